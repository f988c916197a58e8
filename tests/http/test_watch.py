"""One timer for the time of all requests: who is ended by it, and who is not."""

from __future__ import annotations

import asyncio
import math
from typing import Any

import pytest

from portkey_admin.http.watch import Watch, Watched


async def test_a_request_ends_at_its_deadline_and_the_task_goes_on() -> None:
    watch = Watch(asyncio.get_running_loop())
    with Watched(watch) as scope:
        scope.deadline = watch.loop.time() + 0.01
        await asyncio.sleep(10)
        raise AssertionError("it was not ended")
    task = asyncio.current_task()
    assert task is not None
    assert (task.cancelling(), watch.requests) == (0, set())


async def test_a_server_that_sends_nothing_is_late_and_one_that_sends_is_not() -> None:
    watch = Watch(asyncio.get_running_loop())
    with Watched(watch) as scope:
        scope.read = 0.05
        for _ in range(4):
            scope.expect()
            await asyncio.sleep(0.02)
        with pytest.raises(asyncio.CancelledError):
            await asyncio.sleep(10)
        assert scope.is_late()
        scope.arrived()
        await asyncio.sleep(0.06)


async def test_a_task_that_somebody_else_cancels_is_cancelled_whatever_the_deadline() -> None:
    watch = Watch(asyncio.get_running_loop())

    async def work() -> None:
        with Watched(watch) as scope:
            scope.deadline = watch.loop.time() + 0.01
            await asyncio.sleep(10)

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_later(0.01, task.cancel)
    with pytest.raises(asyncio.CancelledError):
        await asyncio.sleep(0.01)
        task.cancel()
        await task


async def test_who_ends_it_from_outside_or_by_its_deadline_says_nothing_of_the_server() -> None:
    watch = Watch(asyncio.get_running_loop())
    for ended in (False, True):
        with Watched(watch) as scope:
            scope.read = 60
            scope.expect()
            if ended:
                scope.cancel()
            else:
                scope.deadline = watch.loop.time() + 0.01
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                assert not scope.is_late()
                raise


async def test_the_timer_stops_where_nothing_is_in_flight() -> None:
    watch = Watch(asyncio.get_running_loop())
    with Watched(watch) as scope:
        scope.deadline = watch.loop.time() + 0.01
    await asyncio.sleep(0.03)
    assert watch.looks == math.inf


async def test_an_error_that_follows_is_raised_as_it_is() -> None:
    watch = Watch(asyncio.get_running_loop())
    with pytest.raises(LookupError), Watched(watch) as scope:
        scope.deadline = watch.loop.time() + 0.01
        try:
            await asyncio.sleep(10)
        finally:
            raise LookupError
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0
    await asyncio.sleep(0)


async def test_many_requests_take_one_timer(monkeypatch: pytest.MonkeyPatch) -> None:
    loop: Any = asyncio.get_running_loop()
    watch = Watch(loop)
    made: list[float] = []
    call_at = loop.call_at

    def counted(when: float, *given: Any) -> Any:
        made.append(when)
        return call_at(when, *given)

    monkeypatch.setattr(loop, "call_at", counted)
    for _ in range(100):
        with Watched(watch) as scope:
            scope.deadline = loop.time() + 30
            scope.read = 60
            scope.expect()
    assert len(made) == 1
