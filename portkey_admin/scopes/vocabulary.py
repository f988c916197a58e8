"""The vocabulary of scopes, and the kinds of key that may have each. Data only.

The names and the kinds are those of the table in Portkey's documentation, "API keys: authentication and
authorisation" (as of 2026-08-03). Scopes are exact: `list` never implies `read`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

KeyKind: TypeAlias = Literal["organisation-service", "workspace-service", "workspace-user"]
"""The kinds of API key, as the API spells them in the `type` of a key."""

AnyKeyScope: TypeAlias = Literal[
    "agent_servers.create",
    "agent_servers.delete",
    "agent_servers.list",
    "agent_servers.read",
    "agent_servers.update",
    "analytics.view",
    "configs.create",
    "configs.delete",
    "configs.list",
    "configs.read",
    "configs.update",
    "guardrails.create",
    "guardrails.delete",
    "guardrails.list",
    "guardrails.read",
    "guardrails.update",
    "logs.export",
    "logs.list",
    "logs.view",
    "mcp_servers.create",
    "mcp_servers.delete",
    "mcp_servers.list",
    "mcp_servers.read",
    "mcp_servers.update",
    "organisation_agent_integrations.list",
    "organisation_integrations.list",
    "organisation_mcp_integrations.list",
    "policies.create",
    "policies.delete",
    "policies.list",
    "policies.read",
    "policies.update",
    "prompts.create",
    "prompts.delete",
    "prompts.list",
    "prompts.publish",
    "prompts.read",
    "prompts.update",
    "providers.create",
    "providers.delete",
    "providers.list",
    "providers.read",
    "providers.update",
    "virtual_keys.copy",
    "virtual_keys.create",
    "virtual_keys.delete",
    "virtual_keys.duplicate",
    "virtual_keys.list",
    "virtual_keys.read",
    "virtual_keys.update",
    "workspace_agent_integrations.create",
    "workspace_agent_integrations.delete",
    "workspace_agent_integrations.list",
    "workspace_agent_integrations.read",
    "workspace_agent_integrations.update",
    "workspace_integrations.create",
    "workspace_integrations.delete",
    "workspace_integrations.list",
    "workspace_integrations.read",
    "workspace_integrations.update",
    "workspace_mcp_integrations.create",
    "workspace_mcp_integrations.delete",
    "workspace_mcp_integrations.list",
    "workspace_mcp_integrations.read",
    "workspace_mcp_integrations.update",
    "workspace_users.create",
    "workspace_users.delete",
    "workspace_users.list",
    "workspace_users.read",
    "workspace_users.update",
    "workspaces.list",
    "workspaces.read",
    "workspaces.update",
]
"""Any key may have these."""

ServiceKeyScope: TypeAlias = Literal[
    "workspace_service_api_keys.create",
    "workspace_service_api_keys.delete",
    "workspace_service_api_keys.list",
    "workspace_service_api_keys.read",
    "workspace_service_api_keys.rotate",
    "workspace_service_api_keys.update",
    "workspace_user_api_keys.create",
    "workspace_user_api_keys.delete",
    "workspace_user_api_keys.list",
    "workspace_user_api_keys.read",
    "workspace_user_api_keys.rotate",
    "workspace_user_api_keys.update",
]
"""Only service keys may have these, not user keys: they manage API keys of a workspace."""

OrganisationKeyScope: TypeAlias = Literal[
    "audit_logs.list",
    "deployments.create",
    "deployments.delete",
    "deployments.list",
    "deployments.read",
    "deployments.update",
    "organisation_agent_integrations.create",
    "organisation_agent_integrations.delete",
    "organisation_agent_integrations.read",
    "organisation_agent_integrations.update",
    "organisation_exclusions.list",
    "organisation_exclusions.update",
    "organisation_guardrails.create",
    "organisation_guardrails.delete",
    "organisation_guardrails.list",
    "organisation_guardrails.read",
    "organisation_guardrails.update",
    "organisation_integrations.create",
    "organisation_integrations.delete",
    "organisation_integrations.read",
    "organisation_integrations.update",
    "organisation_mcp_integrations.create",
    "organisation_mcp_integrations.delete",
    "organisation_mcp_integrations.read",
    "organisation_mcp_integrations.update",
    "organisation_service_api_keys.create",
    "organisation_service_api_keys.delete",
    "organisation_service_api_keys.list",
    "organisation_service_api_keys.read",
    "organisation_service_api_keys.rotate",
    "organisation_service_api_keys.update",
    "organisation_settings.read",
    "organisation_settings.update",
    "organisation_users.create",
    "organisation_users.delete",
    "organisation_users.list",
    "organisation_users.read",
    "organisation_users.update",
    "plugins.create",
    "plugins.list",
    "plugins.update",
    "secret_references.create",
    "secret_references.delete",
    "secret_references.list",
    "secret_references.read",
    "secret_references.update",
    "workspaces.create",
    "workspaces.delete",
]
"""Only organisation-service keys, which Portkey also calls Admin API keys, may have these."""

WorkspaceKeyScope: TypeAlias = Literal[
    "agents.invoke", "completions.write", "guardrails.invoke", "logs.write", "mcp.invoke", "prompts.render"
]
"""Only workspace keys may have these: they call models, and write the data about such calls."""

Scope: TypeAlias = AnyKeyScope | ServiceKeyScope | OrganisationKeyScope | WorkspaceKeyScope | str
"""A scope. Not closed: Portkey adds scopes, and unknown names are accepted."""

KEY_KINDS: tuple[KeyKind, ...] = get_args(KeyKind)

_HOLDERS: tuple[tuple[object, frozenset[KeyKind]], ...] = (
    (AnyKeyScope, frozenset(KEY_KINDS)),
    (ServiceKeyScope, frozenset({"organisation-service", "workspace-service"})),
    (OrganisationKeyScope, frozenset({"organisation-service"})),
    (WorkspaceKeyScope, frozenset({"workspace-service", "workspace-user"})),
)

SCOPES: Mapping[str, frozenset[KeyKind]] = MappingProxyType(
    dict(sorted((name, kinds) for names, kinds in _HOLDERS for name in get_args(names)))
)
"""Every known scope, and the kinds of key that may have it."""

ALSO_NAMED = frozenset({"logs.read"})
"""Scopes that operations name although the table lacks them: Portkey's help center wants this one to read a
log, where the table has logs.view."""

Role: TypeAlias = Literal[
    "organisation owner",
    "organisation admin",
    "organisation member",
    "workspace admin",
    "workspace manager",
    "workspace member",
]
"""Roles of people; owners and admins of the organisation are admins of each workspace as well."""

KEY_CREATORS: Mapping[Role, frozenset[KeyKind]] = MappingProxyType(
    {
        "organisation owner": frozenset(KEY_KINDS),
        "organisation admin": frozenset(KEY_KINDS),
        "organisation member": frozenset(),
        "workspace admin": frozenset({"workspace-service", "workspace-user"}),
        "workspace manager": frozenset({"workspace-service", "workspace-user"}),
        "workspace member": frozenset(),
    }
)
"""The kinds of key that a role may create; workspace keys only for that workspace.

From Portkey's documentation, "User roles and permissions".
"""


def holders(scope: str) -> frozenset[KeyKind]:
    """Return the kinds of key that may have a scope; all of them if it is not in the vocabulary."""
    return SCOPES.get(scope, frozenset(KEY_KINDS))
