"""Collections: folders of prompts and prompt partials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import CollectionsDeleteQuery, CollectionsListQuery
    from portkey_admin_api.models import (
        CollectionDetail,
        CollectionListItem,
        CreateCollection,
        CreatedCollection,
        UpdateCollection,
    )


class Collections(Resource):
    """The collections of a workspace, by id or slug (`co-…`). Each workspace has a default collection."""

    kind = "collections"

    def list(self, /, **query: Unpack[CollectionsListQuery]) -> Pager[CollectionListItem]:
        """List the collections of a workspace, with counts of their contents, in pages.

        query: `workspace_id` (UUID or slug; required for organisation keys), `search` (part of the name),
            `page_size`, `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: prompts.list. API: GET /collections.
        """
        return Pager(self._transport, api.operation("collections.list"), query=query)

    async def create(self, /, **body: Unpack[CreateCollection]) -> CreatedCollection:
        """Create a collection at the top level of the workspace or in another collection.

        body: `name`, `workspace_id` (UUID or slug; required for organisation keys), `parent_collection_id`
            (default: the top level).

        Returns its id and slug.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: prompts.create. API: POST /collections.
        """
        return await api.collections_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateCollection]
    ) -> Ensured[CreatedCollection | CollectionListItem | CollectionDetail]:
        """Create a collection unless the workspace has one with this name, or move it.

        body: same as `create`. `parent_collection_id` is compared only if given as the UUID.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: prompts.list, prompts.create, prompts.update.
        API: POST /collections, and the paths of list and update.
        """
        return await self._ensure(body)

    async def get(self, collection_id: str, /) -> CollectionDetail:
        """Get a collection, with the collections directly inside it.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: prompts.read. API: GET /collections/{collectionId}.
        """
        return await api.collections_get(self._transport, collection_id)

    async def update(self, collection_id: str, /, **body: Unpack[UpdateCollection]) -> None:
        """Rename a collection, or move it to another one.

        body: `name` (the present one if it only moves), `parent_collection_id` (None: to the top level; not
            verified).

        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: prompts.update. API: PUT /collections/{collectionId}.
        """
        await api.collections_update(self._transport, collection_id, body=body)

    async def delete(self, collection_id: str, /, **query: Unpack[CollectionsDeleteQuery]) -> None:
        """Delete a collection.

        query: `cascade` (True: also delete its contents; not verified).

        Raises NotFoundError, also for the default collection of a workspace, and the errors of any call.
        Scopes: prompts.delete. API: DELETE /collections/{collectionId}.
        """
        await api.collections_delete(self._transport, collection_id, query=query)
