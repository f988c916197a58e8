"""How long an item that the API refused with 429 waits for its next turn."""

from __future__ import annotations

FIRST_PAUSE = 1.0
LONGEST_BACKOFF = 30.0


def next_pause(
    *, retry_after: float | None, attempts: int, waited: float, patience: float, jitter: float
) -> float | None:
    """Return the seconds to wait before the next attempt, or None to give up.

    Args:
        retry_after: what the API asked for, in seconds; None where it did not say.
        attempts: how often the item has been refused, at least 1.
        waited: seconds since it was first refused.
        patience: seconds that it may spend being refused, at most.
        jitter: a number from 0 to 1; it spreads the items that were refused together over a quarter more.
    """
    # The exponent is bounded because a long run with short pauses would leave the range of a float.
    pause = retry_after if retry_after is not None else FIRST_PAUSE * 2.0 ** min(attempts - 1, 16)
    if retry_after is None:
        pause = min(pause, LONGEST_BACKOFF)
    pause *= 1 + jitter / 4
    # A wait that cannot end in time is not begun.
    return pause if waited + pause <= patience else None
