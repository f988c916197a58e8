"""The arithmetic of pacing, without any clock."""

from __future__ import annotations

import attrs
import pytest

from portkey_admin import pacing
from portkey_admin.pacing import Pace


def busy(rate: float, seconds: float, pace: Pace | None = None, start: float = 0.0) -> Pace:
    """Return the pace after a time of regular answers that were not 429."""
    pace = pacing.resumed(pace or Pace(), start)
    for index in range(int(rate * seconds)):
        pace = pacing.succeeded(pace, start + (index + 1) / rate)
    return pace


def test_nothing_is_paced_before_the_first_429() -> None:
    pace = busy(500, 3)
    assert pace.limit is None
    assert pacing.wait(pacing.started(pace, 3.0), 3.0) == 0


def test_the_rate_is_measured() -> None:
    assert busy(40, 5).measured == pytest.approx(40, rel=0.1)


def test_a_429_cuts_the_rate_to_seven_tenths_of_what_was_taken() -> None:
    pace = pacing.throttled(busy(100, 5), 5.0, sent_at=4.9, pause=1.0)
    assert pace.rate == pytest.approx(70, rel=0.1)
    assert pacing.wait(pace, 5.0) == 1.0


def test_many_429s_at_once_cut_once() -> None:
    pace = busy(100, 5)
    for index in range(50):
        pace = pacing.throttled(pace, 5.0 + index / 1000, sent_at=4.9, pause=1.0)
    assert pace.rate == pytest.approx(70, rel=0.1)
    again = pacing.throttled(pace, 7.0, sent_at=6.5, pause=1.0)
    assert again.rate == pytest.approx(49, rel=0.1)


def test_the_longest_pause_holds() -> None:
    pace = pacing.throttled(Pace(), 10.0, sent_at=9.0, pause=5.0)
    pace = pacing.throttled(pace, 11.0, sent_at=9.5, pause=1.0)
    assert pacing.wait(pace, 11.0) == 4.0
    assert pacing.wait(pace, 15.0) == 0.0


def test_the_rate_climbs_back_to_its_peak_and_then_beyond() -> None:
    pace = pacing.throttled(busy(100, 5), 5.0, sent_at=4.9, pause=0.0)
    rates = []
    for tenth in range(1, 120):
        now = 5.0 + tenth / 10
        pace = pacing.succeeded(attrs.evolve(pace, measured=1000.0), now)
        rates.append(pace.rate or 0.0)
    assert rates == sorted(rates)
    # K, the time back to the peak: the cube root of peak * (1 - beta) / scale.
    k = (pace.peak * 0.3 / 0.4) ** (1 / 3)
    assert rates[int(k * 10) - 1] == pytest.approx(pace.peak, rel=0.05)
    assert rates[-1] > pace.peak


def test_the_rate_is_never_more_than_twice_what_was_measured() -> None:
    pace = pacing.throttled(busy(10, 5), 5.0, sent_at=4.9, pause=0.0)
    pace = busy(10, 60, pace, start=5.0)
    assert pace.rate == pytest.approx(2 * (pace.measured or 0.0))


def test_the_rate_is_never_less_than_the_lowest() -> None:
    pace = busy(1, 10)
    for now in range(10, 40):
        pace = pacing.throttled(pace, float(now), sent_at=now - 0.5, pause=0.0)
    assert pace.rate == pacing.LOWEST_RATE


def test_starts_are_spaced_by_the_rate() -> None:
    pace = Pace(ceiling=10.0)
    starts = []
    now = 0.0
    for _ in range(50):
        now += pacing.wait(pace, now)
        starts.append(now)
        pace = pacing.started(pace, now)
    assert starts[-1] == pytest.approx(49 / 10, abs=0.11)


def test_a_late_wake_up_is_made_up_for_but_a_long_idle_time_is_not() -> None:
    pace = pacing.started(Pace(ceiling=10.0), 0.0)
    pace = pacing.started(pace, 100.0)
    pace = pacing.started(pace, 100.0)
    assert pacing.wait(pace, 100.0) == pytest.approx(0.1)


def test_the_users_rate_bounds_the_adaptive_one() -> None:
    assert Pace(ceiling=5.0, rate=80.0).limit == 5.0
    assert Pace(ceiling=500.0, rate=80.0).limit == 80.0


def test_a_pause_does_not_count_as_slowness() -> None:
    before = busy(100, 5)
    after = busy(100, 5, before, start=60.0)
    assert after.measured == pytest.approx(100, rel=0.1)
