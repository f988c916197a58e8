"""Integrations: the credentials with which Portkey reaches AI providers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin.resources.integration_models import IntegrationModels
    from portkey_admin.resources.integration_workspaces import IntegrationWorkspaces
    from portkey_admin_api.api import IntegrationsListQuery
    from portkey_admin_api.models import (
        CreatedIntegration,
        CreateIntegration,
        Integration,
        IntegrationDetail,
        UpdateIntegration,
    )


class Integrations(Resource):
    """Credentials of an AI provider, of the organisation or of one workspace.

    Workspaces use an integration through providers (`portkey.providers`) that are made from it.
    """

    kind = "integrations"

    @cached_property
    def models(self) -> IntegrationModels:
        """Which models an integration offers, and at what prices."""
        from portkey_admin.resources.integration_models import IntegrationModels

        return IntegrationModels(self._transport)

    @cached_property
    def workspaces(self) -> IntegrationWorkspaces:
        """Which workspaces may use an integration, and how much."""
        from portkey_admin.resources.integration_workspaces import IntegrationWorkspaces

        return IntegrationWorkspaces(self._transport)

    async def create(self, /, **body: Unpack[CreateIntegration]) -> CreatedIntegration:
        """Create an integration.

        body: `name`; `ai_provider_id`, such as "openai" or "bedrock", which stays for good; `key`, which most
            providers need unless `secret_mappings` fetches it from a secret manager; `configurations`, in the
            form that the AI provider needs; `slug`, `description`, `tags`; `workspace_id` (UUID or slug; left
            out, it belongs to the organisation); `create_default_provider` (True where left out: each
            workspace that gets access also gets a provider), `default_provider_slug`; `pricing_adjustments`
            (None: list prices).

        Returns the id and the slug.
        Raises InvalidFieldError, BadRequestError or ConflictError (AB07) for a slug that is taken,
        AmbiguousWriteError and the errors of any call.
        Scopes: organisation_integrations.create or workspace_integrations.create. API: POST /integrations.
        """
        return await api.integrations_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateIntegration]
    ) -> Ensured[CreatedIntegration | Integration | IntegrationDetail]:
        """Create an integration unless there is one with this slug, or change what differs.

        body: as of `create`. Without `slug` it is found by `name`. Credentials are not compared, as answers
            mask them: `unverified` says which, and `update` changes them. `create_default_provider` and
            `default_provider_slug` count for a new one only.

        Returns what had to be done; `value` is what `create` answered, or what was found.
        Raises SeveralMatchesError, ImmutableFieldError where a field differs that stays for good,
        InvalidFieldError and the errors of any call.
        Scopes: organisation_integrations or workspace_integrations: list, read, create, update.
        API: POST /integrations, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[IntegrationsListQuery]) -> Pager[Integration]:
        """List integrations, without their credentials, in pages.

        query: `type` ("workspace", "organisation" or "all", as when left out), `workspace_id` (UUID or slug;
            a workspace key sees only its own workspace's anyway), `tags`, `page_size`, `current_page` (from
            0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
        Scopes: organisation_integrations.list or workspace_integrations.list. API: GET /integrations.
        """
        return Pager(self._transport, api.operation("integrations.list"), query=query)

    async def get(self, slug: str, /) -> IntegrationDetail:
        """Get an integration with its configuration, its credential masked.

        Raises NotFoundError or, for one that is foreign, PermissionDeniedError.
        Scopes: organisation_integrations.read or workspace_integrations.read. API: GET /integrations/{slug}.
        """
        return await api.integrations_get(self._transport, slug)

    async def update(self, slug: str, /, **body: Unpack[UpdateIntegration]) -> None:
        """Change the given fields of an integration, and leave the others alone.

        body: `name`, `key`, `description`, `configurations`, `secret_mappings` (an empty list clears them),
            `pricing_adjustments` and `tags` (None clears them).

        Returns nothing, as the API answers nothing.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.update or workspace_integrations.update.
        API: PUT /integrations/{slug}.
        """
        await api.integrations_update(self._transport, slug, body=body)

    async def delete(self, slug: str, /) -> None:
        """Delete an integration with its credentials.

        Not verified: what becomes of the providers that were made from it.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.delete or workspace_integrations.delete.
        API: DELETE /integrations/{slug}.
        """
        await api.integrations_delete(self._transport, slug)
