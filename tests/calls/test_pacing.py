"""The arithmetic of pacing, without any clock."""

from __future__ import annotations

import itertools

import pytest

from portkey_admin.calls import pacing
from portkey_admin.calls.pacing import Pace


def send(pace: Pace, start: float, seconds: float, *, rate: float | None = None) -> float:
    """Send as fast as the pace allows, or at a rate, all of it answered at once; returns the end."""
    now, end = start, start + seconds
    while (now := now + (pace.wait(now) if rate is None else 1 / rate)) < end:
        pace.started(now)
        pace.succeeded(now)
    return end


def refuse(pace: Pace, now: float, *, pause: float = 1.0) -> float:
    """Let a request that was sent just now meet a 429; returns the end of the pause."""
    pace.throttled(now, sent_at=now - 0.001, pause=pause)
    return now + pace.wait(now)


def settled(*, seconds: float = 20.0, pause: float = 1.0) -> tuple[Pace, float]:
    """Return a pace that has just met its second 429, and the end of that pause."""
    pace = Pace()
    now = refuse(pace, send(pace, 0.0, 1.0, rate=50), pause=pause)
    return pace, refuse(pace, send(pace, now, seconds, rate=50), pause=pause)


def test_nothing_is_paced_before_the_first_429() -> None:
    pace = Pace()
    now = send(pace, 0.0, 3.0, rate=500)
    pace.started(now)
    assert (pace.limit, pace.wait(now)) == (None, 0)


@pytest.mark.parametrize(
    ("taken", "seconds", "pause", "guess"),
    [
        (0, 0.0, 1.0, 5.0),  # the very first answers: nothing is known
        (101, 0.1, 0.9, 60.0),  # a bucket emptied in an instant
        (401, 4.0, 0.0, 60.0),  # 100 a second, steadily
    ],
)
def test_the_first_429_guesses_the_rate_from_what_was_taken_lately(
    taken: int, seconds: float, pause: float, guess: float
) -> None:
    pace = Pace()
    for index in range(taken):
        pace.succeeded(100.0 + index * seconds / 400 if seconds > 1 else 100.0 + index * seconds / taken)
    now = 100.0 + seconds
    refuse(pace, now, pause=pause)
    assert pace.rate == pytest.approx(guess, rel=0.25)
    assert pace.peak is None


def test_the_rate_doubles_while_no_peak_is_known() -> None:
    pace = Pace()
    now = refuse(pace, 0.0)
    first = pace.rate or 0.0
    send(pace, now, 2.0)
    assert (pace.rate or 0.0) > 4 * first


def test_the_peak_is_what_the_server_took() -> None:
    pace, _ = settled()
    # 50 a second for 20 seconds: whether the pause counts depends on what the server takes at once.
    assert 46 < (pace.peak or 0.0) < 55


@pytest.mark.parametrize("seconds", [2.0, 8.0, 40.0])
def test_a_429_cuts_the_rate_to_a_little_less_than_the_peak(seconds: float) -> None:
    pace, _ = settled(seconds=seconds)
    assert pace.rate == pytest.approx((pace.peak or 0.0) * (1 - pacing._CUT))


def test_the_rate_climbs_back_to_its_peak_and_then_beyond() -> None:
    pace, now = settled()
    rates = []
    for _ in range(60):
        now = send(pace, now, 1.0)
        rates.append(pace.rate or 0.0)
    assert rates == sorted(rates)
    assert rates[0] < (pace.peak or 0.0) < rates[20]
    assert rates[-1] > 2 * (pace.peak or 0.0)


def test_the_cheaper_a_429_is_the_sooner_the_rate_looks_for_room() -> None:
    reached = []
    for pause in (1.0, 0.05):
        pace, now = settled(pause=pause)
        send(pace, now, 10.0)
        reached.append((pace.rate or 0.0) / (pace.peak or 1.0))
    assert reached[0] < reached[1]


def test_many_429s_of_one_flight_cut_once() -> None:
    pace, now = settled()
    now = send(pace, now, 5.0)
    refuse(pace, now)
    cut = pace.rate
    for index in range(50):
        pace.throttled(now + index / 1000, sent_at=now - 0.002, pause=1.0)
    assert pace.rate == cut
    assert pace.wait(now) == pytest.approx(1.049)


def test_the_longest_pause_holds() -> None:
    pace = Pace()
    pace.throttled(10.0, sent_at=9.0, pause=5.0)
    pace.throttled(11.0, sent_at=9.5, pause=1.0)
    assert (pace.wait(11.0), pace.wait(15.0)) == (4.0, 0.0)


def test_after_a_pause_requests_start_one_by_one() -> None:
    pace, now = settled()
    starts = []
    for _ in range(20):
        now += pace.wait(now)
        starts.append(now)
        pace.started(now)
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert min(gaps) >= 0.5 / 60


def test_429s_that_slowing_down_does_not_end_are_no_reason_to_slow_down_further() -> None:
    pace, now = settled()
    rate = pace.rate or 0.0
    for _ in range(100):
        now = refuse(pace, send(pace, now, 0.5), pause=0.05)
    assert (pace.rate or 0.0) > 0.5 * rate


def test_a_flood_of_429s_always_slows_down() -> None:
    pace, now = settled()
    rate = pace.rate or 0.0
    for _ in range(40):
        now = refuse(pace, send(pace, now, 0.05), pause=1.0)
    assert (pace.rate or 0.0) < 0.1 * rate


def test_the_rate_is_never_much_more_than_twice_what_was_measured() -> None:
    pace, now = settled()
    send(pace, now, 120.0, rate=20)
    assert pace.measured == pytest.approx(20, rel=0.15)
    assert (pace.rate or 0.0) <= max(2 * (pace.measured or 0.0), pace.peak or 0.0)


def test_the_rate_is_never_less_than_the_lowest() -> None:
    pace = Pace()
    for now in range(300):
        pace.started(float(now))
        pace.throttled(float(now) + 0.5, sent_at=float(now), pause=0.1)
    assert pace.rate == pytest.approx(pacing.LOWEST_RATE, rel=0.5)
    assert (pace.rate or 0.0) >= pacing.LOWEST_RATE


def test_starts_are_spaced_by_the_rate() -> None:
    pace, now, starts = Pace(ceiling=10.0), 0.0, []
    for _ in range(50):
        now += pace.wait(now)
        starts.append(now)
        pace.started(now)
    assert starts[-1] == pytest.approx(49 / 10, abs=0.11)


def test_a_late_wake_up_is_made_up_for_but_a_long_idle_time_is_not() -> None:
    pace = Pace(ceiling=10.0)
    for now in (0.0, 100.0, 100.0):
        pace.started(now)
    assert pace.wait(100.0) == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("ceiling", "rate", "limit"),
    [(5.0, 80.0, 5.0), (500.0, 80.0, 80.0), (None, 80.0, 80.0), (5.0, None, 5.0)],
)
def test_the_lower_of_the_two_rates_holds(
    ceiling: float | None, rate: float | None, limit: float | None
) -> None:
    assert Pace(ceiling=ceiling, rate=rate).limit == limit


def test_a_time_in_which_nobody_sends_does_not_count_as_slowness() -> None:
    pace, now = settled()
    now = send(pace, now, 10.0) + 3600.0
    refuse(pace, send(pace, now, 10.0))
    assert (pace.peak or 0.0) > 40
