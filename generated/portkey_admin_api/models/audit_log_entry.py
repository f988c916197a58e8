# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AuditLogEntry(decoding.Model):
    """One change that was made through the API.

    Attributes:
        timestamp: When it was made.
        method: HTTP method of the call.
        uri: Path that was called.
        request_id: Id of the request. Quote it to Portkey's support.
        request_body: Body of the call, as a JSON string. It may contain secrets.
        query_params: Query of the call, as a JSON string.
        request_headers: Headers of the call, as a JSON string. Portkey masks some of the values.
        user_id: Id of the user who made the call.
        user_type: Who called: user for signed-in people, api_key for keys.
        organisation_id: Id of the organisation.
        workspace_id: Id of the workspace that the resource belongs to.
        response_status_code: HTTP status of the response.
        resource_type: Type of the resource.
        action: What was done to it.
        client_ip: IP address that the call came from.
        country: Country of the IP address.
    """

    timestamp: datetime | None = None
    method: Literal["POST", "PUT", "DELETE"] | str | None = None
    uri: str | None = None
    request_id: str | None = None
    request_body: str | None = attrs.field(default=None, repr=False)
    query_params: str | None = None
    request_headers: str | None = attrs.field(default=None, repr=False)
    user_id: str | None = None
    user_type: Literal["user", "api_key"] | str | None = None
    organisation_id: str | None = None
    workspace_id: str | None = None
    response_status_code: int | None = None
    resource_type: str | None = None
    action: str | None = None
    client_ip: str | None = None
    country: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("timestamp", "timestamp", decoding.date_time),
        ("method", "method", None),
        ("uri", "uri", None),
        ("request_id", "request_id", None),
        ("request_body", "request_body", None),
        ("query_params", "query_params", None),
        ("request_headers", "request_headers", None),
        ("user_id", "user_id", None),
        ("user_type", "user_type", None),
        ("organisation_id", "organisation_id", None),
        ("workspace_id", "workspace_id", None),
        ("response_status_code", "response_status_code", None),
        ("resource_type", "resource_type", None),
        ("action", "action", None),
        ("client_ip", "client_ip", None),
        ("country", "country", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(
        (
            "request_body",
            "request_headers",
        )
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AuditLogList(decoding.Model):
    """A page of audit records.

    Attributes:
        records: Rows of this page.
        total: Number of records. Whether this counts all pages or only this response is not verified.
        object: Type of the object, analytics-graph for no known reason.
    """

    records: list[AuditLogEntry] | None = None
    total: int | None = None
    object: Literal["analytics-graph"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("records", "records", decoding.list_of(decoding.model("AuditLogEntry"))),
        ("total", "total", None),
        ("object", "object", None),
    )
