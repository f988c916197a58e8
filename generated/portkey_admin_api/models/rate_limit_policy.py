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
class RateLimitPolicy(decoding.Model):
    """A rate limit for each group of requests that match the conditions.

    Attributes:
        id: Id of the policy, a UUID.
        name: Display name. Null means none.
        conditions: Which requests are counted.
        group_by: What gets its own rate limit.
        type: What is counted: requests or tokens.
        unit: Time unit of the limit: rpm minute, rph hour, rpd day, rpw week.
        value: Maximum number per time unit.
        status: Status.
        workspace_id: Id of the workspace, a UUID. Null for an organisation-wide policy.
        organisation_id: Id of the organisation.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        target: What the policy applies to: model calls (llm) or calls of MCP tools (mcp_tools). From
            backend 1.24 on. Default: "llm".
        object: Type of the object.
        description: Description for display. Null means none. Not verified live.
    """

    id: str
    name: str | None = None
    conditions: list[PolicyCondition]
    group_by: list[PolicyGroupBy]
    type: Literal["requests", "tokens"] | str
    unit: Literal["rpm", "rph", "rpd", "rpw"] | str
    value: float
    status: Literal["active", "archived"] | str
    workspace_id: str | None = None
    organisation_id: str | None = None
    created_at: datetime
    last_updated_at: datetime
    target: Literal["llm", "mcp_tools"] | str | None = None
    object: str | None = None
    description: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("conditions", "conditions", decoding.list_of(decoding.model("PolicyCondition"))),
        ("group_by", "group_by", decoding.list_of(decoding.model("PolicyGroupBy"))),
        ("type", "type", None),
        ("unit", "unit", None),
        ("value", "value", None),
        ("status", "status", None),
        ("workspace_id", "workspace_id", None),
        ("organisation_id", "organisation_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("target", "target", None),
        ("object", "object", None),
        ("description", "description", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RateLimitPolicyList(decoding.Model):
    """A page of rate limit policies.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[RateLimitPolicy] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("RateLimitPolicy"))),
    )


hints.resolve_on_demand(globals())
