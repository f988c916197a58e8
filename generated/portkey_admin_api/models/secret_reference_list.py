# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .secret_reference_list_item import SecretReferenceListItem


@attrs.frozen(kw_only=True, repr=False)
class SecretReferenceList(decoding.Model):
    """One page of secret references.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[SecretReferenceListItem] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("SecretReferenceListItem"))),
    )
