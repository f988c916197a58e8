"""The secret of a new key: handed over once, however its runs end, and never taken away again."""

from __future__ import annotations

import errno
import json
import os
import random
import re
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest
from backends import RunAsync
from manifest_runs import Event, Site, site, statuses

from portkey_admin import AmbiguousWriteError, ConfigurationError, InvalidArgumentError, bulk, manifest
from portkey_admin.manifest.runner import hand_over
from portkey_admin.manifest.runner.run import Applied
from portkey_admin.reconcile import Ensured
from portkey_admin.secrets.masking import is_mask_of
from portkey_admin.testing import Dropped, ErrorStatus, FaultPlan, Rule

TEXT = "workspaces: [{name: A, api_keys: [{name: k, scopes: [prompts.render]}]}]\n"


class KilledError(BaseException):
    """Ends a run as a signal would."""


class Clock:
    """The time of day, which somebody sets."""

    def __init__(self) -> None:
        self.ahead = 0.0
        self._real = time.time

    def __call__(self) -> float:
        return self._real() + self.ahead


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(time, "time", clock)
    return clock


def kill_when_parked(event: Event) -> None:
    if event.kind == "parked":
        raise KilledError


def lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


async def end_badly(here: Site, how: str, journal: bulk.Journal, sink: manifest.SecretFile) -> None:
    """Apply the manifest with a run that does not come to its end."""

    async def take_and_die(issued: manifest.IssuedKey) -> None:
        await sink(issued)
        raise KilledError

    def die(issued: manifest.IssuedKey) -> None:
        raise KilledError

    def seal(issued: manifest.IssuedKey) -> None:
        raise OSError("the vault is sealed")

    faults = {
        "create is not answered": Rule(Dropped(after=True), on="api_keys.create"),
        "rotation is not answered": Rule(Dropped(after=True), on="api_keys.rotate"),
        "rotation is refused": Rule(ErrorStatus(403), on="api_keys.rotate"),
    }
    sinks = {"dies before it takes": die, "dies when it has it": take_and_die, "does not take it": seal}
    here.plane.faults = FaultPlan([faults[how]] if how in faults else [])
    asked = manifest.SecretFile.holds

    class Sink:
        """Holds what the file holds, and takes a secret as this run is to."""

        def __call__(self, issued: manifest.IssuedKey) -> object:
            return sinks.get(how, sink)(issued)

        def holds(self, id: str) -> bool:
            return asked(sink, id)

    try:
        await here.apply(
            TEXT,
            journal=journal,
            secrets=Sink(),
            on_event=kill_when_parked if "not answered" in how else None,
        )
    except* KilledError:
        pass
    here.plane.faults = FaultPlan([])
    await here.quiet()


ENDS = [
    *("create is not answered", "rotation is not answered", "rotation is refused"),
    *("dies before it takes", "dies when it has it", "does not take it"),
]


def courses() -> Iterator[list[str]]:
    yield from ([end] for end in ENDS)
    yield ["create is not answered", "rotation is refused", "rotation is refused", "dies when it has it"]
    for seed in range(8):
        yield random.Random(seed).choices(ENDS, k=5)


@pytest.mark.parametrize("course", list(courses()), ids=str)
def test_a_secret_reaches_its_file_once_whatever_the_runs_and_the_clock_do(
    tmp_path: Path, clock: Clock, course: list[str]
) -> None:
    async def check() -> None:
        chance, path, reports = random.Random(str(course)), tmp_path / "keys.jsonl", list[Applied]()
        async with site() as here:
            for how in [*course, "goes well", "goes well"]:
                with bulk.Journal.open(tmp_path / "run.jsonl") as journal, manifest.SecretFile(path) as sink:
                    if how == "goes well":
                        reports.append(await here.apply(TEXT, journal=journal, secrets=sink))
                    else:
                        await end_badly(here, how, journal, sink)
                # Once it is there, no later run takes it away.
                assert len(lines(path)) <= 1
                clock.ahead = chance.choice([-1e9, -3600.0, 3600.0, 864_000.0, 1e9])
            assert not reports[-1].outcomes
            (issued,) = lines(path)
            (key,) = [each async for each in here.portkey.api_keys.list() if each.workspace_id]
            assert key.id == issued["id"]
            assert is_mask_of(key.key, issued["key"])

    anyio.run(check)


def test_a_run_that_is_cancelled_waits_for_the_hand_over(run_async: RunAsync, tmp_path: Path) -> None:
    async def check() -> None:
        taken: list[manifest.IssuedKey] = []

        async def slowly(issued: manifest.IssuedKey) -> None:
            tasks.cancel_scope.cancel()
            await anyio.sleep(0.05)
            taken.append(issued)

        async with site() as here:
            async with anyio.create_task_group() as tasks:
                await here.apply(TEXT, secrets=slowly)
            assert len(taken) == 1

    run_async(check)


@pytest.mark.parametrize("answer", [None, {}, {"key": ""}, {"key": "ab***xyz"}], ids=repr)
def test_a_new_key_without_a_secret_to_hand_over_is_in_doubt(answer: object) -> None:
    async def check() -> None:
        async with site() as here:
            (step,) = [step for step in await here.plan(TEXT) if step.kind == "api_keys"]
            owing = hand_over.Issuing(here.issued.append, {})
            made: Ensured[object] = Ensured(status="created", id="k-1", value=answer)
            with pytest.raises(AmbiguousWriteError, match="k-1 was created, but the response lacks"):
                await owing.hand_over(step, made)
            found: Ensured[object] = Ensured(status="unchanged", id="k-1", value=answer)
            assert (await owing.hand_over(step, found)).value is None
            assert here.issued == []

    anyio.run(check)


def test_a_new_key_whose_answer_had_no_secret_gets_one_in_the_same_run(
    run_async: RunAsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret_of, seen = hand_over._secret_of, list[object]()

    def without_the_first(answer: object) -> str | None:
        seen.append(answer)
        return secret_of(answer) if len(seen) > 1 else None

    async def check() -> None:
        seen.clear()
        monkeypatch.setattr(hand_over, "_secret_of", without_the_first)
        async with site() as here:
            assert statuses(await here.apply(TEXT))["api_keys/A/k"] == "created"
            (taken,) = here.issued
            (key,) = [each async for each in here.portkey.api_keys.list() if each.workspace_id]
            assert is_mask_of(key.key, taken.secret)

    run_async(check)


def test_no_error_of_a_full_disk_shows_the_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write

    def full(descriptor: int, data: memoryview) -> int:
        if b"key" in bytes(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(descriptor, data)

    async def check() -> None:
        async with site() as here:
            with manifest.SecretFile(tmp_path / "keys.jsonl") as sink, monkeypatch.context() as patch:
                patch.setattr(os, "write", full)
                report = await here.apply(TEXT, secrets=sink)
            (outcome,) = report.in_doubt()
            assert outcome.error is not None
            assert "its secret was not saved: No space left on device; fix that and resume" in str(
                outcome.error
            )
            shown = "".join(
                traceback.TracebackException.from_exception(outcome.error, capture_locals=True).format()
            )
            (key,) = [each async for each in here.portkey.api_keys.list() if each.workspace_id]
            start = str(key.key).partition("*")[0]
            assert "_hand_over" in shown
            assert not re.search(rf"{re.escape(start)}[^*\s]{{8}}", shown)

    anyio.run(check)
    assert lines(tmp_path / "keys.jsonl") == []


@pytest.mark.parametrize("how", ["deleted", "replaced", "opened to others"])
def test_a_secret_is_not_written_where_it_would_be_lost_or_read(how: str, tmp_path: Path) -> None:
    path = tmp_path / "keys.jsonl"

    async def check() -> None:
        async with site() as here:
            with manifest.SecretFile(path) as sink:
                if how == "opened to others":
                    path.chmod(0o644)
                else:
                    path.rename(tmp_path / "moved")
                if how == "replaced":
                    path.symlink_to(tmp_path / "moved")
                report = await here.apply(TEXT, secrets=sink)
            (outcome,) = report.in_doubt()
            assert "its secret was not saved" in str(outcome.error)
            assert "since it was opened" in str(outcome.error)

    anyio.run(check)
    assert not any(each.read_bytes() for each in tmp_path.iterdir())


def test_the_key_of_another_journal_keeps_its_secret(tmp_path: Path) -> None:
    async def check() -> None:
        async with site() as here:
            await here.apply(TEXT)
            with bulk.Journal.open(tmp_path / "run.jsonl") as journal:
                changed = TEXT.replace("prompts.render", "completions.write")
                here.plane.faults = FaultPlan([Rule(Dropped(), on="api_keys.update")])
                await here.apply(changed, journal=journal)
                here.plane.faults = FaultPlan([])
                report = await here.apply(changed, journal=journal)
            assert statuses(report) == {"api_keys/A/k": "updated"}
            assert "api_keys.rotate" not in here.plane.statistics().operations

    anyio.run(check)


def test_secrets_in_a_file_that_stays_locked_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portkey_admin.manifest.runner.sinks._LONGEST_WAIT", 0.05)
    path = tmp_path / "run.jsonl"
    with bulk.Journal.open(path), pytest.raises(ConfigurationError, match="perhaps as the journal of a run"):
        manifest.SecretFile(path)


def test_what_can_take_no_secret_is_told_before_a_key_is_made(tmp_path: Path) -> None:
    async def check() -> None:
        async with site() as here:
            with pytest.raises(InvalidArgumentError, match="must be a SecretFile or a function, not str"):
                await here.apply(TEXT, secrets=str(tmp_path / "keys.jsonl"))
            assert here.writes() == 0
            sink = manifest.SecretFile(tmp_path / "keys.jsonl")
            sink.close()
            report = await here.apply(TEXT, secrets=sink)
            (outcome,) = report.in_doubt()
            assert "its secret was not saved: it is closed" in str(outcome.error)

    anyio.run(check)
