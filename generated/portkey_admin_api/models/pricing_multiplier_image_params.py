# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class PricingMultiplierImageParams(TypedDict, total=False):
    """Factors on the price of generated images.

    Keys:
        default: Factor for images of every size and quality. At least 0.
    """

    default: NotRequired[float | None]


FIELDS = Fields(
    kinds={
        "default": "number|null",
    },
)
