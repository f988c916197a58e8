# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


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


FIELDS = Fields(
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
