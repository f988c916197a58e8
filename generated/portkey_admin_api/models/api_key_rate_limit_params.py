# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields


class ApiKeyRateLimitParams(TypedDict, total=False):
    """How many requests or tokens a key may use in a span of time.

    Keys:
        type: What is counted: requests or tokens.
        unit: Span of time that the limit counts over: rps second, rpm minute, rph hour, rpd day, rpw week.
        value: How many are allowed in one span of time. At least 0.
    """

    type: Required[Literal["requests", "tokens"]]
    unit: Required[Literal["rps", "rpm", "rph", "rpd", "rpw"]]
    value: Required[int]


FIELDS = Fields(
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
