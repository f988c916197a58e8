"""Rate limit policies: requests or tokens per minute, hour, day or week for each group."""

from __future__ import annotations

from portkey_admin.testing.resources import policies
from portkey_admin.testing.resources.resource import Family, PlaneResource, handlers, same

_OBJECT = "policy_rate_limits"

RATE_LIMIT_POLICIES = PlaneResource(
    name="rate_limit_policies",
    thing="rate limit policy",
    parameter="rateLimitsPolicyId",
    # The target can't be changed later (Portkey backend 1.24).
    fixed={**policies.FIXED, "target": "llm"},
    fields={**policies.FIELDS, "unit": None, "value": None},
    filters={**policies.FILTERS, "unit": same("unit")},
    grouped=("workspace_id",),
    reach=policies.reach,
    candidates=lambda call: policies.candidates(call, "rate_limit_policies"),
    before_create=policies.place,
    remove=lambda call, row: policies.archive(call, "rate_limit_policies", row),
    created=lambda call, row: {"id": row["id"], "object": _OBJECT},
    view=lambda call, row: row | {"object": _OBJECT},
)

FAMILY = Family(
    handlers=handlers(RATE_LIMIT_POLICIES),
    tables={"rate_limit_policies": RATE_LIMIT_POLICIES.table},
)
