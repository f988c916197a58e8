# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.log_group_list import LogGroupList


class LogsGroupsByQuery(TypedDict, total=False):
    """Query of `logs.groups.by`; its fields are described there."""

    time_of_generation_min: NotRequired[datetime | str]
    time_of_generation_max: NotRequired[datetime | str]
    workspace_slug: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]


LOGS_GROUPS_BY: Operation[LogGroupList] = Operation(
    id="logs.groups.by",
    method="GET",
    path="/logs/groups/{groupBy}",
    summary="Group logs by a property",
    path_params=("groupBy",),
    query=Fields(
        kinds={
            "time_of_generation_min": "string",
            "time_of_generation_max": "string",
            "workspace_slug": "string",
            "current_page": "integer",
            "page_size": "integer",
        },
    ),
    scopes=("logs.list", "logs.view"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=True,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("LogGroupList"),
)


async def logs_groups_by(
    transport: Transport,
    group_by: str,
    /,
    *,
    query: LogsGroupsByQuery | None = None,
) -> LogGroupList:
    """Group logs by a property.

    Returns one row per value of the property. Known from the backend's changelog 1.11.2 and an unmerged
    branch of the published document. Not verified live: the whole operation, its filters and the form of
    the rows.

    Path:
        group_by (str): Property to group by, such as `model`. The available properties are not documented.

    Query:
        time_of_generation_min (datetime | str): Only requests from this time on, in ISO 8601 with an
            offset.
        time_of_generation_max (datetime | str): Only requests up to this time, in ISO 8601 with an offset.
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0.

    Returns:
        LogGroupList: Logs grouped by a property. The form of the rows is not documented.

    Scopes: logs.list or logs.view (inferred). Keys: organisation-service, workspace-service,
    workspace-user.
    Experimental.
    GET /logs/groups/{groupBy}
    """
    return await transport.send(
        LOGS_GROUPS_BY,
        group_by,
        query=query,
    )


hints.resolve_on_demand(globals())
