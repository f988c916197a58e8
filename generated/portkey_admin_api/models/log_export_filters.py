# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogExportFilters(decoding.Model):
    """Which logs to export. A log must match all filters.

    Attributes:
        time_of_generation_min: Only requests from this time on, in ISO 8601 with an offset. A date such as
            2031-05-04 is accepted too.
        time_of_generation_max: Only requests up to this time, in ISO 8601 with an offset. A date such as
            2031-05-04 is accepted too.
        total_units_min: Only requests with at least this many tokens in total.
        total_units_max: Only requests with at most this many tokens in total.
        cost_min: Only requests that cost at least this many US cents.
        cost_max: Only requests that cost at most this many US cents.
        ai_model: Only requests to this model, by the provider's name for it.
        prompt_token_min: Only requests with at least this many prompt tokens.
        prompt_token_max: Only requests with at most this many prompt tokens.
        completion_token_min: Only requests with at least this many completion tokens.
        completion_token_max: Only requests with at most this many completion tokens.
        status_code: HTTP statuses, joined by commas.
        metadata: Only requests with this metadata, keys and values.
        ai_org_model: Providers and models, each pair written as `provider__model`, joined by commas.
        weighted_feedback_min: Only requests whose weighted feedback is at least this, from -10 to 10.
        weighted_feedback_max: Only requests whose weighted feedback is at most this, from -10 to 10.
        virtual_keys: Slugs of virtual keys or providers, joined by commas.
        trace_id: Trace ids, joined by commas.
        configs: Slugs of configs, joined by commas.
        workspace_slug: Slug of the workspace.
        prompt_slug: Slugs of prompts, joined by commas.
        page_size: Maximum number of logs to export, up to 50,000 (the default). At most 50000. Default:
            50000.
        current_page: Which page of `page_size` logs to export, from 0.
    """

    time_of_generation_min: datetime | str | None = None
    time_of_generation_max: datetime | str | None = None
    total_units_min: int | None = None
    total_units_max: int | None = None
    cost_min: float | None = None
    cost_max: float | None = None
    ai_model: str | None = None
    prompt_token_min: int | None = None
    prompt_token_max: int | None = None
    completion_token_min: int | None = None
    completion_token_max: int | None = None
    status_code: str | None = None
    metadata: dict[str, Any] | None = None
    ai_org_model: str | None = None
    weighted_feedback_min: float | None = None
    weighted_feedback_max: float | None = None
    virtual_keys: str | None = None
    trace_id: str | None = None
    configs: str | None = None
    workspace_slug: str | None = None
    prompt_slug: str | None = None
    page_size: int | None = None
    current_page: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("time_of_generation_min", "time_of_generation_min", decoding.date_time),
        ("time_of_generation_max", "time_of_generation_max", decoding.date_time),
        ("total_units_min", "total_units_min", None),
        ("total_units_max", "total_units_max", None),
        ("cost_min", "cost_min", None),
        ("cost_max", "cost_max", None),
        ("ai_model", "ai_model", None),
        ("prompt_token_min", "prompt_token_min", None),
        ("prompt_token_max", "prompt_token_max", None),
        ("completion_token_min", "completion_token_min", None),
        ("completion_token_max", "completion_token_max", None),
        ("status_code", "status_code", None),
        ("metadata", "metadata", None),
        ("ai_org_model", "ai_org_model", None),
        ("weighted_feedback_min", "weighted_feedback_min", None),
        ("weighted_feedback_max", "weighted_feedback_max", None),
        ("virtual_keys", "virtual_keys", None),
        ("trace_id", "trace_id", None),
        ("configs", "configs", None),
        ("workspace_slug", "workspace_slug", None),
        ("prompt_slug", "prompt_slug", None),
        ("page_size", "page_size", None),
        ("current_page", "current_page", None),
    )


class LogExportFiltersParams(TypedDict, total=False):
    """Which logs to export. A log must match all filters.

    Keys:
        time_of_generation_min: Only requests from this time on, in ISO 8601 with an offset. A date such as
            2031-05-04 is accepted too.
        time_of_generation_max: Only requests up to this time, in ISO 8601 with an offset. A date such as
            2031-05-04 is accepted too.
        total_units_min: Only requests with at least this many tokens in total.
        total_units_max: Only requests with at most this many tokens in total.
        cost_min: Only requests that cost at least this many US cents.
        cost_max: Only requests that cost at most this many US cents.
        ai_model: Only requests to this model, by the provider's name for it.
        prompt_token_min: Only requests with at least this many prompt tokens.
        prompt_token_max: Only requests with at most this many prompt tokens.
        completion_token_min: Only requests with at least this many completion tokens.
        completion_token_max: Only requests with at most this many completion tokens.
        status_code: HTTP statuses, joined by commas.
        metadata: Only requests with this metadata, keys and values.
        ai_org_model: Providers and models, each pair written as `provider__model`, joined by commas.
        weighted_feedback_min: Only requests whose weighted feedback is at least this, from -10 to 10.
        weighted_feedback_max: Only requests whose weighted feedback is at most this, from -10 to 10.
        virtual_keys: Slugs of virtual keys or providers, joined by commas.
        trace_id: Trace ids, joined by commas.
        configs: Slugs of configs, joined by commas.
        workspace_slug: Slug of the workspace.
        prompt_slug: Slugs of prompts, joined by commas.
        page_size: Maximum number of logs to export, up to 50,000 (the default). At most 50000. Default:
            50000.
        current_page: Which page of `page_size` logs to export, from 0.
    """

    time_of_generation_min: NotRequired[datetime | str]
    time_of_generation_max: NotRequired[datetime | str]
    total_units_min: NotRequired[int]
    total_units_max: NotRequired[int]
    cost_min: NotRequired[float]
    cost_max: NotRequired[float]
    ai_model: NotRequired[str]
    prompt_token_min: NotRequired[int]
    prompt_token_max: NotRequired[int]
    completion_token_min: NotRequired[int]
    completion_token_max: NotRequired[int]
    status_code: NotRequired[str]
    metadata: NotRequired[Mapping[str, Any]]
    ai_org_model: NotRequired[str]
    weighted_feedback_min: NotRequired[float]
    weighted_feedback_max: NotRequired[float]
    virtual_keys: NotRequired[str]
    trace_id: NotRequired[str]
    configs: NotRequired[str]
    workspace_slug: NotRequired[str]
    prompt_slug: NotRequired[str]
    page_size: NotRequired[int]
    current_page: NotRequired[int]


FIELDS["LogExportFiltersParams"] = Fields(
    kinds={
        "time_of_generation_min": "string",
        "time_of_generation_max": "string",
        "total_units_min": "integer",
        "total_units_max": "integer",
        "cost_min": "number",
        "cost_max": "number",
        "ai_model": "string",
        "prompt_token_min": "integer",
        "prompt_token_max": "integer",
        "completion_token_min": "integer",
        "completion_token_max": "integer",
        "status_code": "string",
        "metadata": "object",
        "ai_org_model": "string",
        "weighted_feedback_min": "number",
        "weighted_feedback_max": "number",
        "virtual_keys": "string",
        "trace_id": "string",
        "configs": "string",
        "workspace_slug": "string",
        "prompt_slug": "string",
        "page_size": "integer",
        "current_page": "integer",
    },
)
