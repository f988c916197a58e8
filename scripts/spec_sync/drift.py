"""The differences between two of our documents, and which of them break existing programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from .facts import Facts, FieldFacts, OperationFacts, SchemaFacts

_WORDS = {"in": "place"}


@attrs.frozen
class Change:
    """One difference.

    Attributes:
        subject: the parameter, field or other property of an operation that changed.
        text: description of the change, in Markdown.
        breaks: whether it can break an existing program.
    """

    subject: str
    text: str
    breaks: bool = False


@attrs.frozen
class Drift:
    """All differences by name: new entries with their facts, changed ones with their changes."""

    new_operations: Mapping[str, OperationFacts]
    vanished_operations: Mapping[str, OperationFacts]
    operations: Mapping[str, list[Change]]
    new_schemas: Mapping[str, SchemaFacts]
    vanished_schemas: Mapping[str, SchemaFacts]
    schemas: Mapping[str, list[Change]]

    def __bool__(self) -> bool:
        return any(attrs.astuple(self, recurse=False))


def drift(before: Facts, after: Facts) -> Drift:
    """Compare the facts of two documents."""
    return Drift(
        _only(after.operations, before.operations),
        _only(before.operations, after.operations),
        _changed(before.operations, after.operations, operation_changes),
        _only(after.schemas, before.schemas),
        _only(before.schemas, after.schemas),
        _changed(before.schemas, after.schemas, schema_changes),
    )


def _only(these: Mapping[str, Any], those: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in these.items() if name not in those}


def _changed(before: Mapping[str, Any], after: Mapping[str, Any], compare: Any) -> dict[str, list[Change]]:
    found = {name: list(compare(before[name], after[name])) for name in after if name in before}
    return {name: changes for name, changes in found.items() if changes}


def operation_changes(before: OperationFacts, after: OperationFacts) -> Iterator[Change]:
    """Compare two descriptions of one operation."""
    if before.route != after.route:
        yield Change("route", f"route: `{before.route}` → `{after.route}`")
    for key in dict.fromkeys([*before.about, *after.about]):
        old, new = before.about.get(key, "none"), after.about.get(key, "none")
        if old != new:
            breaks = key == "body" or key.startswith("response")
            yield Change(key, f"{key}: `{old}` → `{new}`", breaks)
    yield from field_changes(before.parameters, after.parameters, "parameter ", sent=True, answered=False)


def schema_changes(before: SchemaFacts, after: SchemaFacts) -> Iterator[Change]:
    """Compare two descriptions of one schema."""
    sent, answered = bool(after.sent_by), bool(after.answered_by)
    yield from field_changes(before.fields, after.fields, "", sent=sent, answered=answered)
    if not before.fields and not after.fields:
        yield from _one_field("", "itself", before.own, after.own, sent=sent, answered=answered)


def field_changes(
    before: Mapping[str, FieldFacts],
    after: Mapping[str, FieldFacts],
    word: str,
    *,
    sent: bool,
    answered: bool,
) -> Iterator[Change]:
    """Compare fields or parameters that are sent, returned, or both."""
    for name, field in after.items():
        if name in before:
            yield from _one_field(word, name, before[name], field, sent=sent, answered=answered)
        else:
            yield Change(name, f"{word}`{name}` added: {told(field)}", breaks=sent and field.required)
    for name in before:
        if name not in after:
            yield Change(name, f"{word}`{name}` removed", breaks=True)


def _one_field(
    word: str, name: str, old: FieldFacts, new: FieldFacts, *, sent: bool, answered: bool
) -> Iterator[Change]:
    label = f"{word}`{name}`"
    if old.type != new.type:
        yield Change(
            name, f"{label}: {old.type} → {new.type}", _retyping_breaks(old.type, new.type, sent, answered)
        )
    if old.required != new.required:
        text = "now required" if new.required else "no longer required"
        yield Change(name, f"{label}: {text}", breaks=new.required and sent)
    added = [value for value in new.values if value not in old.values]
    removed = [value for value in old.values if value not in new.values]
    if added:
        # A new list of values restricts what may be sent.
        yield Change(name, f"{label}: values added: {ticked(added)}", breaks=sent and not old.values)
    if removed:
        yield Change(name, f"{label}: values removed: {ticked(removed)}", breaks=sent and bool(new.values))
    for key in dict.fromkeys([*old.limits, *new.limits]):
        first, second = old.limits.get(key, "none"), new.limits.get(key, "none")
        if first != second:
            yield Change(name, f"{label}: {_WORDS.get(key, key)} `{first}` → `{second}`", breaks=key == "in")


def _retyping_breaks(old: str, new: str, sent: bool, answered: bool) -> bool:
    """Wider types of sent values, and narrower types of returned ones, do not break programs."""
    before, after = set(old.split(" or ")), set(new.split(" or "))
    if "anything" in after:
        return answered
    return (sent and not before <= after) or (answered and not after <= before)


def told(field: FieldFacts) -> str:
    """Describe a field on one line."""
    words = [field.type, *(["required"] if field.required else [])]
    return ", ".join(words) + (f"; one of {ticked(field.values)}" if field.values else "")


def ticked(values: Any) -> str:
    """Return the values in backticks, separated by commas."""
    return ", ".join(f"`{value}`" for value in values)
