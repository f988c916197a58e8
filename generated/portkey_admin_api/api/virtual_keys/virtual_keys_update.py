# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_virtual_key import UpdateVirtualKey

OPERATION: Operation[None] = Operation(
    id="virtual_keys.update",
    method="PUT",
    path="/virtual-keys/{slug}",
    summary="Update a virtual key",
    path_params=("slug",),
    body=Fields(
        kinds={
            "name": "string",
            "key": "string",
            "note": "string|null",
            "deploymentConfig": "array",
            "usage_limits": "UsageLimitParams",
            "secret_mappings": "array",
            "workspace_id": "string",
        },
        entries={
            "deploymentConfig": "VirtualKeyDeployment",
            "secret_mappings": "SecretMappingParams",
        },
    ),
    scopes=("virtual_keys.update", "providers.update"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def virtual_keys_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateVirtualKey,
) -> None:
    """Update a virtual key.

    Changes the fields that are sent and leaves the others. Answers nothing.

    Path:
        slug (str): Slug of the virtual key.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique.
        key (str): New API key of the provider.
        note (str | None): Remark for people. Null means none.
        deploymentConfig (Sequence[VirtualKeyDeployment]): Deployments of the Azure OpenAI resource.
        usage_limits (UsageLimitParams): How much may be used in all, as a single limit.
        secret_mappings (Sequence[SecretMappingParams]): Fields whose value is fetched from a secret manager
            instead of being stored. An empty list clears them.
        workspace_id (str): Id of the workspace that it belongs to, for keys of the organisation. Not
            verified live.

    Returns:
        None

    Scopes: virtual_keys.update or providers.update (family). Keys: organisation-service, workspace-service,
    workspace-user.
    PUT /virtual-keys/{slug}
    """
    await transport.send(
        OPERATION,
        slug,
        body=body,
    )
