"""The kinds of resources that `ensure` supports, as data."""

from __future__ import annotations

from collections.abc import Mapping

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.kinds.api_keys import API_KEYS
from portkey_admin.reconcile.kinds.guardrails import GUARDRAILS, ORGANISATION_DEFAULTS
from portkey_admin.reconcile.kinds.integrations import (
    INTEGRATION_MODELS,
    INTEGRATION_WORKSPACES,
    INTEGRATIONS,
)
from portkey_admin.reconcile.kinds.mcp import (
    MCP_INTEGRATION_CAPABILITIES,
    MCP_INTEGRATION_WORKSPACES,
    MCP_INTEGRATIONS,
    MCP_SERVER_CAPABILITIES,
    MCP_SERVERS,
)
from portkey_admin.reconcile.kinds.members import MEMBERS
from portkey_admin.reconcile.kinds.people import PEOPLE
from portkey_admin.reconcile.kinds.plain import (
    COLLECTIONS,
    CONFIGS,
    LABELS,
    PROVIDERS,
    RATE_LIMIT_POLICIES,
    USAGE_LIMIT_POLICIES,
    VIRTUAL_KEYS,
)
from portkey_admin.reconcile.kinds.prompts import PROMPT_PARTIALS, PROMPTS
from portkey_admin.reconcile.kinds.scim import SCIM_MAPPINGS
from portkey_admin.reconcile.kinds.secret_references import SECRET_REFERENCES
from portkey_admin.reconcile.kinds.workspaces import WORKSPACES

_ALL: tuple[Kind, ...] = (
    WORKSPACES,
    PEOPLE,
    MEMBERS,
    API_KEYS,
    CONFIGS,
    INTEGRATIONS,
    PROVIDERS,
    VIRTUAL_KEYS,
    GUARDRAILS,
    USAGE_LIMIT_POLICIES,
    RATE_LIMIT_POLICIES,
    COLLECTIONS,
    LABELS,
    PROMPTS,
    PROMPT_PARTIALS,
    SECRET_REFERENCES,
    MCP_INTEGRATIONS,
    MCP_INTEGRATION_WORKSPACES,
    MCP_INTEGRATION_CAPABILITIES,
    MCP_SERVERS,
    MCP_SERVER_CAPABILITIES,
    SCIM_MAPPINGS,
    INTEGRATION_WORKSPACES,
    INTEGRATION_MODELS,
    ORGANISATION_DEFAULTS,
)

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _ALL}
"""All kinds by name."""

ALSO_CALLED: Mapping[str, str] = {"users": "people", "invites": "people"}
"""Aliases of kinds: a person is a user, or someone with a pending invite."""


def kind_called(name: str) -> Kind:
    """Return the kind with this name. Raises InvalidArgumentError."""
    kind = KINDS.get(ALSO_CALLED.get(name, name))
    if kind is None:
        raise InvalidArgumentError(f"there is no kind {name!r}; the kinds are {', '.join(KINDS)}")
    return kind
