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
    """How much one group has used.

    Attributes:
        current_usage: Use since the last reset: US dollars where the policy counts cost, else a count.
        status: active, or exhausted where the budget is used up.
        is_threshold_alerts_sent: Whether the e-mails about the threshold went out.
        is_exhausted_alerts_sent: Whether the e-mails about the end of the budget went out.
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
    """A budget for each group of requests that fit the conditions.

    Attributes:
        id: Id of the policy, a UUID.
        name: Name for people. Null means none.
        conditions: Which requests count.
        group_by: What gets a budget of its own.
        type: What is counted: cost, tokens or requests.
        credit_limit: Budget of each group: US dollars where the type is cost, else a count. May have a
            fraction.
        alert_threshold: Amount used at which the alert e-mails go out, in the unit of the limit. Null means
            no alert.
        periodic_reset: How often the count of usage is set back to zero. Null or empty means never.
        periodic_reset_days: Days between two resets of the count of usage; in place of `periodic_reset`. At
            least 1. At most 365.
        next_usage_reset_at: When the count of usage is next set back to zero, in UTC. Null means never, or
            not told.
        last_reset_at: When the count of usage was last set back to zero. Null means never.
        status: State that it is in.
        workspace_id: Id of the workspace, a UUID. Null for a policy of the whole organisation.
        organisation_id: Id of the organisation.
        created_at: When it was made, in UTC.
        last_updated_at: When it last changed, in UTC.
        value_key_usage_map: Use of each group, its key to its count. Only there when asked for.
        object: Kind of object that this is.
        description: Text for people. Null means none. Not verified live.
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
    """A page of usage limits policies.

    Attributes:
        object: Kind of object.
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
