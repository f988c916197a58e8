# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceSettings(decoding.Model):
    """Settings of a workspace. Not verified live: names and types come from an unmerged branch of the
    published document.

    Attributes:
        debug_log: 1 where requests and answers are logged in full, 0 where not.
        user_key_metadata: 1 where user keys carry metadata about their user, 0 where not.
        user_key_metadata_override: 1 where a request may replace that metadata, 0 where not.
        user_api_key_count: How many API keys a user may have in the workspace.
        user_api_key_rotation_period: How often the keys of users are rotated. The type is not documented.
        user_api_key_auto_create: Whether each member gets an API key by itself.
        user_api_key_ttl: How long the keys of users live, going by its name; the unit is not documented.
        user_api_key_max_ttl: How long the keys of users live at most, going by its name; the unit is not
            documented.
    """

    debug_log: Literal[0, 1] | int | None = None
    user_key_metadata: Literal[0, 1] | int | None = None
    user_key_metadata_override: Literal[0, 1] | int | None = None
    user_api_key_count: int | None = None
    user_api_key_rotation_period: Any = None
    user_api_key_auto_create: bool | None = None
    user_api_key_ttl: int | None = None
    user_api_key_max_ttl: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("debug_log", "debug_log", None),
        ("user_key_metadata", "user_key_metadata", None),
        ("user_key_metadata_override", "user_key_metadata_override", None),
        ("user_api_key_count", "user_api_key_count", None),
        ("user_api_key_rotation_period", "user_api_key_rotation_period", None),
        ("user_api_key_auto_create", "user_api_key_auto_create", None),
        ("user_api_key_ttl", "user_api_key_ttl", None),
        ("user_api_key_max_ttl", "user_api_key_max_ttl", None),
    )


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
        user_api_key_ttl: How long the keys of users live, going by its name; the unit is not documented.
        user_api_key_max_ttl: How long the keys of users live at most, going by its name; the unit is not
            documented.
    """

    debug_log: NotRequired[Literal[0, 1]]
    user_key_metadata: NotRequired[Literal[0, 1]]
    user_key_metadata_override: NotRequired[Literal[0, 1]]
    user_api_key_count: NotRequired[int]
    user_api_key_rotation_period: NotRequired[Any]
    user_api_key_auto_create: NotRequired[bool]
    user_api_key_ttl: NotRequired[int | None]
    user_api_key_max_ttl: NotRequired[int | None]


FIELDS["WorkspaceSettingsParams"] = Fields(
    kinds={
        "debug_log": "integer",
        "user_key_metadata": "integer",
        "user_key_metadata_override": "integer",
        "user_api_key_count": "integer",
        "user_api_key_rotation_period": "any",
        "user_api_key_auto_create": "boolean",
        "user_api_key_ttl": "integer|null",
        "user_api_key_max_ttl": "integer|null",
    },
)
