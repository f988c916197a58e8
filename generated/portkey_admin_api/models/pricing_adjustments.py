# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PricingAdjustments(decoding.Model):
    """How charges differ from the provider's price list.

    Attributes:
        multiplier: Factors that multiply the list prices.
    """

    multiplier: PricingMultiplier | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("multiplier", "multiplier", decoding.model("PricingMultiplier")),
    )


class PricingAdjustmentsParams(TypedDict, total=False):
    """How charges differ from the provider's price list.

    Keys:
        multiplier: Factors that multiply the list prices.
    """

    multiplier: NotRequired[PricingMultiplierParams]


FIELDS["PricingAdjustmentsParams"] = Fields(
    kinds={
        "multiplier": "PricingMultiplierParams",
    },
)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PricingMultiplier(decoding.Model):
    """Factors on list prices, 0 or more; 0.8 is a discount of 20 per cent. Fields that are null or left out
    use `default`.

    Attributes:
        default: Factor for everything without its own factor. At least 0.
        request_token: Factor on prompt tokens. At least 0.
        response_token: Factor on completion tokens. At least 0.
        cache_read_input_token: Factor on prompt tokens read from the provider's cache. At least 0.
        cache_write_input_token: Factor on prompt tokens written to the provider's cache. At least 0.
        cache_read_audio_input_token: Factor on audio prompt tokens read from the provider's cache. At least
            0.
        request_audio_token: Factor on audio prompt tokens. At least 0.
        response_audio_token: Factor on audio completion tokens. At least 0.
        reasoning_token: Factor on reasoning tokens. At least 0.
        prediction_accepted_token: Factor on predicted tokens that were accepted. At least 0.
        prediction_rejected_token: Factor on predicted tokens that were rejected. At least 0.
        request_image_token: Factor on image prompt tokens. At least 0.
        response_image_token: Factor on image completion tokens. At least 0.
        request_text_token: Factor on text prompt tokens. At least 0.
        response_text_token: Factor on text completion tokens. At least 0.
        cache_read_image_input_token: Factor on image prompt tokens read from the provider's cache. At least
            0.
        cache_read_text_input_token: Factor on text prompt tokens read from the provider's cache. At least
            0.
        cache_write_text_input_token: Factor on text prompt tokens written to the provider's cache. At least
            0.
        cache_write_image_input_token: Factor on image prompt tokens written to the provider's cache. At
            least 0.
        image: Factors on generated images.
        additional_units: Factors on units such as `web_search` or `file_search`, by their names in
            Portkey's price list.
    """

    default: float | None = None
    request_token: float | None = None
    response_token: float | None = None
    cache_read_input_token: float | None = None
    cache_write_input_token: float | None = None
    cache_read_audio_input_token: float | None = None
    request_audio_token: float | None = None
    response_audio_token: float | None = None
    reasoning_token: float | None = None
    prediction_accepted_token: float | None = None
    prediction_rejected_token: float | None = None
    request_image_token: float | None = None
    response_image_token: float | None = None
    request_text_token: float | None = None
    response_text_token: float | None = None
    cache_read_image_input_token: float | None = None
    cache_read_text_input_token: float | None = None
    cache_write_text_input_token: float | None = None
    cache_write_image_input_token: float | None = None
    image: PricingMultiplierImage | None = None
    additional_units: dict[str, float | None] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("default", "default", None),
        ("request_token", "request_token", None),
        ("response_token", "response_token", None),
        ("cache_read_input_token", "cache_read_input_token", None),
        ("cache_write_input_token", "cache_write_input_token", None),
        ("cache_read_audio_input_token", "cache_read_audio_input_token", None),
        ("request_audio_token", "request_audio_token", None),
        ("response_audio_token", "response_audio_token", None),
        ("reasoning_token", "reasoning_token", None),
        ("prediction_accepted_token", "prediction_accepted_token", None),
        ("prediction_rejected_token", "prediction_rejected_token", None),
        ("request_image_token", "request_image_token", None),
        ("response_image_token", "response_image_token", None),
        ("request_text_token", "request_text_token", None),
        ("response_text_token", "response_text_token", None),
        ("cache_read_image_input_token", "cache_read_image_input_token", None),
        ("cache_read_text_input_token", "cache_read_text_input_token", None),
        ("cache_write_text_input_token", "cache_write_text_input_token", None),
        ("cache_write_image_input_token", "cache_write_image_input_token", None),
        ("image", "image", decoding.model("PricingMultiplierImage")),
        ("additional_units", "additional_units", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PricingMultiplierImage(decoding.Model):
    """Factors on the price of generated images.

    Attributes:
        default: Factor for images of every size and quality. At least 0.
    """

    default: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("default", "default", None),)


class PricingMultiplierImageParams(TypedDict, total=False):
    """Factors on the price of generated images.

    Keys:
        default: Factor for images of every size and quality. At least 0.
    """

    default: NotRequired[float | None]


FIELDS["PricingMultiplierImageParams"] = Fields(
    kinds={
        "default": "number|null",
    },
)


class PricingMultiplierParams(TypedDict, total=False):
    """Factors on list prices, 0 or more; 0.8 is a discount of 20 per cent. Fields that are null or left out
    use `default`.

    Keys:
        default: Factor for everything without its own factor. At least 0.
        request_token: Factor on prompt tokens. At least 0.
        response_token: Factor on completion tokens. At least 0.
        cache_read_input_token: Factor on prompt tokens read from the provider's cache. At least 0.
        cache_write_input_token: Factor on prompt tokens written to the provider's cache. At least 0.
        cache_read_audio_input_token: Factor on audio prompt tokens read from the provider's cache. At least
            0.
        request_audio_token: Factor on audio prompt tokens. At least 0.
        response_audio_token: Factor on audio completion tokens. At least 0.
        reasoning_token: Factor on reasoning tokens. At least 0.
        prediction_accepted_token: Factor on predicted tokens that were accepted. At least 0.
        prediction_rejected_token: Factor on predicted tokens that were rejected. At least 0.
        request_image_token: Factor on image prompt tokens. At least 0.
        response_image_token: Factor on image completion tokens. At least 0.
        request_text_token: Factor on text prompt tokens. At least 0.
        response_text_token: Factor on text completion tokens. At least 0.
        cache_read_image_input_token: Factor on image prompt tokens read from the provider's cache. At least
            0.
        cache_read_text_input_token: Factor on text prompt tokens read from the provider's cache. At least
            0.
        cache_write_text_input_token: Factor on text prompt tokens written to the provider's cache. At least
            0.
        cache_write_image_input_token: Factor on image prompt tokens written to the provider's cache. At
            least 0.
        image: Factors on generated images.
        additional_units: Factors on units such as `web_search` or `file_search`, by their names in
            Portkey's price list.
    """

    default: NotRequired[float | None]
    request_token: NotRequired[float | None]
    response_token: NotRequired[float | None]
    cache_read_input_token: NotRequired[float | None]
    cache_write_input_token: NotRequired[float | None]
    cache_read_audio_input_token: NotRequired[float | None]
    request_audio_token: NotRequired[float | None]
    response_audio_token: NotRequired[float | None]
    reasoning_token: NotRequired[float | None]
    prediction_accepted_token: NotRequired[float | None]
    prediction_rejected_token: NotRequired[float | None]
    request_image_token: NotRequired[float | None]
    response_image_token: NotRequired[float | None]
    request_text_token: NotRequired[float | None]
    response_text_token: NotRequired[float | None]
    cache_read_image_input_token: NotRequired[float | None]
    cache_read_text_input_token: NotRequired[float | None]
    cache_write_text_input_token: NotRequired[float | None]
    cache_write_image_input_token: NotRequired[float | None]
    image: NotRequired[PricingMultiplierImageParams | None]
    additional_units: NotRequired[Mapping[str, float | None] | None]


FIELDS["PricingMultiplierParams"] = Fields(
    kinds={
        "default": "number|null",
        "request_token": "number|null",
        "response_token": "number|null",
        "cache_read_input_token": "number|null",
        "cache_write_input_token": "number|null",
        "cache_read_audio_input_token": "number|null",
        "request_audio_token": "number|null",
        "response_audio_token": "number|null",
        "reasoning_token": "number|null",
        "prediction_accepted_token": "number|null",
        "prediction_rejected_token": "number|null",
        "request_image_token": "number|null",
        "response_image_token": "number|null",
        "request_text_token": "number|null",
        "response_text_token": "number|null",
        "cache_read_image_input_token": "number|null",
        "cache_read_text_input_token": "number|null",
        "cache_write_text_input_token": "number|null",
        "cache_write_image_input_token": "number|null",
        "image": "PricingMultiplierImageParams|null",
        "additional_units": "object|null",
    },
    entries={
        "additional_units": "number|null",
    },
)
