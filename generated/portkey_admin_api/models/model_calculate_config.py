# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .model_calculate_operation import ModelCalculateOperation


@attrs.frozen(kw_only=True, repr=False)
class ModelCalculateConfig(decoding.Model):
    """Formulas that make a call's cost of counts and prices.

    Attributes:
        request: Formula for what was sent.
        response: Formula for what came back.
    """

    request: ModelCalculateOperation | None = None
    response: ModelCalculateOperation | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("request", "request", decoding.model("ModelCalculateOperation")),
        ("response", "response", decoding.model("ModelCalculateOperation")),
    )
