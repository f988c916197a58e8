"""`portkey-admin resume`: go on with a run that was killed, interrupted, or left things undone."""

from __future__ import annotations

from pathlib import Path

import attrs
import click

from portkey_admin.cli.connection_options import connection_options
from portkey_admin.cli.manifest_job import job_in, open_journal
from portkey_admin.cli.manifest_run import carry_out, showing
from portkey_admin.cli.settings import settings_of


@click.command(name="resume", params=connection_options(hidden=True))
@click.argument("journal", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--concurrency", type=click.IntRange(1, 1000), help="Writes in flight at most. Default: as before."
)
@click.option("--yes", is_flag=True, help="Do not ask before anything is deleted.")
@click.option("--max-failures", type=click.IntRange(1), help="Take no further step once so many have failed.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but the summary at the end.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of it as one JSON object.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    journal: Path,
    concurrency: int | None,
    yes: bool,
    max_failures: int | None,
    quiet: bool,
    as_json: bool,
) -> int:
    """Go on with a run of `portkey-admin apply`: look for what was in doubt, and do what is left.

    The manifest is read again; what it says now counts. Exits as apply does.
    """
    settings = settings_of(ctx)
    opened = open_journal(journal, None)
    try:
        job = job_in(opened, settings.url())
        if not job.manifest.exists():
            raise click.UsageError(f"the manifest of {journal} has gone: {job.manifest}")
    except BaseException:
        opened.close()
        raise
    if concurrency is not None:
        job = attrs.evolve(job, concurrency=concurrency)
    return carry_out(
        settings, job, opened, showing=showing(quiet, as_json), yes=yes, max_failures=max_failures
    )
