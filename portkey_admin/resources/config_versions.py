"""The versions of a config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin_api.models import ConfigVersion


class ConfigVersions(Resource):
    """The content of a config, change by change. Its `config` is an object."""

    def list(self, slug: str, /) -> Pager[ConfigVersion]:
        """List every version of a config, with its content.

        Returns a pager of one page: await it, or iterate over it.
        Raises InvalidArgumentError immediately, and the errors of any call when awaited or iterated over.
        Scopes: configs.read or configs.list. API: GET /configs/{slug}/versions.
        """
        return Pager(self._transport, api.operation("configs.versions.list"), slug)

    async def get(self, config_id: str, config_version_id: str, /) -> ConfigVersion:
        """Get one version of a config.

        Not verified: the whole operation, known only from an unmerged branch of Portkey's API document.
        config_id: UUID or slug. config_version_id: the `version_id` of a row of `list`.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: configs.read. API: GET /configs/{configId}/versions/{configVersionId}.
        """
        return await api.configs_versions_get(self._transport, config_id, config_version_id)
