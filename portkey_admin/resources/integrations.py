"""Integrations: the credentials that Portkey uses to reach AI providers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.integration_models import IntegrationModels
from portkey_admin.resources.integration_workspaces import IntegrationWorkspaces
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
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

    Workspaces use an integration through the providers (`portkey.providers`) created from it.
    """

    kind = "integrations"

    @cached_property
    def models(self) -> IntegrationModels:
        """The models that an integration offers, and their prices."""
        return IntegrationModels(self._transport)

    @cached_property
    def workspaces(self) -> IntegrationWorkspaces:
        """The workspaces that may use an integration, and their limits."""
        return IntegrationWorkspaces(self._transport)

    async def create(self, /, **body: Unpack[CreateIntegration]) -> CreatedIntegration:
        """Create an integration.

        body: `name`; `ai_provider_id`, such as "openai" or "bedrock", which cannot be changed later; `key`,
            required by most providers unless `secret_mappings` fetches it from a secret manager;
            `configurations`, in the form that the AI provider needs; `slug`, `description`, `tags`;
            `workspace_id` (UUID or slug; by default it belongs to the organisation);
            `create_default_provider` (True by default: each workspace that gets access also gets a provider),
            `default_provider_slug`; `pricing_adjustments` (None: list prices).

        Returns the id and the slug.
        Raises InvalidFieldError, BadRequestError or ConflictError (AB07) for a slug that is taken,
        AmbiguousWriteError and the errors of any call.
        Scopes: organisation_integrations.create or workspace_integrations.create. API: POST /integrations.
        """
        return await api.integrations_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateIntegration]
    ) -> Ensured[CreatedIntegration | Integration | IntegrationDetail]:
        """Create an integration unless there is one with this slug, or update what differs.

        body: same as `create`. Without `slug`, it is found by `name`. Credentials are not compared, because
            responses mask them: they are listed in `unverified`; use `update` to change them.
            `create_default_provider` and `default_provider_slug` apply only to a new integration.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: organisation_integrations or workspace_integrations: list, read, create, update.
        API: POST /integrations, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[IntegrationsListQuery]) -> Pager[Integration]:
        """List integrations, without their credentials, in pages.

        query: `type` ("workspace", "organisation" or "all" (the default)), `workspace_id` (UUID or slug; a
            workspace key only ever sees the integrations of its own workspace), `tags`, `page_size`,
            `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: organisation_integrations.list or workspace_integrations.list. API: GET /integrations.
        """
        return Pager(self._transport, api.operation("integrations.list"), query=query)

    async def get(self, slug: str, /) -> IntegrationDetail:
        """Get an integration with its configuration, its credential masked.

        Raises NotFoundError or, if it belongs elsewhere, PermissionDeniedError.
        Scopes: organisation_integrations.read or workspace_integrations.read. API: GET /integrations/{slug}.
        """
        return await api.integrations_get(self._transport, slug)

    async def update(self, slug: str, /, **body: Unpack[UpdateIntegration]) -> None:
        """Change the given fields of an integration and leave the others unchanged.

        body: `name`, `key`, `description`, `configurations`, `secret_mappings` (an empty list clears them),
            `pricing_adjustments` and `tags` (None clears them).

        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.update or workspace_integrations.update.
        API: PUT /integrations/{slug}.
        """
        await api.integrations_update(self._transport, slug, body=body)

    async def delete(self, slug: str, /) -> None:
        """Delete an integration and its credentials.

        Not verified: what happens to the providers created from it.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.delete or workspace_integrations.delete.
        API: DELETE /integrations/{slug}.
        """
        await api.integrations_delete(self._transport, slug)
