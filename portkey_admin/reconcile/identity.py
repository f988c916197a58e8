"""What tells one thing of a kind from all others, and how it is found in the lists that show it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

import attrs

from portkey_admin._errors import InvalidFieldError
from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.forms import (
    is_empty,
    is_uuid,
    normal_address,
    normal_name,
    normal_text,
    same_field,
    token,
)
from portkey_admin.reconcile.listings import Listing, ListQuery, Row, Source
from portkey_admin.reconcile.session import Session

Wanted = Mapping[str, Json]

# Where a thing lies is said by these, and never changes.
PLACES = ("workspace_id", "organisation_id")
IN_WORKSPACE = ("workspace_id",)

BY_SLUG_OR_NAME = (("slug",), ("name",))
SLUG = {"slug": "string"}
# Lists that are asked for a name find it as a part of names.
SEARCH = {"name": "search"}

# Some servers write slugs in lower case, however they are sent.
_NORMAL: Mapping[str, Callable[[str], str]] = {
    "email": normal_address,
    "name": normal_name,
    "slug": str.lower,
}
# Kept once for all rows.
_FEW_VALUES = frozenset({"role", "org_role", "status"})
_NO_ASCII = re.compile(r"[^\x20-\x7e]+")


@attrs.frozen(kw_only=True, eq=False)
class Identity:
    """How things of one kind are told apart and found."""

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
    shelf: str | None = None
    """A field that tells things of one name apart, and that an update changes: it moves the one there is."""
    levels: bool = False
    """One list shows things of the organisation beside those of workspaces."""
    id_field: str = "id"
    needed: tuple[str, ...] = ()
    """Fields of a row that are enough to compare it by; none: all that it has."""
    narrow: Mapping[str, str] = attrs.field(factory=dict)
    """Fields of the key, and the query of the list that keeps the rows with their value."""

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
        asked = {
            query: _asked(field, str(wanted[field]))
            for field, query in self.narrow.items()
            if field in fields and wanted.get(field)
        }
        return {query: text for query, text in asked.items() if text}

    def key_of(self, wanted: Wanted) -> tuple[str, ...]:
        """Return the fields of the natural key by which this one is found. Raises InvalidFieldError."""
        for key in self.keys:
            if all(not is_empty(wanted.get(field)) for field in key):
                return key
        ways = " or ".join(" and ".join(key) for key in self.keys)
        raise InvalidFieldError(f"{self.name}.ensure: a {self.thing} is found by {ways}: name it")

    def place_of(self, wanted: Wanted) -> dict[str, str]:
        """Return the fields that choose the list, as far as they are named."""
        return {field: str(wanted[field]) for field in self.places if wanted.get(field)}

    def text_key(self, wanted: Wanted) -> str:
        """Return a text that tells this one from all others: a stable key for journals."""
        return self._text_key(wanted, self.key_of(wanted))

    def text_keys(self, wanted: Wanted) -> list[str]:
        """Return a text for each natural key that the caller names: no other may be written under these."""
        keys = [key for key in self.keys if all(not is_empty(wanted.get(field)) for field in key)]
        return sorted(self._text_key(wanted, key) for key in keys)

    def _text_key(self, wanted: Wanted, key: tuple[str, ...]) -> str:
        shelf = (self.shelf,) if self.shelf else ()
        named = [field for field in (*self.places, *shelf, *self.within) if wanted.get(field) is not None]
        fields = dict.fromkeys([*named, *key])
        parts = (self.key_value(field, wanted[field]) for field in fields)
        return "/".join([self.name, *(quote(part, safe=" @:+-._{}[]\",'") for part in parts)])

    def key_value(self, field: str, value: object) -> str:
        """Return the form in which values of a key are compared."""
        if isinstance(value, str):
            return _NORMAL.get(field, normal_text)(value)
        return json.dumps(_bare(value), sort_keys=True)

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row or a single answer under the names that the caller uses."""
        if isinstance(model, Mapping):
            return dict(model)
        shown: dict[str, Any] = getattr(model, "to_dict", dict)()
        return shown

    def slim(self, model: object) -> object:
        """Return a row with the fields that are needed alone, where the kind says which they are."""
        if not self.needed:
            return model
        shown: dict[str, Any] = getattr(model, "to_dict", dict)()
        kept = {name: shown[name] for name in self.needed if name in shown}
        for name in _FEW_VALUES & kept.keys():
            if type(kept[name]) is str:
                kept[name] = sys.intern(kept[name])
        return kept

    def id_of(self, answer: object) -> str:
        """Return what paths take, from a row or from the answer to a create."""
        return str(self.answered(answer).get(self.id_field) or "")

    def answered(self, answer: object) -> dict[str, Any]:
        """Return what the answer to a create shows: some servers put it into `data`."""
        shown = self.shown(answer)
        inner = shown.get("data")
        return dict(inner) if isinstance(inner, Mapping) and not shown.get(self.id_field) else shown

    def path(self, wanted: Wanted) -> tuple[str, ...]:
        """Return what stands in paths before the id."""
        return tuple(str(wanted.get(field) or "") for field in self.in_path)

    def lies(self, shown: Mapping[str, Any], wanted: Wanted) -> bool:
        """Say whether a row is of the place that is wanted, where one list shows several."""
        for field in self.within:
            value = wanted.get(field)
            if value is not None and not same_field(field, value, shown.get(field)):
                return False
        # Some answers say "" for things of the organisation, others null.
        if self.levels and wanted.get("workspace_id"):
            return bool(shown.get("workspace_id"))
        if self.levels and wanted.get("organisation_id"):
            return not shown.get("workspace_id")
        return True

    async def placed(self, session: Session, wanted: Wanted) -> dict[str, Json]:
        """Return what is wanted with the place in which it lies, where that follows from other fields."""
        return dict(wanted)

    async def find(self, session: Session, wanted: Wanted) -> list[Row]:
        """Return all that have the natural key: those that have it as it is written, if there are any."""
        listing = await session.listings.listing(self.source(wanted, narrow=session.narrow))
        key = self.key_of(wanted)
        located = await self.located(session, wanted)
        rows = listing.by(key, tuple(self.key_value(field, wanted[field]) for field in key))
        rows = [row for row in rows if self.lies(row.shown, located)]
        if len(rows) > 1:
            rows = [row for row in rows if self.as_written(row, wanted, key)] or rows
        return await self.on_shelf(session, wanted, rows) if self.shelf and wanted.get(self.shelf) else rows

    def as_written(self, row: Row, wanted: Wanted, key: tuple[str, ...]) -> bool:
        """Say whether a row has the key just as the caller writes it, and not only in its normal form."""
        shown = row.shown
        return all(shown.get(field) == wanted[field] for field in key)

    async def on_shelf(self, session: Session, wanted: Wanted, rows: list[Row]) -> list[Row]:
        """Return the rows that lie where the wanted one does, else those that could be moved there."""
        assert self.shelf is not None
        place = str(wanted[self.shelf])
        shelf = place if is_uuid(place) else await session.id_of("collections", place) or place
        here = [row for row in rows if str(row.shown.get(self.shelf)) in (shelf, place)]
        mine = self.text_key(wanted)
        return here or [row for row in rows if session.claims.get((self.name, row.id), mine) == mine]

    async def with_id(self, session: Session, wanted: Wanted, id: str) -> list[Row]:
        """Return the one that paths name so, where it is in the lists of its place."""
        return (await session.listings.listing(self.source(wanted))).with_id(id)

    async def rows(self, session: Session, place: Wanted) -> list[Row]:
        """Return all that there are in a place; without a workspace, those of the organisation."""
        listing = await session.listings.listing(self.source(place))
        located = await self.located(session, place)
        rows = [row for row in listing.rows() if self.lies(row.shown, located)]
        if self.levels and not located.get("workspace_id"):
            rows = [row for row in rows if not row.shown.get("workspace_id")]
        return rows

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

    def enter(self, session: Session, wanted: Wanted, row: Row) -> None:
        """Enter a row into its lists, as after a create or an update, where they have been walked."""
        for listing in self._known(session, wanted):
            listing.add(row)

    def dropped(self, session: Session, wanted: Wanted, row: Row) -> None:
        """Take what was deleted out of its lists, and out of those that show it among others."""
        every = session.listings.showing(row.source) if self.levels else self._known(session, wanted)
        for listing in every:
            listing.remove(row)

    def _known(self, session: Session, wanted: Wanted) -> list[Listing]:
        sources = {self.source(wanted)}
        if session.narrow and any(all(wanted.get(field) for field in key) for key in self.keys):
            sources.add(self.source(wanted, narrow=True))
        known = (session.listings.known(source) for source in sources)
        return [listing for listing in known if listing is not None]


def _asked(field: str, text: str) -> str:
    """Return what a list is asked for, to get all rows whose key looks like this text; "" for all of them.

    A name in two code points is not found by the same in one, so that a list is asked for the rest of it.
    """
    if text.isascii():
        return text.strip()
    if field != "name":
        return ""
    # Put together, as a letter in two code points begins like another one.
    return max((part.strip() for part in _NO_ASCII.split(normal_text(text))), key=len)


def _bare(value: object) -> object:
    """Return conditions in one form: without what is empty in them, in an order of their own."""
    if isinstance(value, list):
        return sorted((_bare(item) for item in value), key=token)
    if isinstance(value, Mapping):
        return {
            name: _bare(item[0] if isinstance(item, list) and len(item) == 1 else item)
            for name, item in value.items()
            if not is_empty(item)
        }
    return normal_text(value) if isinstance(value, str) else value
