"""OpenTelemetry: one span per call. Requires the extra `otel`.

    async with PortkeyAdmin(middleware=[otel.Tracing()]) as portkey: ...

A span has kind CLIENT, and its name is the method and path template, as in the HTTP semantic conventions:
"POST /admin/workspaces". Its attributes:

http.request.method, url.template, server.address, server.port, http.response.status_code, error.type
    as in the conventions; `error.type` is the status, or the class name of the error
http.request.resend_count
    the number of retries; only if there were any
portkey.operation, portkey.request_id
    "workspaces.create"; what to quote to Portkey's support

Each retry is an event "resend" with its number and its reason: the status or the error of the previous
attempt. No URL, id, header, body or message is recorded.
"""

from __future__ import annotations

from contextvars import ContextVar
from urllib.parse import urlsplit

import attrs
from opentelemetry import propagate, trace
from opentelemetry.trace import Span, SpanKind, StatusCode, TracerProvider
from opentelemetry.util.types import AttributeValue

from portkey_admin._errors import APIError, APIStatusError
from portkey_admin._version import __version__
from portkey_admin.calls.middleware import CallNext, Middleware, Request
from portkey_admin.calls.response import Response

__all__ = ["Tracing"]

_PORTS = {"http": 80, "https": 443}


@attrs.define
class _Call:
    """A call that is being traced."""

    span: Span = attrs.field(repr=False)
    attempts: int = 0
    last_error: str | None = None


_calls: ContextVar[_Call | None] = ContextVar("portkey_admin.otel", default=None)


class Tracing(Middleware):
    """Creates a span for each call.

    tracer_provider: default: the program's own (`opentelemetry.trace.get_tracer_provider()`).
    propagate: also send the trace context (`traceparent`) with each request. By default nothing about your
        traces is sent to Portkey.
    """

    def __init__(self, tracer_provider: TracerProvider | None = None, *, propagate: bool = False) -> None:
        self._tracer = trace.get_tracer("portkey_admin", __version__, tracer_provider)
        self._propagates = propagate

    async def around_call(self, request: Request, call_next: CallNext) -> Response:
        """Create the span."""
        with self._tracer.start_as_current_span(
            f"{request.method} {request.path}",
            kind=SpanKind.CLIENT,
            attributes=_described(request),
            record_exception=False,  # its message may contain user text or ids
            set_status_on_exception=False,
        ) as span:
            call = _Call(span)
            token = _calls.set(call)
            try:
                response = await call_next(request)
            except BaseException as error:
                _fail(span, error)
                raise
            else:
                _answered(span, response.status, response.request_id)
                return response
            finally:
                _calls.reset(token)
                if call.attempts > 1:
                    span.set_attribute("http.request.resend_count", call.attempts - 1)

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        """Record an attempt after the first as an event, and propagate the context if requested."""
        call = _calls.get()
        if call is None:
            return await call_next(request)
        call.attempts = request.attempt
        if request.attempt > 1:
            facts: dict[str, AttributeValue] = {"http.request.resend_count": request.attempt - 1}
            call.span.add_event("resend", {**facts, "error.type": call.last_error or "_OTHER"})
        if self._propagates:
            context: dict[str, str] = {}
            propagate.inject(context)
            request = attrs.evolve(request, headers={**request.headers, **context})
        try:
            response = await call_next(request)
        except Exception as error:
            call.last_error = type(error).__name__
            raise
        call.last_error = str(response.status)
        return response


def _described(request: Request) -> dict[str, AttributeValue]:
    parts = urlsplit(request.url)
    return {
        "http.request.method": request.method,
        "url.template": request.path,
        "server.address": parts.hostname or "",
        "server.port": parts.port or _PORTS.get(parts.scheme, 0),
        "portkey.operation": request.operation,
    }


def _answered(span: Span, status: int | None, request_id: str | None) -> None:
    if status is not None:
        span.set_attribute("http.response.status_code", status)
    if request_id is not None:
        span.set_attribute("portkey.request_id", request_id)


def _fail(span: Span, error: BaseException) -> None:
    kind = type(error).__name__
    if isinstance(error, APIError):
        _answered(span, error.status, error.request_id)
        if isinstance(error, APIStatusError):
            kind = str(error.status)
    span.set_attribute("error.type", kind)
    span.set_status(StatusCode.ERROR, type(error).__name__)


def __dir__() -> list[str]:
    return sorted(__all__)
