# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .policy_condition import PolicyCondition
    from .policy_group_by import PolicyGroupBy


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PolicyKeyUsage(decoding.Model):
    """Usage of one group.

    Attributes:
        current_usage: Usage since the last reset: US dollars if the policy counts cost, else a count.
        status: active, or exhausted if the budget is used up.
        is_threshold_alerts_sent: Whether the e-mails about the threshold were sent.
        is_exhausted_alerts_sent: Whether the e-mails about the exhausted budget were sent.
    """

    current_usage: float | None = None
    status: Literal["active", "exhausted"] | str | None = None
    is_threshold_alerts_sent: bool | None = None
    is_exhausted_alerts_sent: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("current_usage", "current_usage", None),
        ("status", "status", None),
        ("is_threshold_alerts_sent", "is_threshold_alerts_sent", None),
        ("is_exhausted_alerts_sent", "is_exhausted_alerts_sent", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UsageLimitPolicy(decoding.Model):
    """A budget for each group of requests that match the conditions.

    Attributes:
        id: Id of the policy, a UUID.
        name: Display name. Null means none.
        conditions: Which requests are counted.
        group_by: What gets its own budget.
        type: What is counted: cost, tokens or requests.
        credit_limit: Budget of each group: US dollars if the type is cost, else a count. May be fractional.
        alert_threshold: Usage at which the alert e-mails are sent, in the unit of the limit. Null means no
            alert.
        periodic_reset: How often usage is reset. Null or empty means never.
        periodic_reset_days: Days between two resets of the usage; use instead of `periodic_reset`. At least
            1. At most 365.
        next_usage_reset_at: When usage is next reset, in UTC. Null means never, or unknown.
        last_reset_at: When usage was last reset. Null means never.
        status: Status.
        workspace_id: Id of the workspace, a UUID. Null for an organisation-wide policy.
        organisation_id: Id of the organisation.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        value_key_usage_map: Usage of each group, from its key to its count. Only if requested.
        object: Type of the object.
        description: Description for display. Null means none. Not verified live.
    """

    id: str
    name: str | None = None
    conditions: list[PolicyCondition]
    group_by: list[PolicyGroupBy]
    type: Literal["cost", "tokens", "requests"] | str
    credit_limit: float
    alert_threshold: float | None = None
    periodic_reset: Literal["monthly", "weekly"] | str | None = None
    periodic_reset_days: int | None = None
    next_usage_reset_at: datetime | None = None
    last_reset_at: datetime | None = None
    status: Literal["active", "archived"] | str
    workspace_id: str | None = None
    organisation_id: str | None = None
    created_at: datetime
    last_updated_at: datetime
    value_key_usage_map: dict[str, PolicyKeyUsage] | None = None
    object: str | None = None
    description: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("conditions", "conditions", decoding.list_of(decoding.model("PolicyCondition"))),
        ("group_by", "group_by", decoding.list_of(decoding.model("PolicyGroupBy"))),
        ("type", "type", None),
        ("credit_limit", "credit_limit", None),
        ("alert_threshold", "alert_threshold", None),
        ("periodic_reset", "periodic_reset", None),
        ("periodic_reset_days", "periodic_reset_days", None),
        ("next_usage_reset_at", "next_usage_reset_at", decoding.date_time),
        ("last_reset_at", "last_reset_at", decoding.date_time),
        ("status", "status", None),
        ("workspace_id", "workspace_id", None),
        ("organisation_id", "organisation_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("value_key_usage_map", "value_key_usage_map", decoding.dict_of(decoding.model("PolicyKeyUsage"))),
        ("object", "object", None),
        ("description", "description", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UsageLimitPolicyList(decoding.Model):
    """A page of usage limit policies.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[UsageLimitPolicy] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("UsageLimitPolicy"))),
    )


hints.resolve_on_demand(globals())
