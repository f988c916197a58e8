"""API keys: of the organisation, of a workspace, and of a person in a workspace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.lists.pager import Pager
from portkey_admin.resources._key_in_use import hand_over
from portkey_admin.resources._resource import Resource
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

# A fourth, organisation/user, fits the path but does not exist, says Portkey's Terraform provider.
_KINDS = (("organisation", "service"), ("workspace", "service"), ("workspace", "user"))


class ApiKeyOptions(TypedDict, total=False):
    """What may be given for an API key of any kind: the fields of `CreateApiKey` that no kind needs.

    A type of its own, because a TypedDict cannot make a field required that its parent left open. A test
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
        at: the key is rotated once, if it was neither made nor changed since this time.
        key_transition_period_ms: how long the old secret works after that, 1,800,000 or more.
    """

    at: datetime | str
    key_transition_period_ms: NotRequired[int]


class ApiKeys(Resource):
    """The keys with which people and programs call Portkey.

    The secret of a key is answered once, by `create…` and by `rotate`; reads show it masked.
    """

    kind = "api_keys"

    async def create(
        self,
        type: Literal["organisation", "workspace"],
        sub_type: Literal["service", "user"],
        /,
        **body: Unpack[CreateApiKey],
    ) -> CreatedApiKey:
        """Create an API key of one of the three kinds; each also has a method of its own, below.

        type, sub_type: "organisation", "service"; "workspace", "service"; or "workspace", "user".
        body: `name`, `scopes`, and the options of `create_workspace_user`.

        Returns the key's id and, this once, its secret in `key`.
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
        """Create an Admin API key: for a program, in all of the organisation.

        name: for people. scopes: exact names, such as "workspaces.list".
        options: as of `create_workspace_user`.

        Returns the key's id and, this once, its secret in `key`.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: organisation_service_api_keys.create. API: POST /api-keys/organisation/service.
        """
        return await self.create("organisation", "service", name=name, scopes=scopes, **options)

    async def create_workspace_service(
        self, *, workspace_id: str, name: str, scopes: Sequence[str], **options: Unpack[ApiKeyOptions]
    ) -> CreatedApiKey:
        """Create a service key of a workspace: for a program, in that workspace alone.

        workspace_id: UUID or slug. name: for people. scopes: exact names, such as "completions.write".
        options: as of `create_workspace_user`.

        Returns the key's id and, this once, its secret in `key`.
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
        """Create a key of a person in a workspace.

        workspace_id: UUID or slug. user_id: of a member of the workspace. name: for people.
        scopes: exact names, such as "completions.write".
        options: `description`; `rate_limits` and `usage_limits` (None: no limit); `defaults` (`metadata`,
            `config_id`, `allow_config_override`); `alert_emails`; `expires_at` (a datetime with a time zone,
            or ISO 8601; None: never); `rotation_policy`; `organisation_id`.

        Returns the key's id and, this once, its secret in `key`.
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
        """Create a key of one of the three kinds unless there is one with this name, or change what differs.

        type, sub_type: as of `create`.
        body: as of `create`. The key is found by `name` among those of its kind, of `workspace_id` and of
            `user_id`. `scopes` and `alert_emails` are compared without their order. None clears.
        reset_usage: count usage from 0 again, unless that was done since this time, or the key is newer.
        rotate: give the key a new secret, unless it was made or changed since `rotate["at"]`. No response
            shows when a key was rotated, so that another change since then counts as well.

        Returns what had to be done. `value` is a CreatedApiKey, with the secret in `key`; a RotatedApiKey, as
        well with a secret, after `rotate`, or if the response to the create was lost; or the row that was
        found, an ApiKey whose `key` is masked: a key that is there already keeps its secret.
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
        """Create an Admin API key unless there is one with this name, or change what differs.

        name, scopes, options: as of `create_organisation_service`.

        Returns and raises what `ensure` does.
        Scopes: as of `ensure`. API: POST /api-keys/organisation/service.
        """
        return await self.ensure("organisation", "service", name=name, scopes=scopes, **options)

    async def ensure_workspace_service(
        self, *, workspace_id: str, name: str, scopes: Sequence[str], **options: Unpack[ApiKeyOptions]
    ) -> Ensured[CreatedApiKey | RotatedApiKey | ApiKey]:
        """Create a service key of a workspace unless there is one with this name, or change what differs.

        workspace_id, name, scopes, options: as of `create_workspace_service`.

        Returns and raises what `ensure` does.
        Scopes: as of `ensure`. API: POST /api-keys/workspace/service.
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
        """Create a key of a person in a workspace unless there is one with this name, or change what differs.

        workspace_id, user_id, name, scopes, options: as of `create_workspace_user`.

        Returns and raises what `ensure` does.
        Scopes: as of `ensure`. API: POST /api-keys/workspace/user.
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
        """List API keys, their secrets masked, in pages.

        query: `workspace_id` (UUID or slug), `page_size`, `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
        Scopes: one of organisation_service_api_keys.list, workspace_service_api_keys.list,
        workspace_user_api_keys.list. API: GET /api-keys.
        """
        return Pager(self._transport, api.operation("api_keys.list"), query=query)

    async def get(self, id: str, /, **query: Unpack[ApiKeysGetQuery]) -> ApiKey:
        """Get an API key, its secret masked.

        id: the UUID.
        query: `include_usage` (True: say how much of the limit is used).

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: one of organisation_service_api_keys.read, workspace_service_api_keys.read,
        workspace_user_api_keys.read. API: GET /api-keys/{id}.
        """
        return await api.api_keys_get(self._transport, id, query=query)

    async def update(self, id: str, /, **body: Unpack[UpdateApiKey]) -> None:
        """Change the given fields of an API key, and leave the others alone.

        id: the UUID.
        body: `name`, `description`, `scopes`, `rate_limits`, `usage_limits`, `defaults`, `alert_emails`,
            `expires_at`, `rotation_policy`, `reset_usage` (True: count from 0 again, which also wakes an
            exhausted key). None clears a limit, an expiry or a policy.

        Returns nothing, as the API answers nothing.
        Raises InvalidFieldError, NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: one of organisation_service_api_keys.update, workspace_service_api_keys.update,
        workspace_user_api_keys.update. API: PUT /api-keys/{id}.
        """
        await api.api_keys_update(self._transport, id, body=body)

    async def delete(self, id: str, /) -> None:
        """Delete an API key, which stops working.

        id: the UUID. Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: one of organisation_service_api_keys.delete, workspace_service_api_keys.delete,
        workspace_user_api_keys.delete. API: DELETE /api-keys/{id}.
        """
        await api.api_keys_delete(self._transport, id)

    async def rotate(self, id: str, /, **body: Unpack[RotateApiKey]) -> RotatedApiKey:
        """Give an API key a new secret; its id stays. The old secret goes on working for a while.

        id: the UUID.
        body: `key_transition_period_ms`, how long the old secret still works, in milliseconds; at least
            1,800,000 (half an hour).

        If it is the key of this client, as far as `discover_key` told, the client uses the new secret from
        now on, and warns: other programs need it too.

        Returns the new secret in `key`, this once, and when the old one ends.
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
        kinds = ", ".join(map("/".join, _KINDS))
        raise InvalidArgumentError(
            f"api_keys.{method}: there are no keys of the kind {type}/{sub_type}; the kinds are {kinds}"
        )
