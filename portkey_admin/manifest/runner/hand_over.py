"""Hand over the secrets of new API keys, each before anything records that its key is done.

The journal's records decide which secrets are still missing, not a clock. If a create was announced but its
success was not recorded, the key may exist with a secret that was lost. A later run that finds the key
gives it a new secret, unless the sink says that it already has the secret: the run may have been killed
between the hand-over and the journal's line.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Protocol, runtime_checkable

import anyio
import attrs

from portkey_admin._errors import AmbiguousWriteError, ConfigurationError
from portkey_admin.bulk import Entry, Intend
from portkey_admin.manifest.planner.steps import Step
from portkey_admin.manifest.runner.sinks import IssuedKey, SecretSink
from portkey_admin.reconcile import KINDS, Ensured, Found


@runtime_checkable
class HoldingSink(Protocol):
    """A sink that can tell whether it has the secret of a key, as `SecretFile` can."""

    def holds(self, id: str, /) -> bool:
        """Return whether a secret of this key was handed over, by this run or an earlier one."""
        ...


@runtime_checkable
class RotationSink(Protocol):
    """A sink that can tell whether it has the secret of a key after a rotation, as `SecretFile` can."""

    def holds_rotation(self, id: str, rotation: str, /) -> bool:
        """Return whether the secret from this rotation was handed over."""
        ...


class Issuing:
    """The secrets that a run still has to hand over to its sink.

    earlier: the journal's record of each step before the run.
    """

    def __init__(self, sink: SecretSink | None, earlier: Mapping[str, Entry]) -> None:
        self._sink = sink
        self._earlier = earlier
        self._announced: set[str] = set()
        self._waiting: dict[str, tuple[IssuedKey, Ensured[object]]] = {}

    def announcing(self, step: Step, intend: Intend) -> Intend:
        """Return an `intend` that remembers the keys whose creation was announced."""

        async def announce(*, creates: bool = False) -> None:
            await intend(creates=creates)
            if creates:
                self._announced.add(step.key)

        return announce

    def is_owed(self, step: Step) -> bool:
        """Return whether the step's create may have happened without its response being seen.

        Raises ConfigurationError for a journal of version 0.1.0, which doesn't record that.
        """
        entry = self._earlier.get(step.key)
        if entry is not None and entry.creating is None and entry.unfinished:
            raise ConfigurationError(
                f"{step.title}: the journal of version 0.1.0 doesn't record whether this key was created:"
                " give it a new secret, or delete it, and apply with a new journal"
            )
        return step.key in self._announced or (entry is not None and bool(entry.creating))

    def is_delivered(self, step: Step, found: Found) -> bool:
        """Return whether the sink has the current secret of a found key, from its last rotation."""
        if found.row is None or not isinstance(self._sink, HoldingSink):
            return False
        rotation = rotation_of(step)
        if rotation and KINDS[step.kind].once["rotate"].is_old({"at": rotation}, found.row.shown):
            return isinstance(self._sink, RotationSink) and self._sink.holds_rotation(found.id, rotation)
        return self._sink.holds(found.id)

    async def hand_over_waiting(self, step: Step) -> Ensured[object] | None:
        """Hand over the secret that the sink didn't accept before; None if there is none."""
        if step.key not in self._waiting:
            return None
        return await self._hand_over(*self._waiting[step.key])

    async def hand_over(self, step: Step, ensured: Ensured[object]) -> Ensured[object]:
        """Hand over the secret in a response, if any, and return the response without it.

        Raises AmbiguousWriteError if a key was created but its secret was not handed over.
        """
        issued, is_new = _issued(step, ensured), ensured.status == "created"
        ensured = attrs.evolve(ensured, value=None)
        if self._sink is None or (issued is None and not is_new):
            return ensured
        if issued is None:
            raise AmbiguousWriteError(
                f"the API key {ensured.id} was created, but the response lacks its secret"
            )
        return await self._hand_over(issued, ensured)

    async def _hand_over(self, issued: IssuedKey, ensured: Ensured[object]) -> Ensured[object]:
        assert self._sink is not None
        self._waiting[issued.key] = issued, ensured
        # Without the hand-over, the secret is lost: even a cancelled run waits for it.
        with anyio.CancelScope(shield=True):
            try:
                taken = self._sink(issued)
                if inspect.isawaitable(taken):
                    await taken
            except Exception as error:
                # In doubt, so that it is retried: with the same secret in this run, and with a new one in a
                # run that resumes it.
                raise AmbiguousWriteError(
                    f"the API key {issued.id} was created, but its secret was not saved: {_reason(error)}"
                ) from error
        del self._waiting[issued.key]
        return ensured


def _issued(step: Step, ensured: Ensured[object]) -> IssuedKey | None:
    """Return the key with its secret, which its repr hides; None if the response has none."""
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
    """Return the time after which the manifest asks for a rotation of the key; "" if it doesn't."""
    rotate = step.thing.body.get("rotate") if step.thing is not None else None
    return str(rotate.get("at") or "") if isinstance(rotate, Mapping) else ""


def _reason(error: Exception) -> str:
    # The text of a non-system error may contain the secret.
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}; fix that and resume the run: the key then gets a new secret"
    return type(error).__name__


def _secret_of(answer: object) -> str | None:
    value = answer.get("key") if isinstance(answer, Mapping) else getattr(answer, "key", None)
    # If the key existed already, the response masks its secret.
    return value if isinstance(value, str) and value and "*" not in value else None
