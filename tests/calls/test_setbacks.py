"""What follows a failed attempt: another one, an error, or a deletion that was done before."""

from __future__ import annotations

from typing import Any

import pytest
from sending import CREATE, DELETE, READ

from portkey_admin import AmbiguousWriteError, ConfigurationError, InvalidArgumentError, Limiter, errors
from portkey_admin.calls.call import Call
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.failures import Failure
from portkey_admin.calls.observers import Counts
from portkey_admin.calls.response_errors import status_class
from portkey_admin.calls.retry import Situation
from portkey_admin.calls.setbacks import failure_of, follow, tell_limiter
from portkey_admin.http import errors as http_errors
from portkey_admin.http.roundtrip import Answer

FAULTY, THROTTLED = Situation.FAULTY, Situation.THROTTLED


def call(operation: Any, *, maybe_done: bool = False, attempts: int = 1) -> Call:
    made = Call(operation, attempts=attempts)
    made.maybe_done, made.counts, made.ends = maybe_done, Counts(), 100.0
    return made


def failure(
    situation: Situation, status: int | None = 503, *, code: str | None = None, **facts: Any
) -> Failure:
    return Failure(situation=situation, error=errors.APIError("no", status=status, code=code), **facts)


def outcome(made: Call, failed: Failure, *, retries: int = 2, now: float = 0.0) -> object:
    """Return "again", the status of a response, or the error."""
    try:
        answer = follow(made, failed, retries, now)
    except errors.APIError as error:
        assert made.counts.resends == 0
        return "as it was" if error is failed.error else type(error)
    if answer is None:
        assert made.last is failed.error
        assert made.counts.resends == 1
        return "again"
    assert made.counts.resends == 0
    return answer.status


@pytest.mark.parametrize(
    ("made", "failed", "options", "wanted"),
    [
        (call(READ), failure(FAULTY), {}, "again"),
        (call(CREATE), failure(THROTTLED, 429), {}, "again"),
        (call(READ, attempts=2), failure(FAULTY), {}, "again"),
        (call(READ, attempts=3), failure(FAULTY), {}, "as it was"),
        (call(READ), failure(FAULTY), {"retries": 0}, "as it was"),
        (call(READ), failure(THROTTLED, 429, told=121.0), {}, "as it was"),
        (call(READ), failure(THROTTLED, 429, told=120.0), {}, "again"),
        (call(READ), failure(FAULTY, wait=60.0), {"now": 39.9}, "again"),
        (call(READ), failure(FAULTY, wait=60.0), {"now": 40.0}, "as it was"),
        (call(CREATE, maybe_done=True), failure(THROTTLED, 429), {}, "as it was"),
        (call(DELETE, maybe_done=True), failure(Situation.REFUSED, 404), {}, 204),
        (call(DELETE), failure(Situation.REFUSED, 404), {}, "as it was"),
        (call(DELETE, maybe_done=True), failure(Situation.REFUSED, 405), {}, "as it was"),
        (call(READ, maybe_done=True), failure(Situation.REFUSED, 404), {}, "as it was"),
        (
            call(DELETE, maybe_done=True),
            failure(Situation.REFUSED, 403, code="AB03"),
            {},
            AmbiguousWriteError,
        ),
        (call(DELETE), failure(Situation.REFUSED, 403, code="AB03"), {}, "as it was"),
        (call(DELETE, maybe_done=True), failure(Situation.REFUSED, 403, code="AB01"), {}, "as it was"),
        (call(READ, maybe_done=True), failure(Situation.REFUSED, 403, code="AB03"), {}, "as it was"),
    ],
)
def test_what_follows_a_failed_attempt(made: Call, failed: Failure, options: Any, wanted: object) -> None:
    assert outcome(made, failed, **options) == wanted


def test_retries_are_counted() -> None:
    made = call(READ)
    for _ in range(2):
        assert follow(made, failure(FAULTY), 2, 0.0) is None
    assert made.counts.resends == 2


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (http_errors.InvalidURL("bad"), InvalidArgumentError),
        (http_errors.LocalProtocolError("bad"), ConfigurationError),
        (http_errors.UnsupportedProtocol("bad"), ConfigurationError),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_what_was_never_sent_says_nothing_of_earlier_attempts(
    error: Exception, kind: type[Exception], before: bool
) -> None:
    made = call(CREATE, maybe_done=True)
    with pytest.raises(kind) as caught:
        failure_of(made, error, host="h.example", is_own=True, was_maybe_done=before)
    assert made.maybe_done is before
    assert ("things.create: can't build a URL: bad" in str(caught.value)) == (kind is InvalidArgumentError)


def test_an_error_of_the_users_client_is_raised_as_it_is_and_one_of_ours_is_a_failed_attempt() -> None:
    mine = LookupError("mine")
    with pytest.raises(LookupError) as caught:
        failure_of(call(CREATE), mine, host="h.example", is_own=False, was_maybe_done=False)
    assert caught.value is mine
    for error, is_own in (
        (mine, True),
        (http_errors.ReadError("x"), False),
        (http_errors.ReadError("x"), True),
    ):
        found = failure_of(call(CREATE), error, host="h.example", is_own=is_own, was_maybe_done=False)
        assert found.situation is Situation.LOST


def test_the_limiter_hears_of_responses_alone_and_of_a_wait_that_everybody_can_sit_out() -> None:
    moment = 50.0
    limiter = Limiter(clock=Clock(now=lambda: moment))
    limiter.succeeded()
    moment += 1
    made = call(READ)
    tell_limiter(limiter, made, failure(Situation.LOST, None), moment)
    tell_limiter(limiter, made, failure(FAULTY), moment)
    assert (limiter.statistics().throttled, made.counts.throttled) == (0, 0)
    assert limiter._counted == 2
    tell_limiter(limiter, made, failure(THROTTLED, 429, wait=120.1), moment)
    assert (limiter.statistics().throttled, limiter.statistics().paused_until) == (1, moment)
    tell_limiter(limiter, made, failure(THROTTLED, 429, wait=120.0), moment)
    assert (limiter.statistics().throttled, limiter.statistics().paused_until) == (2, moment + 120)
    assert made.counts.throttled == 2


def test_each_status_has_its_error() -> None:
    assert {status: status_class(status).__name__ for status in (300, 399, 400, 401, 402, 403, 404, 409)} == {
        **{300: "RedirectError", 399: "RedirectError", 400: "BadRequestError", 401: "AuthenticationError"},
        **{
            402: "PaymentRequiredError",
            403: "PermissionDeniedError",
            404: "NotFoundError",
            409: "ConflictError",
        },
    }
    assert {status: status_class(status).__name__ for status in (418, 422, 429, 500, 599, 600, 199)} == {
        **{418: "APIStatusError", 422: "UnprocessableEntityError", 429: "RateLimitError", 500: "ServerError"},
        **{599: "ServerError", 600: "APIStatusError", 199: "APIStatusError"},
    }
    assert Answer(status=204).content == b""


@pytest.mark.parametrize(("status", "counted"), [(404, 1), (503, 1), (None, 0)])
def test_any_response_but_a_429_tells_the_limiter_that_the_server_answers(
    status: int | None, counted: int
) -> None:
    answered: list[None] = []

    class Counting(Limiter):
        def succeeded(self) -> None:
            answered.append(None)

    tell_limiter(Counting(), call(READ), failure(FAULTY, status), 0.0)
    assert len(answered) == counted
