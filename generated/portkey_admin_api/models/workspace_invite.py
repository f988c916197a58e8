# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .workspace_invite_role import WorkspaceInviteRole


class WorkspaceInvite(TypedDict, total=False):
    """A workspace to be joined by an invite.

    Keys:
        id: Id of the workspace. Whether the slug is taken too is not documented.
        role: Role in the workspace: admin, manager or member.
    """

    id: Required[str]
    role: Required[WorkspaceInviteRole]


FIELDS = Fields(
    kinds={
        "id": "string",
        "role": "string",
    },
    required=(
        "id",
        "role",
    ),
)
