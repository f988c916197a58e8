"""What can be reckoned from a number of logs, or of pieces of feedback. Of nothing, everything is 0."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from portkey_admin.testing.logbook.rows import full_cost, succeeded, user_of
from portkey_admin.testing.plane.clock import timestamp
from portkey_admin.testing.plane.state import Row

Measure = Callable[[Sequence[Row]], Any]
Condition = Callable[[Row], bool]


def total(field: str) -> Measure:
    """Add up a field."""
    return lambda rows: sum(row[field] for row in rows)


def mean(field: str) -> Measure:
    """Take the mean of a field."""
    return lambda rows: sum(row[field] for row in rows) / len(rows) if rows else 0


def percentile(field: str, per_cent: int) -> Measure:
    """Find the smallest value of a field within which so many per cent of the rows stay."""

    def measure(rows: Sequence[Row]) -> Any:
        values = sorted(row[field] for row in rows)
        return values[math.ceil(len(values) * per_cent / 100) - 1] if values else 0

    return measure


def number(condition: Condition) -> Measure:
    """Count the rows for which something is so."""
    return lambda rows: sum(1 for row in rows if condition(row))


def share(condition: Condition) -> Measure:
    """Say for how many per cent of the rows something is so."""
    counted = number(condition)
    return lambda rows: 100 * counted(rows) / len(rows) if rows else 0


def distinct(field: str) -> Measure:
    """Count the values of a field."""
    return lambda rows: len({row[field] for row in rows})


def tally(field: str, named: str, condition: Condition = lambda row: True) -> Measure:
    """Count the rows of each value of a field."""

    def measure(rows: Sequence[Row]) -> list[Row]:
        counts = Counter(row[field] for row in rows if condition(row))
        return [{named: value, "count": count} for value, count in sorted(counts.items())]

    return measure


def savings(status: str) -> Measure:
    """Add up what the requests with this cache status would have cost without a cache, in US cents."""
    return lambda rows: sum(full_cost(row) for row in rows if row["cache_status"] == status)


def text(measure: Measure) -> Measure:
    """Write a number as the API writes some of them."""
    return lambda rows: str(measure(rows))


def users(rows: Sequence[Row]) -> int:
    """Count the users that the requests were for."""
    return len({user_of(row) for row in rows} - {None})


def requests_by_user(rows: Sequence[Row]) -> float:
    """Take the mean number of requests of a user; those of nobody are left out."""
    counts = Counter(user for user in map(user_of, rows) if user is not None)
    return counts.total() / len(counts) if counts else 0


def last_seen(rows: Sequence[Row]) -> str:
    """Return when the latest of the requests was made."""
    return timestamp(max(row["time"] for row in rows))


def first_seen(rows: Sequence[Row]) -> str:
    """Return when the earliest of the requests was made."""
    return timestamp(min(row["time"] for row in rows))


def failed(row: Row) -> bool:
    """Return whether a request ended in an error."""
    return not succeeded(row)


def saved_by_retry(row: Row) -> bool:
    """Return whether a request failed at first and succeeded when it was sent again."""
    return row["retry_success_count"] > 0 and succeeded(row)


def saved_by_fallback(row: Row) -> bool:
    """Return whether a request succeeded with a later target of its config."""
    return row["mode"] == "fallback" and row["last_used_option_index"] > 0 and succeeded(row)
