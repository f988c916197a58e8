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
    """A new rate limit policy.

    Keys:
        name: Display name. At most 255 characters.
        conditions: Which requests are counted, at least one condition. At least 1 items.
        group_by: What gets its own rate limit, at least one entry. The published document requires it; some
            of Portkey's samples leave it out. At least 1 items.
        type: What is counted: requests or tokens.
        unit: Time unit of the limit: rpm minute, rph hour, rpd day, rpw week.
        value: Maximum number per time unit.
        workspace_id: Id or slug of the workspace. Required for organisation keys, optional for workspace
            keys.
        organisation_id: Id of the organisation, for an organisation-wide policy.
        target: What the policy applies to: model calls (llm) or calls of MCP tools (mcp_tools). Can't be
            changed later. From backend 1.24 on. Default: "llm".
        description: Description for display. Not verified live. At most 500 characters.
        status: Initial status of the policy, active by default. Only Portkey's samples have it.
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
    """Changes to a rate limit policy. Fields that are left out are unchanged.

    Keys:
        name: Display name. At most 255 characters.
        unit: Time unit of the limit: rpm minute, rph hour, rpd day, rpw week.
        value: Maximum number per time unit.
        conditions: Which requests are counted; they replace all conditions. From backend 1.16.0 on. At
            least 1 items.
        description: Description for display. Not verified live. At most 500 characters.
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
