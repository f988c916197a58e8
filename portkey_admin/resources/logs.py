"""Logs of model calls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.resources._resource import Resource
from portkey_admin.resources.log_groups import LogGroups
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import LogsGetQuery
    from portkey_admin_api.models import CustomLog, Log


class Logs(Resource):
    """The gateway's log of each call, and logs that others wrote for calls made without it.

    `log_exports` exports logs in bulk.
    """

    @cached_property
    def groups(self) -> LogGroups:
        """Logs grouped by a property."""
        return LogGroups(self._transport)

    async def create(self, /, **body: Unpack[CustomLog]) -> None:
        """Write the log of a call made without the gateway. Workspace keys only.

        body: `request` (`url`, `method`, `headers`, `body`; leave API keys out, because it is stored as
            sent), `response` (`status`, `headers`, `body`, `response_time` in milliseconds), `metadata`
            (`trace_id`, `span_id`, `span_name` and free-form keys, all with strings as values).

        Returns nothing: the response of the API is not documented.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: completions.write and logs.write, both. API: POST /logs.
        """
        await api.logs_create(self._transport, body=body)

    async def create_many(self, logs: Sequence[CustomLog], /) -> None:
        """Write several logs in one request. Workspace keys only.

        logs: each with the fields that `create` takes.

        Returns nothing: the response of the API is not documented.
        Raises InvalidFieldError, AmbiguousWriteError (all of them may exist) and the errors of any call.
        Scopes: completions.write and logs.write, both. API: POST /logs.
        """
        await api.logs_create(self._transport, body=logs)

    async def get(self, log_id: str, /, **query: Unpack[LogsGetQuery]) -> Log:
        """Get the log of one call.

        query: `created_at` (when the call was made; a datetime with a time zone, or ISO 8601) and
            `path_format` ("v1" (the default) or "v2"), which locate the log in storage; `type` ("hooks": the
            results of the guardrails).

        Not verified: that the API still has it. In April 2026 it responded with 405 for every id that was
        tried.
        Raises APIStatusError, NotFoundError and the errors of any call.
        Scopes: one of logs.view, logs.read, completions.write, logs.write; Portkey's documents disagree.
        API: GET /logs/{logId}.
        """
        return await api.logs_get(self._transport, log_id, query=query)
