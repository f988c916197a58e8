"""Secret references: the location of secrets in a secret manager outside Portkey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import SecretReferencesListQuery
    from portkey_admin_api.models import (
        CreatedSecretReference,
        CreateSecretReference,
        SecretReference,
        SecretReferenceListItem,
        UpdateSecretReference,
    )


class SecretReferences(Resource):
    """Secrets that Portkey fetches from AWS Secrets Manager, Azure Key Vault or HashiCorp Vault.

    The `secret_mappings` of integrations, virtual keys and MCP integrations refer to them. Organisation keys
    only. An id may be the UUID or the slug.
    """

    kind = "secret_references"

    async def create(self, /, **body: Unpack[CreateSecretReference]) -> CreatedSecretReference:
        """Create a secret reference.

        body: `name`; `manager_type` ("aws_sm", "azure_kv" or "hashicorp_vault"), which cannot be changed
            later; `auth_config`, how Portkey authenticates there; `secret_path`; `secret_key`, for a secret
            that holds several values (None: all of it); `allowed_workspaces`, UUIDs or slugs, at least one
            (default: all workspaces may use it); `allow_all_workspaces`; `slug`, `description`, `tags`,
            `organisation_id`.

        Returns the id and the slug.
        Raises InvalidFieldError, BadRequestError (AB01) for an empty `allowed_workspaces`,
        AmbiguousWriteError and the errors of any call.
        Scopes: secret_references.create. API: POST /secret-references.
        """
        return await api.secret_references_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateSecretReference]
    ) -> Ensured[CreatedSecretReference | SecretReferenceListItem | SecretReference]:
        """Create a secret reference unless there is one with this slug, or update what differs.

        body: same as `create`. Without `slug`, it is found by `name`. Secrets inside `auth_config` are not
            compared, because responses mask them: they are listed in `unverified`. `manager_type` cannot be
            changed later.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, ImmutableFieldError if a field differs that cannot be changed later,
        InvalidFieldError and the errors of any call.
        Scopes: secret_references.list, secret_references.read, secret_references.create,
        secret_references.update.
        API: POST /secret-references, and the paths of list, get and update.
        """
        return await self._ensure(body)

    def list(self, /, **query: Unpack[SecretReferencesListQuery]) -> Pager[SecretReferenceListItem]:
        """List secret references, in short form, in pages.

        query: `manager_type`, `search` (part of the name), `tags` (a JSON object as a string), `page_size`,
            `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: secret_references.list. API: GET /secret-references.
        """
        return Pager(self._transport, api.operation("secret_references.list"), query=query)

    async def get(self, secret_reference_id: str, /) -> SecretReference:
        """Get a secret reference. Secrets in its `auth_config` are masked, and named `masked_…`.

        Raises NotFoundError (AB08) and the errors of any call.
        Scopes: secret_references.read. API: GET /secret-references/{secretReferenceId}.
        """
        return await api.secret_references_get(self._transport, secret_reference_id)

    async def update(self, secret_reference_id: str, /, **body: Unpack[UpdateSecretReference]) -> None:
        """Change the given fields of a secret reference, at least one, and leave the others unchanged.

        body: `name`, `description`, `auth_config` (merged field by field), `secret_path`, `secret_key` (None
            clears it), `allowed_workspaces` (replaces the existing ones), `allow_all_workspaces` (True
            removes them), `tags`.

        Raises InvalidFieldError, BadRequestError if no field is given or `allowed_workspaces` is empty,
        NotFoundError and the errors of any call.
        Scopes: secret_references.update. API: PUT /secret-references/{secretReferenceId}.
        """
        await api.secret_references_update(self._transport, secret_reference_id, body=body)

    async def delete(self, secret_reference_id: str, /) -> None:
        """Delete a secret reference. The secret itself stays in the secret manager.

        Raises BadRequestError while a `secret_mappings` refers to it, NotFoundError and the errors of any
        call.
        Scopes: secret_references.delete. API: DELETE /secret-references/{secretReferenceId}.
        """
        await api.secret_references_delete(self._transport, secret_reference_id)
