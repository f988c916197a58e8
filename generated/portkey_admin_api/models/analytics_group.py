# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
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
