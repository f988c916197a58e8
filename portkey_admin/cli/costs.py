"""`portkey-admin analytics cost`: the cost of requests as a chart, rows or a picture."""

from __future__ import annotations

import sys
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from portkey_admin.cli.cost_figures import GROUPS, Costs, ask_costs, bars_of, date_for_people
from portkey_admin.cli.descriptions import describe
from portkey_admin.cli.flags import FILE, SPAN, span, span_parameters
from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.output.formats import default_format, write_rows
from portkey_admin.cli.output.options import format_options
from portkey_admin.cli.parameters import CommandWithFields, field_options
from portkey_admin.cli.printing import note
from portkey_admin.cli.settings import Settings, connection_options, settings_of
from portkey_admin.installing import pip_install
from portkey_admin.text import did_you_mean
from portkey_admin_api import api
from portkey_admin_api.types import Operation

_GRAPH = "analytics.graphs.cost"


def _filters() -> list[click.Option]:
    """Return the filters of all analytics."""
    operation: Operation[Any] = api.operation(_GRAPH)
    assert operation.query is not None
    kinds = {name: kinds for name, kinds in operation.query.kinds.items() if name not in SPAN}
    fields = operation.query._replace(kinds=kinds, required=())
    return field_options("query", fields, dict(describe(_GRAPH).fields))


@click.command(
    cls=CommandWithFields,
    fields=_filters,
    params=[*span_parameters(), *connection_options(hidden=True), *format_options()],
)
@click.option(
    "--by", default="time", show_default=True, metavar="WHAT", help=f"{', '.join(GROUPS)}, or metadata:KEY."
)
@click.option(
    "--all-workspaces",
    is_flag=True,
    help="Add up all workspaces that the key can see. Sends one request per workspace.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    help="Maximum number of bars in a chart. Default: 20; over time, one per interval.",
)
@click.option("--png", type=FILE, help="Also save the chart as this PNG file.")
@click.pass_context
def cost(
    ctx: click.Context,
    /,
    last: Any,
    since: str | None,
    until: str | None,
    by: str,
    all_workspaces: bool,
    top: int | None,
    png: Path | None,
    output: Any,
    **fields: Any,
) -> None:
    """Chart the cost of requests over time, by model or by another group.

    \b
    portkey-admin analytics cost --last 30d
    portkey-admin analytics cost --last 30d --by model --png cost.png

    With an organisation key, this covers the default workspace unless you give --workspace-slug or
    --all-workspaces. --by workspace covers all of them. Amounts are US cents in json, jsonl, csv and yaml.
    """
    _check_group(by)
    begin, end = span(last, since, until)
    if png is not None:
        _check_picture(png)
    query = {name.partition(":")[2]: value for name, value in fields.items() if value is not None}
    query |= dict(zip(SPAN, (begin, end), strict=True))
    if all_workspaces and "workspace_slug" in query:
        raise click.UsageError("--all-workspaces and --workspace-slug can't be combined: give one of them")
    found = run_async(_asked, settings_of(ctx), by, query, all_workspaces)
    days = [
        date_for_people(datetime.fromisoformat(each), daily=True).partition(" ")[2] for each in (begin, end)
    ]
    title = f"Cost by {by}, {' to '.join(days)}, {found.workspaces}"
    drawn = bars_of(found.costs, top, over_time=by == "time")
    format = output or default_format(rows=True)
    if format == "table":
        from portkey_admin.cli.charts import print_chart

        print_chart(title, drawn)
    else:
        costs = found.costs
        write_rows(
            format, [{by: each.label, "cents": each.cents, "requests": each.requests} for each in costs]
        )
    if found.workspaces.startswith("workspace") and "workspace_slug" not in query:
        note(f"{found.workspaces}; --all-workspaces for all")
    if png is not None:
        from portkey_admin.cli.charts import draw_chart

        draw_chart(png, title, drawn)
        note(f"saved the chart to {png}")
    sys.stdout.flush()


def _check_picture(path: Path) -> None:
    if find_spec("matplotlib") is None:
        raise click.UsageError(f"--png needs an extra: {pip_install('charts')}")
    if path.suffix.lower() != ".png":
        raise click.UsageError("--png: the file name must end in .png")
    if not path.parent.is_dir():
        raise click.UsageError(f"--png: the folder {path.parent} does not exist")


def _check_group(by: str) -> None:
    if by in GROUPS or (by.startswith("metadata:") and by != "metadata:"):
        return
    known = [*GROUPS, "metadata:KEY"]
    hint = did_you_mean(by, known) or f"; there are {', '.join(known)}"
    raise click.UsageError(f"--by: unknown group {by!r}{hint}")


async def _asked(settings: Settings, by: str, query: dict[str, Any], everywhere: bool) -> Costs:
    async with settings.opened() as portkey:
        return await ask_costs(portkey.transport, by, query, everywhere=everywhere)
