"""What `bulk.stream` promises: outcomes as they complete, back-pressure, and a clean end."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from backends import RunAsync

from portkey_admin import bulk
from portkey_admin.errors import AmbiguousWriteError, InvalidArgumentError


async def echo(number: int) -> int:
    await anyio.lowlevel.checkpoint()
    return number


def test_yields_outcomes_in_order_of_completion(run_async: RunAsync) -> None:
    async def scenario() -> list[int]:
        turns = [anyio.Event() for _ in range(3)]

        async def work(number: int) -> None:
            await turns[number].wait()

        seen: list[int] = []
        async with bulk.stream(range(3), work) as outcomes:
            for turn in (1, 2, 0):
                turns[turn].set()
                seen.append((await anext(outcomes)).index)
            with pytest.raises(StopAsyncIteration):
                await anext(outcomes)
        return seen

    assert run_async(scenario) == [1, 2, 0]


def test_a_slow_reader_holds_the_source_back(run_async: RunAsync) -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for number in range(1_000_000_000):
            taken.append(number)
            yield number

    async def scenario() -> int:
        async with bulk.stream(source(), echo, concurrency=4) as outcomes:
            await anyio.wait_all_tasks_blocked()
            before = len(taken)
            for _ in range(100):
                await anext(outcomes)
            await anyio.wait_all_tasks_blocked()
            assert len(taken) == before + 100
            return before

    # Four wait to be taken, and four more are finished and wait for a place.
    assert run_async(scenario) == 8


def test_a_failing_source_raises_after_all_outcomes(run_async: RunAsync) -> None:
    async def source() -> AsyncIterator[int]:
        for number in range(5):
            yield number
        raise OSError("the file is gone")

    async def scenario() -> list[int]:
        seen: list[int] = []
        async with bulk.stream(source(), echo, concurrency=2) as outcomes:
            with pytest.raises(OSError, match="the file is gone"):
                async for outcome in outcomes:
                    seen.append(outcome.index)
        return sorted(seen)

    assert run_async(scenario) == [0, 1, 2, 3, 4]


def test_an_error_in_the_block_comes_out_as_it_is_and_ends_the_work(run_async: RunAsync) -> None:
    async def scenario() -> None:
        inside: set[int] = set()

        async def work(number: int) -> None:
            inside.add(number)
            try:
                if number:
                    await anyio.sleep_forever()
            finally:
                inside.remove(number)

        with pytest.raises(LookupError, match="mine"):
            async with bulk.stream(range(100), work, concurrency=3) as outcomes:
                await anext(outcomes)
                await anyio.wait_all_tasks_blocked()
                assert len(inside) == 3
                raise LookupError("mine")
        assert inside == set()

    run_async(scenario)


def test_leaving_the_block_early_ends_the_work_and_closes_the_source(run_async: RunAsync) -> None:
    closed: list[bool] = []

    async def source() -> AsyncIterator[int]:
        try:
            for number in range(1_000_000_000):
                yield number
        finally:
            closed.append(True)

    async def scenario() -> None:
        async with bulk.stream(source(), echo) as outcomes:
            async for outcome in outcomes:
                if outcome.index == 10:
                    break

    run_async(scenario)
    assert closed == [True]


def test_stop_takes_no_further_item_and_delivers_those_in_flight(run_async: RunAsync) -> None:
    async def scenario() -> tuple[int, bulk.Statistics]:
        started: list[int] = []

        async def work(number: int) -> int:
            started.append(number)
            return await echo(number)

        async with bulk.stream(range(1_000_000_000), work, concurrency=5) as outcomes:
            async for outcome in outcomes:
                if outcome.index == 20:
                    outcomes.stop()
            return len(started), outcomes.statistics()

    started, statistics = run_async(scenario)
    assert started == statistics.done < 50
    assert statistics.in_flight == 0


def test_statistics_count_while_it_runs(run_async: RunAsync) -> None:
    async def scenario() -> bulk.Statistics:
        async def work(number: int) -> None:
            if number == 1:
                raise ValueError(number)
            if number > 1:
                await anyio.sleep_forever()

        async with bulk.stream(range(10), work, concurrency=4) as outcomes:
            await anyio.wait_all_tasks_blocked()
            return outcomes.statistics()

    statistics = run_async(scenario)
    assert (statistics.done, statistics.failed, statistics.in_flight) == (1, 1, 4)


def test_cancellation_passes_through(run_async: RunAsync) -> None:
    async def scenario() -> bool:
        with anyio.move_on_after(0.01) as scope:
            async with bulk.stream(range(10), lambda number: anyio.sleep_forever()) as outcomes:
                await anext(outcomes)
        return scope.cancelled_caught

    assert run_async(scenario)


def test_refuses_arguments_before_anything_starts(run_async: RunAsync) -> None:
    async def scenario() -> None:
        with pytest.raises(InvalidArgumentError, match="concurrency is -1"):
            async with bulk.stream([1], echo, concurrency=-1):
                pass

    run_async(scenario)


def test_memory_does_not_grow_with_the_source(run_async: RunAsync) -> None:
    async def peak(items: int) -> int:
        gc.collect()
        tracemalloc.start()
        try:
            async with bulk.stream(range(items), echo, concurrency=8) as outcomes:
                async for _ in outcomes:
                    pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    async def scenario() -> tuple[int, int]:
        await peak(200)
        return await peak(200), await peak(4000)

    short, long = run_async(scenario)
    # Kept outcomes would take 4,000 times some 200 bytes.
    assert long < short + 200_000


def test_in_the_order_of_the_source_outcomes_wait_for_those_before_them(run_async: RunAsync) -> None:
    async def scenario() -> list[int]:
        first = anyio.Event()
        seen: list[int] = []

        async def work(number: int) -> None:
            if number == 0:
                await first.wait()

        async with bulk.stream(range(100), work, concurrency=3, order="input") as outcomes:
            await anyio.wait_all_tasks_blocked()
            assert outcomes.statistics().done > 3
            first.set()
            async for outcome in outcomes:
                seen.append(outcome.index)
        return seen

    assert run_async(scenario) == list(range(100))


def test_in_the_order_of_the_source_no_more_is_taken_than_the_window_holds(run_async: RunAsync) -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for number in range(1_000_000_000):
            taken.append(number)
            yield number

    async def work(number: int) -> None:
        if number == 0:
            await anyio.sleep_forever()

    async def scenario() -> None:
        async with bulk.stream(source(), work, concurrency=4, order="input"):
            await anyio.wait_all_tasks_blocked()

    run_async(scenario)
    assert len(taken) == 8 * 4


def test_in_the_order_of_the_source_a_slow_reader_holds_the_source_back(run_async: RunAsync) -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for number in range(1_000_000_000):
            taken.append(number)
            yield number

    async def scenario() -> None:
        async with bulk.stream(source(), echo, concurrency=4, order="input") as outcomes:
            for _ in range(200):
                await anext(outcomes)
            await anyio.wait_all_tasks_blocked()

    run_async(scenario)
    # Four wait to be taken, one is being handed over, and the window stands behind that one.
    assert len(taken) <= 200 + 4 + 1 + 8 * 4


def test_in_the_order_of_the_source_a_doubt_is_settled_when_all_wait_for_it(run_async: RunAsync) -> None:
    async def work(number: int) -> int:
        if number == 0:
            raise AmbiguousWriteError("No answer", method="POST")
        return number

    async def scenario() -> list[tuple[int, str]]:
        seen: list[tuple[int, str]] = []
        async with bulk.stream(
            range(1_000_000_000), work, concurrency=2, order="input", find=echo, settle=0
        ) as outcomes:
            async for outcome in outcomes:
                seen.append((outcome.index, outcome.status))
                if len(seen) == 40:
                    break
        return seen

    seen = run_async(scenario)
    assert seen[0] == (0, "created")
    assert [index for index, _ in seen] == list(range(40))


@pytest.mark.parametrize("arguments", [{"max_failures": 1}, {"on_error": "stop"}])
def test_stops_when_too_much_fails(run_async: RunAsync, arguments: dict[str, Any]) -> None:
    async def work(number: int) -> None:
        if number == 5:
            raise ValueError(number)

    async def scenario() -> list[bulk.Outcome[int, None]]:
        async with bulk.stream(range(1_000_000_000), work, concurrency=2, **arguments) as outcomes:
            return [outcome async for outcome in outcomes]

    outcomes = run_async(scenario)
    assert [outcome.index for outcome in outcomes if outcome.status == "failed"] == [5]
    assert len(outcomes) < 20


def test_an_error_in_on_event_raises_from_the_iteration(run_async: RunAsync) -> None:
    def note(event: bulk.Event[int, int]) -> None:
        if event.kind == "finished":
            raise KeyError("a slip in on_event")

    async def scenario() -> None:
        async with bulk.stream(range(1_000_000_000), echo, on_event=note) as outcomes:
            with pytest.raises(KeyError, match="a slip in on_event"):
                async for _ in outcomes:
                    pass

    run_async(scenario)


def test_memory_stays_flat_over_many_items(run_async: RunAsync) -> None:
    async def peaks() -> tuple[int, int]:
        found: list[int] = []
        async with bulk.stream(iter(range(4_000)), echo, concurrency=32, order="input") as outcomes:
            async for outcome in outcomes:
                if outcome.index in (1_000, 3_999):
                    found.append(tracemalloc.get_traced_memory()[1])
        return found[0], found[1]

    gc.collect()
    tracemalloc.start()
    try:
        early, late = run_async(peaks)
    finally:
        tracemalloc.stop()
    # 3,000 more items: twenty bytes kept of each would show, and no object is so small.
    assert late < early + 60_000


def test_a_journal_keeps_less_than_200_bytes_of_an_item(run_async: RunAsync, tmp_path: Path) -> None:
    async def grown() -> int:
        with bulk.Journal.open(tmp_path / "run.jsonl") as journal:
            for number in range(1000):
                await journal.end(str(number), "", "done")
            gc.collect()
            before = tracemalloc.get_traced_memory()[0]
            for number in range(1000, 11_000):
                await journal.end(str(number), "", "done")
            gc.collect()
            return tracemalloc.get_traced_memory()[0] - before

    tracemalloc.start()
    try:
        assert run_async(grown) < 200 * 10_000
    finally:
        tracemalloc.stop()
