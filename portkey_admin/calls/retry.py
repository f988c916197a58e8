"""Decide whether to retry a request, and after how long. Nothing here waits.

| Situation                                       | GET    | write marked idempotent | any other write |
|-------------------------------------------------|--------|-------------------------|-----------------|
| UNREACHED: no connection was made               | retry  | retry                   | retry           |
| THROTTLED: 429                                  | retry  | retry                   | retry           |
| FAULTY: 408, 500, 502, 503, 504, 520 to 529     | retry  | retry                   | in doubt        |
| LOST: timeout after sending, dropped connection | retry  | retry                   | in doubt        |
| UNCLEAR: 1xx, 205 to 299, other 3xx and 5xx,    | raise  | raise                   | in doubt        |
|   600 and above                                 |        |                         |                 |
| REFUSED: 301, 307, 308, 4xx, 501, 505, 506,     | raise  | raise                   | raise           |
|   510, 511, 530                                 |        |                         |                 |

A success is 200 to 204. A 206 has only a part of the response, which was not asked for, and the others don't
belong to this API.

A 301, 307 or 308 means that the request belongs elsewhere. A 302 or 303 often follows a successful write,
and points to its result.

The 5xx of REFUSED mean that the server did not try: 501 (does not know the method), 505 (HTTP version), 506
and 510 (negotiation, extensions), 511 (a network login page), 530 (Cloudflare did not find the origin).
"""

from __future__ import annotations

import email.utils
import enum
import re
from collections.abc import Callable, Mapping
from datetime import UTC

# A longer wait is the caller's decision.
LONGEST_RETRY_AFTER = 120.0

_BACKOFF_BASE = 0.5
_BACKOFF_CAP = 8.0

SUCCESS = frozenset(range(200, 205))
"""The statuses of a success."""

_FAULTY = frozenset({408, 500, 502, 503, 504, *range(520, 530)})
_REFUSED = frozenset({301, 307, 308, *range(400, 500), 501, 505, 506, 510, 511, 530})


class Situation(enum.Enum):
    """What is known after a failed attempt."""

    UNREACHED = "the server was not reached"
    THROTTLED = "the server asks to slow down"
    FAULTY = "the server failed, perhaps half-way"
    LOST = "the request was sent, and no complete response came"
    UNCLEAR = "the server sent an unusual response"
    REFUSED = "the server rejected it"


class Verdict(enum.Enum):
    """What to do after a failed attempt."""

    RETRY = "retry"
    RAISE = "it did not happen, or is safe for the caller to retry"
    IN_DOUBT = "it may have happened and must not be repeated"


def situation_of(status: int) -> Situation:
    """Classify a status that is not 2xx."""
    if status == 429:
        return Situation.THROTTLED
    if status in _FAULTY:
        return Situation.FAULTY
    return Situation.REFUSED if status in _REFUSED else Situation.UNCLEAR


def may_have_happened(situation: Situation) -> bool:
    """Return whether the server may have carried out the request."""
    return situation in (Situation.FAULTY, Situation.LOST, Situation.UNCLEAR)


def decide(
    situation: Situation, *, repeatable: bool, retries_left: int, retry_after: float | None = None
) -> Verdict:
    """Decide what follows an attempt. `repeatable`: the operation is safe to repeat."""
    if may_have_happened(situation) and not repeatable:
        return Verdict.IN_DOUBT
    if situation in (Situation.REFUSED, Situation.UNCLEAR) or retries_left <= 0:
        return Verdict.RAISE
    if retry_after is not None and retry_after > LONGEST_RETRY_AFTER:
        return Verdict.RAISE
    return Verdict.RETRY


def delay(retry: int, retry_after: float | None, random: Callable[[], float]) -> float:
    """Return the seconds before a retry (the first is 1): `Retry-After`, or backoff with full jitter."""
    if retry_after is not None:
        return retry_after
    ceiling = min(_BACKOFF_CAP, _BACKOFF_BASE * 2.0 ** min(retry - 1, 10))
    return ceiling * random()


def parse_retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that the server asks to wait, or None without a valid header.

    Reads `retry-after-ms`, then `retry-after` as seconds or as an HTTP date (RFC 9110, 10.2.3). A date is
    relative to the server's own `date` header, so that a wrong local clock doesn't matter, else to `now`
    (seconds since 1970). A date in the past gives 0.
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds / 1000
    text = headers.get("retry-after", "")
    seconds = _number(text)
    if seconds is not None:
        return seconds
    moment = _timestamp(text)
    if moment is None:
        return None
    server_now = _timestamp(headers.get("date", ""))
    return max(0.0, moment - (now if server_now is None else server_now))


def _number(text: str) -> float | None:
    # Only plain decimals: float() would also accept "nan", "inf", "-1" and "1_0".
    return min(float(text), 1e9) if re.fullmatch(r"[0-9]+(\.[0-9]*)?", text.strip(), re.ASCII) else None


def _timestamp(text: str) -> float | None:
    try:
        moment = email.utils.parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
