# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .model_calculate_operation import ModelCalculateOperation


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelCalculateConfig(decoding.Model):
    """Formulas that compute the cost of a call from counts and prices.

    Attributes:
        request: Formula for the request.
        response: Formula for the response.
    """

    request: ModelCalculateOperation | None = None
    response: ModelCalculateOperation | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("request", "request", decoding.model("ModelCalculateOperation")),
        ("response", "response", decoding.model("ModelCalculateOperation")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelFinetuneConfig(decoding.Model):
    """Prices of fine-tuning, in US cents.

    Attributes:
        pay_per_token: Price of a training token.
        pay_per_hour: Price of an hour of training.
    """

    pay_per_token: ModelTokenPrice | None = None
    pay_per_hour: ModelTokenPrice | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("pay_per_token", "pay_per_token", decoding.model("ModelTokenPrice")),
        ("pay_per_hour", "pay_per_hour", decoding.model("ModelTokenPrice")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelPayAsYouGo(decoding.Model):
    """Price of each type of token or unit, in US cents. A missing type has no price of its own.

    Attributes:
        request_token: Price of a prompt token.
        response_token: Price of a completion token.
        cache_write_input_token: Price of a prompt token written to the provider's cache.
        cache_read_input_token: Price of a prompt token read from the provider's cache.
        request_audio_token: Price of an audio prompt token.
        response_audio_token: Price of an audio completion token.
        cache_read_audio_input_token: Price of an audio token read from the provider's cache.
        additional_units: Prices of provider-specific units, such as web searches or reasoning tokens, by
            name.
        image: Prices of generated images.
    """

    request_token: ModelTokenPrice | None = None
    response_token: ModelTokenPrice | None = None
    cache_write_input_token: ModelTokenPrice | None = None
    cache_read_input_token: ModelTokenPrice | None = None
    request_audio_token: ModelTokenPrice | None = None
    response_audio_token: ModelTokenPrice | None = None
    cache_read_audio_input_token: ModelTokenPrice | None = None
    additional_units: dict[str, ModelTokenPrice] | None = None
    image: dict[str, dict[str, ModelTokenPrice]] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("request_token", "request_token", decoding.model("ModelTokenPrice")),
        ("response_token", "response_token", decoding.model("ModelTokenPrice")),
        ("cache_write_input_token", "cache_write_input_token", decoding.model("ModelTokenPrice")),
        ("cache_read_input_token", "cache_read_input_token", decoding.model("ModelTokenPrice")),
        ("request_audio_token", "request_audio_token", decoding.model("ModelTokenPrice")),
        ("response_audio_token", "response_audio_token", decoding.model("ModelTokenPrice")),
        ("cache_read_audio_input_token", "cache_read_audio_input_token", decoding.model("ModelTokenPrice")),
        ("additional_units", "additional_units", decoding.dict_of(decoding.model("ModelTokenPrice"))),
        ("image", "image", decoding.dict_of(decoding.dict_of(decoding.model("ModelTokenPrice")))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelPricing(decoding.Model):
    """Prices of a model, and how the cost of a call is computed from them. Prices are in US cents.

    Attributes:
        pay_as_you_go: Price of each type of unit.
        calculate: How prices and counts add up to the cost of a call.
        currency: Currency of the prices; USD, with prices in cents.
        finetune_config: Prices of fine-tuning.
    """

    pay_as_you_go: ModelPayAsYouGo | None = None
    calculate: ModelCalculateConfig | None = None
    currency: Literal["USD"] | str | None = None
    finetune_config: ModelFinetuneConfig | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("pay_as_you_go", "pay_as_you_go", decoding.model("ModelPayAsYouGo")),
        ("calculate", "calculate", decoding.model("ModelCalculateConfig")),
        ("currency", "currency", None),
        ("finetune_config", "finetune_config", decoding.model("ModelFinetuneConfig")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelTokenPrice(decoding.Model):
    """Price of one unit.

    Attributes:
        price: US cents per token or other unit, usually a small fraction.
    """

    price: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("price", "price", None),)


hints.resolve_on_demand(globals())
