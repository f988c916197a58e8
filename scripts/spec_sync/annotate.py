"""Add the id, family and metadata of each operation: scopes, keys, paging, retries, server."""

from __future__ import annotations

from collections.abc import Iterator

from .document import Endpoint, Node, endpoints
from .overlay_data import Overlay
from .problems import Stop
from .rows import field, resolved, success

ERROR_RESPONSE = {"$ref": "#/components/responses/Error"}


def annotate(document: Node, overlay: Overlay, stops: list[Stop]) -> tuple[list[str], list[str]]:
    """Add ids, tags, `x-portkey-*` extensions and the error response.

    An operation that was added by a correction and has no entry is left out, and added to `stops`.

    Returns:
        Ids of the overlay's operations that the document lacks, which is not an error: it may be older; and
        paging parameters and fields that it lacks.
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
    unturned: list[str] = []
    for shape, entry in overlay.entries.items():
        endpoint = by_shape.get(shape)
        if endpoint is None:
            missing.append(str(entry["id"]))
            continue
        annotated = _annotated(endpoint.method, endpoint.operation, entry)
        if "paging" in entry:
            lacking = _keep_paging(document, endpoint, annotated)
            unturned += [f"{entry['id']}: {each}" for each in lacking]
        paths.setdefault(endpoint.path, {})[endpoint.method] = annotated
    document["paths"] = paths
    return missing, unturned


def _keep_paging(document: Node, endpoint: Endpoint, annotated: Node) -> Iterator[str]:
    """Remove from an operation's paging what has no parameter or field in the document."""
    paging = annotated["x-portkey-paging"]
    parameters = {part["name"] for part in endpoint.operation.get("parameters", [])}
    answer = resolved(document, success(endpoint.operation))
    fields = answer.get("properties") or {}
    lacking: dict[str, str] = {}
    for key, with_it in (
        ("page", ("first", "size", "default_size", "max_size")),
        ("size", ("default_size", "max_size")),
    ):
        if key in paging and paging[key] not in parameters:
            lacking |= dict.fromkeys((key, *with_it), f"no parameter `{paging[key]}`")
    if not paging["rows"] and answer.get("type", "array") != "array":
        lacking |= dict.fromkeys(paging, "the response is not a list")
    if fields:
        for key in ("total", "has_more"):
            if key in paging and paging[key] not in fields:
                lacking[key] = f"no field `{paging[key]}`"
        if paging["rows"] and not any(field(document, answer, place) for place in paging["rows"]):
            lacking |= dict.fromkeys(
                paging, f"no field {' or '.join(f'`{name}`' for name in paging['rows'])}"
            )
    kept = {key: value for key, value in paging.items() if key not in lacking}
    if kept:
        annotated["x-portkey-paging"] = kept
    else:
        del annotated["x-portkey-paging"]
    said: dict[str, list[str]] = {}
    for key, why in lacking.items():
        if key in paging:
            said.setdefault(why, []).append(f"`{key}`")
    return (f"{', '.join(keys)} of its paging left out: {why}" for why, keys in said.items())


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
