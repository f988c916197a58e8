"""Give every schema a name of ours: components, bodies, answers, and objects written out inside others."""

from __future__ import annotations

import re
from typing import Any

from .document import (
    Node,
    content_schema,
    endpoints,
    reference,
    referenced_name,
    roots,
    schemas,
    set_content_schema,
    walk,
)
from .overlay_data import Overlay
from .problems import SyncError


def name_schemas(document: Node, overlay: Overlay) -> list[str]:
    """Rename components, and make a component of each body, answer and inner object.

    Returns:
        Remarks for the report: names that differ from what the overlay expects, as an older document may
        cause.

    Raises:
        SyncError: A union has a member that nothing names.
    """
    remarks: list[str] = []
    remarks += [f"{name}: no such component" for name in overlay.components if name not in schemas(document)]
    _rename_components(document, overlay.components, remarks)
    for endpoint in endpoints(document):
        entry = overlay.entries[endpoint.shape]
        for role, message in (
            ("request", endpoint.operation.get("requestBody")),
            *(("response", response) for response in endpoint.operation["responses"].values()),
        ):
            schema = content_schema(message)
            if message is not None and schema is not None:
                set_content_schema(message, _named(document, schema, entry, role, remarks))
    unnamed: list[str] = []
    used: set[str] = set()
    waiting = list(schemas(document))
    while waiting:
        waiting += _extract_inner(document, waiting.pop(0), overlay.inline, used, unnamed)
    if unnamed:
        raise SyncError(
            "objects that can't be named",
            unnamed,
            "Give each a name under `inline` in scripts/overlay/names.yaml.",
        )
    return remarks + [f"{name}: no such inner object" for name in overlay.inline if name not in used]


def _rename_components(document: Node, table: dict[str, str], remarks: list[str]) -> None:
    old = dict(schemas(document))
    for schema in list(roots(document)):
        for node in walk(schema):
            name = referenced_name(node)
            if name is not None:
                node["$ref"] = reference(table.get(name, name))["$ref"]
    schemas(document).clear()
    for name, schema in old.items():
        new = table.get(name, name)
        _add(document, new, _without_self(schema, new), remarks)
    for schema in roots(document):
        for node in walk(schema):
            _collapse_twins(node)


def _without_self(schema: Node, name: str) -> Node:
    """Two components that became one may have pointed at each other."""
    members = [member for member in schema.get("allOf", []) if referenced_name(member) != name]
    if len(members) == len(schema.get("allOf", [])):
        return schema
    return members[0] if len(members) == 1 and set(schema) == {"allOf"} else {**schema, "allOf": members}


def _collapse_twins(node: Node) -> None:
    for keyword in ("anyOf", "oneOf"):
        members = node.get(keyword)
        if isinstance(members, list):
            distinct = [member for index, member in enumerate(members) if member not in members[:index]]
            if len(distinct) == 1 and set(node) == {keyword}:
                del node[keyword]
                node.update(distinct[0])
            else:
                node[keyword] = distinct


def _named(document: Node, schema: Node, entry: Node, role: str, remarks: list[str]) -> Node:
    wanted, found = entry.get(role), referenced_name(schema)
    if found is not None:
        if found != wanted:
            remarks.append(f"{entry['id']}: {role} is {found}, the overlay says {wanted}")
        return schema
    if not wanted:
        raise SyncError(
            "a body or answer without a name",
            [f"{entry['route']}: {role}"],
            f"Add `{role}:` to its entry in scripts/overlay/operations/{entry['family']}.yaml.",
        )
    _add(document, wanted, schema, remarks)
    return reference(wanted)


def _add(document: Node, name: str, schema: Node, remarks: list[str]) -> None:
    known = schemas(document).get(name)
    if known is None:
        schemas(document)[name] = schema
    elif known != schema:
        schemas(document)[name] = _united(known, schema)
        remarks.append(f"{name}: united from schemas that differ")


def _united(first: Node, second: Node) -> Node:
    """Two accounts of one thing: all fields of either, required where both say so, the first one's types."""
    if "properties" not in first or "properties" not in second:
        return first
    united: Node = {**second, **first, "properties": {**second["properties"], **first["properties"]}}
    order = [
        *first["properties"],
        *(name for name in second["properties"] if name not in first["properties"]),
    ]
    united["properties"] = {name: united["properties"][name] for name in order}
    required = [name for name in first.get("required", []) if name in second.get("required", [])]
    united.pop("required", None)
    if required:
        united["required"] = required
    return united


def _extract_inner(
    document: Node, parent: str, inline: dict[str, str], used: set[str], unnamed: list[str]
) -> list[str]:
    """Move objects out of one component; gives the names of what was made, to be looked through in turn."""
    made: list[str] = []

    def visit(schema: Node, name: str) -> None:
        for field, child in list((schema.get("properties") or {}).items()):
            schema["properties"][field] = settle(child, name + pascal(field))
        for keyword in ("items", "additionalProperties"):
            if isinstance(schema.get(keyword), dict):
                schema[keyword] = settle(
                    schema[keyword], singular(name) if keyword == "items" else name + "Value"
                )
        for member in schema.get("allOf") or []:
            visit(member, name)
        for keyword in ("anyOf", "oneOf"):
            for index, member in enumerate(schema.get(keyword) or []):
                if "properties" in member:
                    guess = f"{name}Variant{index + 1}"
                    if guess not in inline:
                        unnamed.append(f"{guess}: holds {', '.join(member['properties'])}")
                    schema[keyword][index] = settle(member, guess)
                else:
                    visit(member, singular(name) if member.get("type") == "array" else name)

    def settle(child: Any, name: str) -> Any:
        if not isinstance(child, dict) or not child.get("properties"):
            if isinstance(child, dict):
                visit(child, name)
            return child
        final = inline.get(name, name)
        used.add(name)
        nullable = child.pop("nullable", False)
        if final not in schemas(document):
            made.append(final)
        _add(document, final, child, [])
        return {**reference(final), "nullable": True} if nullable else reference(final)

    visit(schemas(document)[parent], parent)
    return made


def pascal(field: str) -> str:
    """`rate_limits` -> `RateLimits`, `metadata.key` -> `MetadataKey`, `onFail` -> `OnFail`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", field))


def singular(name: str) -> str:
    if name.endswith("ies"):
        return name[:-3] + "y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name
