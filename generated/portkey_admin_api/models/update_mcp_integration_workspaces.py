# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .mcp_global_workspace_access import McpGlobalWorkspaceAccess
    from .mcp_integration_workspace_access import McpIntegrationWorkspaceAccess


class UpdateMcpIntegrationWorkspaces(TypedDict, total=False):
    """Which workspaces shall have access.

    Keys:
        workspaces: Access of single workspaces. May be empty. At least 0 items.
        global_workspace_access: Access of workspaces that have no setting of their own. Null leaves no such
            rule.
        override_existing_workspace_access: True puts the settings that are sent in the place of all that
            exist. Otherwise they are merged. Default: false.
    """

    workspaces: Required[Sequence[McpIntegrationWorkspaceAccess]]
    global_workspace_access: NotRequired[McpGlobalWorkspaceAccess | None]
    override_existing_workspace_access: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "workspaces": "array",
        "global_workspace_access": "McpGlobalWorkspaceAccess|null",
        "override_existing_workspace_access": "boolean",
    },
    entries={
        "workspaces": "McpIntegrationWorkspaceAccess",
    },
    required=("workspaces",),
)
