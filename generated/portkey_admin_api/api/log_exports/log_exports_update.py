# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.saved_log_export import SavedLogExport
    from ...models.update_log_export import UpdateLogExport

OPERATION: Operation[SavedLogExport] = Operation(
    id="log_exports.update",
    method="PUT",
    path="/logs/exports/{exportId}",
    summary="Change the filters or fields of a log export",
    path_params=("exportId",),
    body=Fields(
        kinds={
            "workspace_id": "string",
            "filters": "LogExportFiltersParams",
            "requested_data": "array",
        },
        entries={
            "requested_data": "string",
        },
        required=("filters",),
    ),
    scopes=("logs.export",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("SavedLogExport"),
)


async def log_exports_update(
    transport: Transport,
    export_id: str,
    /,
    *,
    body: UpdateLogExport,
) -> SavedLogExport:
    """Change the filters or fields of a log export.

    Takes new filters, which are required even where only the fields change, and counts the logs again.

    Path:
        export_id (str): Id of the log export.

    Body:
        workspace_id (str): Id or slug of the workspace whose logs to export. A key of a workspace need not
            say it.
        filters (LogExportFiltersParams, required): Which logs the export holds. These take the place of all
            earlier filters, as far as known.
        requested_data (Sequence[Literal["id", "trace_id", "created_at", "request", "response",
            "is_success", "ai_org", "ai_model", "req_units", "res_units", "total_units", "request_url",
            "cost", "cost_currency", "response_time", "response_status_code", "mode", "config",
            "prompt_slug", "metadata"] | str]): Which fields of each log the file holds.

    Returns:
        SavedLogExport: What was saved, and how much it would export.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /logs/exports/{exportId}
    """
    return await transport.send(
        OPERATION,
        export_id,
        body=body,
    )
