"""What there is to know about one kind of thing, to bring one of it to the state that is wanted."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

import attrs

from portkey_admin._errors import InvalidFieldError
from portkey_admin.calls.fields import Json, check_fields
from portkey_admin.reconcile.compare import Rules, is_uuid
from portkey_admin.reconcile.listings import Listing, ListQuery, Row, Source
from portkey_admin.reconcile.session import Session
from portkey_admin_api import api
from portkey_admin_api.types import Fields, Operation

Wanted = Mapping[str, Json]

# Where a thing lies is said by these, and never changes.
PLACES = ("workspace_id", "organisation_id")
IN_WORKSPACE = ("workspace_id",)

BY_SLUG_OR_NAME = (("slug",), ("name",))
SLUG = {"slug": "string"}
# Lists that are asked for a name find it as a part of names.
SEARCH = {"name": "search"}
MAPPINGS = {"secret_mappings": "target_field"}
# What will come next moves on by itself.
NEXT_RESET = "next_usage_reset_at"


@attrs.frozen(kw_only=True, eq=False)
class Kind:
    """One kind of thing: which operations it has, and what tells one from another."""

    name: str
    thing: str
    """What messages call it: "workspace"."""
    prefix: str
    """The prefix of its operation ids."""
    sources: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """The lists that show it, each with a query that always holds; none: `prefix.list`."""
    places: tuple[str, ...] = ()
    """Fields that choose a list: each set of values has one of its own."""
    in_path: tuple[str, ...] = ()
    """Those of them that stand in the paths of all operations."""
    keys: tuple[tuple[str, ...], ...]
    """Natural keys, the best first: the first of which the caller names every field is used."""
    within: tuple[str, ...] = ()
    """Fields that have to agree as well, where the caller names them."""
    levels: bool = False
    """One list shows things of the organisation beside those of workspaces."""
    also: Mapping[str, str] = attrs.field(factory=dict)
    """What the caller may name besides the fields of create and update, with its JSON kinds."""
    triggers: frozenset[str] = frozenset()
    """Fields of an update that describe no state."""
    verbs: Mapping[str, str] = attrs.field(factory=dict)
    id_field: str = "id"
    narrow: Mapping[str, str] = attrs.field(factory=dict)
    """Fields of the key, and the query of the list that keeps the rows with their value."""
    updated_as: Mapping[str, str] = attrs.field(factory=dict)
    """Fields that an update calls otherwise than a create."""
    rules: Rules = attrs.field(factory=Rules)
    workspaces_in: tuple[str, ...] = ()
    """Fields whose values name workspaces, by UUID in answers."""
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

    @property
    def lists(self) -> tuple[str, ...]:
        """The ids of the lists that show it."""
        return tuple(operation for operation, _ in self._sources)

    @property
    def _sources(self) -> tuple[tuple[str, Mapping[str, str]], ...]:
        return self.sources or ((f"{self.prefix}.list", {}),)

    def source(self, wanted: Wanted, *, narrow: bool = False) -> Source:
        """Return the lists that show what lies where the wanted one does.

        narrow: only the rows that have its natural key, as far as the lists can be asked for them.
        """
        place = self.place_of(wanted)
        fields = {**place, **(self._narrowing(wanted) if narrow else {})}
        path = self.path(place)
        queries = (ListQuery.of(each, path, {**fixed, **fields}) for each, fixed in self._sources)
        return Source(tuple(queries), self)

    def _narrowing(self, wanted: Wanted) -> dict[str, str]:
        fields = (*self.key_of(wanted), *self.within)
        return {
            query: str(wanted[field])
            for field, query in self.narrow.items()
            if field in fields and wanted.get(field)
        }

    def fields_of(self, verb: str) -> Fields:
        """Return what the body of an operation holds."""
        operation = self.operation(verb)
        return (operation.body if operation is not None else None) or Fields(kinds={})

    def changeable(self) -> frozenset[str]:
        """Return the fields that an update takes."""
        named = {new: old for old, new in self.updated_as.items()}
        fields = {named.get(name, name) for name in self.fields_of("update").kinds}
        return frozenset(fields - self.triggers - {*PLACES})

    def check(self, wanted: Mapping[str, object], *, keyed: bool = True) -> dict[str, Json]:
        """Return what the caller wants as plain JSON.

        keyed: it is found by its natural key, and not by its id alone.

        Raises InvalidFieldError for unknown or wrongly typed fields, and where no natural key is named.
        """
        named = check_fields(f"{self.name}.ensure", _fields_of(self), wanted)
        if keyed:
            self.key_of(named)
        return named

    def key_of(self, wanted: Wanted) -> tuple[str, ...]:
        """Return the fields of the natural key by which this one is found. Raises InvalidFieldError."""
        for key in self.keys:
            if all(wanted.get(field) not in (None, "") for field in key):
                return key
        ways = " or ".join(" and ".join(key) for key in self.keys)
        raise InvalidFieldError(f"{self.name}.ensure: a {self.thing} is found by {ways}: name it")

    def place_of(self, wanted: Wanted) -> dict[str, str]:
        """Return the fields that choose the list, as far as they are named."""
        return {field: str(wanted[field]) for field in self.places if wanted.get(field)}

    def text_key(self, wanted: Wanted) -> str:
        """Return a text that tells this one from all others: a stable key for journals."""
        named = [field for field in (*self.places, *self.within) if wanted.get(field) is not None]
        fields = [*dict.fromkeys([*named, *self.key_of(wanted)])]
        parts = (self.key_value(field, wanted[field]) for field in fields)
        return "/".join([self.name, *(quote(part, safe=" @:+-._{}[]\",'") for part in parts)])

    def key_value(self, field: str, value: object) -> str:
        """Return the form in which values of a key are compared."""
        if isinstance(value, str):
            return value.casefold() if field == "email" else value
        return json.dumps(_bare(value), sort_keys=True)

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row or a single answer under the names that the caller uses."""
        if isinstance(model, Mapping):
            return dict(model)
        shown: dict[str, Any] = getattr(model, "to_dict", dict)()
        return shown

    def lies(self, shown: Mapping[str, Any], wanted: Wanted) -> bool:
        """Say whether a row is of the place that is wanted, where one list shows several."""
        for field in self.within:
            value, there = wanted.get(field), shown.get(field)
            if value is not None and value != there:
                return False
        if self.levels and wanted.get("workspace_id"):
            return shown.get("workspace_id") is not None
        if self.levels and wanted.get("organisation_id"):
            return shown.get("workspace_id") is None
        return True

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields that are compared: not those that say where it lies or how it is found."""
        passed = {*PLACES, *self.places, *self.within, *self.also}
        return {name: value for name, value in wanted.items() if name not in passed}

    def rules_for(self, wanted: Wanted) -> Rules:
        """Return the rules by which this one is compared."""
        return self.rules

    def passed_over(self, wanted: Wanted, row: Row) -> tuple[str, ...]:
        """Return what the caller named and this one does not show, besides what nothing of the kind shows."""
        return ()

    def fixed(self, row: Row, fields: Iterable[str]) -> tuple[str, ...]:
        """Return those of the fields that stay for good."""
        changeable = self.changeable()
        return tuple(field for field in fields if field not in changeable)

    def is_remade(self, row: Row) -> bool:
        """Say whether a difference takes a new one, as there is no update."""
        return self.remade

    def id_of(self, answer: object) -> str:
        """Return what paths take, from a row or from the answer to a create."""
        return str(self.shown(answer).get(self.id_field) or "")

    def path(self, wanted: Wanted) -> tuple[str, ...]:
        """Return what stands in paths before the id."""
        return tuple(str(wanted.get(field) or "") for field in self.in_path)

    async def create(self, session: Session, wanted: Wanted) -> object:
        """Create one, and return the answer."""
        operation = self.operation("create")
        assert operation is not None
        body = self.new(wanted)
        return await session.send(operation.id, *self.path(wanted), body=body)

    def new(self, wanted: Wanted) -> dict[str, Json]:
        """Return the body of a create: there is nothing yet that None could clear."""
        taken = self.fields_of("create").kinds
        return {name: value for name, value in wanted.items() if name in taken and value is not None}

    def as_wanted(self, row: Row) -> dict[str, Json]:
        """Return a description that would make what a row shows."""
        return self.new(row.shown)

    async def update(self, session: Session, row: Row, wanted: Wanted, fields: Iterable[str]) -> object:
        """Change these fields to what is wanted, and return the answer."""
        operation = self.operation("update")
        assert operation is not None
        taken = operation.body or Fields(kinds={})
        # Some updates want the name as well, whatever changes.
        names = [*fields, *(name for name in taken.required if wanted.get(name) is not None)]
        body = {self.updated_as.get(name, name): wanted[name] for name in dict.fromkeys(names)}
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

    async def find(self, session: Session, wanted: Wanted) -> list[Row]:
        """Return all that have the natural key."""
        listing = await session.listings.listing(self.source(wanted, narrow=session.narrow))
        key = self.key_of(wanted)
        located = await self.located(session, wanted)
        rows = listing.by(key, tuple(self.key_value(field, wanted[field]) for field in key))
        return [row for row in rows if self.lies(row.shown, located)]

    async def with_id(self, session: Session, wanted: Wanted, id: str) -> list[Row]:
        """Return the one that paths name so, where it is in the lists of its place."""
        if self.standing:
            return await self.find(session, wanted)
        return (await session.listings.listing(self.source(wanted))).with_id(id)

    async def rows(self, session: Session, place: Wanted) -> list[Row]:
        """Return all that there are in a place."""
        listing = await session.listings.listing(self.source(place))
        located = await self.located(session, place)
        return [row for row in listing.rows() if self.lies(row.shown, located)]

    async def located(self, session: Session, wanted: Wanted) -> Wanted:
        """Return what is wanted with the workspace by UUID, where rows are told apart by it."""
        workspace = wanted.get("workspace_id")
        if self.levels and session.workspace and not any(wanted.get(field) for field in self.places):
            return {**wanted, "workspace_id": session.workspace}
        if "workspace_id" not in self.within or not isinstance(workspace, str) or is_uuid(workspace):
            return wanted
        if session.narrow and "workspace_id" in self.narrow:
            # The list shows this workspace alone.
            return {name: value for name, value in wanted.items() if name != "workspace_id"}
        return {**wanted, "workspace_id": await session.workspace_id(workspace)}

    async def entered(self, session: Session, wanted: Wanted, answer: object) -> Row:
        """Return the row of what was created, and enter it into its list, where that has been walked.

        It has what the caller named, but for what no answer shows.
        """
        id, given = self.id_of(answer), self.shown(answer) if answer is not None else {}
        model = {
            self.rules.read_as.get(name, name): value
            for name, value in (await self.prepared(session, await self.located(session, wanted))).items()
            if name not in self.rules.unseen
        }
        model |= {name: given[name] for name in ("id", "slug", "name", "icon") if given.get(name)}
        row = Row(self, model, self.lists[-1], id)
        self.enter(session, wanted, row)
        return row

    def enter(self, session: Session, wanted: Wanted, row: Row) -> None:
        """Enter a row into the lists in which it belongs, where they have been walked."""
        for listing in self._known(session, wanted):
            listing.add(row)

    def dropped(self, session: Session, wanted: Wanted, row: Row) -> None:
        """Take what was deleted out of its lists."""
        for listing in self._known(session, wanted):
            listing.remove(row)

    def _known(self, session: Session, wanted: Wanted) -> list[Listing]:
        sources = {self.source(wanted)}
        if session.narrow:
            sources.add(self.source(wanted, narrow=True))
        known = (session.listings.known(source) for source in sources)
        return [listing for listing in known if listing is not None]

    async def new_secret(self, session: Session, row: Row, wanted: Wanted) -> tuple[Row, object]:
        """Give it a secret that somebody knows, as the answer with the first one was lost.

        Returns the row and the answer with the secret. Only kinds with `has_secret` are asked.
        """
        raise NotImplementedError

    async def prepared(self, session: Session, wanted: Wanted) -> dict[str, Json]:
        """Return what is wanted with workspaces named as answers name them: by UUID."""
        prepared = dict(wanted)
        for field in self.workspaces_in:
            value = prepared.get(field)
            if isinstance(value, list):
                prepared[field] = [
                    await session.workspace_id(item) if isinstance(item, str) and not is_uuid(item) else item
                    for item in value
                ]
        return prepared


def _bare(value: object) -> object:
    """Return conditions without what is empty in them, in an order of their own."""
    if isinstance(value, list):
        return sorted((_bare(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
    if isinstance(value, Mapping):
        return {name: _bare(item) for name, item in value.items() if item not in (None, [], {})}
    return value


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
