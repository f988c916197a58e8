"""When a one-time action is due, according to what a response shows."""

from __future__ import annotations

from typing import Any

import pytest

from portkey_admin import InvalidFieldError
from portkey_admin.reconcile.moments import Once, check_times, done_now, is_past

ROTATED = Once(done=("rotated_at",), at="at")
RESET = Once(done=("reset_at", "also_at"))
EARLY, NOON, LATE = "2021-01-01T00:00:00Z", "2021-01-01T12:00:00Z", "2021-01-02T00:00:00Z"


@pytest.mark.parametrize(
    ("wanted", "row", "due"),
    [
        pytest.param(NOON, {}, True, id="never done"),
        pytest.param(NOON, {"created_at": EARLY}, True, id="made before"),
        pytest.param(NOON, {"created_at": LATE}, False, id="made since"),
        pytest.param(NOON, {"created_at": NOON}, False, id="made then"),
        pytest.param(NOON, {"created_at": "2021-01-01T11:59:59Z"}, True, id="made a second before"),
        pytest.param(NOON, {"created_at": "2021-01-01T11:59:59.5Z"}, False, id="made in that second"),
        pytest.param(NOON, {"created_at": EARLY, "also_at": LATE}, False, id="done since"),
        pytest.param(NOON, {"created_at": EARLY, "reset_at": "", "also_at": None}, True, id="not done since"),
        pytest.param(
            NOON, {"created_at": EARLY, "reset_at": "2021-01-01 23:00:00+12:00"}, True, id="before, elsewhere"
        ),
        pytest.param(NOON, {"created_at": EARLY, "reset_at": "soon"}, True, id="an unreadable time"),
        pytest.param("2221-01-01T00:00:00Z", {}, False, id="later"),
        pytest.param("soon", {}, False, id="no time"),
        pytest.param(None, {}, False, id="nothing"),
        pytest.param({"at": NOON}, {}, False, id="a time where none is"),
    ],
)
def test_it_is_due_once_after_its_time(wanted: Any, row: dict[str, Any], due: bool) -> None:
    assert RESET.is_due(wanted, row) is due


def test_a_time_inside_an_object_is_found_and_shown_there() -> None:
    row = {"created_at": EARLY, "rotated_at": NOON}
    assert ROTATED.is_due({"at": LATE}, row)
    assert not ROTATED.is_due({"at": EARLY}, row)
    assert not ROTATED.is_due({}, row)
    assert (ROTATED.as_value(row), RESET.as_value(row), RESET.as_value({})) == ({"at": NOON}, EARLY, None)
    # The later one, whatever its zone.
    row |= {"reset_at": "2021-01-01T13:00:00+02:00", "also_at": "2021-01-01 11:30:00"}
    assert RESET.shown(row) == "2021-01-01 11:30:00"


@pytest.mark.parametrize(
    ("wanted", "row", "old"),
    [
        (NOON, {"created_at": EARLY}, True),
        (NOON, {"created_at": NOON}, False),
        (NOON, {"created_at": LATE}, False),
        (NOON, {}, True),
        (NOON, {"created_at": EARLY, "rotated_at": LATE}, True),
        ("2221-01-01T00:00:00Z", {"created_at": EARLY}, False),
        ("soon", {"created_at": EARLY}, False),
    ],
)
def test_what_was_made_before_its_time_may_be_in_use(wanted: str, row: dict[str, Any], old: bool) -> None:
    assert ROTATED.is_old({"at": wanted}, row) is old


def test_a_field_without_a_time_is_refused_under_its_name() -> None:
    once = {"reset": RESET, "rotate": ROTATED}
    check_times("keys.ensure", once, {"reset": NOON, "rotate": {"at": LATE}})
    check_times("keys.ensure", once, {"rotate": None})
    for wanted, path in (({"reset": "soon"}, "reset"), ({"rotate": {"on": LATE}}, "rotate.at")):
        with pytest.raises(InvalidFieldError, match=f"^keys.ensure: {path} must be a date with time"):
            check_times("keys.ensure", once, wanted)  # type: ignore[arg-type]


def test_what_is_past() -> None:
    assert [is_past(each) for each in (EARLY, "2221-01-01", "soon", 7, None)] == [True] + [False] * 4


def test_what_is_done_now_is_past_wherever_the_clock_is() -> None:
    (done,) = done_now(("at",)).values()
    assert is_past(done)
    assert not is_past(str(done)[:-6] + "-01:00")  # an hour later
