"""Configs: how the gateway routes, retries and caches requests."""

from __future__ import annotations

import warnings
from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.config_versions import ConfigVersions
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import ConfigsListQuery
    from portkey_admin_api.models import (
        Config,
        ConfigListItem,
        CreateConfig,
        CreatedConfig,
        UpdateConfig,
        UpdatedConfig,
    )


_DROPPED = "configs.create: isDefault is not sent: Portkey ignores it; leave it out"


class Configs(Resource):
    """The configs of a workspace, by slug (`pc-…`). An organisation key must name the workspace."""

    kind = "configs"

    @cached_property
    def versions(self) -> ConfigVersions:
        """The versions of a config, past and current."""
        return ConfigVersions(self._transport)

    def list(self, /, **query: Unpack[ConfigsListQuery]) -> Pager[ConfigListItem]:
        """List the configs of a workspace, without their content.

        query: `workspace_id` (UUID or slug; a workspace key may omit it), `return_last_used` (whether rows
            include when each was last used; not verified).

        Returns a pager of one page: await it, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: configs.list. API: GET /configs.
        """
        return Pager(self._transport, api.operation("configs.list"), query=query)

    async def create(self, /, **body: Unpack[CreateConfig]) -> CreatedConfig:
        """Create a config and its first version.

        body: `name` (need not be unique), `config` (the rules, as an object), `workspace_id` (UUID or slug).

        Returns the ids and the slug.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: configs.create. API: POST /configs.
        """
        if body.pop("isDefault", None) is not None:  # type: ignore[typeddict-item]
            # This warns instead of raising, so existing programs keep working; the field never had an effect.
            warnings.warn(_DROPPED, DeprecationWarning, stacklevel=2)
        return await api.configs_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateConfig]
    ) -> Ensured[CreatedConfig | ConfigListItem | Config]:
        """Create a config unless the workspace has one with this name, or update what differs.

        body: same as `create`. `config` is compared as a whole, because an update replaces it as a whole.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: configs.list, configs.read, configs.create, configs.update.
        API: POST /configs, and the paths of list, get and update.
        """
        return await self._ensure(body)

    async def get(self, slug: str, /) -> Config:
        """Get the current version of a config.

        Returns it with `config` as an object that you can change and send back.
        Raises NotFoundError or, if it was deleted or belongs elsewhere, PermissionDeniedError.
        Scopes: configs.read. API: GET /configs/{slug}.
        """
        return await api.configs_get(self._transport, slug)

    async def update(self, slug: str, /, **body: Unpack[UpdateConfig]) -> UpdatedConfig:
        """Change the given fields of a config and leave the others unchanged.

        body: `name`, `status`, `config` (all rules: they replace the old ones as a new version).

        Returns the id of the current version; None if the content did not change.
        Raises InvalidFieldError, NotFoundError, AmbiguousWriteError (there may be a new version) and the
        errors of any call.
        Scopes: configs.update. API: PUT /configs/{slug}.
        """
        return await api.configs_update(self._transport, slug, body=body)

    async def delete(self, slug: str, /) -> None:
        """Delete a config.

        Raises APIStatusError while a workspace uses it as the default for its users' API keys, NotFoundError
        and the errors of any call.
        Scopes: configs.delete. API: DELETE /configs/{slug}.
        """
        await api.configs_delete(self._transport, slug)
