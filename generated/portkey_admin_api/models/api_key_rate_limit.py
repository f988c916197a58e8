# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ApiKeyRateLimit(decoding.Model):
    """How many requests or tokens a key may use per time unit.

    Attributes:
        type: What is counted: requests or tokens.
        unit: Time unit of the limit: rps second, rpm minute, rph hour, rpd day, rpw week.
        value: Maximum number per time unit. At least 0.
    """

    type: Literal["requests", "tokens"] | str
    unit: Literal["rps", "rpm", "rph", "rpd", "rpw"] | str
    value: int

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("type", "type", None),
        ("unit", "unit", None),
        ("value", "value", None),
    )


class ApiKeyRateLimitParams(TypedDict, total=False):
    """How many requests or tokens a key may use per time unit.

    Keys:
        type: What is counted: requests or tokens.
        unit: Time unit of the limit: rps second, rpm minute, rph hour, rpd day, rpw week.
        value: Maximum number per time unit. At least 0.
    """

    type: Required[Literal["requests", "tokens"]]
    unit: Required[Literal["rps", "rpm", "rph", "rpd", "rpw"]]
    value: Required[int]


FIELDS["ApiKeyRateLimitParams"] = Fields(
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
