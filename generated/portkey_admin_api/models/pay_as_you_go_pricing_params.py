# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .token_pricing_params import TokenPricingParams


class PayAsYouGoPricingParams(TypedDict, total=False):
    """Prices by the token.

    Keys:
        request_token: Price of tokens sent.
        response_token: Price of tokens answered.
    """

    request_token: NotRequired[TokenPricingParams]
    response_token: NotRequired[TokenPricingParams]


FIELDS = Fields(
    kinds={
        "request_token": "TokenPricingParams",
        "response_token": "TokenPricingParams",
    },
)
