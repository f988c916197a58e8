"""The limiter, on a clock that jumps: trio's, so that what takes seconds takes no time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
import trio.testing

from portkey_admin.calls.clock import Clock
from portkey_admin.calls.limiter import Limiter
from portkey_admin.calls.pacing import Pace
from portkey_admin.errors import ConfigurationError

JUMPING = Clock(now=anyio.current_time)


def run(function: Callable[[], Awaitable[Any]]) -> Any:
    """Run to the end. Where all wait for ever, the clock jumps to the limit, and the test fails at once."""

    async def limited() -> Any:
        with anyio.fail_after(1000):
            return await function()

    return trio.run(limited, clock=trio.testing.MockClock(autojump_threshold=0))


async def hold(limiter: Limiter, seconds: float, done: list[Any], name: object = None) -> None:
    async with limiter.slot(limiter.ticket()) as slot:
        done.append((name, anyio.current_time()))
        await anyio.sleep(seconds)
        slot.succeeded()


def test_no_more_than_the_maximum_are_in_flight_and_all_get_through() -> None:
    async def main() -> None:
        limiter = Limiter(3, clock=JUMPING)
        most = 0
        done: list[Any] = []

        async def watch() -> None:
            nonlocal most
            while len(done) < 20:
                most = max(most, limiter.statistics().in_flight)
                await anyio.sleep(0.1)

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(watch)
            for index in range(20):
                tasks.start_soon(hold, limiter, 1.0, done, index)
        statistics = limiter.statistics()
        assert most == 3
        assert (statistics.requests, statistics.in_flight, statistics.waiting) == (20, 0, 0)

    run(main)


def test_tasks_are_let_through_in_the_order_in_which_they_came() -> None:
    async def main() -> None:
        limiter = Limiter(1, clock=JUMPING)
        done: list[Any] = []
        async with anyio.create_task_group() as tasks:
            for index in range(30):
                tasks.start_soon(hold, limiter, 0.1, done, index)
                await anyio.sleep(0.001)
        assert [name for name, _ in done] == list(range(30))

    run(main)


def test_tasks_keep_their_order_where_they_wait_for_the_rate_alone() -> None:
    async def main() -> None:
        limiter = Limiter(100, rate=10, clock=JUMPING)
        done: list[Any] = []
        async with anyio.create_task_group() as tasks:
            for index in range(30):
                tasks.start_soon(hold, limiter, 0.01, done, index)
                await anyio.sleep(0.02)
        assert [name for name, _ in done] == list(range(30))

    run(main)


def test_two_that_finish_at_once_let_two_others_through_at_once() -> None:
    async def main() -> None:
        limiter = Limiter(2, clock=JUMPING)
        done: list[Any] = []
        async with anyio.create_task_group() as tasks:
            for index in range(4):
                tasks.start_soon(hold, limiter, 1.0, done, index)
        assert [moment for _, moment in done] == [0, 0, 1, 1]

    run(main)


def test_a_call_that_is_repeated_keeps_its_place() -> None:
    async def main() -> None:
        limiter = Limiter(1, clock=JUMPING)
        done: list[Any] = []
        first = limiter.ticket()
        async with limiter.slot(first):
            pass
        async with anyio.create_task_group() as tasks:
            for index in range(5):
                tasks.start_soon(hold, limiter, 1.0, done, index)
                await anyio.sleep(0.1)  # trio starts tasks in no fixed order
            async with limiter.slot(first):
                done.append(("again", anyio.current_time()))
        assert [name for name, _ in done] == [0, "again", 1, 2, 3, 4]

    run(main)


def test_a_429_pauses_everybody_even_those_who_waited_already() -> None:
    async def main() -> None:
        limiter = Limiter(2, clock=JUMPING)
        done: list[Any] = []
        start = anyio.current_time()
        async with anyio.create_task_group() as tasks, limiter.slot(limiter.ticket()) as slot:
            tasks.start_soon(hold, limiter, 5.0, done, "in flight")
            await anyio.sleep(0.1)
            for index in range(3):
                tasks.start_soon(hold, limiter, 0.5, done, index)
                await anyio.sleep(0.1)
            slot.throttled(10.0)
            told = anyio.current_time()
        assert done[0] == ("in flight", start)
        assert [name for name, _ in done[1:]] == [0, 1, 2]
        assert all(moment >= told + 10 for _, moment in done[1:])
        assert limiter.statistics().throttled == 1
        assert limiter.statistics().paused_until == told + 10

    run(main)


def test_after_a_pause_the_waiting_do_not_all_start_at_once() -> None:
    async def main() -> None:
        limiter = Limiter(100, clock=JUMPING)
        done: list[Any] = []
        async with limiter.slot(limiter.ticket()) as slot:
            slot.throttled(5.0)
        async with anyio.create_task_group() as tasks:
            for index in range(100):
                tasks.start_soon(hold, limiter, 0.01, done, index)
        moments = [moment for _, moment in done]
        assert len([moment for moment in moments if moment < moments[0] + 1.0]) < 20

    run(main)


def test_a_rate_holds_from_the_start() -> None:
    async def main() -> None:
        limiter = Limiter(100, rate=10, clock=JUMPING)
        start = anyio.current_time()
        done: list[Any] = []
        async with anyio.create_task_group() as tasks:
            for index in range(50):
                tasks.start_soon(hold, limiter, 0.0, done, index)
        assert 4.5 <= anyio.current_time() - start <= 5.5

    run(main)


def test_a_task_that_is_cancelled_while_it_waits_leaves_no_gap() -> None:
    async def main() -> None:
        limiter = Limiter(1, clock=JUMPING)
        done: list[Any] = []
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(hold, limiter, 2.0, done, "first")
            await anyio.sleep(0.1)
            with anyio.move_on_after(0.5):
                await hold(limiter, 0.0, done, "cancelled")
            tasks.start_soon(hold, limiter, 1.0, done, "second")
        assert [name for name, _ in done] == ["first", "second"]
        assert limiter.statistics().waiting == limiter.statistics().in_flight == 0

    run(main)


def test_a_task_that_is_cancelled_in_flight_gives_its_slot_back() -> None:
    async def main() -> None:
        limiter = Limiter(1, clock=JUMPING)
        with anyio.move_on_after(1):
            await hold(limiter, 60.0, [])
        with anyio.fail_after(1):
            await hold(limiter, 0.0, [])

    run(main)


def test_one_of_many_that_is_cancelled_in_the_middle_of_the_queue_lets_the_others_through() -> None:
    async def main() -> None:
        limiter = Limiter(1, clock=JUMPING)
        done: list[Any] = []
        scopes: list[anyio.CancelScope] = []

        async def wait(index: int) -> None:
            with anyio.CancelScope() as scope:
                scopes.append(scope)
                await hold(limiter, 1.0, done, index)

        async with anyio.create_task_group() as tasks:
            for index in range(9):
                tasks.start_soon(wait, index)
                await anyio.sleep(0.01)
            for index in (1, 2, 5, 8):
                scopes[index].cancel()
        assert [name for name, _ in done] == [0, 3, 4, 6, 7]
        assert limiter.statistics().waiting == limiter.statistics().in_flight == 0

    run(main)


def test_the_first_of_the_queue_wakes_the_next_when_it_is_cancelled_while_it_waits_for_its_time() -> None:
    """Nothing is in flight that could wake anybody by its end."""

    async def main() -> None:
        limiter = Limiter(2, rate=1, clock=JUMPING)
        done: list[Any] = []
        first = anyio.CancelScope()

        async def wait() -> None:
            with first:
                await hold(limiter, 0.0, done, "cancelled")

        await hold(limiter, 0.0, done, "before")
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(wait)
            await anyio.sleep(0.1)
            tasks.start_soon(hold, limiter, 0.0, done, "next")
            await anyio.sleep(0.1)
            assert limiter.statistics().waiting == 2
            first.cancel()
        assert [name for name, _ in done] == ["before", "next"]
        assert done[1][1] <= 1

    run(main)


def test_the_first_of_the_queue_wakes_the_next_when_it_is_cancelled_just_as_its_turn_comes() -> None:
    async def main() -> None:
        limiter = Limiter(1, clock=JUMPING)
        done: list[Any] = []
        first = anyio.CancelScope()

        async def wait() -> None:
            with first:
                await hold(limiter, 0.0, done, "cancelled")

        async with anyio.create_task_group() as tasks, limiter.slot(limiter.ticket()):
            tasks.start_soon(wait)
            await anyio.sleep(1)
            tasks.start_soon(hold, limiter, 0.0, done, "next")
            await anyio.sleep(1)
            assert limiter.statistics().waiting == 2
            first.cancel()  # and with the end of the block, before it has noticed, it is its turn
        assert done == [("next", 2)]

    run(main)


def test_a_task_that_ends_wakes_one_other_however_many_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of a thousand is woken when it is its turn, and perhaps once more as the first in the queue."""

    async def main() -> None:
        limiter = Limiter(4, clock=JUMPING)
        looks = 0
        seconds = Limiter._seconds

        def look(self: Limiter) -> float:
            nonlocal looks
            looks += 1
            return seconds(self)

        monkeypatch.setattr(Limiter, "_seconds", look)
        async with anyio.create_task_group() as tasks:
            for index in range(1000):
                tasks.start_soon(hold, limiter, 0.1, [], index)
        assert limiter.statistics().requests == 1000
        assert looks < 4000

    run(main)


def test_the_limiter_settles_near_what_a_server_allows() -> None:
    """A server that takes 50 requests a second, with a bucket of 10, and otherwise says to wait a second."""

    async def main() -> None:
        limiter = Limiter(64, clock=JUMPING)
        tokens, filled = 10.0, anyio.current_time()
        taken: list[float] = []
        refused = 0

        async def work() -> None:
            nonlocal tokens, filled, refused
            while anyio.current_time() < 60:
                async with limiter.slot(limiter.ticket()) as slot:
                    await anyio.sleep(0.02)
                    now = anyio.current_time()
                    tokens, filled = min(10.0, tokens + 50 * (now - filled)), now
                    if tokens >= 1:
                        tokens -= 1
                        taken.append(now)
                        slot.succeeded()
                    else:
                        refused += 1
                        slot.throttled(1.0)

        async with anyio.create_task_group() as tasks:
            for _ in range(64):
                tasks.start_soon(work)
        assert refused < len(taken) * 0.03
        settled = [moment for moment in taken if 20 <= moment < 60]
        assert len(settled) / 40 > 0.9 * 50

    run(main)


def test_a_pause_on_one_event_loop_ends_on_another() -> None:
    """Event loops have clocks of their own: trio's begins anywhere."""
    limiter = Limiter()

    async def throttle() -> None:
        async with limiter.slot(limiter.ticket()) as slot:
            slot.throttled(0.01)

    anyio.run(throttle, backend="trio")

    async def go_on() -> None:
        with anyio.fail_after(5):
            await hold(limiter, 0.0, [])

    anyio.run(go_on, backend="asyncio")
    assert limiter.statistics().requests == 2


@pytest.mark.parametrize("value", [0, -1, 1.5, True, "3", None])
def test_a_maximum_that_makes_no_sense_is_refused(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="max_in_flight"):
        Limiter(value)


@pytest.mark.parametrize("value", [0, -1.0, float("nan"), float("inf"), True, "3"])
def test_a_rate_that_makes_no_sense_is_refused(value: Any) -> None:
    with pytest.raises(ConfigurationError, match="rate"):
        Limiter(rate=value)


@pytest.mark.parametrize(
    ("moments", "since", "taken"),
    [
        ([0.0, 0.5, 1.0], 0.0, 3),
        # As long as responses come now and then, all of them count: looked at each two seconds.
        ([0.0, 1.0, 2.5, 4.0, 6.0, 9.0], 0.0, 6),
        # Four seconds without one may be a pause of the caller.
        ([0.0, 0.1, 4.0], 0.0, 3),
        ([0.0, 0.1, 4.5, 5.0], 4.5, 2),
        # What was counted over more than a minute says little about now.
        ([1.5 * each for each in range(41)], 0.0, 41),
        ([1.5 * each for each in range(43)], 63.0, 1),
    ],
    ids=["at once", "steadily", "a short gap", "a gap", "a minute", "more than a minute"],
)
def test_the_first_429_is_seen_beside_what_was_taken_before(
    moments: list[float], since: float, taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[tuple[float, int]] = []
    monkeypatch.setattr(Pace, "begin", lambda pace, since, taken: begun.append((since, taken)))
    now = 0.0
    limiter = Limiter(100, clock=Clock(now=lambda: now))
    for now in moments:  # noqa: B007
        limiter.succeeded()
    for _ in range(2):
        limiter.throttled(1.0, sent_at=now)
    assert begun == [(since, taken)]
