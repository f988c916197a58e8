"""Apply a manifest from the command line: plan, confirm, apply and report."""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs
import click

from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.manifest.display import display, line_of
from portkey_admin.cli.manifest.job import Job, check_journal, resume_command
from portkey_admin.cli.manifest.planning_options import PlanOptions
from portkey_admin.cli.manifest.wanted import load_wanted, refuse
from portkey_admin.cli.printing import copyable, json_text, note, of_what_is_done, out, say
from portkey_admin.cli.reporting import DONE, INTERRUPTED, NOT_DONE
from portkey_admin.cli.settings import Settings

if TYPE_CHECKING:
    from portkey_admin.bulk import Journal
    from portkey_admin.manifest import Manifest, Plan, SavedPlan, SecretFile
    from portkey_admin.manifest.runner.run import Applied

Showing: TypeAlias = Literal["all", "summary", "json"]

_MOST_SHOWN = 20


def carry_out(
    settings: Settings, job: Job, journal: Journal, *, showing: Showing, yes: bool, max_failures: int | None
) -> int:
    """Make the organisation match the manifest, and return the exit status: 0, 1 or 130.

    yes: don't ask for confirmation.
    """
    from portkey_admin.errors import JournalError

    with ExitStack() as opened:
        opened.enter_context(journal)
        opened.callback(_remove_unused, journal)
        org = load_wanted(job.manifest, job.values())
        check_journal(journal, org, job.manifest)
        secrets = None if job.secrets is None else opened.enter_context(_secret_file(job.secrets))
        try:
            plan, report = run_async(
                _plan_and_apply, settings, job, org, journal, secrets, showing, yes, max_failures
            )
        except KeyboardInterrupt:
            note(f"interrupted; nothing is lost. {_how_to_go_on(journal)}")
            return INTERRUPTED
        except JournalError as error:
            for text in (str(error), *getattr(error, "__notes__", ()), _how_to_go_on(journal)):
                note(text)
            return NOT_DONE
        done = report.ok
        if done and not job.keep:
            journal.discard()
    if showing == "json":
        with of_what_is_done():
            kept = bool(journal.counts) and not (done and not job.keep)
            out(f"{json_text(_told(plan, report, journal.path if kept else None, done))}\n")
    else:
        # If stdout is not a terminal, each step has been printed already.
        _summarise(plan, report, told=showing == "all" and not sys.stdout.isatty())
    if not done:
        note(f"not everything was done. {_how_to_go_on(journal)}")
    return DONE if done else NOT_DONE


async def _plan_and_apply(
    settings: Settings,
    job: Job,
    org: Manifest | SavedPlan,
    journal: Journal,
    secrets: SecretFile | None,
    showing: Showing,
    yes: bool,
    max_failures: int | None,
) -> tuple[Plan, Applied]:
    from portkey_admin.http.backend import fastest_backend
    from portkey_admin.manifest.runner.apply import ApplyOptions
    from portkey_admin.manifest.runner.apply import carry_out as apply
    from portkey_admin.manifest.runner.lock import only_run

    told = {"manifest": str(job.manifest), "journal": str(journal.path.absolute())}
    async with (
        settings.opened(http_backend=fastest_backend()) as portkey,
        only_run(portkey.transport, told, without_lock=note) as lock,
    ):
        plan = await make_plan(portkey, org, job.options, resumed=bool(journal.counts))
        _check_secrets(plan, secrets)
        _confirm(plan, yes=yes)
        with display(plan.writes, quiet=showing != "all") as show:
            options = ApplyOptions(
                concurrency=job.concurrency,
                journal=journal,
                secrets=secrets,
                on_event=show,
                most_failures=max_failures,
                settle=job.settle,
            )
            report = await apply(portkey, plan, options, lock=lock)
        return plan, report


async def make_plan(
    portkey: Any, org: Manifest | SavedPlan, options: PlanOptions, *, resumed: bool = False
) -> Plan:
    """Return the plan. Exits 2 if the manifest or saved plan doesn't fit the current organisation.

    resumed: a part of the saved plan may have been done already.
    """
    from portkey_admin import manifest
    from portkey_admin.errors import ManifestError

    asked = attrs.asdict(options, recurse=False)
    asked["digests"] = None if options.digests is None else manifest.SecretDigests(options.digests)
    try:
        if isinstance(org, manifest.SavedPlan):
            return await org.plan(portkey, digests=asked["digests"], resumed=resumed)
        return await manifest.plan(portkey, org, **asked)
    except ManifestError as error:
        refuse(error)


def showing(quiet: bool, as_json: bool) -> Showing:
    """Return the display of a run."""
    return "json" if as_json else "summary" if quiet else "all"


def _remove_unused(journal: Journal) -> None:
    """Remove a journal without any recorded write: there is nothing to resume."""
    if not journal.counts:
        journal.discard()


def _how_to_go_on(journal: Journal) -> str:
    if journal.is_lost:
        return "Don't resume: its journal is lost. Run plan to see what is left, and apply with a new journal"
    if journal.counts:
        return f"To resume: {resume_command(journal.path)}"
    return "No write was sent, so there is nothing to resume: run apply again"


def _check_secrets(plan: Plan, secrets: SecretFile | None) -> None:
    keys = [step for step in plan if step.issues]
    if keys and secrets is None:
        noun = "API key is" if len(keys) == 1 else "API keys are"
        raise click.UsageError(
            f"{len(keys):,} {noun} to be created, and Portkey shows a new secret only once: choose where to"
            " save secrets with --secrets FILE"
        )


def _confirm(plan: Plan, *, yes: bool) -> None:
    """Ask for confirmation on a terminal. Deletions are listed with the contents that go with them."""
    from portkey_admin.manifest.planner.steps import WRITES

    deleted = [step for step in plan if step.action in ("delete", "replace")]
    if yes or not plan.writes:
        return
    for step in deleted:
        if not step.part_of:  # the contents of a workspace are listed with it
            for line in itertools.islice(step.lines(), 2 if step.note else 1):
                copyable(line)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        if deleted:
            raise click.UsageError(f"this deletes {len(deleted):,} resources: give --yes to confirm")
        return
    counts = [
        f"{count:,} to {action}" for action, count in plan.counts().items() if action in WRITES and count
    ]
    if not click.confirm(f"{plan.file}: {', '.join(counts)}. Continue?", err=True):
        note("nothing was changed")
        raise click.exceptions.Exit(INTERRUPTED)


def _secret_file(path: Path) -> SecretFile:
    from portkey_admin.errors import ConfigurationError
    from portkey_admin.manifest import SecretFile

    try:
        return SecretFile(path)
    except ConfigurationError as error:
        raise click.UsageError(f"--secrets: {error}") from None


def _summarise(plan: Plan, report: Applied, *, told: bool) -> None:
    """Print the counts, and the failures that have not been shown yet."""
    wrong = [outcome for outcome in report.outcomes if outcome.error is not None]
    if not told:
        for outcome in wrong[:_MOST_SHOWN]:
            say(line_of(outcome))
        if len(wrong) > _MOST_SHOWN:
            say(f"… and {len(wrong) - _MOST_SHOWN:,} more")
    left_alone = plan.counts()["unchanged"]
    say(f"{report}; {left_alone:,} unchanged")


def _told(plan: Plan, report: Applied, journal: Path | None, done: bool) -> dict[str, Any]:
    return {
        "manifest": plan.file,
        "done": done,
        "journal": None if journal is None else str(journal),
        "seconds": round(report.elapsed, 3),
        "planned": plan.counts(),
        "outcomes": Counter(outcome.status for outcome in report.outcomes),
        "steps": [_step(outcome) for outcome in report.outcomes],
    }


def _step(outcome: Any) -> dict[str, Any]:
    told = {
        "key": outcome.item.key,
        "status": outcome.status,
        "id": outcome.id or None,
        "error": None if outcome.error is None else str(outcome.error),
        "attempts": outcome.attempts,
    }
    return {name: value for name, value in told.items() if value is not None}
