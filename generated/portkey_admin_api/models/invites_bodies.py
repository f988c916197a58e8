# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, Required, TypeAlias, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}

InviteRole: TypeAlias = Literal["admin", "member"]
"""Role in the organisation that an invite gives."""

WorkspaceInviteRole: TypeAlias = Literal["admin", "member", "manager"]
"""Role in a workspace that an invite gives."""


class CreateInvite(TypedDict, total=False):
    """An invite to send.

    Keys:
        email: E-mail address of the person, also used to sign in.
        workspaces: Workspaces that the person joins together with the organisation. Optional for the
            Terraform provider, required by the published document.
        role: Role in the organisation: admin or member. Owners can't be invited.
        workspace_api_key_details: Settings of the API keys created for the person in these workspaces.
    """

    email: Required[str]
    workspaces: NotRequired[Sequence[WorkspaceInvite]]
    role: Required[InviteRole]
    workspace_api_key_details: NotRequired[InviteApiKeyDetails]


FIELDS["CreateInvite"] = Fields(
    kinds={
        "email": "string",
        "workspaces": "array",
        "role": "string",
        "workspace_api_key_details": "InviteApiKeyDetails",
    },
    entries={
        "workspaces": "WorkspaceInvite",
    },
    required=(
        "email",
        "role",
    ),
)


class InviteApiKeyDefaults(TypedDict, total=False):
    """Defaults of the API keys created for an invited person. Not verified live.

    Keys:
        metadata: Metadata that is added to every request of such a key.
    """

    metadata: NotRequired[Mapping[str, Any]]


FIELDS["InviteApiKeyDefaults"] = Fields(
    kinds={
        "metadata": "object",
    },
)


class InviteApiKeyDetails(TypedDict, total=False):
    """Settings of the API keys created for an invited person.

    Keys:
        scopes: Permissions of the key, as exact names such as `workspaces.list`; `list` never implies
            `read`.
        defaults: Defaults of these keys. Not verified live.
    """

    scopes: Required[Sequence[str]]
    defaults: NotRequired[InviteApiKeyDefaults]


FIELDS["InviteApiKeyDetails"] = Fields(
    kinds={
        "scopes": "array",
        "defaults": "InviteApiKeyDefaults",
    },
    entries={
        "scopes": "string",
    },
    required=("scopes",),
)


class WorkspaceInvite(TypedDict, total=False):
    """A workspace to join with an invite.

    Keys:
        id: Id of the workspace. Whether the slug is accepted too is not documented.
        role: Role in the workspace: admin, manager or member.
    """

    id: Required[str]
    role: Required[WorkspaceInviteRole]


FIELDS["WorkspaceInvite"] = Fields(
    kinds={
        "id": "string",
        "role": "string",
    },
    required=(
        "id",
        "role",
    ),
)
