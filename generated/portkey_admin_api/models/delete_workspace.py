# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class DeleteWorkspace(TypedDict, total=False):
    """Says once more which workspace is meant, and how thoroughly it is deleted.

    Keys:
        name: Name of the workspace, without its icon. It has to match.
        force_delete: Whether to delete the providers, configs and API keys in it too. Left out, they stop
            the delete.
    """

    name: Required[str]
    force_delete: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "name": "string",
        "force_delete": "boolean",
    },
    required=("name",),
)
