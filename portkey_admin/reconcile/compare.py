"""Compare what a caller names with what is there, and lay it over that. Nothing here does I/O.

One pass makes both: what would be sent, and the changes that sending it makes. So what is announced is what
happens, also where the API replaces a field whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.forms import (
    is_empty,
    is_uuid,
    normal_address,
    same_field,
    same_value,
    token,
)
from portkey_admin.reconcile.outcome import Change
from portkey_admin.reconcile.rules import EXCLUSIVE, HIDDEN, Rules
from portkey_admin.secrets.masking import MASK, secrets_in
from portkey_admin_api import models
from portkey_admin_api.types import Fields

_OPEN = Fields(kinds={}, open=True)


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
    rules: Rules,
    fields: Fields = _OPEN,
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
    walk = _Walk(rules, aliases or {}, added or {})
    values: dict[str, Json] = {}
    named = {**wanted, **_cleared(fields, wanted, current)}
    for name, value in named.items():
        shown = current.get(_read_as(rules, name))
        where = _Where(name, name, name)
        values[name] = walk.field(
            where, fields.kinds.get(name, "any"), fields.entries.get(name, "any"), value, shown
        )
    unkept = tuple(each for each in walk.changes if top_level([each])[0] in rules.unkept)
    return Comparison(
        difference=tuple(each for each in walk.changes if each not in unkept),
        values=values,
        unverified=tuple(dict.fromkeys(walk.unverified)),
        unkept=unkept,
    )


def lacks(wanted: Mapping[str, object], row: Mapping[str, object], rules: Rules) -> bool:
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


def masked(name: str, value: object) -> object:
    """Return a value with the secrets in it masked, for people to see."""
    if _is_secret(name):
        return value if is_empty(value) else MASK
    if isinstance(value, Mapping):
        return {inner: masked(str(inner), item) for inner, item in value.items()}
    if isinstance(value, list):
        return [masked(name, item) for item in value]
    return value


def top_level(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return the fields of the body in which something differs, each once and in order."""
    return tuple(dict.fromkeys(re.split(r"[.\[]", change.field, maxsplit=1)[0] for change in changes))


def texts_at(value: object, pattern: str) -> Iterator[str]:
    """Yield the texts that stand at a pattern such as `checks[].id`; a list of texts may stand there as well."""
    step, _, rest = pattern.partition(".")
    inner = value.get(step.removesuffix("[]")) if isinstance(value, Mapping) else None
    for each in inner if isinstance(inner, list) else [inner]:
        if rest:
            yield from texts_at(each, rest)
        elif isinstance(each, list):
            yield from (text for text in each if isinstance(text, str))
        elif isinstance(each, str):
            yield each


@attrs.frozen
class _Where:
    """Where a field stands, with and without the numbers of lists, and its own name."""

    path: str
    pattern: str
    name: str

    def at(self, name: str) -> _Where:
        return _Where(f"{self.path}.{name}", f"{self.pattern}.{name}", name)

    def entry(self, index: int) -> _Where:
        return _Where(f"{self.path}[{index}]", f"{self.pattern}[]", self.name)


@attrs.define
class _Walk:
    """One comparison: collects the changes, and returns what would be sent."""

    rules: Rules
    aliases: Mapping[str, str]
    added: Mapping[str, Collection[str]]
    changes: list[Change] = attrs.field(factory=list)
    unverified: list[str] = attrs.field(factory=list)

    def field(self, where: _Where, kinds: str, entries: str, wanted: Json, shown: object) -> Json:
        """Compare one field, and return it as it would be sent."""
        rules = self.rules
        if where.pattern in rules.unseen or where.name in rules.unseen or wanted == HIDDEN:
            self.unverified.append(where.path)
            return wanted
        current = _unwrapped(wanted, rules.left_out.get(where.pattern) if shown is None else shown)
        schema = _schema(kinds)
        if schema is not None or where.pattern in rules.laid_over:
            described = models.fields(schema) if schema else _OPEN
            inside = current if isinstance(current, Mapping) else {}
            if isinstance(wanted, dict):
                return self.described(where, described, wanted, inside)
            current = self.written(where, described, inside)
        if isinstance(wanted, dict):
            self.value(where, wanted, current if isinstance(current, Mapping) else {})
        elif isinstance(wanted, list):
            return self.list(where, entries, wanted, _listed(current))
        elif not self.same(where, wanted, current):
            self.scalar(where, wanted, current)
        return wanted

    def described(
        self, where: _Where, fields: Fields, wanted: dict[str, Json], current: Mapping[str, Any]
    ) -> Json:
        """Lay an object over the one that is there: what the caller does not name stays."""
        kept = self.written(where, fields, current)
        if self.another(where, wanted, kept):
            for name in kept.keys() - wanted.keys():
                self.change(where.at(name), kept[name], None)
            kept = {}
        laid: dict[str, Json] = {name: value for name, value in kept.items() if name not in wanted}
        for name, value in {**wanted, **_cleared(fields, wanted, kept)}.items():
            inner = where.at(name)
            if f"masked_{name}" in current:
                self.unverified.append(inner.path)
                laid[name] = value
            else:
                kinds = fields.kinds.get(name, fields.entries.get("", "any"))
                laid[name] = self.field(
                    inner, kinds, fields.entries.get(name, "any"), value, current.get(name)
                )
        return laid

    def another(self, where: _Where, wanted: Mapping[str, Json], there: Mapping[str, Any]) -> bool:
        """Say whether the object that is there is another one: a budget of tokens is none of dollars."""
        return any(
            wanted.get(name) is not None
            and there.get(name) is not None
            and not same_field(name, wanted[name], there[name])
            for name in self.rules.told_apart_by.get(where.pattern, ())
        )

    def written(self, where: _Where, fields: Fields, current: Mapping[str, Any]) -> dict[str, Any]:
        """Return an object that is there as it would be written: without what only answers have."""
        return {
            name: self.written_value(
                where.at(name), fields.kinds.get(name, "any"), fields.entries.get(name, "any"), value
            )
            for name, value in current.items()
            if (name in fields.kinds or fields.open)
            and not is_empty(value)
            and name not in self.rules.unseen
            and where.at(name).pattern not in self.rules.unseen
            and not name.startswith("masked_")
            and not self.is_secret(where.at(name))
        }

    def written_value(self, where: _Where, kinds: str, entries: str, value: Any) -> Any:
        schema = _schema(kinds)
        if isinstance(value, Mapping) and schema is not None:
            return self.written(where, models.fields(schema), value)
        if isinstance(value, list) and _schema(entries) is not None:
            return [self.written_value(where.entry(0), entries, "any", item) for item in value]
        return value

    def list(self, where: _Where, entries: str, wanted: list[Json], current: list[Any]) -> Json:
        """Compare a list: it is a value, but an entry with described fields is laid over its like."""
        if not any(isinstance(item, dict) for item in [*wanted, *current]):
            self.texts(where, wanted, current)
            return wanted
        keys = self.rules.told_apart_by.get(where.pattern)
        pairs = _paired(wanted, current, keys)
        laid: list[Json] = []
        for index, (item, shown) in enumerate(zip(wanted, pairs, strict=True)):
            inner = where.entry(index)
            if shown is None:
                self.change(inner, None, item)
                laid.append(item)
            else:
                laid.append(self.field(inner, entries, "any", item, shown))
        if where.pattern not in self.rules.partial:
            gone = [item for item in current if not any(item is pair for pair in pairs)]
            for index, item in enumerate(gone, len(wanted)):
                self.change(where.entry(index), item, None)
        return laid

    def texts(self, where: _Where, wanted: list[Json], current: list[Any]) -> None:
        """Compare lists of texts and numbers."""
        one = [self.form(where, item) for item in wanted]
        other = [self.form(where, item) for item in current]
        # Twice the same text says no more than once.
        same = set(one) == set(other) if where.pattern in self.rules.unordered else one == other
        if same:
            return
        forms = {is_uuid(item) for item in [*one, *other]}
        if where.pattern in self.rules.references and wanted and current and len(forms) == 2:
            self.unverified.append(where.path)
        else:
            self.change(where, current or None, wanted or None)

    def form(self, where: _Where, item: object) -> str:
        if isinstance(item, str):
            if where.pattern in self.rules.references:
                return self.aliases.get(item, item)
            if where.pattern in self.rules.addresses:
                return normal_address(item)
        return token(item)

    def same(self, where: _Where, wanted: Json, current: object) -> bool:
        if where.pattern in self.rules.references and isinstance(wanted, str) and isinstance(current, str):
            return self.aliases.get(wanted, wanted) == self.aliases.get(current, current)
        return same_field(where.name, wanted, current)

    def scalar(self, where: _Where, wanted: Json, current: object) -> None:
        # A secret comes masked, or not at all, so that it always looks different.
        hidden = self.is_secret(where) and wanted is not None
        if hidden or (where.pattern in self.rules.references and _differ_in_form(wanted, current)):
            self.unverified.append(where.path)
        else:
            self.change(where, current, wanted)

    def is_secret(self, where: _Where) -> bool:
        return _is_secret(where.name) and where.pattern not in self.rules.plain

    def value(self, where: _Where, wanted: Mapping[str, Any], current: Mapping[str, Any]) -> None:
        """Compare a free map, which is a value: what it leaves out goes."""
        names = [*wanted, *(name for name in current if name not in wanted)]
        for name in names:
            inner = where.at(name)
            one, other = wanted.get(name), current.get(name)
            if name not in wanted and (
                name in self.added.get(where.pattern, ()) or name.startswith("masked_")
            ):
                continue
            if one == HIDDEN or f"masked_{name}" in current:
                self.unverified.append(inner.path)
            elif isinstance(one, Mapping) and isinstance(other, Mapping):
                self.value(inner, one, other)
            elif isinstance(one, list) and isinstance(other, list):
                self.values(inner, one, other)
            elif not same_value(one, other):
                self.change(inner, other, one)

    def values(self, where: _Where, wanted: list[Any], current: list[Any]) -> None:
        if not any(isinstance(item, Mapping | list) for item in [*wanted, *current]):
            if not same_value(wanted, current):
                self.change(where, current or None, wanted or None)
            return
        for index in range(max(len(wanted), len(current))):
            inner = where.entry(index)
            one, other = _at(wanted, index), _at(current, index)
            if isinstance(one, Mapping) and isinstance(other, Mapping):
                self.value(inner, one, other)
            elif isinstance(one, list) and isinstance(other, list):
                self.values(inner, one, other)
            elif one == HIDDEN:
                self.unverified.append(inner.path)
            elif not same_value(one, other):
                self.change(inner, other, one)

    def change(self, where: _Where, before: object, after: object) -> None:
        """Note a change."""
        if where.pattern not in self.rules.plain:
            before, after = masked(where.name, before), masked(where.name, after)
        self.changes.append(Change(field=where.path, before=before, after=after))


def _cleared(fields: Fields, wanted: Mapping[str, Json], there: Mapping[str, Any]) -> dict[str, Json]:
    """Return the fields that naming others of the same object clears, each with None."""
    return {
        name: None
        for group in EXCLUSIVE
        if fields.kinds.keys() >= {*group} and any(not is_empty(wanted.get(name)) for name in group)
        for name in group
        if name not in wanted and not is_empty(there.get(name))
    }


def _paired(wanted: list[Any], current: list[Any], keys: tuple[str, ...] | None) -> list[Any]:
    """Return for each wanted entry the one that is there already, or None."""
    if keys is None:
        return [_at(current, index) for index in range(len(wanted))]
    left = [item for item in current if isinstance(item, Mapping)]
    found: list[Any] = [None] * len(wanted)
    # The same first, then the same but for its content, then what does not say all that tells it apart.
    for fits in (_same_entry, _one_identity, _no_other_identity):
        for index, item in enumerate(wanted):
            if found[index] is None and isinstance(item, Mapping):
                match = next((each for each in left if fits(item, each, keys)), None)
                if match is not None:
                    found[index] = match
                    left = [each for each in left if each is not match]
    return found


def _same_entry(item: Mapping[str, Any], there: Mapping[str, Any], keys: tuple[str, ...]) -> bool:
    names = {name for name in item if name in there}
    return _one_identity(item, there, keys) and all(
        same_field(name, item[name], there[name]) or same_value(item[name], there[name]) for name in names
    )


def _one_identity(item: Mapping[str, Any], there: Mapping[str, Any], keys: tuple[str, ...]) -> bool:
    return all(same_field(key, item.get(key), there.get(key)) for key in keys)


def _no_other_identity(item: Mapping[str, Any], there: Mapping[str, Any], keys: tuple[str, ...]) -> bool:
    return all(
        is_empty(item.get(key)) or is_empty(there.get(key)) or same_field(key, item[key], there[key])
        for key in keys
    )


def _unwrapped(wanted: Json, shown: object) -> object:
    """Return what is there in the form in which it is wanted: some answers make a list of one, or a text."""
    if isinstance(shown, list) and len(shown) == 1 and isinstance(wanted, dict | str):
        return shown[0]
    if isinstance(shown, str) and isinstance(wanted, dict):
        try:
            return json.loads(shown)
        except ValueError:
            return shown
    return shown


def _listed(value: object) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if is_empty(value) else [value]


def _read_as(rules: Rules, name: str) -> str:
    return rules.read_as.get(name, name)


def _differ_in_form(one: object, other: object) -> bool:
    return isinstance(one, str) and isinstance(other, str) and is_uuid(one) != is_uuid(other)


def _at(items: list[Any], index: int) -> Any:
    return items[index] if index < len(items) else None


@lru_cache(maxsize=1024)
def _schema(kinds: str) -> str | None:
    return next((kind for kind in kinds.split("|") if kind[:1].isupper()), None)


@lru_cache(maxsize=1024)
def _is_secret(name: str) -> bool:
    return bool(secrets_in({"": {name: "a secret"}}))
