# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ..types import Fields


class McpIntegrationWorkspaceAccess(TypedDict, total=False):
    """Access of one workspace.

    Keys:
        id: Id or slug of the workspace.
        enabled: Whether the workspace may use the integration.
    """

    id: Required[str]
    enabled: Required[bool]


FIELDS = Fields(
    kinds={
        "id": "string",
        "enabled": "boolean",
    },
    required=(
        "id",
        "enabled",
    ),
)
