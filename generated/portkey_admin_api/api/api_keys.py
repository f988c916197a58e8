# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.api_key import ApiKey, ApiKeyList
    from ..models.api_keys_answers import CreatedApiKey, RotatedApiKey
    from ..models.api_keys_bodies import CreateApiKey, RotateApiKey, UpdateApiKey


class ApiKeysListQuery(TypedDict, total=False):
    """Query of `api_keys.list`; its fields are described there."""

    page_size: NotRequired[int]
    current_page: NotRequired[int]
    workspace_id: NotRequired[str]
    ids: NotRequired[str]
    status: NotRequired[Literal["active", "exhausted", "expired"]]
    organisation_id: NotRequired[str]


API_KEYS_LIST: Operation[ApiKeyList] = Operation(
    id="api_keys.list",
    method="GET",
    path="/api-keys",
    summary="List the API keys",
    query=Fields(
        kinds={
            "page_size": "integer",
            "current_page": "integer",
            "workspace_id": "string",
            "ids": "string",
            "status": "string",
            "organisation_id": "string",
        },
    ),
    scopes=(
        "organisation_service_api_keys.list",
        "workspace_service_api_keys.list",
        "workspace_user_api_keys.list",
    ),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("ApiKeyList"),
)


async def api_keys_list(
    transport: Transport,
    /,
    *,
    query: ApiKeysListQuery | None = None,
) -> ApiKeyList:
    """List the API keys.

    Returns the keys that the calling key may see, each with its secret masked. `defaults` has fewer fields
    here than for a single key. Each kind of key has its own scope for listing.

    Query:
        page_size (int): Maximum number of rows per page.
        current_page (int): Page number, from 0.
        workspace_id (str): Only keys of this workspace, by id or slug. A workspace key only ever sees its
            own workspace.
        ids (str): Only keys with these ids, joined by commas. From backend 1.16.2 on.
        status (Literal["active", "exhausted", "expired"]): Only keys with this status. Not verified live.
        organisation_id (str): Only keys of this organisation. Not verified live.

    Returns:
        ApiKeyList: A page of API keys.

    Scopes: organisation_service_api_keys.list or workspace_service_api_keys.list or
    workspace_user_api_keys.list (family). Keys: organisation-service, workspace-service.
    GET /api-keys
    """
    return await transport.send(
        API_KEYS_LIST,
        query=query,
    )


API_KEYS_CREATE: Operation[CreatedApiKey] = Operation(
    id="api_keys.create",
    method="POST",
    path="/api-keys/{type}/{sub-type}",
    summary="Create an API key",
    path_params=(
        "type",
        "sub-type",
    ),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string",
            "organisation_id": "string",
            "workspace_id": "string",
            "user_id": "string",
            "rate_limits": "array|null",
            "usage_limits": "UsageLimitParams",
            "scopes": "array",
            "defaults": "ApiKeyDefaultsParams",
            "alert_emails": "array",
            "expires_at": "string|null",
            "rotation_policy": "ApiKeyRotationPolicy|null",
        },
        entries={
            "rate_limits": "ApiKeyRateLimitParams",
            "scopes": "string",
            "alert_emails": "string",
        },
        required=(
            "name",
            "scopes",
        ),
    ),
    scopes=(
        "organisation_service_api_keys.create",
        "workspace_service_api_keys.create",
        "workspace_user_api_keys.create",
    ),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedApiKey"),
)


async def api_keys_create(
    transport: Transport,
    type: Literal["organisation", "workspace"],
    sub_type: Literal["user", "service"],
    /,
    *,
    body: CreateApiKey,
) -> CreatedApiKey:
    """Create an API key.

    Creates a key and returns its secret, which is never shown again. Three combinations of type and
    sub-type exist: organisation and service, workspace and service, workspace and user; organisation and
    user is refused. A workspace key requires `workspace_id`, and a user key also requires `user_id`. Only
    owners and admins of the organisation can create organisation keys.

    Path:
        type (Literal["organisation", "workspace"]): Whether the key is for the organisation or for one
            workspace.
        sub_type (Literal["user", "service"]): Whether the key is for a program (service) or acts for a
            person (user).

    Body:
        name (str, required): Display name. It need not be unique.
        description (str): Description for display; it has no other effect.
        organisation_id (str): Id of the organisation. Defaults to the organisation of the calling key.
        workspace_id (str): Id or slug of the workspace. Required if the type is workspace.
        user_id (str): Id of the user that the key acts for. Required if the sub-type is user.
        rate_limits (Sequence[ApiKeyRateLimitParams] | None): Rate limits. Null or an empty list means no
            limit.
        usage_limits (UsageLimitParams): Budget of the key. No budget by default.
        scopes (Sequence[str], required): Permissions of the key, as exact names such as `workspaces.list`;
            `list` never implies `read`. Required by the published document, but not by the official Python
            SDK and the Terraform provider.
        defaults (ApiKeyDefaultsParams): Defaults for the requests of this key.
        alert_emails (Sequence[str]): E-mail addresses to notify when usage passes the alert threshold.
        expires_at (datetime | str | None): When it expires, in UTC. Null means never. The organisation and
            the workspace may set a maximum lifetime.
        rotation_policy (ApiKeyRotationPolicy | None): When the key gets a new secret automatically. Null
            means never.

    Returns:
        CreatedApiKey: The new API key. This and a rotation are the only responses with the secret.

    Scopes: organisation_service_api_keys.create or workspace_service_api_keys.create or
    workspace_user_api_keys.create (documented). Keys: organisation-service, workspace-service.
    POST /api-keys/{type}/{sub-type}
    """
    return await transport.send(
        API_KEYS_CREATE,
        type,
        sub_type,
        body=body,
    )


class ApiKeysGetQuery(TypedDict, total=False):
    """Query of `api_keys.get`; its fields are described there."""

    include_usage: NotRequired[bool]


API_KEYS_GET: Operation[ApiKey] = Operation(
    id="api_keys.get",
    method="GET",
    path="/api-keys/{id}",
    summary="Get one API key",
    path_params=("id",),
    query=Fields(
        kinds={
            "include_usage": "boolean",
        },
    ),
    scopes=(
        "organisation_service_api_keys.read",
        "workspace_service_api_keys.read",
        "workspace_user_api_keys.read",
    ),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("ApiKey"),
)


async def api_keys_get(
    transport: Transport,
    id: str,
    /,
    *,
    query: ApiKeysGetQuery | None = None,
) -> ApiKey:
    """Get one API key.

    Returns the key with its secret masked. For a key that was deleted or belongs elsewhere, the response is
    often 403 AB03 instead of 404.

    Path:
        id (str): Id of the key, a UUID. Keys have no slug.

    Query:
        include_usage (bool): Whether to include how much of the limit is used. Not verified live, nor which
            fields that adds.

    Returns:
        ApiKey: An API key, with its secret masked.

    Scopes: organisation_service_api_keys.read or workspace_service_api_keys.read or
    workspace_user_api_keys.read (family). Keys: organisation-service, workspace-service.
    GET /api-keys/{id}
    """
    return await transport.send(
        API_KEYS_GET,
        id,
        query=query,
    )


API_KEYS_UPDATE: Operation[None] = Operation(
    id="api_keys.update",
    method="PUT",
    path="/api-keys/{id}",
    summary="Change an API key",
    path_params=("id",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string",
            "rate_limits": "array|null",
            "usage_limits": "UsageLimitParams|null",
            "reset_usage": "boolean",
            "scopes": "array",
            "defaults": "ApiKeyDefaultsParams",
            "alert_emails": "array|null",
            "expires_at": "string|null",
            "rotation_policy": "ApiKeyRotationPolicy|null",
        },
        entries={
            "rate_limits": "ApiKeyRateLimitParams",
            "scopes": "string",
            "alert_emails": "string",
        },
    ),
    scopes=(
        "organisation_service_api_keys.update",
        "workspace_service_api_keys.update",
        "workspace_user_api_keys.update",
    ),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def api_keys_update(
    transport: Transport,
    id: str,
    /,
    *,
    body: UpdateApiKey,
) -> None:
    """Change an API key.

    Changes the fields that are sent and leaves the others unchanged; null removes limits, addresses, the
    expiry, the default config or the rotation. Raising the budget or resetting the usage reactivates an
    exhausted key. Returns nothing.

    Path:
        id (str): Id of the key, a UUID.

    Body:
        name (str): Display name. It need not be unique.
        description (str): Description for display; it has no other effect.
        rate_limits (Sequence[ApiKeyRateLimitParams] | None): Rate limits of the key; they replace the
            existing ones. Null removes them.
        usage_limits (UsageLimitParams | None): Budget of the key. Null removes it.
        reset_usage (bool): Write-only trigger. True resets the usage, which also reactivates an exhausted
            resource.
        scopes (Sequence[str]): Permissions of the key, replacing the existing ones, as exact names such as
            `workspaces.list`.
        defaults (ApiKeyDefaultsParams): Defaults for the requests of this key.
        alert_emails (Sequence[str] | None): E-mail addresses to notify when usage passes the alert
            threshold. Null means none.
        expires_at (datetime | str | None): When it expires, in UTC. Null removes the expiry.
        rotation_policy (ApiKeyRotationPolicy | None): When the key gets a new secret automatically. Null
            turns that off.

    Returns:
        None

    Scopes: organisation_service_api_keys.update or workspace_service_api_keys.update or
    workspace_user_api_keys.update (family). Keys: organisation-service, workspace-service.
    PUT /api-keys/{id}
    """
    await transport.send(
        API_KEYS_UPDATE,
        id,
        body=body,
    )


API_KEYS_DELETE: Operation[None] = Operation(
    id="api_keys.delete",
    method="DELETE",
    path="/api-keys/{id}",
    summary="Delete an API key",
    path_params=("id",),
    scopes=(
        "organisation_service_api_keys.delete",
        "workspace_service_api_keys.delete",
        "workspace_user_api_keys.delete",
    ),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def api_keys_delete(
    transport: Transport,
    id: str,
    /,
) -> None:
    """Delete an API key.

    Invalidates the key permanently. Gateways may take up to a minute to stop accepting it. Returns nothing.

    Path:
        id (str): Id of the key, a UUID.

    Returns:
        None

    Scopes: organisation_service_api_keys.delete or workspace_service_api_keys.delete or
    workspace_user_api_keys.delete (family). Keys: organisation-service, workspace-service.
    DELETE /api-keys/{id}
    """
    await transport.send(
        API_KEYS_DELETE,
        id,
    )


API_KEYS_ROTATE: Operation[RotatedApiKey] = Operation(
    id="api_keys.rotate",
    method="POST",
    path="/api-keys/{id}/rotate",
    summary="Give an API key a new secret",
    path_params=("id",),
    body=Fields(
        kinds={
            "key_transition_period_ms": "integer",
        },
        optional=True,
    ),
    scopes=(
        "organisation_service_api_keys.rotate",
        "workspace_service_api_keys.rotate",
        "workspace_user_api_keys.rotate",
        "organisation_service_api_keys.update",
        "workspace_service_api_keys.update",
        "workspace_user_api_keys.update",
    ),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("RotatedApiKey"),
)


async def api_keys_rotate(
    transport: Transport,
    id: str,
    /,
    *,
    body: RotateApiKey | None = None,
) -> RotatedApiKey:
    """Give an API key a new secret.

    Returns a new secret under the same id. The old secret keeps working until the end of the transition;
    until then the key can't be rotated again, so no key has more than two secrets at once. The body is
    optional.

    Path:
        id (str): Id of the key, a UUID.

    Body:
        key_transition_period_ms (int): How long the old secret keeps working, in milliseconds; shorter than
            the period of a rotation policy. At least 1800000.

    Returns:
        RotatedApiKey: An API key with its new secret.

    Scopes: organisation_service_api_keys.rotate or workspace_service_api_keys.rotate or
    workspace_user_api_keys.rotate or organisation_service_api_keys.update or
    workspace_service_api_keys.update or workspace_user_api_keys.update (conflicting). Keys:
    organisation-service, workspace-service.
    POST /api-keys/{id}/rotate
    """
    return await transport.send(
        API_KEYS_ROTATE,
        id,
        body=body,
    )


hints.resolve_on_demand(globals())
