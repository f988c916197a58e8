# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .cache_totals import CacheTotals


@attrs.frozen(kw_only=True, repr=False)
class CacheSummary(decoding.Model):
    """What the cache did over the whole time.

    Attributes:
        summary: One value over the whole span of time.
        object: Kind of object that this is.
    """

    summary: CacheTotals
    object: Literal["analytics-summary"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("summary", "summary", decoding.model("CacheTotals")),
        ("object", "object", None),
    )
