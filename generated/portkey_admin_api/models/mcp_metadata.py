# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpMetadata(decoding.Model):
    """The metadata that an MCP server reports, as last read by Portkey.

    Attributes:
        server_name: Name that the MCP server reports.
        server_version: Version of the MCP server.
        protocol_version: Version of the Model Context Protocol that it supports, a date.
        capability_flags: Types of capabilities that it announces, in the form of the protocol.
        sync_status: Status of the last sync.
        last_synced_at: When it was last synchronised, in UTC. Null means never.
        sync_error: Error of the last sync. Null if there was no error.
    """

    server_name: str | None = None
    server_version: str | None = None
    protocol_version: str | None = None
    capability_flags: dict[str, Any] | None = None
    sync_status: str | None = None
    last_synced_at: datetime | None = None
    sync_error: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("server_name", "server_name", None),
        ("server_version", "server_version", None),
        ("protocol_version", "protocol_version", None),
        ("capability_flags", "capability_flags", None),
        ("sync_status", "sync_status", None),
        ("last_synced_at", "last_synced_at", decoding.date_time),
        ("sync_error", "sync_error", None),
    )
