"""Which requests analytics look at, and how they group them."""

from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import spec
from plane_logs import HOURS, analyst, log, writer

from portkey_admin.testing.logbook.prices import cost

# Each of these keeps the one log that differs from all others, and the other one of each pair keeps it not.
DIFFERENT = log(
    model="gpt-4o-mini",
    tokens=(1000, 500),
    status=503,
    metadata={"trace_id": "t-1", "span_id": "s-1", "team": "search", "floor": "3"},
    url="https://gateway.example.com/v1/prompts/pp-1/completions",
    asked={"virtual-key": "vk-1", "config": "pc-1", "provider": "openai"},
    did={"cache-status": "MISS"},
)
DIFFERENT_COST = cost("openai", "gpt-4o-mini", 1000, 500)


@pytest.mark.parametrize(
    ("keeping", "dropping"),
    [
        ({"total_units_min": 1500}, {"total_units_max": 1499}),
        ({"prompt_token_min": 1000}, {"prompt_token_max": 999}),
        ({"completion_token_min": 500}, {"completion_token_max": 499}),
        ({"cost_max": f"{DIFFERENT_COST:.6f}"}, {"cost_min": f"{DIFFERENT_COST + 0.001:.6f}"}),
        ({"weighted_feedback_min": "3.5"}, {"weighted_feedback_max": "3.4"}),
        ({"status_code": "500,503"}, {"status_code": "200"}),
        ({"virtual_keys": "vk-1,vk-2"}, {"virtual_keys": "None"}),
        ({"configs": "pc-1"}, {"configs": "pc-2"}),
        ({"metadata": '{"team": "search", "floor": 3}'}, {"metadata": '{"team": "search", "floor": 4}'}),
        ({"ai_org_model": "openai__gpt-4o-mini"}, {"ai_org_model": "openai__gpt-4o"}),
        ({"trace_id": "t-0,t-1"}, {"trace_id": "t-2"}),
        ({"span_id": "s-1"}, {"span_id": "s-2"}),
        ({"prompt_slug": "pp-1"}, {"prompt_slug": "pp-2"}),
        ({"cache_status": "MISS"}, {"cache_status": "HIT"}),
    ],
    ids=lambda given: next(iter(given)),
)
async def test_each_filter_is_honoured(keeping: dict[str, Any], dropping: dict[str, Any]) -> None:
    async with analyst() as ask:
        await ask.logged(log(metadata={"trace_id": "t-2"}), log(), DIFFERENT)
        await ask.judged("t-1", 7, 0.5)
        errors = {"errors": 1, "requests": 1}
        assert {
            name: (await ask(f"graphs/{name}", **keeping))["summary"]["total"] for name in errors
        } == errors
        assert (await ask("graphs/errors", **dropping))["summary"]["total"] == 0


async def test_the_span_of_time_and_the_key_are_filters_too() -> None:
    async with analyst() as ask:
        await ask.logged(log())
        ask.api.clock.advance(60)
        await ask.logged(log(), log())
        assert await ask.count() == 3
        assert await ask.count(time_of_generation_max="2026-01-01T00:00:59Z") == 1
        assert await ask.count(time_of_generation_min="2026-01-01T02:01:00+02:00") == 2
        (row, *_) = ask.api.plane.snapshot()["tables"]["logs"]
        assert await ask.count(api_key_ids=f"other,{row['api_key_id']}") == 3
        assert await ask.count(api_key_ids="other") == 0


def test_no_filter_of_the_description_is_left_out_of_these_tests() -> None:
    told = {parameter.name for parameter in spec().operations["analytics.graphs.cost"].parameters}
    tried = {
        "workspace_slug",
        "time_of_generation_min",
        "time_of_generation_max",
        "api_key_ids",
        *(f"{name}_{end}" for name in ("total_units", "cost", "prompt_token") for end in ("min", "max")),
        *(f"{name}_{end}" for name in ("completion_token", "weighted_feedback") for end in ("min", "max")),
        *("status_code", "virtual_keys", "configs", "metadata", "ai_org_model"),
        *("trace_id", "span_id", "prompt_slug", "cache_status"),
    }
    assert told == tried


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ({"metadata": "{"}, "metadata"),
        ({"metadata": "[]"}, "metadata"),
        ({"time_of_generation_max": "2025-01-01T00:00:00Z"}, "time_of_generation_max"),
        ({"time_of_generation_min": "2026-01-01T23:59:60Z"}, "time_of_generation_min"),
        ({"cost_min": "cheap"}, "cost_min"),
        ({"weighted_feedback_max": "11"}, "weighted_feedback_max"),
    ],
)
async def test_filters_that_make_no_sense_are_refused(query: dict[str, str], named: str) -> None:
    async with analyst() as ask:
        refused = await ask.api("GET", "/analytics/graphs/cost", query={**HOURS, **query}, status=400)
        assert refused["data"]["message"].startswith(named)


async def test_organisation_keys_name_a_workspace_or_get_the_oldest_and_others_have_their_own() -> None:
    async with analyst() as ask:
        await ask.logged(log())
        other = await ask.api.workspace("Other")
        key = await writer(ask.api, other["id"])
        await ask.api("POST", "/logs", [log(), log()], key=key)

        async def count(key: str | None = None, **query: str) -> Any:
            graph = await ask.api("GET", "/analytics/graphs/requests", key=key, query={**HOURS, **query})
            return graph["summary"]["total"]

        assert await count() == 1
        assert await count(workspace_slug=other["slug"]) == 2
        assert await count(key, workspace_slug=ask.workspace["slug"]) == 2
        await ask.api("GET", "/analytics/graphs/cost", query={**HOURS, "workspace_slug": "ws-0"}, status=403)


async def test_groups_tell_what_their_requests_share_the_largest_first() -> None:
    async with analyst() as ask:
        await ask.logged(
            log(metadata={"_user": "zoe", "team": "search", "trace_id": "t-1"}),
            log(metadata={"_user": "zoe", "team": "search"}),
            log(metadata={"_user": "bo"}, model="gpt-4o-mini"),
            log(model=""),
        )
        await ask.judged("t-1", 8)
        users = await ask("groups/users")
        assert [(row["user"], row["requests"]) for row in users["data"]] == [("zoe", "2"), ("bo", "1")]
        assert float(users["data"][0]["cost"]) == pytest.approx(2 * cost("openai", "gpt-4o", 100, 50))
        models = await ask("groups/ai-models", page_size=1, current_page=1)
        assert models["total"] == 2
        assert [(row["ai_model"], row["requests"]) for row in models["data"]] == [("gpt-4o-mini", "1")]
        (team,) = (await ask("groups/metadata/team"))["data"]
        assert team == {
            "object": "analytics-group",
            "metadata_value": "search",
            "requests": 2,
            "cost": pytest.approx(2 * cost("openai", "gpt-4o", 100, 50)),
            "avg_tokens": 150,
            "avg_weighted_feedback": 8,
            "requests_with_feedback": 1,
            "last_seen": "2026-01-01T00:00:00.000Z",
        }


async def test_groups_by_workspace_look_at_the_whole_organisation() -> None:
    async with analyst() as ask:
        other = await ask.api.workspace("Other")
        ask.api.plane.generate_logs(2, workspace=other["id"])
        ask.api.plane.generate_logs(1, workspace=ask.workspace["id"])
        span = {**HOURS, "time_of_generation_min": "2025-11-01T00:00:00Z"}
        for path in ("workspaces", "workspace"):
            page = await ask.api("GET", f"/analytics/groups/{path}", query=span)
            assert [(row["group_key"], row["requests"]) for row in page["data"]] == [
                (other["slug"], 2),
                (ask.workspace["slug"], 1),
            ]


async def test_groups_by_a_property_hold_the_columns_in_the_order_that_are_asked_for() -> None:
    async with analyst() as ask:
        await ask.logged(
            log(milliseconds=100), log(milliseconds=300), log(model="gpt-4o-mini", milliseconds=900)
        )
        asked: dict[str, str | int] = {"columns": "avg_latency,weather", "order_by": "avg_latency"}
        rows = (await ask("groups/model", **asked))["data"]
        assert rows == [
            {"group_key": "gpt-4o-mini", "requests": 1, "avg_latency": 900},
            {"group_key": "gpt-4o", "requests": 2, "avg_latency": 200},
        ]
        assert (await ask("groups/model", order_by_type="asc", **asked))["data"] == rows[::-1]
        page = await ask("groups/model", page_size=1, include_total="false")
        assert (page["data"][0]["group_key"], page["total"]) == ("gpt-4o", 1)
        refused = await ask.api("GET", "/analytics/groups/weather", query=HOURS, status=400)
        assert "status_code" in refused["data"]["message"]
