"""The graphs: the summary and the points of each."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from portkey_admin.testing.logbook import measures
from portkey_admin.testing.logbook.measures import (
    Measure,
    distinct,
    mean,
    number,
    percentile,
    share,
    tally,
    total,
)
from portkey_admin.testing.logbook.rows import FEEDBACK, HIT, HITS, SEMANTIC_HIT, feedback_on, weighted
from portkey_admin.testing.plane.clock import timestamp
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.state import Row

# How Portkey chooses the interval between points is not documented. A guess: the shortest of these, in
# seconds, that gives at most this many points.
_STEPS = (60, 300, 900, 3600, 6 * 3600, 86_400, 7 * 86_400)
_MOST_POINTS = 100
_FIRST_SECOND = -62_135_596_800.0  # of the year 1; ISO 8601 can't represent an earlier one


@attrs.frozen(kw_only=True)
class GraphKind:
    """One graph: a measure for each field of the summary and of the points."""

    summary: Mapping[str, Measure]
    point: Mapping[str, Measure]
    by: tuple[str, str] | None = None
    """One point per value: the field's name in the point and in the rows. None: one point per interval."""
    only: Callable[[Row], bool] | None = None
    """Which requests are counted."""
    of_feedback: bool = False
    """The graph covers the feedback on the requests, not the requests."""
    running: tuple[str, ...] = ()
    """Fields of the points that accumulate from one point to the next."""


def _alike(measures: Mapping[str, Measure], **more: Any) -> GraphKind:
    return GraphKind(summary=measures, point=measures, **more)


_COUNT: Mapping[str, Measure] = {"total": len}
_MILLISECONDS: Mapping[str, Measure] = {
    "avg": mean("response_time"),
    **{f"p{per_cent}": percentile("response_time", per_cent) for per_cent in (50, 90, 99)},
}

GRAPHS: Mapping[str, GraphKind] = {
    "requests": _alike(_COUNT),
    "cost": _alike({"total": total("cost"), "avg": mean("cost")}),
    "latency": _alike(_MILLISECONDS),
    "tokens": _alike({"total": total("total_units"), "avg": mean("total_units")}),
    "users": _alike({"total": measures.users}),
    "user_requests": GraphKind(
        summary={"total": len, "unique": measures.users, "avg": measures.requests_by_user},
        point={"avg": measures.requests_by_user},
    ),
    "errors": _alike(_COUNT, only=measures.failed),
    "error_rate": _alike({"rate": share(measures.failed)}),
    "error_stacks": GraphKind(
        summary=_COUNT,
        point={"stats": tally("response_status_code", "response_status_code")},
        only=measures.failed,
    ),
    "error_status_codes": GraphKind(
        summary={"total_errors": len, "unique_error_codes": distinct("response_status_code")},
        point={"count": len},
        by=("status_code", "response_status_code"),
        only=measures.failed,
    ),
    "rescued_requests": GraphKind(
        summary={
            "retry": number(measures.saved_by_retry),
            "fallback": number(measures.saved_by_fallback),
        },
        point={
            "retry": tally("retry_success_count", "retry_success_count", measures.saved_by_retry),
            "fallback": number(measures.saved_by_fallback),
        },
    ),
    "cache_hit_rate": GraphKind(
        summary={
            "total": number(lambda row: row["cache_status"] in HITS),
            "rate": share(lambda row: row["cache_status"] in HITS),
        },
        point={
            "simple_hits": number(lambda row: row["cache_status"] == HIT),
            "semantic_hits": number(lambda row: row["cache_status"] == SEMANTIC_HIT),
            "rate": share(lambda row: row["cache_status"] in HITS),
            "cumulative_simple_cache_savings": measures.savings(HIT),
            "cumulative_semantic_cache_savings": measures.savings(SEMANTIC_HIT),
        },
        running=("cumulative_simple_cache_savings", "cumulative_semantic_cache_savings"),
    ),
    "cache_latency": GraphKind(
        summary={},
        point={"avg": mean("response_time")},
        only=lambda row: row["cache_status"] in HITS,
    ),
    "feedbacks": _alike(_COUNT, of_feedback=True),
    "feedback_scores": _alike(_COUNT, by=("score", "value"), of_feedback=True),
    "weighted_feedbacks": _alike({"avg": mean("weighted")}, of_feedback=True),
    "feedback_models": GraphKind(
        summary={},
        point={"total": len, "avg_weighted_feedback": mean("weighted")},
        by=("ai_model", "ai_model"),
        of_feedback=True,
    ),
}


def drawn(
    graph: GraphKind, organisation: Organisation, rows: Sequence[Row], since: float, until: float
) -> Row:
    """Return a graph of these logs. The time range is in seconds since the epoch and contains all of them."""
    counted = [row for row in rows if graph.only is None or graph.only(row)]
    if graph.of_feedback:
        counted = list(feedback_given(organisation, counted))
    if graph.by is None:
        points = _over_time(graph, counted, since, until)
    else:
        named, field = graph.by
        points = [{named: value, **_measured(graph.point, of)} for value, of in grouped(counted, field)]
    return {"object": "analytics-graph", "summary": _measured(graph.summary, counted), "data_points": points}


def grouped(rows: Sequence[Row], field: str) -> list[tuple[Any, list[Row]]]:
    """Return the rows grouped by the values of a field, in order."""
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[field], []).append(row)
    return sorted(groups.items())


def feedback_given(organisation: Organisation, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the feedback on the traces of these logs, each entry once.

    A guess: it counts for the first log of its trace here, at the time of that log.
    """
    if not len(organisation[FEEDBACK]):
        return
    seen: set[tuple[str, str]] = set()
    for row in rows:
        trace = row["workspace_id"], row["trace_id"]
        if trace not in seen:
            seen.add(trace)
            for piece in feedback_on(organisation, row):
                yield {
                    "time": row["time"],
                    "ai_model": row["ai_model"],
                    "value": piece["value"],
                    "weighted": weighted(piece),
                }


def _over_time(graph: GraphKind, rows: Sequence[Row], since: float, until: float) -> list[Row]:
    step = _step(until - since)
    stretches: dict[int, list[Row]] = {
        stretch: [] for stretch in range(math.floor(since / step), math.floor(until / step) + 1)
    }
    for row in rows:
        stretches[math.floor(row["time"] / step)].append(row)
    points: list[Row] = []
    sums = dict.fromkeys(graph.running, 0.0)
    for stretch, of in stretches.items():
        point = _measured(graph.point, of)
        for field in graph.running:
            sums[field] += point[field]
        points.append({"timestamp": timestamp(max(stretch * step, _FIRST_SECOND)), **point, **sums})
    return points


def _step(span: float) -> int:
    for step in _STEPS:
        if span <= step * _MOST_POINTS:
            return step
    return math.ceil(span / _MOST_POINTS / _STEPS[-1]) * _STEPS[-1]


def _measured(measures: Mapping[str, Measure], rows: Sequence[Row]) -> Row:
    return {field: measure(rows) for field, measure in measures.items()}
