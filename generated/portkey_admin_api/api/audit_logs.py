# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.audit_log_entry import AuditLogList


class AuditLogsListQuery(TypedDict, total=False):
    """Query of `audit_logs.list`; its fields are described there."""

    start_time: Required[datetime | str]
    end_time: Required[datetime | str]
    organisation_id: Required[str]
    method: NotRequired[Literal["POST", "PUT", "DELETE"]]
    uri: NotRequired[str]
    request_id: NotRequired[str]
    user_id: NotRequired[str]
    user_type: NotRequired[Literal["user", "api_key"]]
    workspace_id: NotRequired[str]
    response_status_code: NotRequired[int]
    resource_type: NotRequired[str]
    action: NotRequired[str]
    client_ip: NotRequired[str]
    country: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]


AUDIT_LOGS_LIST: Operation[AuditLogList] = Operation(
    id="audit_logs.list",
    method="GET",
    path="/audit-logs",
    summary="List audit records",
    query=Fields(
        kinds={
            "start_time": "string",
            "end_time": "string",
            "organisation_id": "string",
            "method": "string",
            "uri": "string",
            "request_id": "string",
            "user_id": "string",
            "user_type": "string",
            "workspace_id": "string",
            "response_status_code": "integer",
            "resource_type": "string",
            "action": "string",
            "client_ip": "string",
            "country": "string",
            "current_page": "integer",
            "page_size": "integer",
        },
        required=(
            "start_time",
            "end_time",
            "organisation_id",
        ),
    ),
    scopes=("audit_logs.list",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("records",),
        page="current_page",
        size="page_size",
        first=0,
        max_size=100,
    ),
    response=decoding.model("AuditLogList"),
)


async def audit_logs_list(
    transport: Transport,
    /,
    *,
    query: AuditLogsListQuery,
) -> AuditLogList:
    """List audit records.

    Returns the changes within a time range, page by page. The organisation and both ends of the time range
    are required. Only organisation keys may call this, and the documentation says that an Enterprise plan
    is required. The rows are in `records`, and `object` is analytics-graph; both are unusual but correct.

    Query:
        start_time (datetime | str, required): Only records from this time on, in ISO 8601.
        end_time (datetime | str, required): Only records up to this time, in ISO 8601.
        organisation_id (str, required): Id of the organisation.
        method (Literal["POST", "PUT", "DELETE"]): Only changes made with this HTTP method.
        uri (str): Only calls to this path.
        request_id (str): Only the call with this request id.
        user_id (str): Only calls by this user.
        user_type (Literal["user", "api_key"]): Only calls by signed-in people (user) or by keys (api_key).
        workspace_id (str): Only calls that affect this workspace.
        response_status_code (int): Only calls whose response had this HTTP status.
        resource_type (str): Only calls on this type of resource.
        action (str): Only calls with this action.
        client_ip (str): Only calls from this IP address.
        country (str): Only calls from this country.
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0. At most 100.

    Returns:
        AuditLogList: A page of audit records.

    Scopes: audit_logs.list (documented). Keys: organisation-service.
    GET /audit-logs
    """
    return await transport.send(
        AUDIT_LOGS_LIST,
        query=query,
    )


hints.resolve_on_demand(globals())
