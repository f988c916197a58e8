# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .mcp_integration_configurations import McpIntegrationConfigurations
    from .secret_mapping_params import SecretMappingParams


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


FIELDS = Fields(
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
