# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .mcp_capability_counts import McpCapabilityCounts


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpIntegrationCapability(decoding.Model):
    """Something that an MCP server offers, with the integration's own switch.

    Attributes:
        name: Name for calling it.
        type: Type of capability.
        title: Display name. Null if the MCP server gives none.
        description: Description by the MCP server. Models read it.
        icons: Icons from the MCP server, in the form of the protocol.
        enabled: Whether users of the integration may use it.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        input_schema: JSON Schema of the input of a tool.
        output_schema: JSON Schema of the output of a tool.
        execution: How a tool is executed, in the form of the protocol.
        annotations: Hints by the MCP server, such as whether a tool is read-only.
        arguments: Arguments of a prompt, in the form of the protocol.
        uri: URI of a resource.
        uri_template: URI pattern of a resource template.
        mime_type: Media type of a resource.
        size: Size of a resource in bytes. Null if it isn't known.
    """

    name: str | None = None
    type: Literal["tool", "prompt", "resource", "resource_template"] | str | None = None
    title: str | None = None
    description: str | None = None
    icons: list[Any] | None = None
    enabled: bool | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    input_schema: dict[str, Any] | None = None
    output_schema: dict[str, Any] | None = None
    execution: dict[str, Any] | None = None
    annotations: dict[str, Any] | None = None
    arguments: list[Any] | None = None
    uri: str | None = None
    uri_template: str | None = None
    mime_type: str | None = None
    size: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("name", "name", None),
        ("type", "type", None),
        ("title", "title", None),
        ("description", "description", None),
        ("icons", "icons", None),
        ("enabled", "enabled", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("input_schema", "input_schema", None),
        ("output_schema", "output_schema", None),
        ("execution", "execution", None),
        ("annotations", "annotations", None),
        ("arguments", "arguments", None),
        ("uri", "uri", None),
        ("uri_template", "uri_template", None),
        ("mime_type", "mime_type", None),
        ("size", "size", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpIntegrationCapabilityList(decoding.Model):
    """One page of capabilities of an MCP integration.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
        counts: Number of capabilities of each type.
        has_more: Whether there is another page.
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


hints.resolve_on_demand(globals())
