# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .create_workspace_defaults import CreateWorkspaceDefaults
    from .rate_limit_params import RateLimitParams
    from .usage_limit_params import UsageLimitParams


class CreateWorkspace(TypedDict, total=False):
    """A workspace to be made. Organisation keys with the scope can; a workspace key can't.

    Keys:
        name: Name for people. At most 255 characters.
        description: Text for people; no effect on what happens.
        defaults: What holds in the workspace where a request says nothing else.
        users: Ids of users of the organisation who become members at once. Their role is not documented.
        usage_limits: Budgets of the whole workspace.
        rate_limits: Rates that hold for the whole workspace.
        icon: Emoji to show with the name. The name is then answered with the icon in front of it.
        organisation_id: Id of the organisation. Left out, it is the one that the key belongs to.
    """

    name: Required[str]
    description: NotRequired[str]
    defaults: NotRequired[CreateWorkspaceDefaults]
    users: NotRequired[Sequence[str]]
    usage_limits: NotRequired[Sequence[UsageLimitParams]]
    rate_limits: NotRequired[Sequence[RateLimitParams]]
    icon: NotRequired[str | None]
    organisation_id: NotRequired[str]


FIELDS = Fields(
    kinds={
        "name": "string",
        "description": "string",
        "defaults": "CreateWorkspaceDefaults",
        "users": "array",
        "usage_limits": "array",
        "rate_limits": "array",
        "icon": "string|null",
        "organisation_id": "string",
    },
    entries={
        "users": "string",
        "usage_limits": "UsageLimitParams",
        "rate_limits": "RateLimitParams",
    },
    required=("name",),
)
