"""Compare what a caller names with what is there, and lay it over that. Nothing here does I/O.

One pass makes both: what would be sent, and the changes that sending it makes. So what is announced is what
happens, also where the API replaces a field whole.
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
    """What differs, what would be sent to change that, and what could not be compared."""

    difference: tuple[Change, ...] = ()
    values: Mapping[str, Json] = attrs.field(factory=dict, repr=False)
    """Each field that the caller named, as an update sends it: whole, laid over what is there."""
    unverified: tuple[str, ...] = ()
    unkept: tuple[Change, ...] = ()
    """What differs, and the server would not keep if it were sent."""


def compare(
    wanted: Mapping[str, Json],
    current: Mapping[str, object],
    rules: FieldRules,
    fields: Fields = OPEN,
    *,
    aliases: Mapping[str, str] | None = None,
    added: Mapping[str, Collection[str]] | None = None,
) -> Comparison:
    """Compare the fields that `wanted` names, and lay them over what is there.

    wanted, current: JSON values, the latter as the API shows them.
    fields: what an update takes. An object that it describes is laid over the one that is there: what is not
        named in it stays. An object without described fields, and a list, are values: as written, whole.
    aliases: ids by the slugs that name the same.
    added: by field, the keys of a free map that the API puts there by itself.

    None, "", an empty list, an empty object and a field that is not there are the same. None clears.
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
    """Say whether the row of a list leaves out something that has to be compared."""
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
    """Return the fields of the body in which something differs, each once and in order."""
    return tuple(dict.fromkeys(re.split(r"[.\[]", change.field, maxsplit=1)[0] for change in changes))


def texts_at(value: object, pattern: str) -> Iterator[str]:
    """Yield the texts that stand at a pattern such as `checks[].id`, each or as a list."""
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
