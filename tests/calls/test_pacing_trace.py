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
        1233,
        [
            (0.5, 42.11, 0.0, 0.0, False, 100.0),
            (2.39, 29.41, 43.19, 0.0, False, 43.1),
            (5.36, 24.47, 30.16, 0.0, False, 30.1),
            (10.5, 22.04, 25.09, 0.0, False, 25.0),
            (19.96, 20.76, 22.61, 20.0, False, 22.5),
            (40.11, 20.1, 21.3, 19.99, False, 21.2),
        ],
    ),
    "ceiling": (
        1240,
        [
            (18.46, 21.0, 0.0, 0.0, False, 22.0),
            (29.76, 20.75, 21.54, 0.0, False, 22.0),
            (43.16, 20.7, 21.28, 19.99, False, 22.0),
        ],
    ),
    "stray": (
        426,
        [
            (0.2, 18.53, 0.0, 0.0, False, 0.0),
            (3.88, 48.55, 19.01, 0.0, False, 55.6),
            (4.92, 18.44, 49.79, 0.0, False, 55.6),
            (7.16, 14.47, 18.91, 0.0, False, 18.5),
            (14.74, 13.39, 14.84, 15.8, False, 14.7),
            (17.6, 11.16, 13.74, 15.8, False, 13.5),
            (18.78, 5.98, 11.44, 15.8, False, 13.5),
            (23.08, 42.32, 15.8, 15.8, True, 25.7),
            (24.12, 17.99, 15.8, 15.8, True, 9.0),
            (26.61, 89.65, 15.8, 15.8, True, 44.8),
            (27.62, 29.73, 15.8, 15.8, True, 14.9),
            (29.96, 93.51, 15.8, 15.8, True, 46.8),
        ],
    ),
    "slower": (
        849,
        [
            (0.14, 12.91, 0.0, 0.0, False, 0.0),
            (3.84, 35.04, 13.24, 0.0, False, 45.7),
            (6.53, 28.25, 35.94, 0.0, False, 35.5),
            (20.43, 28.01, 28.97, 18.77, False, 29.2),
            (21.82, 26.85, 28.73, 26.76, False, 29.2),
            (23.23, 25.19, 27.54, 26.76, False, 29.2),
            (24.71, 22.78, 25.84, 26.76, False, 27.5),
            (26.24, 19.2, 23.37, 26.76, False, 25.1),
            (27.96, 14.54, 19.69, 26.76, False, 21.6),
            (29.58, 24.84, 26.76, 26.76, True, 22.2),
            (31.11, 26.64, 26.76, 26.76, True, 22.5),
            (32.7, 27.23, 26.76, 26.76, True, 22.0),
            (34.27, 32.8, 26.76, 26.76, True, 22.0),
            (35.8, 44.66, 26.76, 26.76, True, 22.3),
            (37.32, 45.48, 26.76, 26.76, True, 22.7),
            (38.84, 45.53, 26.76, 26.76, True, 22.8),
            (40.36, 45.53, 26.76, 26.76, True, 22.8),
            (41.9, 45.53, 26.76, 26.76, True, 22.8),
            (43.42, 45.53, 26.76, 26.76, True, 22.8),
            (44.94, 45.53, 26.76, 26.76, True, 22.8),
            (46.45, 45.53, 26.76, 26.76, True, 22.8),
            (47.97, 45.53, 26.76, 26.76, True, 22.8),
            (49.51, 45.53, 26.76, 26.76, True, 22.8),
            (51.03, 45.53, 26.76, 26.76, True, 22.8),
            (52.55, 45.53, 26.76, 26.76, True, 22.8),
            (54.07, 27.95, 26.76, 8.27, False, 22.8),
            (55.46, 25.89, 28.67, 8.0, False, 22.8),
            (56.93, 22.75, 26.55, 8.0, False, 28.3),
            (58.45, 18.15, 23.34, 8.0, False, 25.0),
        ],
    ),
}


@pytest.mark.parametrize("name", SESSIONS)
def test_each_429_does_to_the_rate_what_it_did_before(name: str) -> None:
    assert session(**SESSIONS[name]) == EXPECTED[name]  # type: ignore[arg-type]
