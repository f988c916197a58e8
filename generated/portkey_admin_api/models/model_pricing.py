# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .model_calculate_config import ModelCalculateConfig
    from .model_finetune_config import ModelFinetuneConfig
    from .model_pay_as_you_go import ModelPayAsYouGo


@attrs.frozen(kw_only=True, repr=False)
class ModelPricing(decoding.Model):
    """What a model costs and how a call's cost is computed from it. Prices are in US cents.

    Attributes:
        pay_as_you_go: Price of each kind of unit.
        calculate: How prices and counts make up the cost of a call.
        currency: Currency of the prices; USD, of which prices count hundredths.
        finetune_config: Prices of fine-tuning.
    """

    pay_as_you_go: ModelPayAsYouGo | None = None
    calculate: ModelCalculateConfig | None = None
    currency: Literal["USD"] | str | None = None
    finetune_config: ModelFinetuneConfig | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("pay_as_you_go", "pay_as_you_go", decoding.model("ModelPayAsYouGo")),
        ("calculate", "calculate", decoding.model("ModelCalculateConfig")),
        ("currency", "currency", None),
        ("finetune_config", "finetune_config", decoding.model("ModelFinetuneConfig")),
    )
