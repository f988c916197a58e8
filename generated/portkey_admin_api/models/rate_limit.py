# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class RateLimit(decoding.Model):
    """How many requests or tokens are allowed in a span of time.

    Attributes:
        type: What is counted: requests or tokens.
        unit: Span of time that the limit counts over: rpm minute, rph hour, rpd day, rpw week.
        value: How many are allowed in one span of time.
    """

    type: Literal["requests", "tokens"] | str
    unit: Literal["rpd", "rph", "rpm", "rpw"] | str
    value: int

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("type", "type", None),
        ("unit", "unit", None),
        ("value", "value", None),
    )
