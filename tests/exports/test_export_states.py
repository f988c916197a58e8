"""What the status of an export means, and how long to wait between two looks."""

from __future__ import annotations

import pytest

from portkey_admin.exports.states import Standing, poll_delay, standing


@pytest.mark.parametrize(
    ("status", "looks", "expected"),
    [
        ("success", 1, Standing.DONE),
        ("success", 99, Standing.DONE),
        ("failed", 1, Standing.FAILED),
        ("failure", 1, Standing.FAILED),
        ("stopped", 1, Standing.FAILED),
        ("draft", 1, Standing.PENDING),
        ("draft", 4, Standing.PENDING),
        ("draft", 5, Standing.NOT_STARTED),
        ("in_progress", 99, Standing.PENDING),
        ("a new status", 99, Standing.PENDING),
        (None, 99, Standing.PENDING),
    ],
)
def test_a_status_says_whether_to_go_on(status: object, looks: int, expected: Standing) -> None:
    assert standing(status, looks) is expected


@pytest.mark.parametrize(
    ("looks", "poll", "seconds"),
    [(1, 2.0, 2.0), (2, 2.0, 3.0), (3, 2.0, 4.5), (20, 2.0, 30.0), (10_000, 2.0, 30.0), (5, 60.0, 60.0)],
)
def test_looks_grow_apart_up_to_a_bound_that_never_shortens_what_was_asked_for(
    looks: int, poll: float, seconds: float
) -> None:
    assert poll_delay(looks, poll) == seconds
