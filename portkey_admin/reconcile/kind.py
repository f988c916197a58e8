"""Everything about one kind of resource that `ensure` needs."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import attrs

from portkey_admin._errors import InvalidFieldError
from portkey_admin.calls.fields import Json, check_fields
from portkey_admin.reconcile.bodies import fitting, place_in_query, takes_whole
from portkey_admin.reconcile.compare import Comparison, compare, lacks, texts_at, top_level
from portkey_admin.reconcile.forms import is_address, is_uuid
from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import PLACES, Identity, Wanted
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.moments import Once, check_times, done_now
from portkey_admin.reconcile.rules import FieldRules
from portkey_admin.reconcile.session import Session
from portkey_admin_api import api
from portkey_admin_api.types import Fields, Operation

_NAMES = ("name", "email", "slug")


@attrs.frozen(kw_only=True, eq=False)
class Kind(Identity):
    """One kind of resource: its operations, the fields to compare, and how to write it."""

    also: Mapping[str, str] = attrs.field(factory=dict)
    """Fields that the caller may name in addition to those of create and update, with their JSON types."""
    triggers: frozenset[str] = frozenset()
    """Fields of an update that do not describe state."""
    verbs: Mapping[str, str] = attrs.field(factory=dict)
    once: Mapping[str, Once] = attrs.field(factory=dict)
    """Fields for one-time actions, due after a given time."""
    updated_as: Mapping[str, str] = attrs.field(factory=dict)
    """Fields that an update names differently than a create."""
    rules: FieldRules = attrs.field(factory=FieldRules)
    remade: bool = False
    """There is no update: a resource that differs is deleted and created again."""
    has_secret: bool = False
    """The response to a create holds a secret that is never returned again."""
    standing: bool = False
    """It exists as long as its parent does: it is updated, but never created or deleted."""
    rows_are_whole: bool = False
    """The single response, if there is one, has no more fields than a row."""

    def operation(self, verb: str) -> Operation[Any] | None:
        """Return the operation for this action; None if there is none."""
        id = f"{self.prefix}.{self.verbs.get(verb, verb)}"
        return api.operation(id) if id in api.OPERATIONS else None

    def fields_of(self, verb: str) -> Fields:
        """Return the fields of an operation's body."""
        operation = self.operation(verb)
        return (operation.body if operation is not None else None) or Fields(kinds={})

    def changeable(self) -> frozenset[str]:
        """Return the fields that an update accepts."""
        named = {new: old for old, new in self.updated_as.items()}
        fields = {named.get(name, name) for name in self.fields_of("update").kinds}
        return frozenset(fields - self.triggers - {*PLACES} | self.once.keys())

    def check(self, wanted: Mapping[str, object], *, keyed: bool = True) -> dict[str, Json]:
        """Return the wanted state as plain JSON.

        keyed: it is found by its natural key, not only by its id.

        Raises InvalidFieldError for unknown or wrongly typed fields, for a name with white space at its ends,
        for an invalid e-mail address, and if no natural key is given.
        """
        named = check_fields(f"{self.name}.ensure", _fields_of(self), wanted)
        check_times(f"{self.name}.ensure", self.once, named)
        for field in _NAMES:
            text = named.get(field)
            # If the server strips the white space, every run would create another one.
            if isinstance(text, str) and text != text.strip():
                raise InvalidFieldError(
                    f"{self.name}.ensure: {field} {text!r} begins or ends with white space: remove it"
                )
            if field == "email" and isinstance(text, str) and not is_address(text):
                # The address stays out of the message, which may be logged.
                raise InvalidFieldError(
                    f"{self.name}.ensure: email must be a bare address, such as ada@example.com"
                )
        if keyed:
            self.key_of(named)
        return named

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields to compare: not those that identify or locate the resource."""
        passed = {*PLACES, *self.places, *self.within, *self.also} - {self.shelf, *self.rules.unkept}
        passed = (passed | self.once.keys()) - self.due(wanted, row.shown)
        return {name: value for name, value in wanted.items() if name not in passed}

    def due(self, wanted: Wanted, shown: Mapping[str, Any]) -> set[str]:
        """Return the one-time actions that are due now."""
        return {
            name for name, once in self.once.items() if name in wanted and once.is_due(wanted[name], shown)
        }

    def rules_for(self, wanted: Wanted, row: Row) -> FieldRules:
        """Return the comparison rules for this resource."""
        return self.rules

    def added(self, wanted: Wanted, shown: Mapping[str, Any]) -> Mapping[str, Collection[str]]:
        """Return, by field, the keys that the API adds to free-form maps."""
        return {}

    def passed_over(self, wanted: Wanted, row: Row) -> tuple[str, ...]:
        """Return the named fields that this resource lacks, besides those that the whole kind lacks."""
        return ()

    def fixed(self, row: Row, fields: Iterable[str]) -> tuple[str, ...]:
        """Return those of the fields that cannot be changed later."""
        changeable = self.changeable()
        return tuple(field for field in fields if field not in changeable)

    def seen(self, row: Row) -> dict[str, Any]:
        """Return the writable fields that were read, except those that change by themselves."""
        written = {
            self.rules.read_as.get(name, name) for name in _fields_of(self).kinds if name not in self.once
        }
        return {name: value for name, value in self._whole(row).items() if name in written}

    def is_remade(self, row: Row) -> bool:
        """Return whether a difference requires a new resource, because there is no update."""
        return self.remade

    async def compared(self, session: Session, wanted: Wanted, row: Row) -> Comparison:
        """Compare the wanted state with a row, or with the single response if the row is not enough."""
        fields, rules = self.comparable(wanted, row), self.rules_for(wanted, row)
        if row.detail is None and lacks(fields, self._whole(row), rules):
            row.detail = await self.get(session, row, wanted)
        result = await self._compared(session, wanted, fields, row, rules)
        # Fields that are replaced as a whole are merged into the complete value, which a list row may lack.
        objects = (result.values.get(name) for name in top_level(result.difference))
        if row.detail is None and any(isinstance(value, dict | list) for value in objects):
            row.detail = await self.get(session, row, wanted)
            result = await self._compared(session, wanted, fields, row, rules)
        return result

    async def _compared(
        self, session: Session, wanted: Wanted, fields: Wanted, row: Row, rules: FieldRules
    ) -> Comparison:
        shown = self._whole(row)
        return compare(
            fields,
            shown,
            rules,
            _fields_of(self),
            aliases=await self._aliases(session, fields, shown, rules),
            added=self.added(fields, shown),
        )

    def _whole(self, row: Row) -> dict[str, Any]:
        whole = row.shown if row.detail is None else {**row.shown, **self.shown(row.detail)}
        return {**whole, **{name: once.as_value(whole) for name, once in self.once.items()}}

    async def _aliases(
        self, session: Session, wanted: Wanted, shown: Mapping[str, Any], rules: FieldRules
    ) -> dict[str, str]:
        """Return ids by equivalent slug, if one side has ids and the other has slugs."""
        aliases: dict[str, str] = {}
        for pattern, prefix in rules.references.items():
            named, there = {*texts_at(wanted, pattern)}, {*texts_at(shown, pattern)}
            strangers = named - there
            # Look up the wanted values, because the response may contain many more.
            for text in sorted(strangers):
                if any(is_uuid(other) is not is_uuid(text) for other in there):
                    aliases |= await session.alias(prefix, text, wanted)
        return aliases

    async def create(self, session: Session, wanted: Wanted) -> object:
        """Create a resource, and return the response."""
        operation = self.operation("create")
        assert operation is not None
        return await session.send(operation.id, body=self.new(wanted))

    def new(self, wanted: Wanted) -> dict[str, Json]:
        """Return the body of a create: there is nothing yet that None could clear."""
        taken = self.fields_of("create")
        return {
            name: fitting(value, taken.kinds[name], taken.entries.get(name, "any"))
            for name, value in wanted.items()
            if name in taken.kinds and value is not None
        }

    def later(self, wanted: Wanted) -> dict[str, Json]:
        """Return the fields of a new resource that only an update accepts."""
        taken = self.fields_of("create")
        return {
            name: value
            for name, value in wanted.items()
            if value is not None
            and name not in self.also
            and name in self.changeable()
            and not takes_whole(taken, name, value)
        }

    def as_wanted(self, row: Row) -> dict[str, Json]:
        """Return the wanted state that would produce this row."""
        return self.new(row.shown)

    def anew(self, row: Row, wanted: Wanted) -> dict[str, Json]:
        """Return the wanted state of the replacement for this row: fields that are left out are kept."""
        return {**self.as_wanted(row), **wanted}

    async def update(self, session: Session, update: Update) -> object:
        """Set the fields, and return the response."""
        operation = self.operation("update")
        assert operation is not None
        taken = operation.body or Fields(kinds={})
        body = {
            self.updated_as.get(name, name): True if name in self.once and value is not None else value
            for name, value in update.values.items()
        }
        # Some updates require the name too, whatever changes.
        for name in taken.required:
            if name not in body:
                body[name] = update.wanted.get(name) or update.row.shown.get(name)
        wanted, query = update.wanted, place_in_query(operation, update.wanted)
        if "workspace_id" not in query and "workspace_id" in taken.kinds and wanted.get("workspace_id"):
            body["workspace_id"] = wanted["workspace_id"]
        return await session.send(operation.id, *self.path(wanted), update.row.id, query=query, body=body)

    async def get(self, session: Session, row: Row, wanted: Wanted) -> object:
        """Return the single response, which has more fields than a row."""
        operation = self.operation("get")
        if operation is None or self.rows_are_whole:
            return row.model
        return await session.send(operation.id, row.id, query=place_in_query(operation, wanted))

    async def delete(self, session: Session, row: Row, wanted: Wanted, force: bool) -> None:
        """Delete a resource. `force`: with its contents."""
        operation = self.operation("delete")
        assert operation is not None
        query: dict[str, object] = dict(place_in_query(operation, wanted))
        if force and operation.query is not None and "cascade" in operation.query.kinds:
            query["cascade"] = True
        await session.send(operation.id, *self.path(wanted), row.id, query=query)

    async def with_id(self, session: Session, wanted: Wanted, id: str) -> list[Row]:
        """Return the one with this id, if it is in the lists of its place."""
        if self.standing:
            return await self.find(session, wanted)
        return await super().with_id(session, wanted, id)

    async def entered(self, session: Session, wanted: Wanted, answer: object) -> Row:
        """Return the row of a created resource, and add it to its list, if that has been read.

        It has the named fields, except those that no response contains.
        """
        id, given = self.id_of(answer), self.answered(answer)
        model = {
            self.rules.read_as.get(name, name): value
            for name, value in (await self.located(session, wanted)).items()
            if name not in self.rules.unseen | self.rules.unkept
        }
        model |= {name: given[name] for name in ("id", "slug", "name", "icon") if given.get(name)}
        if self.once:
            model |= done_now(["created_at"])
        row = Row(self, model, self.lists[-1], id)
        self.enter(session, wanted, row)
        return row

    def updated(self, session: Session, update: Update) -> None:
        """Apply an update to a row and its keys."""
        row, values = update.row, update.values
        read = {self.rules.read_as.get(name, name): value for name, value in values.items()}
        for name in self.once.keys() & values.keys():
            read |= done_now(self.once[name].done)
        row.model = {**row.shown, **read}
        if row.detail is not None:
            row.detail = {**self.shown(row.detail), **read}
        self.enter(session, update.wanted, row)

    def gives_secret(self, fields: Collection[str]) -> bool:
        """Return whether the response to an update of these fields contains a new secret."""
        return False

    async def new_secret(self, session: Session, row: Row, wanted: Wanted) -> tuple[Row, object]:
        """Give it a new secret, because the response with the first one was lost.

        Returns the row and the response with the secret. Called only for kinds with `has_secret`.
        """
        raise NotImplementedError


@functools.cache
def _fields_of(kind: Kind) -> Fields:
    update, create = kind.fields_of("update"), kind.fields_of("create")
    renamed = set(kind.updated_as.values()) | kind.triggers
    changed = {field: kinds for field, kinds in update.kinds.items() if field not in renamed}
    # If both have a field, the update accepts more of it: the guardrails in a workspace's `defaults`.
    entries = {**create.entries, **update.entries}
    return Fields(kinds={**create.kinds, **changed, **kind.also}, entries=entries)
