# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class TokenPricingParams(TypedDict, total=False):
    """Price of one token.

    Keys:
        price: Price of one token. The unit isn't documented here; Portkey's price list counts in US cents.
    """

    price: NotRequired[float]


FIELDS = Fields(
    kinds={
        "price": "number",
    },
)
