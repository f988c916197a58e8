# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .pay_as_you_go_pricing_params import PayAsYouGoPricingParams


class IntegrationModelPricingParams(TypedDict, total=False):
    """A price of its own for one model.

    Keys:
        type: Way of charging. `static` is the only one.
        pay_as_you_go: Prices of what is sent and what is answered.
    """

    type: NotRequired[Literal["static"]]
    pay_as_you_go: NotRequired[PayAsYouGoPricingParams]


FIELDS = Fields(
    kinds={
        "type": "string",
        "pay_as_you_go": "PayAsYouGoPricingParams",
    },
)
