# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AnalyticsGroup(decoding.Model):
    """Requests of one group. Columns that are not known here stand beside these fields as they came.

    Attributes:
        group_key: What the requests of the group share, such as a slug or an HTTP status.
        requests: Number of requests, as a number or as text that holds one.
    """

    group_key: str | float | None = None
    requests: str | float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("group_key", "group_key", None),
        ("requests", "requests", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AnalyticsGroupList(decoding.Model):
    """A page of requests, grouped.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[AnalyticsGroup]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("AnalyticsGroup"))),
    )
