"""Splits rows into pages, as each list does."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin_api.types import Paging

# The lists of users and of invites are documented in camelCase, but accept these too (backend routes).
_MOST_DIGITS = 18
_ALSO_ACCEPTED = {"currentPage": "current_page", "pageSize": "page_size"}


def page_of(rows: Rows, paging: Paging, query: Mapping[str, Any], *, newest_first: bool = False) -> list[Row]:
    """Return the rows of the requested page.

    Without paging parameters it is all rows, as in live responses. A page number without a size uses the
    default size of the list.
    """
    number = _whole(paging.page, query)
    size = _whole(paging.size, query)
    ordered = reversed(rows) if newest_first else iter(rows)
    if number is None and size is None:
        return list(ordered)
    if size is None:
        size = _default_size(paging)
    start = ((paging.first if number is None else number) - paging.first) * size
    return list(islice(ordered, start, min(start + size, len(rows)))) if 0 <= start < len(rows) else []


def envelope(paging: Paging, rows: list[Any], total: int, query: Mapping[str, Any]) -> dict[str, Any]:
    """Return the response of a list: its rows under the list's own key, and the total over all pages."""
    if not paging.rows:
        raise LookupError("the response of this list is a bare array, without an envelope")
    # Lists with their rows under `data` have `object: list`; those with another key do not.
    answer: dict[str, Any] = {"object": "list"} if paging.rows[0] == "data" else {}
    if paging.total is not None:
        answer[paging.total] = total
    *outer, key = paging.rows[0].split(".")
    holder = answer
    for name in outer:
        holder = holder.setdefault(name, {})
    holder[key] = rows
    if paging.has_more is not None:
        answer[paging.has_more] = _seen(paging, len(rows), query) < total
    return answer


def _default_size(paging: Paging) -> int:
    # For most lists, `has_more` is not documented.
    return paging.default_size or 50


def _seen(paging: Paging, count: int, query: Mapping[str, Any]) -> int:
    number = _whole(paging.page, query)
    size = _whole(paging.size, query) or _default_size(paging)
    return count + (0 if number is None else (number - paging.first) * size)


def _whole(name: str | None, query: Mapping[str, Any]) -> int | None:
    if name is None:
        return None
    given = name if name in query else _ALSO_ACCEPTED.get(name, name)
    if given not in query:
        return None
    text = str(query[given])
    # Checked by hand: the description lets some paging parameters be any number, and leaves others out.
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise Rejected(400, f"{given}: must be an integer of at least 0")
    return int(text)
