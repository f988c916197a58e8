# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .policy_condition_params import PolicyConditionParams


class UpdateRateLimitPolicy(TypedDict, total=False):
    """Changes to a rate limits policy. What is left out stays as it is.

    Keys:
        name: Name for people. At most 255 characters.
        unit: Span of time that the limit counts over: rpm minute, rph hour, rpd day, rpw week.
        value: How many are allowed in one span of time.
        description: Text for people. Not verified live. At most 500 characters.
        conditions: Which requests count, replacing all conditions. From backend 1.16.0 on. At least 1
            items.
    """

    name: NotRequired[str]
    unit: NotRequired[Literal["rpm", "rph", "rpd", "rpw"]]
    value: NotRequired[float]
    description: NotRequired[str | None]
    conditions: NotRequired[Sequence[PolicyConditionParams]]


FIELDS = Fields(
    kinds={
        "name": "string",
        "unit": "string",
        "value": "number",
        "description": "string|null",
        "conditions": "array",
    },
    entries={
        "conditions": "PolicyConditionParams",
    },
)
