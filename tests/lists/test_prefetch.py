"""Fetching pages ahead: at once, in order, through the limiter, and with nothing left behind."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from scripted_server import HANG, answer, serving
from sending import API_KEY, LIST

from portkey_admin import InvalidArgumentError, Limiter, PortkeyAdmin, ServerError
from portkey_admin.lists.pager import Pager
from portkey_admin.lists.prefetch import fetch_together
from portkey_admin_api.types import Operation


class Paged:
    """A transport over pages of two rows. `before` is awaited with the page number before each answer."""

    def __init__(
        self, pages: int, *, total: bool = True, before: Callable[[int], Awaitable[None]] | None = None
    ) -> None:
        self.pages = pages
        self.total = total
        self.before = before
        self.asked: list[int] = []
        self.answered: list[int] = []

    async def send(
        self,
        operation: Operation[Any],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> Any:
        number = (query or {}).get("current_page", 0)
        assert isinstance(number, int)
        self.asked.append(number)
        if self.before is not None:
            await self.before(number)
        self.answered.append(number)
        rows = [{"id": f"w-{2 * number}"}, {"id": f"w-{2 * number + 1}"}] if number < self.pages else []
        return operation.parse({"data": rows, **({"total": 2 * self.pages} if self.total else {})})


async def ids(pager: Pager[Any]) -> list[str]:
    return [item.id async for item in pager]


def everything(pages: int) -> list[str]:
    return [f"w-{index}" for index in range(2 * pages)]


def test_pages_are_fetched_at_once_and_come_in_order(run_async: Any) -> None:
    """The first of four answers only after the last was asked for, and they come in reverse."""

    async def main() -> None:
        done = {number: anyio.Event() for number in range(10)}
        done[5].set()

        async def reverse(number: int) -> None:
            if number in (1, 2, 3, 4):
                await done[number + 1].wait()
            done[number].set()

        transport = Paged(5, before=reverse)
        assert await ids(Pager[Any](transport, LIST).prefetch(4)) == everything(5)
        assert transport.answered == [0, 4, 3, 2, 1]

    run_async(main)


@pytest.mark.parametrize(
    ("pages", "total", "ahead", "most"),
    [(5, True, 4, 5), (6, True, 2, 6), (1, True, 4, 1), (5, False, 4, 9), (1, False, 3, 4), (0, False, 3, 1)],
)
async def test_pages_past_the_end_are_asked_for_only_where_nobody_says_where_it_is(
    pages: int, total: bool, ahead: int, most: int
) -> None:
    transport = Paged(pages, total=total)
    assert await ids(Pager[Any](transport, LIST).prefetch(ahead)) == everything(pages)
    assert len(transport.asked) <= most


async def test_no_page_is_fetched_ahead_that_the_limit_does_not_need() -> None:
    transport = Paged(20)
    items = await Pager[Any](transport, LIST).collect(limit=5, prefetch=8)
    assert [item.id for item in items] == everything(20)[:5]
    assert sorted(transport.asked) == [0, 1, 2]


async def test_the_pages_of_a_pager_are_fetched_ahead_as_well() -> None:
    pager: Pager[Any] = Pager(Paged(4), LIST)
    assert [page.page async for page in pager.pages(prefetch=3)] == [0, 1, 2, 3]
    assert [page.page async for page in pager.prefetch(3).pages()] == [0, 1, 2, 3]


@pytest.mark.parametrize("ahead", [-1, True, 1.5, "4", None])
def test_a_number_of_pages_that_makes_no_sense_is_refused(ahead: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="prefetch"):
        Pager[Any](Paged(1), LIST).prefetch(ahead)


async def test_an_error_comes_after_the_pages_before_it() -> None:
    """And a failed page past the end is no error."""

    async def fail(number: int) -> None:
        if number == bad:
            raise ServerError("broken")

    bad = 3
    seen = []
    with pytest.raises(ServerError):
        async for item in Pager[Any](Paged(6, before=fail), LIST).prefetch(5):
            seen.append(item.id)
    assert seen == everything(3)
    bad = 4
    # Page 3 is empty, which ends the list where no total is known; page 4 was a guess.
    assert await ids(Pager[Any](Paged(3, total=False, before=fail), LIST).prefetch(5)) == everything(3)


def test_pages_behind_a_failed_one_are_cancelled(run_async: Any) -> None:
    async def main() -> None:
        async def fetch(number: int) -> int:
            if number == 2:
                raise ValueError("broken")
            if number > 2:
                await anyio.sleep_forever()
            return number

        fetched = await fetch_together(fetch, range(1, 6))
        assert sorted(fetched) == [1, 2]
        assert fetched[1].answer == 1
        assert isinstance(fetched[2].error, ValueError)

    run_async(main)


async def test_a_failed_iteration_may_be_taken_up_again() -> None:
    failures = [1]

    async def fail_once(number: int) -> None:
        if number == 1 and failures:
            failures.clear()
            raise ServerError("broken")

    pages = Pager[Any](Paged(4, before=fail_once), LIST).pages(prefetch=2)
    await anext(pages)
    with pytest.raises(ServerError):
        await anext(pages)
    assert [page.page async for page in pages] == [1, 2, 3]


PAGE = {"data": [{"id": f"u-{index}"} for index in range(2)], "total": 40}


def test_a_loop_that_is_cancelled_leaves_nothing_in_flight(run_async: Any) -> None:
    with serving(answer(200, PAGE), HANG) as server:

        async def main() -> None:
            async with PortkeyAdmin(API_KEY, base_url=server.url) as portkey:
                seen = []
                async with anyio.create_task_group() as tasks:

                    async def stop() -> None:
                        while len(server.requests) < 5:  # noqa: ASYNC110 - it runs in another thread
                            await anyio.sleep(0.01)
                        assert portkey.limiter.statistics().in_flight == 4
                        tasks.cancel_scope.cancel()

                    tasks.start_soon(stop)
                    async for user in portkey.users.list(pageSize=2).prefetch(4):
                        seen.append(user.id)
                assert seen == ["u-0", "u-1"]
                assert portkey.limiter.statistics().in_flight == 0
                assert portkey.limiter.statistics().waiting == 0

        run_async(main)
    assert len(server.requests) == 5


@pytest.mark.parametrize("how", ["break", "exception", "aclose", "forgotten"])
def test_a_loop_that_is_left_leaves_no_task_and_nothing_in_flight(run_async: Any, how: str) -> None:
    async def main() -> None:
        transport = Paged(20)
        iterator = aiter(Pager[Any](transport, LIST).prefetch(4))
        try:
            async for item in iterator:
                if item.id != "w-3":
                    continue
                if how == "break":
                    break
                if how == "exception":
                    raise LookupError
                if how == "aclose":
                    await iterator.aclose()
                if how == "forgotten":
                    del iterator
                    gc.collect()
                    break
        except LookupError:
            pass
        await anyio.wait_all_tasks_blocked()
        assert sorted(transport.answered) == sorted(transport.asked) == [0, 1, 2, 3, 4]
        assert len(anyio.get_running_tasks()) == 1 or not _is_asyncio()
        if how == "aclose":
            with pytest.raises(StopAsyncIteration):
                await anext(iterator)

    run_async(main)


def _is_asyncio() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def test_pages_that_are_fetched_ahead_go_through_the_limiter(run_async: Any) -> None:
    most = 0

    async def main() -> None:
        nonlocal most
        async with PortkeyAdmin(API_KEY, base_url=server.url, limiter=Limiter(2)) as portkey:
            finished = anyio.Event()

            async def watch() -> None:
                nonlocal most
                while not finished.is_set():
                    most = max(most, portkey.limiter.statistics().in_flight)
                    await anyio.lowlevel.checkpoint()

            async with anyio.create_task_group() as tasks:
                tasks.start_soon(watch)
                users = await portkey.users.list(pageSize=2).collect(prefetch=6)
                finished.set()
            assert len(users) == 14

    pages = [
        answer(200, {"data": [{"id": f"u-{2 * n}"}, {"id": f"u-{2 * n + 1}"}], "total": 14}) for n in range(7)
    ]
    with serving(*pages) as server:
        run_async(main)
    assert most == 2
