# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.log_export import LogExport, LogExportList
    from ..models.log_export_download import LogExportDownload
    from ..models.log_exports_answers import LogExportTask, SavedLogExport
    from ..models.log_exports_bodies import CreateLogExport, UpdateLogExport


class LogExportsListQuery(TypedDict, total=False):
    """Query of `log_exports.list`; its fields are described there."""

    workspace_id: NotRequired[str]


LOG_EXPORTS_LIST: Operation[LogExportList] = Operation(
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
    evidence="inferred",
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

    Returns all exports at once; there is no paging. A workspace-user key sees only the exports of its user.

    Query:
        workspace_id (str): Id or slug of the workspace. Required by one client of the API, optional in the
            published document.

    Returns:
        LogExportList: All log exports that the key may see.

    Scopes: logs.export or logs.list (inferred). Keys: organisation-service, workspace-service,
    workspace-user.
    GET /logs/exports
    """
    return await transport.send(
        LOG_EXPORTS_LIST,
        query=query,
    )


LOG_EXPORTS_CREATE: Operation[SavedLogExport] = Operation(
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

    Stores filters and fields as a draft and returns how many logs it would contain, at most 50,000. Nothing
    is exported until `log_exports.start`. Fields that the organisation has restricted are refused. Request
    and response bodies may also require the scope `completions.write`.

    Body:
        workspace_id (str): Id or slug of the workspace whose logs to export. A workspace key may omit it.
        filters (LogExportFiltersParams, required): Which logs to export. They must match all filters.
        requested_data (Sequence[Literal["id", "trace_id", "created_at", "request", "response",
            "is_success", "ai_org", "ai_model", "req_units", "res_units", "total_units", "request_url",
            "cost", "cost_currency", "response_time", "response_status_code", "mode", "config",
            "prompt_slug", "metadata"] | str], required): Which fields of each log to export.
        description (str): Description for display, returned with the export. Not verified live.

    Returns:
        SavedLogExport: The saved export, and how many logs it would contain.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /logs/exports
    """
    return await transport.send(
        LOG_EXPORTS_CREATE,
        body=body,
    )


LOG_EXPORTS_GET: Operation[LogExport] = Operation(
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

    Returns the filters, fields and status of an export. Poll this until the status is final.

    Path:
        export_id (str): Id of the log export.

    Returns:
        LogExport: A job that writes logs to a file.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /logs/exports/{exportId}
    """
    return await transport.send(
        LOG_EXPORTS_GET,
        export_id,
    )


LOG_EXPORTS_UPDATE: Operation[SavedLogExport] = Operation(
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

    Replaces the filters, which are required even if only the fields change, and counts the logs again.

    Path:
        export_id (str): Id of the log export.

    Body:
        workspace_id (str): Id or slug of the workspace whose logs to export. A workspace key may omit it.
        filters (LogExportFiltersParams, required): Which logs to export. These replace all earlier filters,
            as far as known.
        requested_data (Sequence[Literal["id", "trace_id", "created_at", "request", "response",
            "is_success", "ai_org", "ai_model", "req_units", "res_units", "total_units", "request_url",
            "cost", "cost_currency", "response_time", "response_status_code", "mode", "config",
            "prompt_slug", "metadata"] | str]): Which fields of each log to export.

    Returns:
        SavedLogExport: The saved export, and how many logs it would contain.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    PUT /logs/exports/{exportId}
    """
    return await transport.send(
        LOG_EXPORTS_UPDATE,
        export_id,
        body=body,
    )


LOG_EXPORTS_START: Operation[LogExportTask] = Operation(
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

    Starts the job and returns immediately. Read the export to see its status, then download it.

    Path:
        export_id (str): Id of the log export.

    Returns:
        LogExportTask: Confirmation that a job was started or stopped.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /logs/exports/{exportId}/start
    """
    return await transport.send(
        LOG_EXPORTS_START,
        export_id,
    )


LOG_EXPORTS_CANCEL: Operation[LogExportTask] = Operation(
    id="log_exports.cancel",
    method="POST",
    path="/logs/exports/{exportId}/cancel",
    summary="Stop a running log export",
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


async def log_exports_cancel(
    transport: Transport,
    export_id: str,
    /,
) -> LogExportTask:
    """Stop a running log export.

    Requests that a running job stop, and returns immediately. The status of the export should then be
    `stopped`.

    Path:
        export_id (str): Id of the log export.

    Returns:
        LogExportTask: Confirmation that a job was started or stopped.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    POST /logs/exports/{exportId}/cancel
    """
    return await transport.send(
        LOG_EXPORTS_CANCEL,
        export_id,
    )


LOG_EXPORTS_DOWNLOAD: Operation[LogExportDownload] = Operation(
    id="log_exports.download",
    method="GET",
    path="/logs/exports/{exportId}/download",
    summary="Get the URL of a finished log export",
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
    """Get the URL of a finished log export.

    Returns a signed URL for the file. Download it soon and without the Portkey key. One sample in Portkey's
    documentation calls the field `url`; the schema says `signed_url`.

    Path:
        export_id (str): Id of the log export.

    Returns:
        LogExportDownload: Where to download the file.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /logs/exports/{exportId}/download
    """
    return await transport.send(
        LOG_EXPORTS_DOWNLOAD,
        export_id,
    )


hints.resolve_on_demand(globals())
