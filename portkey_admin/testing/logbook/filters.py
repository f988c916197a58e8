"""The request filters that analytics and log exports share."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any

from portkey_admin.testing.logbook.rows import feedback_on, weighted
from portkey_admin.testing.plane.clock import seconds_of, timestamp
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Rows

Value = Callable[[Row], Any]
Wanted = Callable[[Row], bool]

# Each of these filters limits a number, with `_min` and `_max`.
_BOUNDED: Mapping[str, str] = {
    "time_of_generation": "time",
    "total_units": "total_units",
    "cost": "cost",
    "prompt_token": "req_units",
    "completion_token": "res_units",
}
# Each of these is a comma-separated list; the field must equal one of its entries.
_AMONG: Mapping[str, str] = {
    "status_code": "response_status_code",
    "virtual_keys": "virtual_key",
    "configs": "config",
    "api_key_ids": "api_key_id",
    "trace_id": "trace_id",
    "span_id": "span_id",
    "prompt_slug": "prompt_slug",
    "cache_status": "cache_status",
    "ai_model": "ai_model",
}


def matching(organisation: Organisation, rows: Rows, given: Mapping[str, Any]) -> list[Row]:
    """Return the logs that match all filters. Raises a 400 if a filter is invalid.

    `given`: the filters by their names in the API; other names are ignored.
    """
    kept = list(rows)
    for wanted in _filters(organisation, given):
        kept = [row for row in kept if wanted(row)]
    return kept


def moment(name: str, text: str) -> float:
    """Return a time in seconds since the epoch. Raises a 400 if the text is not a time."""
    try:
        seconds = seconds_of(text)
        timestamp(seconds)
    except (ValueError, OverflowError):
        raise Rejected(400, f"{name}: this is not a date and time") from None
    return seconds


def mean_feedback(organisation: Organisation, row: Row) -> float:
    """Return the mean weighted feedback on a request; NaN, which no filter matches, if there is none."""
    pieces = feedback_on(organisation, row)
    return sum(map(weighted, pieces)) / len(pieces) if pieces else math.nan


def _filters(organisation: Organisation, given: Mapping[str, Any]) -> list[Wanted]:
    wanted: list[Wanted] = []
    bounded: dict[str, Value] = {name: _field(field) for name, field in _BOUNDED.items()}
    bounded["weighted_feedback"] = lambda row: mean_feedback(organisation, row)
    for name, value in bounded.items():
        if f"{name}_min" in given:
            wanted.append(_at_least(value, _bound(f"{name}_min", given)))
        if f"{name}_max" in given:
            wanted.append(_at_most(value, _bound(f"{name}_max", given)))
    wanted += [_among(_field(field), given[name]) for name, field in _AMONG.items() if name in given]
    if "ai_org_model" in given:
        wanted.append(_among(lambda row: f"{row['ai_org']}__{row['ai_model']}", given["ai_org_model"]))
    if "metadata" in given:
        wanted.append(_holding(given["metadata"]))
    return wanted


def _field(name: str) -> Value:
    return lambda row: row[name]


def _bound(name: str, given: Mapping[str, Any]) -> float:
    bound: float | str = given[name]
    return moment(name, bound) if isinstance(bound, str) else bound


def _at_least(value: Value, bound: float) -> Wanted:
    return lambda row: bool(value(row) >= bound)


def _at_most(value: Value, bound: float) -> Wanted:
    return lambda row: bool(value(row) <= bound)


def _among(value: Value, given: str) -> Wanted:
    texts = frozenset(given.split(","))
    return lambda row: value(row) is not None and str(value(row)) in texts


def _holding(given: Mapping[str, Any] | str) -> Wanted:
    """Keep the logs whose metadata has all these keys with these values."""
    try:
        asked = json.loads(given) if isinstance(given, str) else given
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, Mapping):
        raise Rejected(400, "metadata: this is not a JSON object")
    # Metadata values are strings; a number is compared with its string form.
    texts = {key: value if isinstance(value, str) else json.dumps(value) for key, value in asked.items()}
    return lambda row: texts.items() <= row["metadata"].items()
