"""`portkey-admin export`."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from portkey_admin.cli.flags import FILE
from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.printing import console, note, out, shown
from portkey_admin.cli.reporting import DONE, FAILURE, NOT_DONE, TROUBLE
from portkey_admin.cli.settings import Settings, connection_options, settings_of

if TYPE_CHECKING:
    from portkey_admin.manifest import Export, ExportState

_MOST_SHOWN = 20


@click.command(params=connection_options(hidden=True))
@click.option("--output", "-o", type=FILE, help="Write the manifest to this file. Default: stdout.")
@click.option(
    "--people-csv",
    metavar="NAME",
    help="Write people to a CSV file of this name beside the manifest, which refers to it.",
)
@click.option("--only", metavar="SECTIONS", help="Export only these sections, such as workspaces,api_keys.")
@click.option("--workspace", metavar="NAME", help="Export only this workspace and its contents.")
@click.option("--pin", is_flag=True, help="Identify every resource by slug or id, not only by name.")
@click.option(
    "--no-templates", is_flag=True, help="Write every value out: no defaults or templates for repeated ones."
)
@click.option("--force", is_flag=True, help="Overwrite files that exist.")
@click.option("--quiet", "-q", is_flag=True, help="Don't show progress.")
@click.pass_context
def export(
    ctx: click.Context,
    /,
    output: Path | None,
    people_csv: str | None,
    only: str | None,
    workspace: str | None,
    pin: bool,
    no_templates: bool,
    force: bool,
    quiet: bool,
) -> int:
    """Export the organisation as a manifest. A plan of the result has nothing to do.

    \b
    portkey-admin export --output org.yaml --people-csv people.csv
    portkey-admin export --workspace Search --only workspaces,api_keys
    portkey-admin plan org.yaml

    Values that the API never shows, such as the keys of integrations, are written as {env: NAME}; the names
    are listed at the end. API keys are kept as they are.

    \b
    Exit status: 0; 1 if a part was left out because the key may not read it; 2 if nothing was written.
    """
    ctx.obj[FAILURE] = TROUBLE
    if people_csv is not None:
        if output is None:
            raise click.UsageError("--people-csv is written beside the manifest: give --output as well")
        if Path(people_csv).name != people_csv or people_csv == output.name:
            raise click.UsageError(
                f"--people-csv: {people_csv!r} must be a plain file name; the file is written beside {output}"
            )
        _check_free(output.parent / people_csv, "--people-csv", force)
    if output is not None:
        _check_free(output, "--output", force)
    asked = {
        "only": None if only is None else [each.strip() for each in only.split(",") if each.strip()],
        "workspace": workspace,
        "people_csv": people_csv,
        "pin": pin,
        "templates": not no_templates,
    }
    exported: Export = run_async(_export, settings_of(ctx), asked, quiet)
    if output is None:
        out(shown(exported.text, lines=True))
    else:
        exported.save(output, overwrite=force)
    _tell(exported, output)
    return NOT_DONE if exported.unread else DONE


def _check_free(path: Path, option: str, force: bool) -> None:
    if not path.parent.is_dir():
        raise click.UsageError(f"{option}: there is no folder {path.parent}: create it first")
    if not force and os.path.lexists(path):
        raise click.UsageError(
            f"{option}: {path} already exists; choose another name, or give --force to overwrite it"
        )


async def _export(settings: Settings, asked: dict[str, Any], quiet: bool) -> Export:
    from portkey_admin import manifest
    from portkey_admin.http.backend import fastest_backend

    async with settings.opened(http_backend=fastest_backend()) as portkey:
        with _bar() if sys.stderr.isatty() and not quiet else nullcontext(None) as show:
            return await manifest.export(portkey, **asked, on_progress=show)


@contextmanager
def _bar() -> Iterator[Callable[[ExportState], None]]:
    """Draw the progress of reading."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    progress = Progress(
        TextColumn("reading {task.fields[what]}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console(stderr=True),
        transient=True,
    )
    task = progress.add_task("", total=None, what="workspaces")
    with progress:
        yield lambda state: progress.update(task, completed=state.done, total=state.total, what=state.reading)


def _tell(exported: Export, output: Path | None) -> None:
    """Report on stderr what was written, what was left out, and which values to set."""
    counts = ", ".join(f"{count:,} {name}" for name, count in exported.counts.items()) or "nothing"
    note(f"exported {counts}" + ("" if output is None else f" to {output}"))
    for text in exported.left_out[:_MOST_SHOWN]:
        note(text)
    if len(exported.left_out) > _MOST_SHOWN:
        note(f"… and {len(exported.left_out) - _MOST_SHOWN:,} more, as comments in the manifest")
    for what, why in exported.unread.items():
        note(f"not exported, because it can't be read: {what} ({why})")
    if exported.environment:
        note("the API never shows these; set them before you apply the manifest to a new organisation:")
        for name in exported.environment:
            note(f"  {name}")
    if output is not None:
        note(f"to check it: portkey-admin plan {shlex.quote(str(output))}")
