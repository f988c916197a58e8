"""Which models an integration offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import IntegrationsModelsDeleteQuery
    from portkey_admin_api.models import IntegrationModel, UpdateIntegrationModels


class IntegrationModels(Resource):
    """The models of an integration: those built into Portkey, and custom ones."""

    kind = "integration_models"

    def list(self, slug: str, /) -> Pager[IntegrationModel]:
        """List all models of an integration, enabled or disabled.

        slug: the slug of the integration.

        Returns a pager of one page, whose `envelope` has `allow_all_models`. Awaiting it or iterating over it
        raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.read or workspace_integrations.read.
        API: GET /integrations/{slug}/models.
        """
        return Pager(self._transport, api.operation("integrations.models.list"), slug)

    async def update(self, slug: str, /, **body: Unpack[UpdateIntegrationModels]) -> None:
        """Enable or disable models, set their prices, and add custom ones. Others are unchanged.

        slug: the slug of the integration.
        body: `models`, a list of `{"slug": …, "enabled": …}`, each optionally with `is_custom`,
            `is_finetune`, `base_model_slug`, `configurations` and `pricing_config` (whose `pay_as_you_go` has
            the prices of `request_token`, `response_token`, `cache_read_input_token` and
            `cache_write_input_token`); `allow_all_models`, whether models that are not listed may be used.

        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.update or workspace_integrations.update.
        API: PUT /integrations/{slug}/models.
        """
        await api.integrations_models_update(self._transport, slug, body=body)

    async def ensure(
        self, slug: str, /, **body: Unpack[UpdateIntegrationModels]
    ) -> Ensured[dict[str, object]]:
        """Change the models of an integration that differ from the given ones.

        slug: the slug of the integration.
        body: same as `update`; `models` that are not listed are unchanged. Their `configurations` are not
        compared.

        Returns what was done, and what was found.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError, AmbiguousWriteError and the errors
        of any call.
        Scopes: organisation_integrations or workspace_integrations: read, update.
        API: PUT /integrations/{slug}/models, after GET.
        """
        return await self._ensure({"slug": slug, **body})

    async def delete(self, slug: str, /, **query: Unpack[IntegrationsModelsDeleteQuery]) -> None:
        """Delete custom models of an integration. Built-in models can only be disabled.

        slug: the slug of the integration.
        query: `slugs`, the custom models to delete: one, or several joined by commas.

        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_integrations.update or workspace_integrations.update.
        API: DELETE /integrations/{slug}/models.
        """
        await api.integrations_models_delete(self._transport, slug, query=query)
