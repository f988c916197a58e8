"""The options that say what to print: they are the same for every operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import attrs
import click

from portkey_admin.cli.flags import ParamType
from portkey_admin.cli.output.formats import FORMATS, Format, default_format
from portkey_admin.cli.output.rows import RowFilter, read_filter

_SAFE = "portkey_admin.cli.csv_safe"


class _Filter(ParamType):
    name = "condition"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> RowFilter:
        if isinstance(value, RowFilter):
            return value
        try:
            return read_filter(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


@attrs.frozen(kw_only=True)
class OutputOptions:
    """What to print, and how.

    Attributes:
        format: how it is written.
        columns: dotted names of the only fields to show; None: all, or those that fit into a table.
        filters: conditions that rows must meet.
        all: whether to ask for all pages of a list. limit: how many rows at most.
        show_secret: whether secrets are shown.
    """

    format: Format
    columns: tuple[str, ...] | None = None
    filters: tuple[RowFilter, ...] = ()
    all: bool = False
    limit: int | None = None
    show_secret: bool = False


def format_options() -> list[click.Parameter]:
    """Return the options that say how to write."""
    return [
        click.Option(
            ["-o", "--output"],
            type=click.Choice(FORMATS),
            callback=_safe,
            help="How to write. Default: table on a terminal, otherwise jsonl for lists and json for the"
            " rest.",
        ),
        click.Option(
            ["--csv-safe"],
            is_flag=True,
            is_eager=True,  # before --output, whose callback looks for it
            expose_value=False,
            callback=_keep_safe,
            help="CSV for spreadsheets: a text that would run as a formula begins with '.",
        ),
    ]


def _keep_safe(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[_SAFE] = True


def _safe(ctx: click.Context, parameter: click.Parameter, value: Any) -> Any:
    if not ctx.meta.get(_SAFE):
        return value
    if value not in (None, "csv", "csv-safe"):
        raise click.UsageError(f"--csv-safe writes CSV, and --output says {value}: give one of them")
    return "csv-safe"


def output_options(*, rows: bool, fields: Callable[[], list[str]] = list) -> list[click.Parameter]:
    """Return all options. rows: the answer is a list. fields: names the fields that it may have."""

    def columns(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
        before, comma, begun = incomplete.rpartition(",")
        return [f"{before}{comma}{name}" for name in fields() if name.startswith(begun)]

    def conditions(ctx: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
        return [f"{name}=" for name in fields() if name.startswith(incomplete)]

    options = [
        *format_options(),
        click.Option(
            ["--columns"],
            metavar="NAME,...",
            shell_complete=columns,
            help="Only these fields, joined by commas; dots lead inside: usage_limits.type.",
        ),
        click.Option(["--show-secret"], is_flag=True, help="Show secrets that are shown as *** otherwise."),
    ]
    if rows:
        options += [
            click.Option(["--all"], is_flag=True, help="All pages; without it, only the first one."),
            click.Option(
                ["--limit"],
                type=click.IntRange(min=0),
                help="So many rows at most, of as many pages as it takes.",
            ),
            click.Option(
                ["--query"],
                shell_complete=conditions,
                type=_Filter(),
                multiple=True,
                help="Only rows that meet a condition: field=value, field!=value or field~part; several must"
                " all be met.",
            ),
        ]
    return options


def chosen(given: Mapping[str, Any], *, rows: bool) -> OutputOptions:
    """Return what the options say. given: values by the names of the parameters."""
    columns = given.get("columns")
    return OutputOptions(
        format=cast("Format", given.get("output")) or default_format(rows=rows),
        columns=tuple(name.strip() for name in columns.split(",") if name.strip()) if columns else None,
        filters=tuple(given.get("query") or ()),
        all=bool(given.get("all")),
        limit=given.get("limit"),
        show_secret=bool(given.get("show_secret")),
    )
