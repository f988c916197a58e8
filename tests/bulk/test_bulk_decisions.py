"""The decisions of bulk that need no event loop."""

from __future__ import annotations

import pytest

from portkey_admin import bulk
from portkey_admin.bulk.doubts import status_of
from portkey_admin.bulk.item import next_pause
from portkey_admin.errors import AmbiguousWriteError, ConflictError, ResponseError


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ValueError("x"), "failed"),
        (ConflictError("x", status=409), "failed"),
        (AmbiguousWriteError("x"), "in_doubt"),
        (caused(ValueError("x"), AmbiguousWriteError("y")), "in_doubt"),
        (caused(ValueError("x"), KeyError("y")), "failed"),
        (ExceptionGroup("x", [KeyError("y"), AmbiguousWriteError("z")]), "in_doubt"),
        (ExceptionGroup("x", [KeyError("y")]), "failed"),
        (ResponseError("x", method="POST", status=200), "in_doubt"),
        (ResponseError("x", method="GET", status=200), "failed"),
    ],
    ids=repr,
)
def test_status_tells_a_failure_from_a_doubt(error: BaseException, status: str) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize(
    ("retry_after", "attempts", "waited", "patience", "jitter", "pause"),
    [
        (None, 1, 0, 60, 0, 1.0),
        (None, 2, 1, 60, 0, 2.0),
        (None, 3, 3, 60, 0, 4.0),
        (None, 9, 0, 60, 0, 30.0),
        (None, 100_000, 0, 60, 0, 30.0),
        (None, 1, 0, 60, 1, 1.25),
        (2.5, 1, 0, 60, 0, 2.5),
        (2.0, 7, 0, 60, 1, 2.5),
        (50.0, 1, 0, 60, 0, 50.0),
        (50.0, 1, 10, 60, 0, 50.0),
        (50.0, 1, 11, 60, 0, None),
        (61.0, 1, 0, 60, 0, None),
        (None, 1, 60, 60, 0, None),
        (1.0, 1, 0, 0, 0, None),
    ],
)
def test_pause_after_429(
    retry_after: float | None,
    attempts: int,
    waited: float,
    patience: float,
    jitter: float,
    pause: float | None,
) -> None:
    assert (
        next_pause(
            retry_after=retry_after, attempts=attempts, waited=waited, patience=patience, jitter=jitter
        )
        == pause
    )


def outcome(index: int, status: bulk.Status = "done", attempts: int = 1) -> bulk.Outcome[str, str]:
    return bulk.Outcome(
        item="imke@example.com",
        index=index,
        status=status,
        value="the-secret-of-a-key",
        error=None if status == "done" else ValueError("the-secret-of-a-key"),
        attempts=attempts,
    )


def test_outcome_shows_neither_item_nor_value_nor_text_of_the_error() -> None:
    shown = repr([outcome(0), outcome(1, "failed")])
    assert "imke" not in shown
    assert "secret" not in shown
    assert "status='done'" in shown
    assert "error=ValueError" in shown


def test_report_shows_counts_only() -> None:
    report = bulk.Report(outcomes=(outcome(0), outcome(1, "failed"), outcome(2, "in_doubt", 3)), elapsed=2.0)
    assert str(report) == "3 items in 2.0 s (2/s): 1 done, 1 failed, 1 in doubt"
    assert repr(report) == f"<Report {report}>"


def test_report_says_that_it_was_stopped() -> None:
    report = bulk.Report(outcomes=(outcome(0),), elapsed=0.0, stopped=True)
    assert str(report) == "1 item in 0.0 s (0/s): 1 done (stopped early)"


def test_statistics_add_up() -> None:
    report = bulk.Report(
        outcomes=(outcome(0), outcome(1, "failed", 2), outcome(2, "in_doubt", 3)), elapsed=1.5
    )
    assert report.statistics() == bulk.Statistics(done=1, failed=1, in_doubt=1, repeated=3, elapsed=1.5)
    assert report.statistics().items == 3
    assert report.statistics().per_second == 2.0
