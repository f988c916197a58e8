"""`--all-workspaces`: fetch the figures of each workspace, and label each row with its workspace.

The figures are not added up: the mean or percentile of several workspaces can't be computed from theirs.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import click

from portkey_admin.cli.arguments import Arguments
from portkey_admin.cli.output.fields import refuse_unknown
from portkey_admin.cli.output.formats import default_format, write_rows
from portkey_admin.cli.output.options import OutputOptions
from portkey_admin.cli.output.rows import picked
from portkey_admin.cli.settings import Settings
from portkey_admin.lists.pager import Pager
from portkey_admin.lists.prefetch import fetch_together
from portkey_admin_api import api
from portkey_admin_api.decoding import Model
from portkey_admin_api.types import Operation, Transport

T = TypeVar("T")


async def in_each_workspace(transport: Transport, ask: Callable[[str], Awaitable[T]]) -> dict[str, T]:
    """Run a call for each workspace that the key can see, several at once, and return the results by slug.

    Raises the usual API errors.
    """
    rows = as_dicts(await Pager[Any](transport, api.operation("workspaces.list")).collect())
    slugs = [str(row["slug"]) for row in rows if row.get("slug")]

    async def of(number: int) -> T:
        return await ask(slugs[number])

    found = await fetch_together(of, range(len(slugs)))
    told: dict[str, T] = {}
    for number, fetched in found.items():
        if fetched.error is not None:
            raise fetched.error
        told[slugs[number]] = fetched.answer  # type: ignore[assignment]
    return told


async def print_everywhere(
    settings: Settings, operation: Operation[Any], arguments: Arguments, options: OutputOptions, output: Any
) -> None:
    """Print the figures of each workspace. Raises click.UsageError for a field that no row has.

    output: the requested format; None for the default format of lists.
    """
    if "workspace_slug" in arguments.query:
        raise click.UsageError("--all-workspaces and --workspace-slug can't be combined: give one of them")
    async with settings.opened() as portkey:
        transport = portkey.transport

        async def ask(slug: str) -> list[dict[str, Any]]:
            query = {**arguments.query, "workspace_slug": slug}
            if operation.paging is not None:
                pager = Pager[Any](transport, operation, *arguments.path, query=query)
                return as_dicts(await pager.collect())
            figures: Any = await transport.send(operation, *arguments.path, query=query)
            points = getattr(figures, "data_points", None)
            return as_dicts(points if isinstance(points, list) else [getattr(figures, "summary", None)])

        found = await in_each_workspace(transport, ask)
    rows = [{"workspace": slug, **row} for slug, rows in found.items() for row in rows]
    rows = [row for row in rows if all(each.admits(row) for each in options.filters)]
    refuse_unknown("--columns", options.columns or (), (), rows)
    shown = (picked(row, options.columns) if options.columns else row for row in rows[: options.limit])
    write_rows(output or default_format(rows=True), shown, options.columns)
    sys.stdout.flush()


def as_dicts(models: list[Any]) -> list[dict[str, Any]]:
    """Return the rows that have the documented form."""
    return [each.to_dict() for each in models if isinstance(each, Model)]
