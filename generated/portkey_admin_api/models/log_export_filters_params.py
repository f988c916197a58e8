# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NotRequired, TypedDict

from ..types import Fields


class LogExportFiltersParams(TypedDict, total=False):
    """Which logs to export. A log must meet all that are given.

    Keys:
        time_of_generation_min: Only requests made from this moment on, in ISO 8601 with offset.
        time_of_generation_max: Only requests made up to this moment, in ISO 8601 with offset.
        total_units_min: Only requests with at least this many tokens in all.
        total_units_max: Only requests with at most this many tokens in all.
        cost_min: Only requests that cost at least this many US cents.
        cost_max: Only requests that cost at most this many US cents.
        ai_model: Only requests to this model, named as its provider writes it.
        prompt_token_min: Only requests with at least this many prompt tokens.
        prompt_token_max: Only requests with at most this many prompt tokens.
        completion_token_min: Only requests with at least this many completion tokens.
        completion_token_max: Only requests with at most this many completion tokens.
        status_code: HTTP statuses; several are joined by commas.
        metadata: Only requests with this metadata, keys and values.
        ai_org_model: Providers and models, each pair written `provider__model`; several are joined by
            commas.
        weighted_feedback_min: Only requests whose weighted feedback is at least this, from -10 to 10.
        weighted_feedback_max: Only requests whose weighted feedback is at most this, from -10 to 10.
        virtual_keys: Slugs of virtual keys or providers; several are joined by commas.
        trace_id: Trace ids; several are joined by commas.
        configs: Slugs of configs; several are joined by commas.
        workspace_slug: Slug of the workspace.
        prompt_slug: Slugs of prompts; several are joined by commas.
        page_size: How many logs to export at most, up to 50,000, which is also the default. At most 50000.
            Default: 50000.
        current_page: Which of the pages of `page_size` logs to export, counted from 0.
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


FIELDS = Fields(
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
