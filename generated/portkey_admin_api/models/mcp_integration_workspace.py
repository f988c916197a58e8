# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class McpIntegrationWorkspace(decoding.Model):
    """Access of one workspace to an MCP integration.

    Attributes:
        id: Id of the workspace.
        enabled: Whether the workspace may use the integration.
        status: State that it is in.
        created_at: When it was made, in UTC.
        last_updated_at: When it last changed, in UTC.
    """

    id: str | None = None
    enabled: bool | None = None
    status: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("enabled", "enabled", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
    )
