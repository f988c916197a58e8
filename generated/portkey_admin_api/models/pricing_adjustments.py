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
    """How what is charged differs from the provider's price list.

    Attributes:
        multiplier: Factors on the prices of the list.
    """

    multiplier: PricingMultiplier | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("multiplier", "multiplier", decoding.model("PricingMultiplier")),
    )


class PricingAdjustmentsParams(TypedDict, total=False):
    """How what is charged differs from the provider's price list.

    Keys:
        multiplier: Factors on the prices of the list.
    """

    multiplier: NotRequired[PricingMultiplierParams]


FIELDS["PricingAdjustmentsParams"] = Fields(
    kinds={
        "multiplier": "PricingMultiplierParams",
    },
)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PricingMultiplier(decoding.Model):
    """Factors on list prices, 0 or more; 0.8 takes off a fifth. A field that is null or left out leaves its
    price to `default`.

    Attributes:
        default: Factor for everything that has none of its own. At least 0.
        request_token: Factor on tokens sent. At least 0.
        response_token: Factor on tokens answered. At least 0.
        cache_read_input_token: Factor on sent tokens that the provider had in its cache. At least 0.
        cache_write_input_token: Factor on sent tokens that the provider puts in its cache. At least 0.
        cache_read_audio_input_token: Factor on sent audio tokens that the provider had in its cache. At
            least 0.
        request_audio_token: Factor on audio tokens sent. At least 0.
        response_audio_token: Factor on audio tokens answered. At least 0.
        reasoning_token: Factor on tokens that the model spends thinking. At least 0.
        prediction_accepted_token: Factor on predicted tokens that the answer kept. At least 0.
        prediction_rejected_token: Factor on predicted tokens that the answer dropped. At least 0.
        request_image_token: Factor on image tokens sent. At least 0.
        response_image_token: Factor on image tokens answered. At least 0.
        request_text_token: Factor on text tokens sent. At least 0.
        response_text_token: Factor on text tokens answered. At least 0.
        cache_read_image_input_token: Factor on sent image tokens that the provider had in its cache. At
            least 0.
        cache_read_text_input_token: Factor on sent text tokens that the provider had in its cache. At least
            0.
        cache_write_text_input_token: Factor on sent text tokens that the provider puts in its cache. At
            least 0.
        cache_write_image_input_token: Factor on sent image tokens that the provider puts in its cache. At
            least 0.
        image: Factors on images that are generated.
        additional_units: Factors on what is charged by the piece, such as `web_search` or `file_search`,
            under the names that Portkey's price list gives them.
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
    """Factors on list prices, 0 or more; 0.8 takes off a fifth. A field that is null or left out leaves its
    price to `default`.

    Keys:
        default: Factor for everything that has none of its own. At least 0.
        request_token: Factor on tokens sent. At least 0.
        response_token: Factor on tokens answered. At least 0.
        cache_read_input_token: Factor on sent tokens that the provider had in its cache. At least 0.
        cache_write_input_token: Factor on sent tokens that the provider puts in its cache. At least 0.
        cache_read_audio_input_token: Factor on sent audio tokens that the provider had in its cache. At
            least 0.
        request_audio_token: Factor on audio tokens sent. At least 0.
        response_audio_token: Factor on audio tokens answered. At least 0.
        reasoning_token: Factor on tokens that the model spends thinking. At least 0.
        prediction_accepted_token: Factor on predicted tokens that the answer kept. At least 0.
        prediction_rejected_token: Factor on predicted tokens that the answer dropped. At least 0.
        request_image_token: Factor on image tokens sent. At least 0.
        response_image_token: Factor on image tokens answered. At least 0.
        request_text_token: Factor on text tokens sent. At least 0.
        response_text_token: Factor on text tokens answered. At least 0.
        cache_read_image_input_token: Factor on sent image tokens that the provider had in its cache. At
            least 0.
        cache_read_text_input_token: Factor on sent text tokens that the provider had in its cache. At least
            0.
        cache_write_text_input_token: Factor on sent text tokens that the provider puts in its cache. At
            least 0.
        cache_write_image_input_token: Factor on sent image tokens that the provider puts in its cache. At
            least 0.
        image: Factors on images that are generated.
        additional_units: Factors on what is charged by the piece, such as `web_search` or `file_search`,
            under the names that Portkey's price list gives them.
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
