"""Virtual keys: the older form of providers, each with its own credential."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import VirtualKeysDeleteQuery, VirtualKeysGetQuery, VirtualKeysListQuery
    from portkey_admin_api.models import CreatedVirtualKey, CreateVirtualKey, UpdateVirtualKey, VirtualKey


class VirtualKeys(Resource):
    """The virtual keys of a workspace. Providers are the same records; new programs should use them."""

    kind = "virtual_keys"

    async def create(self, /, **body: Unpack[CreateVirtualKey]) -> CreatedVirtualKey:
        """Create a virtual key.

        body: `name`; `provider`, such as "openai", and `key`, its credential, which most require;
            `workspace_id` (UUID), required for organisation keys; `note`; `secret_mappings` (fields to fetch
            from a secret manager); `usage_limits` (one, not a list); `rate_limits` (a list; None: no limit);
            `expires_at` (a datetime with a time zone, or ISO 8601). For Azure OpenAI: `apiVersion`,
            `resourceName`, `deploymentName`, `deploymentConfig`. For Bedrock: `awsAccessKeyId`,
            `awsSecretAccessKey`, `awsRegion`. For Vertex AI: `vertexProjectId`, `vertexRegion`. For Workers
            AI: `workersAiAccountId`.

        Not verified: the form of the response, which should contain the slug.
        Raises InvalidFieldError, BadRequestError, AmbiguousWriteError and the errors of any call.
        Scopes: virtual_keys.create or providers.create. API: POST /virtual-keys.
        """
        return await api.virtual_keys_create(self._transport, body=body)

    async def ensure(self, /, **body: Unpack[CreateVirtualKey]) -> Ensured[CreatedVirtualKey | VirtualKey]:
        """Create a virtual key unless the workspace has one with this name, or update what differs.

        body: same as `create`. Credentials and other account fields, `key` among them, are not compared: they
            are listed in `unverified`.

        Returns what was done; `value` is the response of `create`, or the existing row.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: virtual_keys or providers: list, read, create, update.
        API: POST /virtual-keys, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[VirtualKeysListQuery]) -> Pager[VirtualKey]:
        """List the virtual keys of a workspace, including its providers, in pages.

        query: `workspace_id` (UUID or slug), required for organisation keys; `page_size`, `current_page`
            (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: virtual_keys.list or providers.list. API: GET /virtual-keys.
        """
        return Pager(self._transport, api.operation("virtual_keys.list"), query=query)

    async def get(self, slug: str, /, **query: Unpack[VirtualKeysGetQuery]) -> VirtualKey:
        """Get a virtual key, its credential masked.

        query: `workspace_id` (UUID or slug), for organisation keys. Not verified: whether the API uses it.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: virtual_keys.read or providers.read. API: GET /virtual-keys/{slug}.
        """
        return await api.virtual_keys_get(self._transport, slug, query=query)

    async def update(self, slug: str, /, **body: Unpack[UpdateVirtualKey]) -> None:
        """Change the given fields of a virtual key and leave the others unchanged.

        body: `name`, `key`, `note` (None clears it), `usage_limits` (one, not a list), `rate_limits` (all of
            them; None clears them), `secret_mappings` (an empty list clears them), `deploymentConfig`,
            `workspace_id` (UUID of the workspace that it belongs to).

        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: virtual_keys.update or providers.update. API: PUT /virtual-keys/{slug}.
        """
        await api.virtual_keys_update(self._transport, slug, body=body)

    async def delete(self, slug: str, /, **query: Unpack[VirtualKeysDeleteQuery]) -> None:
        """Delete a virtual key and its credential.

        query: `workspace_id` (UUID or slug), for organisation keys. Not verified: whether the API uses it.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: virtual_keys.delete or providers.delete. API: DELETE /virtual-keys/{slug}.
        """
        await api.virtual_keys_delete(self._transport, slug, query=query)
