"""`portkey-admin analytics cost`: what requests cost, as a chart, as rows or as a picture."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import anyio
import attrs
import click

from portkey_admin.cli.descriptions import describe
from portkey_admin.cli.flags import span, span_options
from portkey_admin.cli.output.formats import default_format, writer
from portkey_admin.cli.output.options import format_options
from portkey_admin.cli.parameters import field_options
from portkey_admin.cli.printing import note
from portkey_admin.cli.settings import Settings, connection_options, settings_of
from portkey_admin.lists.pager import Pager
from portkey_admin.text import one_line
from portkey_admin_api import api
from portkey_admin_api.types import Fields, Operation

_GRAPH = "analytics.graphs.cost"
_SPAN_FIELDS = ("time_of_generation_min", "time_of_generation_max")
_COLUMNS = "requests,cost"
_MIDNIGHT = "T00:00:00.000Z"
_MOST_GROUPS = 20


@attrs.frozen
class Cost:
    """What a group of requests, or a stretch of time, cost.

    label: the group, or when the stretch begins. cents: US cents. requests: how many; None: not told.
    """

    label: str
    cents: float
    requests: int | None = None


def bars_of(costs: Sequence[Cost], top: int | None, *, over_time: bool) -> list[tuple[str, float]]:
    """Return the bars of a chart, label and US dollars: `top` of them at most, and the others as one.

    Stretches of time keep their order, and the last ones are shown; of groups, the dearest come first.
    """
    pairs = [(one_line(cost.label), cost.cents / 100) for cost in costs]
    if over_time:
        if all(label.endswith(_MIDNIGHT) for label, _ in pairs):
            pairs = [(label.removesuffix(_MIDNIGHT), amount) for label, amount in pairs]
        shown, rest, named = pairs[-(top or len(pairs)) :], pairs[: -(top or len(pairs))], "before"
    else:
        pairs.sort(key=lambda pair: -pair[1])
        count = top or _MOST_GROUPS
        shown, rest, named = pairs[:count], pairs[count:], "others"
    if not rest:
        return shown
    others = (f"({len(rest)} {named})", sum(amount for _, amount in rest))
    return [others, *shown] if over_time else [*shown, others]


class _CostCommand(click.Command):
    """Takes the filters that all analytics take, beside its own options."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        taken = {option for parameter in self.params for option in parameter.opts}
        if "--workspace-slug" not in taken:
            self.params += field_options("query", _filters(), dict(describe(_GRAPH).fields))
        return super().get_params(ctx)


def _filters() -> Fields:
    operation: Operation[Any] = api.operation(_GRAPH)
    assert operation.query is not None
    kinds = {name: kinds for name, kinds in operation.query.kinds.items() if name not in _SPAN_FIELDS}
    return attrs.evolve(operation.query, kinds=kinds, required=())


@click.command(
    name="cost",
    cls=_CostCommand,
    short_help="Chart what requests cost, over time or by model and the like.",
    params=[*connection_options(hidden=True), *format_options()],
)
@span_options
@click.option(
    "--by",
    default="time",
    show_default=True,
    metavar="WHAT",
    help="time, user, model, provider, workspace, api_key, config, prompt, status_code, ai_service, or"
    " metadata:KEY.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    help="So many bars in a chart. Default: 20, and over time one for each stretch.",
)
@click.option(
    "--png", type=click.Path(dir_okay=False, path_type=Path), help="Draw the chart into this picture as well."
)
@click.pass_context
def cost(
    ctx: click.Context,
    /,
    last: Any,
    since: str | None,
    until: str | None,
    by: str,
    top: int | None,
    png: Path | None,
    output: Any,
    **fields: Any,
) -> None:
    """Chart what requests cost, over time or by model and the like.

    \b
    portkey-admin analytics cost --last 30d
    portkey-admin analytics cost --last 30d --by model --png cost.png

    An organisation key that names no workspace gets the default workspace: give --workspace-slug. Amounts are
    US cents in json, jsonl, csv and yaml.
    """
    begin, end = span(last, since, until)
    if png is not None:
        _check_picture(png)
    query = {name.partition(":")[2]: value for name, value in fields.items() if value is not None}
    query |= dict(zip(_SPAN_FIELDS, (begin, end), strict=True))
    costs = anyio.run(_ask, settings_of(ctx), by, query)
    title = f"Cost by {by}, {begin[:10]} to {end[:10]}"
    drawn = bars_of(costs, top, over_time=by == "time")
    format = output or default_format(rows=True)
    if format == "table":
        from portkey_admin.cli.charts import print_chart

        print_chart(title, drawn)
    else:
        lines = writer(format, None)
        for each in costs:
            lines.write({by: each.label, "cents": each.cents, "requests": each.requests})
        lines.close()
    if png is not None:
        from portkey_admin.cli.charts import draw_chart

        draw_chart(png, title, drawn)
        note(f"the chart is in {png}")
    sys.stdout.flush()


def _check_picture(path: Path) -> None:
    if find_spec("matplotlib") is None:
        raise click.UsageError("--png needs an extra: pip install 'portkey-admin[charts]'")
    if path.suffix.lower() != ".png":
        raise click.UsageError("--png: give the file a name that ends in .png")
    if not path.parent.is_dir():
        raise click.UsageError(f"--png: the folder {path.parent} does not exist")


async def _ask(settings: Settings, by: str, query: dict[str, Any]) -> list[Cost]:
    async with settings.opened() as portkey:
        transport = portkey.transport
        if by == "time":
            graph = await api.analytics_graphs_cost(transport, query=query)  # type: ignore[arg-type]
            points = graph.data_points if isinstance(graph.data_points, list) else []
            return [
                Cost(str(each.to_dict().get("timestamp")), _number(each.total) or 0)
                for each in points
                if each
            ]
        operation: Operation[Any] = api.operation("analytics.groups.by")
        path: tuple[str, ...] = (by,)
        if by == "user":
            operation, path = api.operation("analytics.groups.users"), ()
        elif by.startswith("metadata:"):
            operation, path = api.operation("analytics.groups.metadata"), (by.partition(":")[2],)
        else:
            query = {**query, "columns": _COLUMNS}
        rows = [row.to_dict() for row in await Pager[Any](transport, operation, *path, query=query).collect()]
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
        return None if isinstance(value, bool) or value is None else float(str(value))
    except ValueError:
        return None
