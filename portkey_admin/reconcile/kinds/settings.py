"""Settings inside one resource, such as lists of grants: they are updated, but never created."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs

from portkey_admin.lists.pager import Pager
from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import FieldRules
from portkey_admin.reconcile.session import Session
from portkey_admin_api import api

_NUMBER = re.compile(r"\w+\[(\d+)\]")


@attrs.frozen(kw_only=True, eq=False)
class SettingsKind(Kind):
    """A list of settings inside one resource, found by the id of that resource."""

    standing: bool = True
    rows_are_whole: bool = True
    id_field: str = "slug"
    keys: tuple[tuple[str, ...], ...] = (("slug",),)
    also: Mapping[str, str] = attrs.field(factory=lambda: {"slug": "string"})
    entries: str
    """The field with the list."""
    manner: tuple[str, ...] = ()
    """Fields of an update that control how the change is made, and are not state."""
    shown_by: str = ""
    """The operation for what the list lacks: the resource itself."""
    shown_as: Mapping[str, str] = attrs.field(factory=dict)
    """Those fields, and their names in that response."""

    def rules_for(self, wanted: Wanted, row: Row) -> FieldRules:
        """Return the rules: entries that are not named are unchanged, unless the caller says otherwise."""
        if wanted.get("override_existing_workspace_access"):
            return attrs.evolve(self.rules, partial=frozenset())
        return self.rules

    async def find(self, session: Session, wanted: Wanted) -> list[Row]:
        """Return the settings of the resource, as one row."""
        slug = str(wanted["slug"])
        model = {**await self.settings(session, slug), "slug": slug}
        lacking = {field for field in self.shown_as if field in wanted and model.get(field) is None}
        if lacking:
            detail = self.shown(await session.send(self.shown_by, slug))
            model |= {field: detail.get(self.shown_as[field]) for field in lacking}
        return [Row(self, model, f"{self.prefix}.list", slug)]

    async def settings(self, session: Session, slug: str) -> dict[str, Any]:
        """Return all rows of the list."""
        operation = api.operation(f"{self.prefix}.list")
        size = operation.paging.size if operation.paging is not None else None
        if operation.paging is None or size is None:
            return self.shown(await session.send(operation.id, slug))
        query = {size: operation.paging.max_size}
        rows: Pager[Any] = Pager(session.transport, operation, slug, query=query)
        return {self.entries: [self.shown(row) async for row in rows]}

    async def update(self, session: Session, update: Update) -> object:
        """Change the entries that differ, and leave the others unchanged."""
        row, wanted = update.row, update.wanted
        body: dict[str, Any] = dict(update.values)
        numbers = {
            int(found[1])
            for each in update.difference
            if (found := _NUMBER.match(each.field)) and each.field.startswith(f"{self.entries}[")
        }
        if numbers and self.entries in self.rules_for(wanted, row).partial:
            body[self.entries] = [body[self.entries][number] for number in sorted(numbers)]
        body |= {name: wanted[name] for name in self.manner if name in wanted}
        if self.entries in self.fields_of("update").required:
            body.setdefault(self.entries, [])
        return await session.send(f"{self.prefix}.update", row.id, body=body)
