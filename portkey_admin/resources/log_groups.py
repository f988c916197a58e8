"""Logs grouped by a property."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.api import LogsGroupsByQuery


class LogGroups(Resource):
    """Logs by model, status and so on. `analytics.groups` has metrics that are known to work."""

    def by(self, group_by: str, /, **query: Unpack[LogsGroupsByQuery]) -> Pager[dict[str, Any]]:
        """Group logs by a property, one row per value, in pages.

        Not verified: the whole operation, known from Portkey's backend changelog 1.11.2 and an unmerged
        branch of its API document; its filters; and the form of the rows, which are returned as received.
        group_by: the property, such as "model". The available properties are not documented.
        query: `time_of_generation_min`, `time_of_generation_max` (a datetime with a time zone, or ISO 8601),
            `workspace_slug` (organisation keys default to the default workspace), `page_size`, `current_page`
            (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: logs.list or logs.view. API: GET /logs/groups/{groupBy}.
        """
        return Pager(self._transport, api.operation("logs.groups.by"), group_by, query=query)
