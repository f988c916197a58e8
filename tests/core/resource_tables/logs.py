"""Logs, feedback, and what models cost."""

from __future__ import annotations

from datetime import UTC, datetime

from resource_rows import CallRow, ListRow

WHEN = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)

CALLS: dict[str, CallRow] = {
    "logs.create": (
        lambda p: p.logs.create(
            request={"url": "https://model.example.com/v1", "method": "POST", "body": {"prompt": "Hello"}},
            response={"status": 200, "body": {"text": "Good day"}, "response_time": 120},
            metadata={"trace_id": "t-1", "team": "search"},
        ),
        "POST",
        "/logs",
        {
            "request": {
                "url": "https://model.example.com/v1",
                "method": "POST",
                "body": {"prompt": "Hello"},
            },
            "response": {"status": 200, "body": {"text": "Good day"}, "response_time": 120},
            "metadata": {"trace_id": "t-1", "team": "search"},
        },
        {},
    ),
    "logs.get": (
        lambda p: p.logs.get("log-1"),
        "GET",
        "/logs/log-1",
        None,
        {"id": "log-1", "created_at": "2027-01-02T03:04:00.000Z"},
    ),
    "feedback.create": (
        lambda p: p.feedback.create(trace_id="t-1", value=-10, weight=0.5, metadata={"from": "a test"}),
        "POST",
        "/feedback",
        {"trace_id": "t-1", "value": -10, "weight": 0.5, "metadata": {"from": "a test"}},
        {"status": "success", "message": "Saved", "feedback_ids": ["f-1"]},
    ),
    "feedback.update": (
        lambda p: p.feedback.update("f-1", value=10),
        "PUT",
        "/feedback/f-1",
        {"value": 10},
        {"status": "success", "feedback_ids": ["f-1"]},
    ),
    "model_pricing.get": (
        lambda p: p.model_pricing.get("azure-openai", "gpt-4o"),
        "GET",
        "https://portkey.example.com/model-configs/pricing/azure-openai/gpt-4o",
        None,
        {"currency": "USD", "pay_as_you_go": {"request_token": {"price": 0.00025}}},
    ),
}

LISTS: dict[str, ListRow] = {
    "logs.groups.by": (
        lambda p: p.logs.groups.by("model", time_of_generation_min=WHEN, workspace_slug="ws-search"),
        "/logs/groups/model?time_of_generation_min=2027-01-02T03:04:00Z&workspace_slug=ws-search",
        {"object": "list", "total": 1, "data": [{"model": "gpt-4o", "requests": 3}]},
    ),
}
