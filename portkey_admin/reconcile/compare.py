"""Compare the fields that a caller names with the current state, and merge them. Nothing here does I/O.

One pass produces both what would be sent and the changes that it makes. So the announced changes are what
happens, even if the API replaces a field as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.bodies import cleared
from portkey_admin.reconcile.outcome import Change
from portkey_admin.reconcile.overlay import OPEN, Overlay, Where
from portkey_admin.reconcile.rules import FieldRules
from portkey_admin_api.types import Fields


@attrs.frozen(kw_only=True)
class Comparison:
    """The differences, the fields to send, and the fields that could not be compared."""

    difference: tuple[Change, ...] = ()
    values: Mapping[str, Json] = attrs.field(factory=dict, repr=False)
    """Each named field, as an update sends it: complete, merged into the current value."""
    unverified: tuple[str, ...] = ()
    unkept: tuple[Change, ...] = ()
    """Differences that the server would not keep if they were sent."""


def compare(
    wanted: Mapping[str, Json],
    current: Mapping[str, object],
    rules: FieldRules,
    fields: Fields = OPEN,
    *,
    aliases: Mapping[str, str] | None = None,
    added: Mapping[str, Collection[str]] | None = None,
) -> Comparison:
    """Compare the fields in `wanted`, and merge them into the current state.

    wanted, current: JSON values, the latter as returned by the API.
    fields: the fields that an update accepts. An object with described fields is merged into the current one:
        fields that are left out are unchanged. An object without described fields and a list are values: they
        are replaced as a whole.
    aliases: ids by equivalent slug.
    added: by field, the keys that the API adds to a free-form map.

    None, "", an empty list, an empty object and a missing field are the same. None clears a field.
    """
    walk = Overlay(rules, aliases or {}, added or {})
    values: dict[str, Json] = {}
    named = {**wanted, **cleared(fields, wanted, current)}
    for name, value in named.items():
        shown = current.get(_read_as(rules, name))
        where = Where(name, name, name)
        values[name] = walk.field(
            where, fields.kinds.get(name, "any"), fields.entries.get(name, "any"), value, shown
        )
    unkept = tuple(
        each for each in walk.changes if not rules.unkept.isdisjoint((each.field, *top_level([each])))
    )
    return Comparison(
        difference=tuple(each for each in walk.changes if each not in unkept),
        values=values,
        unverified=tuple(dict.fromkeys(walk.unverified)),
        unkept=unkept,
    )


def lacks(wanted: Mapping[str, object], row: Mapping[str, object], rules: FieldRules) -> bool:
    """Return whether the row of a list lacks a field that must be compared."""
    for name, value in wanted.items():
        read_as = _read_as(rules, name)
        if name in rules.unseen:
            continue
        if read_as not in row:
            return True
        shown = row[read_as]
        inside = value if isinstance(value, Mapping) else {}
        if (
            isinstance(shown, Mapping)
            and shown
            and any(inner not in shown and item is not None for inner, item in inside.items())
        ):
            return True
    return False


def top_level(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return the top-level fields that differ, each once and in order."""
    return tuple(dict.fromkeys(re.split(r"[.\[]", change.field)[0] for change in changes))


def texts_at(value: object, pattern: str) -> Iterator[str]:
    """Yield the strings at a pattern such as `checks[].id`, single or in a list."""
    step, _, rest = pattern.partition(".")
    inner = value.get(step.removesuffix("[]")) if isinstance(value, Mapping) else None
    for each in inner if isinstance(inner, list) else [inner]:
        if rest:
            yield from texts_at(each, rest)
        elif isinstance(each, list):
            yield from (text for text in each if isinstance(text, str))
        elif isinstance(each, str):
            yield each


def _read_as(rules: FieldRules, name: str) -> str:
    return rules.read_as.get(name, name)
