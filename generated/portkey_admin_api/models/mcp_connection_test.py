# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpConnectionTest(decoding.Model):
    """How a connection to an MCP server went.

    Attributes:
        success: Whether the MCP server could be reached and spoken to.
        status_code: HTTP status that the MCP server answered. Null where it answered none.
        response_time_ms: How long that took, in milliseconds.
        url: Address that was tried. Format: uri.
        server_name: Name of the MCP server.
        error: What went wrong. Null when nothing did.
    """

    success: bool | None = None
    status_code: int | None = None
    response_time_ms: int | None = None
    url: str | None = None
    server_name: str | None = None
    error: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("success", "success", None),
        ("status_code", "status_code", None),
        ("response_time_ms", "response_time_ms", None),
        ("url", "url", None),
        ("server_name", "server_name", None),
        ("error", "error", None),
    )
