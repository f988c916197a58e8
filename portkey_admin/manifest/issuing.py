"""The secrets of new API keys: each handed over before anything says that its key is done.

Whose secret is still owed is decided by the journal's own records, and by no clock. A create that was
announced, and whose success no line tells, is of a key that may be there with a secret that nobody has: found
by a later run, it gets a new one. Only where the sink says that it holds the secret of that key already, as a
run may be killed between the hand-over and the journal's line, it keeps the one that it has.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Protocol, runtime_checkable

import anyio
import attrs

from portkey_admin._errors import AmbiguousWriteError, ConfigurationError
from portkey_admin.bulk import Entry, Intend
from portkey_admin.manifest.sinks import IssuedKey, SecretSink
from portkey_admin.manifest.steps import Step
from portkey_admin.reconcile import KINDS, Ensured, Found


@runtime_checkable
class HoldingSink(Protocol):
    """A sink that can say whether it has the secret of a key, as `SecretFile` can."""

    def holds(self, id: str, /) -> bool:
        """Say whether a secret of this key was handed over, by this run or an earlier one."""
        ...


@runtime_checkable
class RotationSink(Protocol):
    """A sink that can say whether it has the secret of a key after a rotation, as `SecretFile` can."""

    def holds_rotation(self, id: str, rotation: str, /) -> bool:
        """Say whether the secret that this rotation made was handed over."""
        ...


class Issuing:
    """What one run owes to its sink.

    earlier: what the journal said of each step before the run.
    """

    def __init__(self, sink: SecretSink | None, earlier: Mapping[str, Entry]) -> None:
        self._sink = sink
        self._earlier = earlier
        self._announced: set[str] = set()
        self._waiting: dict[str, tuple[IssuedKey, Ensured[object]]] = {}

    def announcing(self, step: Step, intend: Intend) -> Intend:
        """Return an `intend` that remembers for which keys a create was announced."""

        async def announce(*, creates: bool = False) -> None:
            await intend(creates=creates)
            if creates:
                self._announced.add(step.key)

        return announce

    def is_owed(self, step: Step) -> bool:
        """Say whether the step's create may have happened without anybody having seen its answer.

        Raises ConfigurationError where the journal is one of version 0.1.0, which does not say so.
        """
        entry = self._earlier.get(step.key)
        if entry is not None and entry.creating is None and entry.unfinished:
            raise ConfigurationError(
                f"{step.title}: the journal is of version 0.1.0 and does not say whether this key was made:"
                " give it a new secret, or delete it, and apply with a new journal"
            )
        return step.key in self._announced or (entry is not None and bool(entry.creating))

    def is_delivered(self, step: Step, found: Found) -> bool:
        """Say whether the sink has the secret of the key that was found: the one after its last rotation."""
        if found.row is None or not isinstance(self._sink, HoldingSink):
            return False
        rotation = rotation_of(step)
        if rotation and KINDS[step.kind].once["rotate"].is_old({"at": rotation}, found.row.shown):
            return isinstance(self._sink, RotationSink) and self._sink.holds_rotation(found.id, rotation)
        return self._sink.holds(found.id)

    async def hand_over_waiting(self, step: Step) -> Ensured[object] | None:
        """Hand over the secret that the sink did not take before; None where there is none."""
        if step.key not in self._waiting:
            return None
        return await self._hand_over(*self._waiting[step.key])

    async def hand_over(self, step: Step, ensured: Ensured[object]) -> Ensured[object]:
        """Hand over the secret that an answer holds, where it holds one, and return the answer without it.

        Raises AmbiguousWriteError where a key was made and its secret is not where it belongs.
        """
        issued, is_new = _issued(step, ensured), ensured.status == "created"
        ensured = attrs.evolve(ensured, value=None)
        if self._sink is None or (issued is None and not is_new):
            return ensured
        if issued is None:
            raise AmbiguousWriteError(f"the API key {ensured.id} is made, and the answer lacks its secret")
        return await self._hand_over(issued, ensured)

    async def _hand_over(self, issued: IssuedKey, ensured: Ensured[object]) -> Ensured[object]:
        assert self._sink is not None
        self._waiting[issued.key] = issued, ensured
        # A secret that is not handed over is lost: even a run that is cancelled waits for it.
        with anyio.CancelScope(shield=True):
            try:
                taken = self._sink(issued)
                if inspect.isawaitable(taken):
                    await taken
            except Exception as error:
                # In doubt, so that it is tried again: as long as this run lasts with the same secret, and a
                # run that resumes it gets a new one.
                raise AmbiguousWriteError(
                    f"the API key {issued.id} is made, and its secret was not taken: {_reason(error)}"
                ) from error
        del self._waiting[issued.key]
        return ensured


def _issued(step: Step, ensured: Ensured[object]) -> IssuedKey | None:
    """Return the key with its secret, which its representation hides; None where the answer has none."""
    secret = _secret_of(ensured.value)
    if secret is None or step.thing is None:
        return None
    label, workspace = step.thing.label, step.thing.workspace
    rotated = ensured.status != "created" or ensured.adopted
    return IssuedKey(
        name=label,
        workspace=workspace,
        id=ensured.id,
        secret=secret,
        key=step.key,
        rotation=rotation_of(step) if rotated else "",
    )


def rotation_of(step: Step) -> str:
    """Return the time after which the manifest wants a key rotated; "" if it wants none."""
    rotate = step.thing.body.get("rotate") if step.thing is not None else None
    return str(rotate.get("at") or "") if isinstance(rotate, Mapping) else ""


def _reason(error: Exception) -> str:
    # The text of an error that is not the system's may hold the secret.
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}; mend that and resume the run: the key gets a new secret then"
    return type(error).__name__


def _secret_of(answer: object) -> str | None:
    value = answer.get("key") if isinstance(answer, Mapping) else getattr(answer, "key", None)
    # Where the key was there already, the answer shows it masked.
    return value if isinstance(value, str) and value and "*" not in value else None
