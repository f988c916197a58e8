# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_log_export import CreateLogExport
    from ...models.saved_log_export import SavedLogExport

OPERATION: Operation[SavedLogExport] = Operation(
    id="log_exports.create",
    method="POST",
    path="/logs/exports",
    summary="Draft a log export",
    body=Fields(
        kinds={
            "workspace_id": "string",
            "filters": "LogExportFiltersParams",
            "requested_data": "array",
            "description": "string",
        },
        entries={
            "requested_data": "string",
        },
        required=(
            "filters",
            "requested_data",
        ),
    ),
    scopes=("logs.export",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("SavedLogExport"),
)


async def log_exports_create(
    transport: Transport,
    /,
    *,
    body: CreateLogExport,
) -> SavedLogExport:
    """Draft a log export.

    Stores filters and fields as a draft and answers how many logs it would hold, at most 50,000. Nothing
    runs until `log_exports.start`. Fields that the organisation denies are refused. Request and response
    bodies may need the scope `completions.write` as well.

    Body:
        workspace_id (str): Id or slug of the workspace whose logs to export. A key of a workspace need not
            say it.
        filters (LogExportFiltersParams, required): Which logs the export holds. They must meet all filters
            that are given.
        requested_data (Sequence[Literal["id", "trace_id", "created_at", "request", "response",
            "is_success", "ai_org", "ai_model", "req_units", "res_units", "total_units", "request_url",
            "cost", "cost_currency", "response_time", "response_status_code", "mode", "config",
            "prompt_slug", "metadata"] | str], required): Which fields of each log the file holds.
        description (str): Text for people, answered when the export is read. Not verified live.

    Returns:
        SavedLogExport: What was saved, and how much it would export.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /logs/exports
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
