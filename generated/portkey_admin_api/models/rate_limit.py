# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RateLimit(decoding.Model):
    """How many requests or tokens are allowed per time unit.

    Attributes:
        type: What is counted: requests or tokens.
        unit: Time unit of the limit: rpm minute, rph hour, rpd day, rpw week.
        value: Maximum number per time unit.
    """

    type: Literal["requests", "tokens"] | str
    unit: Literal["rpd", "rph", "rpm", "rpw"] | str
    value: int

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("type", "type", None),
        ("unit", "unit", None),
        ("value", "value", None),
    )


class RateLimitParams(TypedDict, total=False):
    """How many requests or tokens are allowed per time unit.

    Keys:
        type: What is counted: requests or tokens.
        unit: Time unit of the limit: rpm minute, rph hour, rpd day, rpw week.
        value: Maximum number per time unit.
    """

    type: Required[Literal["requests", "tokens"]]
    unit: Required[Literal["rpd", "rph", "rpm", "rpw"]]
    value: Required[int]


FIELDS["RateLimitParams"] = Fields(
    kinds={
        "type": "string",
        "unit": "string",
        "value": "integer",
    },
    required=(
        "type",
        "unit",
        "value",
    ),
)
