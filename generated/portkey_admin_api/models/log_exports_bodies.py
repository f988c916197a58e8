# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .log_export_filters import LogExportFiltersParams

FIELDS: dict[str, Fields] = {}


class CreateLogExport(TypedDict, total=False):
    """The logs to export, and their fields.

    Keys:
        workspace_id: Id or slug of the workspace whose logs to export. A workspace key may omit it.
        filters: Which logs to export. They must match all filters.
        requested_data: Which fields of each log to export.
        description: Description for display, returned with the export. Not verified live.
    """

    workspace_id: NotRequired[str]
    filters: Required[LogExportFiltersParams]
    requested_data: Required[
        Sequence[
            Literal[
                "id",
                "trace_id",
                "created_at",
                "request",
                "response",
                "is_success",
                "ai_org",
                "ai_model",
                "req_units",
                "res_units",
                "total_units",
                "request_url",
                "cost",
                "cost_currency",
                "response_time",
                "response_status_code",
                "mode",
                "config",
                "prompt_slug",
                "metadata",
            ]
            | str
        ]
    ]
    description: NotRequired[str]


FIELDS["CreateLogExport"] = Fields(
    kinds={
        "workspace_id": "string",
        "filters": "LogExportFiltersParams",
        "requested_data": "array",
        "description": "string",
    },
    entries={
        "requested_data": "string",
    },
    required=(
        "filters",
        "requested_data",
    ),
)


class UpdateLogExport(TypedDict, total=False):
    """New filters of an export, and new fields if they change.

    Keys:
        workspace_id: Id or slug of the workspace whose logs to export. A workspace key may omit it.
        filters: Which logs to export. These replace all earlier filters, as far as known.
        requested_data: Which fields of each log to export.
    """

    workspace_id: NotRequired[str]
    filters: Required[LogExportFiltersParams]
    requested_data: NotRequired[
        Sequence[
            Literal[
                "id",
                "trace_id",
                "created_at",
                "request",
                "response",
                "is_success",
                "ai_org",
                "ai_model",
                "req_units",
                "res_units",
                "total_units",
                "request_url",
                "cost",
                "cost_currency",
                "response_time",
                "response_status_code",
                "mode",
                "config",
                "prompt_slug",
                "metadata",
            ]
            | str
        ]
    ]


FIELDS["UpdateLogExport"] = Fields(
    kinds={
        "workspace_id": "string",
        "filters": "LogExportFiltersParams",
        "requested_data": "array",
    },
    entries={
        "requested_data": "string",
    },
    required=("filters",),
)


hints.resolve_on_demand(globals())
