"""Give every schema a name of ours: components, bodies, answers, and objects written out inside others."""

from __future__ import annotations

import re
from typing import Any

import attrs

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
from .problems import Stop
from .repair import EMPTY


@attrs.frozen
class _Unnamed:
    """A member of a union that the overlay does not name: where it stands, a draft, and what it holds."""

    place: str
    draft: str
    fields: tuple[str, ...]


def name_schemas(document: Node, overlay: Overlay, stops: list[Stop]) -> list[str]:
    """Rename components, and make a component of each body, answer and inner object.

    Where a name is missing, a drafted one stands in its place, and it is added to `stops`.

    Returns:
        Remarks for the report: names that differ from what the overlay expects, as an older document may
        cause.
    """
    remarks: list[str] = []
    silent: list[tuple[Node, str, str]] = []
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
                set_content_schema(message, _named(document, schema, entry, role, remarks, silent))
    if silent:
        stops.append(_without_names(silent))
    unnamed: list[_Unnamed] = []
    used: set[str] = set()
    waiting = list(schemas(document))
    while waiting:
        waiting += _extract_inner(document, waiting.pop(0), overlay.inline, used, unnamed)
    if unnamed:
        stops.append(_without_inner_names(unnamed))
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


def _named(
    document: Node,
    schema: Node,
    entry: Node,
    role: str,
    remarks: list[str],
    silent: list[tuple[Node, str, str]],
) -> Node:
    wanted, found = entry.get(role), referenced_name(schema)
    if found == EMPTY and wanted and wanted != EMPTY:  # a correction says what is in it
        schemas(document).setdefault(wanted, {"type": "object"})
        return reference(wanted)
    if found is not None:
        if found != wanted:
            remarks.append(f"{entry['id']}: {role} is {found}, the overlay says {wanted}")
        return schema
    if not wanted:
        wanted = _free_name(document, message_name(str(entry["id"]), role))
        silent.append((entry, role, wanted))
    _add(document, wanted, schema, remarks)
    return reference(wanted)


def message_name(id: str, role: str) -> str:
    """Propose what a body or answer is called: `boxes.update` sends `UpdateBox`, `boxes.list` answers
    `BoxList`."""
    *path, verb = id.split(".")
    thing = singular("".join(pascal(part) for part in path))
    if role == "request":
        return pascal(verb) + thing
    return {"list": f"{thing}List", "get": thing, "create": thing}.get(verb, thing + pascal(verb))


def _free_name(document: Node, name: str) -> str:
    """A second schema of a name would be united with the first."""
    number, free = 2, name
    while free in schemas(document):
        number, free = number + 1, f"{name}{number}"
    return free


def _without_names(silent: list[tuple[Node, str, str]]) -> Stop:
    drafts = [
        f"# scripts/overlay/operations/{entry['family']}.yaml\n{entry['route']}:\n  {role}: {name}"
        for entry, role, name in silent
    ]
    return Stop(
        "bodies or answers without a name",
        [f"{entry['route']}: {role}" for entry, role, _ in silent],
        "Add `request:` or `response:` to its entry in scripts/overlay/operations/.",
        "```yaml\n" + "\n".join(drafts) + "\n```",
    )


def _without_inner_names(unnamed: list[_Unnamed]) -> Stop:
    drafts = [f"  {each.place}: {each.draft}" for each in unnamed]
    return Stop(
        "objects that nothing names",
        [f"{each.place}: holds {', '.join(each.fields)}" for each in unnamed],
        "Give each a name under `inline` in scripts/overlay/names.yaml.",
        "```yaml\ninline:\n" + "\n".join(drafts) + "\n```",
    )


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
    document: Node, parent: str, inline: dict[str, str], used: set[str], unnamed: list[_Unnamed]
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
            members = schema.get(keyword) or []
            for index, member in enumerate(members):
                if is_object(member):
                    place = f"{name}Variant{index + 1}"
                    final = inline.get(place)
                    if final is None:
                        final = _free_name(document, _variant(name, member, members))
                        unnamed.append(_Unnamed(place, final, tuple(_fields(member))))
                    used.add(place)
                    schema[keyword][index] = lift(member, final)
                else:
                    visit(member, singular(name) if member.get("type") == "array" else name)

    def settle(child: Any, name: str) -> Any:
        if not is_object(child):
            if isinstance(child, dict):
                visit(child, name)
            return child
        used.add(name)
        return lift(child, inline.get(name, name))

    def lift(child: Node, final: str) -> Node:
        nullable = child.pop("nullable", False)
        if final not in schemas(document):
            made.append(final)
        _add(document, final, child, [])
        return {**reference(final), "nullable": True} if nullable else reference(final)

    visit(schemas(document)[parent], parent)
    return made


def is_object(schema: object) -> bool:
    """Whether a schema writes out fields of its own, be it as a part of a composition."""
    return isinstance(schema, dict) and (
        bool(schema.get("properties")) or any(map(is_object, schema.get("allOf") or []))
    )


def _fields(schema: Node) -> dict[str, Any]:
    found = dict(schema.get("properties") or {})
    for part in schema.get("allOf") or []:
        found |= _fields(part)
    return found


def _variant(name: str, member: Node, members: list[Node]) -> str:
    """Propose a name for one member of a union: by a value or a field that the others don't have."""
    fields = _fields(member)
    for child in fields.values():
        values = child.get("enum") if isinstance(child, dict) else None
        if isinstance(values, list) and len(values) == 1 and isinstance(values[0], str):
            return name + pascal(values[0])
    others = {field for other in members if other is not member for field in _fields(other)}
    own = [field for field in fields if field not in others]
    required = [field for field in own if field in (member.get("required") or [])]
    chosen = (required or own)[:1]
    return f"{name}With{pascal(chosen[0])}" if chosen else f"{name}Variant{members.index(member) + 1}"


def pascal(field: str) -> str:
    """`rate_limits` -> `RateLimits`, `metadata.key` -> `MetadataKey`, `onFail` -> `OnFail`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^A-Za-z0-9]+", field))


def singular(name: str) -> str:
    if name.endswith("ies"):
        return name[:-3] + "y"
    if name.endswith(("xes", "sses", "shes")):
        return name[:-2]
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name
