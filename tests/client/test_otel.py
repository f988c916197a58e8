"""The spans of calls, as an exporter gets them."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import Any

import anyio
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from scripted_server import DROP, HANG, ScriptedServer, answer, serving
from sending import API_KEY, CREATE, READ, transport_to

from portkey_admin import PortkeyAdmin, PortkeyError
from portkey_admin.otel import Tracing
from portkey_admin_api.types import Operation


class Traced:
    """A provider of tracers, and what it exported."""

    def __init__(self) -> None:
        self.exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self.exporter))

    @property
    def spans(self) -> Sequence[ReadableSpan]:
        return self.exporter.get_finished_spans()


async def send(server: ScriptedServer, traced: Traced, operation: Operation[Any], **options: Any) -> None:
    tracing = Tracing(traced.provider, **options)
    async with transport_to(server.url, middleware=[tracing], max_retries=2) as transport:
        ids = ["t-hidden"] * len(operation.path_params)
        with contextlib.suppress(PortkeyError):
            await transport.send(operation, *ids, body={"name": "hidden"} if operation.body else None)


def test_a_call_is_one_span_of_a_client(run_everywhere: Any) -> None:
    traced = Traced()
    with serving(answer(200, {}, x_portkey_trace_id="trace-7")) as server:
        run_everywhere(lambda: send(server, traced, READ))
    (span,) = traced.spans
    assert (span.name, span.kind, span.parent) == ("GET /things/{thingId}", SpanKind.CLIENT, None)
    assert dict(span.attributes or {}) == {
        "http.request.method": "GET",
        "http.response.status_code": 200,
        "portkey.operation": "things.get",
        "portkey.request_id": "trace-7",
        "server.address": "127.0.0.1",
        "server.port": server.port,
        "url.template": "/things/{thingId}",
    }
    assert (span.status.status_code, span.events) == (StatusCode.UNSET, ())
    assert span.instrumentation_scope is not None
    assert span.instrumentation_scope.name == "portkey_admin"


def test_resends_are_events_with_what_came_before(run_everywhere: Any) -> None:
    traced = Traced()
    with serving(answer(503), DROP, answer(200, {})) as server:
        run_everywhere(lambda: send(server, traced, READ))
    (span,) = traced.spans
    assert [(event.name, dict(event.attributes or {})) for event in span.events] == [
        ("resend", {"http.request.resend_count": 1, "error.type": "503"}),
        ("resend", {"http.request.resend_count": 2, "error.type": "APIConnectionError"}),
    ]
    assert (span.attributes or {})["http.request.resend_count"] == 2
    assert span.status.status_code is StatusCode.UNSET


@pytest.mark.parametrize(
    ("operation", "reply", "status", "kind", "error"),
    [
        (READ, answer(404, {"message": "hidden"}, x_request_id="r-1"), 404, "404", "NotFoundError"),
        (CREATE, answer(503, x_request_id="r-1"), 503, "AmbiguousWriteError", "AmbiguousWriteError"),
        (CREATE, DROP, None, "AmbiguousWriteError", "AmbiguousWriteError"),
        (READ, DROP, None, "APIConnectionError", "APIConnectionError"),
    ],
)
def test_failures_are_errors(
    operation: Operation[Any],
    reply: bytes,
    status: int | None,
    kind: str,
    error: str,
    run_everywhere: Any,
) -> None:
    traced = Traced()
    with serving(reply) as server:
        run_everywhere(lambda: send(server, traced, operation))
    (span,) = traced.spans
    attributes = span.attributes or {}
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, error)
    assert attributes["error.type"] == kind
    assert attributes.get("http.response.status_code") == status
    assert attributes.get("portkey.request_id") == (None if status is None else "r-1")
    assert "hidden" not in span.to_json()


def test_neither_ids_nor_bodies_nor_keys_are_recorded(run_everywhere: Any) -> None:
    traced = Traced()
    with serving(answer(200, {"key": "hidden"}, x_request_id=API_KEY, set_cookie="hidden")) as server:
        run_everywhere(lambda: send(server, traced, READ))
        run_everywhere(lambda: send(server, traced, CREATE))
    told = "".join(span.to_json() for span in traced.spans)
    assert told
    assert "hidden" not in told
    assert API_KEY not in told


@pytest.mark.parametrize("propagates", [False, True])
def test_context_is_sent_if_that_is_wanted_alone(propagates: bool, run_everywhere: Any) -> None:
    traced = Traced()
    with serving(answer(503), answer(200, {})) as server:
        run_everywhere(lambda: send(server, traced, READ, propagate=propagates))
    (span,) = traced.spans
    context = span.get_span_context()
    assert context is not None
    parent = f"00-{context.trace_id:032x}-{context.span_id:016x}"
    sent = [request.headers.get("traceparent", "")[: len(parent)] for request in server.requests]
    assert sent == ([parent, parent] if propagates else ["", ""])


def test_spans_are_children_of_the_programs_own(run_async: Any) -> None:
    traced = Traced()

    async def main() -> None:
        async with PortkeyAdmin(
            API_KEY, base_url=server.url, middleware=[Tracing(traced.provider)]
        ) as portkey:
            with traced.provider.get_tracer("mine").start_as_current_span("job"):
                async with anyio.create_task_group() as tasks:
                    for number in range(5):
                        tasks.start_soon(portkey.users.get, f"u-{number}")

    with serving(answer(200, {"id": "u-1"})) as server:
        run_async(main)
    (job,) = (span for span in traced.spans if span.name == "job")
    calls = [span for span in traced.spans if span.name == "GET /admin/users/{userId}"]
    assert len(calls) == 5
    assert {span.parent and span.parent.span_id for span in calls} == {job.context and job.context.span_id}


def test_a_call_that_is_cancelled_ends_its_span(run_async: Any) -> None:
    traced = Traced()

    async def main() -> None:
        with anyio.move_on_after(0.2):
            await send(server, traced, READ)

    with serving(HANG) as server:
        run_async(main)
    (span,) = traced.spans
    assert span.status.status_code is StatusCode.ERROR


async def test_without_an_sdk_nothing_is_done_and_nothing_breaks() -> None:
    with serving(answer(200, {"id": "u-1"})) as server:
        async with PortkeyAdmin(API_KEY, base_url=server.url, middleware=[Tracing()]) as portkey:
            assert (await portkey.users.get("u-1")).id == "u-1"
    assert not trace.get_current_span().is_recording()
