"""Analytics: graphs, groups and the summary of the cache, computed from the logs on each call."""

from __future__ import annotations

from collections.abc import Callable

from portkey_admin.testing.logbook import groups
from portkey_admin.testing.logbook.filters import matching, moment
from portkey_admin.testing.logbook.graphs import GRAPHS, GraphKind, drawn
from portkey_admin.testing.logbook.groups import Grouping, tabled
from portkey_admin.testing.logbook.measures import mean
from portkey_admin.testing.logbook.rows import HITS
from portkey_admin.testing.plane.organisation import Handler, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources.log_rows import logs_meant, property_rows
from portkey_admin.testing.resources.resource import Family, listing


def _graph(graph: GraphKind) -> Handler:
    def handler(call: PlaneCall) -> object:
        since, until = _span(call)
        return drawn(graph, call.organisation, _logs(call), since, until)

    return handler


def _groups(grouping: Callable[[PlaneCall], Grouping]) -> Handler:
    def handler(call: PlaneCall) -> object:
        return listing(call, tabled(grouping(call), _logs(call)), _as_it_is)

    return handler


def _workspaces(call: PlaneCall) -> object:
    grouping = groups.by_property(call.organisation, "workspace")
    rows = [] if grouping is None else tabled(grouping, _logs(call, everywhere=True))
    return listing(call, rows, _as_it_is)


def _by(call: PlaneCall) -> object:
    logs = _logs(call, everywhere=call.path["groupBy"] == "workspace")
    answer = listing(call, _ordered(call, property_rows(call, logs, call.query.get("columns"))), _as_it_is)
    if call.query.get("include_total") == "false":
        answer["total"] = len(answer["data"])
    return answer


def _provider(call: PlaneCall) -> object:
    grouping = groups.by_provider(call.query.get("columns"))
    answer = listing(call, _ordered(call, tabled(grouping, _logs(call))), _as_it_is)
    if call.query.get("include_total") == "false":
        del answer["total"]
    return answer


def _ordered(call: PlaneCall, rows: list[Row]) -> list[Row]:
    column = call.query.get("order_by")
    if rows and column in rows[0]:
        descending = call.query.get("order_by_type", "desc").lower() != "asc"
        rows.sort(key=lambda row: row[column], reverse=descending)
    return rows


def _cache(call: PlaneCall) -> object:
    logs = _logs(call)
    hits = [row for row in logs if row["cache_status"] in HITS]
    others = [row for row in logs if row["cache_status"] not in HITS]
    fast, slow = mean("response_time")(hits), mean("response_time")(others)
    return {
        "object": "analytics-summary",
        "summary": {
            "hits": len(hits),
            "avg_latency": fast,
            "total_requests": len(logs),
            "cache_speedup": 100 * (slow - fast) / slow if hits and slow else 0,
        },
    }


def _logs(call: PlaneCall, *, everywhere: bool = False) -> list[Row]:
    _span(call)
    return matching(call.organisation, logs_meant(call, everywhere=everywhere), call.query)


def _span(call: PlaneCall) -> tuple[float, float]:
    """Return the requested time range. Raises a 400 if it ends before it begins."""
    since, until = (
        moment(name, call.query[name]) for name in ("time_of_generation_min", "time_of_generation_max")
    )
    if since > until:
        raise Rejected(400, "time_of_generation_max: this is before time_of_generation_min")
    return since, until


def _as_it_is(call: PlaneCall, row: Row) -> Row:
    return row


FAMILY = Family(
    handlers={
        **{f"analytics.graphs.{name}": _graph(graph) for name, graph in GRAPHS.items()},
        "analytics.summary.cache": _cache,
        "analytics.groups.users": _groups(lambda call: groups.USERS),
        "analytics.groups.ai_models": _groups(lambda call: groups.MODELS),
        "analytics.groups.metadata": _groups(
            lambda call: groups.by_metadata(call.organisation, call.path["metadataKey"])
        ),
        "analytics.groups.workspaces": _workspaces,
        "analytics.groups.provider": _provider,
        "analytics.groups.by": _by,
    },
    tables={},
)
