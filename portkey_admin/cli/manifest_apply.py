"""`portkey-admin apply`: bring the organisation to what a manifest says."""

from __future__ import annotations

from pathlib import Path

import click

from portkey_admin.cli.connection_options import connection_options
from portkey_admin.cli.flags import FiniteRange
from portkey_admin.cli.manifest_job import Job, open_journal
from portkey_admin.cli.manifest_plan import MANIFEST
from portkey_admin.cli.manifest_run import carry_out, showing
from portkey_admin.cli.settings import settings_of

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(name="apply", params=connection_options(hidden=True))
@click.argument("manifest", type=MANIFEST)
@click.option(
    "--journal",
    type=_FILE,
    help="Announce each write in this file before it is sent, so that a run that was killed can go on."
    " Default: NAME.journal.jsonl here, which is removed when all is done.",
)
@click.option("--secrets", type=_FILE, help="Write the secrets of new API keys to this file (mode 0600).")
@click.option(
    "--concurrency",
    type=click.IntRange(1, 1000),
    default=16,
    show_default=True,
    help="Writes in flight at most.",
)
@click.option("--prune", is_flag=True, help="Delete what the manifest does not have, after asking.")
@click.option("--yes", is_flag=True, help="Do not ask before anything is deleted.")
@click.option("--max-failures", type=click.IntRange(1), help="Take no further step once so many have failed.")
@click.option(
    "--settle",
    type=FiniteRange(min=0),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="How old the API's reads may be: wait so long before looking for a write that is in doubt.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but the summary at the end.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of it as one JSON object.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    manifest: Path,
    journal: Path | None,
    secrets: Path | None,
    concurrency: int,
    prune: bool,
    yes: bool,
    max_failures: int | None,
    settle: float,
    quiet: bool,
    as_json: bool,
) -> int:
    """Create and change what differs from a manifest, concurrently, and leave the rest alone.

    \b
    portkey-admin apply org.yaml --secrets keys.jsonl
    portkey-admin resume org.journal.jsonl     # after a kill, a crash or Ctrl-C

    Exits 0 when all is done, 1 where some of it failed, 2 where nothing was tried, 130 when interrupted.
    """
    settings = settings_of(ctx)
    job = Job(
        manifest=manifest.resolve(),
        base_url=settings.url(),
        prune=prune,
        concurrency=concurrency,
        secrets=None if secrets is None else secrets.resolve(),
        settle=settle,
        keep=journal is not None,
    )
    place = journal or Path(f"{manifest.stem}.journal.jsonl")
    opened = open_journal(place, job)
    return carry_out(
        settings, job, opened, showing=showing(quiet, as_json), yes=yes, max_failures=max_failures
    )
