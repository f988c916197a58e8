"""The sections for settings of a resource or of the organisation, as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from portkey_admin.manifest.model.section import Section, Setting
from portkey_admin.reconcile.rules import DEFAULT_GUARDRAILS

_SWITCHED = {"enabled": True}
_OPEN = {"global_workspace_access": {"enabled": True}}

SETTINGS: tuple[Section, ...] = (
    Section(
        name="integration_workspaces",
        noun="access to the integration",
        schemas=("UpdateIntegrationWorkspaces",),
        identity=("slug",),
        references={"slug": "integrations", "workspaces[].id": "workspaces.uuid"},
        setting=Setting(
            of="integrations",
            about="Which workspaces may use it: `all`, or a list, each with its own limits.",
            field="workspaces",
            told_by=("workspace",),
            sent_as="id",
            assumed=_SWITCHED,
            open_to_all=_OPEN,
            seen_as="integration",
        ),
        pruned_as="grants",
    ),
    Section(
        name="integration_models",
        noun="models of the integration",
        schemas=("UpdateIntegrationModels",),
        identity=("slug",),
        references={"slug": "integrations"},
        setting=Setting(
            of="integrations",
            about="Models to enable, disable or price, and custom models. Others are left alone.",
            field="models",
            fields=("allow_all_models",),
            told_by=("slug",),
            assumed=_SWITCHED,
        ),
        pruned_as="models",
    ),
    Section(
        name="mcp_integration_workspaces",
        noun="access to the MCP integration",
        schemas=("UpdateMcpIntegrationWorkspaces",),
        identity=("slug",),
        references={"slug": "mcp_integrations", "workspaces[].id": "workspaces.uuid"},
        setting=Setting(
            of="mcp_integrations",
            about="Which workspaces may use it: `all`, or a list."
            " Default: those that have an MCP server of it.",
            field="workspaces",
            told_by=("workspace",),
            sent_as="id",
            assumed=_SWITCHED,
            open_to_all=_OPEN,
            seen_as="mcp_integration",
        ),
        pruned_as="grants",
    ),
    Section(
        name="mcp_integration_capabilities",
        noun="capabilities of the MCP integration",
        schemas=("UpdateMcpCapabilities",),
        identity=("slug",),
        references={"slug": "mcp_integrations"},
        setting=Setting(
            of="mcp_integrations",
            about="Tools, prompts and resources to enable or disable. Others are left alone.",
            field="capabilities",
            told_by=("type", "name"),
            assumed={"type": "tool", **_SWITCHED},
        ),
    ),
    Section(
        name="mcp_server_capabilities",
        noun="capabilities of the MCP server",
        schemas=("UpdateMcpCapabilities",),
        identity=("slug",),
        references={"slug": "mcp_servers"},
        setting=Setting(
            of="mcp_servers",
            about="Tools, prompts and resources to enable or disable here. Others are left alone.",
            field="capabilities",
            told_by=("type", "name"),
            assumed={"type": "tool", **_SWITCHED},
        ),
    ),
    Section(
        name="organisation_defaults",
        noun="defaults",
        schemas=("UpdateOrganisationDefaults",),
        identity=(),
        references={f"{name}[]": "guardrails.slug" for name in DEFAULT_GUARDRAILS},
        setting=Setting(fields=DEFAULT_GUARDRAILS),
        pruned_as="default_guardrails",
    ),
)

ACCESS: Mapping[str, str] = {
    section.setting.of: section.name
    for section in SETTINGS
    if section.setting is not None and section.setting.open_to_all
}
"""For each section of shared resources, the section that says who may use them."""


@cache
def settings_of(name: str) -> tuple[Section, ...]:
    """Return the settings of the resources of a section; "" for those of the organisation."""
    return tuple(each for each in SETTINGS if each.setting is not None and each.setting.of == name)


@cache
def setting_fields(name: str) -> tuple[str, ...]:
    """Return the settings fields of a resource, which are sent in a separate request."""
    found = [section.own_setting for section in settings_of(name)]
    return tuple(field for each in found for field in (each.field, *each.fields) if field)
