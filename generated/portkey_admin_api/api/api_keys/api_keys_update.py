# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_api_key import UpdateApiKey

OPERATION: Operation[None] = Operation(
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
        OPERATION,
        id,
        body=body,
    )
