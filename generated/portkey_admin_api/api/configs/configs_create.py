# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_config import CreateConfig
    from ...models.created_config import CreatedConfig

OPERATION: Operation[CreatedConfig] = Operation(
    id="configs.create",
    method="POST",
    path="/configs",
    summary="Create a config",
    body=Fields(
        kinds={
            "name": "string",
            "config": "object",
            "isDefault": "integer",
            "workspace_id": "string",
        },
        required=(
            "name",
            "config",
        ),
    ),
    scopes=("configs.create",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedConfig"),
)


async def configs_create(
    transport: Transport,
    /,
    *,
    body: CreateConfig,
) -> CreatedConfig:
    """Create a config.

    Makes a config and its first version. Two configs may have the same name, so sending this twice makes
    two. The answer is flat, without the wrapper that older descriptions show.

    Body:
        name (str, required): Name for people. Several configs may have the same one.
        config (Mapping[str, Any], required): The rules, as an object in the gateway's config format. Reads
            give it back as JSON text.
        isDefault (int): 1 makes it the default config of its workspace. Reads call this field `is_default`.
        workspace_id (str): Id or slug of the workspace. Needed with an organisation key.

    Returns:
        CreatedConfig: Where to find a config that was just made.

    Scopes: configs.create (family). Keys: organisation-service, workspace-service, workspace-user.
    POST /configs
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
