# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.log_export_list import LogExportList


class LogExportsListQuery(TypedDict, total=False):
    """Query of `log_exports.list`; its fields are described there."""

    workspace_id: NotRequired[str]


OPERATION: Operation[LogExportList] = Operation(
    id="log_exports.list",
    method="GET",
    path="/logs/exports",
    summary="List log exports",
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    scopes=("logs.export", "logs.list"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        total="total",
    ),
    response=decoding.model("LogExportList"),
)


async def log_exports_list(
    transport: Transport,
    /,
    *,
    query: LogExportsListQuery | None = None,
) -> LogExportList:
    """List log exports.

    Answers all exports at once; there is no paging. A workspace-user key sees only the exports of its user.

    Query:
        workspace_id (str): Id or slug of the workspace. One client treats it as required, the published
            document does not.

    Returns:
        LogExportList: All log exports that the key may see.

    Scopes: logs.export or logs.list (documented). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /logs/exports
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
