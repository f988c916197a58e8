"""Merge the wanted state into the current one, field by field. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

import attrs

from portkey_admin.calls.fields import Json, fits
from portkey_admin.reconcile.bodies import as_written, cleared, schema_of, unwrapped
from portkey_admin.reconcile.forms import (
    has_text,
    is_empty,
    is_uuid,
    normal_address,
    same_field,
    same_value,
    token,
)
from portkey_admin.reconcile.moments import is_past
from portkey_admin.reconcile.outcome import Change
from portkey_admin.reconcile.pairing import paired
from portkey_admin.reconcile.rules import HIDDEN, FieldRules
from portkey_admin.secrets.masking import MASK, names_secret
from portkey_admin_api.types import Fields

OPEN = Fields(kinds={}, open=True)
"""An object with arbitrary keys."""


@attrs.frozen
class Where:
    """The path of a field, with and without list indexes, and its own name."""

    path: str
    pattern: str
    name: str

    def at(self, name: str) -> Where:
        """Return the path of a field inside."""
        return Where(f"{self.path}.{name}", f"{self.pattern}.{name}", name)

    def entry(self, index: int) -> Where:
        """Return the path of an entry."""
        return Where(f"{self.path}[{index}]", f"{self.pattern}[]", self.name)


@attrs.define
class Overlay:
    """One comparison: collects the changes, and returns what would be sent."""

    rules: FieldRules
    aliases: Mapping[str, str]
    added: Mapping[str, Collection[str]]
    changes: list[Change] = attrs.field(factory=list)
    unverified: list[str] = attrs.field(factory=list)

    def field(self, where: Where, kinds: str, entries: str, wanted: Json, shown: object) -> Json:
        """Compare one field, and return it as it would be sent."""
        rules = self.rules
        if where.pattern in rules.unseen or where.name in rules.unseen or wanted == HIDDEN:
            self.unverified.append(where.path)
            return wanted
        if where.name in rules.moving and (wanted is None or is_past(wanted)):
            self.unverified.append(where.path)
            return None
        current = unwrapped(wanted, rules.left_out.get(where.pattern) if shown is None else shown)
        schema = schema_of(kinds)
        if schema is not None or where.pattern in rules.laid_over:
            described = schema or OPEN
            if isinstance(wanted, dict):
                inside = current if isinstance(current, Mapping) else {}
                return self._described(where, described, wanted, inside)
            if isinstance(current, Mapping):
                current = self._written(where, described, current, whole=True)
        if isinstance(wanted, dict):
            self._free_map(where, wanted, current if isinstance(current, Mapping) else {})
        elif isinstance(wanted, list):
            return self._entries(where, entries, wanted, _listed(current))
        elif not self._same(where, wanted, current):
            self._scalar(where, wanted, current)
        return _nothing(kinds) if wanted is None else wanted

    def _described(
        self, where: Where, fields: Fields, wanted: dict[str, Json], current: Mapping[str, Any]
    ) -> Json:
        """Merge an object into the current one: fields that are left out are unchanged."""
        kept = self._written(where, fields, current)
        if self._another(where, wanted, kept):
            for name in kept.keys() - wanted.keys():
                self._change(where.at(name), kept[name], None)
            kept = {}
        laid: dict[str, Json] = {name: value for name, value in kept.items() if name not in wanted}
        for name, value in {**wanted, **cleared(fields, wanted, kept)}.items():
            inner = where.at(name)
            if f"masked_{name}" in current:
                self.unverified.append(inner.path)
                laid[name] = value
            else:
                kinds = fields.kinds.get(name, "any")
                laid[name] = self.field(
                    inner, kinds, fields.entries.get(name, "any"), value, current.get(name)
                )
                if name in self.rules.moving and laid[name] is None:
                    del laid[name]
        return laid

    def _another(self, where: Where, wanted: Mapping[str, Json], there: Mapping[str, Any]) -> bool:
        """Return whether the current object is a different one: a token budget is not a cost budget."""
        return any(
            wanted.get(name) is not None
            and there.get(name) is not None
            and not same_field(name, wanted[name], there[name])
            for name in self.rules.told_apart_by.get(where.pattern, ())
        )

    def _written(
        self, where: Where, fields: Fields, current: Mapping[str, Any], *, whole: bool = False
    ) -> dict[str, Any]:
        """Return a current object in the form of a request, without response-only fields.

        whole: include fields that change by themselves, which are never sent back: they show that there is a
            value.
        """
        return {
            name: self._written_value(
                where.at(name), fields.kinds.get(name, "any"), fields.entries.get(name, "any"), value
            )
            for name, value in current.items()
            if (name in fields.kinds or fields.open)
            and not is_empty(value)
            and (whole or name not in self.rules.moving)
            and name not in self.rules.unseen
            and where.at(name).pattern not in self.rules.unseen
            and not name.startswith("masked_")
            and not self._is_secret(where.at(name), value)
        }

    def _written_value(self, where: Where, kinds: str, entries: str, value: Any) -> Any:
        schema = schema_of(kinds)
        if isinstance(value, Mapping) and schema is not None:
            return self._written(where, schema, value)
        if isinstance(value, list) and schema_of(entries) is not None:
            return [self._written_value(where.entry(0), entries, "any", item) for item in value]
        return as_written(value, kinds)

    def _entries(self, where: Where, kinds: str, wanted: list[Json], current: list[Any]) -> Json:
        """Compare a list: it is a value, but entries with described fields are merged into current ones."""
        if not any(isinstance(item, dict) for item in [*wanted, *current]):
            self._texts(where, wanted, current)
            return wanted
        keys = self.rules.told_apart_by.get(where.pattern)
        if keys is None:
            pairs: list[Any] = [_at(current, index) for index in range(len(wanted))]
        else:
            entry = where.entry(0)
            pairs = paired(wanted, current, partial(self._name, entry, keys), partial(self._agree, entry))
        laid: list[Json] = []
        for index, (item, shown) in enumerate(zip(wanted, pairs, strict=True)):
            inner = where.entry(index)
            if shown is None:
                self._change(inner, None, item)
                laid.append(item)
            else:
                laid.append(self.field(inner, kinds, "any", item, shown))
        if where.pattern not in self.rules.partial:
            kept = {id(each) for each in pairs if each is not None}
            gone = [item for item in current if id(item) not in kept]
            for index, item in enumerate(gone, len(wanted)):
                self._change(where.entry(index), item, None)
        return laid

    def _name(self, where: Where, keys: tuple[str, ...], item: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the identity of an entry; "" for missing fields."""
        values = ((key, item.get(key)) for key in keys)
        return tuple("" if is_empty(value) else self._form(where.at(key), value) for key, value in values)

    def _agree(self, where: Where, item: Mapping[str, Any], there: Mapping[str, Any]) -> bool:
        return all(self._same(where.at(name), item[name], there.get(name)) for name in item)

    def _texts(self, where: Where, wanted: list[Json], current: list[Any]) -> None:
        """Compare lists of strings and numbers."""
        one = [self._form(where, item) for item in wanted]
        other = [self._form(where, item) for item in current]
        # Duplicates have no meaning.
        same = set(one) == set(other) if where.pattern in self.rules.unordered else one == other
        if same:
            return
        named = [item for item in [*wanted, *current] if isinstance(item, str)]
        if where.pattern in self.rules.references and wanted and current and self._differ_in_form(named):
            self.unverified.append(where.path)
        else:
            self._change(where, current or None, wanted or None)

    def _form(self, where: Where, item: object) -> str:
        if isinstance(item, str) and where.pattern in self.rules.addresses:
            return normal_address(item)
        return token(self._meant(where, item))

    def _meant(self, where: Where, value: object) -> object:
        """Return the id that a reference stands for, if it is known; other values unchanged."""
        if isinstance(value, str) and where.pattern in self.rules.references:
            return self.aliases.get(value, value)
        return value

    def _same(self, where: Where, wanted: object, current: object) -> bool:
        return same_field(where.name, self._meant(where, wanted), self._meant(where, current))

    def _scalar(self, where: Where, wanted: Json, current: object) -> None:
        # A secret is masked or missing, so it always looks different.
        hidden = self._is_secret(where, wanted)
        if hidden or (where.pattern in self.rules.references and self._unknown(wanted, current)):
            self.unverified.append(where.path)
        else:
            self._change(where, current, wanted)

    def _unknown(self, wanted: object, current: object) -> bool:
        """Return whether one side has an id and the other a slug whose relation is not known."""
        if not isinstance(wanted, str) or not isinstance(current, str):
            return False
        return is_uuid(wanted) != is_uuid(current) and self._differ_in_form([wanted, current])

    def _differ_in_form(self, names: list[str]) -> bool:
        """Return whether ids and slugs are mixed, after resolving the known ones."""
        known = [self.aliases.get(name, name) for name in names]
        return all(len({is_uuid(name) for name in forms}) == 2 for forms in (names, known))

    def _is_secret(self, where: Where, value: object) -> bool:
        return where.pattern not in self.rules.plain and names_secret(where.name) and has_text(value)

    def _free_map(self, where: Where, wanted: Mapping[str, Any], current: Mapping[str, Any]) -> None:
        """Compare a free-form map, which is a value: keys that are left out are removed."""
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
                self._free_map(inner, one, other)
            elif isinstance(one, list) and isinstance(other, list):
                self._free_list(inner, one, other)
            elif not same_value(one, other):
                self._change(inner, other, one)

    def _free_list(self, where: Where, wanted: list[Any], current: list[Any]) -> None:
        if not any(isinstance(item, Mapping | list) for item in [*wanted, *current]):
            if not same_value(wanted, current):
                self._change(where, current or None, wanted or None)
            return
        for index in range(max(len(wanted), len(current))):
            inner = where.entry(index)
            one, other = _at(wanted, index), _at(current, index)
            if isinstance(one, Mapping) and isinstance(other, Mapping):
                self._free_map(inner, one, other)
            elif isinstance(one, list) and isinstance(other, list):
                self._free_list(inner, one, other)
            elif one == HIDDEN:
                self.unverified.append(inner.path)
            elif not same_value(one, other):
                self._change(inner, other, one)

    def _change(self, where: Where, before: object, after: object) -> None:
        before, after = self._masked(where, before), self._masked(where, after)
        self.changes.append(Change(field=where.path, before=before, after=after))

    def _masked(self, where: Where, value: object) -> object:
        """Return a value for display, with its secrets masked."""
        if self._is_secret(where, value):
            return MASK
        if isinstance(value, Mapping):
            return {name: self._masked(where.at(str(name)), item) for name, item in value.items()}
        if isinstance(value, list):
            return [self._masked(where.entry(0), item) for item in value]
        return value


def _nothing(kinds: str) -> Json:
    """Return the value that clears a field: an empty object or list if the field does not accept null."""
    forms: tuple[Json, ...] = (None, {}, [])
    return next((empty for empty in forms if fits(empty, kinds)), None)


def _listed(value: object) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if is_empty(value) else [value]


def _at(items: list[Any], index: int) -> Any:
    return items[index] if index < len(items) else None
