"""Middleware: your code around each call, or each attempt, to observe, change or answer requests.

Middleware can't send a write twice. It may await `call_next` again if a second request is harmless: for a GET
or an idempotent write, and after a failure that proves that nothing happened. Otherwise nothing is sent and
AmbiguousWriteError is raised. It is also raised if middleware itself fails after a non-idempotent write was
sent; before that, and for any other call, errors of middleware are raised unchanged.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import attrs

from portkey_admin._errors import ConfigurationError, PortkeyError
from portkey_admin.calls.call import Call
from portkey_admin.calls.failures import Failure, judged
from portkey_admin.calls.options import check_headers, secrets_in_headers
from portkey_admin.calls.recording import harmless
from portkey_admin.calls.request import change_body
from portkey_admin.calls.response import Response
from portkey_admin.http.errors import TransportError, as_httpx, ours
from portkey_admin.http.roundtrip import Answer, Headers
from portkey_admin.secrets.masking import secrets_in


@attrs.frozen(kw_only=True)
class Request:
    """A request. Change `headers` and `body` with `attrs.evolve`; the rest is read-only.

    Attributes:
        operation: id, such as "workspaces.create"; "request" for an operation unknown to this package.
        method: HTTP method in capitals.
        path: the template, such as "/admin/workspaces/{workspaceId}".
        url: the full URL with ids and query. The repr hides it, the headers and the body.
        headers: those of `with_options(headers=…)`, with lower-case names, without the API key.
        body: JSON; None if there is no body.
        attempt: 1 for the first, 2 for the first retry; 0 around a call.
    """

    operation: str
    method: str
    path: str
    url: str = attrs.field(repr=False)
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    body: object = attrs.field(default=None, repr=False)
    attempt: int = 0


CallNext: TypeAlias = Callable[[Request], Awaitable[Response]]
"""Sends the request through the inner middleware."""

_Step: TypeAlias = Callable[[Request, CallNext], Awaitable[Response]]

_FACTS = ("operation", "method", "path", "url", "attempt")


class Middleware:
    """Base class for middleware: override one or both methods.

        class Tagged(Middleware):
            async def around_call(self, request: Request, call_next: CallNext) -> Response:
                tagged = {**request.headers, "x-change": "CHG-1"}
                return await call_next(attrs.evolve(request, headers=tagged))

        async with PortkeyAdmin(middleware=[Tagged()]) as portkey: ...

    The first of `middleware=` is the outermost. Clones of the client share them.
    """

    async def around_call(self, request: Request, call_next: CallNext) -> Response:
        """Wrap a whole call, with all its attempts and the waits between them.

        `call_next` returns the successful response, or raises the usual API errors. To respond without the
        server, return a `Response`: its content is parsed like a server's.
        """
        return await call_next(request)

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        """Wrap one attempt, inside the limiter and the deadline.

        `call_next` returns the server's response, of any status, without headers that contain
        secrets. It raises APIConnectionError if no complete response came. The response that you return
        decides about a retry. Changes to the request apply only to this attempt.
        """
        return await call_next(request)


@attrs.frozen
class Layers:
    """The middleware of a client, around calls and around attempts."""

    calls: tuple[_Step, ...] = ()
    attempts: tuple[_Step, ...] = ()

    async def around_call(
        self, call: Call, url: str, headers: Mapping[str, str], deliver: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        """Send a call through its middleware. `headers`: the caller's own."""
        if not self.calls:
            return await deliver()
        seen: list[tuple[Response, Answer]] = []

        async def innermost(request: Request) -> Response:
            _change(call, request, headers)
            answer = await deliver()
            seen.append((_shown(call, answer), answer))
            return seen[-1][0]

        response = await _pass_through(self.calls, _request(call, url, headers, 0), innermost)
        for given, answer in seen:
            if response is given:
                return answer
        answered = judged(call, _normal(response))
        if isinstance(answered, Failure):
            raise answered.error
        return answered

    async def around_attempt(
        self,
        call: Call,
        url: str,
        headers: Mapping[str, str],
        once: Callable[[], Awaitable[Answer | Failure]],
    ) -> Answer | Failure:
        """Make one attempt through its middleware. `headers`: the caller's own."""
        if not self.attempts:
            return await once()
        seen: list[tuple[Response | Exception, Failure | Answer]] = []
        restore = call.kept()

        async def innermost(request: Request) -> Response:
            _change(call, request, headers)
            outcome = await once()
            answer = call.answer
            if answer is None or (isinstance(outcome, Failure) and outcome.error.status is None):
                assert isinstance(outcome, Failure)
                seen.append((outcome.error, outcome))
                raise outcome.error
            response = _shown(call, answer)
            seen.append((response, outcome))
            return response

        request = _request(call, url, headers, call.attempts)
        came: Response | Exception
        try:
            came = await _pass_through(self.attempts, request, innermost)
        except Exception as error:
            came = error
        restore()
        for given, outcome in seen:
            if came is given:
                return outcome
        if isinstance(came, Response):
            return judged(call, _normal(came))
        raise came


def layers_of(middleware: Iterable[Middleware]) -> Layers:
    """Sort middleware by overridden methods; others are skipped. Raises ConfigurationError."""
    given = tuple(middleware)
    for each in given:
        if not isinstance(each, Middleware):
            kind = f"the class {each.__name__}" if isinstance(each, type) else type(each).__name__
            raise ConfigurationError(
                f"middleware must be objects of a subclass of portkey_admin.Middleware, not {kind}"
            )
    return Layers(
        tuple(each.around_call for each in given if type(each).around_call is not Middleware.around_call),
        tuple(
            each.around_attempt
            for each in given
            if type(each).around_attempt is not Middleware.around_attempt
        ),
    )


async def _pass_through(steps: Sequence[_Step], request: Request, innermost: CallNext) -> Response:
    """Send a request through middleware. `innermost` gets it with changed headers and body only.

    Raises ConfigurationError if middleware violates the interface.
    """

    async def last(changed: Request) -> Response:
        _check_kind("gave call_next", changed, Request)
        for name in _FACTS:
            if getattr(changed, name) != getattr(given, name):
                raise ConfigurationError(
                    f"middleware can change only the headers and body of a request, not its {name}"
                )
        return await innermost(changed)

    # A copy, so that changing the body in place is noticed and doesn't modify the caller's data.
    given = attrs.evolve(request, headers=dict(request.headers), body=copy.deepcopy(request.body))
    call_next: CallNext = last
    for step in reversed(steps):
        call_next = functools.partial(_run, step, call_next)
    return await call_next(given)


async def _run(step: _Step, call_next: CallNext, request: Request) -> Response:
    _check_kind("gave call_next", request, Request)
    response = await step(request, call_next)
    _check_kind(f"({getattr(step, '__qualname__', step)}) returned", response, Response)
    return response


def _check_kind(what: str, value: object, wanted: type) -> None:
    if not isinstance(value, wanted):
        raise ConfigurationError(
            f"middleware {what} a {type(value).__name__} instead of a portkey_admin.{wanted.__name__}"
        )


def _request(call: Call, url: str, headers: Mapping[str, str], attempt: int) -> Request:
    operation = call.operation
    return Request(
        operation=operation.id,
        method=call.method,
        path=operation.path,
        url=url,
        headers=headers if call.headers is None else call.headers,
        body=call.body,
        attempt=attempt,
    )


def _change(call: Call, request: Request, headers: Mapping[str, str]) -> None:
    """Apply middleware's changes to a call. Raises the errors for invalid arguments."""
    try:
        if request.body != call.body:
            change_body(call, request.body)
            if found := secrets_in(call.body):
                call.takes_secrets = True
                call.hide(found)
        if request.headers != (headers if call.headers is None else call.headers):
            call.headers = check_headers(request.headers)
            call.hide(secrets_in_headers(call.headers))
    except PortkeyError as error:
        raise error.with_traceback(None) from error.__cause__  # the frames have the body or the headers


def _shown(call: Call, answer: Answer) -> Response:
    """Return a response for middleware: without headers that contain secrets, and with others masked."""
    return Response(
        status=answer.status,
        headers=harmless(answer.headers, call.secrets),
        content=answer.content,
        broken=_public(answer.broken),
    )


def _public(broken: Exception | None) -> Exception | None:
    return as_httpx(broken, str(broken)) if isinstance(broken, TransportError) else broken


def _normal(response: Response) -> Answer:
    """Return a response from middleware as one of ours, with case-insensitive header names."""
    broken = None if response.broken is None else ours(response.broken)
    return Answer(response.status, Headers(response.headers.items()), response.content, broken)
