"""Code of yours around each call, and around each attempt of it: to see, change or answer a request.

What it may not do is to have a write sent twice. `call_next` may be awaited again, where a second request can
do no harm: for a GET or a write that may be repeated, and after a failure by which nothing happened. Else
nothing is sent, and AmbiguousWriteError is raised. So is it where middleware itself fails once a write that
may not be repeated has been sent; before that, and for any other call, its errors are raised as they are.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import attrs

from portkey_admin._errors import ConfigurationError
from portkey_admin.calls.answer import Response
from portkey_admin.calls.call import Call
from portkey_admin.calls.failures import Failure, judged
from portkey_admin.calls.options import check_headers, secrets_in_headers
from portkey_admin.calls.recording import harmless
from portkey_admin.calls.request import change_body
from portkey_admin.http.errors import TransportError, as_httpx, ours
from portkey_admin.http.roundtrip import Answer, Headers
from portkey_admin.secrets.masking import secrets_in


@attrs.frozen(kw_only=True)
class Request:
    """A request on its way. Change `headers` and `body` with `attrs.evolve`; the rest says what it is.

    Attributes:
        operation: id, such as "workspaces.create"; "request" for one that this package does not know.
        method: of HTTP, in capitals.
        path: the template, such as "/admin/workspaces/{workspaceId}".
        url: whole, with ids and query; it is not printed, and neither are headers and body.
        headers: those of `with_options(headers=…)`, names in lower case. The API key is not among them.
        body: JSON; None: there is none.
        attempt: 1 for the first, 2 for the first repetition; 0 around a call.
    """

    operation: str
    method: str
    path: str
    url: str = attrs.field(repr=False)
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    body: object = attrs.field(default=None, repr=False)
    attempt: int = 0


CallNext: TypeAlias = Callable[[Request], Awaitable[Response]]
"""What sends the request, through the middleware further in."""

_Step: TypeAlias = Callable[[Request, CallNext], Awaitable[Response]]

_FACTS = ("operation", "method", "path", "url", "attempt")


class Middleware:
    """Base class: override one of the two methods, or both.

        class Tagged(Middleware):
            async def around_call(self, request: Request, call_next: CallNext) -> Response:
                tagged = {**request.headers, "x-change": "CHG-1"}
                return await call_next(attrs.evolve(request, headers=tagged))

        async with PortkeyAdmin(middleware=[Tagged()]) as portkey: ...

    The first of `middleware=` is the outermost. Clones of the client have the same.
    """

    async def around_call(self, request: Request, call_next: CallNext) -> Response:
        """Go around all attempts of a call, and the waits between them.

        `call_next` returns the answer with which the call succeeded, and raises the errors of any call. To
        answer yourself, return a `Response`: its content is read as the server's would be.
        """
        return await call_next(request)

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        """Go around one request, inside the limiter and the deadline.

        `call_next` returns what the server answered, of whatever status, without the headers that carry
        secrets; it raises APIConnectionError where no whole answer came. What you return decides whether
        the request is sent again. A change of the request is for this attempt alone.
        """
        return await call_next(request)


@attrs.frozen
class Layers:
    """The middleware of a client: what there is to run around a call, and around an attempt."""

    calls: tuple[_Step, ...] = ()
    attempts: tuple[_Step, ...] = ()

    async def around_call(
        self, call: Call, url: str, headers: Mapping[str, str], deliver: Callable[[], Awaitable[Answer]]
    ) -> Answer:
        """Deliver a call through what goes around it. `headers`: the caller's own."""
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
        """Make one attempt through what goes around it. `headers`: the caller's own."""
        if not self.attempts:
            return await once()
        seen: list[tuple[Response | Exception, Failure | Answer]] = []
        restore = call.kept()

        async def innermost(request: Request) -> Response:
            _change(call, request, headers)
            outcome = await once()
            answer = outcome if isinstance(outcome, Answer) else call.answer
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
    """Return what runs where. Methods that are not overridden do not run. Raises ConfigurationError."""
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
    """Send a request through middleware. `innermost` gets it as it was, but for headers and body.

    Raises ConfigurationError where middleware does not keep to its side of the interface.
    """

    async def last(changed: Request) -> Response:
        _check_kind("gave call_next", changed, Request)
        for name in _FACTS:
            if getattr(changed, name) != getattr(given, name):
                raise ConfigurationError(
                    f"middleware may change headers and body of a request, and not its {name}"
                )
        return await innermost(changed)

    # A copy, so that changing a body in place is a change, too, and not one of the caller's data.
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
            f"middleware {what} a {type(value).__name__}, and not a portkey_admin.{wanted.__name__}"
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
    """Make a call what middleware made of it, where that differs. Raises what bad arguments raise."""
    if request.body != call.body:
        change_body(call, request.body)
        if found := secrets_in(call.body):
            call.takes_secrets = True
            call.hide(found)
    if request.headers != (headers if call.headers is None else call.headers):
        call.headers = check_headers(request.headers)
        call.hide(secrets_in_headers(call.headers))


def _shown(call: Call, answer: Answer) -> Response:
    """Return an answer as middleware gets it: without headers that carry secrets, and others masked."""
    return Response(
        status=answer.status,
        headers=harmless(answer.headers, call.secrets),
        content=answer.content,
        broken=_public(answer.broken),
    )


def _public(broken: Exception | None) -> Exception | None:
    return as_httpx(broken, str(broken)) if isinstance(broken, TransportError) else broken


def _normal(response: Response) -> Answer:
    """Return a response that middleware made with header names that are found whatever their case."""
    broken = None if response.broken is None else ours(response.broken)
    return attrs.evolve(response, headers=Headers(response.headers.items()), broken=broken)
