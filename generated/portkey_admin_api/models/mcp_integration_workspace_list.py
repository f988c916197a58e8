# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .mcp_integration_workspace import McpIntegrationWorkspace


@attrs.frozen(kw_only=True, repr=False)
class McpIntegrationWorkspaceList(decoding.Model):
    """Workspaces that may use an MCP integration.

    Attributes:
        workspaces: Access of single workspaces, in the older form of the answer.
        global_workspace_access: What workspaces get that have no setting of their own. Null where there is
            no such rule.
        data: Access of single workspaces, when `version` was sent.
        total: Number of workspaces. Only when `version` was sent.
        object: `integration` in the older form of the answer.
    """

    workspaces: list[McpIntegrationWorkspace] | None = None
    global_workspace_access: dict[str, Any] | None = None
    data: list[McpIntegrationWorkspace] | None = None
    total: int | None = None
    object: Literal["integration", "list"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("workspaces", "workspaces", decoding.list_of(decoding.model("McpIntegrationWorkspace"))),
        ("global_workspace_access", "global_workspace_access", None),
        ("data", "data", decoding.list_of(decoding.model("McpIntegrationWorkspace"))),
        ("total", "total", None),
        ("object", "object", None),
    )
