# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpConnectionTest(decoding.Model):
    """Result of connecting to an MCP server.

    Attributes:
        success: Whether the MCP server was reached and responded correctly.
        status_code: HTTP status returned by the MCP server. Null if it returned none.
        response_time_ms: Duration, in milliseconds.
        url: URL that was tried. Format: uri.
        server_name: Name of the MCP server.
        error: Error message. Null if there was no error.
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
