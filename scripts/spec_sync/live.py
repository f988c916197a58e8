"""Keep fields of live responses, even if a published document has dropped them."""

from __future__ import annotations

import copy

from .document import Node, schemas
from .overlay_data import Overlay
from .rows import resolved


def keep_live(document: Node, overlay: Overlay) -> list[str]:
    """Restore the fields of `live.yaml` that the document's schemas lack.

    Returns:
        A remark for each, with the reason.
    """
    kept: list[str] = []
    for name, seen in overlay.live.items():
        schema = schemas(document).get(name)
        if schema is None:
            continue
        there = resolved(document, schema).get("properties") or {}
        missing = [field for field in seen["fields"] if field not in there]
        if missing:
            fields = _own_fields(schema)
            fields.update((field, copy.deepcopy(seen["fields"][field])) for field in missing)
            kept += [
                f"`{name}.{field}` is kept, because live responses have it: {seen['source']}"
                for field in missing
            ]
    return kept


def _own_fields(schema: Node) -> Node:
    """The fields that a schema declares itself, as a mutable object."""
    parts = [part for part in schema.get("allOf") or [] if "properties" in part]
    if "allOf" in schema and "properties" not in schema:
        if not parts:
            parts = [{"type": "object"}]
            schema["allOf"] += parts
        schema = parts[-1]
    fields: Node = schema.setdefault("properties", {})
    return fields
