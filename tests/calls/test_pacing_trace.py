"""The pace, 429 by 429: what each did to the rate, for three servers.

If a change of the arithmetic is meant, look in `benchmarks/ablation.py` whether it is better, and write the
new numbers here.
"""

from __future__ import annotations

import random

import pytest

from portkey_admin.calls.pacing import Pace

Row = tuple[float, float, float, float, bool, float]


def session(
    capacity: float,
    burst: float,
    *,
    seconds: float,
    ceiling: float | None = None,
    stray: float = 0.0,
    later: float | None = None,
) -> tuple[int, list[Row]]:
    """Send as fast as the pace allows to a token bucket.

    stray: the share of requests that get a 429 for another reason. later: its capacity after 20 seconds.
    Returns the number of requests, and for each 429 its time, and the pace after it.
    """
    draw = random.Random(7)
    pace, now, tokens, filled, sent, rows = Pace(ceiling=ceiling), 0.0, burst, 0.0, 0, list[Row]()
    while now < seconds:
        now += max(pace.wait(now), 0.01)
        if later is not None and now > 20:
            capacity = later
        pace.started(now)
        sent += 1
        tokens, filled = min(burst, tokens + (now - filled) * capacity), now
        if tokens >= 1 and draw.random() >= stray:
            tokens -= 1
            pace.succeeded(now)
            continue
        pace.throttled(now, sent_at=now, pause=1.0)
        assert pace.rate is not None
        numbers = (now, pace.rate, pace.peak or 0.0, pace.proven)
        one, two, three, four = (round(number, 2) for number in numbers)
        rows.append((one, two, three, four, pace.deaf, round(pace.measured or 0.0, 1)))
    return sent, rows


SESSIONS = {
    "steady": {"capacity": 20, "burst": 40, "seconds": 60},
    "ceiling": {"capacity": 20, "burst": 40, "seconds": 60, "ceiling": 22.0},
    "stray": {"capacity": 50, "burst": 10, "seconds": 30, "stray": 0.02},
    "slower": {"capacity": 30, "burst": 10, "seconds": 60, "later": 8},
}
EXPECTED: dict[str, tuple[int, list[Row]]] = {
    "steady": (
        1238,
        [
            (0.5, 19.33, 0.0, 0.0, False, 100.0),
            (2.6, 19.43, 20.03, 20.03, False, 39.2),
            (7.28, 29.8, 30.72, 20.06, False, 36.6),
            (10.16, 22.91, 23.62, 20.06, False, 30.6),
            (16.15, 21.94, 22.61, 20.02, False, 25.3),
            (24.76, 20.53, 21.17, 19.99, False, 23.1),
            (39.15, 22.03, 22.71, 20.01, False, 24.6),
            (48.15, 20.32, 20.94, 20.0, False, 22.7),
        ],
    ),
    "ceiling": (
        1224,
        [
            (18.46, 5.0, 0.0, 0.0, False, 22.0),
            (36.56, 20.47, 21.11, 20.0, False, 22.0),
            (57.31, 20.42, 21.05, 20.0, False, 21.2),
        ],
    ),
    "stray": (
        434,
        [
            (0.2, 9.08, 0.0, 0.0, False, 0.0),
            (3.2, 25.22, 26.0, 23.33, False, 50.6),
            (4.86, 15.22, 15.69, 23.33, False, 27.8),
            (7.34, 12.83, 23.33, 23.33, True, 15.7),
            (11.97, 53.51, 23.33, 23.33, True, 38.3),
            (13.74, 47.57, 23.33, 23.33, True, 23.8),
            (14.77, 22.22, 23.33, 23.33, True, 11.1),
            (17.13, 115.73, 23.33, 23.33, True, 57.9),
            (18.32, 21.3, 23.33, 23.33, True, 10.7),
            (19.38, 131.23, 135.29, 15.53, False, 5.9),
            (20.57, 54.79, 56.48, 15.97, False, 5.9),
            (22.17, 34.63, 35.7, 20.62, False, 57.3),
            (23.2, 12.38, 12.77, 20.62, False, 57.3),
            (27.64, 11.34, 20.62, 20.62, True, 13.0),
            (29.0, 16.61, 20.62, 20.62, True, 13.0),
        ],
    ),
    "slower": (
        795,
        [
            (0.14, 6.37, 0.0, 0.0, False, 0.0),
            (3.13, 17.57, 18.12, 16.07, False, 32.1),
            (10.2, 30.28, 31.22, 19.78, False, 43.5),
            (19.2, 29.42, 30.33, 27.67, False, 31.5),
            (20.58, 15.22, 27.67, 27.67, True, 31.5),
            (22.2, 25.23, 27.67, 27.67, True, 21.4),
            (23.88, 27.64, 27.67, 27.67, True, 19.3),
            (25.52, 27.98, 27.67, 27.67, True, 19.5),
            (27.14, 32.1, 27.67, 27.67, True, 19.5),
            (28.74, 39.4, 27.67, 27.67, True, 19.7),
            (30.3, 39.91, 27.67, 27.67, True, 20.0),
            (31.9, 39.93, 27.67, 27.67, True, 20.0),
            (33.49, 39.94, 27.67, 27.67, True, 20.0),
            (35.05, 39.94, 27.67, 27.67, True, 20.0),
            (36.65, 149.23, 153.84, 8.03, False, 20.0),
            (37.74, 55.96, 57.69, 8.26, False, 20.0),
            (38.9, 23.97, 24.71, 8.26, False, 20.0),
            (40.39, 13.33, 13.74, 8.26, False, 26.6),
            (42.79, 9.66, 9.96, 8.26, False, 13.7),
            (47.08, 9.34, 9.63, 8.26, False, 11.1),
            (53.06, 8.43, 8.69, 8.26, False, 9.8),
        ],
    ),
}


@pytest.mark.parametrize("name", SESSIONS)
def test_each_429_does_to_the_rate_what_it_did_before(name: str) -> None:
    assert session(**SESSIONS[name]) == EXPECTED[name]  # type: ignore[arg-type]
