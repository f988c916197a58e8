"""API keys: of the organisation, of a workspace, and of a person in a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.lists.pager import Pager
from portkey_admin.resources._key_in_use import hand_over
from portkey_admin.resources._resource import Resource
from portkey_admin.text import one_line
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import ApiKeysGetQuery, ApiKeysListQuery
    from portkey_admin_api.models import (
        ApiKey,
        ApiKeyDefaultsParams,
        ApiKeyRateLimitParams,
        ApiKeyRotationPolicy,
        CreateApiKey,
        CreatedApiKey,
        RotateApiKey,
        RotatedApiKey,
        UpdateApiKey,
        UsageLimitParams,
    )

# A fourth, organisation/user, fits the path but does not exist, according to Portkey's Terraform provider.
_KINDS = (("organisation", "service"), ("workspace", "service"), ("workspace", "user"))


class ApiKeyOptions(TypedDict, total=False):
    """The optional fields of an API key of any kind: the fields of `CreateApiKey` that no kind requires.

    This is a separate type because a TypedDict cannot make an inherited optional field required. A test
    compares it with `CreateApiKey`.
    """

    description: str
    organisation_id: str
    rate_limits: Sequence[ApiKeyRateLimitParams] | None
    usage_limits: UsageLimitParams
    defaults: ApiKeyDefaultsParams
    alert_emails: Sequence[str]
    expires_at: datetime | str | None
    rotation_policy: ApiKeyRotationPolicy | None


class ApiKeyRotation(TypedDict):
    """When `ensure` rotates a key.

    Keys:
        at: rotate the key once, unless it was created or changed since this time.
        key_transition_period_ms: how long the old secret keeps working, 1,800,000 or more.
    """

    at: datetime | str
    key_transition_period_ms: NotRequired[int]


class ApiKeys(Resource):
    """The keys with which people and programs call Portkey.

    The secret of a key is returned only by `create…` and `rotate`; reads mask it.
    """

    kind = "api_keys"

    async def create(
        self,
        type: Literal["organisation", "workspace"],
        sub_type: Literal["service", "user"],
        /,
        **body: Unpack[CreateApiKey],
    ) -> CreatedApiKey:
        """Create an API key of one of the three kinds; each kind also has its own method below.

        type, sub_type: "organisation", "service"; "workspace", "service"; or "workspace", "user".
        body: `name`, `scopes`, and the options of `create_workspace_user`.

        Returns the key's id and, only this once, its secret in `key`.
        Raises InvalidArgumentError for another kind, InvalidFieldError, AmbiguousWriteError and the errors of
        any call.
        Scopes: organisation_service_api_keys.create, workspace_service_api_keys.create or
        workspace_user_api_keys.create. API: POST /api-keys/{type}/{sub-type}.
        """
        _check_kind("create", type, sub_type)
        return await api.api_keys_create(self._transport, type, sub_type, body=body)

    async def create_organisation_service(
        self, *, name: str, scopes: Sequence[str], **options: Unpack[ApiKeyOptions]
    ) -> CreatedApiKey:
        """Create an Admin API key: for a program, in the whole organisation.

        name: a display name. scopes: exact names, such as "workspaces.list".
        options: same as `create_workspace_user`.

        Returns the key's id and, only this once, its secret in `key`.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: organisation_service_api_keys.create. API: POST /api-keys/organisation/service.
        """
        return await self.create("organisation", "service", name=name, scopes=scopes, **options)

    async def create_workspace_service(
        self, *, workspace_id: str, name: str, scopes: Sequence[str], **options: Unpack[ApiKeyOptions]
    ) -> CreatedApiKey:
        """Create a service key of a workspace: for a program, in that workspace only.

        workspace_id: UUID or slug. name: a display name. scopes: exact names, such as "completions.write".
        options: same as `create_workspace_user`.

        Returns the key's id and, only this once, its secret in `key`.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: workspace_service_api_keys.create. API: POST /api-keys/workspace/service.
        """
        return await self.create(
            "workspace", "service", workspace_id=workspace_id, name=name, scopes=scopes, **options
        )

    async def create_workspace_user(
        self,
        *,
        workspace_id: str,
        user_id: str,
        name: str,
        scopes: Sequence[str],
        **options: Unpack[ApiKeyOptions],
    ) -> CreatedApiKey:
        """Create a key for a person in a workspace.

        workspace_id: UUID or slug. user_id: a member of the workspace. name: a display name.
        scopes: exact names, such as "completions.write".
        options: `description`; `rate_limits` and `usage_limits` (None: no limit); `defaults` (`metadata`,
            `config_id`, `allow_config_override`); `alert_emails`; `expires_at` (a datetime with a time zone,
            or ISO 8601; None: never); `rotation_policy`; `organisation_id`.

        Returns the key's id and, only this once, its secret in `key`.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: workspace_user_api_keys.create. API: POST /api-keys/workspace/user.
        """
        return await self.create(
            "workspace",
            "user",
            workspace_id=workspace_id,
            user_id=user_id,
            name=name,
            scopes=scopes,
            **options,
        )

    async def ensure(
        self,
        type: Literal["organisation", "workspace"],
        sub_type: Literal["service", "user"],
        /,
        *,
        reset_usage: datetime | str | None = None,
        rotate: ApiKeyRotation | None = None,
        **body: Unpack[CreateApiKey],
    ) -> Ensured[CreatedApiKey | RotatedApiKey | ApiKey]:
        """Create a key of one of the three kinds unless there is one with this name, or update what differs.

        type, sub_type: same as `create`.
        body: same as `create`. The key is found by `name` among the keys of the same kind, `workspace_id` and
            `user_id`. The order of `scopes` and `alert_emails` is ignored. None clears a field.
        reset_usage: set usage back to 0, unless it was reset since this time or the key is newer.
        rotate: give the key a new secret, unless it was created or changed since `rotate["at"]`. No response
            shows when a key was rotated, so any other change since then counts too.

        Returns what was done. `value` is a CreatedApiKey with the secret in `key`; a RotatedApiKey, also with
        a secret, after `rotate` or if the response to the create was lost; or the existing row, an ApiKey
        whose `key` is masked: an existing key keeps its secret.
        Raises SeveralMatchesError, InvalidFieldError, InvalidArgumentError for another kind, and the errors
        of any call.
        Scopes: of organisation_service_api_keys, workspace_service_api_keys or workspace_user_api_keys those
        that end in .list, .read, .create, .update and .rotate; after a lost rotation also .delete.
        API: POST /api-keys/{type}/{sub-type}, and the paths of list, get, update and rotate.
        """
        _check_kind("ensure", type, sub_type)
        once = {"reset_usage": reset_usage, "rotate": rotate}
        once = {name: value for name, value in once.items() if value is not None}
        return await self._ensure({"type": type, "sub_type": sub_type, **once, **body})

    async def ensure_organisation_service(
        self, *, name: str, scopes: Sequence[str], **options: Unpack[ApiKeyOptions]
    ) -> Ensured[CreatedApiKey | RotatedApiKey | ApiKey]:
        """Create an Admin API key unless there is one with this name, or update what differs.

        name, scopes, options: same as `create_organisation_service`.

        Returns and raises what `ensure` does.
        Scopes: same as `ensure`. API: POST /api-keys/organisation/service.
        """
        return await self.ensure("organisation", "service", name=name, scopes=scopes, **options)

    async def ensure_workspace_service(
        self, *, workspace_id: str, name: str, scopes: Sequence[str], **options: Unpack[ApiKeyOptions]
    ) -> Ensured[CreatedApiKey | RotatedApiKey | ApiKey]:
        """Create a service key of a workspace unless there is one with this name, or update what differs.

        workspace_id, name, scopes, options: same as `create_workspace_service`.

        Returns and raises what `ensure` does.
        Scopes: same as `ensure`. API: POST /api-keys/workspace/service.
        """
        return await self.ensure(
            "workspace", "service", workspace_id=workspace_id, name=name, scopes=scopes, **options
        )

    async def ensure_workspace_user(
        self,
        *,
        workspace_id: str,
        user_id: str,
        name: str,
        scopes: Sequence[str],
        **options: Unpack[ApiKeyOptions],
    ) -> Ensured[CreatedApiKey | RotatedApiKey | ApiKey]:
        """Create a key of a person in a workspace unless there is one with this name, or update what differs.

        workspace_id, user_id, name, scopes, options: same as `create_workspace_user`.

        Returns and raises what `ensure` does.
        Scopes: same as `ensure`. API: POST /api-keys/workspace/user.
        """
        return await self.ensure(
            "workspace",
            "user",
            workspace_id=workspace_id,
            user_id=user_id,
            name=name,
            scopes=scopes,
            **options,
        )

    def list(self, /, **query: Unpack[ApiKeysListQuery]) -> Pager[ApiKey]:
        """List API keys, with masked secrets, in pages.

        query: `workspace_id` (UUID or slug), `page_size`, `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: one of organisation_service_api_keys.list, workspace_service_api_keys.list,
        workspace_user_api_keys.list. API: GET /api-keys.
        """
        return Pager(self._transport, api.operation("api_keys.list"), query=query)

    async def get(self, id: str, /, **query: Unpack[ApiKeysGetQuery]) -> ApiKey:
        """Get an API key, with its secret masked.

        id: the UUID.
        query: `include_usage` (True: include how much of the limit is used).

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: one of organisation_service_api_keys.read, workspace_service_api_keys.read,
        workspace_user_api_keys.read. API: GET /api-keys/{id}.
        """
        return await api.api_keys_get(self._transport, id, query=query)

    async def update(self, id: str, /, **body: Unpack[UpdateApiKey]) -> None:
        """Change the given fields of an API key and leave the others unchanged.

        id: the UUID.
        body: `name`, `description`, `scopes`, `rate_limits`, `usage_limits`, `defaults`, `alert_emails`,
            `expires_at`, `rotation_policy`, `reset_usage` (True: set usage back to 0, which also reactivates
            an exhausted key). None clears a limit, an expiry or a policy.

        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: one of organisation_service_api_keys.update, workspace_service_api_keys.update,
        workspace_user_api_keys.update. API: PUT /api-keys/{id}.
        """
        await api.api_keys_update(self._transport, id, body=body)

    async def delete(self, id: str, /) -> None:
        """Delete an API key. It stops working.

        id: the UUID. Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: one of organisation_service_api_keys.delete, workspace_service_api_keys.delete,
        workspace_user_api_keys.delete. API: DELETE /api-keys/{id}.
        """
        await api.api_keys_delete(self._transport, id)

    async def rotate(self, id: str, /, **body: Unpack[RotateApiKey]) -> RotatedApiKey:
        """Give an API key a new secret; its id stays the same. The old secret keeps working for a while.

        id: the UUID.
        body: `key_transition_period_ms`, how long the old secret keeps working, in milliseconds; at least
            1,800,000 (half an hour).

        If `discover_key` has shown that this is the client's own key, the client switches to the new secret
        and warns that other programs need it too.

        Returns the new secret in `key`, only this once, and when the old one stops working.
        Raises ConflictError or BadRequestError while an earlier secret is still in transition,
        AmbiguousWriteError (the new secret may be lost: rotate again) and the errors of any call.
        Scopes: one of organisation_service_api_keys.rotate, workspace_service_api_keys.rotate,
        workspace_user_api_keys.rotate, organisation_service_api_keys.update,
        workspace_service_api_keys.update, workspace_user_api_keys.update.
        API: POST /api-keys/{id}/rotate.
        """
        rotated = await api.api_keys_rotate(self._transport, id, body=body or None)
        hand_over(self._transport, id, rotated.key)
        return rotated


def _check_kind(method: str, type: str, sub_type: str) -> None:
    if (type, sub_type) not in _KINDS:
        kind, kinds = one_line(f"{type}/{sub_type}"), ", ".join(map("/".join, _KINDS))
        raise InvalidArgumentError(f"api_keys.{method}: there is no API key kind {kind}; use one of {kinds}")
