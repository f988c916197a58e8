# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.log_export import LogExport

OPERATION: Operation[LogExport] = Operation(
    id="log_exports.get",
    method="GET",
    path="/logs/exports/{exportId}",
    summary="Read a log export",
    path_params=("exportId",),
    scopes=("logs.export",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("LogExport"),
)


async def log_exports_get(
    transport: Transport,
    export_id: str,
    /,
) -> LogExport:
    """Read a log export.

    Answers filters, fields and state of an export. Ask this until the state is one of the final ones.

    Path:
        export_id (str): Id of the log export.

    Returns:
        LogExport: A job that writes logs into a file.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /logs/exports/{exportId}
    """
    return await transport.send(
        OPERATION,
        export_id,
    )
