"""The models that the providers of a workspace offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import ProvidersModelsListQuery


class ProviderModels(Resource):
    """The models available through the providers of a workspace."""

    def list(self, /, **query: Unpack[ProvidersModelsListQuery]) -> Pager[dict[str, Any]]:
        """List the models of all providers of a workspace.

        query: `workspace_id` (UUID or slug), required for organisation keys.

        Not verified: the whole operation, the envelope and the fields of a row.
        Returns a pager of one page, whose rows are dicts as received.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: providers.list, providers.read or virtual_keys.list. API: GET /providers/models.
        """
        return Pager(self._transport, api.operation("providers.models.list"), query=query)
