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
        organisation_id: Id of the organisation, for keys of the organisation that name no workspace.
        workspace_id: Workspace that it shall belong to, by id or slug. Left out, it belongs to the
            organisation.
        slug: Letters, digits, `_` and `-`. Portkey makes one where it is left out.
        name: Name for people. Portkey does not insist that it is unique.
        description: Text for people; no effect on what happens.
        configurations: Headers and other settings of the sign-in, as `auth_type` needs them.
        url: Address of the MCP server. Format: uri.
        auth_type: How Portkey signs in: `oauth_auto` by OAuth with registration on the fly,
            `oauth_client_credentials` by OAuth with a client of its own (not verified live), `headers` with
            fixed headers, `none` not at all.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        secret_mappings: Fields whose value is fetched from a secret manager instead of being stored. An
            empty list clears them.
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
    """Access of every workspace that has no setting of its own.

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
    """Settings of the sign-in to an MCP server. OAuth brings fields of its own, such as `oauth_metadata`.

    Keys:
        custom_headers: Headers that Portkey sends to the MCP server, name to value.
        passthrough_header: Headers of the incoming request that are handed on to the MCP server, by name.
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
        server_info: Facts about the server. Their form is not documented.
        capabilities: What the server offers. Its form is not documented.
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
    """Changes to an MCP integration. Fields that are left out stay as they are.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        description: Text for people; no effect on what happens.
        configurations: Headers and other settings of the sign-in, as `auth_type` needs them.
        url: Address of the MCP server. Format: uri.
        auth_type: How Portkey signs in: `oauth_auto` by OAuth with registration on the fly,
            `oauth_client_credentials` by OAuth with a client of its own (not verified live), `headers` with
            fixed headers, `none` not at all.
        transport: Transport of the Model Context Protocol: `http` streamable HTTP, `sse` server-sent
            events.
        secret_mappings: Fields whose value is fetched from a secret manager instead of being stored. An
            empty list clears them.
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
