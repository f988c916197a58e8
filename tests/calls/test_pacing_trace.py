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
    "stray": {"capacity": 50, "burst": 10, "seconds": 60, "stray": 0.02},
    "slower": {"capacity": 30, "burst": 10, "seconds": 60, "later": 8},
}
EXPECTED: dict[str, tuple[int, list[Row]]] = {
    "steady": (
        1233,
        [
            (0.5, 42.11, 0.0, 0.0, False, 0.0),
            (2.39, 29.41, 43.19, 0.0, False, 43.1),
            (5.36, 24.47, 30.16, 0.0, False, 30.1),
            (10.5, 22.04, 25.09, 0.0, False, 25.0),
            (19.96, 20.76, 22.61, 20.0, False, 22.5),
            (40.11, 20.1, 21.3, 19.99, False, 21.2),
        ],
    ),
    "ceiling": (
        1228,
        [
            (18.46, 21.0, 0.0, 0.0, False, 0.0),
            (29.76, 20.75, 21.54, 0.0, False, 22.0),
            (50.21, 20.42, 21.28, 19.99, False, 21.2),
        ],
    ),
    "stray": (
        680,
        [
            (0.2, 18.53, 0.0, 0.0, False, 0.0),
            (3.88, 48.55, 19.01, 0.0, False, 55.6),
            (4.92, 18.44, 49.79, 0.0, False, 55.6),
            (7.16, 14.47, 18.91, 0.0, False, 18.5),
            (14.75, 13.37, 14.84, 15.8, False, 14.6),
            (17.62, 11.11, 13.71, 15.8, False, 13.4),
            (18.8, 5.97, 11.4, 15.8, False, 13.4),
            (23.12, 42.92, 15.8, 15.8, True, 26.2),
            (24.15, 18.06, 15.8, 15.8, True, 9.0),
            (26.85, 66.54, 15.8, 15.8, True, 33.3),
            (27.86, 37.02, 15.8, 15.8, True, 18.5),
            (30.37, 71.54, 15.8, 15.8, True, 35.8),
            (31.46, 25.88, 15.8, 15.8, True, 12.9),
            (33.97, 33.36, 15.8, 13.3, False, 40.3),
            (35.78, 22.26, 34.21, 13.08, False, 35.8),
            (37.41, 13.86, 22.83, 13.08, False, 24.8),
            (39.92, 11.25, 14.21, 13.08, False, 13.9),
            (41.54, 7.74, 11.54, 13.08, False, 13.5),
            (54.86, 7.36, 7.94, 13.08, False, 7.8),
        ],
    ),
    "slower": (
        837,
        [
            (0.14, 12.91, 0.0, 0.0, False, 0.0),
            (3.84, 35.04, 13.24, 0.0, False, 45.7),
            (6.53, 28.25, 35.94, 0.0, False, 35.5),
            (20.42, 27.75, 28.97, 18.77, False, 29.0),
            (21.81, 26.54, 28.46, 26.72, False, 29.0),
            (23.26, 24.53, 27.22, 26.72, False, 29.0),
            (24.71, 22.67, 25.16, 26.72, False, 27.0),
            (26.29, 21.05, 23.26, 26.72, False, 25.0),
            (27.9, 19.58, 21.59, 26.72, False, 23.4),
            (29.57, 18.24, 20.08, 26.72, False, 22.0),
            (31.33, 17.06, 18.71, 26.72, False, 20.5),
            (33.21, 16.02, 17.5, 26.72, False, 17.1),
            (35.21, 15.11, 16.43, 26.72, False, 16.0),
            (37.33, 14.25, 15.5, 26.72, False, 15.1),
            (39.66, 13.45, 14.62, 26.72, False, 14.3),
            (42.08, 12.7, 13.8, 26.72, False, 13.5),
            (43.79, 24.78, 26.72, 26.72, True, 19.6),
            (45.51, 13.85, 26.72, 0.0, False, 17.2),
            (47.8, 11.2, 14.21, 0.0, False, 14.0),
            (51.19, 9.67, 11.48, 8.02, False, 11.3),
            (56.71, 8.77, 9.92, 8.02, False, 9.8),
        ],
    ),
}


@pytest.mark.parametrize("name", SESSIONS)
def test_each_429_does_to_the_rate_what_it_did_before(name: str) -> None:
    assert session(**SESSIONS[name]) == EXPECTED[name]  # type: ignore[arg-type]
