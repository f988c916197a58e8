# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.config_version import ConfigVersion, ConfigVersionList

CONFIGS_VERSIONS_LIST: Operation[ConfigVersionList] = Operation(
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

    Returns every version with its content. There is no paging.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Returns:
        ConfigVersionList: All versions of a config.

    Scopes: configs.read or configs.list (inferred). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /configs/{slug}/versions
    """
    return await transport.send(
        CONFIGS_VERSIONS_LIST,
        slug,
    )


CONFIGS_VERSIONS_GET: Operation[ConfigVersion] = Operation(
    id="configs.versions.get",
    method="GET",
    path="/configs/{configId}/versions/{configVersionId}",
    summary="Get one version of a config",
    path_params=(
        "configId",
        "configVersionId",
    ),
    scopes=("configs.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    response=decoding.model("ConfigVersion"),
)


async def configs_versions_get(
    transport: Transport,
    config_id: str,
    config_version_id: str,
    /,
) -> ConfigVersion:
    """Get one version of a config.

    Returns a version of a config by its id. Known only from an unmerged branch of the published document.
    Not verified live: the whole operation; the response probably looks like a row of the list of versions.

    Path:
        config_id (str): Id or slug of the config.
        config_version_id (str): Id of the version.

    Returns:
        ConfigVersion: One version of a config.

    Scopes: configs.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    Experimental.
    GET /configs/{configId}/versions/{configVersionId}
    """
    return await transport.send(
        CONFIGS_VERSIONS_GET,
        config_id,
        config_version_id,
    )


hints.resolve_on_demand(globals())
