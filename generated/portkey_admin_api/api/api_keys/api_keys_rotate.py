# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.rotate_api_key import RotateApiKey
    from ...models.rotated_api_key import RotatedApiKey

OPERATION: Operation[RotatedApiKey] = Operation(
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
        OPERATION,
        id,
        body=body,
    )
