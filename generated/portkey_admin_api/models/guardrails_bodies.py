# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .guardrail_actions import GuardrailActionsParams
    from .guardrail_check import GuardrailCheckParams

FIELDS: dict[str, Fields] = {}


class CreateGuardrail(TypedDict, total=False):
    """A new guardrail, in a workspace or for the whole organisation.

    Keys:
        name: Display name. It need not be unique.
        workspace_id: Id or slug of the workspace. If an organisation key leaves it out, the guardrail is
            organisation-wide.
        organisation_id: Id of the organisation, for an organisation-wide guardrail. Portkey's Terraform
            provider found that the backend ignores it.
        checks: Checks to run, at least one. Only guardrails with the target `mcp_tools` may omit them. At
            least 1 items.
        actions: What happens after the checks. Only guardrails with the target `mcp_tools` may omit them.
        target: What it checks: model calls (llm, the default) or calls of MCP tools (mcp_tools). Default:
            "llm".
    """

    name: Required[str]
    workspace_id: NotRequired[str]
    organisation_id: NotRequired[str]
    checks: NotRequired[Sequence[GuardrailCheckParams]]
    actions: NotRequired[GuardrailActionsParams]
    target: NotRequired[Literal["llm", "mcp_tools"]]


FIELDS["CreateGuardrail"] = Fields(
    kinds={
        "name": "string",
        "workspace_id": "string",
        "organisation_id": "string",
        "checks": "array",
        "actions": "GuardrailActionsParams",
        "target": "string",
    },
    entries={
        "checks": "GuardrailCheckParams",
    },
    required=("name",),
)


class ExcludedWorkspace(TypedDict, total=False):
    """The setting of one workspace.

    Keys:
        workspace_id: Id or slug of the workspace.
        excluded: True excludes it, false includes it again.
    """

    workspace_id: Required[str]
    excluded: Required[bool]


FIELDS["ExcludedWorkspace"] = Fields(
    kinds={
        "workspace_id": "string",
        "excluded": "boolean",
    },
    required=(
        "workspace_id",
        "excluded",
    ),
)


class SyncGuardrailMcpServers(TypedDict, total=False):
    """All MCP servers that a guardrail should check.

    Keys:
        mcp_servers: Mapping from the id of an MCP server to how it is checked. An empty object detaches the
            guardrail from all MCP servers.
    """

    mcp_servers: Required[Mapping[str, UpsertGuardrailMcpServer]]


FIELDS["SyncGuardrailMcpServers"] = Fields(
    kinds={
        "mcp_servers": "object",
    },
    entries={
        "mcp_servers": "UpsertGuardrailMcpServer",
    },
    required=("mcp_servers",),
)


class UpdateGuardrail(TypedDict, total=False):
    """Changes to a guardrail. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique.
        checks: All checks of the new version, at least one. At least 1 items.
        actions: What happens after the checks.
    """

    name: NotRequired[str]
    checks: NotRequired[Sequence[GuardrailCheckParams]]
    actions: NotRequired[GuardrailActionsParams]


FIELDS["UpdateGuardrail"] = Fields(
    kinds={
        "name": "string",
        "checks": "array",
        "actions": "GuardrailActionsParams",
    },
    entries={
        "checks": "GuardrailCheckParams",
    },
)


class UpdateOrganisationDefaults(TypedDict, total=False):
    """New guardrails for all workspaces. At least one list is required; a list that is left out is unchanged.

    Keys:
        input_guardrails: Ids or slugs of guardrails on the input of models; all of them, not only new ones.
        output_guardrails: Ids or slugs of guardrails on the output of models; all of them, not only new
            ones.
        mcp_input_guardrails: Ids or slugs of guardrails on the input of MCP tools; all of them, not only
            new ones.
        mcp_output_guardrails: Ids or slugs of guardrails on the output of MCP tools; all of them, not only
            new ones.
    """

    input_guardrails: NotRequired[Sequence[str]]
    output_guardrails: NotRequired[Sequence[str]]
    mcp_input_guardrails: NotRequired[Sequence[str]]
    mcp_output_guardrails: NotRequired[Sequence[str]]


FIELDS["UpdateOrganisationDefaults"] = Fields(
    kinds={
        "input_guardrails": "array",
        "output_guardrails": "array",
        "mcp_input_guardrails": "array",
        "mcp_output_guardrails": "array",
    },
    entries={
        "input_guardrails": "string",
        "output_guardrails": "string",
        "mcp_input_guardrails": "string",
        "mcp_output_guardrails": "string",
    },
)


class UpdateWorkspaceExclusions(TypedDict, total=False):
    """Workspaces to exclude from the organisation's guardrails, or to include again.

    Keys:
        organisation_id: Id of the organisation.
        workspaces: Workspaces to change. At least 1 items.
        override_existing: Whether the list replaces all existing exclusions. False (the default) merges it
            into them. Default: false.
    """

    organisation_id: Required[str]
    workspaces: Required[Sequence[ExcludedWorkspace]]
    override_existing: NotRequired[bool]


FIELDS["UpdateWorkspaceExclusions"] = Fields(
    kinds={
        "organisation_id": "string",
        "workspaces": "array",
        "override_existing": "boolean",
    },
    entries={
        "workspaces": "ExcludedWorkspace",
    },
    required=(
        "organisation_id",
        "workspaces",
    ),
)


class UpsertGuardrailMcpServer(TypedDict, total=False):
    """How a guardrail checks one MCP server.

    Keys:
        run_on: What is checked, at least one: `input` and `output`; both by default. At least 1 items.
            Default: ["input", "output"].
        mcp_integration_capability_ids: Ids of the tools to check, as in the MCP integration. By default all
            of them, it seems; that is not documented.
    """

    run_on: NotRequired[Sequence[Literal["input", "output"]]]
    mcp_integration_capability_ids: NotRequired[Sequence[str]]


FIELDS["UpsertGuardrailMcpServer"] = Fields(
    kinds={
        "run_on": "array",
        "mcp_integration_capability_ids": "array",
    },
    entries={
        "run_on": "string",
        "mcp_integration_capability_ids": "string",
    },
)


hints.resolve_on_demand(globals())
