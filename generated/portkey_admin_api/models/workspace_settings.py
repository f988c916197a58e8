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
        debug_log: 1 if requests and responses are logged in full, else 0.
        user_key_metadata: 1 if user keys have metadata about their user, else 0.
        user_key_metadata_override: 1 if a request may replace that metadata, else 0.
        user_api_key_count: Maximum number of API keys per user in the workspace.
        user_api_key_rotation_period: How often the keys of users are rotated. The type is not documented.
        user_api_key_auto_create: Whether each member automatically gets an API key.
        user_api_key_ttl: Lifetime of user keys, judging by its name; the unit is not documented.
        user_api_key_max_ttl: Maximum lifetime of user keys, judging by its name; the unit is not
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
        debug_log: 1 if requests and responses are logged in full, else 0.
        user_key_metadata: 1 if user keys have metadata about their user, else 0.
        user_key_metadata_override: 1 if a request may replace that metadata, else 0.
        user_api_key_count: Maximum number of API keys per user in the workspace.
        user_api_key_rotation_period: How often the keys of users are rotated. The type is not documented.
        user_api_key_auto_create: Whether each member automatically gets an API key.
        user_api_key_ttl: Lifetime of user keys, judging by its name; the unit is not documented.
        user_api_key_max_ttl: Maximum lifetime of user keys, judging by its name; the unit is not
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
