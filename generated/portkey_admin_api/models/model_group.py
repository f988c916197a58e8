# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelGroup(decoding.Model):
    """Requests to one model.

    Attributes:
        ai_model: The provider's name for the model.
        requests: Number of requests.
        object: Type of the object.
    """

    ai_model: str | None = None
    requests: float | None = None
    object: Literal["analytics-group"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("ai_model", "ai_model", None),
        ("requests", "requests", decoding.number),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelGroupList(decoding.Model):
    """A page of requests by model.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[ModelGroup]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("ModelGroup"))),
    )
