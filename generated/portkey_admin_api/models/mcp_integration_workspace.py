# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpIntegrationWorkspace(decoding.Model):
    """Access of one workspace to an MCP integration.

    Attributes:
        id: Id of the workspace.
        enabled: Whether the workspace may use the integration.
        status: Status.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
    """

    id: str | None = None
    enabled: bool | None = None
    status: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("enabled", "enabled", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class McpIntegrationWorkspaceList(decoding.Model):
    """Workspaces that may use an MCP integration.

    Attributes:
        workspaces: Access of single workspaces, in the older form of the response.
        global_workspace_access: Access of workspaces without their own setting. Null if there is no such
            rule.
        data: Access of single workspaces, if `version` was sent.
        total: Number of workspaces. Only if `version` was sent.
        object: `integration` in the older form of the response.
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
