# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PricingMultiplierImage(decoding.Model):
    """Factors on the price of generated images.

    Attributes:
        default: Factor for images of every size and quality. At least 0.
    """

    default: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("default", "default", None),)
