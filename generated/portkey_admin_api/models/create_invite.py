# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .invite_api_key_details import InviteApiKeyDetails
    from .invite_role import InviteRole
    from .workspace_invite import WorkspaceInvite


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


FIELDS = Fields(
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
