# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .pricing_multiplier import PricingMultiplier


@attrs.frozen(kw_only=True, repr=False)
class PricingAdjustments(decoding.Model):
    """How what is charged differs from the provider's price list.

    Attributes:
        multiplier: Factors on the prices of the list.
    """

    multiplier: PricingMultiplier | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("multiplier", "multiplier", decoding.model("PricingMultiplier")),
    )
