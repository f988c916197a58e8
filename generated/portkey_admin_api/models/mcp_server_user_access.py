# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerUserAccess(decoding.Model):
    """Access of one person to an MCP server.

    Attributes:
        user_id: Id of the user.
        first_name: Given name of the person.
        last_name: Family name of the person.
        enabled: Whether the person may use the MCP server.
        has_override: Whether the person has their own setting instead of the default.
        connection_status: Whether the person is signed in to the MCP server.
        object: `user-acces`, spelt like this.
    """

    user_id: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    enabled: bool | None = None
    has_override: bool | None = None
    connection_status: Literal["connected", "not_connected"] | str | None = None
    object: Literal["user-acces"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("user_id", "user_id", None),
        ("first_name", "first_name", None),
        ("last_name", "last_name", None),
        ("enabled", "enabled", None),
        ("has_override", "has_override", None),
        ("connection_status", "connection_status", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpServerUserAccessList(decoding.Model):
    """One page of people and their access.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
        default_user_access: Default access of people without their own setting.
        has_more: Whether there is another page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[McpServerUserAccess] | None = None
    default_user_access: Literal["allow", "deny"] | str | None = None
    has_more: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("McpServerUserAccess"))),
        ("default_user_access", "default_user_access", None),
        ("has_more", "has_more", None),
    )
