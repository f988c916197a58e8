"""Usage limit policies and their entities, and rate limit policies."""

from __future__ import annotations

from resource_rows import CallRow, ListRow

CALLS: dict[str, CallRow] = {
    "usage_limit_policies.create": (
        lambda p: p.usage_limit_policies.create(
            conditions=[{"key": "workspace_id", "value": ["w-1", "w-2"]}],
            group_by=[{"key": "metadata.team"}],
            type="cost",
            credit_limit=12.5,
            periodic_reset=None,
        ),
        "POST",
        "/policies/usage-limits",
        {
            "conditions": [{"key": "workspace_id", "value": ["w-1", "w-2"]}],
            "group_by": [{"key": "metadata.team"}],
            "type": "cost",
            "credit_limit": 12.5,
            "periodic_reset": None,
        },
        {"id": "b-1", "object": "policy_usage_limits"},
    ),
    "usage_limit_policies.get": (
        lambda p: p.usage_limit_policies.get("b-1", status="archived", include_usage=True),
        "GET",
        "/policies/usage-limits/b-1?status=archived&include_usage=true",
        None,
        {"id": "b-1", "status": "archived"},
    ),
    "usage_limit_policies.update": (
        lambda p: p.usage_limit_policies.update("b-1", credit_limit=20, alert_threshold=None),
        "PUT",
        "/policies/usage-limits/b-1",
        {"credit_limit": 20, "alert_threshold": None},
        {},
    ),
    "usage_limit_policies.delete": (
        lambda p: p.usage_limit_policies.delete("b-1"),
        "DELETE",
        "/policies/usage-limits/b-1",
        None,
        {},
    ),
    "usage_limit_policies.entities.reset": (
        lambda p: p.usage_limit_policies.entities.reset("b-1", "e-1"),
        "PUT",
        "/policies/usage-limits/b-1/entities/e-1/reset",
        None,
        {},
    ),
    "rate_limit_policies.create": (
        lambda p: p.rate_limit_policies.create(
            name="Slow",
            conditions=[{"key": "api_key", "value": "k-1"}],
            group_by=[{"key": "api_key"}],
            type="tokens",
            unit="rpw",
            value=1000,
            target="llm",
        ),
        "POST",
        "/policies/rate-limits",
        {
            "name": "Slow",
            "conditions": [{"key": "api_key", "value": "k-1"}],
            "group_by": [{"key": "api_key"}],
            "type": "tokens",
            "unit": "rpw",
            "value": 1000,
            "target": "llm",
        },
        {"id": "r-1"},
    ),
    "rate_limit_policies.get": (
        lambda p: p.rate_limit_policies.get("r-1", status="archived"),
        "GET",
        "/policies/rate-limits/r-1?status=archived",
        None,
        {"id": "r-1", "unit": "rpw"},
    ),
    "rate_limit_policies.update": (
        lambda p: p.rate_limit_policies.update("r-1", unit="rpm", value=60),
        "PUT",
        "/policies/rate-limits/r-1",
        {"unit": "rpm", "value": 60},
        {},
    ),
    "rate_limit_policies.delete": (
        lambda p: p.rate_limit_policies.delete("r-1"),
        "DELETE",
        "/policies/rate-limits/r-1",
        None,
        {},
    ),
}

LISTS: dict[str, ListRow] = {
    "usage_limit_policies.list": (
        lambda p: p.usage_limit_policies.list(workspace_id="w-1", type="cost"),
        "/policies/usage-limits?workspace_id=w-1&type=cost",
        {"object": "list", "total": 1, "data": [{"id": "b-1", "credit_limit": 10.0}]},
    ),
    "usage_limit_policies.entities.list": (
        lambda p: p.usage_limit_policies.entities.list("b-1", status="exhausted"),
        "/policies/usage-limits/b-1/entities?status=exhausted",
        {"object": "list", "total": 1, "data": [{"id": "e-1", "value_key": "search"}]},
    ),
    "rate_limit_policies.list": (
        lambda p: p.rate_limit_policies.list(workspace_id="w-1", unit="rpm"),
        "/policies/rate-limits?workspace_id=w-1&unit=rpm",
        {"object": "list", "total": 1, "data": [{"id": "r-1"}]},
    ),
}
