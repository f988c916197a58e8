"""The resources of the local control plane. To add one, add a module here and its name to FAMILIES."""

from __future__ import annotations

from portkey_admin.testing.plane.organisation import Deed, Event, Handler
from portkey_admin.testing.plane.state import Table
from portkey_admin.testing.resources import (
    analytics,
    api_keys,
    audit_logs,
    collections,
    configs,
    deployments,
    feedback,
    guardrail_mcp_servers,
    guardrails,
    integrations,
    invites,
    labels,
    log_exports,
    logs,
    mcp_integrations,
    mcp_servers,
    members,
    model_pricing,
    organisation_guardrails,
    prompt_partials,
    prompts,
    providers,
    rate_limit_policies,
    scim,
    secret_references,
    usage_limit_policies,
    users,
    virtual_keys,
    workspaces,
)
from portkey_admin.testing.resources.resource import Family

FAMILIES: tuple[Family, ...] = (
    members.FAMILY,
    users.FAMILY,
    invites.FAMILY,
    api_keys.FAMILY,
    scim.FAMILY,
    collections.FAMILY,
    labels.FAMILY,
    configs.FAMILY,
    prompts.FAMILY,
    prompt_partials.FAMILY,
    guardrails.FAMILY,
    guardrail_mcp_servers.FAMILY,
    organisation_guardrails.FAMILY,
    usage_limit_policies.FAMILY,
    rate_limit_policies.FAMILY,
    secret_references.FAMILY,
    integrations.FAMILY,
    providers.FAMILY,
    virtual_keys.FAMILY,
    mcp_integrations.FAMILY,
    mcp_servers.FAMILY,
    logs.FAMILY,
    feedback.FAMILY,
    log_exports.FAMILY,
    analytics.FAMILY,
    audit_logs.FAMILY,
    model_pricing.FAMILY,
    deployments.FAMILY,
    # Last, as the first workspace gets what a new organisation already has.
    workspaces.FAMILY,
)

HANDLERS: dict[str, Handler] = {id: handler for family in FAMILIES for id, handler in family.handlers.items()}
"""What serves each operation, by its id."""

EVENTS: dict[str, Event] = {name: event for family in FAMILIES for name, event in family.events.items()}
DEEDS: dict[str, Deed] = {name: deed for family in FAMILIES for name, deed in family.deeds.items()}
"""What families ask of each other, by name."""


def tables() -> dict[str, Table]:
    """Return a new, empty table for each collection."""
    return {name: table() for family in FAMILIES for name, table in family.tables.items()}
