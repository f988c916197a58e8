# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ModelTokenPrice(decoding.Model):
    """Price of one unit.

    Attributes:
        price: US cents for one token or other unit, mostly a small fraction.
    """

    price: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("price", "price", None),)
