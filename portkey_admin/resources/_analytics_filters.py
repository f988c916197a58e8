"""The filters shared by all analytics operations, typed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Required, TypedDict, cast

from portkey_admin.calls.fields import plain_json
from portkey_admin.calls.request import query_text

if TYPE_CHECKING:
    from portkey_admin_api.api import AnalyticsGraphsRequestsQuery


class AnalyticsCommonFilters(TypedDict, total=False):
    """The request filters that every analytics operation supports. A request must match all of them.

    Filters that take several values accept one string, a list of strings, or a comma-separated string. A test
    checks that the names match those of every analytics operation.

    Keys:
        time_of_generation_min, time_of_generation_max: required: only requests in this time range; a datetime
            with a time zone, or ISO 8601 with an offset.
        workspace_slug: the workspace; ignored for workspace keys. Organisation keys default to the default
            workspace.
        total_units_min, total_units_max: total tokens.
        cost_min, cost_max: US cents.
        prompt_token_min, prompt_token_max: prompt tokens.
        completion_token_min, completion_token_max: completion tokens.
        status_code: HTTP statuses.
        weighted_feedback_min, weighted_feedback_max: from -10 to 10.
        virtual_keys: slugs of virtual keys or providers.
        configs: slugs of configs.
        api_key_ids: ids of API keys.
        metadata: keys and values of the request metadata; a dict, or a JSON object as a string.
        ai_org_model: providers and models, each pair written as `provider__model`.
    """

    time_of_generation_min: Required[datetime | str]
    time_of_generation_max: Required[datetime | str]
    workspace_slug: str
    total_units_min: int
    total_units_max: int
    cost_min: float
    cost_max: float
    prompt_token_min: int
    prompt_token_max: int
    completion_token_min: int
    completion_token_max: int
    status_code: int | str | Sequence[int | str]
    weighted_feedback_min: float
    weighted_feedback_max: float
    virtual_keys: str | Sequence[str]
    configs: str | Sequence[str]
    api_key_ids: str | Sequence[str]
    metadata: Mapping[str, Any] | str
    ai_org_model: str | Sequence[str]


class AnalyticsFilters(AnalyticsCommonFilters, total=False):
    """The request filters that graphs and most groups support.

    Keys:
        trace_id, span_id: ids of traces and spans.
        prompt_slug: slugs of prompts.
        cache_status: HIT, MISS, SEMANTIC HIT or DISABLED; known from the official Python SDK, not verified.
    """

    trace_id: str | Sequence[str]
    span_id: str | Sequence[str]
    prompt_slug: str | Sequence[str]
    cache_status: str


class AnalyticsPageFilters(AnalyticsFilters, total=False):
    """The filters, plus the page of groups to return.

    Keys:
        current_page: page number, from 0.
        page_size: maximum number of groups per page.
    """

    current_page: int
    page_size: int


class AnalyticsColumnFilters(AnalyticsPageFilters, total=False):
    """The filters for groups by a chosen column; none of these four is verified.

    Keys:
        columns: columns to include in the rows. The available columns are not documented.
        include_total: whether `total` counts the rows of all pages.
        order_by: column to sort the rows by.
        order_by_type: sort direction; "asc" and "desc" are likely.
    """

    columns: str | Sequence[str]
    include_total: bool | Literal["true", "false"]
    order_by: str
    order_by_type: str


class AnalyticsProviderFilters(AnalyticsCommonFilters, total=False):
    """The filters for requests by provider, the columns of each row, and the page of rows.

    Keys:
        current_page: page number, from 0.
        page_size: maximum number of groups per page.
        columns: columns to include in the rows: requests (the default), cost, total_tokens, avg_tokens,
            avg_input_tokens, avg_output_tokens, avg_latency, p95_latency, p99_latency, success_rate,
            error_count, cache_hit_rate, last_seen, first_seen.
        include_total: False: do not count the rows of all pages.
        order_by: column to sort the rows by.
        order_by_type: sort direction; "asc" and "desc" are likely.
    """

    current_page: int
    page_size: int
    columns: str | Sequence[str]
    include_total: bool | Literal["true", "false"]
    order_by: str
    order_by_type: str


# The API document types these as strings; here they may be lists and objects.
_AS_TEXT = frozenset(
    {
        "status_code",
        "virtual_keys",
        "configs",
        "api_key_ids",
        "metadata",
        "ai_org_model",
        "trace_id",
        "span_id",
        "prompt_slug",
        "columns",
        "include_total",
    }
)


def as_query(filters: AnalyticsCommonFilters) -> AnalyticsGraphsRequestsQuery:
    """Return the filters as the API expects them: lists joined by commas, metadata as a JSON string.

    Raises InvalidFieldError for an empty list, a list item that contains a comma, and a value that is not
    JSON. Everything else is checked with the request.
    """
    plain = {
        name: _as_text(name, value) if name in _AS_TEXT and value is not None else value
        for name, value in filters.items()
    }
    # All 18 queries without paging have the same fields, so one type represents them.
    return cast("AnalyticsGraphsRequestsQuery", plain)


def _as_text(name: str, value: object) -> str:
    return query_text("analytics (query)", name, plain_json("analytics (query)", name, value))
