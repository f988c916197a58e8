"""Carry out one step: the writes, the secrets that come back, and the record of what was sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import anyio
import attrs

from portkey_admin._errors import AmbiguousWriteError, ConfigurationError, ConflictError, NotFoundError
from portkey_admin.bulk import Entry, Intend
from portkey_admin.manifest.errors import DependencyError
from portkey_admin.manifest.model.secret_sources import values_at
from portkey_admin.manifest.planner.hidden_values import stated_by
from portkey_admin.manifest.planner.replacement import along
from portkey_admin.manifest.planner.resolver import NotThereYet
from portkey_admin.manifest.planner.steps import Plan, Step, meant_by, top_of, without_blocked
from portkey_admin.manifest.runner.hand_over import Issuing
from portkey_admin.manifest.runner.sinks import SecretSink
from portkey_admin.reconcile import Ensured
from portkey_admin.reconcile.compare import top_level
from portkey_admin.scopes.errors import PermissionDeniedError
from portkey_admin.secrets.frames import discreetly


class StepWriter:
    """Carries out the steps of a plan, each when it is called.

    earlier: the journal's record of each step before the run.
    settle: how many seconds to wait until reads show a write.
    """

    def __init__(
        self, plan: Plan, earlier: Mapping[str, Entry], secrets: SecretSink | None, settle: float
    ) -> None:
        self._resolver = plan.resolver
        self._reconciler = plan.resolver.reconciler
        self._steps = plan.steps
        self._digests = plan.digests
        self._earlier = earlier
        self._issuing = Issuing(secrets, earlier)
        self._settle = settle
        self.new: set[str] = set()
        """The keys of the steps that created something."""

    async def work(self, step: Step, intend: Intend) -> Ensured[object]:
        """Take a step."""
        entry = self._earlier.get(step.key)
        if step.action == "create" and entry is not None and entry.made:
            # The look-up or the journal is out of date: as with any doubt, look again before a retry.
            raise AmbiguousWriteError(
                f"{step.title}: the journal says that it was created, but it was not found"
            )
        return await discreetly(self._patiently(step, intend, in_doubt=False))

    async def redo(self, step: Step, intend: Intend) -> Ensured[object]:
        """Retry a step whose write is in doubt."""
        return await discreetly(self._patiently(step, intend, in_doubt=True))

    async def _patiently(self, step: Step, intend: Intend, *, in_doubt: bool) -> Ensured[object]:
        """Run a step; if a read doesn't show a new dependency yet, retry it a moment later."""
        try:
            return await self._write(step, intend, in_doubt=in_doubt)
        except (PermissionDeniedError, NotFoundError) as error:
            if error.method != "GET" or self.new.isdisjoint(step.needs):
                raise
        await anyio.sleep(self._settle)
        self._reconciler.forget(step.kind)
        return await self._write(step, intend, in_doubt=in_doubt)

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
        shown = step.found.shown
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

    async def save(self) -> None:
        """Save the digests of the secrets that were sent."""
        if self._digests is not None:
            await self._digests.save()


def _shown(answer: object) -> Mapping[str, Any]:
    shown: Any = answer if isinstance(answer, Mapping) else getattr(answer, "to_dict", dict)()
    inner = shown.get("data")
    return inner if isinstance(inner, Mapping) else shown
