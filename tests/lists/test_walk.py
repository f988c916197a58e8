"""Which page to ask for next: the decision by itself."""

from __future__ import annotations

from typing import Any

import pytest

from portkey_admin.lists.progress import (
    Answered,
    Progress,
    advance,
    begin,
    next_page,
    pages_ahead,
    read_total,
)
from portkey_admin_api.types import Paging

PAGED = Paging(rows=("data",), page="current_page", size="page_size", total="total")
UNPAGED = Paging(rows=("data",))


def page(number: int, rows: int, **facts: Any) -> Answered:
    """Return a page on which every row is new, unless `facts` say otherwise."""
    return Answered(**{"number": number, "rows": rows, "new": rows, **facts})


def walk(*pages: Answered, paging: Paging = PAGED, size: int | None = None) -> Progress:
    progress = begin(paging, pages[0], size)
    for each in pages[1:]:
        progress = advance(progress, each)
    return progress


NEXT: dict[str, tuple[list[Answered], int | None, int | None]] = {
    # name: pages, the size that was asked for, the next page
    "the server says that there is more": ([page(0, 5, has_more=True)], None, 1),
    "and that goes before the length of the page": ([page(0, 1, has_more=True)], 50, 1),
    "the server says that there is no more": ([page(0, 50, has_more=False, total=99)], 50, None),
    "the total is reached": ([page(0, 50, total=50)], 50, None),
    "the total is not reached": ([page(0, 50, total=51)], 50, 1),
    "and that goes before the length of a page": ([page(0, 20, total=51)], 500, 1),
    "the total is passed": (
        [page(0, 20, total=51), page(1, 20, total=51), page(2, 11, total=51)],
        None,
        None,
    ),
    "a short page": ([page(0, 49)], 50, None),
    "a full page": ([page(0, 50)], 50, 1),
    "more than was asked for": ([page(0, 51)], 50, 1),
    "a page that the server may have cut down": ([page(0, 100)], 500, 1),
    "a page too short to have been cut down": ([page(0, 99)], 500, None),
    "nobody says how long a page is": ([page(0, 1)], None, 1),
    "an empty list": ([page(0, 0)], None, None),
    "an empty list that should not be": ([page(0, 0, total=5)], None, 1),
    "an empty list for good": ([page(0, 0, total=5), page(1, 0, total=5)], None, None),
    "an empty page at the end": ([page(0, 5), page(1, 0)], None, None),
    "an empty page with a total that is not reached": ([page(0, 5, total=9), page(1, 0, total=9)], None, 2),
    "an empty page, and then rows": (
        [page(0, 5, total=12), page(1, 0, total=12), page(2, 5, total=12), page(3, 0, total=12)],
        None,
        4,
    ),
    "two empty pages": ([page(0, 5, total=9), page(1, 0, total=9), page(2, 0, total=9)], None, None),
    "an empty page, and the server says that there is more": (
        [page(0, 5, has_more=True), page(1, 0, has_more=True)],
        None,
        2,
    ),
    "an empty page, and the server says that this was all": (
        [page(0, 5, total=9), page(1, 0, total=9, has_more=False)],
        None,
        None,
    ),
    "an empty page after the total, whatever the server says": (
        [page(0, 5, total=5, has_more=True), page(1, 0, total=5, has_more=True)],
        None,
        None,
    ),
    "past the end": ([page(9, 0, total=120)], None, None),
    "from the second page": ([page(1, 50, total=120)], None, 2),
    "from the second page, which is the last": ([page(1, 50, total=100)], 50, None),
    "a page that brings nothing new": ([page(0, 5), page(1, 5, new=0, repeated=5)], None, 2),
    "two pages that bring nothing new": (
        [
            page(0, 5, total=99, has_more=True),
            page(1, 5, new=0, repeated=5, total=99, has_more=True),
            page(2, 5, new=0, repeated=5, total=99, has_more=True),
        ],
        None,
        None,
    ),
    "pages of null rows": (
        [page(0, 2, new=0, has_more=True), page(1, 2, new=0, has_more=True)],
        None,
        None,
    ),
    "a total that is too small": ([page(0, 25, total=30), page(1, 25, total=30)], 25, 2),
    "a total that is too small, and a short page": (
        [page(0, 25, total=30), page(1, 25, total=30), page(2, 10, total=30)],
        25,
        None,
    ),
    "pages that overlap": (
        [page(0, 5, total=9), page(1, 5, new=4, repeated=1, total=10)],
        None,
        2,
    ),
    "the total falls": ([page(0, 5, total=20), page(1, 5, total=18)], None, 0),
    "the total falls by more than a page": (
        [page(n, 5, total=40 if n < 5 else 33) for n in range(6)],
        None,
        3,
    ),
    "the total falls, and there is no more": (
        [page(0, 5, total=7, has_more=True), page(1, 1, total=6, has_more=False)],
        None,
        0,
    ),
    "the total falls before the first page that was asked for": (
        [page(3, 5, total=40), page(4, 5, total=20)],
        5,
        3,
    ),
    "after looking back, on again": (
        [page(0, 5, total=20), page(1, 5, total=18), page(0, 5, new=2, repeated=3, total=18)],
        None,
        1,
    ),
    "and on, past what was seen": (
        [
            page(0, 5, total=20),
            page(1, 5, total=18),
            page(0, 5, new=2, repeated=3, total=18),
            page(1, 5, new=0, repeated=5, total=18),
        ],
        None,
        2,
    ),
}


@pytest.mark.parametrize("name", NEXT)
def test_the_next_page_follows_from_what_is_known(name: str) -> None:
    pages, size, expected = NEXT[name]
    assert next_page(PAGED, walk(*pages, size=size)) == expected


@pytest.mark.parametrize("name", NEXT)
def test_a_list_without_page_numbers_has_one_page(name: str) -> None:
    assert next_page(UNPAGED, walk(NEXT[name][0][0], paging=UNPAGED)) is None


@pytest.mark.parametrize(
    ("size", "rows", "expected"), [(500, 250, 1), (500, 249, None), (20, 20, 1), (None, 49, None)]
)
def test_documented_sizes_say_what_a_short_page_is(size: int | None, rows: int, expected: int | None) -> None:
    paging = Paging(rows=("data",), page="page", size="page_size", default_size=50, max_size=250)
    assert next_page(paging, begin(paging, page(0, rows), size)) == expected


def test_looking_back_in_vain_comes_to_an_end() -> None:
    """A total that goes up and down sends nobody back for ever."""
    progress, asked = walk(page(0, 5, total=1000)), 0
    number = next_page(PAGED, progress)
    while number is not None and asked < 100:
        again = number <= progress.furthest
        total = 1000 - asked
        fresh = page(number, 5, new=0, repeated=5, total=total) if again else page(number, 5, total=total)
        progress, asked = advance(progress, fresh), asked + 1
        number = next_page(PAGED, progress)
        if progress.furthest >= 4:
            break
    assert progress.furthest >= 4
    assert asked < 25


@pytest.mark.parametrize(
    ("progress", "most", "wanted", "count"),
    [
        (walk(page(0, 10, total=100)), 4, None, 4),
        (walk(page(0, 10, total=35)), 4, None, 3),
        (walk(page(0, 10, total=11)), 4, None, 1),
        (walk(page(0, 10)), 4, None, 4),
        (walk(page(0, 10)), 4, 15, 2),
        (walk(page(0, 10, total=35)), 4, 5, 1),
        (walk(page(0, 10, total=10, has_more=True)), 4, None, 1),
        (walk(page(0, 0, has_more=True)), 4, None, 4),
    ],
)
def test_no_more_pages_are_fetched_at_once_than_there_can_be(
    progress: Progress, most: int, wanted: int | None, count: int
) -> None:
    assert pages_ahead(progress, most, wanted) == count


@pytest.mark.parametrize(
    ("value", "rows", "total"),
    [
        (7, 7, 7),
        ("12", 5, 12),
        (12.0, 5, 12),
        (6, 7, None),
        (0, 0, 0),
        (-1, 0, None),
        (True, 1, None),
        (None, 1, None),
        ("many", 1, None),
        (12.5, 1, None),
        ([3], 1, None),
    ],
)
def test_a_total_that_cannot_be_one_is_ignored(value: object, rows: int, total: int | None) -> None:
    assert read_total(value, rows) == total
