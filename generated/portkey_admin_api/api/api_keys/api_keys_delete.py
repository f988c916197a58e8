# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
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
        OPERATION,
        id,
    )
