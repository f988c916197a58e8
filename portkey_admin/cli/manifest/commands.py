"""`portkey-admin plan`, `apply` and `resume`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from portkey_admin.cli.flags import FILE, FiniteRange, OptionalValues
from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.manifest.display import print_plan
from portkey_admin.cli.manifest.job import MOST_IN_FLIGHT, Job, job_in, open_journal
from portkey_admin.cli.manifest.planning_options import PlanOptions, planning_options
from portkey_admin.cli.manifest.run import carry_out, make_plan, showing
from portkey_admin.cli.manifest.wanted import (
    VARIABLES,
    check_out,
    digest_in,
    load_wanted,
    only_manifest,
    planned_file,
    secret_variables,
    variables_in,
)
from portkey_admin.cli.reporting import DONE, FAILURE, NOT_DONE, TROUBLE
from portkey_admin.cli.settings import Settings, connection_options, settings_of

if TYPE_CHECKING:
    from portkey_admin.manifest import Manifest, Plan


MANIFEST = click.Path(exists=True, path_type=Path)


@click.command(cls=OptionalValues, params=connection_options(hidden=True))
@click.argument("manifest", type=MANIFEST)
@planning_options
@click.option("--unchanged", is_flag=True, help="Also show resources without changes.")
@click.option("--check", is_flag=True, help="Exit 1 if anything differs.")
@click.option(
    "--out",
    type=FILE,
    help="Save the plan to this file. apply FILE then does exactly what the plan says, or nothing.",
)
@click.option(
    "--output",
    "-o",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="Output format; markdown is meant for pull request comments.",
)
@click.option("--json", "as_json", is_flag=True, help="Same as --output json.")
@click.pass_context
def plan(
    ctx: click.Context,
    /,
    manifest: Path,
    options: PlanOptions,
    variables: tuple[str, ...],
    unchanged: bool,
    check: bool,
    out: Path | None,
    output: str,
    as_json: bool,
) -> int:
    """Show what would be created, changed and kept, and the scopes that it needs. Changes nothing.

    \b
    portkey-admin plan org.yaml
    portkey-admin plan org.yaml --check        # in CI: has anyone made changes by hand?
    portkey-admin plan org.yaml --out plan.json && portkey-admin apply plan.json

    \b
    Exit status:
      0    the plan was made; with --check: there is nothing to do
      1    with --check: something would be written, or differs in a way that no request can change
      2    no plan: the manifest has errors, the key is wrong, or the API can't be reached
      130  interrupted
    """
    ctx.obj[FAILURE] = TROUBLE
    options = options.with_digests(Path(f"{manifest.absolute().stem}.digests.json").absolute())
    if out is not None:
        check_out(out)
    org = only_manifest(manifest, variables_in(variables))
    planned = run_async(_plan, settings_of(ctx), org, options, out)
    print_plan(planned, "json" if as_json else output, unchanged=unchanged)
    return NOT_DONE if check and (planned.writes or planned.counts()["blocked"]) else DONE


async def _plan(settings: Settings, org: Manifest, options: PlanOptions, out: Path | None) -> Plan:
    from portkey_admin.http.backend import fastest_backend
    from portkey_admin.manifest import SavedPlan

    async with settings.opened(http_backend=fastest_backend()) as portkey:
        planned = await make_plan(portkey, org, options)
        if out is not None:
            (await SavedPlan.of(planned)).save(out)
        return planned


@click.command(cls=OptionalValues, params=connection_options(hidden=True))
@click.argument("manifest", type=MANIFEST)
@click.option(
    "--journal",
    type=FILE,
    help="Record each write in this file before sending it, so that a killed run can be resumed."
    " Default: NAME.journal.jsonl in the current folder, removed after a complete run.",
)
@click.option("--secrets", type=FILE, help="Write the secrets of new API keys to this file (mode 0600).")
@click.option(
    "--concurrency",
    type=click.IntRange(1, MOST_IN_FLIGHT),
    default=16,
    show_default=True,
    help="Maximum number of concurrent writes.",
)
@planning_options
@click.option("--yes", is_flag=True, help="Don't ask for confirmation.")
@click.option(
    "--max-failures", type=click.IntRange(1), help="Stop starting new steps after this many failures."
)
@click.option(
    "--settle",
    type=FiniteRange(min=0),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="Wait this long before checking a write that is in doubt, because reads may be stale.",
)
@click.option("--quiet", "-q", is_flag=True, help="Print only the summary at the end.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as one JSON object.")
@click.pass_context
def apply(
    ctx: click.Context,
    /,
    manifest: Path,
    journal: Path | None,
    secrets: Path | None,
    concurrency: int,
    options: PlanOptions,
    variables: tuple[str, ...],
    yes: bool,
    max_failures: int | None,
    settle: float,
    quiet: bool,
    as_json: bool,
) -> int:
    """Create and update resources to match a manifest, concurrently, and leave the rest alone.

    MANIFEST is a manifest or a plan saved by plan --out. A saved plan is applied exactly; if the organisation
    has changed since, nothing is done. On a terminal, apply shows the counts and asks for confirmation.

    \b
    portkey-admin apply org.yaml --secrets keys.jsonl
    portkey-admin apply plan.json --yes
    portkey-admin apply org.yaml --remove
    portkey-admin resume org.journal.jsonl     # after a kill, a crash or Ctrl-C

    \b
    Exit status:
      0    everything was done
      1    some writes failed or are in doubt
      2    a problem with the manifest or saved plan, the key, the network or another run; usually nothing
           was written
      130  interrupted, or declined at the prompt
    """
    ctx.obj[FAILURE] = TROUBLE
    settings = settings_of(ctx)
    place = journal or Path(f"{manifest.absolute().stem}.journal.jsonl")
    given = variables_in(variables)
    wanted = load_wanted(manifest, given)
    beside = place.absolute().parent / f"{Path(planned_file(wanted)).absolute().stem}.digests.json"
    options = options.with_digests(beside)
    options.check_for(wanted, given)
    job = Job(
        manifest=manifest.resolve(),
        base_url=settings.url(),
        options=options,
        concurrency=concurrency,
        secrets=None if secrets is None else secrets.resolve(),
        settle=settle,
        keep=journal is not None,
        plan=digest_in(wanted),
    ).with_variables(given, secret_variables(wanted))
    opened = open_journal(place, job)
    return carry_out(
        settings, job, opened, showing=showing(quiet, as_json), yes=yes, max_failures=max_failures
    )


@click.command(params=connection_options(hidden=True))
@click.argument("journal", type=FILE)
@click.option(
    "--concurrency",
    type=click.IntRange(1, MOST_IN_FLIGHT),
    help="Maximum number of concurrent writes. Default: same as before.",
)
@click.option(
    "--var",
    "variables",
    multiple=True,
    metavar="NAME=VALUE",
    help=f"{VARIABLES} Default: same as before; give secret ones again.",
)
@click.option("--yes", is_flag=True, help="Don't ask for confirmation.")
@click.option(
    "--max-failures", type=click.IntRange(1), help="Stop starting new steps after this many failures."
)
@click.option("--quiet", "-q", is_flag=True, help="Print only the summary at the end.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as one JSON object.")
@click.pass_context
def resume(
    ctx: click.Context,
    /,
    journal: Path,
    concurrency: int | None,
    variables: tuple[str, ...],
    yes: bool,
    max_failures: int | None,
    quiet: bool,
    as_json: bool,
) -> int:
    """Resume a run of `portkey-admin apply`: check the writes that were in doubt, and do the rest.

    The manifest is read again, and its current content is applied. Exit status: the same as apply.
    """
    ctx.obj[FAILURE] = TROUBLE
    settings = settings_of(ctx)
    given = variables_in(variables)
    opened = open_journal(journal, None)
    try:
        job = attrs.evolve(job_in(opened, settings.url()), secret_variables=given)
        if not job.manifest.exists():
            raise click.UsageError(f"the manifest of {journal} no longer exists: {job.manifest}; restore it")
    except BaseException:
        opened.close()
        raise
    if concurrency is not None:
        job = attrs.evolve(job, concurrency=concurrency)
    return carry_out(
        settings, job, opened, showing=showing(quiet, as_json), yes=yes, max_failures=max_failures
    )
