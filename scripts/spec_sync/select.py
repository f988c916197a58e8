"""Keep the admin operations."""

from __future__ import annotations

from .document import Endpoint, Node, endpoints, route_shape
from .overlay_data import Overlay


def select_admin_operations(document: Node, overlay: Overlay) -> None:
    """Keep the operations that have an entry, in the overlay's order."""
    kept = {endpoint.shape: endpoint for endpoint in endpoints(document)}
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
