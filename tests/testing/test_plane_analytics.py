from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from plane_conversation import conversation, spec
from plane_logs import analyst, log, writer

from portkey_admin.testing.logbook.graphs import GRAPHS
from portkey_admin.testing.logbook.prices import cost

ANALYTICS = [operation for operation in spec().operations.values() if operation.id.startswith("analytics.")]


def path_of(template: str) -> str:
    return template.replace("{metadataKey}", "team").replace("{groupBy}", "model")


@pytest.mark.parametrize("operation", ANALYTICS, ids=lambda operation: operation.id)
async def test_each_answer_keeps_to_its_schema_with_and_without_logs(operation: Any) -> None:
    async with conversation() as api:
        month = {
            "time_of_generation_min": "2025-12-01T00:00:00Z",
            "time_of_generation_max": "2026-01-01T00:00:00+00:00",
        }
        path = path_of(operation.path)
        await api("GET", path, query=month)
        await api.workspace()
        api.plane.generate_logs(300)
        answer = await api("GET", path, query=month)
        assert answer.get("data_points") or answer.get("data") or answer["summary"]["total_requests"] == 300


def test_every_documented_graph_is_there() -> None:
    documented = {each.id.rpartition(".")[2] for each in ANALYTICS if "graphs" in each.id}
    assert documented == GRAPHS.keys()
    assert len(GRAPHS) == 17


async def test_requests_are_counted_over_time_in_stretches_of_equal_length() -> None:
    async with analyst() as ask:
        await ask.logged(log(), log())
        ask.api.clock.advance(3600)
        await ask.logged(log())
        graph = await ask("graphs/requests")
        assert graph["summary"] == {"total": 3}
        times = [point["timestamp"] for point in graph["data_points"]]
        assert times[:2] == ["2026-01-01T00:00:00.000Z", "2026-01-01T00:05:00.000Z"]
        assert times[-1] == "2026-01-01T05:00:00.000Z"
        filled = {point["timestamp"]: point["total"] for point in graph["data_points"] if point["total"]}
        assert filled == {"2026-01-01T00:00:00.000Z": 2, "2026-01-01T01:00:00.000Z": 1}


@pytest.mark.parametrize(
    ("since", "until", "points"),
    [
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", 1),
        ("2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z", 61),
        ("2026-01-01T00:00:00Z", "2026-01-31T00:00:00Z", 31),
        ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", 101),
    ],
)
async def test_a_span_of_any_length_has_a_readable_number_of_points(
    since: str, until: str, points: int
) -> None:
    async with analyst() as ask:
        span = {"time_of_generation_min": since, "time_of_generation_max": until}
        assert len((await ask("graphs/requests", **span))["data_points"]) == points


SAMPLE = [
    log(tokens=(100, 100), milliseconds=100, metadata={"_user": "ada"}),
    log(tokens=(200, 100), milliseconds=200, metadata={"_user": "ada"}, did={"retry-attempt-count": "1"}),
    log(milliseconds=300, metadata={"_user": "bo"}, did={"last-used-option-index": "1"}),
    log(milliseconds=10, did={"cache-status": "HIT"}),
    log(milliseconds=20, did={"cache-status": "SEMANTIC HIT"}),
    log(milliseconds=600, status=429),
    log(milliseconds=600, status=429),
    log(milliseconds=1000, status=500),
]
ONE = cost("openai", "gpt-4o", 100, 50)
ALL = cost("openai", "gpt-4o", 100, 100) + cost("openai", "gpt-4o", 200, 100) + 4 * ONE
SPENT, SPENT_EACH, SAVED = pytest.approx(ALL), pytest.approx(ALL / 8), pytest.approx(ONE)


@pytest.mark.parametrize(
    ("graph", "summary", "point"),
    [
        ("requests", {"total": 8}, {"total": 8}),
        ("cost", {"total": SPENT, "avg": SPENT_EACH}, {"total": SPENT, "avg": SPENT_EACH}),
        ("latency", {"avg": 353.75, "p50": 200, "p90": 1000, "p99": 1000}, {"p50": 200}),
        ("tokens", {"total": 1400, "avg": 175}, {"total": 1400, "avg": 175}),
        ("users", {"total": 2}, {"total": 2}),
        ("users/requests", {"total": 8, "unique": 2, "avg": 1.5}, {"avg": 1.5}),
        ("errors", {"total": 3}, {"total": 3}),
        ("errors/rate", {"rate": 37.5}, {"rate": 37.5}),
        (
            "errors/stacks",
            {"total": 3},
            {"stats": [{"response_status_code": 429, "count": 2}, {"response_status_code": 500, "count": 1}]},
        ),
        (
            "errors/status-codes",
            {"total_errors": 3, "unique_error_codes": 2},
            {"status_code": 429, "count": 2},
        ),
        (
            "requests/rescued",
            {"retry": 1, "fallback": 1},
            {"retry": [{"retry_success_count": 1, "count": 1}], "fallback": 1},
        ),
        (
            "cache/hit-rate",
            {"total": 2, "rate": 25},
            {"simple_hits": 1, "semantic_hits": 1, "rate": 25, "cumulative_simple_cache_savings": SAVED},
        ),
        ("cache/latency", {}, {"avg": 15}),
    ],
)
async def test_what_a_graph_shows(graph: str, summary: Mapping[str, Any], point: Mapping[str, Any]) -> None:
    async with analyst() as ask:
        await ask.logged(*SAMPLE)
        answer = await ask(f"graphs/{graph}")
        assert answer["summary"] == summary
        assert {name: answer["data_points"][0][name] for name in point} == point


async def test_savings_of_the_cache_add_up_from_point_to_point() -> None:
    async with analyst() as ask:
        for _ in range(3):
            await ask.logged(log(did={"cache-status": "HIT"}))
            ask.api.clock.advance(3600)
        points = (await ask("graphs/cache/hit-rate"))["data_points"]
        savings = [point["cumulative_simple_cache_savings"] for point in points]
        assert savings == sorted(savings)
        assert savings[0] == pytest.approx(ONE)
        assert savings[-1] == pytest.approx(3 * ONE)
        assert [point["simple_hits"] for point in points].count(1) == 3


async def test_feedback_counts_for_the_requests_of_its_trace() -> None:
    async with analyst() as ask:
        await ask.logged(
            log(metadata={"trace_id": "t-1"}),
            log(metadata={"trace_id": "t-1"}),
            log(metadata={"trace_id": "t-2"}, model="gpt-4o-mini"),
        )
        await ask.judged("t-1", 10)
        await ask.judged("t-1", 5, 0.5)
        await ask.judged("t-2", -10)
        await ask.judged("t-nowhere", 10)
        assert (await ask("graphs/feedbacks"))["summary"] == {"total": 3}
        assert (await ask("graphs/feedbacks/weighted"))["summary"] == {"avg": pytest.approx(2.5 / 3)}
        scores = await ask("graphs/feedbacks/scores")
        assert scores["data_points"] == [{"score": score, "total": 1} for score in (-10, 5, 10)]
        models = await ask("graphs/feedbacks/ai-models")
        assert models["data_points"] == [
            {"ai_model": "gpt-4o", "total": 2, "avg_weighted_feedback": 6.25},
            {"ai_model": "gpt-4o-mini", "total": 1, "avg_weighted_feedback": -10},
        ]


async def test_feedback_of_another_workspace_on_a_trace_of_the_same_name_does_not_count() -> None:
    async with analyst() as ask:
        await ask.logged(log(metadata={"trace_id": "t-1"}))
        stranger = await writer(ask.api, (await ask.api.workspace("Other"))["id"])
        await ask.api("POST", "/feedback", {"trace_id": "t-1", "value": 10}, key=stranger)
        assert (await ask("graphs/feedbacks"))["summary"] == {"total": 0}


async def test_the_summary_of_the_cache() -> None:
    async with analyst() as ask:
        empty = {"hits": 0, "total_requests": 0, "avg_latency": 0, "cache_speedup": 0}
        assert (await ask("summary/cache"))["summary"] == empty
        await ask.logged(log(milliseconds=50, did={"cache-status": "HIT"}), log(milliseconds=200))
        assert (await ask("summary/cache"))["summary"] == {
            "hits": 1,
            "total_requests": 2,
            "avg_latency": 50,
            "cache_speedup": 75,
        }
