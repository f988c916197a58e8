"""`portkey-admin logs export`: export filtered logs to a file with one command."""

from __future__ import annotations

import os
import shlex
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import click

from portkey_admin.calls.observers import watching
from portkey_admin.cli.arguments import read_arguments
from portkey_admin.cli.descriptions import describe
from portkey_admin.cli.flags import span, span_parameters
from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.parameters import field_options
from portkey_admin.cli.printing import console, note, shown
from portkey_admin.cli.settings import Settings, connection_options, settings_of
from portkey_admin_api import api
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.exports.states import ExportedFile, ExportProgress

_CREATE = "log_exports.create"


class _ExportCommand(click.Command):
    """A command that takes the fields of the operation that creates an export, and its own options."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        taken = {option for parameter in self.params for option in parameter.opts}
        if "--filters" not in taken:
            operation: Operation[Any] = api.operation(_CREATE)
            assert operation.body is not None
            # The time span may be the only filter.
            fields = operation.body._replace(required=("requested_data",))
            self.params.extend(field_options("body", fields, dict(describe(_CREATE).fields)))
        return super().get_params(ctx)


@click.command(
    name="export", cls=_ExportCommand, params=[*span_parameters(), *connection_options(hidden=True)]
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
        begin, end = span(last, since, until)
        filters |= {"time_of_generation_min": begin, "time_of_generation_max": end}
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
        with _shown() as told:

            def show(progress: ExportProgress) -> None:
                begun[:] = [progress.export_id]
                told(progress)

            exports = portkey.log_exports
            if export_id is not None:
                return await exports.fetch(export_id, to=to, on_progress=show, **waiting)
            return await exports.run(to=to, on_progress=show, **waiting, **body)


def _shown() -> Any:
    """Return a context for progress output: a live line on a terminal, otherwise one line per state."""
    if not sys.stderr.isatty():
        return nullcontext(_StateNotes())
    return _Spinner(console(stderr=True))


class _StateNotes:
    """Prints each state once. The id comes first: it is needed to resume an interrupted export."""

    def __init__(self) -> None:
        self._said: str | None = None

    def __call__(self, progress: ExportProgress) -> None:
        if progress.state != self._said:
            self._said = progress.state
            note(f"export {progress.export_id}: {progress.state}")


class _Spinner:
    def __init__(self, console: Any) -> None:
        from rich.text import Text

        self._text = Text
        self._status = console.status("creating the export")

    def __enter__(self) -> _Spinner:
        self._status.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._status.stop()

    def __call__(self, progress: ExportProgress) -> None:
        read = f", {progress.records:,} logs" if progress.records else ""
        # A rich Text, because a status would parse a str as markup.
        self._status.update(self._text(shown(f"export {progress.export_id}: {progress.state}{read}")))
