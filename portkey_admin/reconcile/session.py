"""The API access of one run: calls, lists that are read once, and ids by slug."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin._errors import BadRequestError, NotFoundError
from portkey_admin.calls.workspace_view import workspace_of
from portkey_admin.reconcile.forms import is_uuid
from portkey_admin.reconcile.listings import Listing, Listings, Source
from portkey_admin.scopes.errors import PermissionDeniedError, ScopeError
from portkey_admin_api import api
from portkey_admin_api.types import Operation, Transport

Query = Mapping[str, object]


class Session:
    """One transport, and everything that was read through it.

    `narrow`: lists are filtered by natural key, which is cheaper for a single resource.
    `workspaces`: the lists of all workspaces.
    """

    def __init__(self, transport: Transport, *, workspaces: Source, narrow: bool, slim: bool = False) -> None:
        self.transport = transport
        self.narrow = narrow
        self.listings: Listings = Listings(transport, slim=slim)
        self.claims: dict[tuple[str, str], str] = {}
        """By kind and id, the key of the item that was matched to that resource in this run."""
        self._workspaces = workspaces
        self._answers: dict[tuple[str, str], Mapping[str, Any]] = {}

    def alike(self) -> Session:
        """Return an empty session that reads only single resources."""
        return Session(self.transport, workspaces=self._workspaces, narrow=True)

    def forget(self, operations: tuple[str, ...] | None = None) -> None:
        """Discard these lists, or everything that was read."""
        self.listings.forget(operations)
        self._answers.clear()

    async def send(self, id: str, *path: str, query: Query | None = None, body: object = None) -> Any:
        """Send an operation, and return its parsed response."""
        operation: Operation[Any] = api.operation(id)
        return await self.transport.send(operation, *path, query=query or None, body=body)

    @property
    def workspace(self) -> str | None:
        """The workspace of the client; None: all workspaces."""
        return workspace_of(self.transport)

    async def single(self, prefix: str, reference: str, place: Query) -> Mapping[str, Any]:
        """Return the single response of a referenced resource; empty if it is not available.

        It is requested once.
        """
        key = prefix, reference
        if key not in self._answers:
            operation: Operation[Any] = api.operation(f"{prefix}.get")
            kinds = operation.query.kinds if operation.query is not None else {}
            query = {name: place[name] for name in ("workspace_id",) if name in kinds and place.get(name)}
            try:
                answer = await self.send(operation.id, reference, query=query)
            except (BadRequestError, NotFoundError, PermissionDeniedError, ScopeError):
                return {}  # it does not exist, or this key may not see it
            self._answers[key] = getattr(answer, "to_dict", dict)()
        return self._answers[key]

    async def id_of(self, prefix: str, reference: str, place: Query | None = None) -> str:
        """Return the UUID of a slug; "" if it is not available."""
        id = str((await self.single(prefix, reference, place or {})).get("id") or "")
        return id if is_uuid(id) else ""

    async def alias(self, prefix: str, reference: str, place: Query) -> dict[str, str]:
        """Return the UUID of a resource by its slug, given either; empty if it is not available."""
        if prefix == "workspaces":
            id, slug = await self.workspace_id(reference), await self.workspace_slug(reference)
        else:
            shown = await self.single(prefix, reference, place)
            id, slug = str(shown.get("id") or ""), str(shown.get("slug") or "")
        return {slug: id} if is_uuid(id) and slug and not is_uuid(slug) else {}

    async def workspace_id(self, reference: str) -> str:
        """Return the UUID of a workspace; an unknown one is returned unchanged, for the API to refuse."""
        if is_uuid(reference):
            return reference
        if self.narrow:
            return str((await self.single("workspaces", reference, {})).get("id") or reference)
        found = (await self._all_workspaces()).by(("slug",), (reference,))
        return found[0].id if found else reference

    async def workspace_slug(self, reference: str) -> str:
        """Return the slug of a workspace; an unknown one is returned unchanged."""
        if not is_uuid(reference):
            return reference
        if self.narrow:
            return str((await self.single("workspaces", reference, {})).get("slug") or reference)
        found = (await self._all_workspaces()).by(("id",), (reference,))
        return str(found[0].shown.get("slug") or reference) if found else reference

    async def _all_workspaces(self) -> Listing:
        return await self.listings.listing(self._workspaces)
