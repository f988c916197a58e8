"""Audit logs: who changed what in the organisation, and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Required, TypedDict, cast

from portkey_admin._errors import InvalidFieldError
from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import AuditLogEntry


class AuditLogFilters(TypedDict, total=False):
    """Which audit records to list. A record must meet all filters that are given.

    Those of the operation `audit_logs.list`, of which `organisation_id` need not be given once the client
    knows its key. A test compares the names and types.
    """

    start_time: Required[datetime | str]
    end_time: Required[datetime | str]
    organisation_id: str
    method: Literal["POST", "PUT", "DELETE"]
    uri: str
    request_id: str
    user_id: str
    user_type: Literal["user", "api_key"]
    workspace_id: str
    response_status_code: int
    resource_type: str
    action: str
    client_ip: str
    country: str
    current_page: int
    page_size: int


class AuditLogs(Resource):
    """Records of the changes that people and keys made. Organisation keys only, on an Enterprise plan."""

    def list(self, /, **query: Unpack[AuditLogFilters]) -> Pager[AuditLogEntry]:
        """List the audit records of a span of time, in pages.

        query: `start_time`, `end_time` (each a datetime with a time zone, or ISO 8601; a datetime without
            one is refused, as it is another moment on another machine), both required; `organisation_id`,
            which is that of the key once `discover_key` was called; `method` ("POST", "PUT" or "DELETE"),
            `uri`, `request_id`, `user_id`, `user_type` ("user" or "api_key"), `workspace_id`,
            `response_status_code`, `resource_type`, `action`, `client_ip`, `country`; `page_size` (up to
            100), `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
        Scopes: audit_logs.list. API: GET /audit-logs.
        """
        return Pager(self._transport, api.operation("audit_logs.list"), query=self._of_the_key(query))

    def _of_the_key(self, query: AuditLogFilters) -> Mapping[str, Any]:
        """Put the organisation of the key in, where none is given."""
        if "organisation_id" in query:
            return cast("Mapping[str, Any]", query)
        key = getattr(getattr(self._transport, "checks", None), "key", None)
        if key is None or key.organisation_id is None:
            raise InvalidFieldError(
                "audit_logs.list: give organisation_id, or call `await portkey.discover_key()` first, which"
                " finds it"
            )
        return {**query, "organisation_id": key.organisation_id}
