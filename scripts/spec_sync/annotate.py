"""Give each operation its id, its family and what the facade needs: scopes, keys, paging, retries, server."""

from __future__ import annotations

from .document import Node, endpoints
from .overlay_data import Overlay
from .problems import Stop

ERROR_RESPONSE = {"$ref": "#/components/responses/Error"}


def annotate(document: Node, overlay: Overlay, stops: list[Stop]) -> list[str]:
    """Add ids, tags, `x-portkey-*` extensions and the error answer.

    An operation that a correction added and that has no entry is left out, and added to `stops`.

    Returns:
        Ids of the overlay's operations that the document lacks: an older version, no error.
    """
    unplaced = [endpoint.route for endpoint in endpoints(document) if endpoint.shape not in overlay.entries]
    if unplaced:
        stops.append(
            Stop(
                "corrections add operations without an entry",
                unplaced,
                "Add them to scripts/overlay/operations/.",
            )
        )
    by_shape = {endpoint.shape: endpoint for endpoint in endpoints(document)}
    paths: dict[str, Node] = {}
    missing: list[str] = []
    for shape, entry in overlay.entries.items():
        endpoint = by_shape.get(shape)
        if endpoint is None:
            missing.append(str(entry["id"]))
            continue
        paths.setdefault(endpoint.path, {})[endpoint.method] = _annotated(
            endpoint.method, endpoint.operation, entry
        )
    document["paths"] = paths
    return missing


def _annotated(method: str, operation: Node, entry: Node) -> Node:
    result: Node = {"operationId": entry["id"], "tags": [entry["family"]]}
    if entry["scopes"].get("any") or entry["scopes"].get("all"):
        result["x-portkey-scopes"] = entry["scopes"]
    else:
        result["x-portkey-scopes"] = {"any": [], "evidence": entry["scopes"]["evidence"]}
    result["x-portkey-keys"] = entry["keys"]
    if "paging" in entry:
        result["x-portkey-paging"] = entry["paging"]
    stated = entry.get("idempotent")
    result["x-portkey-idempotent"] = stated["value"] if stated else method != "post"
    result["x-portkey-server"] = entry.get("server", "control")
    if entry.get("experimental"):
        result["x-portkey-experimental"] = True
    if not entry["keys"]:
        result["security"] = []
    if operation.get("parameters"):
        result["parameters"] = operation["parameters"]
    if operation.get("requestBody"):
        result["requestBody"] = {"required": not entry.get("request_optional", False)} | {
            key: value for key, value in operation["requestBody"].items() if key != "required"
        }
    result["responses"] = {**operation["responses"], "default": ERROR_RESPONSE}
    return result
