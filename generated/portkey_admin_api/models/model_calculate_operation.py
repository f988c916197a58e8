# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .model_value_reference import ModelValueReference


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelCalculateOperation(decoding.Model):
    """A sum or a product, whose operands may be sums and products too.

    Attributes:
        operation: Whether the parts are added (sum) or multiplied (multiply).
        operands: Its operands: formulas, or references to a count or a price.
    """

    operation: Literal["sum", "multiply"] | str | None = None
    operands: list[ModelCalculateOperation | ModelValueReference] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("operation", "operation", None),
        (
            "operands",
            "operands",
            decoding.list_of(
                decoding.one_of(
                    decoding.model("ModelCalculateOperation", "operation", "operands"),
                    decoding.model("ModelValueReference", "value"),
                )
            ),
        ),
    )


hints.resolve_on_demand(globals())
