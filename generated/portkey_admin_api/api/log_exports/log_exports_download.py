# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.log_export_download import LogExportDownload

OPERATION: Operation[LogExportDownload] = Operation(
    id="log_exports.download",
    method="GET",
    path="/logs/exports/{exportId}/download",
    summary="Get the address of a finished log export",
    path_params=("exportId",),
    scopes=("logs.export",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("LogExportDownload"),
)


async def log_exports_download(
    transport: Transport,
    export_id: str,
    /,
) -> LogExportDownload:
    """Get the address of a finished log export.

    Answers a signed address that holds the file. Fetch it soon and without the Portkey key. One sample in
    Portkey's documentation reads the field as `url`; the schema says `signed_url`.

    Path:
        export_id (str): Id of the log export.

    Returns:
        LogExportDownload: Where the file can be fetched.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /logs/exports/{exportId}/download
    """
    return await transport.send(
        OPERATION,
        export_id,
    )
