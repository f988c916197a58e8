"""The report of a sync: its changes, in Markdown for a changelog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .drift import Change, Drift, told
from .facts import Facts, OperationFacts, SchemaFacts

NOTHING = "no operation, parameter or field differs from the file before"
_NAMED = 4
"""Maximum number of operations to name for a schema; the others are only counted."""


def report(drift: Drift, before: Facts, after: Facts, kept: Iterable[str] = ()) -> str:
    """Return the report; changes that break existing programs are marked.

    Args:
        drift: The differences.
        before: Facts of the old document.
        after: Facts of the new document.
        kept: What is kept although the published document has dropped it, with the reason.
    """
    lines = [
        "### API description",
        "",
        f"{_counted(before.operations, after.operations, 'operations')}, "
        f"{_counted(before.schemas, after.schemas, 'schemas')}"
        + (". **Breaking** marks what can break a program." if drift else f"; {NOTHING}."),
    ]
    for title, found in (
        ("New operations", _new_operations(drift.new_operations)),
        ("Vanished operations", _vanished(drift.vanished_operations)),
        ("Changed operations", _changed(drift.operations, {})),
        ("New schemas", _new_schemas(drift.new_schemas)),
        ("Changed schemas", _changed(drift.schemas, after.schemas)),
        ("Vanished schemas", (f"- `{name}`" for name in drift.vanished_schemas)),
        ("Kept", (f"- {each}" for each in kept)),
    ):
        entries = list(found)
        if entries:
            lines += ["", f"#### {title}", "", *entries]
    return "\n".join(lines) + "\n"


def _counted(before: Mapping[str, object], after: Mapping[str, object], noun: str) -> str:
    return f"{len(after)} {noun}" + (f" (were {len(before)})" if len(before) != len(after) else "")


def _new_operations(operations: Mapping[str, OperationFacts]) -> Iterator[str]:
    for id, facts in operations.items():
        answer = next((text for key, text in facts.about.items() if key.startswith("response")), "nothing")
        sent = f", sends {facts.about['body']}" if "body" in facts.about else ""
        yield f"- `{id}`: {facts.route}{sent}, returns {answer}"
        yield from (f"  - parameter `{name}`: {told(each)}" for name, each in facts.parameters.items())


def _vanished(operations: Mapping[str, OperationFacts]) -> Iterator[str]:
    return (f"- `{id}`: {facts.route} (**breaking**)" for id, facts in operations.items())


def _new_schemas(schemas: Mapping[str, SchemaFacts]) -> Iterator[str]:
    for name, facts in schemas.items():
        yield f"- `{name}`" + ("" if facts.fields else f": {told(facts.own)}")
        yield from (f"  - `{field}`: {told(each)}" for field, each in facts.fields.items())


def _changed(changed: Mapping[str, list[Change]], schemas: Mapping[str, SchemaFacts]) -> Iterator[str]:
    for name, changes in changed.items():
        yield f"- `{name}`{_used_by(schemas[name]) if name in schemas else ''}"
        yield from (f"  - {each.text}{' (**breaking**)' if each.breaks else ''}" for each in changes)


def _used_by(schema: SchemaFacts) -> str:
    parts = [
        f"{verb} {_some(ids)}"
        for verb, ids in (("sent by", schema.sent_by), ("returned by", schema.answered_by))
        if ids
    ]
    return f", {'; '.join(parts)}" if parts else ""


def _some(ids: Iterable[str]) -> str:
    names = [f"`{id}`" for id in ids]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
