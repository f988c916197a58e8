"""Runs with a journal: what they write down, and how the next run goes on."""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import anyio
import pytest
from backends import RunAsync

from portkey_admin import bulk
from portkey_admin.bulk import Intend
from portkey_admin.bulk.engine import Engine
from portkey_admin.bulk.item import Turn
from portkey_admin.bulk.journal_lines import Entry
from portkey_admin.bulk.journal_rules import JournalRules, digest_of, verdict
from portkey_admin.errors import (
    AmbiguousWriteError,
    BadRequestError,
    ConflictError,
    InvalidArgumentError,
    JournalError,
    RateLimitError,
)
from portkey_admin.reconcile import Ensured


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.jsonl"


def lines(path: Path) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in path.read_text().splitlines()]
    return [line for line in found if "k" in line]


def steps(path: Path) -> list[tuple[str, str, str | None]]:
    return [(line["k"], line["e"], line.get("s")) for line in lines(path)]


def same(item: str) -> str:
    return item


class Plane:
    """A server that makes things, and tells how often."""

    def __init__(self, **errors: Exception) -> None:
        self.there: Counter[str] = Counter()
        self.errors = errors

    async def create(self, name: str) -> Mapping[str, str]:
        await anyio.lowlevel.checkpoint()
        if error := self.errors.pop(name, None):
            if isinstance(error, AmbiguousWriteError):
                self.there[name] += 1
            raise error
        self.there[name] += 1
        return {"id": f"id-{name}"}

    async def find(self, name: str) -> Mapping[str, str] | None:
        await anyio.lowlevel.checkpoint()
        return {"id": f"id-{name}"} if self.there[name] else None


def test_each_write_is_announced_before_it_is_sent_and_its_outcome_follows(
    run_async: RunAsync, path: Path
) -> None:
    content = path.read_text

    async def scenario() -> None:
        plane = Plane(bad=ConflictError("The name is taken", status=409, method="POST"))

        async def create(name: str) -> Mapping[str, str]:
            assert f'"e":"begin","k":"{name}"' in content()
            return await plane.create(name)

        with bulk.Journal.open(path) as journal:
            await bulk.run(["ada", "bad"], create, concurrency=1, journal=journal, key=same)

    run_async(scenario)
    assert steps(path) == [
        *(("ada", "begin", None), ("ada", "end", "done")),
        *(("bad", "begin", None), ("bad", "end", "failed")),
    ]
    assert lines(path)[1]["r"] == {"id": "id-ada"}
    assert lines(path)[3]["x"] == "The name is taken [409, POST None]"
    assert lines(path)[0]["d"] == digest_of("ada")


def test_what_waited_for_the_disk_together_is_sent_one_after_the_other(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passes, sent = 0, list[int]()

    async def count() -> None:
        nonlocal passes
        while True:
            await anyio.lowlevel.checkpoint()
            passes += 1

    async def send(name: str) -> None:
        sent.append(passes)

    async def scenario() -> None:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(count)
            with bulk.Journal.open(path) as journal:
                await bulk.run("abcdefgh", send, concurrency=8, journal=journal, key=same)
            tasks.cancel_scope.cancel()

    monkeypatch.setattr(os, "fsync", lambda descriptor: time.sleep(0.02))
    run_async(scenario)
    assert len(sent) == 8
    assert max(Counter(sent).values()) <= 2  # trio may count before the one and after the other


def test_the_next_run_skips_what_is_done_and_tries_again_what_failed(run_async: RunAsync, path: Path) -> None:
    plane = Plane(bob=ConflictError("The name is taken", status=409))

    async def go(names: list[str]) -> bulk.Report[str, Mapping[str, str]]:
        async with bulk.Journal.open(path) as journal:
            return await bulk.run(names, plane.create, journal=journal, key=same)

    run_async(lambda: go(["ada", "bob"]))
    report = run_async(lambda: go(["ada", "bob", "eve"]))
    assert [(each.item, each.status, each.id, each.attempts) for each in report.outcomes] == [
        ("ada", "skipped", "id-ada", 0),
        ("bob", "done", "id-bob", 1),
        ("eve", "done", "id-eve", 1),
    ]
    assert plane.there == Counter(["ada", "bob", "eve"])
    assert report.ok
    assert [each.item for each in report.skipped()] == ["ada"]
    assert report.statistics().repeated == 0


def test_what_was_begun_and_not_ended_is_looked_for_before_anything_is_sent(
    run_async: RunAsync, path: Path
) -> None:
    plane = Plane()
    plane.there["made"] = 1

    async def scenario() -> bulk.Report[str, Mapping[str, str]]:
        with bulk.Journal.open(path) as journal:
            for name in ("made", "not made"):
                await journal.begin(name, digest_of(name))
        with bulk.Journal.open(path) as journal:
            return await bulk.run(
                ["made", "not made"], plane.create, journal=journal, key=same, find=plane.find, settle=0
            )

    report = run_async(scenario)
    assert [(each.status, each.attempts) for each in report.outcomes] == [("created", 1), ("done", 1)]
    assert plane.there == Counter(["made", "not made"])
    # Nothing is announced a second time: what was in doubt still is.
    assert sorted(steps(path)) == [
        *(("made", "begin", None), ("made", "end", "created")),
        *(("not made", "begin", None), ("not made", "end", "done")),
    ]


def test_without_a_way_to_look_it_is_told_and_not_sent_again(run_async: RunAsync, path: Path) -> None:
    plane = Plane(lost=AmbiguousWriteError("No answer", method="POST"))

    async def go() -> bulk.Outcome[str, Mapping[str, str]]:
        with bulk.Journal.open(path) as journal:
            report = await bulk.run(["lost"], plane.create, journal=journal, key=same)
        return report.outcomes[0]

    assert isinstance(run_async(go).error, AmbiguousWriteError)
    second = run_async(go)
    assert (second.status, second.attempts) == ("in_doubt", 0)
    assert "its outcome is not known: it was not retried. Pass find=" in str(second.error)
    assert plane.there["lost"] == 1
    begin, first_end, second_end = lines(path)
    assert first_end["b"] == second_end["b"] == pytest.approx(begin["t"], abs=0.002)


def test_a_doubt_that_outlives_its_rounds_is_taken_up_by_the_next_run(
    run_async: RunAsync, path: Path
) -> None:
    plane = Plane(lost=AmbiguousWriteError("No answer", method="POST"))

    async def blind(name: str) -> Mapping[str, str] | None:
        raise ConnectionError(name)

    async def go(find: Callable[[str], Any]) -> str:
        with bulk.Journal.open(path) as journal:
            report = await bulk.run(["lost"], plane.create, journal=journal, key=same, find=find, settle=0)
        return report.outcomes[0].status

    assert run_async(lambda: go(blind)) == "in_doubt"
    assert run_async(lambda: go(plane.find)) == "created"
    assert plane.there["lost"] == 1


def test_done_with_another_wanted_state_is_refused_and_stays_done(run_async: RunAsync, path: Path) -> None:
    plane = Plane()

    async def go(role: str) -> bulk.Outcome[str, Mapping[str, str]]:
        with bulk.Journal.open(path) as journal:
            report = await bulk.run(
                ["ada"], plane.create, journal=journal, key=same, wanted=lambda name: [name, role]
            )
        return report.outcomes[0]

    assert run_async(lambda: go("member")).status == "done"
    refused = run_async(lambda: go("admin"))
    assert isinstance(refused.error, JournalError)
    assert "'ada' was done with another wanted state" in str(refused.error)
    assert run_async(lambda: go("member")).status == "skipped"
    assert plane.there["ada"] == 1


def test_work_that_looks_before_it_writes_goes_on_with_another_wanted_state(
    run_async: RunAsync, path: Path
) -> None:
    writes: list[str] = []

    async def ensure(item: str, intend: Intend) -> Ensured[None]:
        if item in writes:
            return Ensured(status="unchanged", id=item, value=None)
        await intend()
        await intend()
        writes.append(item)
        return Ensured(status="updated" if writes[:-1] else "created", id=item, value=None)

    async def go(items: list[str]) -> list[str]:
        statuses: list[str] = []

        async def deliver(outcome: bulk.Outcome[str, Ensured[None]]) -> None:
            statuses.append(outcome.status)

        with bulk.Journal.open(path) as journal:
            engine = Engine(
                items,
                ensure,
                concurrency=1,
                max_failures=None,
                rate_limit_patience=0,
                journal=journal,
                key=lambda item: item[0],
            )
            await engine.drive(deliver)
        return statuses

    assert run_async(lambda: go(["a 1"])) == ["created"]
    assert run_async(lambda: go(["a 1"])) == ["skipped"]
    assert run_async(lambda: go(["a 2"])) == ["updated"]
    assert run_async(lambda: go(["a 1"])) == ["unchanged"]
    # An item that takes no write needs no announcement; one that does has one.
    assert steps(path) == [
        *(("a", "begin", None), ("a", "end", "created")),
        *(("a", "begin", None), ("a", "end", "updated")),
        ("a", "end", "unchanged"),
    ]


class Steps:
    """Work that announces and raises as it is told, one step for each attempt."""

    def __init__(self, path: Path, *steps: tuple[bool | None, Exception | str]) -> None:
        self.path = path
        self.steps = list(steps)

    async def work(self, item: str, intend: Intend) -> Ensured[None]:
        creates, result = self.steps.pop(0)
        if creates is not None:
            await intend(creates=creates)
        if isinstance(result, Exception):
            raise result
        return Ensured(status="created" if result == "created" else "updated", id=item, value=None)

    async def go(self, wanted: str = "") -> str:
        """Take the steps of one run, and return the status that the item has in the end."""
        statuses: list[str] = []

        async def deliver(outcome: bulk.Outcome[str, Ensured[None]]) -> None:
            statuses.append(outcome.status)

        async def settle(items: object) -> None:
            if not self.steps:  # the run is killed while it waits for the next look
                raise KeyboardInterrupt

        with bulk.Journal.open(self.path) as journal:
            engine = Engine(
                ["a"],
                self.work,
                concurrency=1,
                max_failures=None,
                rate_limit_patience=0,
                journal=journal,
                key=same,
                wanted=lambda item: wanted,
                settle=settle,
            )
            with suppress(BaseExceptionGroup, KeyboardInterrupt):
                await engine.drive(deliver)
        return statuses[0] if statuses else "killed"


LOST = AmbiguousWriteError("No answer", method="POST")
REFUSED = BadRequestError("No", status=400, method="PUT")


@pytest.mark.parametrize(
    ("runs", "creating"),
    [
        ([[(True, LOST)]], True),
        ([[(True, LOST), (None, "created")]], False),
        # A later line of an update, in the same run or in others, does not hide the create.
        ([[(True, LOST), (False, LOST)]], True),
        ([[(True, LOST), (False, REFUSED)]], True),
        ([[(True, LOST)], [(False, LOST)], [(None, LOST)]], True),
        ([[(True, LOST)], [(False, REFUSED)]], True),
        ([[(True, LOST)], [(False, REFUSED)], [(False, REFUSED)], [(None, "updated")]], False),
        # A create that was refused made nothing, and an update never did.
        ([[(True, REFUSED)]], False),
        ([[(False, LOST)]], False),
        ([[(False, LOST)], [(True, LOST)]], True),
        ([[(False, LOST), (True, LOST)]], True),
    ],
    ids=repr,
)
def test_no_later_line_makes_the_journal_forget_a_create_that_nobody_saw_answered(
    path: Path, runs: list[list[tuple[bool | None, Exception | str]]], creating: bool
) -> None:
    for number, steps in enumerate(runs):
        anyio.run(Steps(path, *steps).go, f"state {number}")
    with bulk.Journal.open(path) as journal:
        state = journal.state("a")
        assert state is not None
        assert state.creating is creating
        assert state.may_be_made is creating


@pytest.mark.parametrize(
    ("runs", "made"),
    [
        ([[(True, "created")]], True),
        ([[(True, "created")], [(False, REFUSED)]], True),
        ([[(True, "created")], [(False, LOST)], [(False, REFUSED)]], True),
        ([[(True, REFUSED)]], False),
        ([[(True, LOST)]], False),
    ],
    ids=repr,
)
def test_no_later_line_makes_the_journal_forget_that_the_thing_was_made(
    path: Path, runs: list[list[tuple[bool | None, Exception | str]]], made: bool
) -> None:
    for number, steps in enumerate(runs):
        anyio.run(Steps(path, *steps).go, f"state {number}")
    with bulk.Journal.open(path) as journal:
        state = journal.state("a")
        assert state is not None
        assert state.made is made


def test_a_create_that_may_be_there_is_looked_for_although_what_followed_was_refused(path: Path) -> None:
    anyio.run(Steps(path, (True, LOST)).go)
    assert anyio.run(Steps(path, (False, REFUSED)).go) == "failed"
    # Parked first, as `settle` is where it is killed when there is no step left.
    assert anyio.run(Steps(path).go) == "killed"


def test_a_write_of_another_wanted_state_is_announced_although_one_is_in_doubt(path: Path) -> None:
    anyio.run(Steps(path, (False, LOST)).go, "first")
    anyio.run(Steps(path, (False, "updated")).go, "second")
    assert [(line["e"], line["d"]) for line in lines(path)] == [
        ("begin", digest_of("first")),
        ("begin", digest_of("second")),
        ("end", digest_of("second")),
    ]


def test_the_second_item_with_a_key_fails_and_the_first_is_done(run_async: RunAsync, path: Path) -> None:
    plane = Plane()

    async def go() -> bulk.Report[str, Mapping[str, str]]:
        with bulk.Journal.open(path) as journal:
            return await bulk.run(["ada", "bob", "ada"], plane.create, journal=journal, key=same)

    for status in ("done", "skipped"):
        report = run_async(go)
        assert [each.status for each in report.outcomes] == [status, status, "failed"]
        assert "another item of this run has the key 'ada'" in str(report.outcomes[2].error)
    assert plane.there["ada"] == 1


def test_one_journal_serves_several_runs_of_a_program(run_async: RunAsync, path: Path) -> None:
    plane = Plane(bob=ConflictError("Not now", status=409))

    async def scenario() -> list[list[str]]:
        with bulk.Journal.open(path) as journal:
            reports = [
                await bulk.run(["ada", "bob"], plane.create, journal=journal, key=same) for _ in range(3)
            ]
        return [[each.status for each in report.outcomes] for report in reports]

    assert run_async(scenario) == [["done", "failed"], ["skipped", "done"], ["skipped", "skipped"]]


@pytest.mark.parametrize(
    ("key", "wanted", "complaint"),
    [
        (lambda item: 7, None, "key must return a string, not 7"),
        (lambda item: "", None, "key must return a string, not ''"),
        (lambda item: item["nmae"], None, "nmae"),
        (
            lambda item: "a",
            lambda item: {1, 2},
            "the wanted state of 'a' is not plain JSON (set is not JSON)",
        ),
        (lambda item: "a hunter22", lambda item: {"password": "hunter22"}, "the key contains a secret"),
    ],
)
def test_a_key_or_wanted_state_that_cannot_be_used_fails_its_item(
    run_async: RunAsync, path: Path, key: Any, wanted: Any, complaint: str
) -> None:
    async def never(item: object) -> None:
        raise AssertionError("it was sent")

    async def scenario() -> bulk.Report[dict[str, str], None]:
        with bulk.Journal.open(path) as journal:
            return await bulk.run([{"name": "a"}], never, journal=journal, key=key, wanted=wanted)

    (outcome,) = run_async(scenario).outcomes
    assert outcome.status == "failed"
    assert complaint in str(outcome.error)
    assert steps(path) == []


def test_journal_and_key_go_together(run_async: RunAsync, path: Path) -> None:
    async def scenario() -> None:
        with pytest.raises(InvalidArgumentError, match="journal and key go together"):
            await bulk.run(["ada"], Plane().create, key=same)
        together = pytest.raises(InvalidArgumentError, match="journal and key go together")
        with bulk.Journal.open(path) as journal, together:
            await bulk.run(["ada"], Plane().create, journal=journal)

    run_async(scenario)


def test_a_cancelled_run_leaves_what_was_in_flight_begun_and_the_rest_ended(
    run_async: RunAsync, path: Path
) -> None:
    inside: set[int] = set()

    async def scenario() -> None:
        full = anyio.Event()

        async def work(number: int) -> None:
            if number >= 3:
                inside.add(number)
                if len(inside) == 4:
                    full.set()
                await anyio.sleep_forever()

        with bulk.Journal.open(path) as journal, anyio.CancelScope() as scope:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(lambda: bulk.run(range(99), work, concurrency=4, journal=journal, key=str))
                await full.wait()
                scope.cancel()

    run_async(scenario)
    with bulk.Journal.open(path) as journal:
        assert sorted(entry.key for entry in journal.unfinished()) == ["3", "4", "5", "6"]
        assert journal.counts == {"done": 3, "unfinished": 4}


def test_what_waits_for_its_turn_after_a_429_is_announced_once(run_async: RunAsync, path: Path) -> None:
    refusals = [RateLimitError("Too many", status=429, retry_after=0.001)] * 3

    async def work(item: str) -> None:
        if refusals:
            raise refusals.pop()

    async def scenario() -> None:
        with bulk.Journal.open(path) as journal:
            await bulk.run(["ada"], work, journal=journal, key=same)

    run_async(scenario)
    assert steps(path) == [("ada", "begin", None), ("ada", "end", "done")]


def test_nothing_is_sent_once_the_journal_cannot_be_written(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> JournalError:
        plane = Plane()
        seen: list[str] = []

        async def create(name: str) -> Mapping[str, str]:
            if name == "5":
                monkeypatch.setattr(os, "fsync", failing)
            return await plane.create(name)

        def failing(descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        def note(event: bulk.Event[str, Mapping[str, str]]) -> None:
            seen.append(event.kind)

        full = pytest.raises(JournalError, match="No space left on device; nothing more is sent")
        with bulk.Journal.open(path) as journal, full as caught:
            await bulk.run(
                map(str, range(1000)), create, concurrency=3, journal=journal, key=same, on_event=note
            )
        report = caught.value.report
        assert report is not None
        assert {each.item for each in report.done()} == set(plane.there)
        assert 6 <= len(plane.there) <= 8
        assert all(isinstance(each.error, JournalError) for each in report.failed())
        assert len(report.outcomes) == seen.count("started") == seen.count("finished") < 12
        return caught.value

    assert "bulk: " in run_async(scenario).__notes__[0]


def test_what_waits_after_a_429_is_not_sent_again_once_the_journal_is_broken(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> int:
        sent: list[str] = []

        async def work(item: str) -> None:
            sent.append(item)
            monkeypatch.setattr(journal._writer, "_wrong", "the disk is full")
            raise RateLimitError("Too many", status=429, retry_after=0.001)

        journal = bulk.Journal.open(path)
        with pytest.raises(JournalError, match="the disk is full"):
            await bulk.run(["ada"], work, journal=journal, key=same)
        journal.close()
        return len(sent)

    assert run_async(scenario) == 1


def test_what_the_journal_says_of_an_item_that_was_sent_while_it_broke_is_in_doubt(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async def work(item: str) -> str:
            monkeypatch.setattr(journal._writer, "_wrong", "the disk is full")
            return "made"

        journal = bulk.Journal.open(path)
        with pytest.raises(JournalError, match="the disk is full") as caught:
            await bulk.run(["ada"], work, journal=journal, key=same)
        assert caught.value.report is not None
        assert [each.status for each in caught.value.report.outcomes] == ["done"]
        journal.close()

    run_async(scenario)
    with bulk.Journal.open(path) as journal:
        assert [entry.key for entry in journal.unfinished()] == ["ada"]


SECRET = "sk-canary-0123456789"


def test_no_secret_of_item_value_or_error_reaches_the_journal(run_async: RunAsync, path: Path) -> None:
    errors: dict[str, Exception] = {
        "b": ValueError(SECRET),
        "c": ConflictError(f"The key {SECRET} is taken", status=409, body={"key": SECRET}),
        "d": ExceptionGroup(SECRET, [KeyError("a-canary-of-nobody-knows-where")]),
        "f": ValueError("a-canary-of-nobody-knows-where"),
    }

    async def create(item: Mapping[str, Any]) -> Mapping[str, str]:
        if error := errors.get(item["name"]):
            raise error
        return {"id": SECRET if item["name"] == "e" else "made-1", "key": SECRET}

    items: list[Mapping[str, Any]] = [
        {"name": name, "key": SECRET, "configurations": {"aws_secret_access_key": SECRET}}
        for name in "abcdef"
    ]

    async def scenario() -> None:
        with bulk.Journal.open(path) as journal:
            await bulk.run(items, create, journal=journal, key=lambda item: str(item["name"]))

    run_async(scenario)
    content = path.read_text()
    assert "canary" not in content
    assert "The key *** is taken" in content
    assert '"r":{"id":"made-1"}' in content
    assert content.count('"id"') == 1


def test_a_digest_tells_wanted_states_apart_and_secrets_not() -> None:
    assert digest_of({"a": 1, "b": [1]}) == digest_of({"b": [1], "a": 1})
    assert digest_of({"a": 1}) != digest_of({"a": 2})
    assert digest_of({"key": "one-secret"}) == digest_of({"key": "other-secret"})


def test_a_write_is_in_doubt_since_the_first_run_announced_it(run_async: RunAsync, path: Path) -> None:
    async def scenario() -> None:
        with bulk.Journal.open(path) as journal:
            rules: JournalRules[str] = JournalRules(journal, key=str, wanted=None, changed="work")
            await journal.begin("ada", "another wanted state", begun=5.0)
            turn: Turn[str, None] = Turn(0, "ada", rules)
            turn.enter(rules.record("ada"), journal.state("ada"))
            await turn.intend(creates=True)
            said = journal.state("ada")
        assert said is not None
        assert (said.status, said.digest, said.since, said.creating) == (None, digest_of("ada"), 5.0, True)

    run_async(scenario)


def entry(status: bulk.Status | None, digest: str = "d") -> Entry:
    return Entry(key="k", digest=digest, status=status)


@pytest.mark.parametrize(
    ("said", "refuse", "work"),
    [
        (None, "work", "work"),
        (entry("failed"), "work", "work"),
        (entry("failed", "other"), "work", "work"),
        (entry("created"), "skip", "skip"),
        (entry("unchanged"), "skip", "skip"),
        (entry("created", "other"), "changed", "work"),
        (entry(None), "park", "park"),
        (entry(None, "other"), "changed", "park"),
        (entry("in_doubt"), "park", "park"),
        (entry("in_doubt", "other"), "changed", "park"),
    ],
    ids=repr,
)
def test_what_the_journal_says_decides_what_is_done(said: Entry | None, refuse: str, work: str) -> None:
    assert verdict(said, "d", changed="refuse") == refuse
    assert verdict(said, "d", changed="work") == work
