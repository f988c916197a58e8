"""One-time actions: due after a given time, unless they were done since. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs

from portkey_admin._errors import InvalidFieldError
from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.forms import moment

# Portkey stores whole seconds.
_PRECISION = timedelta(seconds=1)


@attrs.frozen(kw_only=True)
class Once:
    """A field for a one-time action: do it at the first run after this time.

    It counts as done if the resource was created, or the action last done, at or after that time. So no state
    has to be kept, and a second run does nothing.

    Attributes:
        done: fields of a response with the time when it was last done.
        at: where the time is in the value; "": the value is the time.
    """

    done: tuple[str, ...]
    at: str = ""

    def time(self, value: Json) -> str:
        """Return the time in a value; "" if there is none."""
        inner = value.get(self.at) if self.at and isinstance(value, Mapping) else value
        return inner if isinstance(inner, str) else ""

    def shown(self, row: Mapping[str, Any]) -> str | None:
        """Return when it was last done, according to a response."""
        times = [str(row[name]) for name in ("created_at", *self.done) if row.get(name)]
        return max(times, key=lambda each: moment(each) or datetime.min.replace(tzinfo=UTC), default=None)

    def as_value(self, row: Mapping[str, Any]) -> Json:
        """Return the value that a caller would have given for this response."""
        time = self.shown(row)
        return {self.at: time} if self.at else time

    def is_due(self, value: Json, row: Mapping[str, Any]) -> bool:
        """Return whether the time has passed, and it was not done since."""
        wanted, last = moment(self.time(value)), moment(self.shown(row) or "")
        if wanted is None or wanted > datetime.now(UTC):
            return False
        return last is None or last <= wanted - _PRECISION

    def is_old(self, value: Json, row: Mapping[str, Any]) -> bool:
        """Return whether the time has passed and the resource is older, so that it may be in use."""
        wanted, made = moment(self.time(value)), moment(str(row.get("created_at") or ""))
        return wanted is not None and wanted <= datetime.now(UTC) and (made is None or made < wanted)


def check_times(place: str, once: Mapping[str, Once], wanted: Mapping[str, Json]) -> None:
    """Raise InvalidFieldError if one of the fields has no time."""
    for name, each in once.items():
        if wanted.get(name) is not None and moment(each.time(wanted[name])) is None:
            path = f"{name}.{each.at}" if each.at else name
            raise InvalidFieldError(
                f"{place}: {path} must be a date with time and time zone: the action is done once, after "
                "that time"
            )


def is_past(value: object) -> bool:
    """Return whether a string is a time in the past."""
    time = moment(value) if isinstance(value, str) else None
    return time is not None and time <= datetime.now(UTC)


def done_now(names: Iterable[str]) -> dict[str, str]:
    """Return these fields with the current time, as after a write."""
    return dict.fromkeys(names, datetime.now(UTC).isoformat())
