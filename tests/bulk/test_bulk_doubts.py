"""Writes of which nobody knows whether they happened: parked, looked for, adopted or done again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import anyio
import pytest
from backends import RunAsync

from portkey_admin import bulk
from portkey_admin.bulk import Intend
from portkey_admin.bulk.collecting import announced
from portkey_admin.bulk.doubts import status_after_doubt
from portkey_admin.bulk.engine import Engine
from portkey_admin.bulk.outcome import status_and_id
from portkey_admin.errors import (
    AmbiguousWriteError,
    APIConnectionError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    MissingScopeError,
    PermissionDeniedError,
    RateLimitError,
    ResponseError,
    ServerError,
    SeveralMatchesError,
)
from portkey_admin.reconcile import Ensured


class Plane:
    """A server that drops some answers: before the write, or after it."""

    def __init__(self, *, lost: dict[str, list[bool]] | None = None) -> None:
        self.there: Counter[str] = Counter()
        self.sent: Counter[str] = Counter()
        self.looks: Counter[str] = Counter()
        self.stale: Counter[str] = Counter()
        # Whether each of the writes whose answer is lost is done all the same; later ones are answered.
        self.lost = {name: list(done) for name, done in (lost or {}).items()}

    async def create(self, name: str) -> str:
        await anyio.lowlevel.checkpoint()
        self.sent[name] += 1
        lost = self.lost.get(name)
        if lost:
            if lost.pop(0):
                self.there[name] += 1
            raise AmbiguousWriteError("No answer", method="POST")
        self.there[name] += 1
        return f"made {name}"

    async def find(self, name: str) -> str | None:
        await anyio.lowlevel.checkpoint()
        self.looks[name] += 1
        if self.stale[name] > 0:
            self.stale[name] -= 1
            return None
        return f"found {name}" if self.there[name] else None


def told(report: bulk.Report[str, str]) -> list[tuple[str, str, str | None, int]]:
    return [(each.item, each.status, each.value, each.attempts) for each in report.outcomes]


def test_what_was_lost_is_adopted_or_done_again_and_never_twice(run_async: RunAsync) -> None:
    plane = Plane(lost={"after": [True], "before": [False], "both": [False, True]})
    names = ["plain", "after", "before", "both"]
    report = run_async(lambda: bulk.run(names, plane.create, find=plane.find, settle=0))
    assert told(report) == [
        ("plain", "done", "made plain", 1),
        ("after", "created", "found after", 2),
        ("before", "done", "made before", 2),
        ("both", "created", "found both", 3),
    ]
    assert plane.there == Counter(names)
    assert plane.looks["plain"] == 0
    assert report.ok
    assert report.statistics().repeated == 4


def test_without_a_way_to_look_it_stays_in_doubt_and_is_not_sent_again(run_async: RunAsync) -> None:
    plane = Plane(lost={"lost": [True]})
    report = run_async(lambda: bulk.run(["lost", "plain"], plane.create))
    assert [outcome.status for outcome in report.outcomes] == ["in_doubt", "done"]
    assert plane.sent["lost"] == 1
    assert not report.ok


def test_after_a_second_write_in_doubt_nothing_is_sent_and_the_doubt_is_the_outcome(
    run_async: RunAsync,
) -> None:
    plane = Plane(lost={"lost": [False] * 99, "late": [True] * 99})
    plane.stale["late"] = 3
    report = run_async(lambda: bulk.run(["lost", "late"], plane.create, find=plane.find, settle=0))
    assert [(each.status, each.attempts) for each in report.outcomes] == [("in_doubt", 6), ("created", 5)]
    assert isinstance(report.outcomes[0].error, AmbiguousWriteError)
    assert "sent twice" in str(report.outcomes[0].error)
    assert plane.sent == {"lost": 2, "late": 2}


def test_a_look_that_fails_is_repeated_and_nothing_is_sent_before_it_succeeds(run_async: RunAsync) -> None:
    plane = Plane(lost={"lost": [False]})
    errors: list[Exception] = [
        APIConnectionError("No connection", method="GET"),
        PermissionDeniedError("No", status=403, method="GET"),
        KeyError("a slip in find"),
        ServerError("Down", status=500, method="GET"),
    ]

    async def find(name: str) -> str | None:
        assert plane.sent[name] == 1
        if errors:
            raise errors.pop(0)
        return await plane.find(name)

    report = run_async(lambda: bulk.run(["lost"], plane.create, find=find, settle=0))
    assert told(report) == [("lost", "done", "made lost", 6)]


def test_a_stale_look_and_then_a_conflict_is_looked_for_again(run_async: RunAsync) -> None:
    plane = Plane(lost={"lost": [True]})
    plane.stale["lost"] = 1

    async def create(name: str) -> str:
        if plane.there[name]:
            raise ConflictError("The name is taken", status=409, method="POST")
        return await plane.create(name)

    report = run_async(lambda: bulk.run(["lost"], create, find=plane.find, settle=0))
    assert told(report) == [("lost", "created", "found lost", 3)]


def test_a_parked_item_gives_its_slot_back_and_the_others_go_on(run_async: RunAsync) -> None:
    async def scenario() -> list[str]:
        plane = Plane(lost={"a": [True], "b": [True]})
        kinds: list[str] = []

        def note(event: bulk.Event[str, str]) -> None:
            name = event.outcome.item if event.outcome else ""
            if event.kind != "started":
                kinds.append(f"{event.kind} {name}".strip())

        await bulk.run(
            ["a", "b", "c", "d"], plane.create, concurrency=1, find=plane.find, settle=0, on_event=note
        )
        return kinds

    assert run_async(scenario) == [
        *("parked a", "parked b", "finished c", "finished d", "reconciling"),
        *("finished a", "finished b", "ended"),
    ]


def test_one_wait_serves_a_round_and_a_round_begins_when_many_are_in_doubt(run_async: RunAsync) -> None:
    async def scenario() -> list[int]:
        plane = Plane(lost={str(number): [True] for number in range(25)})
        rounds: list[int] = []

        async def settle(items: object) -> None:
            assert isinstance(items, list)
            rounds.append(len(items))

        async def look(name: str, intend: Intend) -> str:
            return await plane.find(name) or ""

        engine = Engine(
            (str(number) for number in range(25)),
            announced(plane.create),
            concurrency=4,
            max_failures=None,
            rate_limit_patience=0,
            settle=settle,
            redo=look,
            doubts_at_most=10,
        )

        async def deliver(outcome: bulk.Outcome[str, str]) -> None:
            assert outcome.value == f"found {outcome.item}"

        await engine.drive(deliver)
        assert sum(rounds) == 25
        return rounds

    first, second, last = run_async(scenario)
    assert 10 <= first <= 14
    assert 10 <= second <= 14
    assert last <= 5


def test_what_is_parked_is_settled_although_the_run_was_stopped(run_async: RunAsync) -> None:
    plane = Plane(lost={"lost": [True]})

    async def create(name: str) -> str:
        if name == "bad":
            raise ValueError(name)
        return await plane.create(name)

    def source() -> Iterator[str]:
        yield from ("lost", "bad")
        yield from map(str, range(1000))

    report = run_async(
        lambda: bulk.run(source(), create, concurrency=1, find=plane.find, settle=0, on_error="stop")
    )
    assert report.stopped
    assert [(outcome.item, outcome.status) for outcome in report.outcomes] == [
        ("lost", "created"),
        ("bad", "failed"),
    ]


def test_what_is_parked_is_settled_although_the_source_failed(run_async: RunAsync) -> None:
    plane = Plane(lost={"lost": [True]})
    seen: list[str] = []

    def source() -> Iterator[str]:
        yield "lost"
        raise OSError("the file is gone")

    def note(event: bulk.Event[str, str]) -> None:
        seen.append(event.kind)

    async def scenario() -> None:
        with pytest.raises(OSError, match="the file is gone"):
            await bulk.run(source(), plane.create, find=plane.find, settle=0, on_event=note)

    run_async(scenario)
    assert seen == ["started", "stopped", "parked", "reconciling", "finished", "ended"]


def test_cancelled_while_parked_ends_at_once(run_async: RunAsync) -> None:
    async def scenario() -> None:
        plane = Plane(lost={"lost": [True]})
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(lambda: bulk.run(["lost"], plane.create, find=plane.find, settle=3600))
            await anyio.wait_all_tasks_blocked()
            tasks.cancel_scope.cancel()

    run_async(scenario)


def test_a_429_while_it_is_looked_for_is_waited_for(run_async: RunAsync) -> None:
    plane = Plane(lost={"lost": [True]})
    refusals = [RateLimitError("Too many", status=429, retry_after=0.001, method="GET")] * 3

    async def find(name: str) -> str | None:
        if refusals:
            raise refusals.pop()
        return await plane.find(name)

    report = run_async(lambda: bulk.run(["lost"], plane.create, find=find, settle=0))
    assert told(report) == [("lost", "created", "found lost", 5)]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (AmbiguousWriteError("x", method="POST"), "in_doubt"),
        (ResponseError("x", method="POST", status=200), "in_doubt"),
        (ResponseError("x", method="GET", status=200), "in_doubt"),
        (APIConnectionError("x", method="POST"), "in_doubt"),
        (ServerError("x", method="PUT", status=503), "in_doubt"),
        (ConflictError("x", method="POST", status=409), "in_doubt"),
        (BadRequestError("x", method="GET", status=400), "in_doubt"),
        (MissingScopeError("x"), "in_doubt"),
        (KeyError("x"), "in_doubt"),
        (BadRequestError("x", method="POST", status=400), "failed"),
        (RateLimitError("x", method="POST", status=429), "in_doubt"),
        (AuthenticationError("x", method="POST", status=401), "in_doubt"),
        (PermissionDeniedError("x", method="POST", status=403), "failed"),
        (SeveralMatchesError("x"), "failed"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{type(value).__name__} {vars(value)}",
)
def test_only_a_refused_write_and_several_matches_settle_a_doubt(error: Exception, status: str) -> None:
    assert status_after_doubt(error) == status


class Thing:
    id = "thing-1"

    def __repr__(self) -> str:
        return "a thing"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ("done", "")),
        ({"id": "u-1", "slug": "s"}, ("done", "u-1")),
        ({"slug": "ws-1"}, ("done", "ws-1")),
        (Thing(), ("done", "thing-1")),
        ({"id": 7}, ("done", "")),
        ({"id": "x" * 300}, ("done", "")),
        (Ensured(status="unchanged", id="w-1", value=Thing()), ("unchanged", "w-1")),
        (Ensured(status="deleted", id="", value=None), ("deleted", "")),
    ],
    ids=repr,
)
def test_a_value_says_what_was_done_and_to_what(value: object, told: tuple[str, str]) -> None:
    assert status_and_id(value) == told
