"""Keep the admin operations."""

from __future__ import annotations

from .document import Endpoint, Node, endpoints, route_shape
from .overlay_data import Overlay


def select_admin_operations(document: Node, overlay: Overlay) -> None:
    """Remove what is no admin operation; order the rest as the overlay does."""
    kept: dict[str, Endpoint] = {}
    for endpoint in endpoints(document):
        if endpoint.shape in overlay.entries:
            _inherit_path_parameters(document["paths"][endpoint.path], endpoint.operation)
            kept[endpoint.shape] = endpoint
    paths: dict[str, Node] = {}
    for shape in overlay.entries:
        if shape in kept:
            paths.setdefault(kept[shape].path, {})[kept[shape].method] = kept[shape].operation
    document["paths"] = paths


def is_data_plane(endpoint: Endpoint, data_plane: dict[str, str]) -> bool:
    for place in data_plane:
        if " " in place:
            if route_shape(place) == endpoint.shape:
                return True
        elif endpoint.path == place or endpoint.path.startswith(place + "/"):
            return True
    return False


def _inherit_path_parameters(item: Node, operation: Node) -> None:
    """Parameters may stand on the path for all its methods; each operation gets them."""
    own = operation.setdefault("parameters", [])
    operation["parameters"] = [*(item.get("parameters") or []), *own]
