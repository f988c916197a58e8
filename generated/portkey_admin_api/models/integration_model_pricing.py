# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .pay_as_you_go_pricing import PayAsYouGoPricing


@attrs.frozen(kw_only=True, repr=False)
class IntegrationModelPricing(decoding.Model):
    """A price of its own for one model.

    Attributes:
        type: Way of charging. `static` is the only one.
        pay_as_you_go: Prices of what is sent and what is answered.
    """

    type: Literal["static"] | str | None = None
    pay_as_you_go: PayAsYouGoPricing | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("type", "type", None),
        ("pay_as_you_go", "pay_as_you_go", decoding.model("PayAsYouGoPricing")),
    )
