# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class TokenPricing(decoding.Model):
    """Price of one token.

    Attributes:
        price: Price of one token. The unit isn't documented here; Portkey's price list counts in US cents.
    """

    price: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("price", "price", None),)
