"""Audit logs: who changed what in the organisation, and when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Required, TypedDict, cast

from portkey_admin._errors import InvalidFieldError
from portkey_admin.lists.pager import Pager
from portkey_admin.resources._key_in_use import own_key
from portkey_admin.resources._resource import Resource
from portkey_admin.scopes.errors import KeyDiscoveryError
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import AuditLogEntry


class AuditLogFilters(TypedDict, total=False):
    """The filters for audit records. A record must match all of them.

    The filters of the operation `audit_logs.list`, with `organisation_id` optional. A test compares the names
    and types.
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
    """Records of the changes made by people and keys. Organisation keys on an Enterprise plan only."""

    def list(self, /, **query: Unpack[AuditLogFilters]) -> Pager[AuditLogEntry]:
        """List the audit records of a time range, in pages.

        query: `start_time`, `end_time`, both required (a datetime with a time zone, or ISO 8601; a datetime
            without one is refused because it means a different time on each machine); `organisation_id`
            (default: the organisation of the key, looked up once); `method` ("POST", "PUT" or "DELETE"),
            `uri`, `request_id`, `user_id`, `user_type` ("user" or "api_key"), `workspace_id`,
            `response_status_code`, `resource_type`, `action`, `client_ip`, `country`; `page_size` (up to
            100), `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: audit_logs.list. API: GET /audit-logs.
        """
        given = cast("Mapping[str, Any]", query)
        if "organisation_id" in query:
            return Pager(self._transport, api.operation("audit_logs.list"), query=given)
        return Pager(
            self._transport,
            api.operation("audit_logs.list"),
            query={**given, "organisation_id": "of the key"},
            complete=self._of_the_key,
        )

    async def _of_the_key(self) -> Mapping[str, object]:
        """Look up the organisation if the client does not know it yet."""
        try:
            key = await own_key(self._transport)
        except KeyDiscoveryError as error:
            error.add_note("audit_logs.list: give organisation_id to skip looking it up")
            raise
        if key.organisation_id is None:
            raise InvalidFieldError(
                "audit_logs.list: the organisation of this key is unknown: give organisation_id"
            )
        return {"organisation_id": key.organisation_id}
