"""Walking lists: the decision by itself, and pagers over servers of every kind."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sending import LIST

from portkey_admin.errors import InvalidArgumentError, InvalidFieldError, NotOneError, ResponseError
from portkey_admin.lists.pager import Pager
from portkey_admin_api import decoding
from portkey_admin_api.types import Fields, Operation, Paging


class Listing:
    """A transport over a server that is a function from query to answer."""

    def __init__(self, respond: Callable[[dict[str, Any]], object], most: int = 30) -> None:
        self.respond = respond
        self.queries: list[dict[str, Any]] = []
        self.most = most

    async def send(
        self,
        operation: Operation[Any],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> Any:
        self.queries.append(dict(query or {}))
        assert len(self.queries) <= self.most, "the pager does not stop"
        return operation.parse(self.respond(self.queries[-1]))


def rows(count: int, start: int = 0) -> list[dict[str, object]]:
    return [{"id": f"w-{index}"} for index in range(start, start + count)]


def server(
    count: int,
    *,
    largest: int = 100,
    usual: int = 50,
    first: int = 0,
    last: int = 99,
    total: int | None = -1,
) -> Callable[[dict[str, Any]], object]:
    """Return a server with so many rows that gives at most `largest` of them at once.

    total: what it says there are over all pages; -1: the truth; None: nothing.
    last: the page that it repeats for all that would come after it.
    """

    def respond(query: dict[str, Any]) -> object:
        size = min(query.get("page_size", usual), largest)
        start = min(query.get("current_page", first) - first, last) * size
        said = {} if total is None else {"total": count if total == -1 else total}
        return {"data": rows(count)[start : start + size], **said}

    return respond


async def ids(pager: Pager[Any]) -> list[str]:
    return [item.id async for item in pager]


EVERYTHING: dict[str, tuple[Callable[[dict[str, Any]], object], dict[str, Any], int, int]] = {
    # name: server, query, rows, requests
    "three pages": (server(120), {}, 120, 3),
    "an exact number of pages": (server(100), {}, 100, 2),
    "one page": (server(50), {}, 50, 1),
    "nothing": (server(0), {}, 0, 1),
    "a size of its own": (server(120), {"page_size": 100}, 120, 2),
    "pages of one": (server(4), {"page_size": 1}, 4, 4),
    "the server cuts pages down": (server(250, largest=40), {"page_size": 200}, 250, 7),
    "the server cuts pages down and names no total": (server(250, total=None), {"page_size": 200}, 250, 3),
    "no total, short page": (server(120, total=None), {"page_size": 50}, 120, 3),
    "no total, exact number of pages": (server(100, total=None), {"page_size": 50}, 100, 3),
    "no total, no size": (server(120, total=None), {}, 120, 4),
    "from the second page": (server(120), {"current_page": 1}, 70, 2),
    "from the second page, cut down": (server(120, largest=50), {"current_page": 1, "page_size": 100}, 70, 2),
    "past the end": (server(120), {"current_page": 9}, 0, 1),
    "has_more": (
        lambda q: {"data": rows(2, q.get("current_page", 0) * 2), "has_more": q.get("current_page", 0) < 2},
        {},
        6,
        3,
    ),
    "the server ignores paging": (lambda q: {"data": rows(30)}, {}, 30, 3),
    "the server ignores paging, total says more": (lambda q: {"data": rows(30), "total": 90}, {}, 30, 3),
    "the server ignores paging, has_more never ends": (
        lambda q: {"data": rows(30), "has_more": True},
        {},
        30,
        3,
    ),
    "the server ignores paging, total is the page's": (lambda q: {"data": rows(30), "total": 30}, {}, 30, 1),
    "everything at once": (lambda q: {"data": rows(102), "total": 102}, {}, 102, 1),
    "total is too small": (server(60, total=3), {"page_size": 25}, 60, 3),
    "total is too small by less than a page": (server(60, total=30), {"page_size": 25}, 60, 3),
    "total is negative": (server(60, total=-5), {"page_size": 25}, 60, 3),
    "total is too large": (server(60, total=999), {"page_size": 25}, 60, 5),
    "the last page comes again": (server(60, last=1, total=200), {}, 60, 4),
    "rows null": (lambda q: {"data": None, "total": 0}, {}, 0, 1),
}


@pytest.mark.parametrize("name", EVERYTHING)
async def test_each_item_comes_once_and_the_pager_stops(name: str) -> None:
    respond, query, count, requests = EVERYTHING[name]
    transport = Listing(respond)
    start = query.get("current_page", 0) * 50
    seen = await ids(Pager(transport, LIST, query=query))
    assert seen == [f"w-{index}" for index in range(start, start + count)]
    assert len(transport.queries) == requests


@pytest.mark.parametrize(
    "said",
    [
        *({"data": rows, "total": 5} for rows in ({"a": 1}, {}, "w-1", False, None)),
        *({"data": None}, {"total": 5}, {"total": 0}, {"data": None, "total": False}, {}, None),
    ],
)
async def test_what_is_no_list_is_no_empty_list(said: object) -> None:
    """Who looks before he creates would create everything anew."""
    transport = Listing(lambda q: said)
    with pytest.raises(ResponseError, match="something else instead of a list"):
        await ids(Pager(transport, LIST))


async def test_only_what_the_caller_gave_is_sent_until_a_page_is_needed() -> None:
    transport = Listing(server(120))
    await ids(Pager(transport, LIST, query={"name": "x", "page_size": None}))
    assert transport.queries == [
        {"name": "x"},
        {"name": "x", "current_page": 1},
        {"name": "x", "current_page": 2},
    ]


async def test_numbers_may_start_at_one() -> None:
    operation: Operation[Any] = Operation(
        id="tools.list",
        method="GET",
        path="/tools",
        summary="",
        query=Fields(kinds={"current_page": "integer", "page_size": "integer"}),
        paging=Paging(rows=("data",), page="current_page", size="page_size", first=1, total="total"),
        response=decoding.model("WorkspaceList"),
    )
    transport = Listing(server(120, first=1))
    assert len(await ids(Pager(transport, operation))) == 120
    assert transport.queries == [{}, {"current_page": 2}, {"current_page": 3}]


@pytest.mark.parametrize("names", [("data",), ("records", "data"), ("data", "records")])
@pytest.mark.parametrize("key", ["data", "records"])
async def test_rows_are_found_under_any_of_their_names(names: tuple[str, ...], key: str) -> None:
    operation: Operation[Any] = Operation(
        id="x.list",
        method="GET",
        path="/x",
        summary="",
        paging=Paging(rows=names),
        response=decoding.model("WorkspaceList"),
    )
    pager = Pager[Any](Listing(lambda q: {key: rows(2)}), operation)
    if key in names:
        assert len((await pager).items) == 2
    else:
        with pytest.raises(ResponseError):
            await pager


async def test_null_rows_are_skipped_and_still_count_as_rows() -> None:
    pages = [[None, {"id": "w-0"}], [None, {"id": "w-1"}], [{"id": "w-2"}, None]]

    def respond(query: dict[str, Any]) -> object:
        return {"data": pages[query.get("current_page", 0)], "total": 6}

    assert await ids(Pager(Listing(respond), LIST)) == ["w-0", "w-1", "w-2"]


async def test_a_pager_awaited_gives_the_first_page() -> None:
    transport = Listing(server(120))
    page = await Pager[Any](transport, LIST)
    assert (len(page.items), page.total, page.page, page.has_next()) == (50, 120, 0, True)
    assert repr(page) == f"<Page 0 of things.list: 50 of 120 items [{', '.join(map(repr, page[:3]))}, …]>"
    page = await page.next()
    assert (page.items[0].id, page.page, page.has_next()) == ("w-50", 1, True)
    page = await page.next()
    assert (len(page.items), page.page, page.has_next()) == (20, 2, False)
    with pytest.raises(InvalidArgumentError, match="last page"):
        await page.next()
    assert len(transport.queries) == 3


async def test_a_page_is_a_sequence_of_its_items() -> None:
    page = await Pager[Any](Listing(server(120)), LIST)
    assert [each.id for each in page] == [each.id for each in page.items] == [f"w-{n}" for n in range(50)]
    assert (len(page), page[0].id, page[-1].id, [each.id for each in page[1:3]]) == (
        50,
        "w-0",
        "w-49",
        ["w-1", "w-2"],
    )
    assert page
    assert page[3] in page
    empty = await Pager[Any](Listing(lambda q: {"data": [], "total": 0}), LIST)
    assert not empty
    assert repr(empty) == "<Page 0 of things.list: 0 of 0 items []>"


def test_a_pager_is_a_coroutine_of_its_first_page() -> None:
    async def main() -> None:
        for number in (1, 2):  # the same one again
            assert [len(page) for page in await asyncio.gather(pager, asyncio.create_task(other))] == [50, 50]
            assert len(transport.queries) == 2 * number
        failing: Pager[Any] = Pager(Listing(refuse), LIST)
        with pytest.raises(ZeroDivisionError):
            await asyncio.create_task(failing)
        task = asyncio.create_task(Pager[Any](Listing(server(1)), LIST))
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    def refuse(query: object) -> object:
        return 1 // 0

    transport = Listing(server(120))
    pager: Pager[Any] = Pager(transport, LIST)
    other: Pager[Any] = Pager(transport, LIST)
    asyncio.run(main())
    assert len(asyncio.run(pager)) == 50


def test_two_tasks_do_not_share_a_pager() -> None:
    class Slow(Listing):
        async def send(self, *args: Any, **kwargs: Any) -> Any:
            await asyncio.sleep(0)
            return await super().send(*args, **kwargs)

    async def main() -> None:
        pager: Pager[Any] = Pager(Slow(server(1)), LIST)
        first, second = asyncio.create_task(pager), asyncio.create_task(pager)
        with pytest.raises(RuntimeError, match="two tasks run this pager"):
            await second
        assert len(await first) == 1

    asyncio.run(main())


async def test_the_first_item_and_the_only_one() -> None:
    many, one, none = (Listing(server(count)) for count in (120, 1, 0))
    first: Any = await Pager[Any](many, LIST).first()
    assert (first.id, len(many.queries)) == ("w-0", 1)
    assert await Pager[Any](none, LIST).first() is None
    assert (await Pager[Any](one, LIST).one()).id == "w-0"
    for listing, count, told in ((many, 2, "several"), (none, 0, "none")):
        with pytest.raises(NotOneError, match=f"things.list: expected one item, but there are {told}") as e:
            await Pager[Any](listing, LIST).one()
        assert e.value.count == count
    assert len(await Pager[Any](many, LIST).to_list()) == 120


def test_a_pager_says_how_it_is_used() -> None:
    pager: Any = Pager(Listing(server(1)), LIST)
    for told in (repr(pager), *(str(failed(use, pager)) for use in (iter, list))):
        assert "things.list" in told
        assert "`async for" in told


def failed(use: Callable[[Any], object], value: object) -> Exception:
    with pytest.raises(TypeError) as caught:
        use(value)
    return caught.value


async def test_pages_come_in_order() -> None:
    pager: Pager[Any] = Pager(Listing(server(120)), LIST)
    assert [(page.page, len(page.items)) async for page in pager.pages()] == [(0, 50), (1, 50), (2, 20)]


async def test_an_empty_list_has_one_empty_page() -> None:
    pager: Pager[Any] = Pager(Listing(server(0)), LIST)
    assert [page.items async for page in pager.pages()] == [[]]


@pytest.mark.parametrize(
    ("limit", "count", "requests"),
    [(None, 120, 3), (0, 0, 0), (1, 1, 1), (50, 50, 1), (51, 51, 2), (999, 120, 3)],
)
async def test_collecting_asks_for_no_more_than_it_needs(
    limit: int | None, count: int, requests: int
) -> None:
    transport = Listing(server(120))
    assert len(await Pager[Any](transport, LIST).collect(limit=limit)) == count
    assert len(transport.queries) == requests


@pytest.mark.parametrize("limit", [-1, 1.5, True, "3"])
async def test_a_limit_that_makes_no_sense_is_refused(limit: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="limit"):
        await Pager[Any](Listing(server(1)), LIST).collect(limit=limit)


async def test_a_pager_can_be_walked_twice() -> None:
    pager: Pager[Any] = Pager(Listing(server(60)), LIST)
    assert await ids(pager) == await ids(pager)


def test_a_pager_may_be_left_early(run_async: Any) -> None:
    """Without a warning of a generator that was left half-run."""
    transport = Listing(server(120))

    async def main() -> None:
        async for _ in Pager[Any](transport, LIST):
            break
        async for _ in Pager[Any](transport, LIST).pages():
            break
        gc.collect()

    run_async(main)
    assert len(transport.queries) == 2


def test_a_misspelt_filter_is_refused_where_it_is_written() -> None:
    with pytest.raises(InvalidFieldError, match="did you mean 'page_size'"):
        Pager[Any](Listing(server(1)), LIST, query={"pagesize": 1})
