# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields


class UpdateWorkspaceMember(TypedDict, total=False):
    """The role that a member shall have.

    Keys:
        role: New role in the workspace: admin, manager or member.
    """

    role: Required[Literal["admin", "member", "manager"]]


FIELDS = Fields(
    kinds={
        "role": "string",
    },
    required=("role",),
)
