"""A manifest run from the command line: its options, and the journal that stores them."""

from __future__ import annotations

import math
import shlex
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from portkey_admin.cli.manifest.planning_options import PlanOptions
from portkey_admin.cli.manifest.wanted import digest_in

if TYPE_CHECKING:
    from portkey_admin.bulk import Journal
    from portkey_admin.manifest import Manifest, SavedPlan

MOST_IN_FLIGHT = 1000


@attrs.frozen(kw_only=True)
class Job:
    """The options of a run that its journal may store: no key and no secrets."""

    manifest: Path
    base_url: str
    options: PlanOptions = attrs.field(factory=PlanOptions)
    concurrency: int = 16
    secrets: Path | None = None
    settle: float = 2.0
    keep: bool = True
    """Keep the journal after a complete run."""
    plan: str | None = None
    """The digest of a saved plan."""
    variables: Mapping[str, str] = attrs.field(factory=dict)
    secret_variables: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    """Values that are not stored in a journal: `resume` needs them again."""

    def with_variables(self, given: Mapping[str, str], secret: Collection[str]) -> Job:
        """Return the job with more values for variables, secret ones kept separately."""
        return attrs.evolve(
            self,
            variables={**self.variables, **{name: given[name] for name in given if name not in secret}},
            secret_variables={name: given[name] for name in given if name in secret},
        )

    def values(self) -> dict[str, str]:
        """Return the values of all variables."""
        return {**self.variables, **self.secret_variables}

    def header(self) -> dict[str, Any]:
        """Return the job as stored in the first line of its journal."""
        own = attrs.fields(Job)
        told = attrs.asdict(self, filter=attrs.filters.exclude(own.options, own.secret_variables))
        told |= attrs.asdict(self.options)
        return {name: str(value) if isinstance(value, Path) else value for name, value in told.items()}


def _chosen(held: Any) -> bool | tuple[str, ...]:
    return held if isinstance(held, bool) else tuple(held)


def job_in(journal: Journal, base_url: str) -> Job:
    """Return the job stored in a journal.

    base_url: the server of this run. Raises click.UsageError if the journal's run used another one.
    """
    header: Mapping[str, Any] = journal.header
    try:
        secrets = header["secrets"]
        job = Job(
            manifest=Path(header["manifest"]),
            base_url=str(header["base_url"]),
            options=PlanOptions(
                prune=_chosen(header["prune"]),
                replace=tuple(header.get("replace") or ()),
                send_secrets=_chosen(header.get("send_secrets", False)),
                digests=None if header.get("digests") is None else Path(header["digests"]),
                remove=bool(header.get("remove", False)),
                targets=tuple(header.get("targets") or ()),
            ),
            concurrency=int(header["concurrency"]),
            secrets=None if secrets is None else Path(secrets),
            settle=float(header["settle"]),
            keep=bool(header["keep"]),
            variables={str(name): str(value) for name, value in dict(header.get("variables") or {}).items()},
        )
        if not 1 <= job.concurrency <= MOST_IN_FLIGHT or not 0 <= job.settle < math.inf:
            raise ValueError
    except (KeyError, TypeError, ValueError, OverflowError):
        raise click.UsageError(
            f"{journal.path} belongs to another program: only journals of portkey-admin apply can be resumed"
        ) from None
    if job.base_url != base_url:
        # The key must not be sent to an address that comes from a file.
        raise click.UsageError(
            f"the run of {journal.path} used {job.base_url}, but this one would use {base_url}: choose"
            " the same with --profile, --base-url or PORTKEY_BASE_URL"
        )
    return job


def open_journal(path: Path, job: Job | None) -> Journal:
    """Open the journal of a job. None: open the existing journal of a run to resume.

    Raises click.UsageError if the journal can't be used.
    """
    from portkey_admin.bulk import Journal
    from portkey_admin.errors import JournalError

    if job is None and not path.exists():
        raise click.UsageError(f"no journal at {path}: give the path of the journal of an interrupted run")
    try:
        journal = Journal.open(path, header={} if job is None else job.header())
    except JournalError as error:
        raise click.UsageError(str(error)) from None
    if job is not None and journal.header.get("manifest") != str(job.manifest):
        journal.close()
        other = journal.header.get("manifest", "something else")
        raise click.UsageError(f"{path} is the journal of {other}: choose another file with --journal")
    return journal


def check_journal(journal: Journal, wanted: Manifest | SavedPlan, path: Path) -> None:
    """Raise click.UsageError if a journal belongs to another plan: a new plan needs a new journal."""
    if journal.header.get("plan") != digest_in(wanted):
        raise click.UsageError(
            f"{journal.path} belongs to another plan than the one now in {path}: choose another file with"
            " --journal"
        )


def resume_command(journal: Path) -> str:
    """Return the command that resumes a run."""
    return f"portkey-admin resume {shlex.quote(str(journal))}"
