"""Compare what a caller names with what the API shows, field by field. Nothing here does I/O."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import attrs

from portkey_admin.reconcile.outcome import Change
from portkey_admin.secrets.masking import MASK, secrets_in

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_BOOLEANS = {"true": True, "false": False}
_EMPTY: tuple[object, ...] = (None, "", [], {})


@attrs.frozen(kw_only=True)
class Rules:
    """How the fields of one kind of thing are compared.

    Fields further inside are written as `checks[].parameters`, without the numbers of lists.
    """

    read_as: Mapping[str, str] = attrs.field(factory=dict)
    """Fields that answers call otherwise than requests."""
    unseen: frozenset[str] = frozenset()
    """What no answer shows, or what stands for a single moment: it is never compared."""
    exact: frozenset[str] = frozenset()
    """Fields that an update replaces whole: what the caller leaves out there has to be absent, too."""
    unordered: frozenset[str] = frozenset()
    """Lists of texts whose order means nothing."""
    told_apart_by: Mapping[str, str] = attrs.field(factory=dict)
    """Lists of objects that are matched by one of their fields, and not by their order."""
    partial: frozenset[str] = frozenset()
    """Lists of which an update leaves the entries alone that it does not name."""
    references: frozenset[str] = frozenset()
    """What names another thing, by UUID or by slug: of different forms, they cannot be compared."""
    left_out: Mapping[str, object] = attrs.field(factory=dict)
    """What it means where an answer lacks a field."""


@attrs.frozen(kw_only=True)
class Comparison:
    """What differs, and what could not be compared."""

    difference: tuple[Change, ...]
    unverified: tuple[str, ...]


def compare(wanted: Mapping[str, object], current: Mapping[str, object], rules: Rules) -> Comparison:
    """Compare the fields that `wanted` names; what else `current` holds does not matter.

    Both are JSON values. None, "", an empty list, an empty object and a field that is not there are the same;
    so are 500 and 500.0, 1 and true, and two spellings of one moment. None in `wanted` asks for nothing.
    """
    found: list[Change] = []
    unverified: list[str] = []
    for name, value in wanted.items():
        read_as = rules.read_as.get(name, name)
        shown = current.get(read_as, rules.left_out.get(name))
        for each in _Field(name, name, name, rules, name in rules.exact).differences(value, shown):
            if isinstance(each, str):
                unverified.append(each)
            else:
                found.append(each)
    return Comparison(difference=tuple(found), unverified=tuple(dict.fromkeys(unverified)))


def difference(
    wanted: Mapping[str, object], current: Mapping[str, object], rules: Rules
) -> tuple[Change, ...]:
    """Return the fields that `wanted` names and that are otherwise in `current`."""
    return compare(wanted, current, rules).difference


def lacks(wanted: Mapping[str, object], row: Mapping[str, object], rules: Rules) -> bool:
    """Say whether the row of a list leaves out something that has to be compared."""
    for name, value in wanted.items():
        read_as = rules.read_as.get(name, name)
        if name in rules.unseen:
            continue
        if read_as not in row:
            return True
        shown = row[read_as]
        inside = value if isinstance(value, Mapping) and name not in rules.exact else {}
        if (
            isinstance(shown, Mapping)
            and shown
            and any(inner not in shown and item is not None for inner, item in inside.items())
        ):
            return True
    return False


def masked(name: str, value: object) -> object:
    """Return a value with the secrets in it masked, for people to see."""
    if _is_secret(name):
        return value if value in _EMPTY else MASK
    if isinstance(value, Mapping):
        return {inner: masked(str(inner), item) for inner, item in value.items()}
    if isinstance(value, list):
        return [masked(name, item) for item in value]
    return value


def is_uuid(text: object) -> bool:
    """Say whether a text is a UUID, as ids are and slugs are not."""
    return isinstance(text, str) and _UUID.fullmatch(text) is not None


@attrs.frozen
class _Field:
    """One field: where it stands, with and without the numbers of lists, and its own name."""

    path: str
    pattern: str
    name: str
    rules: Rules
    exact: bool
    """It replaces whole what is there."""

    def differences(self, wanted: object, current: object) -> Iterator[Change | str]:
        """Yield the changes, and the paths of what cannot be compared as texts."""
        if self.pattern in self.rules.unseen or self.name in self.rules.unseen:
            yield self.path
            return
        if self.exact:
            current = _parsed(current)
        if isinstance(wanted, Mapping):
            yield from self._object(wanted, current if isinstance(current, Mapping) else {})
        elif isinstance(wanted, list):
            yield from self._list(wanted, current if isinstance(current, list) else [])
        elif not _same(wanted, current):
            yield from self._scalar(wanted, current)

    def _scalar(self, wanted: object, current: object) -> Iterator[Change | str]:
        # A secret comes masked, or not at all, so that it always looks different.
        hidden = _is_secret(self.name) and not self.exact
        if hidden or (self.pattern in self.rules.references and _differ_in_form(wanted, current)):
            yield self.path
        else:
            yield self._change(current, wanted)

    def _object(self, wanted: Mapping[str, Any], current: Mapping[str, Any]) -> Iterator[Change | str]:
        names = list(wanted)
        if self.exact or not wanted:
            names += [name for name in current if name not in wanted]
        for name in names:
            inner = self._inside(f".{name}", name)
            shown = current.get(name, self.rules.left_out.get(inner.pattern))
            if f"masked_{name}" in current and not self.exact:
                yield inner.path
            elif name not in wanted:
                if shown not in _EMPTY:
                    yield inner._change(shown, None)
            else:
                yield from inner.differences(wanted[name], shown)

    def _list(self, wanted: list[Any], current: list[Any]) -> Iterator[Change | str]:
        key = self.rules.told_apart_by.get(self.pattern)
        if key is not None and all(isinstance(item, Mapping) for item in [*wanted, *current]):
            yield from self._matched(wanted, current, key)
        elif any(isinstance(item, Mapping) for item in wanted) and all(
            isinstance(item, Mapping) for item in [*wanted, *current]
        ):
            for index in range(max(len(wanted), len(current))):
                inner = self._inside(f"[{index}]", self.name, "[]")
                if index >= len(current) or index >= len(wanted):
                    yield inner._change(_at(current, index), _at(wanted, index))
                else:
                    yield from inner.differences(wanted[index], current[index])
        elif not _same_list(wanted, current, unordered=self.pattern in self.rules.unordered):
            if self.pattern in self.rules.references and any(
                _differ_in_form(one, other) for one in wanted for other in current
            ):
                yield self.path
            else:
                yield self._change(current or None, wanted or None)

    def _matched(self, wanted: list[Any], current: list[Any], key: str) -> Iterator[Change | str]:
        there = {_token(item.get(key)): item for item in current}
        for index, item in enumerate(wanted):
            inner = self._inside(f"[{index}]", self.name, "[]")
            shown = there.pop(_token(item.get(key)), None)
            if shown is None:
                yield inner._change(None, item)
            else:
                yield from inner.differences(item, shown)
        if self.pattern not in self.rules.partial:
            for index, item in enumerate(there.values(), len(wanted)):
                yield self._inside(f"[{index}]", self.name, "[]")._change(item, None)

    def _inside(self, step: str, name: str, pattern: str | None = None) -> _Field:
        return _Field(self.path + step, self.pattern + (pattern or step), name, self.rules, self.exact)

    def _change(self, before: object, after: object) -> Change:
        return Change(field=self.path, before=masked(self.name, before), after=masked(self.name, after))


def _same(wanted: object, current: object) -> bool:
    if wanted == current or (wanted in _EMPTY and current in _EMPTY):
        return True
    if isinstance(wanted, bool) and isinstance(current, str):
        return _BOOLEANS.get(current.lower()) is wanted
    if isinstance(wanted, str) and isinstance(current, str):
        one, other = _moment(wanted), _moment(current)
        return one is not None and one == other
    return False


def _same_list(wanted: Sequence[object], current: Sequence[object], *, unordered: bool) -> bool:
    if unordered:
        # Twice the same text says no more than once.
        return {_token(item) for item in wanted} == {_token(item) for item in current}
    return len(wanted) == len(current) and all(map(_same, wanted, current))


def _moment(text: str) -> datetime | None:
    if _DATE.match(text) is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    # The API writes some dates without a zone: they are in UTC.
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _parsed(value: object) -> object:
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def _differ_in_form(one: object, other: object) -> bool:
    return isinstance(one, str) and isinstance(other, str) and is_uuid(one) != is_uuid(other)


def _at(items: Sequence[object], index: int) -> object:
    return items[index] if index < len(items) else None


def _token(value: object) -> str:
    return json.dumps(value, sort_keys=True, default=str)


@lru_cache(maxsize=1024)
def _is_secret(name: str) -> bool:
    return bool(secrets_in({"": {name: "a secret"}}))


def top_level(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return the fields of the body in which something differs, each once and in order."""
    return tuple(dict.fromkeys(re.split(r"[.\[]", change.field, maxsplit=1)[0] for change in changes))
