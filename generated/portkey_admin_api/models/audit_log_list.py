# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .audit_log_entry import AuditLogEntry


@attrs.frozen(kw_only=True, repr=False)
class AuditLogList(decoding.Model):
    """A page of audit records.

    Attributes:
        records: Rows of this page.
        total: Number of records. Whether over all pages or in this answer only is not verified.
        object: Kind of object, analytics-graph for no known reason.
    """

    records: list[AuditLogEntry] | None = None
    total: int | None = None
    object: Literal["analytics-graph"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("records", "records", decoding.list_of(decoding.model("AuditLogEntry"))),
        ("total", "total", None),
        ("object", "object", None),
    )
