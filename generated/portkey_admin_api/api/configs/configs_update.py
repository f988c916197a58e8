# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_config import UpdateConfig
    from ...models.updated_config import UpdatedConfig

OPERATION: Operation[UpdatedConfig] = Operation(
    id="configs.update",
    method="PUT",
    path="/configs/{slug}",
    summary="Update a config",
    path_params=("slug",),
    body=Fields(
        kinds={
            "name": "string",
            "status": "string",
            "config": "object",
        },
    ),
    scopes=("configs.update",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedConfig"),
)


async def configs_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateConfig,
) -> UpdatedConfig:
    """Update a config.

    Changes the name, the status or the content. New content replaces the old whole and makes a new version,
    so sending this twice makes two versions.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Body:
        name (str): Name for people.
        status (str): State to bring it into, such as `active`.
        config (Mapping[str, Any]): The rules, whole, as an object in the gateway's config format. A new
            version is made of them.

    Returns:
        UpdatedConfig: What a change to a config led to.

    Scopes: configs.update (family). Keys: organisation-service, workspace-service, workspace-user.
    PUT /configs/{slug}
    """
    return await transport.send(
        OPERATION,
        slug,
        body=body,
    )
