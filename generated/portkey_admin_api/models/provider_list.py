# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .provider import Provider


@attrs.frozen(kw_only=True, repr=False)
class ProviderList(decoding.Model):
    """One page of providers.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Provider] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Provider"))),
    )
