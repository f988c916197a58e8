# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class McpGlobalWorkspaceAccess(TypedDict, total=False):
    """Access of every workspace that has no setting of its own.

    Keys:
        enabled: Whether such workspaces may use the integration.
    """

    enabled: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "enabled": "boolean",
    },
)
