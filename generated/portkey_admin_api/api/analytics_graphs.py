# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.cache_hit_rate_graph import CacheHitRateGraph
    from ..models.cache_latency_graph import CacheLatencyGraph
    from ..models.cost_graph import CostGraph
    from ..models.error_graph import ErrorGraph
    from ..models.error_rate_graph import ErrorRateGraph
    from ..models.error_stack_graph import ErrorStackGraph
    from ..models.error_status_code_graph import ErrorStatusCodeGraph
    from ..models.feedback_graph import FeedbackGraph
    from ..models.feedback_model_graph import FeedbackModelGraph
    from ..models.feedback_score_graph import FeedbackScoreGraph
    from ..models.latency_graph import LatencyGraph
    from ..models.request_graph import RequestGraph
    from ..models.rescued_request_graph import RescuedRequestGraph
    from ..models.token_graph import TokenGraph
    from ..models.user_graph import UserGraph
    from ..models.user_request_graph import UserRequestGraph
    from ..models.weighted_feedback_graph import WeightedFeedbackGraph


class AnalyticsGraphsRequestsQuery(TypedDict, total=False):
    """Query of `analytics.graphs.requests`; its fields are described there."""

    workspace_slug: NotRequired[str]
    time_of_generation_min: Required[datetime | str]
    time_of_generation_max: Required[datetime | str]
    total_units_min: NotRequired[int]
    total_units_max: NotRequired[int]
    cost_min: NotRequired[float]
    cost_max: NotRequired[float]
    prompt_token_min: NotRequired[int]
    prompt_token_max: NotRequired[int]
    completion_token_min: NotRequired[int]
    completion_token_max: NotRequired[int]
    status_code: NotRequired[str]
    weighted_feedback_min: NotRequired[float]
    weighted_feedback_max: NotRequired[float]
    virtual_keys: NotRequired[str]
    configs: NotRequired[str]
    api_key_ids: NotRequired[str]
    metadata: NotRequired[str]
    ai_org_model: NotRequired[str]
    trace_id: NotRequired[str]
    span_id: NotRequired[str]
    prompt_slug: NotRequired[str]
    cache_status: NotRequired[str]


ANALYTICS_GRAPHS_REQUESTS: Operation[RequestGraph] = Operation(
    id="analytics.graphs.requests",
    method="GET",
    path="/analytics/graphs/requests",
    summary="Count requests over time",
    query=Fields(
        kinds={
            "workspace_slug": "string",
            "time_of_generation_min": "string",
            "time_of_generation_max": "string",
            "total_units_min": "integer",
            "total_units_max": "integer",
            "cost_min": "number",
            "cost_max": "number",
            "prompt_token_min": "integer",
            "prompt_token_max": "integer",
            "completion_token_min": "integer",
            "completion_token_max": "integer",
            "status_code": "string",
            "weighted_feedback_min": "number",
            "weighted_feedback_max": "number",
            "virtual_keys": "string",
            "configs": "string",
            "api_key_ids": "string",
            "metadata": "string",
            "ai_org_model": "string",
            "trace_id": "string",
            "span_id": "string",
            "prompt_slug": "string",
            "cache_status": "string",
        },
        required=(
            "time_of_generation_min",
            "time_of_generation_max",
        ),
    ),
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("RequestGraph"),
)


async def analytics_graphs_requests(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsRequestsQuery,
) -> RequestGraph:
    """Count requests over time.

    Returns one count for each interval of the time range, and their sum. Portkey chooses the length of the
    interval. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        RequestGraph: Number of requests over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/requests
    """
    return await transport.send(
        ANALYTICS_GRAPHS_REQUESTS,
        query=query,
    )


class AnalyticsGraphsCostQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.cost`; its fields are described there."""


ANALYTICS_GRAPHS_COST: Operation[CostGraph] = Operation(
    id="analytics.graphs.cost",
    method="GET",
    path="/analytics/graphs/cost",
    summary="Add up cost over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("CostGraph"),
)


async def analytics_graphs_cost(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsCostQuery,
) -> CostGraph:
    """Add up cost over time.

    Returns the cost of the requests in each interval, in total and per request, in US cents. Most amounts
    are fractions of a cent. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        CostGraph: Cost over time, in US cents.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/cost
    """
    return await transport.send(
        ANALYTICS_GRAPHS_COST,
        query=query,
    )


class AnalyticsGraphsLatencyQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.latency`; its fields are described there."""


ANALYTICS_GRAPHS_LATENCY: Operation[LatencyGraph] = Operation(
    id="analytics.graphs.latency",
    method="GET",
    path="/analytics/graphs/latency",
    summary="Measure latency over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("LatencyGraph"),
)


async def analytics_graphs_latency(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsLatencyQuery,
) -> LatencyGraph:
    """Measure latency over time.

    Returns the mean and the percentiles of the latency in each interval, in milliseconds. Workspace keys
    were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        LatencyGraph: Latency of requests over time, in milliseconds.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/latency
    """
    return await transport.send(
        ANALYTICS_GRAPHS_LATENCY,
        query=query,
    )


class AnalyticsGraphsTokensQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.tokens`; its fields are described there."""


ANALYTICS_GRAPHS_TOKENS: Operation[TokenGraph] = Operation(
    id="analytics.graphs.tokens",
    method="GET",
    path="/analytics/graphs/tokens",
    summary="Count tokens over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("TokenGraph"),
)


async def analytics_graphs_tokens(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsTokensQuery,
) -> TokenGraph:
    """Count tokens over time.

    Returns the prompt and completion tokens in each interval, added up, in total and per request. Workspace
    keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        TokenGraph: Prompt and completion tokens over time, added up.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/tokens
    """
    return await transport.send(
        ANALYTICS_GRAPHS_TOKENS,
        query=query,
    )


class AnalyticsGraphsUsersQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.users`; its fields are described there."""


ANALYTICS_GRAPHS_USERS: Operation[UserGraph] = Operation(
    id="analytics.graphs.users",
    method="GET",
    path="/analytics/graphs/users",
    summary="Count distinct users over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("UserGraph"),
)


async def analytics_graphs_users(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsUsersQuery,
) -> UserGraph:
    """Count distinct users over time.

    Returns the number of distinct users who sent requests in each interval. A user here is the one named in
    the request metadata, not a member of the organisation. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        UserGraph: Number of distinct users over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/users
    """
    return await transport.send(
        ANALYTICS_GRAPHS_USERS,
        query=query,
    )


class AnalyticsGraphsUserRequestsQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.user_requests`; its fields are described there."""


ANALYTICS_GRAPHS_USER_REQUESTS: Operation[UserRequestGraph] = Operation(
    id="analytics.graphs.user_requests",
    method="GET",
    path="/analytics/graphs/users/requests",
    summary="Average requests per user over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("UserRequestGraph"),
)


async def analytics_graphs_user_requests(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsUserRequestsQuery,
) -> UserRequestGraph:
    """Average requests per user over time.

    Returns the mean number of requests per user in each interval. Users are identified by the request
    metadata. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        UserRequestGraph: Requests per user over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/users/requests
    """
    return await transport.send(
        ANALYTICS_GRAPHS_USER_REQUESTS,
        query=query,
    )


class AnalyticsGraphsErrorsQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.errors`; its fields are described there."""


ANALYTICS_GRAPHS_ERRORS: Operation[ErrorGraph] = Operation(
    id="analytics.graphs.errors",
    method="GET",
    path="/analytics/graphs/errors",
    summary="Count failed requests over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("ErrorGraph"),
)


async def analytics_graphs_errors(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsErrorsQuery,
) -> ErrorGraph:
    """Count failed requests over time.

    Returns the number of requests that ended in an error, in each interval. Workspace keys were refused
    with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        ErrorGraph: Number of failed requests over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/errors
    """
    return await transport.send(
        ANALYTICS_GRAPHS_ERRORS,
        query=query,
    )


class AnalyticsGraphsErrorRateQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.error_rate`; its fields are described there."""


ANALYTICS_GRAPHS_ERROR_RATE: Operation[ErrorRateGraph] = Operation(
    id="analytics.graphs.error_rate",
    method="GET",
    path="/analytics/graphs/errors/rate",
    summary="Compute the share of failed requests over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("ErrorRateGraph"),
)


async def analytics_graphs_error_rate(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsErrorRateQuery,
) -> ErrorRateGraph:
    """Compute the share of failed requests over time.

    Returns the percentage of requests that ended in an error, in each interval. Workspace keys were refused
    with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        ErrorRateGraph: Share of failed requests over time, in per cent.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/errors/rate
    """
    return await transport.send(
        ANALYTICS_GRAPHS_ERROR_RATE,
        query=query,
    )


class AnalyticsGraphsErrorStacksQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.error_stacks`; its fields are described there."""


ANALYTICS_GRAPHS_ERROR_STACKS: Operation[ErrorStackGraph] = Operation(
    id="analytics.graphs.error_stacks",
    method="GET",
    path="/analytics/graphs/errors/stacks",
    summary="Count errors by HTTP status over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("ErrorStackGraph"),
)


async def analytics_graphs_error_stacks(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsErrorStacksQuery,
) -> ErrorStackGraph:
    """Count errors by HTTP status over time.

    Returns, for each interval, how often each HTTP error status occurred. For one count per status over the
    whole time range, use `analytics.graphs.error_status_codes`. Workspace keys were refused with 403 when
    tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        ErrorStackGraph: Number of errors over time, split by HTTP status.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/errors/stacks
    """
    return await transport.send(
        ANALYTICS_GRAPHS_ERROR_STACKS,
        query=query,
    )


class AnalyticsGraphsErrorStatusCodesQuery(TypedDict, total=False):
    """Query of `analytics.graphs.error_status_codes`; its fields are described there."""

    time_of_generation_min: Required[datetime | str]
    time_of_generation_max: Required[datetime | str]
    total_units_min: NotRequired[int]
    total_units_max: NotRequired[int]
    cost_min: NotRequired[float]
    cost_max: NotRequired[float]
    prompt_token_min: NotRequired[int]
    prompt_token_max: NotRequired[int]
    completion_token_min: NotRequired[int]
    completion_token_max: NotRequired[int]
    status_code: NotRequired[str]
    weighted_feedback_min: NotRequired[float]
    weighted_feedback_max: NotRequired[float]
    virtual_keys: NotRequired[str]
    configs: NotRequired[str]
    workspace_slug: NotRequired[str]
    api_key_ids: NotRequired[str]
    metadata: NotRequired[str]
    ai_org_model: NotRequired[str]
    trace_id: NotRequired[str]
    span_id: NotRequired[str]
    prompt_slug: NotRequired[str]
    cache_status: NotRequired[str]


ANALYTICS_GRAPHS_ERROR_STATUS_CODES: Operation[ErrorStatusCodeGraph] = Operation(
    id="analytics.graphs.error_status_codes",
    method="GET",
    path="/analytics/graphs/errors/status-codes",
    summary="Count errors by HTTP status",
    query=Fields(
        kinds={
            "time_of_generation_min": "string",
            "time_of_generation_max": "string",
            "total_units_min": "integer",
            "total_units_max": "integer",
            "cost_min": "number",
            "cost_max": "number",
            "prompt_token_min": "integer",
            "prompt_token_max": "integer",
            "completion_token_min": "integer",
            "completion_token_max": "integer",
            "status_code": "string",
            "weighted_feedback_min": "number",
            "weighted_feedback_max": "number",
            "virtual_keys": "string",
            "configs": "string",
            "workspace_slug": "string",
            "api_key_ids": "string",
            "metadata": "string",
            "ai_org_model": "string",
            "trace_id": "string",
            "span_id": "string",
            "prompt_slug": "string",
            "cache_status": "string",
        },
        required=(
            "time_of_generation_min",
            "time_of_generation_max",
        ),
    ),
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("ErrorStatusCodeGraph"),
)


async def analytics_graphs_error_status_codes(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsErrorStatusCodesQuery,
) -> ErrorStatusCodeGraph:
    """Count errors by HTTP status.

    Returns how often each HTTP error status occurred over the whole time range. The points have a status
    instead of a time. Workspace keys were refused with 403 when tried.

    Query:
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        ErrorStatusCodeGraph: Number of errors by HTTP status over the whole time range.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/errors/status-codes
    """
    return await transport.send(
        ANALYTICS_GRAPHS_ERROR_STATUS_CODES,
        query=query,
    )


class AnalyticsGraphsRescuedRequestsQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.rescued_requests`; its fields are described there."""


ANALYTICS_GRAPHS_RESCUED_REQUESTS: Operation[RescuedRequestGraph] = Operation(
    id="analytics.graphs.rescued_requests",
    method="GET",
    path="/analytics/graphs/requests/rescued",
    summary="Count requests rescued by retry or fallback over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("RescuedRequestGraph"),
)


async def analytics_graphs_rescued_requests(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsRescuedRequestsQuery,
) -> RescuedRequestGraph:
    """Count requests rescued by retry or fallback over time.

    Returns the number of requests that failed at first and then succeeded through a retry or through a
    fallback of their config. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        RescuedRequestGraph: Number of requests rescued by a retry or a fallback, over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/requests/rescued
    """
    return await transport.send(
        ANALYTICS_GRAPHS_RESCUED_REQUESTS,
        query=query,
    )


class AnalyticsGraphsCacheHitRateQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.cache_hit_rate`; its fields are described there."""


ANALYTICS_GRAPHS_CACHE_HIT_RATE: Operation[CacheHitRateGraph] = Operation(
    id="analytics.graphs.cache_hit_rate",
    method="GET",
    path="/analytics/graphs/cache/hit-rate",
    summary="Compute cache hits and savings over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("CacheHitRateGraph"),
)


async def analytics_graphs_cache_hit_rate(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsCacheHitRateQuery,
) -> CacheHitRateGraph:
    """Compute cache hits and savings over time.

    Returns the hits of the simple and the semantic cache in each interval, their percentage, and the
    cumulative savings in US cents. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        CacheHitRateGraph: Cache hits and savings over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/cache/hit-rate
    """
    return await transport.send(
        ANALYTICS_GRAPHS_CACHE_HIT_RATE,
        query=query,
    )


class AnalyticsGraphsCacheLatencyQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.cache_latency`; its fields are described there."""


ANALYTICS_GRAPHS_CACHE_LATENCY: Operation[CacheLatencyGraph] = Operation(
    id="analytics.graphs.cache_latency",
    method="GET",
    path="/analytics/graphs/cache/latency",
    summary="Measure the latency of cache hits over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("CacheLatencyGraph"),
)


async def analytics_graphs_cache_latency(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsCacheLatencyQuery,
) -> CacheLatencyGraph:
    """Measure the latency of cache hits over time.

    Returns the mean latency of requests served from the cache, for each interval, in milliseconds.
    Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        CacheLatencyGraph: Latency of cache hits over time, in milliseconds.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/cache/latency
    """
    return await transport.send(
        ANALYTICS_GRAPHS_CACHE_LATENCY,
        query=query,
    )


class AnalyticsGraphsFeedbacksQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.feedbacks`; its fields are described there."""


ANALYTICS_GRAPHS_FEEDBACKS: Operation[FeedbackGraph] = Operation(
    id="analytics.graphs.feedbacks",
    method="GET",
    path="/analytics/graphs/feedbacks",
    summary="Count feedback over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("FeedbackGraph"),
)


async def analytics_graphs_feedbacks(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsFeedbacksQuery,
) -> FeedbackGraph:
    """Count feedback over time.

    Returns the number of pieces of feedback given in each interval. Workspace keys were refused with 403
    when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        FeedbackGraph: Number of pieces of feedback over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/feedbacks
    """
    return await transport.send(
        ANALYTICS_GRAPHS_FEEDBACKS,
        query=query,
    )


class AnalyticsGraphsFeedbackScoresQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.feedback_scores`; its fields are described there."""


ANALYTICS_GRAPHS_FEEDBACK_SCORES: Operation[FeedbackScoreGraph] = Operation(
    id="analytics.graphs.feedback_scores",
    method="GET",
    path="/analytics/graphs/feedbacks/scores",
    summary="Count feedback by score",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("FeedbackScoreGraph"),
)


async def analytics_graphs_feedback_scores(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsFeedbackScoresQuery,
) -> FeedbackScoreGraph:
    """Count feedback by score.

    Returns how often each score was given over the whole time range. The points have a score instead of a
    time. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        FeedbackScoreGraph: Number of pieces of feedback by score, over the whole time range.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/feedbacks/scores
    """
    return await transport.send(
        ANALYTICS_GRAPHS_FEEDBACK_SCORES,
        query=query,
    )


class AnalyticsGraphsWeightedFeedbacksQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.weighted_feedbacks`; its fields are described there."""


ANALYTICS_GRAPHS_WEIGHTED_FEEDBACKS: Operation[WeightedFeedbackGraph] = Operation(
    id="analytics.graphs.weighted_feedbacks",
    method="GET",
    path="/analytics/graphs/feedbacks/weighted",
    summary="Average weighted feedback over time",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("WeightedFeedbackGraph"),
)


async def analytics_graphs_weighted_feedbacks(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsWeightedFeedbacksQuery,
) -> WeightedFeedbackGraph:
    """Average weighted feedback over time.

    Returns the mean weighted feedback (value times weight) in each interval. Workspace keys were refused
    with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        WeightedFeedbackGraph: Mean weighted feedback over time.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/feedbacks/weighted
    """
    return await transport.send(
        ANALYTICS_GRAPHS_WEIGHTED_FEEDBACKS,
        query=query,
    )


class AnalyticsGraphsFeedbackModelsQuery(AnalyticsGraphsRequestsQuery, total=False):
    """Query of `analytics.graphs.feedback_models`; its fields are described there."""


ANALYTICS_GRAPHS_FEEDBACK_MODELS: Operation[FeedbackModelGraph] = Operation(
    id="analytics.graphs.feedback_models",
    method="GET",
    path="/analytics/graphs/feedbacks/ai-models",
    summary="Compare feedback by model",
    query=ANALYTICS_GRAPHS_REQUESTS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("FeedbackModelGraph"),
)


async def analytics_graphs_feedback_models(
    transport: Transport,
    /,
    *,
    query: AnalyticsGraphsFeedbackModelsQuery,
) -> FeedbackModelGraph:
    """Compare feedback by model.

    Returns the amount and the mean of the feedback on each model over the whole time range. The points have
    a model instead of a time. Workspace keys were refused with 403 when tried.

    Query:
        workspace_slug (str): Slug of the workspace. Ignored for workspace keys; organisation keys default
            to the default workspace.
        time_of_generation_min (datetime | str, required): Only requests from this time on, in ISO 8601 with
            an offset.
        time_of_generation_max (datetime | str, required): Only requests up to this time, in ISO 8601 with
            an offset.
        total_units_min (int): Only requests with at least this many tokens in total. At least 0.
        total_units_max (int): Only requests with at most this many tokens in total. At least 0.
        cost_min (float): Only requests that cost at least this many US cents. At least 0.
        cost_max (float): Only requests that cost at most this many US cents. At least 0.
        prompt_token_min (int): Only requests with at least this many prompt tokens. At least 0.
        prompt_token_max (int): Only requests with at most this many prompt tokens. At least 0.
        completion_token_min (int): Only requests with at least this many completion tokens. At least 0.
        completion_token_max (int): Only requests with at most this many completion tokens. At least 0.
        status_code (str): HTTP statuses, joined by commas.
        weighted_feedback_min (float): Only requests whose weighted feedback is at least this, from -10 to
            10. At least -10. At most 10.
        weighted_feedback_max (float): Only requests whose weighted feedback is at most this, from -10 to
            10. At least -10. At most 10.
        virtual_keys (str): Slugs of virtual keys or providers, joined by commas.
        configs (str): Slugs of configs, joined by commas.
        api_key_ids (str): Ids of API keys, joined by commas.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        FeedbackModelGraph: Feedback by model, over the whole time range.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/graphs/feedbacks/ai-models
    """
    return await transport.send(
        ANALYTICS_GRAPHS_FEEDBACK_MODELS,
        query=query,
    )


hints.resolve_on_demand(globals())
