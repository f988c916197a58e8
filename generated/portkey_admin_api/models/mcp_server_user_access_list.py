# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .mcp_server_user_access import McpServerUserAccess


@attrs.frozen(kw_only=True, repr=False)
class McpServerUserAccessList(decoding.Model):
    """One page of people and their access.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
        default_user_access: What holds for people who have no setting of their own.
        has_more: Whether another page follows.
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
