from __future__ import annotations

import pytest
from plane_conversation import conversation
from plane_logs import log, writer

from portkey_admin.testing.logbook.prices import cost


async def test_a_log_that_was_sent_in_is_read_back_with_what_follows_from_it() -> None:
    async with conversation() as api:
        made = await api.workspace()
        key = await writer(api, made["id"])
        sent = log(
            metadata={"trace_id": "t-1", "span_id": "s-1", "span_name": "answer", "team": "search"},
            asked={"config": "pc-plain-000000", "virtual-key": "openai-shared", "extra": "1"},
            did={"retry-attempt-count": "2", "last-used-option-index": "1", "cache-status": "MISS"},
        )
        assert await api("POST", "/logs", sent, key=key) == {}
        (id,) = [row["id"] for row in api.plane.snapshot()["tables"]["logs"]]
        read = await api("GET", f"/logs/{id}", key=key)
        assert (read["_id"], read["created_at"]) == (id, "2026-01-01T00:00:00.000Z")
        assert read["request"]["url"] == sent["request"]["url"]
        assert read["request"]["headers"] == {}
        assert read["request"]["portkeyHeaders"] == sent["request"]["headers"]
        assert (read["response"]["status"], read["response"]["responseTime"]) == (200, 400)
        metrics = read["metrics"]
        assert (metrics["ai_org"], metrics["ai_model"]) == ("openai", "gpt-4o")
        assert (metrics["req_units"], metrics["res_units"], metrics["total_units"]) == (100, 50, 150)
        assert metrics["cost"] == pytest.approx(cost("openai", "gpt-4o", 100, 50))
        assert (metrics["trace_id"], metrics["span_id"], metrics["span_name"]) == ("t-1", "s-1", "answer")
        assert (metrics["metadata.key"], metrics["metadata.value"]) == (["team"], ["search"])
        assert (metrics["config"], metrics["virtual_key"]) == ("pc-plain-000000", "openai-shared")
        assert (metrics["mode"], metrics["retry_success_count"], metrics["is_success"]) == (
            "fallback",
            2,
            True,
        )
        assert metrics["workspace_slug"] == made["slug"]


async def test_many_logs_are_kept_together_or_not_at_all() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        await api("POST", "/logs", [log(), log(), log()], key=key)
        too_large = log(milliseconds=2**63)
        refused = await api("POST", "/logs", [log(), too_large], key=key, status=400)
        assert "response_time" in refused["data"]["message"]
        assert len(api.plane.snapshot()["tables"]["logs"]) == 3


@pytest.mark.parametrize("url", ["", "not an address", "https://[", "//x.y", "https://a.b/ö {}"])
async def test_a_log_of_a_call_to_anywhere_is_taken_and_shown(url: str) -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        await api("POST", "/logs", log(url=url), key=key)
        (row,) = api.plane.snapshot()["tables"]["logs"]
        assert "url" not in (await api("GET", f"/logs/{row['id']}", key=key))["request"]


async def test_a_log_without_a_trace_is_a_trace_of_its_own() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        await api("POST", "/logs", log(), key=key)
        (row,) = api.plane.snapshot()["tables"]["logs"]
        assert row["trace_id"] == row["id"]


async def test_logs_stay_in_their_workspace() -> None:
    async with conversation() as api:
        own, other = await api.workspace("Own"), await api.workspace("Other")
        key = await writer(api, own["id"])
        (id,) = api.plane.generate_logs(1, workspace=other["slug"])
        await api("GET", f"/logs/{id}", key=key, status=403)
        await api("GET", f"/logs/{id}")
        await api("GET", "/logs/no-such-log", status=404)
        await api("POST", "/logs", log(), status=403)


async def test_writing_logs_needs_both_scopes() -> None:
    async with conversation() as api:
        made = await api.workspace()
        half = await api.api_key("workspace/service", workspace_id=made["id"], scopes=["logs.write"])
        refused = await api("POST", "/logs", log(), key=half["key"], status=403)
        assert "completions.write" in refused["data"]["message"]


async def test_logs_are_grouped_by_a_property() -> None:
    async with conversation() as api:
        key = await writer(api, (await api.workspace())["id"])
        await api("POST", "/logs", [log(status=200), log(status=200), log(status=500)], key=key)
        page = await api("GET", "/logs/groups/status_code", key=key, query={"page_size": 1})
        assert page["total"] == 2
        assert (page["data"][0]["group_key"], page["data"][0]["requests"]) == (200, 2)
        refused = await api("GET", "/logs/groups/weather", key=key, status=400)
        assert "status_code" in refused["data"]["message"]


async def test_the_same_seed_makes_the_same_logs_up_and_never_twice() -> None:
    async with conversation() as one, conversation() as two:
        for api in (one, two):
            await api.workspace()
        first = one.plane.generate_logs(20, seed=4)
        assert first == two.plane.generate_logs(20, seed=4)
        assert one.plane.snapshot()["tables"]["logs"] == two.plane.snapshot()["tables"]["logs"]
        assert not set(first) & set(one.plane.generate_logs(20, seed=4))
        assert first != two.plane.generate_logs(20, seed=5)
        shown = await one("GET", f"/logs/{first[0]}")
        assert shown["created_at"].startswith("2025-12-0")


async def test_logs_are_made_up_for_a_workspace_that_is_there() -> None:
    async with conversation() as api:
        with pytest.raises(ValueError, match="no active workspace"):
            api.plane.generate_logs(1)
        made = await api.workspace()
        with pytest.raises(ValueError, match="no workspace 'ws-nothing'"):
            api.plane.generate_logs(1, workspace="ws-nothing")
        with pytest.raises(ValueError, match="at least 0"):
            api.plane.generate_logs(-1)
        with pytest.raises(ValueError, match="days"):
            api.plane.generate_logs(1, days=0)
        assert len(api.plane.generate_logs(3, workspace=made["id"])) == 3


async def test_logs_are_made_up_over_http() -> None:
    async with conversation() as api:
        made = await api.workspace()
        url = api.plane.base_url.removesuffix("/v1") + "/_plane/logs"
        answer = await api.http.post(url, json={"count": 5, "workspace": made["slug"]})
        assert answer.json() == {"generated": 5}
        wrong: list[object] = [{"count": "5"}, [], {"count": 5, "workspace": "ws-nothing"}, {}]
        for body in wrong:
            assert (await api.http.post(url, json=body)).status_code == 400
