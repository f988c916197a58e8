"""Logs of calls to models."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.resources.log_groups import LogGroups
    from portkey_admin_api.api import LogsGetQuery
    from portkey_admin_api.models import CustomLog, Log


class Logs(Resource):
    """What the gateway noted of each call, and what others noted of calls made without it.

    `log_exports` has the logs in bulk.
    """

    @cached_property
    def groups(self) -> LogGroups:
        """Logs grouped by a property."""
        from portkey_admin.resources.log_groups import LogGroups

        return LogGroups(self._transport)

    async def create(self, /, **body: Unpack[CustomLog]) -> None:
        """Write the log of a call that was made without the gateway. Workspace keys only.

        body: `request` (`url`, `method`, `headers`, `body`; leave API keys out, as it is stored as sent),
            `response` (`status`, `headers`, `body`, `response_time` in milliseconds), `metadata` (`trace_id`,
            `span_id`, `span_name` and free keys, all with text as value).

        Returns nothing, as what the API answers is not documented.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: completions.write and logs.write, both. API: POST /logs.
        """
        await api.logs_create(self._transport, body=body)

    async def create_many(self, logs: Sequence[CustomLog], /) -> None:
        """Write several logs in one request. Workspace keys only.

        logs: each with the fields that `create` takes.

        Returns nothing, as what the API answers is not documented.
        Raises InvalidFieldError, AmbiguousWriteError (all of them may be there) and the errors of any call.
        Scopes: completions.write and logs.write, both. API: POST /logs.
        """
        await api.logs_create(self._transport, body=logs)

    async def get(self, log_id: str, /, **query: Unpack[LogsGetQuery]) -> Log:
        """Get the log of one call.

        query: `created_at` (when the call was made; a datetime with a time zone, or ISO 8601) and
            `path_format` ("v1", as when left out, or "v2"), which tell where the log is stored; `type`
            ("hooks": what the guardrails found).

        Not verified: that the API serves it. In April 2026 it answered 405 for every id that was tried.
        Raises APIStatusError, NotFoundError and the errors of any call.
        Scopes: one of logs.view, logs.read, completions.write, logs.write; Portkey's documents disagree.
        API: GET /logs/{logId}.
        """
        return await api.logs_get(self._transport, log_id, query=query)
