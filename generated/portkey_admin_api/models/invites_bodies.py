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
    """An invite to be sent.

    Keys:
        email: Address that the invite goes to, and that the person signs in with.
        workspaces: Workspaces that the person joins together with the organisation. May be left out; the
            published document asks for it, the Terraform provider does without.
        role: Role in the organisation: admin or member. Nobody is invited as owner.
        workspace_api_key_details: What the API keys hold that are made for the person in these workspaces.
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
    """Defaults of the API keys that are made for an invited person. Not verified live.

    Keys:
        metadata: Keys and values that every request of such a key carries.
    """

    metadata: NotRequired[Mapping[str, Any]]


FIELDS["InviteApiKeyDefaults"] = Fields(
    kinds={
        "metadata": "object",
    },
)


class InviteApiKeyDetails(TypedDict, total=False):
    """What the API keys hold that are made for an invited person.

    Keys:
        scopes: What the key may do, as exact names such as `workspaces.list`; `list` never implies `read`.
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
    """A workspace to be joined by an invite.

    Keys:
        id: Id of the workspace. Whether the slug is taken too is not documented.
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
