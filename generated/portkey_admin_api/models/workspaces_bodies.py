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
    """People to be added to a workspace.

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
        id: Id of the user, who has to be in the organisation already.
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
    """A mapping to be made. Exactly one of `scim_group_id` and `scim_group_name` is needed. Give either
    scim_group_id or scim_group_name.

    Keys:
        workspace_id: Id or slug of the workspace.
        role: Role that the people of the group get in the workspace.
        scim_group_id: Id of a group that exists.
        scim_group_name: Name of a group, which is made where it does not exist. A name that Portkey maps by
            itself, such as `ws-search-role-admin`, is refused.
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
    """What holds in a new workspace where a request says nothing else.

    Keys:
        metadata: Keys and values, both text, that every request of the workspace carries.
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
    """Says once more which workspace is meant, and how thoroughly it is deleted.

    Keys:
        name: Name of the workspace, without its icon. It has to match.
        force_delete: Ignored by the Admin API, as Portkey's Terraform provider found: what is in the
            workspace is not deleted with it, and stops the delete all the same. An unmerged branch of the
            published document says otherwise.
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
    """Changes to a workspace. What is left out stays as it is.

    Keys:
        name: New name for people, without the icon. At most 255 characters.
        description: Text for people; no effect on what happens.
        defaults: What shall hold where a request or key says nothing else, as a whole: what is left out of
            it is cleared.
        usage_limits: Budgets of the whole workspace, replacing all that it has. Null takes them away.
        rate_limits: Rates that hold for the whole workspace, replacing all that it has. Null takes them
            away.
        icon: Emoji to show with the name. Null takes it away.
        settings: Other settings. Not verified live.
        security_settings: Flags that say which role may see or change what, name to true or false; all of
            them, as they replace what the workspace has. Refused unless the organisation lets workspaces
            differ from it. Not verified live.
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
    """What shall hold in the workspace where a request or key says nothing else. Replaces what it has as a
    whole: a field that is left out is cleared.

    Keys:
        metadata: Keys and values, both text, that every request of the workspace carries.
        input_guardrails: Slugs or ids of guardrails that check every request.
        output_guardrails: Slugs or ids of guardrails that check every answer.
        user_api_key_config: Slug or id of a config in this workspace that user keys start with. Null takes
            it away.
        mcp_input_guardrails: Slugs or ids of guardrails that check what MCP tools are given.
        mcp_output_guardrails: Slugs or ids of guardrails that check what MCP tools answer.
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
    """The role that a member shall have.

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
