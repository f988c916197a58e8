# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit_params import RateLimitParams
    from .update_workspace_defaults import UpdateWorkspaceDefaults
    from .usage_limit_params import UsageLimitParams
    from .workspace_settings_params import WorkspaceSettingsParams


class UpdateWorkspace(TypedDict, total=False):
    """Changes to a workspace. What is left out stays as it is.

    Keys:
        name: New name for people, without the icon. At most 255 characters.
        description: Text for people; no effect on what happens.
        defaults: What shall hold where a request or key says nothing else.
        usage_limits: Budgets of the whole workspace, replacing all that it has. Null takes them away.
        rate_limits: Rates that hold for the whole workspace, replacing all that it has. Null takes them
            away.
        icon: Emoji to show with the name. Null takes it away.
        settings: Other settings. Not verified live.
        security_settings: Flags that say which role may see or change what, name to true or false. Refused
            unless the organisation lets workspaces differ from it. Not verified live.
    """

    name: NotRequired[str]
    description: NotRequired[str]
    defaults: NotRequired[UpdateWorkspaceDefaults]
    usage_limits: NotRequired[Sequence[UsageLimitParams] | None]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]
    icon: NotRequired[str | None]
    settings: NotRequired[WorkspaceSettingsParams]
    security_settings: NotRequired[Mapping[str, bool]]


FIELDS = Fields(
    kinds={
        "name": "string",
        "description": "string",
        "defaults": "UpdateWorkspaceDefaults",
        "usage_limits": "array|null",
        "rate_limits": "array|null",
        "icon": "string|null",
        "settings": "WorkspaceSettingsParams",
        "security_settings": "object",
    },
    entries={
        "usage_limits": "UsageLimitParams",
        "rate_limits": "RateLimitParams",
        "security_settings": "boolean",
    },
)
