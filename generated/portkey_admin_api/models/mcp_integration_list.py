# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .mcp_integration_list_item import McpIntegrationListItem


@attrs.frozen(kw_only=True, repr=False)
class McpIntegrationList(decoding.Model):
    """One page of MCP integrations.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
        has_more: Whether another page follows.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[McpIntegrationListItem] | None = None
    has_more: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("McpIntegrationListItem"))),
        ("has_more", "has_more", None),
    )
