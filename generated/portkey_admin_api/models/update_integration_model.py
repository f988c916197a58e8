# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .integration_model_configurations import IntegrationModelConfigurations
    from .integration_model_pricing_params import IntegrationModelPricingParams


class UpdateIntegrationModel(TypedDict, total=False):
    """What one model shall be like.

    Keys:
        slug: Name of the model in requests.
        enabled: Whether the model may be used through this integration.
        is_custom: True for a model that is added by hand.
        is_finetune: True for a fine-tuned model.
        base_model_slug: Model that it is derived from.
        configurations: How this model is reached, where that differs from the rest of the integration.
        pricing_config: Price of its own, in place of the price list.
    """

    slug: Required[str]
    enabled: Required[bool]
    is_custom: NotRequired[bool | None]
    is_finetune: NotRequired[bool | None]
    base_model_slug: NotRequired[str | None]
    configurations: NotRequired[IntegrationModelConfigurations]
    pricing_config: NotRequired[IntegrationModelPricingParams]


FIELDS = Fields(
    kinds={
        "slug": "string",
        "enabled": "boolean",
        "is_custom": "boolean|null",
        "is_finetune": "boolean|null",
        "base_model_slug": "string|null",
        "configurations": "IntegrationModelConfigurations",
        "pricing_config": "IntegrationModelPricingParams",
    },
    required=(
        "slug",
        "enabled",
    ),
)
