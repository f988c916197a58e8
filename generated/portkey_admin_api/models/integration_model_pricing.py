# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class IntegrationModelPricing(decoding.Model):
    """Price of one model, instead of the list price.

    Attributes:
        type: Type of pricing. `static` is the only one.
        pay_as_you_go: Prices of prompt and completion tokens.
    """

    type: Literal["static"] | str | None = None
    pay_as_you_go: PayAsYouGoPricing | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("type", "type", None),
        ("pay_as_you_go", "pay_as_you_go", decoding.model("PayAsYouGoPricing")),
    )


class IntegrationModelPricingParams(TypedDict, total=False):
    """Price of one model, instead of the list price.

    Keys:
        type: Type of pricing. `static` is the only one.
        pay_as_you_go: Prices of prompt and completion tokens.
    """

    type: NotRequired[Literal["static"]]
    pay_as_you_go: NotRequired[PayAsYouGoPricingParams]


FIELDS["IntegrationModelPricingParams"] = Fields(
    kinds={
        "type": "string",
        "pay_as_you_go": "PayAsYouGoPricingParams",
    },
)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PayAsYouGoPricing(decoding.Model):
    """Prices per token.

    Attributes:
        request_token: Price of prompt tokens.
        response_token: Price of completion tokens.
        cache_read_input_token: Price of prompt tokens read from the provider's cache.
        cache_write_input_token: Price of prompt tokens written to the provider's cache.
    """

    request_token: TokenPricing | None = None
    response_token: TokenPricing | None = None
    cache_read_input_token: TokenPricing | None = None
    cache_write_input_token: TokenPricing | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("request_token", "request_token", decoding.model("TokenPricing")),
        ("response_token", "response_token", decoding.model("TokenPricing")),
        ("cache_read_input_token", "cache_read_input_token", decoding.model("TokenPricing")),
        ("cache_write_input_token", "cache_write_input_token", decoding.model("TokenPricing")),
    )


class PayAsYouGoPricingParams(TypedDict, total=False):
    """Prices per token.

    Keys:
        request_token: Price of prompt tokens.
        response_token: Price of completion tokens.
        cache_read_input_token: Price of prompt tokens read from the provider's cache.
        cache_write_input_token: Price of prompt tokens written to the provider's cache.
    """

    request_token: NotRequired[TokenPricingParams]
    response_token: NotRequired[TokenPricingParams]
    cache_read_input_token: NotRequired[TokenPricingParams]
    cache_write_input_token: NotRequired[TokenPricingParams]


FIELDS["PayAsYouGoPricingParams"] = Fields(
    kinds={
        "request_token": "TokenPricingParams",
        "response_token": "TokenPricingParams",
        "cache_read_input_token": "TokenPricingParams",
        "cache_write_input_token": "TokenPricingParams",
    },
)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class TokenPricing(decoding.Model):
    """Price of one token.

    Attributes:
        price: Price of one token. The unit isn't documented here; Portkey's price list uses US cents.
    """

    price: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("price", "price", None),)


class TokenPricingParams(TypedDict, total=False):
    """Price of one token.

    Keys:
        price: Price of one token. The unit isn't documented here; Portkey's price list uses US cents.
    """

    price: NotRequired[float]


FIELDS["TokenPricingParams"] = Fields(
    kinds={
        "price": "number",
    },
)
