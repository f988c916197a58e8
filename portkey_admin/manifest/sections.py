"""The sections of a manifest as data: what each holds, where it lies, and what it refers to.

The order is that of dependence: what a section refers to, or has to come after, stands above it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias

import attrs

Place: TypeAlias = Literal["organisation", "workspace"]
Form: TypeAlias = Literal["path", "slug", "uuid"]
"""What is sent where a thing is named: what paths take, its slug, or its UUID."""


@attrs.frozen(kw_only=True)
class Section:
    """One kind of thing that a manifest may list.

    Attributes:
        name: of the section, and of the kind of thing for the reconciler.
        noun: what one of them is called.
        places: on which levels it may stand.
        schemas: of the request bodies that it takes its fields from; a later one counts for more.
        identity: the fields that tell which one is meant; the first that is given counts.
        hidden: fields of the body that the manifest fills in by itself.
        own: fields of the manifest that are none of the body's.
        optional: fields that the body needs and the manifest may do without.
        references: fields that name another thing, and the section that it is in, with ".slug" or ".uuid"
            where that is to be sent. "[]" goes into a list.
        free_forms: fields in whose free form things are named.
        form: what stands for one of them in free text.
        shows_slug: answers give it a slug that no create takes.
        after: sections that come before, besides those that are referred to.
        deferred: fields that refer to things which lie inside this one: set once those are there.
        level: its place in the order of the work, from 0.
    """

    name: str
    noun: str
    places: tuple[Place, ...]
    schemas: tuple[str, ...]
    identity: tuple[str, ...] = ("name",)
    hidden: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    references: Mapping[str, str] = attrs.field(factory=dict)
    free_forms: tuple[str, ...] = ()
    form: Form = "slug"
    shows_slug: bool = False
    after: tuple[str, ...] = ()
    deferred: tuple[str, ...] = ()

    @property
    def adopts(self) -> bool:
        """Return whether the manifest may say which of those that are there is meant."""
        return bool(self.places) and self.identity != ("email",)

    @property
    def level(self) -> int:
        """Return how many rounds of work come before."""
        return _level(self.name)


_ALL = ("workspace_id", "organisation_id")
_INSIDE: tuple[Place, ...] = ("workspace",)
_WHOLE: tuple[Place, ...] = ("organisation",)
_BOTH: tuple[Place, ...] = ("organisation", "workspace")
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
        references={
            "defaults.input_guardrails[]": "guardrails.slug",
            "defaults.output_guardrails[]": "guardrails.slug",
            "defaults.user_api_key_config": "configs.slug",
        },
        deferred=("defaults",),
        form="uuid",
        shows_slug=True,
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
    ),
    Section(
        name="secret_references",
        noun="secret reference",
        places=_WHOLE,
        schemas=("CreateSecretReference",),
        identity=("slug", "name"),
        hidden=_ALL,
        references={"allowed_workspaces[]": "workspaces.uuid"},
    ),
    Section(
        name="integrations",
        noun="integration",
        places=_WHOLE,
        schemas=("CreateIntegration",),
        identity=("slug",),
        hidden=_ALL,
        own=("workspaces",),
        references=_SECRET,
        after=("workspaces",),
    ),
    Section(
        name="integration_workspaces",
        noun="access to the integration",
        places=(),
        schemas=(),
        identity=("slug",),
        references={"slug": "integrations", "workspaces[].id": "workspaces.uuid"},
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
        own=("workspaces",),
    ),
    Section(
        name="mcp_integration_workspaces",
        noun="access to the MCP integration",
        places=(),
        schemas=(),
        identity=("slug",),
        references={"slug": "mcp_integrations", "workspaces[].id": "workspaces.uuid"},
    ),
    Section(
        name="providers",
        noun="provider",
        places=_INSIDE,
        schemas=("CreateProvider",),
        identity=("slug",),
        hidden=_ALL,
        own=("reset_usage",),
        references={"integration_id": "integrations"},
        after=("integration_workspaces",),
    ),
    Section(
        name="mcp_servers",
        noun="MCP server",
        places=_INSIDE,
        schemas=("CreateMcpServer",),
        identity=("slug", "name"),
        hidden=_ALL,
        references={"mcp_integration_id": "mcp_integrations"},
        after=("mcp_integration_workspaces",),
    ),
    Section(
        name="guardrails",
        noun="guardrail",
        places=_BOTH,
        schemas=("CreateGuardrail",),
        hidden=_ALL,
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
        places=(),
        schemas=(),
        identity=("email",),
        references={"email": "people"},
        after=("workspaces",),
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
    ),
    Section(
        name="labels",
        noun="label",
        places=_BOTH,
        schemas=("CreateLabel",),
        hidden=_ALL,
        after=("workspaces",),
        form="path",
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

SECTIONS: Mapping[str, Section] = {section.name: section for section in _TABLE}
"""Every section, those that others refer to first."""


def sections_of(place: Place) -> tuple[Section, ...]:
    """Return the sections that may stand on a level."""
    return tuple(section for section in _TABLE if place in section.places)


@cache
def _level(name: str) -> int:
    section = SECTIONS[name]
    # What is deferred refers to things inside, and a thing of its own kind is told by its depth.
    now = [
        target.partition(".")[0]
        for field, target in section.references.items()
        if field.partition(".")[0] not in section.deferred
    ]
    before = {*now, *section.after} - {name}
    return max((1 + _level(other) for other in before), default=0)
