"""What is known of the traffic: logs, exports, feedback, analytics, prices."""

from __future__ import annotations

import json
from typing import Any

import pytest
from scenarios.life import Live, column

from portkey_admin import NotFoundError, Series, operations

MONTH: dict[str, Any] = {
    "time_of_generation_min": "2025-12-01T00:00:00Z",
    "time_of_generation_max": "2026-01-02T00:00:00Z",
}
WRITER = ("completions.write", "logs.write", "logs.view", "logs.list")
LOG: dict[str, Any] = {
    "request": {
        "url": "https://api.openai.com/v1/chat/completions",
        "method": "POST",
        "headers": {},
        "body": {"model": "gpt-4o", "messages": []},
    },
    "response": {
        "status": 200,
        "response_time": 400,
        "headers": {},
        "body": {"usage": {"prompt_tokens": 100, "completion_tokens": 50}},
    },
    "metadata": {"trace_id": "t-1", "team": "search"},
}


async def logs(at: Live) -> None:
    async with at.signed_in(await at.service_key(*WRITER)) as portkey:
        await portkey.logs.create(**LOG)
    (id,) = (row["id"] for row in at.plane.snapshot()["tables"]["logs"])
    assert "gpt-4o" in json.dumps((await at.portkey.logs.get(id)).to_dict())
    groups = [group async for group in at.portkey.logs.groups.by("status_code", **MONTH)]
    assert [group["requests"] for group in groups] == [1]


async def log_exports(at: Live) -> None:
    family = at.portkey.log_exports
    ids = at.plane.generate_logs(5)
    assert (await family.field_restrictions.get()).to_dict() != {}
    made = await family.create(filters={}, requested_data=["id"], workspace_id=at.workspace.id)
    assert await column(family.list()) == [made.id]
    await family.update(made.id, filters={"page_size": 2}, requested_data=["id", "cost"])
    await family.start(made.id)
    assert (await family.get(made.id)).status == "in_progress"
    at.clock.advance(1)
    assert (await family.get(made.id)).status == "success"
    assert (await family.download(made.id)).signed_url.startswith(at.url.removesuffix("/v1"))
    async with family.records(made.id) as records:
        assert [record["id"] async for record in records] == ids[:2]
    stopped = await family.create(filters={}, requested_data=["id"], workspace_id=at.workspace.id)
    await family.start(stopped.id)
    await family.cancel(stopped.id)
    assert (await family.get(stopped.id)).status == "stopped"


async def feedback(at: Live) -> None:
    async with at.signed_in(await at.service_key(*WRITER)) as portkey:
        saved = await portkey.feedback.create(trace_id="t-1", value=5)
        (id,) = saved.feedback_ids or []
        assert (await portkey.feedback.update(id, value=-3)).feedback_ids == [id]
    assert [row["value"] for row in at.plane.snapshot()["tables"]["feedback"]] == [-3]


async def analytics(at: Live) -> None:
    at.plane.generate_logs(50)
    graphs = [id.rpartition(".")[2] for id in operations() if id.startswith("analytics.graphs.")]
    drawn = {name: await getattr(at.portkey.analytics.graphs, name)(**MONTH) for name in graphs}
    assert [name for name, graph in drawn.items() if not isinstance(graph, Series)] == []
    assert drawn["requests"].summary.total == 50
    assert sum(point.total for point in drawn["requests"]) == 50
    await at.portkey.analytics.summary.cache(**MONTH)
    groups = at.portkey.analytics.groups
    for pager in (
        groups.users(**MONTH),
        groups.ai_models(**MONTH),
        groups.metadata("team", **MONTH),
        groups.workspaces(**MONTH),
        groups.provider(columns=["cost", "first_seen"], include_total=False, **MONTH),
        groups.by("status_code", **MONTH),
    ):
        assert sum(map(int, await column(pager, "requests"))) == 50


async def model_pricing(at: Live) -> None:
    priced = await at.portkey.model_pricing.get("openai", "gpt-4o")
    assert priced.pay_as_you_go is not None
    with pytest.raises(NotFoundError, match="no-such-model"):
        await at.portkey.model_pricing.get("openai", "no-such-model")
