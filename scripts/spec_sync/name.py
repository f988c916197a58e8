"""Give every schema our name: components, bodies, responses and inline objects."""

from __future__ import annotations

from openapi_python_client.strings import pascal_case

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
from .inner import Inner
from .namesakes import add, free_name, keep_apart, unused
from .overlay_data import Overlay
from .problems import Stop
from .repair import EMPTY
from .words import message_name


def name_schemas(document: Node, overlay: Overlay, stops: list[Stop]) -> list[str]:
    """Rename components, and turn each body, response and inline object into a component.

    A missing name is replaced by a draft, and added to `stops`.

    Returns:
        Remarks for the report: names that differ from those the overlay expects, for example in an older
        document.
    """
    remarks: list[str] = []
    silent: list[tuple[Node, str, str]] = []
    published = list(schemas(document))
    remarks += [f"{name}: no such component" for name in overlay.components if name not in published]
    names = _names(published, overlay.components)
    remarks += keep_apart(document, overlay, names, stops)
    _rename_components(document, names, remarks)
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
    unlisted = frozenset(name for old, name in names.items() if old not in overlay.components)
    inner = Inner(document, overlay.inline, unlisted)
    inner.lift_all(stops)
    remarks += inner.remarks
    return remarks + [f"{name}: no such inner object" for name in overlay.inline if name not in inner.used]


def _names(published: list[str], table: dict[str, str]) -> dict[str, str]:
    """Return the name of each component: `scim.group` is not a valid class name, `ScimGroup` is."""
    names: dict[str, str] = {}
    for name in published:
        called = table.get(name) or pascal_case(name) or "Schema"
        if name not in table and called != name:
            called = unused(called, {*published, *names.values()})
        names[name] = called
    return names


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
        add(document, new, _without_self(schema, new), remarks)
    for schema in roots(document):
        for node in walk(schema):
            _collapse_twins(node)


def _without_self(schema: Node, name: str) -> Node:
    """Remove references of merged components to each other."""
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
    if found == EMPTY and wanted and wanted != EMPTY:  # a correction describes its content
        schemas(document).setdefault(wanted, {"type": "object"})
        return reference(wanted)
    if found is not None:
        if found != wanted:
            remarks.append(f"{entry['id']}: {role} is {found}, the overlay says {wanted}")
        return schema
    if not wanted:
        wanted = free_name(document, message_name(str(entry["id"]), role))
        silent.append((entry, role, wanted))
    add(document, wanted, schema, remarks)
    return reference(wanted)


def _without_names(silent: list[tuple[Node, str, str]]) -> Stop:
    drafts = [
        f"# scripts/overlay/operations/{entry['family']}.yaml\n{entry['route']}:\n  {role}: {name}"
        for entry, role, name in silent
    ]
    return Stop(
        "bodies or responses without a name",
        [f"{entry['route']}: {role}" for entry, role, _ in silent],
        "Add `request:` or `response:` to its entry in scripts/overlay/operations/.",
        "```yaml\n" + "\n".join(drafts) + "\n```",
    )
