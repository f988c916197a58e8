"""What requests cost: asked for by stretch of time or by group, of one workspace or of all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import attrs
import click

from portkey_admin.cli.everywhere import in_each_workspace
from portkey_admin.lists.pager import Pager
from portkey_admin.text import one_line
from portkey_admin_api import api
from portkey_admin_api.decoding import Model
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
    """What a group of requests, or a stretch of time, cost.

    label: the group, or when the stretch begins. cents: US cents. requests: how many; None: not told.
    """

    label: str
    cents: float
    requests: int | None = None


@attrs.frozen
class Costs:
    """Costs, and the workspaces that they are about, in words."""

    workspaces: str
    costs: tuple[Cost, ...]


async def ask_costs(transport: Transport, by: str, query: Mapping[str, Any], *, everywhere: bool) -> Costs:
    """Ask what requests cost.

    by: one of `GROUPS`, or metadata:KEY. query: span and filters. everywhere: of all workspaces; without
    that and without a workspace, it is the default one, as the API has it.
    Raises click.ClickException if the API tells no costs, and the errors of any call.
    """
    slug = query.get("workspace_slug")
    if by == "workspace":  # which the API tells of all workspaces, whatever the slug
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
    """Return costs of the same label as one, sorted by label."""
    sums: dict[str, Cost] = {}
    for each in costs:
        before = sums.get(each.label, Cost(each.label, 0, None))
        told = [count for count in (before.requests, each.requests) if count is not None]
        sums[each.label] = Cost(each.label, before.cents + each.cents, sum(told) if told else None)
    return tuple(sums[label] for label in sorted(sums))


def bars_of(costs: Sequence[Cost], top: int | None, *, over_time: bool) -> list[tuple[str, float]]:
    """Return the bars of a chart, label and US dollars: `top` of them at most, and the others as one.

    Stretches of time keep their order, and the last ones are shown; of groups, the dearest come first.
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
    """Return a moment that is written in ISO 8601, in UTC; None: it is none."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        return None


def date_for_people(moment: datetime, *, daily: bool) -> str:
    """Return a moment as people write it: "Sun 1 Mar 2026", or "1 Mar 2026 14:00" where hours count."""
    day = f"{moment.day} {moment:%b %Y}"
    return f"{moment:%a} {day}" if daily else f"{day} {moment:%H:%M}"


async def _default_workspace(transport: Transport) -> str:
    """Say which workspace it is if none is named: that of the key, or the organisation's default one."""
    from portkey_admin.errors import PortkeyError

    try:
        rows = await _rows(transport, "workspaces.list")
    except PortkeyError:  # the key need not be allowed to look
        rows = []
    found = rows[0] if len(rows) == 1 else next((each for each in rows if each.get("is_default")), {})
    return f"workspace {found['slug']} (default)" if found.get("slug") else "workspace: default"


async def _rows(
    transport: Transport, id: str, *path: str, query: Mapping[str, Any] | None = None
) -> list[dict[str, Any]]:
    """Return the rows of a list, as far as they are what the API promises."""
    pager = Pager[Any](transport, api.operation(id), *path, query=query)
    return [each.to_dict() for each in await pager.collect() if isinstance(each, Model)]


async def _ask(transport: Transport, by: str, query: Mapping[str, Any]) -> list[Cost]:
    if by == "time":
        graph = await api.analytics_graphs_cost(transport, query=query)  # type: ignore[arg-type]
        found = getattr(graph, "data_points", None)
        points = found if isinstance(found, list) else []
        told = [each.to_dict() for each in points if isinstance(each, Model)]
        return [Cost(str(each.get("timestamp")), _number(each.get("total")) or 0) for each in told]
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
            f"the API says how many requests there were by {by}, but not what they cost"
        )
    return [_cost_of(row) for row in rows]


def _cost_of(row: dict[str, Any]) -> Cost:
    label = next((row[name] for name in ("user", "group_key", "metadata_value") if row.get(name)), "(none)")
    requests = _number(row.get("requests"))
    return Cost(str(label), _number(row.get("cost")) or 0, None if requests is None else int(requests))


def _number(value: object) -> float | None:
    """Return a number that the API sent as one or as text."""
    try:
        number = None if isinstance(value, bool) or value is None else float(str(value))
    except ValueError:
        return None
    return None if number is None or not math.isfinite(number) else number
