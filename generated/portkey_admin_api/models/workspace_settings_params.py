# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

from ..types import Fields


class WorkspaceSettingsParams(TypedDict, total=False):
    """Settings of a workspace. Not verified live: names and types come from an unmerged branch of the
    published document.

    Keys:
        debug_log: 1 where requests and answers are logged in full, 0 where not.
        user_key_metadata: 1 where user keys carry metadata about their user, 0 where not.
        user_key_metadata_override: 1 where a request may replace that metadata, 0 where not.
        user_api_key_count: How many API keys a user may have in the workspace.
        user_api_key_rotation_period: How often the keys of users are rotated. The type is not documented.
        user_api_key_auto_create: Whether each member gets an API key by itself.
    """

    debug_log: NotRequired[Literal[0, 1]]
    user_key_metadata: NotRequired[Literal[0, 1]]
    user_key_metadata_override: NotRequired[Literal[0, 1]]
    user_api_key_count: NotRequired[int]
    user_api_key_rotation_period: NotRequired[Any]
    user_api_key_auto_create: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "debug_log": "integer",
        "user_key_metadata": "integer",
        "user_key_metadata_override": "integer",
        "user_api_key_count": "integer",
        "user_api_key_rotation_period": "any",
        "user_api_key_auto_create": "boolean",
    },
)
