# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .log_export import LogExport


@attrs.frozen(kw_only=True, repr=False)
class LogExportList(decoding.Model):
    """All log exports that the key may see.

    Attributes:
        object: Kind of object.
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
