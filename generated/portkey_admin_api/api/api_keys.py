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

    Answers the keys that the calling key may see, each with its secret masked. Defaults are shorter here
    than when a single key is asked for. Each kind of key has a scope of its own for being listed.

    Query:
        page_size (int): How many rows a page holds at most.
        current_page (int): Number of the page to answer, counted from 0.
        workspace_id (str): Only keys of this workspace, by id or slug. A workspace key sees its own
            workspace anyway.
        ids (str): Only these keys; several ids are joined by commas. From backend 1.16.2 on.
        status (Literal["active", "exhausted", "expired"]): Only keys in this state. Not verified live.
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

    Makes a key and answers its secret, which is never shown again. Three combinations of type and sub-type
    exist: organisation and service, workspace and service, workspace and user; organisation and user is
    refused. A workspace key needs `workspace_id`, a user key needs `user_id` too. Only owners and admins of
    the organisation can make organisation keys.

    Path:
        type (Literal["organisation", "workspace"]): Whether the key is for the organisation or for one
            workspace.
        sub_type (Literal["user", "service"]): Whether the key is for a program (service) or stands for a
            person (user).

    Body:
        name (str, required): Name for people. Portkey does not insist that it is unique.
        description (str): Text for people; no effect on what happens.
        organisation_id (str): Id of the organisation. Left out, it is the one that the calling key belongs
            to.
        workspace_id (str): Id or slug of the workspace. Needed where the type is workspace.
        user_id (str): Id of the user whom the key stands for. Needed where the sub-type is user.
        rate_limits (Sequence[ApiKeyRateLimitParams] | None): How much may be asked in a span of time. Null
            or an empty list means without limit.
        usage_limits (UsageLimitParams): Budget of the key. Left out, it has none.
        scopes (Sequence[str], required): What the key may do, as exact names such as `workspaces.list`;
            `list` never implies `read`. The published document needs them, the official Python SDK and the
            Terraform provider do not.
        defaults (ApiKeyDefaultsParams): What the requests of this key start from.
        alert_emails (Sequence[str]): Addresses that are written to when the alert threshold is passed.
        expires_at (datetime | str | None): When it stops working, in UTC. Null means never. Organisation
            and workspace may set a longest time.
        rotation_policy (ApiKeyRotationPolicy | None): When the key gets a new secret by itself. Null means
            never.

    Returns:
        CreatedApiKey: An API key that was made. The only answer beside rotation that holds a secret.

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

    Answers the key with its secret masked. A key that is deleted or belongs elsewhere often answers 403
    AB03 in place of 404.

    Path:
        id (str): Id of the key, a UUID. Keys have no slug.

    Query:
        include_usage (bool): Whether to add how much of the limit is used. Not verified live: nor what
            fields that adds.

    Returns:
        ApiKey: An API key, its secret masked.

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

    Changes the fields that are sent and leaves the others; null takes limits, addresses, the end, the
    default config or the rotation away. Raising the budget or resetting the usage revives a key that had
    used it up. Answers nothing.

    Path:
        id (str): Id of the key, a UUID.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique.
        description (str): Text for people; no effect on what happens.
        rate_limits (Sequence[ApiKeyRateLimitParams] | None): Rates of the key, replacing all that it has.
            Null takes them away.
        usage_limits (UsageLimitParams | None): Budget of the key. Null takes it away.
        reset_usage (bool): Write-only trigger. True sets the count of usage back to zero, which also
            revives what its limit had stopped.
        scopes (Sequence[str]): What the key may do, replacing what it could, as exact names such as
            `workspaces.list`.
        defaults (ApiKeyDefaultsParams): What the requests of this key start from.
        alert_emails (Sequence[str] | None): Addresses that are written to when the alert threshold is
            passed. Null means nobody.
        expires_at (datetime | str | None): When it stops working, in UTC. Null takes the end away.
        rotation_policy (ApiKeyRotationPolicy | None): When the key gets a new secret by itself. Null ends
            that.

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

    Makes the key useless for good. Gateways take up to a minute to notice. Answers nothing.

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

    Answers a new secret under the same id. The old one works until the end of the transition; until then
    the key can't be rotated again, so that no key has more than two secrets at once. The body may be left
    out.

    Path:
        id (str): Id of the key, a UUID.

    Body:
        key_transition_period_ms (int): How long the old secret still works, in milliseconds; shorter than
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
