# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .config_list_item import ConfigListItem


@attrs.frozen(kw_only=True, repr=False)
class ConfigList(decoding.Model):
    """The configs of a workspace, without their content.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[ConfigListItem]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("ConfigListItem"))),
    )
