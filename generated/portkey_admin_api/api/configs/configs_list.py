# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.config_list import ConfigList


class ConfigsListQuery(TypedDict, total=False):
    """Query of `configs.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    return_last_used: NotRequired[bool]


OPERATION: Operation[ConfigList] = Operation(
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

    Answers the configs of a workspace without their content. There is no paging: all rows came back in the
    responses seen live. An organisation key has to name the workspace.

    Query:
        workspace_id (str): Id or slug of the workspace. A key of a workspace need not say it.
        return_last_used (bool): Whether the rows tell when each config was last used. Not verified live.

    Returns:
        ConfigList: The configs of a workspace, without their content.

    Scopes: configs.list (family). Keys: organisation-service, workspace-service, workspace-user.
    GET /configs
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
