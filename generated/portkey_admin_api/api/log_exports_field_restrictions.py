# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.log_export_field_restrictions import LogExportFieldRestrictions


class LogExportsFieldRestrictionsGetQuery(TypedDict, total=False):
    """Query of `log_exports.field_restrictions.get`; its fields are described there."""

    workspace_id: NotRequired[str]


LOG_EXPORTS_FIELD_RESTRICTIONS_GET: Operation[LogExportFieldRestrictions] = Operation(
    id="log_exports.field_restrictions.get",
    method="GET",
    path="/logs/exports/field-restrictions",
    summary="Read which fields may not be exported",
    query=Fields(
        kinds={
            "workspace_id": "string",
        },
    ),
    scopes=("logs.export",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("LogExportFieldRestrictions"),
)


async def log_exports_field_restrictions_get(
    transport: Transport,
    /,
    *,
    query: LogExportsFieldRestrictionsGetQuery | None = None,
) -> LogExportFieldRestrictions:
    """Read which fields may not be exported.

    Returns the fields that exports of the workspace must leave out. The form of the response is not
    documented, so it is returned as received. Since Portkey's changelog 1.21.0; not verified live.

    Query:
        workspace_id (str): Id or slug of the workspace. A workspace key may omit it.

    Returns:
        LogExportFieldRestrictions: The fields that exports must leave out. The form is not documented.

    Scopes: logs.export (documented). Keys: organisation-service, workspace-service, workspace-user.
    GET /logs/exports/field-restrictions
    """
    return await transport.send(
        LOG_EXPORTS_FIELD_RESTRICTIONS_GET,
        query=query,
    )


hints.resolve_on_demand(globals())
