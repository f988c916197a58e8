# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .log_export_filters import LogExportFilters


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogExport(decoding.Model):
    """A job that writes logs to a file.

    Attributes:
        id: Id assigned by Portkey.
        organisation_id: Id of the organisation.
        filters: Which logs it contains.
        requested_data: Which fields of each log it contains.
        status: draft until it is started, then in_progress, and finally success, failed or stopped. One
            sample in Portkey's documentation waits for `failure` instead of failed.
        description: Description for display. Null means none.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        created_by: Id of the user who created it.
        workspace_id: Id of the workspace whose logs it contains.
        object: Type of the object.
    """

    id: str
    organisation_id: str
    filters: LogExportFilters
    requested_data: list[
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
    status: Literal["draft", "in_progress", "success", "failed", "stopped"] | str
    description: str | None = None
    created_at: datetime
    last_updated_at: datetime
    created_by: str
    workspace_id: str
    object: Literal["export"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("filters", "filters", decoding.model("LogExportFilters")),
        ("requested_data", "requested_data", None),
        ("status", "status", None),
        ("description", "description", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("created_by", "created_by", None),
        ("workspace_id", "workspace_id", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogExportList(decoding.Model):
    """All log exports that the key may see.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: The exports.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[LogExport] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("LogExport"))),
    )


hints.resolve_on_demand(globals())
