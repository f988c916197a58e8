"""What there is to know about one kind of thing, to bring one of it to the state that is wanted."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import attrs

from portkey_admin._errors import InvalidFieldError
from portkey_admin.calls.fields import Json, check_fields
from portkey_admin.reconcile.bodies import fitting, takes_whole
from portkey_admin.reconcile.compare import Comparison, compare, lacks, texts_at, top_level
from portkey_admin.reconcile.forms import is_uuid
from portkey_admin.reconcile.identity import PLACES, Identity, Wanted
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.moments import Once, check_times, done_now
from portkey_admin.reconcile.outcome import Change
from portkey_admin.reconcile.rules import FieldRules
from portkey_admin.reconcile.session import Session
from portkey_admin_api import api
from portkey_admin_api.types import Fields, Operation

_NAMES = ("name", "email", "slug")


@attrs.frozen(kw_only=True, eq=False)
class Kind(Identity):
    """One kind of thing: which operations it has, what is compared, and how it is written."""

    also: Mapping[str, str] = attrs.field(factory=dict)
    """What the caller may name besides the fields of create and update, with its JSON kinds."""
    triggers: frozenset[str] = frozenset()
    """Fields of an update that describe no state."""
    verbs: Mapping[str, str] = attrs.field(factory=dict)
    once: Mapping[str, Once] = attrs.field(factory=dict)
    """Fields that say what is to be done once, after a time."""
    updated_as: Mapping[str, str] = attrs.field(factory=dict)
    """Fields that an update calls otherwise than a create."""
    rules: FieldRules = attrs.field(factory=FieldRules)
    remade: bool = False
    """There is no update: one that differs is deleted and made again."""
    has_secret: bool = False
    """The answer to a create holds a secret that nothing else ever shows."""
    standing: bool = False
    """It is there as soon as what it belongs to is: it is changed, and neither made nor deleted."""

    def operation(self, verb: str) -> Operation[Any] | None:
        """Return the operation that does this; None where there is none."""
        id = f"{self.prefix}.{self.verbs.get(verb, verb)}"
        return api.operation(id) if id in api.OPERATIONS else None

    def fields_of(self, verb: str) -> Fields:
        """Return what the body of an operation holds."""
        operation = self.operation(verb)
        return (operation.body if operation is not None else None) or Fields(kinds={})

    def changeable(self) -> frozenset[str]:
        """Return the fields that an update takes."""
        named = {new: old for old, new in self.updated_as.items()}
        fields = {named.get(name, name) for name in self.fields_of("update").kinds}
        return frozenset(fields - self.triggers - {*PLACES} | self.once.keys())

    def check(self, wanted: Mapping[str, object], *, keyed: bool = True) -> dict[str, Json]:
        """Return what the caller wants as plain JSON.

        keyed: it is found by its natural key, and not by its id alone.

        Raises InvalidFieldError for unknown or wrongly typed fields, for a name with blanks at its ends, and
        where no natural key is named.
        """
        named = check_fields(f"{self.name}.ensure", _fields_of(self), wanted)
        check_times(f"{self.name}.ensure", self.once, named)
        for field in _NAMES:
            text = named.get(field)
            # Where the server takes the blanks away, every run would make another one.
            if isinstance(text, str) and text and text != text.strip():
                raise InvalidFieldError(
                    f"{self.name}.ensure: {field} {text!r} begins or ends with white space: leave that out"
                )
        if keyed:
            self.key_of(named)
        return named

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields that are compared: not those that say where it lies or how it is found."""
        passed = {*PLACES, *self.places, *self.within, *self.also} - {self.shelf, *self.rules.unkept}
        passed = (passed | self.once.keys()) - self.due(wanted, row.shown)
        return {name: value for name, value in wanted.items() if name not in passed}

    def due(self, wanted: Wanted, shown: Mapping[str, Any]) -> set[str]:
        """Return what is to be done now, of what the caller wants done once."""
        return {
            name for name, once in self.once.items() if name in wanted and once.is_due(wanted[name], shown)
        }

    def rules_for(self, wanted: Wanted, row: Row) -> FieldRules:
        """Return the rules by which this one is compared."""
        return self.rules

    def added(self, wanted: Wanted, shown: Mapping[str, Any]) -> Mapping[str, Collection[str]]:
        """Return by field the keys of free maps that the API puts there by itself."""
        return {}

    def passed_over(self, wanted: Wanted, row: Row) -> tuple[str, ...]:
        """Return what the caller named and this one does not show, besides what nothing of the kind shows."""
        return ()

    def fixed(self, row: Row, fields: Iterable[str]) -> tuple[str, ...]:
        """Return those of the fields that stay for good."""
        changeable = self.changeable()
        return tuple(field for field in fields if field not in changeable)

    def seen(self, row: Row) -> dict[str, Any]:
        """Return what was read of one, but for what moves by itself: the fields that a request can write."""
        written = {
            self.rules.read_as.get(name, name) for name in _fields_of(self).kinds if name not in self.once
        }
        return {name: value for name, value in self._whole(row).items() if name in written}

    def is_remade(self, row: Row) -> bool:
        """Say whether a difference takes a new one, as there is no update."""
        return self.remade

    async def compared(self, session: Session, wanted: Wanted, row: Row) -> Comparison:
        """Compare what is wanted with a row, and with the single answer where the row does not do."""
        fields, rules = self.comparable(wanted, row), self.rules_for(wanted, row)
        if row.detail is None and lacks(fields, self._whole(row), rules):
            row.detail = await self.get(session, row, wanted)
        result = await self._compared(session, wanted, fields, row, rules)
        # What is sent whole is laid over the whole, which the row of a list may not show.
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
        """Return ids by the slugs that name the same, where one side has ids and the other has slugs."""
        aliases: dict[str, str] = {}
        for pattern, prefix in rules.references.items():
            named, there = {*texts_at(wanted, pattern)}, {*texts_at(shown, pattern)}
            strangers = named - there
            # What is wanted is looked up, as there may be many more in the answer.
            for text in sorted(strangers):
                if any(is_uuid(other) is not is_uuid(text) for other in there):
                    aliases |= await session.alias(prefix, text, wanted)
        return aliases

    async def create(self, session: Session, wanted: Wanted) -> object:
        """Create one, and return the answer."""
        operation = self.operation("create")
        assert operation is not None
        body = self.new(wanted)
        return await session.send(operation.id, *self.path(wanted), body=body)

    def new(self, wanted: Wanted) -> dict[str, Json]:
        """Return the body of a create: there is nothing yet that None could clear."""
        taken = self.fields_of("create")
        return {
            name: fitting(value, taken.kinds[name], taken.entries.get(name, "any"))
            for name, value in wanted.items()
            if name in taken.kinds and value is not None
        }

    def later(self, wanted: Wanted) -> dict[str, Json]:
        """Return what only an update takes, of what is wanted of a new one."""
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
        """Return a description that would make what a row shows."""
        return self.new(row.shown)

    def anew(self, row: Row, wanted: Wanted) -> dict[str, Json]:
        """Return a description of what takes the place of what a row shows: what is not named stays."""
        return {**self.as_wanted(row), **wanted}

    async def update(
        self,
        session: Session,
        row: Row,
        wanted: Wanted,
        values: Mapping[str, Json],
        difference: Collection[Change] = (),
    ) -> object:
        """Set these fields to these values, and return the answer. `difference`: what this changes."""
        operation = self.operation("update")
        assert operation is not None
        taken = operation.body or Fields(kinds={})
        body = {
            self.updated_as.get(name, name): True if name in self.once and value is not None else value
            for name, value in values.items()
        }
        # Some updates want the name as well, whatever changes.
        for name in taken.required:
            if name not in body:
                body[name] = wanted.get(name) or row.shown.get(name)
        query = place_in_query(operation, wanted)
        if "workspace_id" not in query and "workspace_id" in taken.kinds and wanted.get("workspace_id"):
            body["workspace_id"] = wanted["workspace_id"]
        return await session.send(operation.id, *self.path(wanted), row.id, query=query, body=body)

    async def get(self, session: Session, row: Row, wanted: Wanted) -> object:
        """Return the single answer, which shows more than a row."""
        operation = self.operation("get")
        if operation is None:
            return row.model
        query = place_in_query(operation, wanted)
        return await session.send(operation.id, *self.path(wanted), row.id, query=query)

    async def delete(self, session: Session, row: Row, wanted: Wanted, force: bool) -> None:
        """Delete one. `force`: with all that it holds."""
        operation = self.operation("delete")
        assert operation is not None
        query: dict[str, object] = dict(place_in_query(operation, wanted))
        if force and operation.query is not None and "cascade" in operation.query.kinds:
            query["cascade"] = True
        await session.send(operation.id, *self.path(wanted), row.id, query=query)

    async def with_id(self, session: Session, wanted: Wanted, id: str) -> list[Row]:
        """Return the one that paths name so, where it is in the lists of its place."""
        if self.standing:
            return await self.find(session, wanted)
        return await super().with_id(session, wanted, id)

    async def entered(self, session: Session, wanted: Wanted, answer: object) -> Row:
        """Return the row of what was created, and enter it into its list, where that has been walked.

        It has what the caller named, but for what no answer shows.
        """
        id, given = self.id_of(answer), self.answered(answer) if answer is not None else {}
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

    def updated(self, session: Session, wanted: Wanted, row: Row, values: Mapping[str, Json]) -> None:
        """Let a row show what an update has set, and be found by it."""
        read = {self.rules.read_as.get(name, name): value for name, value in values.items()}
        for name in self.once.keys() & values.keys():
            read |= done_now(self.once[name].done)
        row.model = {**row.shown, **read}
        if row.detail is not None:
            row.detail = {**self.shown(row.detail), **read}
        self.enter(session, wanted, row)

    def gives_secret(self, fields: Collection[str]) -> bool:
        """Say whether the response to an update of these fields holds a new secret."""
        return False

    async def new_secret(self, session: Session, row: Row, wanted: Wanted) -> tuple[Row, object]:
        """Give it a secret that somebody knows, as the answer with the first one was lost.

        Returns the row and the answer with the secret. Only kinds with `has_secret` are asked.
        """
        raise NotImplementedError


def place_in_query(operation: Operation[Any], wanted: Wanted) -> dict[str, object]:
    """Return what the query of an operation says about the place."""
    kinds = operation.query.kinds if operation.query is not None else {}
    return {field: wanted[field] for field in PLACES if field in kinds and wanted.get(field)}


@functools.cache
def _fields_of(kind: Kind) -> Fields:
    update, create = kind.fields_of("update"), kind.fields_of("create")
    renamed = set(kind.updated_as.values()) | kind.triggers
    changed = {field: kinds for field, kinds in update.kinds.items() if field not in renamed}
    # Where both take a field, the update takes more of it: the guardrails in a workspace's `defaults`.
    entries = {**create.entries, **update.entries}
    return Fields(kinds={**create.kinds, **changed, **kind.also}, entries=entries)
