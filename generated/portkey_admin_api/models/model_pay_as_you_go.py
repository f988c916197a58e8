# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .model_token_price import ModelTokenPrice


@attrs.frozen(kw_only=True, repr=False)
class ModelPayAsYouGo(decoding.Model):
    """Price of each kind of token or unit, in US cents. A kind that is absent has no price of its own.

    Attributes:
        request_token: Price of a token of the prompt.
        response_token: Price of a token of the completion.
        cache_write_input_token: Price of a prompt token that the provider puts into its cache.
        cache_read_input_token: Price of a prompt token that the provider takes from its cache.
        request_audio_token: Price of an audio token of the prompt.
        response_audio_token: Price of an audio token of the completion.
        cache_read_audio_input_token: Price of an audio token that the provider takes from its cache.
        additional_units: Prices of what only this provider counts, such as web searches or thinking tokens,
            by name.
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
