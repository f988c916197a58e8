# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class LogGroupList(decoding.Model):
    """Logs grouped by a property. The form of the rows is not documented.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows, one per group.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[dict[str, Any]] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", None),
    )
