# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class UpdateUser(TypedDict, total=False):
    """The new role of a user.

    Keys:
        role: New role in the organisation. Owner is accepted too, according to an unmerged branch of the
            published document. Not verified live.
    """

    role: Required[Literal["admin", "member", "owner"]]


FIELDS["UpdateUser"] = Fields(
    kinds={
        "role": "string",
    },
    required=("role",),
)
