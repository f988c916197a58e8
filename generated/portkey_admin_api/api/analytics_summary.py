# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.cache_summary import CacheSummary


class AnalyticsSummaryCacheQuery(TypedDict, total=False):
    """Query of `analytics.summary.cache`; its fields are described there."""

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


ANALYTICS_SUMMARY_CACHE: Operation[CacheSummary] = Operation(
    id="analytics.summary.cache",
    method="GET",
    path="/analytics/summary/cache",
    summary="Summarise cache performance",
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
    response=decoding.model("CacheSummary"),
)


async def analytics_summary_cache(
    transport: Transport,
    /,
    *,
    query: AnalyticsSummaryCacheQuery,
) -> CacheSummary:
    """Summarise cache performance.

    Returns hits, requests, latency and speed-up of the cache over the whole time range, without points in
    between.

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
        CacheSummary: Cache performance over the whole time range.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/summary/cache
    """
    return await transport.send(
        ANALYTICS_SUMMARY_CACHE,
        query=query,
    )


hints.resolve_on_demand(globals())
