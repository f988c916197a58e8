# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .rate_limit_policy import RateLimitPolicy


@attrs.frozen(kw_only=True, repr=False)
class RateLimitPolicyList(decoding.Model):
    """A page of rate limits policies.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[RateLimitPolicy] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("RateLimitPolicy"))),
    )
