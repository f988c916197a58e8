# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_api_key import CreateApiKey
    from ...models.created_api_key import CreatedApiKey

OPERATION: Operation[CreatedApiKey] = Operation(
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
        OPERATION,
        type,
        sub_type,
        body=body,
    )
