# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ApiKeyRateLimit(decoding.Model):
    """How many requests or tokens a key may use in a span of time.

    Attributes:
        type: What is counted: requests or tokens.
        unit: Span of time that the limit counts over: rps second, rpm minute, rph hour, rpd day, rpw week.
        value: How many are allowed in one span of time. At least 0.
    """

    type: Literal["requests", "tokens"] | str
    unit: Literal["rps", "rpm", "rph", "rpd", "rpw"] | str
    value: int

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("type", "type", None),
        ("unit", "unit", None),
        ("value", "value", None),
    )
