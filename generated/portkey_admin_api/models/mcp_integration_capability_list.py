# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .mcp_capability_counts import McpCapabilityCounts
    from .mcp_integration_capability import McpIntegrationCapability


@attrs.frozen(kw_only=True, repr=False)
class McpIntegrationCapabilityList(decoding.Model):
    """One page of capabilities of an MCP integration.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
        counts: How many there are of each kind.
        has_more: Whether another page follows.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[McpIntegrationCapability] | None = None
    counts: McpCapabilityCounts | None = None
    has_more: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("McpIntegrationCapability"))),
        ("counts", "counts", decoding.model("McpCapabilityCounts")),
        ("has_more", "has_more", None),
    )
