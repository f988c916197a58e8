# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class McpCapabilityCount(decoding.Model):
    """How many capabilities there are of one kind.

    Attributes:
        total: Number of all.
        enabled: Number of those that are switched on.
    """

    total: int | None = None
    enabled: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("enabled", "enabled", None),
    )
