"""What `bulk.run` promises: bounds, isolation, order, and a clean end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TypeVar, cast

import anyio
import anyio.lowlevel
import pytest
from backends import RunAsync

from portkey_admin import bulk
from portkey_admin.bulk.engine import Engine
from portkey_admin.bulk.item import Turn
from portkey_admin.errors import (
    AmbiguousWriteError,
    ConflictError,
    InvalidArgumentError,
    InvalidFieldError,
    JournalError,
    RateLimitError,
)

Value = TypeVar("Value")


async def double(number: int) -> int:
    await anyio.lowlevel.checkpoint()
    return number * 2


async def asynchronously(numbers: range) -> AsyncIterator[int]:
    for number in numbers:
        await anyio.lowlevel.checkpoint()
        yield number


def finished(
    note: Callable[[bulk.Outcome[int, Value]], object],
) -> Callable[[bulk.Event[int, Value]], None]:
    """Return an `on_event` that hands on the outcomes."""

    def on_event(event: bulk.Event[int, Value]) -> None:
        if event.kind == "finished":
            assert event.outcome is not None
            note(event.outcome)

    return on_event


class Gate:
    """Work that holds every item until it is opened, and counts how many are inside."""

    def __init__(self) -> None:
        self.inside = 0
        self.most = 0
        self.finished: list[int] = []
        self.opened = anyio.Event()

    async def __call__(self, number: int) -> int:
        self.inside += 1
        self.most = max(self.most, self.inside)
        try:
            await self.opened.wait()
            self.finished.append(number)
            return number
        finally:
            self.inside -= 1


@pytest.mark.parametrize(
    "source",
    [
        lambda: [0, 1, 2],
        lambda: iter(range(3)),
        lambda: dict.fromkeys(range(3)),
        lambda: asynchronously(range(3)),
    ],
    ids=["list", "iterator", "mapping", "async generator"],
)
def test_reads_any_iterable(run_async: RunAsync, source: Callable[[], list[int]]) -> None:
    async def scenario() -> list[int | None]:
        report: bulk.Report[int, int] = await bulk.run(source(), double)
        return [outcome.value for outcome in report.outcomes]

    assert run_async(scenario) == [0, 2, 4]


def test_no_items_give_an_empty_report(run_async: RunAsync) -> None:
    empty: list[int] = []
    report = run_async(lambda: bulk.run(empty, double))
    assert report.outcomes == ()
    assert report.statistics().items == 0


@pytest.mark.parametrize("concurrency", [1, 3, 16])
def test_never_more_in_flight_than_concurrency(run_async: RunAsync, concurrency: int) -> None:
    async def scenario() -> int:
        gate = Gate()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(lambda: bulk.run(range(50), gate, concurrency=concurrency))
            await anyio.wait_all_tasks_blocked()
            gate.opened.set()
        return gate.most

    assert run_async(scenario) == concurrency


def test_takes_an_item_only_when_there_is_room_for_it(run_async: RunAsync) -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for number in range(1_000_000_000):
            taken.append(number)
            yield number

    async def scenario() -> None:
        gate = Gate()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(lambda: bulk.run(source(), gate, concurrency=4))
            await anyio.wait_all_tasks_blocked()
            tasks.cancel_scope.cancel()

    run_async(scenario)
    assert taken == [0, 1, 2, 3]


def test_report_keeps_the_order_of_the_source_and_events_that_of_completion(run_async: RunAsync) -> None:
    async def scenario() -> tuple[list[int], list[int]]:
        turns = [anyio.Event() for _ in range(4)]
        turns[3].set()
        completed: list[int] = []

        async def last_first(number: int) -> None:
            await turns[number].wait()

        def note(outcome: bulk.Outcome[int, None]) -> None:
            completed.append(outcome.index)
            if outcome.index:
                turns[outcome.index - 1].set()

        report = await bulk.run(range(4), last_first, on_event=finished(note))
        return [outcome.index for outcome in report.outcomes], completed

    assert run_async(scenario) == ([0, 1, 2, 3], [3, 2, 1, 0])


def test_an_error_is_the_outcome_of_its_item_and_disturbs_no_other(run_async: RunAsync) -> None:
    errors: dict[int, Exception] = {
        1: ConflictError("The slug is taken", status=409),
        2: AmbiguousWriteError("No answer", method="POST"),
        3: InvalidFieldError("nme is no field"),
        4: TypeError("a slip in work"),
    }

    async def work(number: int) -> int:
        if number in errors:
            raise errors[number]
        return number

    report = run_async(lambda: bulk.run(range(6), work, concurrency=2))
    assert [outcome.status for outcome in report.outcomes] == [
        "done",
        "failed",
        "in_doubt",
        "failed",
        "failed",
        "done",
    ]
    assert [outcome.error for outcome in report.outcomes] == [None, *errors.values(), None]
    assert [outcome.item for outcome in report.in_doubt()] == [2]
    assert [outcome.item for outcome in report.failed()] == [1, 3, 4]
    assert [outcome.value for outcome in report.done()] == [0, 5]


def test_stops_at_the_first_error_when_told_to(run_async: RunAsync) -> None:
    async def scenario() -> tuple[bulk.Report[int, int], list[int]]:
        gate = Gate()
        gate.opened.set()

        async def work(number: int) -> int:
            if number == 5:
                raise ValueError(number)
            return await gate(number)

        return await bulk.run(range(1000), work, concurrency=2, on_error="stop"), gate.finished

    report, finished = run_async(scenario)
    assert report.stopped
    assert [outcome.item for outcome in report.failed()] == [5]
    assert len(finished) == len(report.done()) < 10


def test_stop_lets_what_is_in_flight_finish(run_async: RunAsync) -> None:
    async def scenario() -> bulk.Report[int, int]:
        gate = Gate()

        async def work(number: int) -> int:
            if number == 0:
                await anyio.wait_all_tasks_blocked()
                raise ValueError(number)
            return await gate(number)

        def note(outcome: bulk.Outcome[int, int]) -> None:
            gate.opened.set()

        return await bulk.run(range(1000), work, concurrency=3, on_error="stop", on_event=finished(note))

    report = run_async(scenario)
    assert [(outcome.item, outcome.status) for outcome in report.outcomes] == [
        (0, "failed"),
        (1, "done"),
        (2, "done"),
    ]


def test_stop_interrupts_a_source_that_waits_for_its_next_item(run_async: RunAsync) -> None:
    closed: list[bool] = []

    async def source() -> AsyncIterator[int]:
        try:
            yield 0
            await anyio.sleep_forever()
        finally:
            closed.append(True)

    async def fail(number: int) -> None:
        raise ValueError(number)

    report = run_async(lambda: bulk.run(source(), fail, on_error="stop"))
    assert report.stopped
    assert closed == [True]


def test_max_failures_counts_failed_and_in_doubt(run_async: RunAsync) -> None:
    async def work(number: int) -> None:
        raise AmbiguousWriteError("No answer") if number % 2 else ValueError(number)

    report = run_async(lambda: bulk.run(range(100), work, concurrency=1, max_failures=3))
    assert report.stopped
    assert [outcome.status for outcome in report.outcomes] == ["failed", "in_doubt", "failed"]


def test_a_source_that_fails_midway_raises_after_what_was_in_flight(run_async: RunAsync) -> None:
    async def scenario() -> None:
        gate = Gate()
        seen: list[int] = []

        def source() -> Iterator[int]:
            yield from range(3)
            gate.opened.set()
            raise OSError("the file is gone")

        with pytest.raises(OSError, match="the file is gone") as caught:
            await bulk.run(source(), gate, on_event=finished(lambda outcome: seen.append(outcome.index)))
        assert sorted(seen) == [0, 1, 2]
        assert "3 done" in caught.value.__notes__[0]

    run_async(scenario)


def test_an_error_in_on_event_raises_after_what_was_in_flight(run_async: RunAsync) -> None:
    async def scenario() -> list[int]:
        gate = Gate()
        gate.opened.set()

        def note(outcome: bulk.Outcome[int, int]) -> None:
            raise KeyError("a slip in on_event")

        with pytest.raises(KeyError, match="a slip in on_event"):
            await bulk.run(range(1000), gate, concurrency=2, on_event=finished(note))
        assert gate.inside == 0
        return gate.finished

    assert len(run_async(scenario)) < 10


def test_cancellation_ends_every_item_and_loses_no_finished_one(run_async: RunAsync) -> None:
    async def scenario() -> None:
        gate = Gate()
        seen: list[int] = []

        async def work(number: int) -> int:
            return number if number < 3 else await gate(number)

        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(
                    lambda: bulk.run(
                        range(100),
                        work,
                        concurrency=4,
                        on_event=finished(lambda outcome: seen.append(outcome.index)),
                    )
                )
                await anyio.wait_all_tasks_blocked()
                assert gate.inside == 4
                scope.cancel()
        assert gate.inside == 0
        assert sorted(seen) == [0, 1, 2]

    run_async(scenario)


def test_a_cancellation_inside_work_is_in_doubt_and_does_not_hang() -> None:
    async def scenario() -> bulk.Report[int, None]:
        import asyncio

        async def work(number: int) -> None:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            future.cancel()
            await future

        with anyio.fail_after(20):
            return await bulk.run(range(5), work, concurrency=2)

    report = anyio.run(scenario, backend="asyncio")
    assert [outcome.status for outcome in report.outcomes] == ["in_doubt"] * 5


def test_an_async_generator_that_holds_a_task_group_is_read_by_one_task(
    run_async: RunAsync,
) -> None:
    async def looking_ahead() -> AsyncIterator[int]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(anyio.sleep_forever)
            for number in range(10):
                await anyio.lowlevel.checkpoint()
                yield number
            tasks.cancel_scope.cancel()

    report = run_async(lambda: bulk.run(looking_ahead(), double, concurrency=3))
    assert len(report.done()) == 10


def test_an_item_refused_with_429_is_tried_again(run_async: RunAsync) -> None:
    refusals = {1: 2}

    async def work(number: int) -> int:
        if refusals.get(number, 0) > 0:
            refusals[number] -= 1
            raise RateLimitError("Too many requests", status=429, retry_after=0.001)
        return number

    report = run_async(lambda: bulk.run(range(3), work))
    assert [(outcome.status, outcome.attempts) for outcome in report.outcomes] == [
        ("done", 1),
        ("done", 3),
        ("done", 1),
    ]
    assert report.statistics().repeated == 2


def test_each_refusal_that_names_no_time_doubles_the_wait(
    run_async: RunAsync, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    async def waited(seconds: float) -> None:
        waits.append(seconds)

    async def work(number: int) -> None:
        if len(waits) < 7:
            raise RateLimitError("Too many requests", status=429)

    monkeypatch.setattr("portkey_admin.bulk.item.anyio.sleep", waited)
    monkeypatch.setattr("portkey_admin.bulk.item.random.random", lambda: 0.0)
    (outcome,) = run_async(lambda: bulk.run([1], work)).outcomes
    assert waits == [1, 2, 4, 8, 16, 30, 30]
    assert 0 <= outcome.elapsed < 5


@pytest.mark.parametrize("patience", [0, 0.05])
def test_patience_with_429_is_bounded(run_async: RunAsync, patience: float) -> None:
    async def work(number: int) -> None:
        raise RateLimitError("Too many requests", status=429, retry_after=0.02)

    report = run_async(lambda: bulk.run([1], work, rate_limit_patience=patience))
    assert [outcome.status for outcome in report.outcomes] == ["failed"]
    assert report.outcomes[0].attempts == (1 if patience == 0 else report.outcomes[0].attempts)
    assert report.outcomes[0].attempts <= 3


def test_a_wait_longer_than_the_patience_is_not_begun(run_async: RunAsync) -> None:
    async def work(number: int) -> None:
        raise RateLimitError("Too many requests", status=429, retry_after=3600)

    assert run_async(lambda: bulk.run([1], work)).outcomes[0].attempts == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"concurrency": 0}, "concurrency is 0"),
        ({"concurrency": 2.5}, "concurrency is 2.5"),
        ({"concurrency": True}, "concurrency is True"),
        ({"max_failures": 0}, "max_failures is 0"),
        ({"rate_limit_patience": -1}, "rate_limit_patience is -1"),
        ({"rate_limit_patience": float("nan")}, "rate_limit_patience is nan"),
        ({"rate_limit_patience": True}, "rate_limit_patience is True"),
        ({"rate_limit_patience": "soon"}, "rate_limit_patience is 'soon'"),
        ({"on_error": "ignore"}, "on_error is 'ignore'"),
        ({"on_event": double}, "on_event must be a plain function"),
        ({"items": 7}, "items must be an iterable or an async iterable, not int"),
        ({"items": asynchronously}, "items must be an iterable or an async iterable, not function"),
        ({"work": "invite"}, "work must be an async function of one item, not str"),
    ],
)
def test_refuses_arguments_before_anything_starts(
    run_async: RunAsync, arguments: dict[str, object], message: str
) -> None:
    async def untouched() -> AsyncIterator[int]:
        raise AssertionError("the source was read")
        yield 0

    async def scenario() -> None:
        call = cast(Callable[..., Awaitable[object]], bulk.run)
        keywords: dict[str, object] = {"items": untouched(), "work": double, **arguments}
        with pytest.raises(InvalidArgumentError) as caught:
            await call(**keywords)
        assert str(caught.value).startswith(message)

    run_async(scenario)


def test_an_engine_takes_one_item_for_a_resource_and_counts_from_its_start(run_async: RunAsync) -> None:
    async def scenario() -> None:
        statuses: dict[str, str] = {}

        async def deliver(outcome: bulk.Outcome[str, str]) -> None:
            statuses[outcome.item] = outcome.status

        async def work(item: str, intend: object) -> str:
            return item

        engine: Engine[str, str] = Engine(
            ["a", "A", "b"],
            work,
            concurrency=2,
            max_failures=None,
            rate_limit_patience=0,
            natural_key=str.lower,
        )
        await engine.drive(deliver)
        assert statuses == {"a": "done", "A": "failed", "b": "done"}
        engine._started = -1e9
        engine._parked = {0: cast(Turn[str, str], None)}
        seen = engine.statistics()
        assert (seen.elapsed >= 1e9, seen.parked) == (True, 1)

    run_async(scenario)


def test_a_failure_after_the_last_item_was_taken_stops_nothing(run_async: RunAsync) -> None:
    taken: list[str] = []

    async def source() -> AsyncIterator[int]:
        yield 1
        taken.append("all")

    async def work(number: int) -> None:
        while not taken:
            await anyio.lowlevel.checkpoint()
        for _ in range(10):
            await anyio.lowlevel.checkpoint()
        raise ValueError(number)

    kinds: list[str] = []
    report = run_async(
        lambda: bulk.run(source(), work, max_failures=1, on_event=lambda event: kinds.append(event.kind))
    )
    assert kinds == ["started", "finished", "ended"]
    assert not report.stopped


def test_what_a_foreign_cancellation_leaves_in_doubt_says_so_by_its_error(run_async: RunAsync) -> None:
    async def work(number: int) -> int:
        if anyio.get_cancelled_exc_class() is asyncio.CancelledError:
            raise asyncio.CancelledError  # as if another task had cancelled what it awaits
        raise TimeoutError

    report = run_async(lambda: bulk.run([1], work))
    assert [each.status for each in report.outcomes] == ["in_doubt"]
    assert isinstance(report.outcomes[0].error, asyncio.CancelledError | TimeoutError)


def test_a_journal_error_keeps_the_report_that_it_is_given(run_async: RunAsync) -> None:
    async def work(number: int) -> int:
        return number

    report = run_async(lambda: bulk.run([1], work))
    assert JournalError("the disk is full", report=report).report is report
    assert JournalError("the disk is full").report is None
