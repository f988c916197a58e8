"""The sections of a manifest as data: their content, places and references.

They are ordered by dependency: sections that others refer to or must follow come first.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from portkey_admin.manifest.model.section import Place, Section, Sign
from portkey_admin.manifest.model.settings import SETTINGS

_ALL = ("workspace_id", "organisation_id")
_INSIDE: tuple[Place, ...] = ("workspace",)
_WHOLE: tuple[Place, ...] = ("organisation",)
_BOTH: tuple[Place, ...] = ("organisation", "workspace")
_PORTKEYS = "Portkey created it"
_DEFAULT = Sign("is_default", True, "it is the default one")
_SECRET = {"secret_mappings[].secret_reference_id": "secret_references"}

_TABLE = (
    Section(
        name="workspaces",
        noun="workspace",
        places=_WHOLE,
        schemas=("CreateWorkspace", "UpdateWorkspace"),
        identity=("name", "slug"),
        hidden=("organisation_id", "users"),
        own=("template", "members"),
        optional=("name",),
        deferred=("defaults",),
        form="uuid",
        shows_slug=True,
        stays=(_DEFAULT,),
    ),
    Section(
        name="people",
        noun="person",
        places=_WHOLE,
        schemas=("CreateInvite",),
        identity=("email",),
        own=("workspaces",),
        optional=("role",),
        after=("workspaces",),
        form="path",
        stays=(
            Sign("role", "owner", "an owner stays"),
            Sign("status", "(?!(pending|active)$).+", "the invite is over"),
        ),
    ),
    Section(
        name="secret_references",
        noun="secret reference",
        places=_WHOLE,
        schemas=("CreateSecretReference",),
        identity=("slug", "name"),
        hidden=_ALL,
        after=("workspaces",),
    ),
    Section(
        name="integrations",
        noun="integration",
        places=_BOTH,
        schemas=("CreateIntegration",),
        identity=("slug",),
        hidden=_ALL,
        references=_SECRET,
        after=("workspaces",),
    ),
    Section(
        name="mcp_integrations",
        noun="MCP integration",
        places=_BOTH,
        schemas=("CreateMcpIntegration",),
        identity=("slug", "name"),
        hidden=_ALL,
        references=_SECRET,
        after=("workspaces",),
    ),
    Section(
        name="providers",
        noun="provider",
        places=_INSIDE,
        schemas=("CreateProvider",),
        identity=("slug",),
        hidden=_ALL,
        own=("reset_usage",),
        slug_of_workspace=True,
        references={"integration_id": "integrations"},
        after=("integration_workspaces", "integration_models"),
        automatic=(Sign("note", "Created automatically.*", "it came with the access to its integration"),),
    ),
    Section(
        name="mcp_servers",
        noun="MCP server",
        places=_INSIDE,
        schemas=("CreateMcpServer",),
        identity=("slug", "name"),
        hidden=_ALL,
        references={"mcp_integration_id": "mcp_integrations"},
        after=("mcp_integration_workspaces", "mcp_integration_capabilities"),
    ),
    Section(
        name="guardrails",
        noun="guardrail",
        places=_BOTH,
        schemas=("CreateGuardrail",),
        hidden=_ALL,
        written=("checks", "actions"),
        after=("workspaces",),
        shows_slug=True,
    ),
    Section(
        name="configs",
        noun="config",
        places=_INSIDE,
        schemas=("CreateConfig",),
        hidden=_ALL,
        own=("isDefault",),
        after=("providers", "guardrails"),
        shows_slug=True,
        free_forms=("config",),
    ),
    Section(
        name="members",
        noun="member",
        schemas=(),
        identity=("email",),
        references={"email": "people"},
        after=("workspaces",),
    ),
    Section(
        name="scim_mappings",
        noun="SCIM mapping",
        places=_INSIDE,
        schemas=("CreateScimMapping",),
        identity=("scim_group_name", "scim_group_id"),
        hidden=_ALL,
        after=("workspaces",),
        form="path",
        automatic=(Sign("scim_group", "ws[-_].+-role-(admin|manager|member)", _PORTKEYS),),
    ),
    Section(
        name="api_keys",
        noun="API key",
        places=_BOTH,
        schemas=("CreateApiKey",),
        hidden=(*_ALL, "user_id"),
        own=("user", "reset_usage", "rotate"),
        references={"user": "people", "defaults.config_id": "configs"},
        after=("members",),
        form="path",
        automatic=(Sign("creation_mode", "auto", _PORTKEYS),),
    ),
    Section(
        name="usage_limit_policies",
        noun="usage limits policy",
        places=_INSIDE,
        schemas=("CreateUsageLimitPolicy",),
        hidden=_ALL,
        after=("workspaces",),
        free_forms=("conditions",),
        form="path",
    ),
    Section(
        name="rate_limit_policies",
        noun="rate limits policy",
        places=_INSIDE,
        schemas=("CreateRateLimitPolicy",),
        hidden=_ALL,
        after=("workspaces",),
        free_forms=("conditions",),
        form="path",
    ),
    Section(
        name="collections",
        noun="collection",
        places=_INSIDE,
        schemas=("CreateCollection",),
        hidden=_ALL,
        references={"parent_collection_id": "collections"},
        after=("workspaces",),
        shows_slug=True,
        automatic=(_DEFAULT,),
    ),
    Section(
        name="labels",
        noun="label",
        places=_BOTH,
        schemas=("CreateLabel",),
        hidden=_ALL,
        after=("workspaces",),
        form="path",
        automatic=(Sign("is_universal", True, "it is one of Portkey's"),),
    ),
    Section(
        name="prompt_partials",
        noun="prompt partial",
        places=_INSIDE,
        schemas=("CreatePromptPartial",),
        hidden=_ALL,
        references={"collection_id": "collections"},
        shows_slug=True,
    ),
    Section(
        name="prompts",
        noun="prompt",
        places=_INSIDE,
        schemas=("CreatePrompt",),
        hidden=_ALL,
        references={"collection_id": "collections", "virtual_key": "providers"},
        after=("prompt_partials",),
        shows_slug=True,
    ),
)

SECTIONS: Mapping[str, Section] = {section.name: section for section in (*_TABLE, *SETTINGS)}
"""All sections, referenced ones first; settings of resources come last."""


def sections_of(place: Place) -> tuple[Section, ...]:
    """Return the sections that may appear on a level."""
    return tuple(section for section in _TABLE if place in section.places)


@cache
def level_of(name: str) -> int:
    """Return how many rounds of work come before the resources of a section."""
    section = SECTIONS[name]
    # Deferred fields refer to resources inside, and resources of the same type are ordered by depth.
    now = [
        target.partition(".")[0]
        for field, target in section.references.items()
        if field.partition(".")[0] not in section.deferred
    ]
    before = {*now, *section.after} - {name}
    return max((1 + level_of(other) for other in before), default=0)
