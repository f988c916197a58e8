# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .mcp_user_access import McpUserAccess


class UpdateMcpServerUserAccess(TypedDict, total=False):
    """Who shall have access.

    Keys:
        user_access: Settings of single people.
        default_user_access: What shall hold for people who have no setting of their own.
    """

    user_access: NotRequired[Sequence[McpUserAccess]]
    default_user_access: NotRequired[Literal["allow", "deny"]]


FIELDS = Fields(
    kinds={
        "user_access": "array",
        "default_user_access": "string",
    },
    entries={
        "user_access": "McpUserAccess",
    },
)
