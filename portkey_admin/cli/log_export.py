"""`portkey-admin logs export`: export filtered logs to a file with one command."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from portkey_admin.calls.observers import watching
from portkey_admin.cli.arguments import read_arguments
from portkey_admin.cli.descriptions import describe
from portkey_admin.cli.flags import SPAN, span, span_parameters
from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.parameters import CommandWithFields, field_options
from portkey_admin.cli.printing import console, note, shown
from portkey_admin.cli.settings import Settings, connection_options, settings_of
from portkey_admin_api import api
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.exports.states import ExportedFile, ExportProgress

_CREATE = "log_exports.create"


def _export_fields() -> list[click.Option]:
    operation: Operation[Any] = api.operation(_CREATE)
    assert operation.body is not None
    # The time span may be the only filter.
    fields = operation.body._replace(required=("requested_data",))
    return field_options("body", fields, dict(describe(_CREATE).fields))


@click.command(
    cls=CommandWithFields,
    fields=_export_fields,
    params=[*span_parameters(), *connection_options(hidden=True)],
)
@click.option("--to", required=True, metavar="FILE", type=click.Path(dir_okay=False), help="Where to.")
@click.option("--force", is_flag=True, help="Overwrite the file if it exists.")
@click.option(
    "--id", "export_id", help="Resume an export that was started earlier: wait for it and download it."
)
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    metavar="SECONDS",
    help="How long to wait for the export. Default: the client's default.",
)
@click.pass_context
def export(
    ctx: click.Context,
    /,
    to: str,
    force: bool,
    export_id: str | None,
    wait: float | None,
    last: Any,
    since: str | None,
    until: str | None,
    **fields: Any,
) -> None:
    """Export logs to a JSON Lines file: create an export, start it, wait for it and download it.

    \b
    portkey-admin logs export --to logs.jsonl --last 1d --workspace-id ws-search-1a2b3c \\
        --requested-data id --requested-data created_at --requested-data cost

    The file is written completely or not at all. An existing file is kept unless you give --force. After an
    interruption, resume with --id.
    """
    if not force and os.path.lexists(to):
        raise click.UsageError(
            f"--to: {to} already exists; choose another name, or give --force to overwrite it"
        )
    settings = settings_of(ctx)
    waiting = {} if wait is None else {"timeout": wait}
    body: dict[str, Any] = {}
    if export_id is None:
        _fill_span(ctx, last, since, until)
        body = read_arguments(ctx, api.operation(_CREATE)).body
    begun = [] if export_id is None else [export_id]
    with watching() as watch:
        try:
            done = run_async(_export, settings, to, export_id, waiting, body, begun)
        except KeyboardInterrupt:
            if begun:
                resume = f"portkey-admin logs export --id {shlex.quote(begun[0])} --to {shlex.quote(to)}"
                raise KeyboardInterrupt(f"nothing was written; Portkey keeps the export: {resume}") from None
            if watch.maybe_done:
                raise KeyboardInterrupt(
                    "log_exports.create was sent and may have been carried out: see portkey-admin log-exports"
                    " list"
                ) from None
            raise
    note(f"{done.records} logs, {done.bytes} bytes, in {done.path} (export {done.export.id})")


def _fill_span(ctx: click.Context, last: Any, since: str | None, until: str | None) -> None:
    """Put the time span into the filters, under the names that they use for it."""
    filters = dict(ctx.params.get("body:filters") or {})
    if last is not None or since or until:
        filters |= dict(zip(SPAN, span(last, since, until), strict=True))
    ctx.params["body:filters"] = filters


async def _export(
    settings: Settings,
    to: str,
    export_id: str | None,
    waiting: dict[str, Any],
    body: dict[str, Any],
    begun: list[str],
) -> ExportedFile:
    """Export, and put the id of the export into `begun` as soon as it is known."""
    async with settings.opened() as portkey:
        with _display() as tell:

            def show(progress: ExportProgress) -> None:
                begun[:] = [progress.export_id]
                tell(progress)

            exports = portkey.log_exports
            if export_id is not None:
                return await exports.fetch(export_id, to=to, on_progress=show, **waiting)
            return await exports.run(to=to, on_progress=show, **waiting, **body)


@contextmanager
def _display() -> Iterator[Callable[[ExportProgress], None]]:
    """Show progress: a live line on a terminal, otherwise one line per state."""
    if not sys.stderr.isatty():
        said = ""

        def note_state(progress: ExportProgress) -> None:
            # The id comes first: it is needed to resume an interrupted export.
            nonlocal said
            if progress.state != said:
                said = progress.state
                note(f"export {progress.export_id}: {progress.state}")

        yield note_state
        return
    from rich.text import Text

    with console(stderr=True).status("creating the export") as status:

        def update(progress: ExportProgress) -> None:
            read = f", {progress.records:,} logs" if progress.records else ""
            # A rich Text, because a status would parse a str as markup.
            status.update(Text(shown(f"export {progress.export_id}: {progress.state}{read}")))

        yield update
