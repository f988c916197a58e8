"""Code of the user's own around calls and attempts: what it sees, what it may do, and what it cannot."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import attrs
import pytest
from scripted_server import DROP, ScriptedServer, answer, serving
from sending import API_KEY, CREATE, DELETE, READ, REPLACE, transport_to

from portkey_admin import (
    AmbiguousWriteError,
    APIConnectionError,
    CallNext,
    ConfigurationError,
    InvalidFieldError,
    Middleware,
    NotFoundError,
    PortkeyAdmin,
    RateLimitError,
    Request,
    Response,
    record_responses,
)
from portkey_admin_api.types import Fields, Operation

Around = Callable[[Request, CallNext], Awaitable[Response]]


class Calls(Middleware):
    """Does what a function says around each call."""

    def __init__(self, around: Around) -> None:
        self.around = around

    async def around_call(self, request: Request, call_next: CallNext) -> Response:
        return await self.around(request, call_next)


class Attempts(Middleware):
    """Does what a function says around each attempt."""

    def __init__(self, around: Around) -> None:
        self.around = around

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        return await self.around(request, call_next)


LEVELS = pytest.mark.parametrize("level", [Calls, Attempts])


async def sent(server: ScriptedServer, operation: Operation[Any], *middleware: Middleware) -> Any:
    """Send an operation through middleware, and return what came of it: a result or an error."""
    async with transport_to(server.url, middleware=middleware) as transport:
        ids = ["t-1"] * len(operation.path_params)
        try:
            return await transport.send(operation, *ids, body={"name": "Lamp"} if operation.body else None)
        except Exception as error:
            return error


# --- seeing ---


def test_a_call_and_its_attempts_are_seen_from_the_outside_in(run_everywhere: Any) -> None:
    seen: list[object] = []

    class Watching(Middleware):
        def __init__(self, name: str) -> None:
            self.name = name

        async def around_call(self, request: Request, call_next: CallNext) -> Response:
            seen.append((self.name, request.attempt))
            response = await call_next(request)
            seen.append((self.name, response.status, response.request_id))
            return response

        async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
            seen.append((self.name, request.attempt))
            response = await call_next(request)
            seen.append((self.name, response.status))
            return response

    with serving(answer(503), answer(200, {"id": "1"}, x_request_id="r-2")) as server:
        result = run_everywhere(lambda: sent(server, READ, Watching("outer"), Watching("inner")))
    assert result == {"id": "1"}
    assert seen == [
        ("outer", 0),
        ("inner", 0),
        ("outer", 1),
        ("inner", 1),
        ("inner", 503),
        ("outer", 503),
        ("outer", 2),
        ("inner", 2),
        ("inner", 200),
        ("outer", 200),
        ("inner", 200, "r-2"),
        ("outer", 200, "r-2"),
    ]


@LEVELS
def test_a_request_is_seen_without_the_key(level: type[Any], run_everywhere: Any) -> None:
    seen: list[Request] = []

    async def look(request: Request, call_next: CallNext) -> Response:
        seen.append(request)
        return await call_next(request)

    with serving(answer(200, {})) as server:
        run_everywhere(lambda: sent(server, REPLACE, level(look)))
        (request,) = seen
        assert request.url == f"{server.url}/things/t-1"
    assert (request.operation, request.method, request.path) == ("things.update", "PUT", "/things/{thingId}")
    assert (dict(request.headers), request.body) == ({}, {"name": "Lamp"})
    assert API_KEY not in repr(attrs.asdict(request))
    assert "t-1" not in repr(request)
    assert "Lamp" not in repr(request)


@LEVELS
def test_headers_of_answers_that_carry_secrets_are_not_shown(level: type[Any], run_everywhere: Any) -> None:
    seen: list[Response] = []

    async def look(request: Request, call_next: CallNext) -> Response:
        seen.append(await call_next(request))
        return seen[-1]

    reply = answer(200, {"key": "new"}, set_cookie="session=hidden", x_request_id=API_KEY)
    with serving(reply) as server:
        run_everywhere(lambda: sent(server, READ, level(look)))
    (response,) = seen
    assert "set-cookie" not in response.headers
    assert response.request_id == "***"
    assert json.loads(response.content) == {"key": "new"}
    assert "new" not in repr(response)


def test_errors_are_those_of_the_level(run_everywhere: Any) -> None:
    """Around a call they are typed; around an attempt there is the answer, or a connection error."""
    seen: list[object] = []

    def watching(name: str) -> Around:
        async def watch(request: Request, call_next: CallNext) -> Response:
            try:
                response = await call_next(request)
            except Exception as error:
                seen.append((name, type(error)))
                raise
            seen.append((name, response.status))
            return response

        return watch

    with serving(DROP, answer(404, {"message": "no"})) as server:
        error = run_everywhere(
            lambda: sent(server, READ, Calls(watching("call")), Attempts(watching("attempt")))
        )
    assert isinstance(error, NotFoundError)
    assert seen == [("attempt", APIConnectionError), ("attempt", 404), ("call", NotFoundError)]


async def test_methods_that_are_not_overridden_do_not_run() -> None:
    portkey = PortkeyAdmin(API_KEY, middleware=[Middleware(), Calls(lambda request, call: call(request))])
    layers = portkey.transport._layers
    assert layers is not None
    assert (len(layers.calls), len(layers.attempts)) == (1, 0)


# --- changing ---


@LEVELS
def test_headers_and_body_may_be_changed(level: type[Any], run_everywhere: Any) -> None:
    async def change(request: Request, call_next: CallNext) -> Response:
        headers = {**request.headers, "X-Change": "CHG-1"}
        return await call_next(attrs.evolve(request, headers=headers, body={"name": "Sofa"}))

    with serving(answer(200, {})) as server:
        run_everywhere(lambda: sent(server, CREATE, level(change)))
    (request,) = server.requests
    assert (request.headers["x-change"], request.json) == ("CHG-1", {"name": "Sofa"})
    assert request.headers["x-portkey-api-key"] == API_KEY


@LEVELS
def test_a_body_that_is_changed_in_place_leaves_the_callers_own_alone(
    level: type[Any], run_everywhere: Any
) -> None:
    body = {"tags": ["lamp"]}
    operation: Operation[Any] = Operation(
        id="things.tag", method="PUT", path="/things", summary="", body=Fields(kinds={"tags": "array"})
    )

    async def change(request: Request, call_next: CallNext) -> Response:
        assert isinstance(request.body, dict)
        request.body["tags"].append("sofa")
        return await call_next(request)

    async def main() -> None:
        async with transport_to(server.url, middleware=[level(change)]) as transport:
            await transport.send(operation, body=body)

    with serving(answer(200, {})) as server:
        run_everywhere(main)
    assert server.requests[0].json == {"tags": ["lamp", "sofa"]}
    assert body == {"tags": ["lamp"]}


def test_a_body_may_be_left_out_by_middleware_where_the_operation_needs_none(run_everywhere: Any) -> None:
    operation: Operation[Any] = Operation(
        id="things.touch", method="PUT", path="/things", summary="", body=Fields(kinds={}, optional=True)
    )

    async def empty(request: Request, call_next: CallNext) -> Response:
        return await call_next(attrs.evolve(request, body=None))

    async def main() -> None:
        async with transport_to(server.url, middleware=[Calls(empty)]) as transport:
            await transport.send(operation, body={})

    with serving(answer(200, {})) as server:
        run_everywhere(main)
    assert (server.requests[0].body, server.requests[0].headers.get("content-type")) == (b"", None)


def test_a_change_for_an_attempt_is_for_that_alone_and_one_for_a_call_for_all(run_everywhere: Any) -> None:
    async def tag_call(request: Request, call_next: CallNext) -> Response:
        return await call_next(attrs.evolve(request, headers={"x-call": "1"}))

    async def tag_attempt(request: Request, call_next: CallNext) -> Response:
        headers = {**request.headers, f"x-attempt-{request.attempt}": "1"}
        return await call_next(attrs.evolve(request, headers=headers))

    with serving(answer(503), answer(200, {})) as server:
        run_everywhere(lambda: sent(server, READ, Calls(tag_call), Attempts(tag_attempt)))
    own = [{name for name in each.headers if name.startswith("x-")} for each in server.requests]
    assert own == [
        {"x-call", "x-attempt-1", "x-portkey-api-key"},
        {"x-call", "x-attempt-2", "x-portkey-api-key"},
    ]


@LEVELS
@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"url": "https://elsewhere.example.com/"}, ConfigurationError, "not its url"),
        ({"method": "DELETE"}, ConfigurationError, "not its method"),
        ({"attempt": 9}, ConfigurationError, "not its attempt"),
        ({"headers": {"x-portkey-api-key": "mine"}}, ConfigurationError, "set by the client itself"),
        ({"body": {"name": 7}}, InvalidFieldError, "name"),
        ({"body": {"nmae": "Lamp"}}, InvalidFieldError, "nmae"),
    ],
)
def test_other_changes_are_refused_and_nothing_is_sent(
    level: type[Any], change: dict[str, Any], error: type[Exception], message: str, run_async: Any
) -> None:
    async def around(request: Request, call_next: CallNext) -> Response:
        return await call_next(attrs.evolve(request, **change))

    with serving(answer(200, {})) as server:
        seen = run_async(lambda: sent(server, CREATE, level(around)))
    assert isinstance(seen, error)
    assert message in str(seen)
    assert server.requests == []


# --- answering ---


@LEVELS
def test_a_request_may_be_answered_without_being_sent(level: type[Any], run_everywhere: Any) -> None:
    async def reply(request: Request, call_next: CallNext) -> Response:
        return Response(status=200, content=b'{"id": "from-a-cache"}')

    async def main() -> Any:
        with record_responses() as responses:
            return await sent(server, READ, level(reply)), responses

    with serving(answer(200, {})) as server:
        result, responses = run_everywhere(main)
    assert result == {"id": "from-a-cache"}
    assert (server.requests, responses) == ([], [])


def test_an_answer_that_is_no_success_around_a_call_raises(run_everywhere: Any) -> None:
    async def reply(request: Request, call_next: CallNext) -> Response:
        return Response(status=404, content=b'{"message": "none here"}', headers={"X-Request-Id": "r-1"})

    with serving(answer(200, {})) as server:
        error = run_everywhere(lambda: sent(server, READ, Calls(reply)))
    assert isinstance(error, NotFoundError)
    assert (error.message, error.request_id, error.attempts) == ("none here (thing_id 't-1')", "r-1", 0)


def test_an_answer_to_an_attempt_decides_whether_another_follows(run_everywhere: Any) -> None:
    async def reply(request: Request, call_next: CallNext) -> Response:
        if request.attempt == 1:
            return Response(status=429, headers={"Retry-After": "3"})
        return await call_next(request)

    with serving(answer(200, {"id": "1"})) as server:
        assert run_everywhere(lambda: sent(server, CREATE, Attempts(reply))) == {"id": "1"}
    assert len(server.requests) == 1


@LEVELS
def test_an_answer_may_be_replaced(level: type[Any], run_everywhere: Any) -> None:
    async def edit(request: Request, call_next: CallNext) -> Response:
        response = await call_next(request)
        return attrs.evolve(response, content=response.content.replace(b"old", b"new"))

    with serving(answer(200, {"name": "old"})) as server:
        assert run_everywhere(lambda: sent(server, READ, level(edit))) == {"name": "new"}


# --- never twice ---


async def fail_after(request: Request, call_next: CallNext) -> Response:
    await call_next(request)
    raise LookupError("a bug of mine")


async def fail_before(request: Request, call_next: CallNext) -> Response:
    raise LookupError("a bug of mine")


async def pretend_throttled(request: Request, call_next: CallNext) -> Response:
    await call_next(request)
    return Response(status=429)


async def pretend_missing(request: Request, call_next: CallNext) -> Response:
    await call_next(request)
    return Response(status=404)


async def forget(request: Request, call_next: CallNext) -> Response:
    await call_next(request)
    return None  # type: ignore[return-value]


async def twice(request: Request, call_next: CallNext) -> Response:
    await call_next(request)
    return await call_next(request)


async def both_at_once(request: Request, call_next: CallNext) -> Response:
    errors: list[Exception] = []

    async def one() -> None:
        try:
            await call_next(request)
        except AmbiguousWriteError as error:
            errors.append(error)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(one)
        tasks.start_soon(one)
    raise errors[0]


async def insist(request: Request, call_next: CallNext) -> Response:
    for _ in range(3):
        try:
            return await call_next(request)
        except Exception:
            continue
    return await call_next(request)


async def fail_as_if_not_found(request: Request, call_next: CallNext) -> Response:
    await call_next(request)
    raise NotFoundError("not there")


@LEVELS
@pytest.mark.parametrize(
    "around",
    [fail_after, pretend_throttled, pretend_missing, forget, twice, both_at_once, fail_as_if_not_found],
    ids=lambda around: around.__name__,
)
def test_a_create_that_was_sent_is_in_doubt_whatever_middleware_does(
    level: type[Any], around: Around, run_everywhere: Any
) -> None:
    with serving(answer(200, {"id": "1"}, x_request_id="r-1")) as server:
        error = run_everywhere(lambda: sent(server, CREATE, level(around)))
    assert isinstance(error, AmbiguousWriteError), repr(error)
    assert len(server.requests) == 1
    assert error.operation == "things.create"
    assert error.curl()


@LEVELS
@pytest.mark.parametrize("reply", [DROP, answer(500), answer(503)], ids=["dropped", "500", "503"])
def test_a_create_without_a_sure_answer_is_sent_once_however_often_middleware_asks(
    level: type[Any], reply: bytes, run_everywhere: Any
) -> None:
    with serving(reply) as server:
        error = run_everywhere(lambda: sent(server, CREATE, level(insist)))
    assert isinstance(error, AmbiguousWriteError)
    assert len(server.requests) == 1


@LEVELS
def test_errors_of_middleware_before_anything_is_sent_are_raised_as_they_are(
    level: type[Any], run_everywhere: Any
) -> None:
    with serving(answer(200, {})) as server:
        error = run_everywhere(lambda: sent(server, CREATE, level(fail_before)))
    assert isinstance(error, LookupError)
    assert server.requests == []


@LEVELS
@pytest.mark.parametrize("operation", [READ, REPLACE], ids=["get", "idempotent write"])
def test_errors_of_middleware_around_what_may_be_repeated_are_raised_as_they_are(
    level: type[Any], operation: Operation[Any], run_everywhere: Any
) -> None:
    with serving(answer(200, {})) as server:
        error = run_everywhere(lambda: sent(server, operation, level(fail_after)))
    assert isinstance(error, LookupError)


def test_the_error_in_doubt_tells_what_happened_and_why(run_everywhere: Any) -> None:
    with serving(answer(200, {"id": "1"}, x_request_id="r-1")) as server:
        error = run_everywhere(lambda: sent(server, CREATE, Attempts(fail_after)))
    assert "LookupError: a bug of mine" in error.message
    assert (error.status, error.request_id, error.attempts) == (200, "r-1", 1)
    assert isinstance(error.__cause__, LookupError)


@LEVELS
@pytest.mark.parametrize(
    ("operation", "script", "requests"),
    [
        (READ, [answer(200, {"id": "1"})], 2),
        (REPLACE, [answer(200, {"id": "1"})], 2),
    ],
    ids=["get", "idempotent write"],
)
def test_what_may_be_repeated_may_be_asked_for_again(
    level: type[Any], operation: Operation[Any], script: list[bytes], requests: int, run_everywhere: Any
) -> None:
    with serving(*script) as server:
        assert run_everywhere(lambda: sent(server, operation, level(twice))) == {"id": "1"}
    assert len(server.requests) == requests


@LEVELS
def test_a_create_that_certainly_failed_may_be_asked_for_again(level: type[Any], run_everywhere: Any) -> None:
    async def once_more(request: Request, call_next: CallNext) -> Response:
        headers = {**request.headers, "x-ticket": "fresh"}
        again = attrs.evolve(request, headers=headers)
        try:
            response = await call_next(request)
        except Exception:
            return await call_next(again)
        return await call_next(again) if response.status == 401 else response

    with serving(answer(401), answer(200, {"id": "1"})) as server:
        assert run_everywhere(lambda: sent(server, CREATE, level(once_more))) == {"id": "1"}
    assert server.requests[1].headers["x-ticket"] == "fresh"


def test_a_deletion_is_done_when_a_lost_attempt_is_followed_by_404(run_everywhere: Any) -> None:
    seen: list[int] = []

    async def look(request: Request, call_next: CallNext) -> Response:
        response = await call_next(request)
        seen.append(response.status)
        return response

    with serving(DROP, answer(404)) as server:
        assert run_everywhere(lambda: sent(server, DELETE, Calls(look))) is None
    assert seen == [204]


def test_a_deletion_that_was_only_said_to_be_sent_is_not_taken_for_done(run_everywhere: Any) -> None:
    async def pretend(request: Request, call_next: CallNext) -> Response:
        return Response(status=503) if request.attempt == 1 else await call_next(request)

    with serving(answer(404)) as server:
        error = run_everywhere(lambda: sent(server, DELETE, Attempts(pretend)))
    assert isinstance(error, NotFoundError)


# --- beside that ---


def test_the_deadline_holds_for_middleware_around_attempts(run_async: Any) -> None:
    async def sleep(request: Request, call_next: CallNext) -> Response:
        await anyio.sleep_forever()
        raise AssertionError

    async def main() -> Any:
        async with PortkeyAdmin(
            API_KEY, base_url=server.url, deadline=0.05, max_retries=0, middleware=[Attempts(sleep)]
        ) as portkey:
            with pytest.raises(APIConnectionError, match="deadline"):
                await portkey.users.get("u-1")

    with serving(answer(200, {})) as server:
        run_async(main)


@LEVELS
def test_cancelling_goes_through_middleware(level: type[Any], run_async: Any) -> None:
    async def sleep(request: Request, call_next: CallNext) -> Response:
        await call_next(request)
        await anyio.sleep_forever()
        raise AssertionError

    async def main() -> bool:
        with anyio.move_on_after(0.2) as scope:
            await sent(server, CREATE, level(sleep))
        return scope.cancelled_caught

    with serving(answer(200, {})) as server:
        assert run_async(main)


@pytest.mark.parametrize(
    ("given", "message"),
    [(Calls, "the class Calls"), (lambda request, call_next: None, "not function"), ("x", "not str")],
    ids=["a class", "a function", "text"],
)
def test_what_is_no_middleware_is_refused(given: Any, message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        PortkeyAdmin(API_KEY, middleware=[given])


@LEVELS
def test_what_is_no_request_is_refused(level: type[Any], run_async: Any) -> None:
    async def around(request: Request, call_next: CallNext) -> Response:
        return await call_next(None)  # type: ignore[arg-type]

    with serving(answer(200, {})) as server:
        error = run_async(lambda: sent(server, CREATE, Calls(lambda r, c: c(r)), level(around)))
    assert isinstance(error, ConfigurationError)
    assert "NoneType" in str(error)
    assert server.requests == []


def test_clones_have_the_same_middleware(run_async: Any) -> None:
    seen: list[str] = []

    async def look(request: Request, call_next: CallNext) -> Response:
        seen.append(request.headers.get("x-own", ""))
        return await call_next(request)

    async def main() -> None:
        async with PortkeyAdmin(API_KEY, base_url=server.url, middleware=[Calls(look)]) as portkey:
            await portkey.with_options(headers={"X-Own": "1"}).users.get("u-1")
            await portkey.workspace("ws-search-1a2b3c").users.get("u-1")

    with serving(answer(200, {"id": "u-1"})) as server:
        run_async(main)
    assert seen == ["1", ""]


def test_secrets_that_middleware_adds_are_masked_too(
    run_async: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "portkey_admin")

    async def add(request: Request, call_next: CallNext) -> Response:
        headers = {**request.headers, "authorization": "tok-hidden"}
        return await call_next(attrs.evolve(request, headers=headers, body={"key": "sk-hidden"}))

    reply = answer(400, {"message": "tok-hidden and sk-hidden are no good"}, x_request_id="tok-hidden")
    with serving(reply) as server:
        error = run_async(lambda: sent(server, CREATE, Calls(add)))
    assert error.message == "*** and *** are no good"
    assert "hidden" not in f"{error.curl()} {error} {error.body} {caplog.text}"


def test_a_429_of_the_server_still_slows_everybody_down(run_everywhere: Any) -> None:
    async def main() -> Any:
        middleware = [Attempts(lambda request, call_next: call_next(request))]
        async with transport_to(server.url, middleware=middleware, max_retries=0) as transport:
            with pytest.raises(RateLimitError):
                await transport.send(READ, "t-1")
            return transport.limiter.statistics().throttled

    with serving(answer(429, retry_after="1")) as server:
        assert run_everywhere(main) == 1
