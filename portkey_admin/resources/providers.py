"""Providers: the names that requests of a workspace use to reach an AI provider."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.provider_models import ProviderModels
from portkey_admin_api import api

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import (
        ProvidersDeleteQuery,
        ProvidersGetQuery,
        ProvidersListQuery,
        ProvidersUpdateQuery,
    )
    from portkey_admin_api.models import (
        CreatedProvider,
        CreateProvider,
        Provider,
        UpdatedProvider,
        UpdateProvider,
    )


class Providers(Resource):
    """The providers of a workspace, each created from an integration. Requests refer to one as `@slug/model`.

    Every method takes the workspace; it is required for organisation keys and optional for workspace keys.
    """

    kind = "providers"

    @cached_property
    def models(self) -> ProviderModels:
        """The models that the providers of a workspace offer."""
        return ProviderModels(self._transport)

    async def create(self, /, **body: Unpack[CreateProvider]) -> CreatedProvider:
        """Create a provider from an integration that the workspace may use.

        body: `name`; `integration_id` (slug or UUID); `workspace_id` (prefer the UUID: Portkey's Terraform
            team found that slugs do not work); `slug`, `note`, `tags`; `usage_limits` (one, not a list);
            `rate_limits` (a list); `expires_at` (a datetime with a time zone, or ISO 8601). None: no note, no
            limit.

        Returns the id and the slug.
        Raises InvalidFieldError, PermissionDeniedError if the workspace may not use the integration,
        AmbiguousWriteError and the errors of any call.
        Scopes: providers.create or virtual_keys.create. API: POST /providers.
        """
        return await api.providers_create(self._transport, body=body)

    async def ensure(
        self, /, *, reset_usage: datetime | str | None = None, **body: Unpack[CreateProvider]
    ) -> Ensured[CreatedProvider | Provider]:
        """Create a provider unless the workspace has one with this slug, or update what differs.

        body: same as `create`. Without `slug`, it is found by `name`. `integration_id` cannot be changed
            later; it is compared only if given as the slug, because responses contain the slug.
        reset_usage: set usage back to 0, unless it was reset since this time or the provider is newer.

        Returns what was done; `value` is the response of `create`, or the existing row.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: providers or virtual_keys: list, create, update.
        API: POST /providers, and the paths of list, get and update.
        """
        once = {} if reset_usage is None else {"reset_usage": reset_usage}
        return await self._ensure({**once, **body})

    def list(self, /, **query: Unpack[ProvidersListQuery]) -> Pager[Provider]:
        """List the providers of a workspace, in pages.

        query: `workspace_id` (UUID or slug), `tags`, `page_size`, `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: providers.list or virtual_keys.list; some organisations need both. API: GET /providers.
        """
        return Pager(self._transport, api.operation("providers.list"), query=query)

    async def get(self, slug: str, /, **query: Unpack[ProvidersGetQuery]) -> Provider:
        """Get a provider.

        query: `workspace_id` (UUID or slug).

        Raises NotFoundError or, usually, PermissionDeniedError if it was deleted or belongs elsewhere.
        Scopes: providers.read or virtual_keys.read. API: GET /providers/{slug}.
        """
        return await api.providers_get(self._transport, slug, query=query)

    async def update(
        self, slug: str, /, *, workspace_id: str | None = None, **body: Unpack[UpdateProvider]
    ) -> UpdatedProvider:
        """Change the given fields of a provider and leave the others unchanged.

        workspace_id: UUID or slug; sent in the query.
        body: `name`, `note`, `usage_limits`, `rate_limits`, `expires_at`, `tags`, `reset_usage` (True: set
            usage back to 0, which also reactivates an exhausted provider). None clears a note, a limit or an
            expiry.

        Returns the id and the slug.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: providers.update or virtual_keys.update. API: PUT /providers/{slug}.
        """
        query: ProvidersUpdateQuery = {} if workspace_id is None else {"workspace_id": workspace_id}
        return await api.providers_update(self._transport, slug, query=query, body=body)

    async def delete(self, slug: str, /, **query: Unpack[ProvidersDeleteQuery]) -> None:
        """Delete a provider. The integration that it was created from is unchanged.

        query: `workspace_id` (UUID or slug).

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: providers.delete or virtual_keys.delete. API: DELETE /providers/{slug}.
        """
        await api.providers_delete(self._transport, slug, query=query)
