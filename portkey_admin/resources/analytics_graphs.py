"""Analytics graphs: metrics of requests over time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from portkey_admin.calls.workspace_view import workspace_asked
from portkey_admin.resources._analytics_filters import AnalyticsFilters, as_query
from portkey_admin.resources._resource import Resource
from portkey_admin.tables import Graph, Series
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import (
        CacheHitRateGraphDataPoint,
        CacheHitRateGraphSummary,
        CacheLatencyGraphDataPoint,
        CostGraphDataPoint,
        CostGraphSummary,
        ErrorGraphDataPoint,
        ErrorGraphSummary,
        ErrorRateGraphDataPoint,
        ErrorRateGraphSummary,
        ErrorStackGraphDataPoint,
        ErrorStackGraphSummary,
        ErrorStatusCodeGraphDataPoint,
        ErrorStatusCodeGraphSummary,
        FeedbackGraphDataPoint,
        FeedbackGraphSummary,
        FeedbackModelGraphDataPoint,
        FeedbackScoreGraphDataPoint,
        FeedbackScoreGraphSummary,
        LatencyGraphDataPoint,
        LatencyGraphSummary,
        RequestGraphDataPoint,
        RequestGraphSummary,
        RescuedRequestGraphDataPoint,
        RescuedRequestGraphSummary,
        TokenGraphDataPoint,
        TokenGraphSummary,
        UserGraphDataPoint,
        UserGraphSummary,
        UserRequestGraphDataPoint,
        UserRequestGraphSummary,
        WeightedFeedbackGraphDataPoint,
        WeightedFeedbackGraphSummary,
    )


Point = TypeVar("Point")
Summary = TypeVar("Summary")


class AnalyticsGraphs(Resource):
    """Metrics of the matching requests, each as a series of typed points.

    All methods take the keywords of `AnalyticsFilters`; `time_of_generation_min` and `time_of_generation_max`
    are required. They return a `Series`: iterate over its points, read its `summary`, or convert it with
    `to_rows()`, `to_pandas()` or `to_polars()`; its `workspace` is the workspace that the metrics cover.
    Amounts are in US cents; `total_dollars` and `avg_dollars` give the same amounts in dollars. When tested,
    workspace keys were refused with PermissionDeniedError.
    """

    async def requests(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[RequestGraphDataPoint, RequestGraphSummary]:
        """Get the number of requests over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/requests.
        """
        return await self._series(api.analytics_graphs_requests, filters)

    async def cost(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[CostGraphDataPoint, CostGraphSummary]:
        """Get the total cost and the cost per request, in US cents, over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/cost.
        """
        return await self._series(api.analytics_graphs_cost, filters)

    async def latency(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[LatencyGraphDataPoint, LatencyGraphSummary]:
        """Get the latency of requests in milliseconds over time: mean, median, 90th and 99th percentile.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/latency.
        """
        return await self._series(api.analytics_graphs_latency, filters)

    async def tokens(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[TokenGraphDataPoint, TokenGraphSummary]:
        """Get the number of tokens, in total and per request, over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/tokens.
        """
        return await self._series(api.analytics_graphs_tokens, filters)

    async def users(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[UserGraphDataPoint, UserGraphSummary]:
        """Get the number of distinct users over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/users.
        """
        return await self._series(api.analytics_graphs_users, filters)

    async def user_requests(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[UserRequestGraphDataPoint, UserRequestGraphSummary]:
        """Get the mean number of requests per user over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/users/requests.
        """
        return await self._series(api.analytics_graphs_user_requests, filters)

    async def errors(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[ErrorGraphDataPoint, ErrorGraphSummary]:
        """Get the number of failed requests over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/errors.
        """
        return await self._series(api.analytics_graphs_errors, filters)

    async def error_rate(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[ErrorRateGraphDataPoint, ErrorRateGraphSummary]:
        """Get the percentage of failed requests over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/errors/rate.
        """
        return await self._series(api.analytics_graphs_error_rate, filters)

    async def error_stacks(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[ErrorStackGraphDataPoint, ErrorStackGraphSummary]:
        """Get the number of failed requests by HTTP status over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/errors/stacks.
        """
        return await self._series(api.analytics_graphs_error_stacks, filters)

    async def error_status_codes(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[ErrorStatusCodeGraphDataPoint, ErrorStatusCodeGraphSummary]:
        """Get the number of failed requests for each HTTP status over the whole time range.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/errors/status-codes.
        """
        return await self._series(api.analytics_graphs_error_status_codes, filters)

    async def rescued_requests(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[RescuedRequestGraphDataPoint, RescuedRequestGraphSummary]:
        """Get the number of requests rescued by a retry or a fallback, over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/requests/rescued.
        """
        return await self._series(api.analytics_graphs_rescued_requests, filters)

    async def cache_hit_rate(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[CacheHitRateGraphDataPoint, CacheHitRateGraphSummary]:
        """Get the cache hit rate, and the savings in US cents, over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/cache/hit-rate.
        """
        return await self._series(api.analytics_graphs_cache_hit_rate, filters)

    async def cache_latency(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[CacheLatencyGraphDataPoint, dict[str, Any]]:
        """Get the latency of requests served from the cache, in milliseconds, over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/cache/latency.
        """
        return await self._series(api.analytics_graphs_cache_latency, filters)

    async def feedbacks(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[FeedbackGraphDataPoint, FeedbackGraphSummary]:
        """Get the number of pieces of feedback over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/feedbacks.
        """
        return await self._series(api.analytics_graphs_feedbacks, filters)

    async def feedback_scores(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[FeedbackScoreGraphDataPoint, FeedbackScoreGraphSummary]:
        """Get how often each score was given as feedback, over the whole time range.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/feedbacks/scores.
        """
        return await self._series(api.analytics_graphs_feedback_scores, filters)

    async def weighted_feedbacks(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[WeightedFeedbackGraphDataPoint, WeightedFeedbackGraphSummary]:
        """Get the mean weighted feedback, from -10 to 10, over time.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/feedbacks/weighted.
        """
        return await self._series(api.analytics_graphs_weighted_feedbacks, filters)

    async def feedback_models(
        self, /, **filters: Unpack[AnalyticsFilters]
    ) -> Series[FeedbackModelGraphDataPoint, dict[str, Any]]:
        """Get the amount of feedback on each model, and its weighted mean, over the whole time range.

        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: analytics.view. API: GET /analytics/graphs/feedbacks/ai-models.
        """
        return await self._series(api.analytics_graphs_feedback_models, filters)

    async def _series(
        self, ask: Callable[..., Awaitable[Graph[Point, Summary]]], filters: AnalyticsFilters
    ) -> Series[Point, Summary]:
        found = await ask(self._transport, query=as_query(filters))
        return Series(found, workspace_asked(self._transport, filters))
