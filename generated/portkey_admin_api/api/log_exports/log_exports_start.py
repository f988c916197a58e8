# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.log_export_task import LogExportTask

OPERATION: Operation[LogExportTask] = Operation(
    id="log_exports.start",
    method="POST",
    path="/logs/exports/{exportId}/start",
    summary="Start a log export",
    path_params=("exportId",),
    scopes=("logs.export",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("LogExportTask"),
)


async def log_exports_start(
    transport: Transport,
    export_id: str,
    /,
) -> LogExportTask:
    """Start a log export.

    Sets the job going and answers at once. Read the export to see how it fares, then download it.

    Path:
        export_id (str): Id of the log export.

    Returns:
        LogExportTask: Word that a job was started or stopped.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /logs/exports/{exportId}/start
    """
    return await transport.send(
        OPERATION,
        export_id,
    )
