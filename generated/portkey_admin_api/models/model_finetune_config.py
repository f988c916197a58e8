# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .model_token_price import ModelTokenPrice


@attrs.frozen(kw_only=True, repr=False)
class ModelFinetuneConfig(decoding.Model):
    """Prices of fine-tuning, in US cents.

    Attributes:
        pay_per_token: Price of a token that is trained on.
        pay_per_hour: Price of an hour of training.
    """

    pay_per_token: ModelTokenPrice | None = None
    pay_per_hour: ModelTokenPrice | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("pay_per_token", "pay_per_token", decoding.model("ModelTokenPrice")),
        ("pay_per_hour", "pay_per_hour", decoding.model("ModelTokenPrice")),
    )
