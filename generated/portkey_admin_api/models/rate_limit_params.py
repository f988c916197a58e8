# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields


class RateLimitParams(TypedDict, total=False):
    """How many requests or tokens are allowed in a span of time.

    Keys:
        type: What is counted: requests or tokens.
        unit: Span of time that the limit counts over: rpm minute, rph hour, rpd day, rpw week.
        value: How many are allowed in one span of time.
    """

    type: Required[Literal["requests", "tokens"]]
    unit: Required[Literal["rpd", "rph", "rpm", "rpw"]]
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
