"""The identity of a resource within its kind, and how to find it in lists."""

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

# These fields say where a resource is, and never change.
PLACES = ("workspace_id", "organisation_id")
IN_WORKSPACE = ("workspace_id",)

BY_SLUG_OR_NAME = (("slug",), ("name",))
SLUG = {"slug": "string"}
# Filtering a list by name matches parts of names.
SEARCH = {"name": "search"}

# Some servers lower-case slugs.
_NORMAL: Mapping[str, Callable[[str], str]] = {
    "email": normal_address,
    "name": normal_name,
    "slug": str.lower,
}
# Cached for all rows.
_FEW_VALUES = frozenset({"role", "org_role", "status"})
_NO_ASCII = re.compile(r"[^\x20-\x7e]+")


@attrs.frozen(kw_only=True, eq=False)
class Identity:
    """How resources of one kind are identified and found."""

    name: str
    thing: str
    """Its name in messages: "workspace"."""
    prefix: str
    """The prefix of its operation ids."""
    sources: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """The lists that contain it, each with a fixed query; default: `prefix.list`."""
    places: tuple[str, ...] = ()
    """Fields that select a list: each combination of values has its own list."""
    in_path: tuple[str, ...] = ()
    """Those of them that are in the paths of all operations."""
    keys: tuple[tuple[str, ...], ...]
    """Natural keys, best first: the first key whose fields are all named is used."""
    within: tuple[str, ...] = ()
    """Fields that must match too, if the caller names them."""
    shelf: str | None = None
    """One of the places; an update changes it, which moves the resource."""
    levels: bool = False
    """One list contains resources of the organisation as well as those of workspaces."""
    id_field: str = "id"
    needed: tuple[str, ...] = ()
    """Fields of a row that are enough for comparing it; default: all of them."""
    narrow: Mapping[str, str] = attrs.field(factory=dict)
    """Fields of the key, and the query that filters the list by their value."""

    @property
    def lists(self) -> tuple[str, ...]:
        """The ids of the lists that contain it."""
        return tuple(operation for operation, _ in self._sources)

    @property
    def _sources(self) -> tuple[tuple[str, Mapping[str, str]], ...]:
        return self.sources or ((f"{self.prefix}.list", {}),)

    def source(self, wanted: Wanted, *, narrow: bool = False) -> Source:
        """Return the lists that cover the place of the wanted resource.

        narrow: only the rows with its natural key, as far as the lists can be filtered.
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
        """Return the fields of the natural key that identifies this resource. Raises InvalidFieldError."""
        for key in self.keys:
            if all(not is_empty(wanted.get(field)) for field in key):
                return key
        ways = " or ".join(" and ".join(key) for key in self.keys)
        raise InvalidFieldError(f"{self.name}.ensure: a {self.thing} is found by {ways}: give one of them")

    def place_of(self, wanted: Wanted) -> dict[str, str]:
        """Return the fields that select the list, as far as they are named."""
        return {field: str(wanted[field]) for field in self.places if wanted.get(field)}

    def text_key(self, wanted: Wanted) -> str:
        """Return a string that identifies this resource: a stable key for journals."""
        return self._text_key(wanted, self.key_of(wanted))

    def text_keys(self, wanted: Wanted) -> list[str]:
        """Return a string for each natural key that the caller names, for locking."""
        keys = [key for key in self.keys if all(not is_empty(wanted.get(field)) for field in key)]
        return sorted(self._text_key(wanted, key) for key in keys)

    def _text_key(self, wanted: Wanted, key: tuple[str, ...]) -> str:
        named = [field for field in (*self.places, *self.within) if wanted.get(field) is not None]
        fields = dict.fromkeys([*named, *key])
        parts = (self.key_value(field, wanted[field]) for field in fields)
        return "/".join([self.name, *(quote(part, safe=" @:+-._{}[]\",'") for part in parts)])

    def key_value(self, field: str, value: object) -> str:
        """Return the form in which values of a key are compared."""
        if isinstance(value, str):
            return _NORMAL.get(field, normal_text)(value)
        return json.dumps(_bare(value), sort_keys=True)

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row or a single response with the field names of the caller."""
        if isinstance(model, Mapping):
            return dict(model)
        shown: dict[str, Any] = getattr(model, "to_dict", dict)()
        return shown

    def slim(self, model: object) -> object:
        """Return a row with only the needed fields, if the kind declares them."""
        if not self.needed:
            return model
        shown: dict[str, Any] = getattr(model, "to_dict", dict)()
        kept = {name: shown[name] for name in self.needed if name in shown}
        for name in _FEW_VALUES & kept.keys():
            if type(kept[name]) is str:
                kept[name] = sys.intern(kept[name])
        return kept

    def id_of(self, answer: object) -> str:
        """Return the id for paths, from a row or from the response to a create."""
        return str(self.answered(answer).get(self.id_field) or "")

    def answered(self, answer: object) -> dict[str, Any]:
        """Return what the response to a create shows: some servers put it into `data`."""
        shown = self.shown(answer)
        inner = shown.get("data")
        return dict(inner) if isinstance(inner, Mapping) and not shown.get(self.id_field) else shown

    def path(self, wanted: Wanted) -> tuple[str, ...]:
        """Return the path parameters before the id."""
        return tuple(str(wanted.get(field) or "") for field in self.in_path)

    def lies(self, shown: Mapping[str, Any], wanted: Wanted) -> bool:
        """Return whether a row is in the wanted place, if one list covers several."""
        for field in self.within:
            value = wanted.get(field)
            if value is not None and not same_field(field, value, shown.get(field)):
                return False
        # Some responses have "" for resources of the organisation, others null.
        if self.levels and wanted.get("workspace_id"):
            return bool(shown.get("workspace_id"))
        if self.levels and wanted.get("organisation_id"):
            return not shown.get("workspace_id")
        return True

    async def placed(self, session: Session, wanted: Wanted) -> dict[str, Json]:
        """Return the wanted state with its place, if that follows from other fields."""
        return dict(wanted)

    async def find(self, session: Session, wanted: Wanted) -> list[Row]:
        """Return all that have the natural key: exact matches, if there are any."""
        listing = await session.listings.listing(self.source(wanted, narrow=session.narrow))
        key = self.key_of(wanted)
        located = await self.located(session, wanted)
        rows = listing.by(key, tuple(self.key_value(field, wanted[field]) for field in key))
        rows = [row for row in rows if self.lies(row.shown, located)]
        rows = [row for row in rows if self.as_written(row, wanted, key)] or rows
        return await self.on_shelf(session, wanted, rows) if self.shelf and wanted.get(self.shelf) else rows

    def as_written(self, row: Row, wanted: Wanted, key: tuple[str, ...]) -> bool:
        """Return whether a row has the key exactly as the caller writes it, not only in its normal form."""
        shown = row.shown
        return all(shown.get(field) == wanted[field] for field in key)

    async def on_shelf(self, session: Session, wanted: Wanted, rows: list[Row]) -> list[Row]:
        """Return the rows in the wanted place, else those that could be moved there."""
        assert self.shelf is not None
        place = str(wanted[self.shelf])
        shelf = place if is_uuid(place) else await session.id_of("collections", place) or place
        here = [row for row in rows if str(row.shown.get(self.shelf)) in (shelf, place)]
        mine = self.text_key(wanted)
        return here or [row for row in rows if session.claims.get((self.name, row.id), mine) == mine]

    async def with_id(self, session: Session, wanted: Wanted, id: str) -> list[Row]:
        """Return the one with this id, if it is in the lists of its place."""
        return (await session.listings.listing(self.source(wanted))).with_id(id)

    async def rows(self, session: Session, place: Wanted) -> list[Row]:
        """Return all rows of a place; without a workspace, those of the organisation."""
        listing = await session.listings.listing(self.source(place))
        located = await self.located(session, place)
        rows = [row for row in listing.rows() if self.lies(row.shown, located)]
        if self.levels and not located.get("workspace_id"):
            rows = [row for row in rows if not row.shown.get("workspace_id")]
        return rows

    async def located(self, session: Session, wanted: Wanted) -> Wanted:
        """Return the wanted state with the workspace by UUID, if rows are identified by it."""
        workspace = wanted.get("workspace_id")
        if self.levels and session.workspace and not any(wanted.get(field) for field in self.places):
            return {**wanted, "workspace_id": session.workspace}
        if "workspace_id" not in self.within or not isinstance(workspace, str):
            return wanted
        if session.narrow and "workspace_id" in self.narrow:
            # The list contains only this workspace.
            return {name: value for name, value in wanted.items() if name != "workspace_id"}
        return {**wanted, "workspace_id": await session.workspace_id(workspace)}

    def enter(self, session: Session, wanted: Wanted, row: Row) -> None:
        """Add a row to its lists, after a create or an update, if they have been read."""
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
    """Return the filter for a list that finds all rows whose key looks like this string; "" for all of them.

    A filter in composed form does not match a decomposed name, so the filter uses only the rest of the name.
    """
    if text.isascii():
        return text.strip()
    if field != "name":
        return ""
    # Composed, because a decomposed letter starts with the plain letter.
    return max((part.strip() for part in _NO_ASCII.split(normal_text(text))), key=len)


def _bare(value: object) -> object:
    """Return conditions in a normal form: without empty values, and sorted."""
    if isinstance(value, list):
        return sorted((_bare(item) for item in value), key=token)
    if isinstance(value, Mapping):
        return {
            name: _bare(item[0] if isinstance(item, list) and len(item) == 1 else item)
            for name, item in value.items()
            if not is_empty(item)
        }
    return normal_text(value) if isinstance(value, str) else value
