"""The decisions of bulk that need no event loop."""

from __future__ import annotations

import asyncio

import pytest
import trio

from portkey_admin import bulk
from portkey_admin.bulk.doubts import status_after_doubt, status_of
from portkey_admin.bulk.item import next_pause
from portkey_admin.bulk.report import tally_of
from portkey_admin.calls.observers import watching
from portkey_admin.errors import AmbiguousWriteError, BadRequestError, ConflictError, ResponseError


def wrapped(inner: BaseException, *, cause: bool = False, hidden: bool = False) -> Exception:
    """Return an error as Python raises it inside `except`: with `from`, without, or `from None`."""
    outer = ValueError("x")
    outer.__context__ = inner
    outer.__cause__ = inner if cause else None
    outer.__suppress_context__ = cause or hidden
    return outer


def deep() -> Exception:
    error: Exception = AmbiguousWriteError("x")
    for _ in range(20_000):
        error = wrapped(error)
    return error


def circle() -> Exception:
    first = wrapped(KeyError("y"))
    assert first.__context__ is not None
    first.__context__.__context__ = first
    return first


LOST = AmbiguousWriteError("y")
OF_TRIO = type("Cancelled", (Exception,), {"__module__": "trio._core._exceptions"})  # trio makes none for us
NOT_OF_TRIO = type("Cancelled", (Exception,), {"__module__": "triolet"})


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ValueError("x"), "failed"),
        (ConflictError("x", status=409), "failed"),
        (LOST, "in_doubt"),
        (wrapped(LOST, cause=True), "in_doubt"),
        (wrapped(LOST), "in_doubt"),
        (wrapped(LOST, hidden=True), "in_doubt"),
        (wrapped(wrapped(LOST), cause=True), "in_doubt"),
        (wrapped(ExceptionGroup("x", [KeyError("y"), wrapped(LOST)])), "in_doubt"),
        (wrapped(KeyError("y"), cause=True), "failed"),
        (ExceptionGroup("x", [KeyError("y"), LOST]), "in_doubt"),
        (ExceptionGroup("x", [LOST, wrapped(KeyError("y"), cause=True)]), "in_doubt"),
        (ExceptionGroup("x", [KeyError("y")]), "failed"),
        (ResponseError("x", method="POST", status=200), "in_doubt"),
        (ResponseError("x", method="GET", status=200), "failed"),
        (ResponseError("x", method="HEAD", status=200), "failed"),
        # Cut off in something that nobody watched.
        (TimeoutError(), "in_doubt"),
        (wrapped(asyncio.CancelledError()), "in_doubt"),
        (wrapped(trio.TooSlowError()), "in_doubt"),
        (OF_TRIO(), "in_doubt"),
        (trio.BrokenResourceError(), "failed"),
        (NOT_OF_TRIO(), "failed"),
        (deep(), "in_doubt"),
        (circle(), "failed"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{type(value).__name__}",
)
def test_status_tells_a_failure_from_a_doubt(error: BaseException, status: str) -> None:
    assert status_of(error) == status


@pytest.mark.parametrize(
    ("maybe_done", "failed", "error", "status"),
    [
        (True, False, ValueError("x"), "in_doubt"),
        (True, True, BadRequestError("x", status=400, method="PUT"), "in_doubt"),
        (False, True, TimeoutError(), "failed"),
        (False, True, LOST, "in_doubt"),
        # The calls went well, and then something else was cut off.
        (False, False, TimeoutError(), "in_doubt"),
        (False, False, ValueError("x"), "failed"),
    ],
    ids=repr,
)
def test_what_went_out_tells_more_than_the_error(
    maybe_done: bool, failed: bool, error: Exception, status: str
) -> None:
    with watching() as outer, watching() as watch:
        watch.begin()
        assert outer.maybe_done
        watch.end(begun=True, maybe_done=maybe_done, failed=failed)
        watch.end(begun=False, maybe_done=False, failed=False)
    for each in (outer, watch):
        assert status_of(error, each) == status
        assert status_after_doubt(error, each) == "in_doubt" or status == "failed"


@pytest.mark.parametrize(
    ("method", "status"), [("GET", "in_doubt"), ("HEAD", "in_doubt"), (None, "in_doubt"), ("PUT", "failed")]
)
def test_only_a_refusal_of_the_write_itself_ends_a_doubt(method: str | None, status: str) -> None:
    assert status_after_doubt(BadRequestError("x", status=400, method=method)) == status


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


def test_each_status_is_counted_on_its_own() -> None:
    statuses: tuple[bulk.Status, ...] = (
        *("created", "updated", "unchanged", "deleted"),
        *("done", "failed", "in_doubt", "skipped"),
    )
    each: list[bulk.Status] = [
        status for number, status in enumerate(statuses, start=1) for _ in range(number)
    ]
    found = tally_of([outcome(index, status) for index, status in enumerate(each)])
    statistics = found.statistics(elapsed=2.0, in_flight=9, parked=10)
    assert [getattr(statistics, status) for status in statuses] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert (statistics.in_flight, statistics.parked, statistics.elapsed) == (9, 10, 2.0)
    assert str(tally_of([]).statistics(elapsed=1.0)).endswith(": 0 done")
