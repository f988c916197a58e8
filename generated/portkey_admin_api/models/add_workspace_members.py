# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .added_workspace_member import AddedWorkspaceMember


class AddWorkspaceMembers(TypedDict, total=False):
    """People to be added to a workspace.

    Keys:
        users: The people, each with a role.
    """

    users: Required[Sequence[AddedWorkspaceMember]]


FIELDS = Fields(
    kinds={
        "users": "array",
    },
    entries={
        "users": "AddedWorkspaceMember",
    },
    required=("users",),
)
