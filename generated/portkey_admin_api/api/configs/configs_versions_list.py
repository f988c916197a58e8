# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.config_version_list import ConfigVersionList

OPERATION: Operation[ConfigVersionList] = Operation(
    id="configs.versions.list",
    method="GET",
    path="/configs/{slug}/versions",
    summary="List the versions of a config",
    path_params=("slug",),
    scopes=("configs.read", "configs.list"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("ConfigVersionList"),
)


async def configs_versions_list(
    transport: Transport,
    slug: str,
    /,
) -> ConfigVersionList:
    """List the versions of a config.

    Answers every version with its content, as JSON text. There is no paging.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Returns:
        ConfigVersionList: All versions of a config.

    Scopes: configs.read or configs.list (inferred). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /configs/{slug}/versions
    """
    return await transport.send(
        OPERATION,
        slug,
    )
