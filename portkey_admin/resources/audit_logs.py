"""Audit logs: who changed what in the organisation, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import AuditLogsListQuery
    from portkey_admin_api.models import AuditLogEntry


class AuditLogs(Resource):
    """Records of the changes that people and keys made. Organisation keys only, on an Enterprise plan."""

    def list(self, /, **query: Unpack[AuditLogsListQuery]) -> Pager[AuditLogEntry]:
        """List the audit records of a span of time, in pages.

        query: `start_time`, `end_time` (each a datetime with a time zone, or ISO 8601; a datetime without
            one is refused, as it is another moment on another machine) and `organisation_id`, all three
            required; `method` ("POST", "PUT" or "DELETE"), `uri`, `request_id`, `user_id`, `user_type`
            ("user" or "api_key"), `workspace_id`, `response_status_code`, `resource_type`, `action`,
            `client_ip`, `country`; `page_size` (up to 100), `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
        Scopes: audit_logs.list. API: GET /audit-logs.
        """
        return Pager(self._transport, api.operation("audit_logs.list"), query=query)
