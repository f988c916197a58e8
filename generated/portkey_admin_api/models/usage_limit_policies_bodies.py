# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .policy_condition import PolicyConditionParams
    from .policy_group_by import PolicyGroupByParams

FIELDS: dict[str, Fields] = {}


class CreateUsageLimitPolicy(TypedDict, total=False):
    """A new usage limit policy.

    Keys:
        name: Display name. At most 255 characters.
        conditions: Which requests are counted, at least one condition. At least 1 items.
        group_by: What gets its own budget, at least one entry. The published document requires it; some of
            Portkey's samples leave it out. At least 1 items.
        type: What is counted: cost, tokens or requests.
        credit_limit: Budget of each group: US dollars if the type is cost, else a count. At least 0.
        alert_threshold: Usage at which the alert e-mails are sent, in the unit of the limit. Null means no
            alert. At least 0.
        periodic_reset: How often usage is reset. Null or empty means never.
        workspace_id: Id or slug of the workspace. Required for organisation keys, optional for workspace
            keys.
        organisation_id: Id of the organisation, for an organisation-wide policy.
        periodic_reset_days: Days between two resets of the usage; use instead of `periodic_reset`. At least
            1. At most 365.
        next_usage_reset_at: When usage is first reset, in UTC. Null leaves it to Portkey.
        description: Description for display. Not verified live. At most 500 characters.
        status: Initial status of the policy, active by default. Only Portkey's samples have it.
    """

    name: NotRequired[str]
    conditions: Required[Sequence[PolicyConditionParams]]
    group_by: NotRequired[Sequence[PolicyGroupByParams]]
    type: Required[Literal["cost", "tokens", "requests"]]
    credit_limit: Required[float]
    alert_threshold: NotRequired[float | None]
    periodic_reset: NotRequired[Literal["monthly", "weekly"] | None]
    workspace_id: NotRequired[str]
    organisation_id: NotRequired[str]
    periodic_reset_days: NotRequired[int | None]
    next_usage_reset_at: NotRequired[datetime | str | None]
    description: NotRequired[str | None]
    status: NotRequired[Literal["active", "archived"]]


FIELDS["CreateUsageLimitPolicy"] = Fields(
    kinds={
        "name": "string",
        "conditions": "array",
        "group_by": "array",
        "type": "string",
        "credit_limit": "number",
        "alert_threshold": "number|null",
        "periodic_reset": "string|null",
        "workspace_id": "string",
        "organisation_id": "string",
        "periodic_reset_days": "integer|null",
        "next_usage_reset_at": "string|null",
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
        "credit_limit",
    ),
)


class UpdateUsageLimitPolicy(TypedDict, total=False):
    """Changes to a usage limit policy. Fields that are left out are unchanged.

    Keys:
        name: Display name. At most 255 characters.
        credit_limit: Budget of each group: US dollars if the type is cost, else a count. At least 0.
        alert_threshold: Usage at which the alert e-mails are sent, in the unit of the limit. Null means no
            alert. At least 0.
        periodic_reset: How often the usage is reset. Null turns that off.
        reset_usage_for_value: Key of the group whose usage to reset, as in the list of entities.
        description: Description for display. Not verified live. At most 500 characters.
        conditions: Which requests are counted; they replace all conditions. From backend 1.16.0 on. At
            least 1 items.
        periodic_reset_days: Days between two resets of the usage; use instead of `periodic_reset`. At least
            1. At most 365.
        next_usage_reset_at: When usage is next reset, in UTC. Null leaves it to Portkey.
        status: New status of the policy. Sent by the Terraform provider. Not verified live: whether it has
            an effect.
    """

    name: NotRequired[str]
    credit_limit: NotRequired[float]
    alert_threshold: NotRequired[float | None]
    periodic_reset: NotRequired[Literal["monthly", "weekly"] | None]
    reset_usage_for_value: NotRequired[str]
    description: NotRequired[str | None]
    conditions: NotRequired[Sequence[PolicyConditionParams]]
    periodic_reset_days: NotRequired[int | None]
    next_usage_reset_at: NotRequired[datetime | str | None]
    status: NotRequired[Literal["active", "archived"]]


FIELDS["UpdateUsageLimitPolicy"] = Fields(
    kinds={
        "name": "string",
        "credit_limit": "number",
        "alert_threshold": "number|null",
        "periodic_reset": "string|null",
        "reset_usage_for_value": "string",
        "description": "string|null",
        "conditions": "array",
        "periodic_reset_days": "integer|null",
        "next_usage_reset_at": "string|null",
        "status": "string",
    },
    entries={
        "conditions": "PolicyConditionParams",
    },
)


hints.resolve_on_demand(globals())
