"""The state of one run: which steps can start, how they ended, and what to tell."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Literal, TypeAlias

import anyio
import attrs

from portkey_admin._errors import APIError
from portkey_admin.bulk import Entry, Event, Journal, Outcome, Report, Statistics
from portkey_admin.bulk.report import tally_of
from portkey_admin.manifest.errors import DependencyError
from portkey_admin.manifest.model.secret_sources import replaced
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.manifest.planner.resolver import NotThereYet, Resolver
from portkey_admin.manifest.planner.steps import Plan, Step
from portkey_admin.manifest.runner.sinks import SecretSink
from portkey_admin.manifest.runner.write import StepWriter
from portkey_admin.reconcile import KINDS, Ensured
from portkey_admin.reconcile.errors import SeveralMatchesError
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
        self._on_event = on_event
        self._started = anyio.current_time()
        self._outcomes: list[StepOutcome] = []
        self._undone: dict[str, str] = {}
        self._counts = Statistics()
        self.stopped = False
        # The journal's records from before this run.
        self._earlier: dict[str, Entry] = {}
        if journal is not None:
            entries = {step.key: journal.state(step.key) for step in plan.steps}
            self._earlier = {key: entry for key, entry in entries.items() if entry is not None}
        self.writer: StepWriter = StepWriter(plan, self._earlier, secrets, settle)

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

    def _done_before(self, step: Step) -> float | None:
        entry = self._earlier.get(step.key)
        return entry.time if entry is not None and entry.succeeded else None

    def note(self, report: Applied) -> None:
        """Record the outcomes of one level."""
        self._take_in(report.outcomes, report.statistics())
        for outcome in report.outcomes:
            if outcome.succeeded and outcome.id and outcome.item.kind != "people":
                self._resolver.learn(outcome.item.key, {}, outcome.id)
        self.writer.new |= {each.item.key for each in report.outcomes if each.status == "created"}
        changed = {each.item.kind for each in report.outcomes if each.status == "updated"}
        if "people" in changed:
            # Workspace roles depend on the role in the organisation.
            self._reconciler.forget("members")

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
    fields = ", ".join(change.field for change in step.blocked)
    return f"no request can change {fields}" if fields else step.note


def _sum(first: Statistics, second: Statistics) -> Statistics:
    fields: dict[str, Any] = {
        field.name: getattr(first, field.name) + getattr(second, field.name)
        for field in attrs.fields(Statistics)
    }
    return Statistics(**fields)
