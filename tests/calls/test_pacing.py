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


def first_429(pace: Pace, *, rate: float = 50, pause: float = 1.0) -> float:
    """Send for a second until a 429, and let one response come after the pause; returns that moment."""
    now = refuse(pace, send(pace, 0.0, 1.0, rate=rate), pause=pause)
    pace.started(now)
    pace.succeeded(now)
    return now


def settled(*, seconds: float = 20.0, pause: float = 1.0) -> tuple[Pace, float]:
    """Return a pace after its second 429, and the moment of the first response after that pause."""
    pace = Pace()
    now = first_429(pace, pause=pause)
    now = refuse(pace, send(pace, now, seconds, rate=50), pause=pause)
    pace.started(now)
    pace.succeeded(now)
    return pace, now


def test_nothing_is_paced_before_the_first_429() -> None:
    pace = Pace()
    now = send(pace, 0.0, 3.0, rate=500)
    pace.started(now)
    assert (pace.limit, pace.wait(now)) == (None, 0)


@pytest.mark.parametrize(
    ("taken", "seconds", "pause", "guess"),
    [
        (0, 0.0, 1.0, 5.0),  # the very first responses: nothing is known
        (100, 0.1, 0.9, 111.0),  # between 100 a second with the pause, 1000 without, and nearer to the former
        (400, 4.0, 0.0, 100.0),  # 100 a second, steadily
        (600, 0.5, 59.5, 10.0),  # a window of a minute: the throughput is exact
    ],
)
def test_the_first_429_guesses_the_rate_from_what_was_taken_lately(
    taken: int, seconds: float, pause: float, guess: float
) -> None:
    pace = Pace()
    for index in range(taken):
        pace.succeeded(100.0 + index * seconds / taken)
    refuse(pace, 100.0 + seconds, pause=pause)
    assert pace.rate == pytest.approx(guess, rel=0.2)
    assert pace.peak is None


def test_soon_after_the_first_429_the_rate_doubles_again_and_again() -> None:
    pace = Pace()
    now = first_429(pace)
    first = pace.rate or 0.0
    send(pace, now, 4.0)
    assert (pace.rate or 0.0) > 4 * first


def test_the_peak_is_between_what_the_server_took_and_what_was_reached() -> None:
    pace = Pace()
    now = first_429(pace)
    ends = send(pace, now, 20.0, rate=50)
    reached = pace.rate or 0.0
    now = refuse(pace, ends)
    pace.succeeded(now)
    assert 50 * 20 / 21 < (pace.peak or 0.0) < reached


def test_a_pause_that_ends_with_a_429_again_is_followed_by_longer_ones() -> None:
    pace, now = settled()
    now = send(pace, now, 1.0)
    pauses = []
    for _ in range(5):
        ends = refuse(pace, now)
        pauses.append(ends - now)
        pace.started(ends)
        now = ends + 0.02
    assert pace.wait(now) > 0.9  # one request asks whether there is room again
    assert pauses == pytest.approx([1, 2, 4, 8, 8], abs=0.05)
    pace.succeeded(now)
    assert pace.wait(now) == 0
    assert (pace.rate or 0.0) > 2 * pacing.LOWEST_RATE


@pytest.mark.parametrize("seconds", [2.0, 8.0, 40.0])
def test_a_429_cuts_the_rate_to_a_little_less_than_the_peak(seconds: float) -> None:
    pace, _ = settled(seconds=seconds)
    assert pace.rate == pytest.approx((pace.peak or 0.0) * (1 - pacing._CUT))


def test_the_rate_climbs_back_to_its_peak_and_then_beyond() -> None:
    pace, now = settled()
    rates: list[float] = []
    while rates[-1:] < [2 * (pace.peak or 0.0)]:
        now = send(pace, now, 1.0)
        rates.append(pace.rate or 0.0)
    assert rates == sorted(rates)
    assert rates[0] < (pace.peak or 0.0)
    assert len(rates) < pacing._CLIMB_MOST + 2 * pacing._SURGE_SECONDS


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
