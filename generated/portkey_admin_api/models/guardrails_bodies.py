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
    """A guardrail to be made, in a workspace or for the whole organisation.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        workspace_id: Id or slug of the workspace it is for. Where an organisation key leaves it out, the
            guardrail is one of the whole organisation.
        organisation_id: Id of the organisation, for a guardrail that holds in all of it. Portkey's
            Terraform provider found that the backend does not read it.
        checks: Checks to run, at least one. Only a guardrail with the target `mcp_tools` may do without. At
            least 1 items.
        actions: What happens once the checks are done. Only a guardrail with the target `mcp_tools` may do
            without.
        target: What it checks: calls of models (llm), which it does when not said, or of MCP tools
            (mcp_tools). Default: "llm".
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
    """What becomes of one workspace.

    Keys:
        workspace_id: Id or slug of the workspace.
        excluded: True excludes it, false puts it back under the guardrails.
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
    """All MCP servers that a guardrail shall check.

    Keys:
        mcp_servers: Id of an MCP server to how it is checked. An empty object detaches the guardrail from
            all.
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
    """Changes to a guardrail. What is left out stays.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        checks: All checks of the new version, at least one. At least 1 items.
        actions: What happens once the checks are done.
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
    """New guardrails for all workspaces. At least one list is needed; one that is left out stays.

    Keys:
        input_guardrails: Ids or slugs of guardrails on what goes into models; all of them, not only new
            ones.
        output_guardrails: Ids or slugs of guardrails on what comes out of models; all of them, not only new
            ones.
        mcp_input_guardrails: Ids or slugs of guardrails on what MCP tools are given; all of them, not only
            new ones.
        mcp_output_guardrails: Ids or slugs of guardrails on what MCP tools answer; all of them, not only
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
    """Workspaces to exclude or to put back under the organisation's guardrails.

    Keys:
        organisation_id: Id of the organisation.
        workspaces: Workspaces to change. At least 1 items.
        override_existing: Whether the list replaces all former exclusions. False, which is what happens
            when left out, merges it into them. Default: false.
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
        run_on: What is checked, at least one: `input` and `output`, which are both checked when not said.
            At least 1 items. Default: ["input", "output"].
        mcp_integration_capability_ids: Ids of the tools that are checked, as the MCP integration has them.
            Left out, all are, it seems; that is not documented.
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
