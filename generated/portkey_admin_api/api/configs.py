# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.config import Config
    from ..models.config_list_item import ConfigList
    from ..models.configs_answers import CreatedConfig, UpdatedConfig
    from ..models.configs_bodies import CreateConfig, UpdateConfig


class ConfigsListQuery(TypedDict, total=False):
    """Query of `configs.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    return_last_used: NotRequired[bool]


CONFIGS_LIST: Operation[ConfigList] = Operation(
    id="configs.list",
    method="GET",
    path="/configs",
    summary="List configs",
    query=Fields(
        kinds={
            "workspace_id": "string",
            "return_last_used": "boolean",
        },
    ),
    scopes=("configs.list",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("ConfigList"),
)


async def configs_list(
    transport: Transport,
    /,
    *,
    query: ConfigsListQuery | None = None,
) -> ConfigList:
    """List configs.

    Returns the configs of a workspace without their content. Without paging: responses seen live contained
    all rows. An organisation key must name the workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. A workspace key may omit it.
        return_last_used (bool): Whether rows include when each config was last used. Not verified live.

    Returns:
        ConfigList: The configs of a workspace, without their content.

    Scopes: configs.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /configs
    """
    return await transport.send(
        CONFIGS_LIST,
        query=query,
    )


CONFIGS_CREATE: Operation[CreatedConfig] = Operation(
    id="configs.create",
    method="POST",
    path="/configs",
    summary="Create a config",
    body=Fields(
        kinds={
            "name": "string",
            "config": "object",
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

    Creates a config and its first version. Names need not be unique, so sending this twice creates two
    configs. The response is flat, without the wrapper shown in older descriptions.

    Body:
        name (str, required): Display name. Need not be unique.
        config (Mapping[str, Any], required): The rules, as an object in the gateway's config format.
        workspace_id (str): Id or slug of the workspace. Required for organisation keys.

    Returns:
        CreatedConfig: Identifiers of the new config.

    Scopes: configs.create (family). Keys: organisation-service, workspace-service, workspace-user.
    POST /configs
    """
    return await transport.send(
        CONFIGS_CREATE,
        body=body,
    )


CONFIGS_GET: Operation[Config] = Operation(
    id="configs.get",
    method="GET",
    path="/configs/{slug}",
    summary="Get a config",
    path_params=("slug",),
    scopes=("configs.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Config"),
)


async def configs_get(
    transport: Transport,
    slug: str,
    /,
) -> Config:
    """Get a config.

    Returns the current version. The API returns `config` as a JSON string; the client parses it into an
    object. For a config that was deleted or belongs to another workspace, the response is often 403 AB03
    instead of 404.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Returns:
        Config: The current version of a config with its content.

    Scopes: configs.read (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /configs/{slug}
    """
    return await transport.send(
        CONFIGS_GET,
        slug,
    )


CONFIGS_UPDATE: Operation[UpdatedConfig] = Operation(
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

    Changes the name, the status or the content. New content replaces all of the old content and creates a
    new version, so sending this twice creates two versions.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Body:
        name (str): Display name.
        status (str): New status, such as `active`.
        config (Mapping[str, Any]): The rules, as a complete object in the gateway's config format. They
            become a new version.

    Returns:
        UpdatedConfig: Result of an update of a config.

    Scopes: configs.update (family). Keys: organisation-service, workspace-service, workspace-user.
    PUT /configs/{slug}
    """
    return await transport.send(
        CONFIGS_UPDATE,
        slug,
        body=body,
    )


CONFIGS_DELETE: Operation[None] = Operation(
    id="configs.delete",
    method="DELETE",
    path="/configs/{slug}",
    summary="Delete a config",
    path_params=("slug",),
    scopes=("configs.delete",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def configs_delete(
    transport: Transport,
    slug: str,
    /,
) -> None:
    """Delete a config.

    Deletes the config. Refused while a workspace uses the config as the default for its users' API keys.

    Path:
        slug (str): Slug of the config, such as `pc-search-1a2b3c`.

    Returns:
        None

    Scopes: configs.delete (family). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /configs/{slug}
    """
    await transport.send(
        CONFIGS_DELETE,
        slug,
    )


hints.resolve_on_demand(globals())
