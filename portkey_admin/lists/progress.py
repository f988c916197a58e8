"""How far a walk over a list has come, and which page to ask for next. Nothing here does I/O.

The API has no cursors: a page is a number, and rows that come or go between two requests shift the others.
"""

from __future__ import annotations

import math

import attrs

from portkey_admin_api.types import Paging

# No maximum below this is documented for any list of the API, so a page of fewer rows than it and than was
# asked for was not cut down by the server: it is the last one.
_SAFE_SIZE = 100

# So many pages in a row that bring nothing new end a walk. One alone may lie in the middle: its rows are not
# for this key's eyes, or just as many rows have come in front of it meanwhile.
_PATIENCE = 2

# So many pages in a row that were asked for again, and in vain, end the looking back.
_WASTE = 8


@attrs.frozen(kw_only=True, eq=False)
class Answered:
    """What one page says."""

    number: int
    rows: int
    """Rows on it, null ones included."""
    new: int
    """Rows on it that no earlier page had, null ones not included."""
    repeated: int = 0
    """Rows on it that an earlier page had."""
    total: int | None = None
    """Rows over all pages, as the server says; None: it does not, or not sensibly."""
    has_more: bool | None = None


@attrs.frozen(kw_only=True, eq=False)
class Progress:
    """What is known after a page has come. Rows before the first page that was asked for count as seen."""

    page: Answered
    start: int
    """Number of the first page that was asked for."""
    size: int | None = None
    """Rows per page that the caller asked for; None: the server's own number."""
    seen: int
    """Rows up to and with this page."""
    distinct: int
    """The same without the repeated ones."""
    total: int | None = None
    """The page's total, unless there have been more rows than any total so far."""
    most: int = 0
    """The highest total so far."""
    fallen: int = 0
    """By how much the total is less than on the page that was asked for before this one."""
    furthest: int
    """The highest number of a page so far."""
    largest: int = 1
    """The most rows on one page so far."""
    stale: int = 0
    """Pages in a row that brought nothing new."""
    wasted: int = 0
    """Pages in a row that were asked for again and brought nothing new."""


def begin(paging: Paging, page: Answered, size: int | None = None) -> Progress:
    """Return what is known after the first page of a walk, whichever number it has."""
    # Never more than there can be before it, since too few cost one request for an empty page, and too many
    # would end the list early. An empty page is no beginning: it lies past the end.
    skipped = max(0, page.number - paging.first) * min(page.rows, size or page.rows)
    if page.rows == 0 and page.number > paging.first:
        skipped = page.total or 0
    return Progress(
        page=page,
        start=page.number,
        size=size,
        seen=skipped + page.rows,
        distinct=skipped + page.rows - page.repeated,
        total=page.total,
        most=page.total or 0,
        furthest=page.number,
        largest=max(1, page.rows),
        stale=int(page.new == 0),
    )


def advance(before: Progress, page: Answered) -> Progress:
    """Return what is known after one more page, be it the next one or an earlier one."""
    back = before.page.number + 1 - page.number
    start = before.seen if back == 0 else before.seen - before.page.rows - (back - 1) * before.largest
    again = page.number <= before.furthest
    in_vain = page.new == 0
    distinct = before.distinct + (page.new if again else page.rows - page.repeated)
    most = max(before.most, page.total or 0)
    total = page.total if distinct <= most else None
    return Progress(
        page=page,
        start=before.start,
        size=before.size,
        seen=max(0, start) + page.rows,
        distinct=distinct,
        total=total,
        most=most,
        fallen=max(0, before.total - total) if before.total is not None and total is not None else 0,
        furthest=max(before.furthest, page.number),
        largest=max(before.largest, page.rows),
        stale=before.stale if again and in_vain else before.stale + 1 if in_vain else 0,
        wasted=before.wasted if not again else before.wasted + 1 if in_vain else 0,
    )


def next_page(paging: Paging, progress: Progress) -> int | None:
    """Return the number of the page to ask for next, or None after the last one.

    The first of these that applies decides:

    1. The list takes no page number: this was all.
    2. The total has fallen: rows are gone, and those behind them have moved to earlier pages. Go back as far
       as they can have moved, unless that was in vain for long.
    3. Two pages in a row have brought nothing new: the end, whatever the server says about more. It ignores
       page numbers, repeats a page, or counts rows that it does not give.
    4. The page is empty: the end, unless the total says that there is more and the server does not say
       otherwise; or, for lack of a total, the server says that there is more.
    5. The server says whether there is more.
    6. It says how many there are. This goes before the length of the page, as a server that gives fewer rows
       per page than it was asked for makes every page look like the last. A total that is less than what came
       is none. Repeated rows do not count, if this page had any.
    7. The page is shorter than was asked for (or than the documented default), where the server may not have
       cut it down.
    8. Otherwise there may be more: ask.
    """
    page = progress.page
    if paging.page is None:
        return None
    if back := _looks_back(progress):
        return page.number - back
    if progress.stale >= _PATIENCE:
        return None
    more = _more_by_total(progress)
    if page.rows == 0:
        more = page.has_more if more is None else page.has_more is not False and bool(_left(progress))
    elif page.has_more is not None:
        more = page.has_more
    elif more is None:
        full = progress.size or paging.default_size
        more = full is None or page.rows >= min(full, paging.max_size or _SAFE_SIZE)
    return page.number + 1 if more else None


def pages_ahead(progress: Progress, most: int, wanted: int | None = None) -> int:
    """Return how many pages to fetch at once, given that there is a next one: 1 to `most`.

    wanted: rows that are still wanted; None: all. Without a total, pages past the end may be among them.
    """
    known = [rows for rows in (wanted, _left(progress)) if rows is not None]
    return max(1, min([most, *(math.ceil(rows / progress.largest) for rows in known)]))


def read_total(value: object, rows: int) -> int | None:
    """Return the count over all pages, or None where it cannot be one: it is less than one page holds."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        value = int(value[:18])
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= rows else None


def _looks_back(progress: Progress) -> int:
    """Return how many pages to go back."""
    if progress.wasted >= _WASTE:
        return 0
    pages = -(-progress.fallen // progress.largest)
    return min(pages, progress.page.number - progress.start)


def _more_by_total(progress: Progress) -> bool | None:
    if progress.total is None:
        return None
    overlapping = progress.page.repeated > 0 and progress.distinct < progress.total
    return progress.seen < progress.total or overlapping


def _left(progress: Progress) -> int | None:
    return None if progress.total is None else max(0, progress.total - progress.seen)
