"""`portkey-admin plan`, `apply` and `resume`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import attrs
import click

from portkey_admin.cli.exit_codes import DONE, NOT_DONE, TROUBLE
from portkey_admin.cli.flags import FiniteRange, OptionalValues
from portkey_admin.cli.manifest.job import (
    MOST_IN_FLIGHT,
    Job,
    PlanOptions,
    job_in,
    load_manifest,
    open_journal,
)
from portkey_admin.cli.manifest.run import carry_out, make_plan, showing
from portkey_admin.cli.printing import json_text, out, shown
from portkey_admin.cli.reporting import FAILURE
from portkey_admin.cli.settings import Settings, connection_options, settings_of

if TYPE_CHECKING:
    from portkey_admin.manifest import Manifest, Plan


MANIFEST = click.Path(exists=True, dir_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)

PRUNE = (
    "Delete what the manifest does not have, in all its sections or in these, such as"
    " --prune=members,grants. apply asks first."
)
REPLACE = "Delete this thing and make it anew, where a difference can't be written. May be repeated."
SEND_SECRETS = (
    "Send the secrets that the manifest points at, of all kinds of things or of these, such as"
    " --send-secrets=integrations: the API never shows whether they differ."
)
DIGESTS = (
    "Digests of the secrets that were sent: they tell which has changed. Default: NAME.digests.json beside"
    " the journal."
)


@click.command(name="plan", cls=OptionalValues, params=connection_options(hidden=True))
@click.argument("manifest", type=MANIFEST)
@click.option("--prune", metavar="[=SECTIONS]", help=PRUNE)
@click.option("--replace", multiple=True, metavar="KIND/NAME", help=REPLACE)
@click.option("--send-secrets", metavar="[=KINDS]", help=SEND_SECRETS)
@click.option("--digests", type=_FILE, help=DIGESTS)
@click.option("--unchanged", is_flag=True, help="Show also what would be left alone.")
@click.option("--check", is_flag=True, help="Exit with 1 where anything would be written.")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as one JSON object.")
@click.pass_context
def plan(
    ctx: click.Context,
    /,
    manifest: Path,
    prune: str | None,
    replace: tuple[str, ...],
    send_secrets: str | None,
    digests: Path | None,
    unchanged: bool,
    check: bool,
    as_json: bool,
) -> int:
    """Show what would be created, changed and left alone, and which scopes that needs. Nothing is written.

    \b
    portkey-admin plan org.yaml
    portkey-admin plan org.yaml --check        # in CI: has anybody changed things by hand?

    \b
    Exit status: 0; with --check 1 where anything would be written; 2 where there is no plan, as the manifest
    has mistakes, the key is wrong or the API is not reached.
    """
    ctx.obj[FAILURE] = TROUBLE
    options = PlanOptions.of(
        prune, replace, send_secrets, digests or Path(f"{manifest.stem}.digests.json").absolute()
    )
    planned = anyio.run(_plan, settings_of(ctx), load_manifest(manifest), options)
    if as_json:
        out(f"{json_text(planned.to_dict())}\n")
    else:
        for line in planned.lines(unchanged=unchanged):
            out(f"{shown(line)}\n")
    return NOT_DONE if check and planned.writes else DONE


async def _plan(settings: Settings, org: Manifest, options: PlanOptions) -> Plan:
    from portkey_admin.http.client import fastest_backend

    async with settings.opened(http_backend=fastest_backend()) as portkey:
        return await make_plan(portkey, org, options)


@click.command(name="apply", cls=OptionalValues, params=connection_options(hidden=True))
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
    type=click.IntRange(1, MOST_IN_FLIGHT),
    default=16,
    show_default=True,
    help="Writes in flight at most.",
)
@click.option("--prune", metavar="[=SECTIONS]", help=PRUNE)
@click.option("--replace", multiple=True, metavar="KIND/NAME", help=REPLACE)
@click.option("--send-secrets", metavar="[=KINDS]", help=SEND_SECRETS)
@click.option("--digests", type=_FILE, help=DIGESTS)
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
def apply(
    ctx: click.Context,
    /,
    manifest: Path,
    journal: Path | None,
    secrets: Path | None,
    concurrency: int,
    prune: str | None,
    replace: tuple[str, ...],
    send_secrets: str | None,
    digests: Path | None,
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

    \b
    Exit status: 0 all is done, 1 some of it failed or is in doubt, 2 trouble before or with all of it (the
    manifest, the key, the network), 130 interrupted.
    """
    ctx.obj[FAILURE] = TROUBLE
    settings = settings_of(ctx)
    place = journal or Path(f"{manifest.stem}.journal.jsonl")
    beside = place.absolute().parent / f"{manifest.stem}.digests.json"
    job = Job(
        manifest=manifest.resolve(),
        base_url=settings.url(),
        options=PlanOptions.of(prune, replace, send_secrets, digests or beside),
        concurrency=concurrency,
        secrets=None if secrets is None else secrets.resolve(),
        settle=settle,
        keep=journal is not None,
    )
    opened = open_journal(place, job)
    return carry_out(
        settings, job, opened, showing=showing(quiet, as_json), yes=yes, max_failures=max_failures
    )


@click.command(name="resume", params=connection_options(hidden=True))
@click.argument("journal", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--concurrency",
    type=click.IntRange(1, MOST_IN_FLIGHT),
    help="Writes in flight at most. Default: as before.",
)
@click.option("--yes", is_flag=True, help="Do not ask before anything is deleted.")
@click.option("--max-failures", type=click.IntRange(1), help="Take no further step once so many have failed.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing but the summary at the end.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of it as one JSON object.")
@click.pass_context
def resume(
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
    ctx.obj[FAILURE] = TROUBLE
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
