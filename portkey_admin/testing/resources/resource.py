"""Declarations of resources, which provide create, list, get, update and delete.

A resource declares its fields and how rows are found, filtered and shown; special rules go into its hooks.
Operations that are specific to a resource are plain functions next to its declaration.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

import attrs

from portkey_admin.testing.plane.organisation import Deed, Event, Handler, Organisation, PlaneCall
from portkey_admin.testing.plane.paging import envelope, page_of
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import DuplicateError, Row, Rows, Table


@attrs.frozen
class Filter:
    """A query parameter of a list: the field that it filters, and how."""

    field: str
    wanted: Callable[[Any, Any], bool] | None = None
    """None: equality, for which an index can be used."""
    normal: Callable[[Any], object] | None = None
    """Converts the query value to the form of the field."""

    def keeps(self, row: Row, given: Any) -> bool:
        """Return whether a row matches the query value."""
        if self.wanted is not None:
            return self.wanted(row[self.field], given)
        return bool(row[self.field] == self.key(given))

    def key(self, given: Any) -> object:
        """Return the field value that matches the query value."""
        return given if self.normal is None else self.normal(given)


def same(field: str, normal: Callable[[Any], object] | None = None) -> Filter:
    """Keep the rows whose field has exactly this value."""
    return Filter(field, normal=normal)


def contains(field: str) -> Filter:
    """Keep the rows whose field contains this text, case-sensitively."""
    return Filter(field, lambda value, text: text in value)


def one_of(field: str) -> Filter:
    """Keep the rows whose field is one of these comma-separated values."""
    return Filter(field, lambda value, texts: value in texts.split(","))


def _allow(call: PlaneCall, row: Row) -> None:
    pass


def _accept(call: PlaneCall, row: Row, changes: Row) -> None:
    pass


def _everything(call: PlaneCall, row: Row) -> Row:
    return row


def _identity(call: PlaneCall, row: Row) -> object:
    return {"id": row["id"]}


@attrs.frozen(kw_only=True)
class PlaneResource:
    """One type of resource, and how the five standard operations treat it."""

    name: str
    """The prefix of its operation ids; also the name of its table."""
    thing: str
    """Its name in messages, such as "workspace"."""
    parameter: str
    """The path parameter that identifies a row."""
    found_by: tuple[str, ...] = ("id",)
    """The unique fields that the path parameter may contain."""
    fields: Mapping[str, object] = {}
    """Fields of create and update, with their defaults for create."""
    fixed: Mapping[str, object] = {}
    """Fields of create only, with their defaults."""
    merged: frozenset[str] = frozenset()
    """Object fields that an update merges instead of replacing."""
    filters: Mapping[str, Filter] = {}
    unique: tuple[str, ...] = ()
    grouped: tuple[str, ...] = ()

    reach: Callable[[PlaneCall, Row], None] = _allow
    """Raises if the caller has no access to the row, or if it no longer exists."""
    candidates: Callable[[PlaneCall], Rows] | None = None
    """The rows that a list may show to this caller; `reach` is not called for each. None: all rows."""
    before_create: Callable[[PlaneCall, Row], None] = _allow
    """Completes a new row, or rejects it."""
    after_create: Callable[[PlaneCall, Row], None] = _allow
    before_update: Callable[[PlaneCall, Row, Row], None] = _accept
    """Gets the row and the changes: completes them, or rejects them."""
    remove: Callable[[PlaneCall, Row], object] | None = None
    """What a delete does instead of removing the row."""

    created: Callable[[PlaneCall, Row], object] = _identity
    view: Callable[[PlaneCall, Row], object] = _everything
    summary: Callable[[PlaneCall, Row], object] | None = None
    """How a list shows a row; None: same as `view`."""
    newest_first: bool = False
    """The order of a list: live lists of keys, configs, prompts and virtual keys begin with the newest."""

    def table(self) -> Table:
        """Return an empty table for this resource."""
        return Table(unique=self.unique, grouped=self.grouped)

    def find(self, call: PlaneCall, reference: str) -> Row:
        """Return the row for a reference. Raises a 404 or 403 if there is none for this caller."""
        table = call.organisation[self.name]
        for field in self.found_by:
            row = table.find(field, reference)
            if row is not None:
                self.reach(call, row)
                return row
        raise not_found(self.thing)

    def at(self, call: PlaneCall) -> Row:
        """Return the row for the path."""
        return self.find(call, call.path[self.parameter])

    def make(self, organisation: Organisation, body: Mapping[str, Any]) -> Row:
        """Return a new row with the fields of a body, and those that every row has."""
        now = organisation.now()
        row = {"id": organisation.mint.id(), "created_at": now, "last_updated_at": now}
        stated = {**self.fixed, **self.fields}
        return row | {field: body.get(field, default) for field, default in stated.items()}


@attrs.frozen(kw_only=True)
class Family:
    """The contribution of one resource module to the plane."""

    handlers: Mapping[str, Handler]
    tables: Mapping[str, Callable[[], Table]]
    events: Mapping[str, Event] = {}
    deeds: Mapping[str, Deed] = {}
    """Functions that it offers to other families, by names such as `members.join`."""
    start: Callable[[Organisation], None] | None = None
    """Creates what a new organisation already has."""


def handlers(resource: PlaneResource, verbs: str = "create list get update delete") -> dict[str, Handler]:
    """Return the handlers of a resource's standard operations by operation id."""

    def create(call: PlaneCall) -> object:
        row = resource.make(call.organisation, call.body or {})
        resource.before_create(call, row)
        _unless_taken(resource, lambda: call.organisation[resource.name].add(row))
        resource.after_create(call, row)
        return resource.created(call, row)

    def list_(call: PlaneCall) -> object:
        rows = _candidates(resource, call)
        found = filtered(call, rows, resource.filters)
        return listing(call, found, resource.summary or resource.view, newest_first=resource.newest_first)

    def get(call: PlaneCall) -> object:
        return resource.view(call, resource.at(call))

    def update(call: PlaneCall) -> object:
        row = resource.at(call)
        changes = changed(row, call.body or {}, resource.fields, resource.merged)
        resource.before_update(call, row, changes)
        changes["last_updated_at"] = call.organisation.now()
        _unless_taken(resource, lambda: call.organisation[resource.name].change(row, changes))
        return {}

    def delete(call: PlaneCall) -> object:
        row = resource.at(call)
        if resource.remove is not None:
            resource.remove(call, row)
        else:
            call.organisation[resource.name].remove(row)
        return {}

    known = {"create": create, "list": list_, "get": get, "update": update, "delete": delete}
    return {f"{resource.name}.{verb}": known[verb] for verb in verbs.split()}


def listing(
    call: PlaneCall, rows: Rows, show: Callable[[PlaneCall, Row], object], *, newest_first: bool = False
) -> dict[str, Any]:
    """Return the page that a call requests, in its envelope."""
    paging = call.operation.paging
    if paging is None:
        raise LookupError(f"{call.operation.id} has no x-portkey-paging")
    page = [show(call, row) for row in page_of(rows, paging, call.query, newest_first=newest_first)]
    return envelope(paging, page, len(rows), call.query)


def filtered(call: PlaneCall, rows: Rows, filters: Mapping[str, Filter]) -> Rows:
    """Return the rows that match all filters in the query."""
    for name, filter in filters.items():
        if name in call.query:
            rows = [row for row in rows if filter.keeps(row, call.query[name])]
    return rows


def changed(row: Row, body: Mapping[str, Any], fields: Iterable[str], merged: Collection[str] = ()) -> Row:
    """Return the changes of an update: missing fields are kept, null clears, anything else is set."""
    changes: Row = {}
    for field in fields:
        if field in body:
            value = body[field]
            if field in merged and isinstance(value, dict):
                value = row[field] | value if isinstance(row[field], dict) else value
            changes[field] = value
    return changes


def _candidates(resource: PlaneResource, call: PlaneCall) -> Rows:
    if resource.candidates is not None:
        return resource.candidates(call)
    table = call.organisation[resource.name]
    # With an exact filter on an indexed field, only those rows are read.
    for name, filter in resource.filters.items():
        if name in call.query and filter.wanted is None and table.is_grouped(filter.field):
            return table.where(filter.field, filter.key(call.query[name]))
    return table.rows()


def _unless_taken(resource: PlaneResource, write: Callable[[], None]) -> None:
    try:
        write()
    except DuplicateError as duplicate:
        raise Rejected(409, f"a {resource.thing} with this {duplicate.field} already exists") from None
