"""What a failed attempt means, and what its error says and shows: no socket is opened here."""

from __future__ import annotations

import logging
import socket
import ssl
from typing import Any, cast

import attrs
import httpx
import pytest
from sending import CREATE, READ

from portkey_admin import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    CallNext,
    ConfigurationError,
    Middleware,
    Request,
    Response,
)
from portkey_admin.calls.call import Call
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.failures import Failure, bare, from_answer, from_exception, in_doubt, sent_twice
from portkey_admin.calls.middleware import Layers, _normal, _request, _shown, layers_of
from portkey_admin.calls.options import Options
from portkey_admin.calls.retry import Situation
from portkey_admin.calls.setbacks import log_attempt, with_curl
from portkey_admin.http import errors
from portkey_admin.http.roundtrip import Answer, Headers
from portkey_admin.http.types import Seconds
from portkey_admin.secrets.masking import Secrets

KEY = "s3same-0pen-s3same"
PROXY_SAYS = "the proxy requires valid credentials"


STILL = Clock(wall=lambda: 0.0, random=lambda: 0.5)


def call(operation: Any = CREATE) -> Call:
    made = Call(operation, attempts=2, secrets=Secrets((KEY,)), ids=("t-1",), path="/things/t-1")
    made.clock = STILL
    return made


def because(error: Exception, *behind: BaseException, hidden: bool = False) -> Exception:
    """Return an error with a chain of causes, or of contexts."""
    each: BaseException = error
    for cause in behind:
        if hidden:
            each.__context__ = cause
        else:
            each.__cause__ = cause
        each = cause
    return error


def untrusted(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "not trusted")
    error.verify_code = code
    return error


def alert(name: str) -> ssl.SSLError:
    return ssl.SSLError(1, f"[SSL: TLSV13_ALERT_{name}] tlsv13 alert (_ssl.c:2580)")


OF_AIOHTTP = type("ServerDisconnectedError", (Exception,), {"__module__": "aiohttp.client_exceptions"})
UNREACHED_OF_AIOHTTP = type(
    "ClientConnectorError", (OF_AIOHTTP,), {"__module__": "aiohttp.client_exceptions"}
)


@pytest.mark.parametrize(
    ("error", "situation", "says"),
    [
        (errors.ReadError("cut off"), Situation.LOST, "ReadError: cut off"),
        (errors.ReadTimeout(), Situation.LOST, "ReadTimeout"),
        (
            errors.ConnectError("no route"),
            Situation.UNREACHED,
            "h.example was not reached, ConnectError: no route",
        ),
        (
            errors.ConnectTimeout("late"),
            Situation.UNREACHED,
            "h.example was not reached, ConnectTimeout: late",
        ),
        (
            errors.ProxyError("503 Busy"),
            Situation.UNREACHED,
            "h.example was not reached, ProxyError: 503 Busy",
        ),
        (errors.ProxyError("401 Who"), Situation.REFUSED, PROXY_SAYS),
        (errors.ProxyError("407 Who"), Situation.REFUSED, PROXY_SAYS),
        (errors.ReadError("407 Who"), Situation.LOST, "ReadError: 407 Who"),
        (because(errors.ConnectTimeout("x"), OF_AIOHTTP()), Situation.LOST, "ConnectTimeout: x"),
        (
            because(errors.ConnectTimeout("x"), UNREACHED_OF_AIOHTTP()),
            Situation.UNREACHED,
            "h.example was not",
        ),
        (because(errors.ConnectError("x"), untrusted(10)), Situation.REFUSED, "has expired: tell its"),
        (
            because(errors.ConnectError("x"), untrusted(7)),
            Situation.REFUSED,
            "not trusted: name its certificate",
        ),
        (
            because(errors.ConnectError("x"), OSError(), OSError(), OSError(), untrusted(62)),
            *(Situation.REFUSED, "is for another name"),
        ),
        (
            because(errors.ConnectError("x"), OSError(), OSError(), OSError(), OSError(), untrusted(62)),
            *(Situation.UNREACHED, "h.example was not"),
        ),
        (
            because(errors.ReadError("x"), OSError(), untrusted(9), hidden=True),
            Situation.REFUSED,
            "not valid yet",
        ),
        (
            errors.ReadError(str(alert("CERTIFICATE_REQUIRED"))),
            Situation.REFUSED,
            "requires a client certificate",
        ),
        (because(errors.ReadError("x"), alert("HANDSHAKE_FAILURE")), Situation.REFUSED, "refuses the TLS"),
        (
            because(errors.ReadError("x"), alert("UNKNOWN_CA")),
            Situation.REFUSED,
            "rejects the client certificate",
        ),
        (because(errors.ReadError("x"), alert("BAD_CERTIFICATE")), Situation.REFUSED, "rejects the client"),
        (
            because(errors.ReadError("x"), alert("CERTIFICATE_UNKNOWN")),
            Situation.REFUSED,
            "rejects the client",
        ),
        (
            because(errors.ReadError("x"), alert("UNSUPPORTED_CERTIFICATE")),
            Situation.REFUSED,
            "rejects the client",
        ),
        (because(errors.ReadError("x"), alert("INTERNAL_ERROR")), Situation.LOST, "ReadError: x"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_an_exception_tells_whether_anything_was_sent(
    error: Exception, situation: Situation, says: str
) -> None:
    failure = from_exception(call(), error, "h.example")
    assert (failure.situation, failure.told, failure.wait) == (situation, None, 0.5)
    assert failure.error.message == says or (situation is not Situation.LOST and says in str(failure.error))
    kind = APITimeoutError if isinstance(error, errors.TimeoutException) else APIConnectionError
    assert type(failure.error) is kind
    assert type(failure.error.__cause__).__module__ == "httpx"
    assert type(failure.error.__cause__).__name__ == type(error).__name__


def test_a_response_that_breaks_off_is_lost_and_one_that_is_no_success_is_judged_by_its_status() -> None:
    broken = from_answer(call(), Answer(status=200, broken=errors.ReadError("cut off")))
    assert broken.situation is Situation.LOST
    assert "the response broke off after its status 200, ReadError: cut off" in str(broken.error)
    odd = from_answer(call(), Answer(status=300, broken=errors.ReadError("cut off")))
    assert odd.situation is Situation.UNCLEAR
    headers = Headers([("Retry-After", "3")])
    busy = from_answer(call(), Answer(status=429, headers=headers, broken=errors.ReadError("cut off")))
    assert (busy.situation, busy.told, busy.wait) == (Situation.THROTTLED, 3.0, 3.0)
    assert busy.error.retry_after == 3.0


@pytest.mark.parametrize(
    ("error", "kind", "text", "number"),
    [
        (errors.ReadError(f"of {KEY}"), httpx.ReadError, "of ***", None),
        (
            ConnectionResetError(104, f"reset {KEY}"),
            ConnectionResetError,
            "[Errno 104] [Errno 104] reset ***",
            104,
        ),
        (alert("UNKNOWN_CA"), ssl.SSLError, str(alert("UNKNOWN_CA")), None),
        (untrusted(1), ssl.SSLCertVerificationError, "not trusted", None),
        (ValueError(f"of {KEY}"), RuntimeError, "ValueError: of ***", None),
        (KeyError(), RuntimeError, "KeyError", None),
        (socket.gaierror(-2, f"no {KEY}"), OSError, "[Errno -2] [Errno -2] no ***", -2),
        (type("Own", (OSError,), {"__module__": "mine"})("x"), RuntimeError, "Own: x", None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_cause_keeps_its_type_and_its_text_without_secrets(
    error: Exception, kind: type[Exception], text: str, number: int | None
) -> None:
    outer = because(errors.ReadError("outer"), error)
    copy = bare(call(), outer).__cause__
    assert isinstance(copy, kind)
    assert copy is not error
    assert KEY not in str(copy)
    assert str(copy) == text if kind is RuntimeError else text in str(copy)
    assert number is None or getattr(copy, "errno", None) == number
    assert copy.__cause__ is None


def test_a_circle_of_causes_ends() -> None:
    error = errors.ReadError("x")
    error.__cause__ = error
    assert bare(call(), error).__cause__ is None


def test_an_error_in_doubt_says_why_and_repeats_what_the_response_said() -> None:
    found = in_doubt(call(), ValueError("of mine"))
    assert "ValueError: of mine" in str(found)
    assert (found.status, found.request_id, type(found.__cause__)) == (None, None, ValueError)
    made = call()
    made.answer = Answer(status=502, headers=Headers([("x-request-id", f"r-1 {KEY}")]))
    found = in_doubt(made, ValueError("of mine"))
    assert (found.status, found.request_id) == (502, "r-1 ***")
    found = in_doubt(made, from_answer(made, Answer(status=503, content=b'{"message": "later"}')).error)
    assert (found.status, found.request_id, found.body) == (503, None, {"message": "later"})
    again = sent_twice(call())
    assert again.message.endswith("; check before you retry: middleware tried to send it again")
    assert again.__cause__ is None


# --- what middleware sees ---


def test_middleware_sees_a_broken_response_with_the_errors_of_httpx_and_gives_back_ours() -> None:
    answer = Answer(
        status=200,
        headers=Headers([("X-A", "b"), ("Set-Cookie", "c")]),
        content=b"12",
        broken=errors.ReadError("x"),
    )
    shown = _shown(call(), answer)
    assert (shown.status, dict(shown.headers), shown.content) == (200, {"x-a": "b"}, b"12")
    assert type(shown.broken) is httpx.ReadError
    assert str(shown.broken) == "x"
    back = _normal(shown)
    assert type(back.broken) is errors.ReadError
    assert (str(back.broken), back.status, back.content, back.headers["X-A"]) == ("x", 200, b"12", "b")
    whole = _normal(_shown(call(), Answer(status=201)))
    assert (whole.status, whole.broken) == (201, None)
    mine = ValueError("mine")
    assert _normal(_shown(call(), Answer(status=200, broken=mine))).broken is mine


async def test_middleware_passes_on_what_it_does_not_look_at() -> None:
    async def reply(request: Request) -> Response:
        return Response(status=200, content=request.url.encode())

    request = _request(call(READ), "https://h.example/v1", {}, 1)
    for around in (Middleware().around_call, Middleware().around_attempt):
        assert (await around(request, reply)).content == b"https://h.example/v1"


def test_middleware_sees_the_facts_of_a_request() -> None:
    made = call(READ)
    made.body = {"name": "Lamp"}
    seen = _request(made, "https://h.example/v1", {"x-a": "b"}, 3)
    assert (seen.operation, seen.method, seen.path) == (READ.id, READ.method, READ.path)
    assert (seen.url, seen.headers, seen.body, seen.attempt) == (
        *("https://h.example/v1", {"x-a": "b"}, {"name": "Lamp"}),
        3,
    )
    made.headers = {"x-c": "d"}
    assert _request(made, "https://h.example/v1", {"x-a": "b"}, 3).headers == {"x-c": "d"}


async def test_middleware_changes_a_call_by_what_it_passes_on_alone() -> None:
    made, given = call(), {"x-a": "b"}
    made.body = {"name": "Lamp"}
    attempts: list[int] = []

    async def looking(request: Request, call_next: CallNext) -> Response:
        attempts.append(request.attempt)
        cast(dict[str, str], request.headers)["x-z"] = "in vain"
        return Response(status=204)

    async def passing(request: Request, call_next: CallNext) -> Response:
        return await call_next(attrs.evolve(request))

    async def changing(request: Request, call_next: CallNext) -> Response:
        body = {"name": "Sofa", "key": "sk-hidden-1"}
        return await call_next(attrs.evolve(request, headers={"x-c": "d"}, body=body))

    async def restoring(request: Request, call_next: CallNext) -> Response:
        assert request.headers == {"x-c": "d"}
        return await call_next(attrs.evolve(request, headers=given))

    async def deliver() -> Answer:
        seen.append((made.headers, made.body, made.takes_secrets))
        made.answer = Answer(status=201)
        return made.answer

    seen: list[object] = []
    for step in (looking, passing, changing):
        await Layers(calls=(step,)).around_call(made, "https://h.example/v1", given, deliver)
    await Layers(attempts=(restoring,)).around_attempt(made, "https://h.example/v1", given, deliver)
    changed = {"name": "Sofa", "key": "sk-hidden-1"}
    assert seen == [(None, {"name": "Lamp"}, False), ({"x-c": "d"}, changed, True), (given, changed, True)]
    assert (attempts, given, made.headers) == ([0], {"x-a": "b"}, {"x-c": "d"})


async def test_middleware_sees_the_response_of_an_attempt_or_why_there_is_none() -> None:
    made = call(READ)
    seen: list[object] = []

    async def look(request: Request, call_next: CallNext) -> Response:
        try:
            response = await call_next(request)
        except APIConnectionError as error:
            seen.append(str(error.__cause__))
            raise
        seen.append((request.attempt, response.status))
        return response

    async def none_there() -> Failure:
        made.answer = Answer(status=404)
        return from_answer(made, made.answer)

    async def cut_off() -> Failure:
        return from_exception(made, errors.ReadError("cut off"), "h.example")

    for once in (none_there, cut_off):
        outcome = await Layers(attempts=(look,)).around_attempt(made, "https://h.example/v1", {}, once)
        assert isinstance(outcome, Failure)
    assert seen == [(2, 404), "cut off"]


async def test_middleware_that_returns_something_else_is_named() -> None:
    class Wrong(Middleware):
        async def around_call(self, request: Request, call_next: CallNext) -> Response:
            return cast(Response, 7)

    async def deliver() -> Answer:
        return Answer(status=204)

    says = r"Wrong\.around_call\) returned a int instead of a portkey_admin\.Response$"
    with pytest.raises(ConfigurationError, match=says):
        await layers_of([Wrong()]).around_call(call(), "https://h.example/v1", {}, deliver)


def test_the_curl_of_an_error_has_the_headers_that_middleware_set() -> None:
    made, options = call(), Options(Seconds(1.0), 0, None, headers={"x-a": "b"})
    made.headers = {"x-c": "d"}
    error = with_curl(made, from_answer(made, Answer(status=404)).error, "https://h.example/v1", options)
    told = cast(APIError, error).curl() or ""
    assert ("x-c:" in told, "x-a:" in told) == (True, False)


def test_the_log_of_an_attempt_has_its_facts_and_no_secrets(caplog: pytest.LogCaptureFixture) -> None:
    made = call()
    with caplog.at_level(logging.DEBUG):
        log_attempt(made, "ReadError", 0.25)
        made.answer = Answer(status=502)
        log_attempt(made, 502, 0.25)
        made.answer = Answer(status=502, headers=Headers([("x-request-id", f"r-1 {KEY}")]))
        log_attempt(made, 502, 1.5)
        log_attempt(made, "ReadError", 1.5)
    start = f"{CREATE.method} {CREATE.path}: "
    assert [record.getMessage() for record in caplog.records] == [
        f"{start}ReadError in 250 ms, attempt 2",
        f"{start}502 in 250 ms, attempt 2",
        f"{start}502 in 1500 ms, attempt 2, request id r-1 ***",
        f"{start}ReadError in 1500 ms, attempt 2",
    ]
