"""The steps of one run: their actions, journal records and outcomes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Literal, TypeAlias

import anyio
import attrs

from portkey_admin._errors import (
    AmbiguousWriteError,
    APIError,
    ConfigurationError,
    ConflictError,
    NotFoundError,
)
from portkey_admin.bulk import Entry, Event, Intend, Journal, Outcome, Report, Statistics
from portkey_admin.bulk.report import tally_of
from portkey_admin.manifest.errors import DependencyError
from portkey_admin.manifest.model.secrets import replaced, values_at
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.hidden_values import stated_by
from portkey_admin.manifest.planner.replacement import along
from portkey_admin.manifest.planner.resolver import NotThereYet, Resolver
from portkey_admin.manifest.planner.steps import Plan, Step, meant_by, top_of, without_blocked
from portkey_admin.manifest.runner.hand_over import Issuing
from portkey_admin.manifest.runner.sinks import SecretSink
from portkey_admin.reconcile import KINDS, Ensured
from portkey_admin.reconcile.compare import top_level
from portkey_admin.reconcile.errors import SeveralMatchesError
from portkey_admin.scopes.errors import PermissionDeniedError
from portkey_admin.secrets.masking import MASK

# Portkey doesn't enforce unique names for these, so duplicates can occur.
_BY_NAME = frozenset(name for name, section in SECTIONS.items() if section.places and name != "people")

OnStep: TypeAlias = Callable[[Event[Step, Ensured[object]]], None]
StepOutcome: TypeAlias = Outcome[Step, Ensured[object]]
Applied: TypeAlias = Report[Step, Ensured[object]]


class Run:
    """State shared by the steps of one run."""

    def __init__(
        self,
        plan: Plan,
        journal: Journal | None,
        secrets: SecretSink | None,
        on_event: OnStep | None,
        settle: float,
    ) -> None:
        self._resolver: Resolver = plan.resolver
        self._reconciler = plan.resolver.reconciler
        self._steps = plan.steps
        self._digests = plan.digests
        self._on_event = on_event
        self._settle = settle
        self._started = anyio.current_time()
        self._outcomes: list[StepOutcome] = []
        self._undone: dict[str, str] = {}
        self._counts = Statistics()
        self._new: set[str] = set()
        self.stopped = False
        # The journal's records from before this run.
        self._earlier: dict[str, Entry] = {}
        if journal is not None:
            entries = {step.key: journal.state(step.key) for step in plan.steps}
            self._earlier = {key: entry for key, entry in entries.items() if entry is not None}
        self._issuing = Issuing(secrets, self._earlier)

    @property
    def failures(self) -> int:
        """Return how many steps failed or are in doubt."""
        return self._counts.failed + self._counts.in_doubt

    def report(self) -> Applied:
        """Return the outcomes of all steps with something to report."""
        outcomes = tuple(attrs.evolve(each, index=index) for index, each in enumerate(self._outcomes))
        return Report(outcomes=outcomes, elapsed=anyio.current_time() - self._started, stopped=self.stopped)

    def ready(self, steps: Sequence[Step]) -> list[Step]:
        """Return the steps that can run; the others are skipped."""
        ready: list[Step] = []
        for step in steps:
            missing = next((key for key in step.needs if key in self._undone), None)
            if missing is None and step.action not in ("wait", "blocked"):
                ready.append(step)
                continue
            error = DependencyError(
                _why(step) if missing is None else f"{self._undone[missing]} was not done"
            )
            outcome: StepOutcome = Outcome(item=step, index=0, status="skipped", error=error, attempts=0)
            self._take_in([outcome], tally_of([outcome]).statistics(elapsed=0.0))
            self._tell("finished", outcome)
        return ready

    def wanted(self, step: Step) -> object:
        """Return the digest by which the journal recognises the same step."""
        body = None
        if step.thing is not None:
            plain = {field.rpartition(".")[2] for field in KINDS[step.kind].rules.plain}
            body = _named_as_plain(replaced(step.thing.body, MASK), plain)
        # If the look-up finds a step undone, do it, even if the journal says that it was done once.
        return {"body": body, "action": step.action, "again": self._done_before(step)}

    async def work(self, step: Step, intend: Intend) -> Ensured[object]:
        """Take a step."""
        entry = self._earlier.get(step.key)
        if step.action == "create" and entry is not None and entry.made:
            # The look-up or the journal is out of date: as with any doubt, look again before a retry.
            raise AmbiguousWriteError(
                f"{step.title}: the journal says that it was created, but it was not found"
            )
        return await self._patiently(step, intend, in_doubt=False)

    async def redo(self, step: Step, intend: Intend) -> Ensured[object]:
        """Retry a step whose write is in doubt."""
        return await self._patiently(step, intend, in_doubt=True)

    async def _patiently(self, step: Step, intend: Intend, *, in_doubt: bool) -> Ensured[object]:
        """Run a step; if a read doesn't show a new dependency yet, retry it a moment later."""
        try:
            return await self._write(step, intend, in_doubt=in_doubt)
        except (PermissionDeniedError, NotFoundError) as error:
            if error.method != "GET" or self._new.isdisjoint(step.needs):
                raise
        await anyio.sleep(self._settle)
        self._reconciler.forget(step.kind)
        return await self._write(step, intend, in_doubt=in_doubt)

    def _done_before(self, step: Step) -> float | None:
        entry = self._earlier.get(step.key)
        return entry.time if entry is not None and entry.succeeded else None

    async def _write(self, step: Step, intend: Intend, *, in_doubt: bool = False) -> Ensured[object]:
        if step.wanted is not None:
            taken = await self._reconciler.ensure(step.kind, step.wanted, id=step.id or None, intend=intend)
            return attrs.evolve(taken, status="deleted", value=None)
        if step.action == "delete":
            return await self._delete(step, intend)
        assert step.thing is not None
        handed_over = await self._issuing.hand_over_waiting(step)
        if handed_over is not None:
            return handed_over
        try:
            wanted = self._resolver.wanted(step.thing, secrets=True)
        except NotThereYet as missing:
            raise DependencyError(f"{missing} does not exist") from None
        except ValueError as error:
            raise ConfigurationError(str(error)) from None
        if step.action == "replace":
            for gone in (*along(step, self._steps), step):
                assert gone.found is not None
                await self._reconciler.delete(gone.kind, gone.found, intend=intend)
        return await self._ensure(
            step, without_blocked(step, wanted), self._issuing.announcing(step, intend), in_doubt
        )

    async def _delete(self, step: Step, intend: Intend) -> Ensured[object]:
        assert step.found is not None
        try:
            return await self._reconciler.delete(step.kind, step.found, intend=intend)
        except ConflictError:
            if step.kind != "workspaces":
                raise
        # Created since the plan, such as a provider that came with access to an integration. A read may still
        # list what this run has deleted.
        await anyio.sleep(self._settle)
        gone = {(each.kind, each.id) for each in self._steps if each.part_of == step.key}
        shown = step.found.row.shown if step.found.row is not None else {}
        place = {"workspace_id": str(shown.get("id") or step.id)}
        for kind in ("api_keys", "providers"):
            self._reconciler.forget(kind)
            for each in await self._reconciler.rows(kind, place):
                if (kind, each.id) not in gone and not self._resolver.is_used(each):
                    await self._reconciler.delete(kind, each)
        return await self._reconciler.delete(step.kind, step.found, intend=intend)

    async def _ensure(
        self, step: Step, wanted: Mapping[str, object], intend: Intend, in_doubt: bool
    ) -> Ensured[object]:
        id = meant_by(step)
        if step.kind != "api_keys":
            entry = self._earlier.get(step.key)
            doubted = in_doubt and entry is not None and bool(entry.creating)
            ensured = await self._reconciler.ensure(
                step.kind, wanted, id=id, send=step.send, intend=intend, doubted=doubted
            )
            await self._take_in_answer(step, ensured, wanted)
            return attrs.evolve(ensured, value=None)
        owed = in_doubt and self._issuing.is_owed(step)
        if owed and self._issuing.is_delivered(step, await self._reconciler.look(step.kind, wanted, id=id)):
            kept = {name: value for name, value in wanted.items() if name != "rotate"}
            ensured = await self._reconciler.ensure(step.kind, kept, id=id, intend=intend)
            ensured = attrs.evolve(ensured, status="created", value=None, adopted=True)
        else:
            # The response with the secret is not kept in a variable, because tracebacks may show variables.
            ensured = await self._issuing.hand_over(
                step,
                await self._reconciler.ensure(
                    step.kind, wanted, id=id, send=step.send, intend=intend, doubted=owed
                ),
            )
        self._resolver.learn(step.key, {}, ensured.id)
        await self._record(step, ensured, wanted)
        return ensured

    async def _take_in_answer(
        self, step: Step, ensured: Ensured[object], wanted: Mapping[str, object]
    ) -> None:
        """Record the new names of a resource, and the secrets that were sent."""
        assert step.thing is not None
        if step.kind not in ("people", "members"):
            self._resolver.learn(step.key, _shown(ensured.value), ensured.id)
        await self._record(step, ensured, wanted)

    async def _record(self, step: Step, ensured: Ensured[object], wanted: Mapping[str, object]) -> None:
        """Record the sent values that responses never show."""
        assert step.thing is not None
        stated = {path: each.value for path, each in stated_by(step.thing, None)}
        sent = dict(values_at(wanted, step.thing.body)) | stated
        if ensured.status != "created":
            fields = {*step.send, *top_level(ensured.difference)} if ensured.status == "updated" else set()
            if fields and step.kind == "people":  # a new invite, with everything in the file
                fields |= stated.keys()
            sent = {path: value for path, value in sent.items() if top_of(path) in fields}
        if sent and self._digests is not None:
            await self._digests.record(step.key, ensured.id, sent)

    async def settle(self, steps: Sequence[Step]) -> None:
        """Wait until reads are no longer stale, and forget earlier reads."""
        await anyio.sleep(self._settle)
        for kind in {step.kind for step in steps}:
            self._reconciler.forget(kind)

    def note(self, report: Applied) -> None:
        """Record the outcomes of one level."""
        self._take_in(report.outcomes, report.statistics())
        for outcome in report.outcomes:
            if outcome.succeeded and outcome.id and outcome.item.kind != "people":
                self._resolver.learn(outcome.item.key, {}, outcome.id)
        self._new |= {each.item.key for each in report.outcomes if each.status == "created"}
        changed = {each.item.kind for each in report.outcomes if each.status == "updated"}
        if "people" in changed:
            # Workspace roles depend on the role in the organisation.
            self._reconciler.forget("members")

    async def save(self) -> None:
        """Save the digests of the secrets that were sent."""
        if self._digests is not None:
            await self._digests.save()

    async def look_for_twins(self) -> None:
        """List created resources again, because someone else may have created the same at the same time."""
        made = {
            place: each
            for place, each in enumerate(self._outcomes)
            if each.status == "created" and each.item.kind in _BY_NAME
        }
        for kind in {each.item.kind for each in made.values()}:
            self._reconciler.forget(kind)
        for place, each in made.items():
            assert each.item.thing is not None
            try:
                found = await self._reconciler.look(each.item.kind, self._resolver.wanted(each.item.thing))
            except (APIError, NotThereYet):  # the run is complete
                continue
            if found.status == "several":
                error = SeveralMatchesError(
                    f"{each.item.title} exists {len(found.matches)} times ({', '.join(found.matches)}):"
                    " another run created it at the same time; delete all but one",
                    kind=each.item.kind,
                    ids=found.matches,
                )
                self._outcomes[place] = attrs.evolve(each, status="in_doubt", error=error)

    def tell(self, event: Event[Step, Ensured[object]]) -> None:
        """Forward an event with the counts of the whole run."""
        if self._on_event is not None and event.kind != "ended":
            self._on_event(attrs.evolve(event, statistics=_sum(self._counts, event.statistics)))

    def ended(self) -> None:
        """Report the end of the run."""
        self._tell("ended")

    def _tell(self, kind: Literal["finished", "ended"], outcome: StepOutcome | None = None) -> None:
        if self._on_event is not None:
            self._on_event(Event(kind=kind, outcome=outcome, statistics=self._counts))

    def _take_in(self, outcomes: Sequence[StepOutcome], counts: Statistics) -> None:
        self._outcomes += outcomes
        self._counts = _sum(self._counts, counts)
        self._undone |= {each.item.key: each.item.title for each in outcomes if not each.succeeded}


def _named_as_plain(value: Any, names: Collection[str]) -> Any:
    """Return a value with fields renamed that are named like secrets but are not."""
    if isinstance(value, Mapping):
        return {
            f"{name} (no secret)" if name in names else name: _named_as_plain(item, names)
            for name, item in value.items()
        }
    return [_named_as_plain(item, names) for item in value] if isinstance(value, list) else value


def _why(step: Step) -> str:
    """Return why a step can't run."""
    fields = ", ".join(change.field for change in step.blocked)
    return f"no request can change {fields}" if fields else step.note


def _shown(answer: object) -> Mapping[str, Any]:
    shown: Any = answer if isinstance(answer, Mapping) else getattr(answer, "to_dict", dict)()
    inner = shown.get("data")
    return inner if isinstance(inner, Mapping) else shown


def _sum(first: Statistics, second: Statistics) -> Statistics:
    fields: dict[str, Any] = {
        field.name: getattr(first, field.name) + getattr(second, field.name)
        for field in attrs.fields(Statistics)
    }
    return Statistics(**fields)
