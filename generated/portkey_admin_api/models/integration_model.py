# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .integration_model_pricing import IntegrationModelPricing


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class IntegrationModel(decoding.Model):
    """A model that an integration offers.

    Attributes:
        slug: Name of the model in requests.
        name: Display name of the model.
        enabled: Whether the model may be used through this integration.
        is_custom: Whether it is a custom model. May be a boolean, the number 1 or a string such as "false",
            so compare the value instead of testing its truth.
        is_finetune: Whether it is fine-tuned. May have the same three forms as `is_custom`.
        base_model_slug: Model that it is based on. Null if there is none.
        pricing_config: Its own price, instead of the list price.
    """

    slug: str | None = None
    name: str | None = None
    enabled: bool | None = None
    is_custom: bool | int | str | None = None
    is_finetune: bool | int | str | None = None
    base_model_slug: str | None = None
    pricing_config: IntegrationModelPricing | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("slug", "slug", None),
        ("name", "name", None),
        ("enabled", "enabled", None),
        ("is_custom", "is_custom", None),
        ("is_finetune", "is_finetune", None),
        ("base_model_slug", "base_model_slug", None),
        ("pricing_config", "pricing_config", decoding.model("IntegrationModelPricing")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class IntegrationModelList(decoding.Model):
    """All models of an integration.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        models: Built-in and custom models.
        allow_all_models: Whether models that are not listed may be used too.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    models: list[IntegrationModel] | None = None
    allow_all_models: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("models", "models", decoding.list_of(decoding.model("IntegrationModel"))),
        ("allow_all_models", "allow_all_models", None),
    )


hints.resolve_on_demand(globals())
