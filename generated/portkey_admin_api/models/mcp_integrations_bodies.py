# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .secret_mapping import SecretMappingParams

FIELDS: dict[str, Fields] = {}


class CreateMcpIntegration(TypedDict, total=False):
    """A new MCP integration.

    Keys:
        organisation_id: Id of the organisation, for organisation keys that name no workspace.
        workspace_id: Owning workspace, by id or slug. By default the organisation owns it.
        slug: Letters, digits, `_` and `-`. By default Portkey generates one.
        name: Display name. It need not be unique.
        description: Description for display; it has no other effect.
        configurations: Headers and other authentication settings, as required by `auth_type`.
        url: URL of the MCP server. Format: uri.
        auth_type: How Portkey authenticates: `oauth_auto` with OAuth and dynamic registration,
            `oauth_client_credentials` with OAuth and its own client (not verified live), `headers` with
            fixed headers, `none` not at all.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
    """

    organisation_id: NotRequired[str]
    workspace_id: NotRequired[str]
    slug: NotRequired[str]
    name: Required[str]
    description: NotRequired[str | None]
    configurations: NotRequired[McpIntegrationConfigurations | Mapping[str, Any]]
    url: Required[str]
    auth_type: Required[Literal["oauth_auto", "headers", "none", "oauth_client_credentials"]]
    transport: Required[Literal["http", "sse"]]
    secret_mappings: NotRequired[Sequence[SecretMappingParams]]


FIELDS["CreateMcpIntegration"] = Fields(
    kinds={
        "organisation_id": "string",
        "workspace_id": "string",
        "slug": "string",
        "name": "string",
        "description": "string|null",
        "configurations": "McpIntegrationConfigurations",
        "url": "string",
        "auth_type": "string",
        "transport": "string",
        "secret_mappings": "array",
    },
    entries={
        "secret_mappings": "SecretMappingParams",
    },
    required=(
        "name",
        "url",
        "auth_type",
        "transport",
    ),
)


class McpGlobalWorkspaceAccess(TypedDict, total=False):
    """Access of every workspace without its own setting.

    Keys:
        enabled: Whether such workspaces may use the integration.
    """

    enabled: NotRequired[bool]


FIELDS["McpGlobalWorkspaceAccess"] = Fields(
    kinds={
        "enabled": "boolean",
    },
)


class McpIntegrationConfigurations(TypedDict, total=False):
    """Authentication settings of an MCP server. OAuth adds its own fields, such as `oauth_metadata`.

    Keys:
        custom_headers: Headers that Portkey sends to the MCP server, name to value.
        passthrough_header: Names of the incoming request headers to forward to the MCP server.
    """

    custom_headers: NotRequired[Mapping[str, Any]]
    passthrough_header: NotRequired[Mapping[str, Any]]


FIELDS["McpIntegrationConfigurations"] = Fields(
    kinds={
        "custom_headers": "object",
        "passthrough_header": "object",
    },
    open=True,
)


class McpIntegrationWorkspaceAccess(TypedDict, total=False):
    """Access of one workspace.

    Keys:
        id: Id or slug of the workspace.
        enabled: Whether the workspace may use the integration.
    """

    id: Required[str]
    enabled: Required[bool]


FIELDS["McpIntegrationWorkspaceAccess"] = Fields(
    kinds={
        "id": "string",
        "enabled": "boolean",
    },
    required=(
        "id",
        "enabled",
    ),
)


class SyncMcpIntegration(TypedDict, total=False):
    """What was found on the server of an MCP integration. Only the names of the fields are known.

    Keys:
        server_info: Information about the server. Their form is not documented.
        capabilities: Capabilities of the server. Its form is not documented.
    """

    server_info: NotRequired[Mapping[str, Any]]
    capabilities: NotRequired[Any]


FIELDS["SyncMcpIntegration"] = Fields(
    kinds={
        "server_info": "object",
        "capabilities": "any",
    },
)


class UpdateMcpIntegration(TypedDict, total=False):
    """Changes to an MCP integration. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique.
        description: Description for display; it has no other effect.
        configurations: Headers and other authentication settings, as required by `auth_type`.
        url: URL of the MCP server. Format: uri.
        auth_type: How Portkey authenticates: `oauth_auto` with OAuth and dynamic registration,
            `oauth_client_credentials` with OAuth and its own client (not verified live), `headers` with
            fixed headers, `none` not at all.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
    """

    name: NotRequired[str]
    description: NotRequired[str | None]
    configurations: NotRequired[McpIntegrationConfigurations | Mapping[str, Any]]
    url: NotRequired[str]
    auth_type: NotRequired[Literal["oauth_auto", "headers", "none", "oauth_client_credentials"]]
    transport: NotRequired[Literal["http", "sse"]]
    secret_mappings: NotRequired[Sequence[SecretMappingParams]]


FIELDS["UpdateMcpIntegration"] = Fields(
    kinds={
        "name": "string",
        "description": "string|null",
        "configurations": "McpIntegrationConfigurations",
        "url": "string",
        "auth_type": "string",
        "transport": "string",
        "secret_mappings": "array",
    },
    entries={
        "secret_mappings": "SecretMappingParams",
    },
)


class UpdateMcpIntegrationWorkspaces(TypedDict, total=False):
    """Which workspaces have access.

    Keys:
        workspaces: Access of single workspaces. May be empty. At least 0 items.
        global_workspace_access: Access of workspaces without their own setting. Null means that there is no
            such rule.
        override_existing_workspace_access: True replaces all existing settings with these. Otherwise they
            are merged. Default: false.
    """

    workspaces: Required[Sequence[McpIntegrationWorkspaceAccess]]
    global_workspace_access: NotRequired[McpGlobalWorkspaceAccess | None]
    override_existing_workspace_access: NotRequired[bool]


FIELDS["UpdateMcpIntegrationWorkspaces"] = Fields(
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


hints.resolve_on_demand(globals())
