"""What one run of a reconciler reaches the API by: calls, lists read once, and the ids of workspaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.calls.workspace_view import workspace_of
from portkey_admin.reconcile.compare import is_uuid
from portkey_admin.reconcile.listings import Listing, Listings, Source
from portkey_admin_api import api
from portkey_admin_api.types import Operation, Transport

Query = Mapping[str, object]


class Session:
    """One transport, and what was read by it.

    `narrow`: lists are asked only for what has the natural key, which is cheaper for a single thing.
    `workspaces`: the lists that show all workspaces.
    """

    def __init__(self, transport: Transport, *, workspaces: Source, narrow: bool) -> None:
        self.transport = transport
        self.narrow = narrow
        self.listings = Listings(transport)
        self._workspaces = workspaces

    def alike(self) -> Session:
        """Return one that has read nothing yet, and asks for single things only."""
        return Session(self.transport, workspaces=self._workspaces, narrow=True)

    async def send(self, id: str, *path: str, query: Query | None = None, body: object = None) -> Any:
        """Send an operation, and return its parsed answer."""
        operation: Operation[Any] = api.operation(id)
        return await self.transport.send(operation, *path, query=query or None, body=body)

    @property
    def workspace(self) -> str | None:
        """The workspace that the client is for; None: it is for all of them."""
        return workspace_of(self.transport)

    async def workspace_id(self, reference: str) -> str:
        """Return the UUID of a workspace; what is unknown stays as it is, for the API to refuse."""
        if is_uuid(reference):
            return reference
        if self.narrow:
            return str((await self.send("workspaces.get", reference)).id)
        found = (await self._all_workspaces()).by(("slug",), (reference,))
        return found[0].id if found else reference

    async def workspace_slug(self, reference: str) -> str:
        """Return the slug of a workspace; what is unknown stays as it is."""
        if not is_uuid(reference):
            return reference
        if self.narrow:
            return str((await self.send("workspaces.get", reference)).slug)
        found = (await self._all_workspaces()).by(("id",), (reference,))
        return str(found[0].shown.get("slug") or reference) if found else reference

    async def _all_workspaces(self) -> Listing:
        return await self.listings.listing(self._workspaces)
