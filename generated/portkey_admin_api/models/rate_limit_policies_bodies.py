# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .policy_condition import PolicyConditionParams
    from .policy_group_by import PolicyGroupByParams

FIELDS: dict[str, Fields] = {}


class CreateRateLimitPolicy(TypedDict, total=False):
    """A rate limits policy to be made.

    Keys:
        name: Name for people. At most 255 characters.
        conditions: Which requests count, at least one condition. At least 1 items.
        group_by: What gets a rate of its own, at least one entry. The published document demands it; some
            of Portkey's samples leave it out. At least 1 items.
        type: What is counted: requests or tokens.
        unit: Span of time that the limit counts over: rpm minute, rph hour, rpd day, rpw week.
        value: How many are allowed in one span of time.
        workspace_id: Id or slug of the workspace. Organisation keys need it, workspace keys do not.
        organisation_id: Id of the organisation, for a policy that is not for one workspace.
        target: What the policy applies to: calls of models (llm) or of MCP tools. Can't be changed later.
            From backend 1.24 on. Default: "llm".
        description: Text for people. Not verified live. At most 500 characters.
        status: State that the policy starts in, active when not said. Only Portkey's samples have it.
    """

    name: NotRequired[str]
    conditions: Required[Sequence[PolicyConditionParams]]
    group_by: NotRequired[Sequence[PolicyGroupByParams]]
    type: Required[Literal["requests", "tokens"]]
    unit: Required[Literal["rpm", "rph", "rpd", "rpw"]]
    value: Required[float]
    workspace_id: NotRequired[str]
    organisation_id: NotRequired[str]
    target: NotRequired[Literal["llm", "mcp_tools"]]
    description: NotRequired[str | None]
    status: NotRequired[Literal["active", "archived"]]


FIELDS["CreateRateLimitPolicy"] = Fields(
    kinds={
        "name": "string",
        "conditions": "array",
        "group_by": "array",
        "type": "string",
        "unit": "string",
        "value": "number",
        "workspace_id": "string",
        "organisation_id": "string",
        "target": "string",
        "description": "string|null",
        "status": "string",
    },
    entries={
        "conditions": "PolicyConditionParams",
        "group_by": "PolicyGroupByParams",
    },
    required=(
        "conditions",
        "type",
        "unit",
        "value",
    ),
)


class UpdateRateLimitPolicy(TypedDict, total=False):
    """Changes to a rate limits policy. What is left out stays as it is.

    Keys:
        name: Name for people. At most 255 characters.
        unit: Span of time that the limit counts over: rpm minute, rph hour, rpd day, rpw week.
        value: How many are allowed in one span of time.
        conditions: Which requests count, replacing all conditions. From backend 1.16.0 on. At least 1
            items.
        description: Text for people. Not verified live. At most 500 characters.
    """

    name: NotRequired[str]
    unit: NotRequired[Literal["rpm", "rph", "rpd", "rpw"]]
    value: NotRequired[float]
    conditions: NotRequired[Sequence[PolicyConditionParams]]
    description: NotRequired[str | None]


FIELDS["UpdateRateLimitPolicy"] = Fields(
    kinds={
        "name": "string",
        "unit": "string",
        "value": "number",
        "conditions": "array",
        "description": "string|null",
    },
    entries={
        "conditions": "PolicyConditionParams",
    },
)


hints.resolve_on_demand(globals())
