"""Apply a plan level by level, concurrently within each level, with the bulk engine."""

from __future__ import annotations

import itertools
import time
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import attrs

from portkey_admin._errors import ConfigurationError, InvalidArgumentError
from portkey_admin.bulk import Journal, Report
from portkey_admin.bulk.collecting import collect
from portkey_admin.bulk.engine import Engine
from portkey_admin.bulk.errors import JournalError
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.secret_sources import secrets_in
from portkey_admin.manifest.planner.needs import operations_of
from portkey_admin.manifest.planner.steps import Plan, Step
from portkey_admin.manifest.runner.lock import RunLock, only_run
from portkey_admin.manifest.runner.run import Applied, OnStep, Run
from portkey_admin.manifest.runner.sinks import SecretSink
from portkey_admin.manifest.saved.saved_plan import SavedPlan

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin

# If the plan is older, others may have made changes since.
_FRESH_SECONDS = 60.0


async def apply(
    portkey: PortkeyAdmin,
    plan: Plan | SavedPlan,
    *,
    concurrency: int = 16,
    journal: Journal | None = None,
    secrets: SecretSink | None = None,
    on_event: OnStep | None = None,
    on_error: Literal["continue", "stop"] = "continue",
    max_failures: int | None = None,
    rate_limit_patience: float = 120.0,
    settle: float = 2.0,
) -> Applied:
    """Apply a plan: dependencies first, then dependents, and deletions last, unless they free a slug.

    While it writes, it holds this user's lock for the organisation on this machine.

    plan: what `plan` returned for the same client, or a saved plan. A saved plan is compared with the
        organisation first, and applied only if it would still do the same.
    concurrency: maximum number of concurrent writes.
    journal: records each write before it is sent. If it is the journal of an interrupted run, writes that
        were in doubt are looked up before anything is retried.
    secrets: receives the secret of each new API key: a function, or a `SecretFile`. It has the secret before
        the journal records that the key was created.
    on_event: plain function that is called with each `bulk.Event`; its counts cover the whole run.
    on_error: `stop` starts no further step after a failure. max_failures: stop after this many failures.
    rate_limit_patience: how many seconds a step may keep getting a 429.
    settle: how many seconds to wait before checking a write in doubt, because reads may be stale.

    Returns a report with the outcome of each step. Steps that depend on a failed step are "skipped", with an
    error that says so. Everything created is listed once more: if someone else created a resource of the same
    name at the same time, the outcome is "in_doubt", with a SeveralMatchesError that names both.
    Raises ConfigurationError if there are keys to create and nowhere for their secrets to go,
    ManifestError if a secret can't be read or a saved plan is for another organisation, StalePlanError if
    the organisation has changed since the plan, ScopeError if the key lacks a scope, and
    AnotherRunError if another run on this machine is changing the organisation. In these cases nothing has
    been written. Also raises JournalError.
    """
    options = ApplyOptions(
        concurrency=concurrency,
        journal=journal,
        secrets=secrets,
        on_event=on_event,
        most_failures=1 if on_error == "stop" else max_failures,
        rate_limit_patience=rate_limit_patience,
        settle=settle,
    )
    if not isinstance(plan, SavedPlan):
        return await carry_out(portkey, plan, options)
    async with only_run(portkey.transport, _about(plan.manifest, journal), without_lock=_warn) as lock:
        resumed = journal is not None and bool(journal.counts) and journal.header.get("plan") == plan.digest
        return await carry_out(portkey, await plan.plan(portkey, resumed=resumed), options, lock=lock)


@attrs.frozen(kw_only=True)
class ApplyOptions:
    """Options of `apply`."""

    concurrency: int = 16
    journal: Journal | None = None
    secrets: SecretSink | None = None
    on_event: OnStep | None = None
    most_failures: int | None = None
    rate_limit_patience: float = 120.0
    settle: float = 2.0


async def carry_out(
    portkey: PortkeyAdmin, plan: Plan, options: ApplyOptions, *, lock: RunLock | None = None
) -> Applied:
    """Implement `apply`. lock: the organisation's lock, if the caller already holds it."""
    journal = options.journal
    if portkey.transport is not plan.resolver.transport:
        raise InvalidArgumentError(
            "the plan was made with another client: use the same client to plan and apply"
        )
    steps = [step for step in plan.steps if _is_due(step, journal)]
    steps.sort(key=lambda step: (step.level, step.action == "create"))
    _check(portkey, steps, options.secrets, journal)
    if lock is not None or not steps:
        return await _take(plan, steps, options, lock)
    about, own = _about(plan.file, journal), await plan.resolver.organisation()
    async with only_run(portkey.transport, about, organisation=own, without_lock=_warn) as lock:
        return await _take(plan, steps, options, lock)


async def _take(plan: Plan, steps: Sequence[Step], options: ApplyOptions, lock: RunLock | None) -> Applied:
    journal, most = options.journal, options.most_failures
    if time.monotonic() - plan.made > _FRESH_SECONDS or (lock and lock.another_ran_since(plan.made)):
        plan.resolver.reconciler.forget()
    run = Run(plan, journal, options.secrets, options.on_event, options.settle)
    try:
        # A rename frees the old name for a new resource.
        for _, level in itertools.groupby(steps, key=lambda step: (step.level, step.action == "create")):
            ready = run.ready(list(level))
            if not ready:
                continue
            engine = Engine(
                ready,
                run.writer.work,
                concurrency=options.concurrency,
                max_failures=None if most is None else most - run.failures,
                rate_limit_patience=options.rate_limit_patience,
                journal=journal,
                key=None if journal is None else lambda step: step.key,
                wanted=None if journal is None else run.wanted,
                settle=run.writer.settle,
                redo=run.writer.redo,
                on_event=run.tell,
            )
            report = await collect(engine)
            run.note(report)
            await run.writer.save()
            if report.stopped or (most is not None and run.failures >= most):
                run.stopped = True
                break
        await run.look_for_twins()
    except JournalError as error:
        if isinstance(error.report, Report):
            run.note(error.report)
        error.report = run.report()
        raise
    finally:
        run.ended()
    return run.report()


def _about(manifest: str, journal: Journal | None) -> dict[str, str]:
    return {"manifest": manifest, "journal": "" if journal is None else str(journal.path.absolute())}


def _warn(message: str) -> None:
    warnings.warn(message, stacklevel=2)


def _is_due(step: Step, journal: Journal | None) -> bool:
    """Return whether a step has work to do, including for a key whose secret an earlier run may have lost."""
    if step.action != "unchanged":
        return True
    entry = journal.state(step.key) if journal is not None else None
    return entry is not None and (entry.unfinished or bool(entry.creating))


def _may_issue(step: Step, journal: Journal | None) -> bool:
    """Return whether a step may issue a secret: for a new key, or one whose secret an earlier run lost."""
    if step.kind != "api_keys" or step.action in ("delete", "wait"):
        return False
    entry = journal.state(step.key) if journal is not None else None
    return step.issues or (entry is not None and (entry.unfinished or bool(entry.creating)))


def _check(
    portkey: PortkeyAdmin, steps: Sequence[Step], secrets: SecretSink | None, journal: Journal | None
) -> None:
    """Raise before anything is written if the plan can't be completed."""
    keys = [step for step in steps if _may_issue(step, journal)]
    if keys and secrets is None:
        noun = "API key is" if len(keys) == 1 else "API keys are"
        raise ConfigurationError(
            f"{len(keys):,} {noun} to be created, and Portkey shows a new secret only once: choose where to"
            " save secrets, with secrets=SecretFile(PATH) or a function"
        )
    if secrets is not None and not callable(secrets):
        kind = type(secrets).__name__
        raise InvalidArgumentError(
            f"secrets must be a SecretFile or a function, not {kind}: SecretFile(PATH)"
        )
    problems = Problems()
    for step in steps:
        for secret in secrets_in(step.thing.body) if step.thing is not None else ():
            try:
                secret.read()
            except ValueError as error:
                problems.at(secret, str(error))
    problems.raise_any()
    portkey.require(*operations_of(steps))
