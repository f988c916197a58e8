# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerConnection(decoding.Model):
    """A person's connection to an MCP server.

    Attributes:
        user_id: Id of the user.
        connected: Whether the person is still signed in.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
    """

    user_id: str | None = None
    connected: bool | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("user_id", "user_id", None),
        ("connected", "connected", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerConnectionList(decoding.Model):
    """One page of connections.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
        has_more: Whether there is another page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[McpServerConnection] | None = None
    has_more: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("McpServerConnection"))),
        ("has_more", "has_more", None),
    )
