"""Pagers over servers of every kind, honest and not: they end, and nothing comes twice or goes missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import anyio
import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sending import LIST

from portkey_admin.lists.pager import Pager
from portkey_admin_api.types import Operation

EXAMPLES = settings(max_examples=80, deadline=None, derandomize=True)
FEWER = settings(max_examples=40, deadline=None, derandomize=True)


@attrs.define(kw_only=True)
class Model:
    """A server over a list of rows, and everything that it may do wrong."""

    ids: list[int]
    """The rows that there are now."""
    usual: int
    """Rows per page where the caller names no number."""
    largest: int = 1000
    pages: str = "honest"
    """What becomes of the page number: "honest", "ignored", "last again", "start over", "overlapping"."""
    total: object = "honest"
    """"honest", "absent", or what it says instead."""
    has_more: object = "absent"
    holes: frozenset[int] = frozenset()
    """Pages that are empty though there are rows behind them."""
    nulls: frozenset[int] = frozenset()
    """Rows that are null."""
    inserts: Iterator[int] = attrs.field(factory=lambda: iter(()))
    """How many rows come in front, before each request."""
    deletes: Iterator[list[int]] = attrs.field(factory=lambda: iter(()))
    """Which rows go, before each request."""
    pauses: Iterator[int] = attrs.field(factory=lambda: iter(()))
    """How long each answer is under way, in turns of the event loop."""
    requests: int = 0
    most: int = 400

    async def send(
        self,
        operation: Operation[Any],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> Any:
        self.requests += 1
        assert self.requests <= self.most, "the pager does not stop"
        answer = self.answer(dict(query or {}))
        for _ in range(next(self.pauses, 0)):
            await anyio.lowlevel.checkpoint()
        return operation.parse(answer)

    def answer(self, query: dict[str, Any]) -> dict[str, object]:
        for _ in range(next(self.inserts, 0)):
            self.ids.insert(0, 10_000 + self.requests * 100 + len(self.ids))
        for id in next(self.deletes, []):
            if id in self.ids:
                self.ids.remove(id)
        size = min(query.get("page_size", self.usual), self.largest)
        number = query.get("current_page", 0)
        last = max(0, -(-len(self.ids) // size) - 1)
        start = {
            "honest": number,
            "ignored": 0,
            "last again": min(number, last),
            "start over": number % (last + 1),
            "overlapping": number,
        }[self.pages] * (max(1, size - 1) if self.pages == "overlapping" else size)
        rows = [] if number in self.holes else self.ids[start : start + size]
        answer: dict[str, object] = {
            "data": [None if id in self.nulls else {"id": f"w-{id}"} for id in rows],
        }
        if self.total != "absent":
            answer["total"] = len(self.ids) if self.total == "honest" else self.total
        if self.has_more != "absent":
            answer["has_more"] = start + size < len(self.ids) if self.has_more == "honest" else self.has_more
        return answer


SIZES = st.integers(1, 7)
COUNTS = st.integers(0, 40)
AHEAD = st.integers(0, 6)
BACKENDS = pytest.mark.parametrize("backend", ["asyncio", "trio"])


def walk(model: Model, query: dict[str, Any] | None = None, ahead: int = 0, backend: str = "asyncio") -> Any:
    """Return the numbers of the rows that a loop over the list sees, in order."""

    async def main() -> list[int]:
        pager: Pager[Any] = Pager(model, LIST, query=query or {})
        return [int(item.id[2:]) async for item in pager.prefetch(ahead)]

    return anyio.run(main, backend=backend)


def queries(size: int, ask: bool) -> dict[str, Any]:
    return {"page_size": size} if ask else {}


@EXAMPLES
@given(
    count=COUNTS,
    size=SIZES,
    ask=st.booleans(),
    largest=st.integers(1, 9),
    ahead=AHEAD,
    pages=st.sampled_from(["honest", "ignored", "last again", "start over", "overlapping"]),
    total=st.sampled_from(["honest", "absent", None, "no number"]) | st.integers(-3, 60),
    has_more=st.sampled_from(["honest", "absent", True, False, None, "yes"]),
    holes=st.frozensets(st.integers(0, 8), max_size=4),
    nulls=st.frozensets(st.integers(0, 40), max_size=20),
    inserts=st.lists(st.integers(0, 5), max_size=10),
    deletes=st.lists(st.lists(st.integers(0, 40), max_size=5), max_size=10),
    pauses=st.lists(st.integers(0, 4), max_size=20),
)
def test_a_pager_ends_and_nothing_comes_twice(
    count: int,
    size: int,
    ask: bool,
    largest: int,
    ahead: int,
    pages: str,
    total: object,
    has_more: object,
    holes: frozenset[int],
    nulls: frozenset[int],
    inserts: list[int],
    deletes: list[list[int]],
    pauses: list[int],
) -> None:
    """Whatever the server does."""
    model = Model(
        ids=list(range(count)),
        usual=size,
        largest=largest,
        pages=pages,
        total=total,
        has_more=has_more,
        holes=holes,
        nulls=nulls,
        inserts=iter(inserts),
        deletes=iter(deletes),
        pauses=iter(pauses),
    )
    seen = walk(model, queries(size, ask), ahead)
    assert len(seen) == len(set(seen))


@EXAMPLES
@given(
    count=COUNTS,
    size=SIZES,
    ask=st.booleans(),
    largest=st.integers(1, 9),
    total=st.sampled_from(["honest", "absent"]),
    has_more=st.sampled_from(["honest", "absent"]),
    ahead=st.integers(1, 6),
    pauses=st.lists(st.integers(0, 4), max_size=20),
)
@BACKENDS
def test_fetching_ahead_gives_what_one_page_after_the_other_gives(
    count: int,
    size: int,
    ask: bool,
    largest: int,
    total: str,
    has_more: str,
    ahead: int,
    pauses: list[int],
    backend: str,
) -> None:
    """And no more than `ahead` requests for pages that are not there."""
    assume(not ask or largest >= size or total == "honest" or has_more == "honest")

    def model() -> Model:
        return Model(
            ids=list(range(count)),
            usual=size,
            largest=largest,
            total=total,
            has_more=has_more,
            pauses=iter(pauses),
        )

    one_by_one, together = model(), model()
    expected = walk(one_by_one, queries(size, ask), backend=backend)
    assert expected == list(range(count))
    assert walk(together, queries(size, ask), ahead, backend) == expected
    known = total == "honest"
    assert together.requests <= one_by_one.requests + (0 if known else ahead)


@EXAMPLES
@given(count=COUNTS, size=SIZES, ask=st.booleans(), ahead=AHEAD, total=st.none() | st.integers(-3, 60))
def test_a_wrong_total_hides_nothing(count: int, size: int, ask: bool, ahead: int, total: int | None) -> None:
    """But for one that ends with a page: that one is believed, as right ones do so too."""
    assume(total is None or total >= count or total < min(size, count) or total % size != 0)
    model = Model(ids=list(range(count)), usual=size, total=total)
    assert walk(model, queries(size, ask), ahead) == list(range(count))


@EXAMPLES
@given(
    count=COUNTS,
    size=SIZES,
    ahead=AHEAD,
    has_more=st.sampled_from(["absent", "honest", True]),
    holes=st.frozensets(st.integers(1, 9), max_size=4),
    nulls=st.frozensets(st.integers(0, 40), max_size=6),
)
def test_an_empty_page_in_the_middle_ends_nothing(
    count: int, size: int, ahead: int, has_more: object, holes: frozenset[int], nulls: frozenset[int]
) -> None:
    """One alone, that is; and so with a page of null rows. What the server does not give is not there."""
    model = Model(ids=list(range(count)), usual=size, has_more=has_more, holes=holes, nulls=nulls)
    given_rows = [id for id in range(count) if id not in nulls and id // size not in holes]
    full = {id // size for id in given_rows}
    pages = range(max(full, default=0) + 1)
    assume(not any(page not in full and page + 1 not in full for page in pages))
    assert walk(model, {}, ahead) == given_rows


@EXAMPLES
@given(
    count=COUNTS,
    size=st.integers(2, 7),
    ahead=AHEAD,
    total=st.sampled_from(["honest", "absent"]),
    data=st.data(),
)
def test_rows_that_come_in_front_hide_none(
    count: int, size: int, ahead: int, total: str, data: st.DataObject
) -> None:
    """Those that were there from the beginning all come. Fewer come in front than a page has, each time."""
    inserts = data.draw(st.lists(st.integers(0, size - 1), max_size=10))
    assume(total == "honest" or ahead < 2)
    model = Model(ids=list(range(count)), usual=size, total=total, inserts=iter(inserts))
    seen = walk(model, {}, ahead)
    assert set(range(count)) <= set(seen)


@EXAMPLES
@given(
    count=COUNTS,
    size=SIZES,
    deletes=st.lists(st.lists(st.integers(0, 40), max_size=12), max_size=4),
)
def test_rows_that_go_hide_none_of_the_others(count: int, size: int, deletes: list[list[int]]) -> None:
    """The total says that rows are gone, and those that moved to earlier pages are looked for."""
    model = Model(ids=list(range(count)), usual=size, deletes=iter([[], *deletes]))
    seen = walk(model, {})
    assert set(model.ids) <= set(seen)


@FEWER
@given(count=st.integers(0, 60), size=SIZES, ahead=AHEAD, every=st.integers(1, 4))
@BACKENDS
def test_rows_may_be_deleted_in_the_loop(count: int, size: int, ahead: int, every: int, backend: str) -> None:
    """Each row comes once, be it that all rows are deleted as they come, or every second, third, fourth."""
    model = Model(ids=list(range(count)), usual=size)

    async def main() -> list[int]:
        seen: list[int] = []
        async for item in Pager[Any](model, LIST).prefetch(ahead):
            seen.append(int(item.id[2:]))
            if len(seen) % every == 0:
                model.ids.remove(seen[-1])
        return seen

    assert sorted(anyio.run(main, backend=backend)) == list(range(count))


@FEWER
@given(count=COUNTS, size=SIZES, ahead=AHEAD, limit=st.integers(0, 50))
def test_collecting_is_walking(count: int, size: int, ahead: int, limit: int) -> None:
    async def main() -> list[Any]:
        model = Model(ids=list(range(count)), usual=size)
        items = await Pager[Any](model, LIST).collect(limit=limit, prefetch=ahead)
        assert model.requests <= max(1, -(-min(limit, count) // size))
        return items

    assert [int(item.id[2:]) for item in anyio.run(main)] == list(range(min(count, limit)))
