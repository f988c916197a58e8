"""Validate nodes against the schema, and describe errors in our own words.

Messages don't repeat values, except field names and choices, because values may be secrets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model import schemas
from portkey_admin.manifest.model.nodes import Node, parts
from portkey_admin.manifest.model.schemas import definition
from portkey_admin.manifest.model.section import Section
from portkey_admin.text import did_you_mean

_KINDS = {
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a mapping",
    "null": "null",
}
_LIMITS = {
    "minimum": "must be {} or more",
    "maximum": "must be {} or less",
    "exclusiveMinimum": "must be more than {}",
    "exclusiveMaximum": "must be less than {}",
    "minLength": "must have {} characters or more",
    "maxLength": "must have {} characters or fewer",
    "minItems": "must have {} entries or more",
    "maxItems": "must have {} entries or fewer",
    "minProperties": "must have {} entries or more",
    "maxProperties": "must have {} entries or fewer",
}
_FORMATS = {
    "email": "must be an e-mail address",
    "date-time": "must be a date with time and time zone, such as 2027-01-31T00:00:00Z",
}
SECRET_REFUSED = (
    "a manifest must not contain secrets; write {env: NAME} or {file: PATH} to read it from there"
)
_SECRET_REFERENCE = "#/$defs/secret"
# The validator builds all errors of a value at once, at two kilobytes each and more. Some values are in
# every part, so there must not be too many parts.
_PART = 5_000
_MOST_PARTS = 16


def check(node: Node, name: str, problems: Problems) -> None:
    """Note all problems of a node. `name`: its definition; "" is the whole manifest."""
    validator = schemas.validator(name)
    if validator.is_valid(node.plain()):
        return
    size = sum(1 for _ in node.walk())
    for part in parts(node, max(_PART, size // _MOST_PARTS), schemas.fields()):
        value = part.plain()
        if not validator.is_valid(value):
            for error in validator.iter_errors(value):
                _note(error, part, name, problems)


def note_unknown(node: Node, name: str, notes: Problems) -> None:
    """Note the fields that this version doesn't know, which are sent anyway."""
    for field, schema in schemas.definition(name)["properties"].items():
        entry = node.get(field) if "x-open" in schema else None
        if entry is None:
            continue
        known = list(schema["else"]["properties"])
        for inner in entry.entries().keys() - set(known):
            hint = notes.did_you_mean(inner, known)
            notes.add(
                entry.name_mark(inner),
                entry.path,
                f"{inner!r} is not a known field, but is sent anyway{hint}",
            )


def check_complete(node: Node, name: str, problems: Problems) -> None:
    """Note the fields that a resource lacks after defaults and templates were applied."""
    known = schemas.definition(name)["properties"]
    # A misspelt name is usually also a missing one: report it once.
    if all(field in known for field in node.entries()):
        for field in schemas.complete(name):
            if node.get(field) is None:
                problems.at(node, f"{field!r} is missing")


def _note(error: Any, root: Node, name: str, problems: Problems) -> None:
    node = root.at(error.instance_path)
    kind = error.kind
    match kind.name:
        case "additionalProperties":
            known = _properties(name, error)
            for field in kind.unexpected:
                hint = did_you_mean(field, known)
                takes = "" if hint else f"; it takes {', '.join(sorted(known))}" if known else ""
                problems.add(node.name_mark(field), node.path, f"unknown field {field!r}{hint}{takes}")
        case "required":
            problems.at(node, f"{kind.property!r} is missing")
        case "anyOf":
            for inner in _closest(kind.context, error.instance_path):
                _note(inner, root, name, problems)
        case "type" if _about_secret(name, error):
            problems.at(node, SECRET_REFUSED)
        case "type":
            kinds = [_KINDS[each] for each in _KINDS if each in kind.types]
            problems.at(node, f"must be {' or '.join(kinds)}, not {_shown(node)}")
        case "enum" | "const":
            options = [str(each) for each in getattr(kind, "options", None) or [kind.expected_value]]
            hint = did_you_mean(node.value, options) if isinstance(node.value, str) else ""
            problems.at(node, f"must be {_choice(options)}{hint}")
        case "format":
            problems.at(node, _FORMATS.get(kind.format, f"must be a {kind.format}"))
        case "pattern":
            form = kind.pattern.removeprefix("(?:").removesuffix(r")|\$\{")
            problems.at(node, f"must be of the form {form}")
        case "minLength" | "minItems" | "minProperties" if kind.limit == 1:
            problems.at(node, "must not be empty")
        case limit if limit in _LIMITS:
            problems.at(node, _LIMITS[limit].format(f"{kind.limit:g}"))
        case _:
            problems.at(node, error.message)


def _closest(context: Sequence[Sequence[Any]], path: Sequence[str | int]) -> Sequence[Any]:
    """Return the errors of the form that was most likely meant.

    That is the one of the right type that knows most of the fields, and among several the one with the
    fewest errors.
    """

    def is_mistyped(errors: Sequence[Any]) -> bool:
        outside = [error.kind for error in errors if list(error.instance_path) == list(path)]
        return any(
            kind.name == "type" or (kind.name == "anyOf" and all(map(is_mistyped, kind.context)))
            for kind in outside
        )

    def distance(errors: Sequence[Any]) -> tuple[bool, int, bool, int]:
        unknown = sum(len(getattr(error.kind, "unexpected", ())) for error in errors)
        chosen = any(error.kind.name in ("enum", "const") for error in errors)
        return is_mistyped(errors), unknown, chosen, len(errors)

    return min(context, key=distance)


def _properties(name: str, error: Any) -> Sequence[str]:
    """Return the known names at the place of an unknown field."""
    found: Any = _schema_at(name, error.evaluation_path[:-1])
    return list(found.get("properties", ())) if isinstance(found, Mapping) else []


def _about_secret(name: str, error: Any) -> bool:
    above: Any = _schema_at(name, list(error.evaluation_path)[:-2])
    return isinstance(above, Mapping) and above.get("$ref") == _SECRET_REFERENCE


def _schema_at(name: str, path: Sequence[str | int]) -> Any:
    whole = schemas.definition("")
    found: Any = {"$ref": f"#/$defs/{name}"} if name else whole
    for part in path:
        found = whole["$defs"][found["$ref"].rpartition("/")[2]] if part == "$ref" else found[part]
    return found


def _choice(options: Sequence[str]) -> str:
    named = ["null" if option == "None" else option for option in options]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} or {named[-1]}"


def _shown(node: Node) -> str:
    match node.value:
        case None:
            return "null"
        case bool():
            return str(node.value).lower()
        case str():
            return "text"
        case int() | float():
            return "a number"
        case list():
            return "a list"
    return "a mapping"


# Portkey returns 400 for both together (changelog of its Terraform provider, 0.2.30).
_EXCLUDE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "usage_limits": (("periodic_reset", "periodic_reset_days"),),
    "rotation_policy": (("rotation_period", "next_rotation_at"), ("rotation_period", "rotation_period_days")),
}
_NEED: Mapping[str, tuple[str, ...]] = {"usage_limits": ("credit_limit",)}
_POLICIES = "usage_limit_policies"


def check_rules(section: Section, node: Node, problems: Problems) -> None:
    """Note fields of a resource that can't be combined."""
    for name, limits in _limits(section, node):
        for first, other in _EXCLUDE[name]:
            if _is_set(limits, first) and _is_set(limits, other):
                entry = limits.entries()[other]
                problems.at(entry, f"{other!r} can't be combined with {first!r}: leave one out")
        known = definition("UsageLimit")["properties"]
        # A misspelt name is usually also a missing one: report it once.
        for needed in _NEED.get(name, ()):
            if limits.entries() and limits.entries().keys() <= known.keys() and not _is_set(limits, needed):
                problems.at(limits, f"{needed!r} is missing")
    rates = node.get("rate_limits")
    for rate in rates.items() if rates is not None else ():
        value = rate.get("value")
        if value is not None and isinstance(value.value, int) and value.value < 0:
            problems.at(value, "must be 0 or more")


def _limits(section: Section, node: Node) -> Iterator[tuple[str, Node]]:
    if section.name == _POLICIES:  # the limit itself
        yield "usage_limits", node
        return
    for name in _EXCLUDE:
        entry = node.get(name)
        for each in () if entry is None else entry.items() or (entry,):
            yield name, each


def _is_set(node: Node, name: str) -> bool:
    entry = node.get(name)
    return entry is not None and entry.value not in (None, "")
