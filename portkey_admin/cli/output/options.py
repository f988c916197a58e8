"""Output options, which are the same for every operation."""

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
    """What to print and how.

    Attributes:
        format: the output format.
        columns: dotted names of the fields to show; None: all, or those that fit into a table.
        filters: conditions that rows must meet.
        all: fetch all pages of a list. limit: maximum number of rows.
        show_secret: show secrets.
    """

    format: Format
    columns: tuple[str, ...] | None = None
    filters: tuple[RowFilter, ...] = ()
    all: bool = False
    limit: int | None = None
    show_secret: bool = False


def format_options() -> list[click.Parameter]:
    """Return the format options."""
    return [
        click.Option(
            ["-o", "--output"],
            type=click.Choice(FORMATS),
            callback=_safe,
            help="Output format. Default: table on a terminal, otherwise jsonl for lists and json for"
            " the rest.",
        ),
        click.Option(
            ["--csv-safe"],
            is_flag=True,
            is_eager=True,  # before --output, whose callback reads it
            expose_value=False,
            callback=_keep_safe,
            help="CSV for spreadsheets: text that would run as a formula gets a leading '.",
        ),
    ]


def _keep_safe(ctx: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[_SAFE] = True


def _safe(ctx: click.Context, parameter: click.Parameter, value: Any) -> Any:
    if not ctx.meta.get(_SAFE):
        return value
    if value not in (None, "csv", "csv-safe"):
        raise click.UsageError(
            f"--csv-safe writes CSV, so it can't be combined with --output {value}: give one of them"
        )
    return "csv-safe"


def output_options(*, rows: bool, fields: Callable[[], list[str]] = list) -> list[click.Parameter]:
    """Return all output options. rows: the response is a list. fields: returns the names of its fields."""

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
            help="Only these fields, separated by commas; use dots for nested ones: usage_limits.type.",
        ),
        click.Option(["--show-secret"], is_flag=True, help="Show secrets instead of ***."),
    ]
    if rows:
        options += [
            click.Option(["--all"], is_flag=True, help="Fetch all pages, not only the first."),
            click.Option(
                ["--limit"],
                type=click.IntRange(min=0),
                help="Maximum number of rows, from as many pages as needed.",
            ),
            click.Option(
                ["--query"],
                shell_complete=conditions,
                type=_Filter(),
                multiple=True,
                help="Only rows that meet a condition: field=value, field!=value or field~part."
                " Repeat for more conditions.",
            ),
        ]
    return options


def chosen(given: Mapping[str, Any], *, rows: bool) -> OutputOptions:
    """Return the parsed options. given: values by parameter name."""
    columns = given.get("columns")
    return OutputOptions(
        format=cast("Format", given.get("output")) or default_format(rows=rows),
        columns=tuple(name.strip() for name in columns.split(",") if name.strip()) if columns else None,
        filters=tuple(given.get("query") or ()),
        all=bool(given.get("all")),
        limit=given.get("limit"),
        show_secret=bool(given.get("show_secret")),
    )
