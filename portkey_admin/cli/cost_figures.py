"""Fetch the cost of requests by time or by group, for one workspace or all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import attrs
import click

from portkey_admin.cli.everywhere import as_dicts, in_each_workspace
from portkey_admin.lists.pager import Pager
from portkey_admin.text import one_line
from portkey_admin_api import api
from portkey_admin_api.types import Transport

GROUPS = (
    "time",
    "user",
    "model",
    "provider",
    "workspace",
    "api_key",
    "config",
    "prompt",
    "status_code",
    "ai_service",
)

_COLUMNS = "requests,cost"
_MOST_GROUPS = 20


@attrs.frozen
class Cost:
    """The cost of a group of requests, or of a time bucket.

    label: the group, or the start of the bucket. cents: US cents. requests: how many; None if unknown.
    """

    label: str
    cents: float
    requests: int | None = None


@attrs.frozen
class Costs:
    """Costs, and a description of the workspaces that they cover."""

    workspaces: str
    costs: tuple[Cost, ...]


async def ask_costs(transport: Transport, by: str, query: Mapping[str, Any], *, everywhere: bool) -> Costs:
    """Fetch the cost of requests.

    by: one of `GROUPS`, or metadata:KEY. query: time span and filters. everywhere: cover all workspaces; if
    false and the query names no workspace, the API uses the default one.
    Raises click.ClickException if the API returns no costs, and the usual API errors.
    """
    slug = query.get("workspace_slug")
    if by == "workspace":  # the API returns these for all workspaces, whatever the slug
        costs = await _ask(transport, by, query)
        if slug is not None:
            return Costs(f"workspace {slug}", tuple(each for each in costs if each.label == slug))
        return Costs("all workspaces", tuple(costs))
    if not everywhere:
        named = f"workspace {slug}" if slug is not None else await _default_workspace(transport)
        return Costs(named, tuple(await _ask(transport, by, query)))

    async def of(slug: str) -> list[Cost]:
        return await _ask(transport, by, {**query, "workspace_slug": slug})

    found = await in_each_workspace(transport, of)
    return Costs(f"all {len(found)} workspaces", summed(cost for costs in found.values() for cost in costs))


def summed(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """Add up costs with the same label, and sort by label."""
    sums: dict[str, Cost] = {}
    for each in costs:
        before = sums.get(each.label, Cost(each.label, 0, None))
        told = [count for count in (before.requests, each.requests) if count is not None]
        sums[each.label] = Cost(each.label, before.cents + each.cents, sum(told) if told else None)
    return tuple(sums[label] for label in sorted(sums))


def bars_of(costs: Sequence[Cost], top: int | None, *, over_time: bool) -> list[tuple[str, float]]:
    """Return the bars of a chart, label and US dollars: at most `top` of them, and the rest as one.

    Time buckets keep their order, and the latest are shown. Groups start with the most expensive.
    """
    pairs = [(one_line(cost.label), cost.cents / 100) for cost in costs]
    if over_time:
        moments = [read_moment(label) for label, _ in pairs]
        daily = all(moment is not None and moment.time() == datetime.min.time() for moment in moments)
        pairs = [
            (label if moment is None else date_for_people(moment, daily=daily), amount)
            for (label, amount), moment in zip(pairs, moments, strict=True)
        ]
        shown, rest, named = pairs[-(top or len(pairs)) :], pairs[: -(top or len(pairs))], "before"
    else:
        pairs.sort(key=lambda pair: -pair[1])
        count = top or _MOST_GROUPS
        shown, rest, named = pairs[:count], pairs[count:], "others"
    if not rest:
        return shown
    others = (f"({len(rest)} {named})", sum(amount for _, amount in rest))
    return [others, *shown] if over_time else [*shown, others]


def read_moment(text: str) -> datetime | None:
    """Parse an ISO 8601 timestamp into UTC; None if it is not one."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return None


def date_for_people(moment: datetime, *, daily: bool) -> str:
    """Format a timestamp for people: "Sun 1 Mar 2026", or "1 Mar 2026 14:00" if hours matter."""
    day = f"{moment.day} {moment:%b %Y}"
    return f"{moment:%a} {day}" if daily else f"{day} {moment:%H:%M}"


async def _default_workspace(transport: Transport) -> str:
    """Describe the workspace used if none is named: the key's own, or the organisation's default."""
    from portkey_admin.errors import PortkeyError

    try:
        rows = await _rows(transport, "workspaces.list")
    except PortkeyError:  # the key may lack the permission to look
        rows = []
    found = rows[0] if len(rows) == 1 else next((each for each in rows if each.get("is_default")), {})
    return f"workspace {found['slug']} (default)" if found.get("slug") else "workspace: default"


async def _rows(
    transport: Transport, id: str, *path: str, query: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    return as_dicts(await Pager[Any](transport, api.operation(id), *path, query=query).collect())


async def _ask(transport: Transport, by: str, query: Mapping[str, Any]) -> list[Cost]:
    if by == "time":
        graph = await api.analytics_graphs_cost(transport, query=query)  # type: ignore[arg-type]
        found = getattr(graph, "data_points", None)
        points = as_dicts(found if isinstance(found, list) else [])
        return [Cost(str(each.get("timestamp")), _number(each.get("total")) or 0) for each in points]
    id, path = "analytics.groups.by", [by]
    if by == "user":
        id, path = "analytics.groups.users", []
    elif by.startswith("metadata:"):
        id, path = "analytics.groups.metadata", [by.partition(":")[2]]
    else:
        query = {**query, "columns": _COLUMNS}
    rows = await _rows(transport, id, *path, query=query)
    if rows and not any(_number(row.get("cost")) is not None for row in rows):
        raise click.ClickException(
            f"the API counts requests by {by}, but doesn't report their cost: choose another --by"
        )
    return [_cost_of(row) for row in rows]


def _cost_of(row: dict[str, Any]) -> Cost:
    label = next((row[name] for name in ("user", "group_key", "metadata_value") if row.get(name)), "(none)")
    requests = _number(row.get("requests"))
    return Cost(str(label), _number(row.get("cost")) or 0, None if requests is None else int(requests))


def _number(value: object) -> float | None:
    """Return a number that the API sent as a number or as text."""
    try:
        number = None if isinstance(value, bool) or value is None else float(str(value))
    except ValueError:
        return None
    return None if number is None or not math.isfinite(number) else number
