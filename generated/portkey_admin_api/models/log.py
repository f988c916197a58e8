# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Log(decoding.Model):
    """One logged call. Portkey fills in what it knows; a custom log has fewer fields.

    Attributes:
        id: Id of the log. May be null.
        request: The request of the caller.
        response: The response to the caller.
        organisation_id: Id of the organisation. May be null.
        created_at: When the log was created, in UTC. May be null.
        metrics: Metrics of the call.
        final_untransformed_request: Request before the gateway transformed it for the provider; only with
            debug logging.
        original_response: Response as received from the provider; only with debug logging or after an
            error.
        transformed_request: Request as sent to the provider; only with debug logging.
    """

    id: str | None = None
    request: LogRequest
    response: LogResponse
    organisation_id: str | None = None
    created_at: datetime | None = None
    metrics: LogMetrics | None = None
    final_untransformed_request: LogPayload | None = None
    original_response: LogPayload | None = None
    transformed_request: LogPayload | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("_id", "id", None),
        ("request", "request", decoding.model("LogRequest")),
        ("response", "response", decoding.model("LogResponse")),
        ("organisation_id", "organisation_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("metrics", "metrics", decoding.model("LogMetrics")),
        ("finalUntransformedRequest", "final_untransformed_request", decoding.model("LogPayload")),
        ("originalResponse", "original_response", decoding.model("LogPayload")),
        ("transformedRequest", "transformed_request", decoding.model("LogPayload")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogMetrics(decoding.Model):
    """Metrics and ids of one call.

    Attributes:
        id: Id of the log.
        organisation_id: Id of the organisation.
        organisation_name: Name of the organisation.
        prompt_id: Id of the prompt that was run.
        prompt_version_id: Id of the version of the prompt.
        config_id: Id of the config that was used.
        created_at: When the call was made, in UTC. May lack an offset.
        is_success: Whether the HTTP status was 2xx.
        ai_org: Name of the provider, such as openai.
        ai_model: The provider's name for the model.
        req_units: Number of prompt tokens.
        res_units: Number of completion tokens.
        total_units: Sum of both.
        cost: Cost of the call, in `cost_currency`. Whether the amount is in whole units or cents is not
            verified.
        cost_currency: Currency of the cost, as a code of three letters. Default: "USD".
        request_url: URL that was called, without secrets. Format: uri.
        request_method: HTTP method.
        response_status_code: HTTP status of the response.
        response_time: Duration of the call, in milliseconds.
        is_proxy_call: Whether the gateway only forwarded the call.
        cache_status: Cache status, such as HIT, MISS, SEMANTIC HIT or DISABLED.
        cache_type: Type of cache, such as semantic.
        stream_mode: 1 if the response was streamed, else 0.
        retry_success_count: Number of the retry that succeeded; 0 if none was needed.
        trace_id: Id shared by the calls of one task.
        span_id: Id of this step within the trace.
        span_name: Display name of this step.
        parent_span_id: Id of the parent step.
        mode: How the target was chosen, such as single, loadbalance or fallback.
        virtual_key: Slug of the virtual key or provider that was used.
        source: Part of Portkey that wrote the log.
        runtime: Runtime environment, such as node.
        runtime_version: Version of that runtime.
        sdk_version: Version of the SDK.
        config: Slug or id of the config that was used.
        internal_trace_id: Internal trace id of the gateway.
        last_used_option_index: Index of the last config target used.
        config_version_id: Id of the version of the config.
        prompt_slug: Slug of the prompt that was run.
        workspace_slug: Slug of the workspace.
        log_store_file_path_format: Version of the log storage layout.
        metadata_key: Keys of the request metadata; the values are at the same positions in
            `metadata.value`.
        metadata_value: Values of the request metadata; the keys are at the same positions in
            `metadata.key`.
        api_key_id: Id of the API key that was used.
        request_parsing_time: Time spent parsing the request, in milliseconds.
        pre_processing_time: Time spent before the call to the provider, in milliseconds.
        cache_processing_time: Time spent in the cache, in milliseconds.
        response_parsing_time: Time spent parsing the response, in milliseconds.
        gateway_processing_time: Total time spent in the gateway, in milliseconds.
        upstream_response_time: Time until the provider responded, in milliseconds.
    """

    id: str | None = None
    organisation_id: str | None = None
    organisation_name: str | None = None
    prompt_id: str | None = None
    prompt_version_id: str | None = None
    config_id: str | None = None
    created_at: datetime | None = None
    is_success: bool | None = None
    ai_org: str | None = None
    ai_model: str | None = None
    req_units: float | None = None
    res_units: float | None = None
    total_units: float | None = None
    cost: float | None = None
    cost_currency: str | None = None
    request_url: str | None = None
    request_method: str | None = None
    response_status_code: int | None = None
    response_time: int | None = None
    is_proxy_call: bool | None = None
    cache_status: str | None = None
    cache_type: str | None = None
    stream_mode: int | None = None
    retry_success_count: int | None = None
    trace_id: str | None = None
    span_id: str | None = None
    span_name: str | None = None
    parent_span_id: str | None = None
    mode: str | None = None
    virtual_key: str | None = None
    source: str | None = None
    runtime: str | None = None
    runtime_version: str | None = None
    sdk_version: str | None = None
    config: str | None = None
    internal_trace_id: str | None = None
    last_used_option_index: int | None = None
    config_version_id: str | None = None
    prompt_slug: str | None = None
    workspace_slug: str | None = None
    log_store_file_path_format: str | None = None
    metadata_key: list[str | None] | None = None
    metadata_value: list[str | None] | None = None
    api_key_id: str | None = None
    request_parsing_time: int | None = None
    pre_processing_time: int | None = None
    cache_processing_time: int | None = None
    response_parsing_time: int | None = None
    gateway_processing_time: int | None = None
    upstream_response_time: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("organisation_name", "organisation_name", None),
        ("prompt_id", "prompt_id", None),
        ("prompt_version_id", "prompt_version_id", None),
        ("config_id", "config_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("is_success", "is_success", None),
        ("ai_org", "ai_org", None),
        ("ai_model", "ai_model", None),
        ("req_units", "req_units", None),
        ("res_units", "res_units", None),
        ("total_units", "total_units", None),
        ("cost", "cost", None),
        ("cost_currency", "cost_currency", None),
        ("request_url", "request_url", None),
        ("request_method", "request_method", None),
        ("response_status_code", "response_status_code", None),
        ("response_time", "response_time", None),
        ("is_proxy_call", "is_proxy_call", None),
        ("cache_status", "cache_status", None),
        ("cache_type", "cache_type", None),
        ("stream_mode", "stream_mode", None),
        ("retry_success_count", "retry_success_count", None),
        ("trace_id", "trace_id", None),
        ("span_id", "span_id", None),
        ("span_name", "span_name", None),
        ("parent_span_id", "parent_span_id", None),
        ("mode", "mode", None),
        ("virtual_key", "virtual_key", None),
        ("source", "source", None),
        ("runtime", "runtime", None),
        ("runtime_version", "runtime_version", None),
        ("sdk_version", "sdk_version", None),
        ("config", "config", None),
        ("internal_trace_id", "internal_trace_id", None),
        ("last_used_option_index", "last_used_option_index", None),
        ("config_version_id", "config_version_id", None),
        ("prompt_slug", "prompt_slug", None),
        ("workspace_slug", "workspace_slug", None),
        ("log_store_file_path_format", "log_store_file_path_format", None),
        ("metadata.key", "metadata_key", None),
        ("metadata.value", "metadata_value", None),
        ("api_key_id", "api_key_id", None),
        ("request_parsing_time", "request_parsing_time", None),
        ("pre_processing_time", "pre_processing_time", None),
        ("cache_processing_time", "cache_processing_time", None),
        ("response_parsing_time", "response_parsing_time", None),
        ("gateway_processing_time", "gateway_processing_time", None),
        ("upstream_response_time", "upstream_response_time", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogPayload(decoding.Model):
    """A request or response at one stage.

    Attributes:
        body: JSON body.
        headers: HTTP headers, name to value.
        url: URL; only of a request. Format: uri.
        method: HTTP method; only of a request.
    """

    body: dict[str, Any] | None = None
    headers: dict[str, str] | None = attrs.field(default=None, repr=False)
    url: str | None = None
    method: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("body", "body", None),
        ("headers", "headers", None),
        ("url", "url", None),
        ("method", "method", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("headers",))


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogRequest(decoding.Model):
    """The request of the caller.

    Attributes:
        url: URL that was called. Format: uri.
        method: HTTP method.
        headers: HTTP headers, name to value.
        body: JSON body.
        portkey_headers: Headers for the gateway itself, name to value.
    """

    url: str | None = None
    method: Literal["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"] | str | None = None
    headers: dict[str, str] | None = attrs.field(default=None, repr=False)
    body: dict[str, Any] | None = None
    portkey_headers: dict[str, str] | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("url", "url", None),
        ("method", "method", None),
        ("headers", "headers", None),
        ("body", "body", None),
        ("portkeyHeaders", "portkey_headers", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(
        (
            "headers",
            "portkey_headers",
        )
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogResponse(decoding.Model):
    """The response to the caller.

    Attributes:
        status: HTTP status.
        headers: HTTP headers, name to value.
        body: JSON body.
        response_time: Duration, in milliseconds as far as known.
        last_used_option_json_path: JSON path, in the config, of the last target used.
    """

    status: int | None = None
    headers: dict[str, str] | None = attrs.field(default=None, repr=False)
    body: dict[str, Any] | None = None
    response_time: int | None = None
    last_used_option_json_path: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status", "status", None),
        ("headers", "headers", None),
        ("body", "body", None),
        ("responseTime", "response_time", None),
        ("lastUsedOptionJsonPath", "last_used_option_json_path", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("headers",))
