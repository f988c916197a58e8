# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .integration_model import IntegrationModel


@attrs.frozen(kw_only=True, repr=False)
class IntegrationModelList(decoding.Model):
    """All models of an integration.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        models: Models that are built in or were added.
        allow_all_models: Whether models that are not listed may be used as well.
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
