"""How far the reading of a list has got, and which page to request next. Nothing here does I/O.

The API has no cursors: a page is a number, and rows that are added or deleted between two requests shift the
others.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from portkey_admin_api.types import Paging

# No list of the API documents a maximum below this, so a page with fewer rows than this and than requested
# was not truncated by the server: it is the last one.
_SAFE_SIZE = 100

# This many consecutive pages without new rows end the reading. A single one may be in the middle: the key may
# not see its rows, or just as many rows were added in front of it.
_PATIENCE = 2

# This many consecutive pages without new rows end the backtracking.
_WASTE = 8


class Answered(NamedTuple):
    """The contents of one page."""

    number: int
    rows: int
    """Rows on it, including null ones."""
    new: int
    """Rows on it that no earlier page had, without null ones."""
    repeated: int = 0
    """Rows on it that an earlier page had."""
    total: int | None = None
    """Rows over all pages, according to the server; None: unknown or implausible."""
    has_more: bool | None = None


class Progress(NamedTuple):
    """What is known after a page. Rows before the first requested page count as seen."""

    page: Answered
    start: int
    """Number of the first requested page."""
    seen: int
    """Rows up to and including this page."""
    distinct: int
    """The same without duplicates."""
    furthest: int
    """The highest page number so far."""
    size: int | None = None
    """Requested rows per page; None: the server's default."""
    total: int | None = None
    """The page's total, unless there were more rows than any total so far."""
    most: int = 0
    """The highest total so far."""
    fallen: int = 0
    """How much the total has dropped since the previous page."""
    largest: int = 1
    """The most rows on one page so far."""
    stale: int = 0
    """Consecutive pages without new rows."""
    wasted: int = 0
    """Consecutive pages that were read again without new rows."""


def begin(paging: Paging, page: Answered, size: int | None = None) -> Progress:
    """Return what is known after the first page, whatever its number."""
    # Never more than there can be before it: too few cost one request for an empty page, and too many would
    # end the list early. An empty page is not a start: it is past the end.
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
    """Return what is known after one more page, the next one or an earlier one."""
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
    """Return the number of the page to request next, or None after the last one.

    The first rule that applies decides:

    1. The list takes no page number: this was all.
    2. The total has dropped: rows were deleted, and later ones have moved to earlier pages. Go back as far
       as they can have moved, unless that brought no new rows for long.
    3. Two consecutive pages had no new rows: the end, whatever the server says about more. It ignores page
       numbers, repeats a page, or counts rows that it does not return.
    4. The page is empty: the end, unless the total says that there is more and the server does not say
       otherwise; or, without a total, the server says that there is more.
    5. The server says whether there is more.
    6. It says how many there are. This has priority over the length of the page, because a server that
       returns fewer rows per page than requested makes every page look like the last. A total that is less
       than the rows so far is ignored. Duplicates do not count, if this page had any.
    7. The page is shorter than requested (or than the documented default), and the server cannot have
       truncated it.
    8. Otherwise there may be more: request the next page.
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

    wanted: number of rows still wanted; None: all. Without a total, pages past the end may be included.
    """
    known = [rows for rows in (wanted, _left(progress)) if rows is not None]
    return max(1, min([most, *(math.ceil(rows / progress.largest) for rows in known)]))


def read_total(value: object, rows: int) -> int | None:
    """Return the count over all pages, or None if it is implausible: less than the rows of one page."""
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
