# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit import RateLimitParams
    from .usage_limit import UsageLimitParams
    from .workspace_settings import WorkspaceSettingsParams

FIELDS: dict[str, Fields] = {}


class AddWorkspaceMembers(TypedDict, total=False):
    """People to add to a workspace.

    Keys:
        users: The people, each with a role.
    """

    users: Required[Sequence[AddedWorkspaceMember]]


FIELDS["AddWorkspaceMembers"] = Fields(
    kinds={
        "users": "array",
    },
    entries={
        "users": "AddedWorkspaceMember",
    },
    required=("users",),
)


class AddedWorkspaceMember(TypedDict, total=False):
    """A user who becomes a member.

    Keys:
        id: Id of the user, who must already be in the organisation.
        role: Role in the workspace: admin, manager or member.
    """

    id: Required[str]
    role: Required[Literal["admin", "member", "manager"]]


FIELDS["AddedWorkspaceMember"] = Fields(
    kinds={
        "id": "string",
        "role": "string",
    },
    required=(
        "id",
        "role",
    ),
)


class CreateScimMapping(TypedDict, total=False):
    """A new mapping. Exactly one of `scim_group_id` and `scim_group_name` is required. Give either
    scim_group_id or scim_group_name.

    Keys:
        workspace_id: Id or slug of the workspace.
        role: Role that the people of the group get in the workspace.
        scim_group_id: Id of an existing group.
        scim_group_name: Name of a group, which is created if it does not exist. A name that Portkey maps
            automatically, such as `ws-search-role-admin`, is refused.
    """

    workspace_id: Required[str]
    role: Required[Literal["admin", "member", "manager"]]
    scim_group_id: NotRequired[str]
    scim_group_name: NotRequired[str]


FIELDS["CreateScimMapping"] = Fields(
    kinds={
        "workspace_id": "string",
        "role": "string",
        "scim_group_id": "string",
        "scim_group_name": "string",
    },
    required=(
        "workspace_id",
        "role",
    ),
)


class CreateWorkspace(TypedDict, total=False):
    """A new workspace. Organisation keys with the scope can create one; workspace keys can't.

    Keys:
        name: Display name. At most 255 characters.
        description: Description for display; it has no other effect.
        defaults: Defaults of the workspace, unless a request overrides them.
        users: Ids of users of the organisation who become members immediately. Their role is not
            documented.
        usage_limits: Budgets of the whole workspace.
        rate_limits: Rate limits of the whole workspace.
        icon: Emoji to show with the name. The name is then returned with the icon in front.
        organisation_id: Id of the organisation. Defaults to the organisation of the key.
    """

    name: Required[str]
    description: NotRequired[str]
    defaults: NotRequired[CreateWorkspaceDefaults]
    users: NotRequired[Sequence[str]]
    usage_limits: NotRequired[Sequence[UsageLimitParams]]
    rate_limits: NotRequired[Sequence[RateLimitParams]]
    icon: NotRequired[str | None]
    organisation_id: NotRequired[str]


FIELDS["CreateWorkspace"] = Fields(
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


class CreateWorkspaceDefaults(TypedDict, total=False):
    """Defaults of a new workspace, unless a request overrides them.

    Keys:
        metadata: Metadata that is added to every request of the workspace; all values are strings.
    """

    metadata: NotRequired[Mapping[str, str]]


FIELDS["CreateWorkspaceDefaults"] = Fields(
    kinds={
        "metadata": "object",
    },
    entries={
        "metadata": "string",
    },
)


class DeleteWorkspace(TypedDict, total=False):
    """Confirms which workspace to delete, and how.

    Keys:
        name: Name of the workspace, without its icon. It must match.
        force_delete: Ignored by the Admin API, as Portkey's Terraform provider found: the contents of the
            workspace are not deleted, and still prevent the deletion. An unmerged branch of the published
            document says otherwise.
    """

    name: Required[str]
    force_delete: NotRequired[bool]


FIELDS["DeleteWorkspace"] = Fields(
    kinds={
        "name": "string",
        "force_delete": "boolean",
    },
    required=("name",),
)


class UpdateWorkspace(TypedDict, total=False):
    """Changes to a workspace. Fields that are left out are unchanged.

    Keys:
        name: New display name, without the icon. At most 255 characters.
        description: Description for display; it has no other effect.
        defaults: New defaults, unless a request or key overrides them, as a whole: fields that are left out
            are cleared.
        usage_limits: Budgets of the whole workspace, replacing the existing ones. Null removes them.
        rate_limits: Rate limits of the whole workspace, replacing the existing ones. Null removes them.
        icon: Emoji to show with the name. Null removes it.
        settings: Other settings. Not verified live.
        security_settings: Flags that say which role may see or change which resources, name to true or
            false; send all of them, because they replace the existing ones. Refused unless the organisation
            allows workspaces to override it. Not verified live.
    """

    name: NotRequired[str]
    description: NotRequired[str]
    defaults: NotRequired[UpdateWorkspaceDefaults]
    usage_limits: NotRequired[Sequence[UsageLimitParams] | None]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]
    icon: NotRequired[str | None]
    settings: NotRequired[WorkspaceSettingsParams]
    security_settings: NotRequired[Mapping[str, bool]]


FIELDS["UpdateWorkspace"] = Fields(
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


class UpdateWorkspaceDefaults(TypedDict, total=False):
    """New defaults of the workspace, unless a request or key overrides them. They replace the existing ones as
    a whole: a field that is left out is cleared.

    Keys:
        metadata: Metadata that is added to every request of the workspace; all values are strings.
        input_guardrails: Slugs or ids of guardrails that check every request.
        output_guardrails: Slugs or ids of guardrails that check every response.
        user_api_key_config: Slug or id of a config in this workspace, the default for user keys. Null
            removes it.
        mcp_input_guardrails: Slugs or ids of guardrails that check the input of MCP tools.
        mcp_output_guardrails: Slugs or ids of guardrails that check the output of MCP tools.
    """

    metadata: NotRequired[Mapping[str, str]]
    input_guardrails: NotRequired[Sequence[str]]
    output_guardrails: NotRequired[Sequence[str]]
    user_api_key_config: NotRequired[str | None]
    mcp_input_guardrails: NotRequired[Sequence[str]]
    mcp_output_guardrails: NotRequired[Sequence[str]]


FIELDS["UpdateWorkspaceDefaults"] = Fields(
    kinds={
        "metadata": "object",
        "input_guardrails": "array",
        "output_guardrails": "array",
        "user_api_key_config": "string|null",
        "mcp_input_guardrails": "array",
        "mcp_output_guardrails": "array",
    },
    entries={
        "metadata": "string",
        "input_guardrails": "string",
        "output_guardrails": "string",
        "mcp_input_guardrails": "string",
        "mcp_output_guardrails": "string",
    },
)


class UpdateWorkspaceMember(TypedDict, total=False):
    """The new role of a member.

    Keys:
        role: New role in the workspace: admin, manager or member.
    """

    role: Required[Literal["admin", "member", "manager"]]


FIELDS["UpdateWorkspaceMember"] = Fields(
    kinds={
        "role": "string",
    },
    required=("role",),
)


hints.resolve_on_demand(globals())
