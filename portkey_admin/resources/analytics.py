"""Analytics: metrics of the requests that went through the gateway."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.calls.workspace_view import workspace_asked
from portkey_admin.resources._analytics_filters import AnalyticsFilters, as_query
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.analytics_graphs import AnalyticsGraphs
from portkey_admin.resources.analytics_groups import AnalyticsGroups
from portkey_admin.tables import Total
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import CacheTotals


class Analytics(Resource):
    """Metrics of requests: over time, in total, and by user, model and so on."""

    @cached_property
    def graphs(self) -> AnalyticsGraphs:
        """Metrics over time."""
        return AnalyticsGraphs(self._transport)

    @cached_property
    def summary(self) -> AnalyticsSummary:
        """Metrics over the whole time range."""
        return AnalyticsSummary(self._transport)

    @cached_property
    def groups(self) -> AnalyticsGroups:
        """Metrics by user, model, workspace and so on."""
        return AnalyticsGroups(self._transport)


class AnalyticsSummary(Resource):
    """Metrics over the whole time range, without the points in between."""

    async def cache(self, /, **filters: Unpack[AnalyticsFilters]) -> Total[CacheTotals]:
        """Get cache metrics: hits, mean latency of a hit, total requests, and speed-up.

        filters: those of `AnalyticsFilters`; `time_of_generation_min` and `time_of_generation_max` are
            required.
        Returns the metrics as `summary`, and the workspace that they cover as `workspace`.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/summary/cache.
        """
        found = await api.analytics_summary_cache(self._transport, query=as_query(filters))
        return Total(found, workspace_asked(self._transport, filters))
