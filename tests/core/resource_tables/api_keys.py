"""API keys."""

from __future__ import annotations

from datetime import UTC, datetime

from resource_rows import CallRow, ListRow

WHEN = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)

CALLS: dict[str, CallRow] = {
    "api_keys.create": (
        lambda p: p.api_keys.create(
            "workspace", "service", name="ci", scopes=["logs.list"], workspace_id="w-1"
        ),
        "POST",
        "/api-keys/workspace/service",
        {"name": "ci", "scopes": ["logs.list"], "workspace_id": "w-1"},
        {"id": "k-1", "key": "pk-new", "object": "api-key"},
    ),
    "api_keys.get": (
        lambda p: p.api_keys.get("k-1"),
        "GET",
        "/api-keys/k-1",
        None,
        {"id": "k-1", "key": "z1***3A"},
    ),
    "api_keys.update": (
        lambda p: p.api_keys.update("k-1", expires_at=WHEN, rate_limits=None, reset_usage=True),
        "PUT",
        "/api-keys/k-1",
        {"expires_at": "2027-01-02T03:04:00Z", "rate_limits": None, "reset_usage": True},
        {},
    ),
    "api_keys.delete": (lambda p: p.api_keys.delete("k-1"), "DELETE", "/api-keys/k-1", None, {}),
    "api_keys.rotate": (
        lambda p: p.api_keys.rotate("k-1", key_transition_period_ms=1_800_000),
        "POST",
        "/api-keys/k-1/rotate",
        {"key_transition_period_ms": 1_800_000},
        {"id": "k-1", "key": "pk-newer", "key_transition_expires_at": "2027-01-02T03:04:00.000Z"},
    ),
}

LISTS: dict[str, ListRow] = {
    "api_keys.list": (
        lambda p: p.api_keys.list(workspace_id="w-1"),
        "/api-keys?workspace_id=w-1",
        {"object": "list", "total": 1, "data": [{"id": "k-1", "status": "expired"}]},
    ),
}
