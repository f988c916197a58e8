"""The retry table of `portkey_admin.calls.retry`, row by row, over real sockets: what the server saw."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from scripted_server import DROP, HANG, ScriptedServer, answer, cut_short, serving
from sending import CREATE, DELETE, READ, REPLACE, Skipping, send, transport_to

from portkey_admin import errors
from portkey_admin.calls.clock import Clock
from portkey_admin_api.types import Operation

OK = answer(200, {"id": "t-1"})
KINDS = {"GET": READ, "idempotent write": REPLACE, "other write": CREATE}
ONCE = {"GET": 1, "idempotent write": 1, "other write": 1}
TWICE = {"GET": 2, "idempotent write": 2, "other write": 2}
NOT_AGAIN = {"GET": 2, "idempotent write": 2, "other write": 1}

# What the server does with the first request; how many requests it sees if it then answers 200.
ROWS: dict[str, tuple[bytes, dict[str, int]]] = {
    "429": (answer(429), TWICE),
    "429 with Retry-After": (answer(429, retry_after="1"), TWICE),
    "408": (answer(408), NOT_AGAIN),
    "500": (answer(500), NOT_AGAIN),
    "502": (answer(502), NOT_AGAIN),
    "503": (answer(503), NOT_AGAIN),
    "504": (answer(504), NOT_AGAIN),
    "520": (answer(520), NOT_AGAIN),
    "524": (answer(524), NOT_AGAIN),
    "529": (answer(529), NOT_AGAIN),
    "timeout after sending": (HANG, NOT_AGAIN),
    "dropped before the answer": (DROP, NOT_AGAIN),
    "dropped within the answer": (cut_short(200), NOT_AGAIN),
    "400": (answer(400), ONCE),
    "401": (answer(401), ONCE),
    "403": (answer(403), ONCE),
    "404": (answer(404), ONCE),
    "409": (answer(409), ONCE),
    "422": (answer(422), ONCE),
    "501": (answer(501), ONCE),
    "505": (answer(505), ONCE),
    "530": (answer(530), ONCE),
    "555": (answer(555), ONCE),
}
CELLS = [(row, kind) for row in ROWS for kind in KINDS]
SOON = httpx.Timeout(5.0, read=0.5)
"""Where the server hangs once: long enough for its other answer on a busy machine."""


async def _outcome(url: str, operation: Operation[Any], **options: Any) -> Any:
    async with transport_to(url, **options) as transport:
        try:
            return await send(transport, operation)
        except errors.PortkeyError as error:
            return error


@pytest.mark.parametrize(("row", "kind"), CELLS, ids=[f"{row}, {kind}" for row, kind in CELLS])
def test_the_server_sees_as_many_requests_as_the_table_says(row: str, kind: str, run_everywhere: Any) -> None:
    first, expected = ROWS[row]
    with serving(first, OK) as server:
        outcome = run_everywhere(
            lambda: _outcome(server.url, KINDS[kind], timeout=SOON if first == HANG else 5.0)
        )
    assert len(server.requests) == expected[kind]
    if expected[kind] == 2:
        assert outcome == {"id": "t-1"}
        assert server.requests[0].body == server.requests[1].body
    elif expected is NOT_AGAIN:
        assert type(outcome) is errors.AmbiguousWriteError
        assert isinstance(outcome.__cause__, errors.APIError)
    elif row == "555" and kind == "other write":
        assert type(outcome) is errors.AmbiguousWriteError
    else:
        assert isinstance(outcome, errors.APIStatusError)
        assert outcome.status == int(row)


@pytest.mark.parametrize("kind", KINDS)
def test_a_connection_that_was_never_made_is_tried_again(kind: str, run_everywhere: Any) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    servers: list[ScriptedServer] = []
    running: list[Any] = []

    async def outcome() -> Any:
        waiting = Skipping()

        async def start_the_server(seconds: float) -> None:
            await waiting.sleep(seconds)
            if not running:
                running.append(serving(OK, port=port))
                servers.append(running[0].__enter__())

        clock = Clock(now=waiting.now, sleep=start_the_server, random=lambda: 1.0)
        return await _outcome(f"http://127.0.0.1:{port}/v1", KINDS[kind], clock=clock)

    try:
        assert run_everywhere(outcome) == {"id": "t-1"}
    finally:
        for server in running:
            server.__exit__(None, None, None)
    assert len(servers[0].requests) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_is_never_reached_is_given_up_after_the_last_retry(
    kind: str, run_everywhere: Any
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/v1"
    outcome = run_everywhere(lambda: _outcome(url, KINDS[kind]))
    assert type(outcome) is errors.APIConnectionError
    assert outcome.attempts == 5


@pytest.mark.parametrize(
    ("first", "kind", "expected", "error"),
    [
        (answer(429), "GET", 5, errors.RateLimitError),
        (answer(429), "idempotent write", 5, errors.RateLimitError),
        (answer(429), "other write", 5, errors.RateLimitError),
        (answer(503), "GET", 5, errors.ServerError),
        (answer(503), "idempotent write", 5, errors.ServerError),
        (answer(503), "other write", 1, errors.AmbiguousWriteError),
        (DROP, "GET", 5, errors.APIConnectionError),
        (DROP, "idempotent write", 5, errors.APIConnectionError),
        (DROP, "other write", 1, errors.AmbiguousWriteError),
        (HANG, "GET", 5, errors.APITimeoutError),
        (HANG, "other write", 1, errors.AmbiguousWriteError),
        (answer(429, retry_after="3600"), "GET", 1, errors.RateLimitError),
        (answer(429, retry_after="3600"), "other write", 1, errors.RateLimitError),
        (answer(503, retry_after="3600"), "GET", 1, errors.ServerError),
    ],
)
def test_what_never_gets_better_ends_in_an_error(
    first: bytes, kind: str, expected: int, error: type[errors.APIError], run_everywhere: Any
) -> None:
    with serving(first) as server:
        timeout = httpx.Timeout(5.0, read=0.05) if first == HANG else 5.0
        outcome = run_everywhere(lambda: _outcome(server.url, KINDS[kind], timeout=timeout))
    assert type(outcome) is error
    assert (len(server.requests), outcome.attempts) == (expected, expected)


@pytest.mark.parametrize("ambiguous", [DROP, HANG, answer(500), answer(504), cut_short(200)])
def test_a_delete_that_finds_nothing_after_an_ambiguous_failure_has_succeeded(
    ambiguous: bytes, run_everywhere: Any
) -> None:
    with serving(ambiguous, answer(404)) as server:
        assert run_everywhere(lambda: _outcome(server.url, DELETE, timeout=SOON)) is None
    assert len(server.requests) == 2


@pytest.mark.parametrize("script", [[answer(404)], [answer(429), answer(404)]], ids=["at first", "after 429"])
def test_a_delete_that_finds_nothing_otherwise_raises(script: list[bytes], run_everywhere: Any) -> None:
    with serving(*script) as server:
        outcome = run_everywhere(lambda: _outcome(server.url, DELETE))
    assert type(outcome) is errors.NotFoundError
    assert len(server.requests) == len(script)


@pytest.mark.parametrize("operation", [READ, REPLACE], ids=["GET", "idempotent write"])
def test_nothing_found_by_another_call_after_an_ambiguous_failure_raises(
    operation: Operation[Any], run_everywhere: Any
) -> None:
    with serving(DROP, answer(404)) as server:
        outcome = run_everywhere(lambda: _outcome(server.url, operation))
    assert type(outcome) is errors.NotFoundError


def test_a_create_that_was_throttled_and_then_dropped_is_in_doubt(run_everywhere: Any) -> None:
    with serving(answer(429), DROP, OK) as server:
        outcome = run_everywhere(lambda: _outcome(server.url, CREATE))
    assert type(outcome) is errors.AmbiguousWriteError
    assert (len(server.requests), outcome.attempts) == (2, 2)


@pytest.mark.parametrize(
    ("headers", "waits"),
    [
        ({"retry_after": "7"}, [7.0]),
        ({"retry_after": "1.5"}, [1.5]),
        ({"retry_after_ms": "250", "retry_after": "7"}, [0.25]),
        ({"retry_after": "Fri, 15 Jan 2027 08:00:20 GMT"}, [20.0]),
        ({"retry_after": "soon"}, [0.5]),
        ({}, [0.5]),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
def test_the_wait_is_as_told(
    status: int, headers: dict[str, str], waits: list[float], run_everywhere: Callable[..., Any]
) -> None:
    waiting = Skipping()
    with serving(answer(status, **headers), OK) as server:
        run_everywhere(lambda: _outcome(server.url, READ, clock=waiting.clock))
    assert waiting.waits == waits
