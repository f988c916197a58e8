"""The decision, the wait, and the reading of Retry-After, without any I/O."""

from __future__ import annotations

import pytest

from portkey_admin.calls.retry import Situation, Verdict, decide, delay, parse_retry_after, situation_of

NOW = 1_800_000_000.0  # Fri, 15 Jan 2027 08:00:00 GMT


@pytest.mark.parametrize(
    ("situation", "repeatable", "verdict"),
    [
        (Situation.UNREACHED, True, Verdict.RETRY),
        (Situation.UNREACHED, False, Verdict.RETRY),
        (Situation.THROTTLED, True, Verdict.RETRY),
        (Situation.THROTTLED, False, Verdict.RETRY),
        (Situation.FAULTY, True, Verdict.RETRY),
        (Situation.FAULTY, False, Verdict.IN_DOUBT),
        (Situation.LOST, True, Verdict.RETRY),
        (Situation.LOST, False, Verdict.IN_DOUBT),
        (Situation.UNCLEAR, True, Verdict.RAISE),
        (Situation.UNCLEAR, False, Verdict.IN_DOUBT),
        (Situation.REFUSED, True, Verdict.RAISE),
        (Situation.REFUSED, False, Verdict.RAISE),
    ],
)
def test_the_verdict_follows_from_situation_and_repeatability(
    situation: Situation, repeatable: bool, verdict: Verdict
) -> None:
    assert decide(situation, repeatable=repeatable, retries_left=1) is verdict
    out_of_retries = Verdict.RAISE if verdict is Verdict.RETRY else verdict
    assert decide(situation, repeatable=repeatable, retries_left=0) is out_of_retries


@pytest.mark.parametrize(
    ("retry_after", "verdict"),
    [(0, Verdict.RETRY), (120, Verdict.RETRY), (120.5, Verdict.RAISE), (1e9, Verdict.RAISE)],
)
def test_a_wait_that_is_too_long_is_left_to_the_caller(retry_after: float, verdict: Verdict) -> None:
    for situation in (Situation.THROTTLED, Situation.FAULTY):
        assert decide(situation, repeatable=True, retries_left=1, retry_after=retry_after) is verdict


@pytest.mark.parametrize(
    ("situation", "statuses"),
    [
        (Situation.REFUSED, [301, 307, 308, 400, 401, 403, 404, 407, 409, 410, 422, 428, 430, 499]),
        (Situation.THROTTLED, [429]),
        # A proxy's timeout, a server's fault, and those of Cloudflare: whether it happened is not known.
        (Situation.FAULTY, [408, 500, 502, 503, 504, 520, 524, 529]),
        # The server says that it did not do it.
        (Situation.REFUSED, [501, 505, 506, 510, 511, 530]),
        # A redirect to a result often follows a write. Neither a change of protocol nor a status that HTTP
        # doesn't know says what became of a request.
        (
            Situation.UNCLEAR,
            [101, 199, 205, 206, 299, 300, 302, 303, 304, 399, 507, 508, 519, 531, 599, 600, 999],
        ),
    ],
)
def test_a_status_has_its_situation(situation: Situation, statuses: list[int]) -> None:
    assert {status: situation_of(status) for status in statuses} == dict.fromkeys(statuses, situation)


def test_backoff_doubles_up_to_a_cap_and_jitters_over_all_of_it() -> None:
    assert [delay(retry, None, lambda: 1.0) for retry in range(1, 8)] == [0.5, 1, 2, 4, 8, 8, 8]
    assert delay(5000, None, lambda: 1.0) == 8
    assert [delay(retry, None, lambda: 0.0) for retry in (1, 5)] == [0, 0]
    assert delay(3, None, lambda: 0.25) == 0.5


@pytest.mark.parametrize(("retry", "told"), [(1, 0.0), (1, 0.25), (9, 0.0), (9, 60.0)])
def test_what_the_server_tells_goes_before_backoff(retry: int, told: float) -> None:
    assert delay(retry, told, lambda: 1.0) == told


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "30"}, 30.0),
        ({"retry-after": " 30 "}, 30.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "007"}, 7.0),
        ({"retry-after": "9" * 400}, 1e9),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "+1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "1e3"}, None),
        ({"retry-after": "1_0"}, None),
        ({"retry-after": "٣"}, None),
        ({"retry-after": "5 seconds"}, None),
        ({"retry-after": "1, 2"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Fri, 15 Jan 2027 08:01:30 GMT"}, 90.0),
        ({"retry-after": "Fri, 15 Jan 2027 10:01:30 +0200"}, 90.0),
        ({"retry-after": "Fri, 15 Jan 2027 08:01:30 -0000"}, 90.0),
        ({"retry-after": "Friday, 15-Jan-27 08:01:30 GMT"}, 90.0),
        ({"retry-after": "Fri Jan 15 08:01:30 2027"}, 90.0),
        ({"retry-after": "Fri, 15 Jan 2027 07:00:00 GMT"}, 0.0),
        ({"retry-after": "Fri, 99 Jan 2027 07:00:00 GMT"}, None),
        ({"retry-after": "Fri, 15 Jan 99999 07:00:00 GMT"}, None),
        ({"retry-after": "Fri, 15 Jan 2027 09:00:20 GMT", "date": "Fri, 15 Jan 2027 09:00:00 GMT"}, 20.0),
        ({"retry-after": "Fri, 15 Jan 2027 08:00:20 GMT", "date": "today"}, 20.0),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "-250", "retry-after": "9"}, 9.0),
        ({"retry-after-ms": "soon"}, None),
    ],
)
def test_retry_after_is_read_in_every_form(headers: dict[str, str], seconds: float | None) -> None:
    assert parse_retry_after(headers, NOW) == seconds
