# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .pricing_multiplier_params import PricingMultiplierParams


class PricingAdjustmentsParams(TypedDict, total=False):
    """How what is charged differs from the provider's price list.

    Keys:
        multiplier: Factors on the prices of the list.
    """

    multiplier: NotRequired[PricingMultiplierParams]


FIELDS = Fields(
    kinds={
        "multiplier": "PricingMultiplierParams",
    },
)
