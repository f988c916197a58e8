"""Measures of a list of logs or feedback entries. Every measure of an empty list is 0."""

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
    """Measure the sum of a field."""
    return lambda rows: sum(row[field] for row in rows)


def mean(field: str) -> Measure:
    """Measure the mean of a field."""
    return lambda rows: sum(row[field] for row in rows) / len(rows) if rows else 0


def percentile(field: str, per_cent: int) -> Measure:
    """Measure a percentile of a field."""

    def measure(rows: Sequence[Row]) -> Any:
        values = sorted(row[field] for row in rows)
        return values[math.ceil(len(values) * per_cent / 100) - 1] if values else 0

    return measure


def number(condition: Condition) -> Measure:
    """Count the rows that meet a condition."""
    return lambda rows: sum(1 for row in rows if condition(row))


def share(condition: Condition) -> Measure:
    """Measure the percentage of rows that meet a condition."""
    counted = number(condition)
    return lambda rows: 100 * counted(rows) / len(rows) if rows else 0


def distinct(field: str) -> Measure:
    """Count the distinct values of a field."""
    return lambda rows: len({row[field] for row in rows})


def tally(field: str, named: str, condition: Condition = lambda row: True) -> Measure:
    """Count the rows by value of a field."""

    def measure(rows: Sequence[Row]) -> list[Row]:
        counts = Counter(row[field] for row in rows if condition(row))
        return [{named: value, "count": count} for value, count in sorted(counts.items())]

    return measure


def savings(status: str) -> Measure:
    """Measure what requests with this cache status would have cost without a cache, in US cents."""
    return lambda rows: sum(full_cost(row) for row in rows if row["cache_status"] == status)


def text(measure: Measure) -> Measure:
    """Format a measure as a string, as the API does for some numbers."""
    return lambda rows: str(measure(rows))


def users(rows: Sequence[Row]) -> int:
    """Count the users of the requests."""
    return len({user_of(row) for row in rows} - {None})


def requests_by_user(rows: Sequence[Row]) -> float:
    """Return the mean number of requests per user; requests without a user are left out."""
    counts = Counter(user for user in map(user_of, rows) if user is not None)
    return counts.total() / len(counts) if counts else 0


def last_seen(rows: Sequence[Row]) -> str:
    """Return the time of the latest request."""
    return timestamp(max(row["time"] for row in rows))


def first_seen(rows: Sequence[Row]) -> str:
    """Return the time of the earliest request."""
    return timestamp(min(row["time"] for row in rows))


def failed(row: Row) -> bool:
    """Return whether a request ended in an error."""
    return not succeeded(row)


def saved_by_retry(row: Row) -> bool:
    """Return whether a request failed at first and succeeded on a retry."""
    return row["retry_success_count"] > 0 and succeeded(row)


def saved_by_fallback(row: Row) -> bool:
    """Return whether a request succeeded with a later target of its config."""
    return row["mode"] == "fallback" and row["last_used_option_index"] > 0 and succeeded(row)
