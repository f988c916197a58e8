# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ModelGroup(decoding.Model):
    """Requests to one model.

    Attributes:
        ai_model: Name of the model, as its provider writes it.
        requests: Number of requests, as a number or as text that holds one.
        object: Kind of object that this is.
    """

    ai_model: str | None = None
    requests: str | float | None = None
    object: Literal["analytics-group"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("ai_model", "ai_model", None),
        ("requests", "requests", None),
        ("object", "object", None),
    )
