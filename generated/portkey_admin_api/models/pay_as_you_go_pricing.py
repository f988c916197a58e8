# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .token_pricing import TokenPricing


@attrs.frozen(kw_only=True, repr=False)
class PayAsYouGoPricing(decoding.Model):
    """Prices by the token.

    Attributes:
        request_token: Price of tokens sent.
        response_token: Price of tokens answered.
    """

    request_token: TokenPricing | None = None
    response_token: TokenPricing | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("request_token", "request_token", decoding.model("TokenPricing")),
        ("response_token", "response_token", decoding.model("TokenPricing")),
    )
