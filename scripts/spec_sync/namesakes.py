"""Two schemas with one name: either two descriptions of the same object, or two objects."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .document import Node, content_schema, endpoints, referenced_name, schemas
from .overlay_data import Overlay
from .problems import Stop
from .rows import resolved

_FEW = 3


def keep_apart(document: Node, overlay: Overlay, names: dict[str, str], stops: list[Stop]) -> list[str]:
    """Rename a published component if it has the name of one of ours but different fields.

    Args:
        document: The plain document, before its components are renamed.
        overlay: Has our names.
        names: The new name of each published component; changed in place.
        stops: Gets those that were renamed.

    Returns:
        Remarks about those that are merged because they are similar.
    """
    remarks: list[str] = []
    apart: dict[str, str] = {}
    reasons: list[str] = []
    for name, ours in _ours(document, overlay):
        for published, called in names.items():
            if called != name or published in overlay.components or schemas(document)[published] is ours:
                continue
            theirs = schemas(document)[published]
            mine, other = (set(resolved(document, each)["properties"]) for each in (ours, theirs))
            if mine == other:
                continue
            if alike(mine, other):
                remarks.append(f"{name}: published as well, in another form")
                continue
            taken = {*names.values(), *(each for each, _ in _ours(document, overlay))}
            names[published] = apart[published] = unused(f"{name}Object", taken)
            reasons.append(f"{published}: holds {_some(other - mine)}; ours holds {_some(mine - other)}")
    if apart:
        lines = [f"  {published}: {draft}" for published, draft in apart.items()]
        stops.append(
            Stop(
                "published schemas that have the name of one of ours, and other fields",
                reasons,
                "Name them under `components` in scripts/overlay/names.yaml. If both describe the same "
                "object, give the published one our name, so that they are merged.",
                "\n".join(["```yaml", "components:", *lines, "```"]),
            )
        )
    return remarks


def _ours(document: Node, overlay: Overlay) -> Iterator[tuple[str, Node]]:
    """Yield the schemas that are not the published component with their name."""
    yield from ((overlay.info.get("components") or {}).get("schemas") or {}).items()
    for file in overlay.corrections.values():
        for action in file.get("actions", []):
            if action.get("target") == "$.components.schemas" and isinstance(action.get("update"), dict):
                yield from action["update"].items()
    for published, ours in overlay.components.items():
        if published in schemas(document):
            yield ours, schemas(document)[published]
    for endpoint in endpoints(document):
        entry = overlay.entries.get(endpoint.shape, {})
        messages = [("request", endpoint.operation.get("requestBody"))]
        messages += [("response", each) for each in endpoint.operation["responses"].values()]
        for role, message in messages:
            schema = content_schema(message)
            if schema is not None and referenced_name(schema) is None and entry.get(role):
                yield entry[role], schema


def alike(first: set[str], second: set[str]) -> bool:
    """Whether two schemas with these fields are treated as descriptions of the same object."""
    shared = len(first & second)
    if first == second:
        return True
    return (shared >= _FEW and (first <= second or second <= first)) or 2 * shared >= len(first | second)


def _some(names: set[str]) -> str:
    listed = sorted(names)
    return ", ".join(listed[:6]) + (" …" if len(listed) > 6 else "") if listed else "nothing more"


def unused(name: str, taken: Collection[str]) -> str:
    """Return a name, with a number if it is taken."""
    number, free = 2, name
    while free in taken:
        number, free = number + 1, f"{name}{number}"
    return free


def free_name(document: Node, name: str) -> str:
    """Add a schema; a second schema with the same name is merged with the first."""
    return unused(name, set(schemas(document)))


def add(document: Node, name: str, schema: Node, remarks: list[str]) -> None:
    known = schemas(document).get(name)
    if known is None:
        schemas(document)[name] = schema
    elif known != schema:
        schemas(document)[name] = _united(known, schema)
        remarks.append(f"{name}: united from schemas that differ")


def _united(first: Node, second: Node) -> Node:
    """Merge two descriptions: the fields of both, required if both say so, with the types of the first."""
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
