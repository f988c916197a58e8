"""Which workspaces may use an integration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.models import IntegrationWorkspace, UpdateIntegrationWorkspaces


class IntegrationWorkspaces(Resource):
    """The workspaces that an integration is shared with, each with its own limits."""

    kind = "integration_workspaces"

    def list(self, slug: str, /) -> Pager[IntegrationWorkspace]:
        """List the workspaces that have their own setting for an integration.

        slug: the slug of the integration.

        Returns a pager of one page. A row's `id` is the workspace's slug, not its UUID. Awaiting the pager or
        iterating over it raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.read or workspace_integrations.read.
        API: GET /integrations/{slug}/workspaces.
        """
        return Pager(self._transport, api.operation("integrations.workspaces.list"), slug)

    async def update(self, slug: str, /, **body: Unpack[UpdateIntegrationWorkspaces]) -> None:
        """Grant workspaces access to an integration, or revoke it.

        slug: the slug of the integration.
        body: `workspaces`, a list of `{"id": UUID or slug, "enabled": …}`, each optionally with
            `usage_limits` and `rate_limits` (lists of at most one; None: no limit), `reset_usage`,
            `create_default_provider` and `default_provider_slug`; `global_workspace_access`, for all other
            workspaces, future ones too; `override_existing_workspace_access` (True: replace all existing
            access; else merge); `create_default_provider` (True by default) and `default_provider_slug` for
            all.

        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError (a workspace that
        gets access may also get a provider) and the errors of any call.
        Scopes: organisation_integrations.update or workspace_integrations.update.
        API: PUT /integrations/{slug}/workspaces.
        """
        await api.integrations_workspaces_update(self._transport, slug, body=body)

    async def ensure(
        self, slug: str, /, **body: Unpack[UpdateIntegrationWorkspaces]
    ) -> Ensured[dict[str, object]]:
        """Grant workspaces access to an integration, or revoke it, if that differs.

        slug: the slug of the integration.
        body: same as `update`; `workspaces` that are not listed are unchanged, unless
        `override_existing_workspace_access` says otherwise. `reset_usage`, `create_default_provider` and
        `default_provider_slug` are not compared.

        Returns what was done, and what was found.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError and the errors
        of any call.
        Scopes: organisation_integrations or workspace_integrations: read, update.
        API: PUT /integrations/{slug}/workspaces, after GET.
        """
        return await self._ensure({"slug": slug, **body})
