# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.analytics_group import AnalyticsGroupList
    from ..models.metadata_group import MetadataGroupList
    from ..models.model_group import ModelGroupList
    from ..models.provider_group import ProviderGroupList
    from ..models.user_group import UserGroupList


class AnalyticsGroupsUsersQuery(TypedDict, total=False):
    """Query of `analytics.groups.users`; its fields are described there."""

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
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    metadata: NotRequired[str]
    ai_org_model: NotRequired[str]
    trace_id: NotRequired[str]
    span_id: NotRequired[str]
    prompt_slug: NotRequired[str]
    cache_status: NotRequired[str]


ANALYTICS_GROUPS_USERS: Operation[UserGroupList] = Operation(
    id="analytics.groups.users",
    method="GET",
    path="/analytics/groups/users",
    summary="List requests and cost by user",
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
            "current_page": "integer",
            "page_size": "integer",
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
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("UserGroupList"),
)


async def analytics_groups_users(
    transport: Transport,
    /,
    *,
    query: AnalyticsGroupsUsersQuery,
) -> UserGroupList:
    """List requests and cost by user.

    Returns one row per user named in the request metadata, with the number and the cost of their requests.
    Counts and amounts may be returned as strings. Workspace keys were refused with 403 when tried.

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
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        UserGroupList: A page of requests by user.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/groups/users
    """
    return await transport.send(
        ANALYTICS_GROUPS_USERS,
        query=query,
    )


class AnalyticsGroupsAiModelsQuery(AnalyticsGroupsUsersQuery, total=False):
    """Query of `analytics.groups.ai_models`; its fields are described there."""


ANALYTICS_GROUPS_AI_MODELS: Operation[ModelGroupList] = Operation(
    id="analytics.groups.ai_models",
    method="GET",
    path="/analytics/groups/ai-models",
    summary="List requests by model",
    query=ANALYTICS_GROUPS_USERS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("ModelGroupList"),
)


async def analytics_groups_ai_models(
    transport: Transport,
    /,
    *,
    query: AnalyticsGroupsAiModelsQuery,
) -> ModelGroupList:
    """List requests by model.

    Returns one row per model, with the number of its requests, which may be a string. Workspace keys were
    refused with 403 when tried.

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
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        ModelGroupList: A page of requests by model.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/groups/ai-models
    """
    return await transport.send(
        ANALYTICS_GROUPS_AI_MODELS,
        query=query,
    )


class AnalyticsGroupsMetadataQuery(AnalyticsGroupsUsersQuery, total=False):
    """Query of `analytics.groups.metadata`; its fields are described there."""


ANALYTICS_GROUPS_METADATA: Operation[MetadataGroupList] = Operation(
    id="analytics.groups.metadata",
    method="GET",
    path="/analytics/groups/metadata/{metadataKey}",
    summary="List requests by the values of one metadata key",
    path_params=("metadataKey",),
    query=ANALYTICS_GROUPS_USERS.query,
    scopes=("analytics.view",),
    scope_rule="any",
    evidence="conflicting",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("MetadataGroupList"),
)


async def analytics_groups_metadata(
    transport: Transport,
    metadata_key: str,
    /,
    *,
    query: AnalyticsGroupsMetadataQuery,
) -> MetadataGroupList:
    """List requests by the values of one metadata key.

    Returns one row for each value that requests had under one key of their metadata. Workspace keys were
    refused with 403 when tried.

    Path:
        metadata_key (str): Metadata key to group by, such as `team`.

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
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        trace_id (str): Trace ids, joined by commas.
        span_id (str): Span ids, joined by commas.
        prompt_slug (str): Slugs of prompts, joined by commas.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        MetadataGroupList: A page of requests by the value of a metadata key.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/groups/metadata/{metadataKey}
    """
    return await transport.send(
        ANALYTICS_GROUPS_METADATA,
        metadata_key,
        query=query,
    )


class AnalyticsGroupsWorkspacesQuery(TypedDict, total=False):
    """Query of `analytics.groups.workspaces`; its fields are described there."""

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
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    cache_status: NotRequired[str]


ANALYTICS_GROUPS_WORKSPACES: Operation[AnalyticsGroupList] = Operation(
    id="analytics.groups.workspaces",
    method="GET",
    path="/analytics/groups/workspaces",
    summary="List requests by workspace",
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
            "current_page": "integer",
            "page_size": "integer",
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
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("AnalyticsGroupList"),
)


async def analytics_groups_workspaces(
    transport: Transport,
    /,
    *,
    query: AnalyticsGroupsWorkspacesQuery,
) -> AnalyticsGroupList:
    """List requests by workspace.

    Returns one row per workspace. Not verified live: the operation is known from Portkey's changelog 1.3.2
    and the official Python SDK; its rows and filters are assumed to match the other groups.

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
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        AnalyticsGroupList: A page of groups of requests.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/groups/workspaces
    """
    return await transport.send(
        ANALYTICS_GROUPS_WORKSPACES,
        query=query,
    )


class AnalyticsGroupsProviderQuery(TypedDict, total=False):
    """Query of `analytics.groups.provider`; its fields are described there."""

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
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    metadata: NotRequired[str]
    ai_org_model: NotRequired[str]
    order_by: NotRequired[str]
    order_by_type: NotRequired[str]
    columns: NotRequired[str]
    include_total: NotRequired[Literal["true", "false"]]


ANALYTICS_GROUPS_PROVIDER: Operation[ProviderGroupList] = Operation(
    id="analytics.groups.provider",
    method="GET",
    path="/analytics/groups/provider",
    summary="List requests by provider",
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
            "current_page": "integer",
            "page_size": "integer",
            "metadata": "string",
            "ai_org_model": "string",
            "order_by": "string",
            "order_by_type": "string",
            "columns": "string",
            "include_total": "string",
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
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("ProviderGroupList"),
)


async def analytics_groups_provider(
    transport: Transport,
    /,
    *,
    query: AnalyticsGroupsProviderQuery,
) -> ProviderGroupList:
    """List requests by provider.

    Returns one row per provider or virtual key, with the number of requests and any additional columns.

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
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0.
        metadata (str): Only requests with this metadata, a JSON object as a string.
        ai_org_model (str): Providers and models, each pair written as `provider__model`, joined by commas.
        order_by (str): Column to sort the rows by.
        order_by_type (str): Sort direction. The values are not documented; `asc` and `desc` are likely.
        columns (str): Columns to include in the rows, joined by commas; by default only the number of
            requests. Known columns are requests, cost, total_tokens, avg_tokens, avg_input_tokens,
            avg_output_tokens, avg_latency, p95_latency, p99_latency, success_rate, error_count,
            cache_hit_rate, last_seen and first_seen.
        include_total (Literal["true", "false"]): The string `true` (the default) or `false`: whether the
            response includes `total`. Default: "true".

    Returns:
        ProviderGroupList: A page of requests by provider. The number of rows over all pages may be missing.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/groups/provider
    """
    return await transport.send(
        ANALYTICS_GROUPS_PROVIDER,
        query=query,
    )


class AnalyticsGroupsByQuery(TypedDict, total=False):
    """Query of `analytics.groups.by`; its fields are described there."""

    columns: NotRequired[str]
    include_total: NotRequired[Literal["true", "false"]]
    order_by: NotRequired[str]
    order_by_type: NotRequired[str]
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
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    cache_status: NotRequired[str]


ANALYTICS_GROUPS_BY: Operation[AnalyticsGroupList] = Operation(
    id="analytics.groups.by",
    method="GET",
    path="/analytics/groups/{groupBy}",
    summary="List requests by a chosen column",
    path_params=("groupBy",),
    query=Fields(
        kinds={
            "columns": "string",
            "include_total": "string",
            "order_by": "string",
            "order_by_type": "string",
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
            "current_page": "integer",
            "page_size": "integer",
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
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
    ),
    response=decoding.model("AnalyticsGroupList"),
)


async def analytics_groups_by(
    transport: Transport,
    group_by: Literal[
        "ai_service", "model", "status_code", "api_key", "config", "workspace", "provider", "prompt"
    ]
    | str,
    /,
    *,
    query: AnalyticsGroupsByQuery,
) -> AnalyticsGroupList:
    """List requests by a chosen column.

    Returns one row per value of the column, such as one per provider. Not verified live: the operation is
    known from Portkey's changelog 1.11.2 and the official Python SDK, and only part of its rows is
    documented. Users, models, metadata, workspaces and providers also have their own operations.

    Path:
        group_by (Literal["ai_service", "model", "status_code", "api_key", "config", "workspace",
            "provider", "prompt"] | str): Column to group by: ai_service, model, status_code, api_key,
            config, workspace, provider or prompt.

    Query:
        columns (str): Names of the columns to include in the rows, joined by commas. The available names
            are not documented.
        include_total (Literal["true", "false"]): The string `true` or `false`: whether `total` counts the
            rows of all pages. One source spells the name `includeTotal`.
        order_by (str): Column to sort the rows by.
        order_by_type (str): Sort direction. The values are not documented; `asc` and `desc` are likely.
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
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 0.
        cache_status (str): Only requests with this cache status, such as HIT, MISS, SEMANTIC HIT or
            DISABLED. Known from the official Python SDK, not verified live.

    Returns:
        AnalyticsGroupList: A page of groups of requests.

    Scopes: analytics.view (conflicting). Keys: organisation-service, workspace-service, workspace-user.
    GET /analytics/groups/{groupBy}
    """
    return await transport.send(
        ANALYTICS_GROUPS_BY,
        group_by,
        query=query,
    )


hints.resolve_on_demand(globals())
