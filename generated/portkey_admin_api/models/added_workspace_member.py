# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields


class AddedWorkspaceMember(TypedDict, total=False):
    """A user who becomes a member.

    Keys:
        id: Id of the user, who has to be in the organisation already.
        role: Role in the workspace: admin, manager or member.
    """

    id: Required[str]
    role: Required[Literal["admin", "member", "manager"]]


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
