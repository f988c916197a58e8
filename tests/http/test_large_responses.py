"""Large JSON: what it may cost in values and time, on each event loop, backend and kind of client."""

from __future__ import annotations

import json
import threading
from typing import Any

import httpx
import pytest
from scripted_server import answer, serving
from sending import CREATE, READ, REPLACE, send, transport_to

from portkey_admin import errors
from portkey_admin.calls import transport as transport_module
from portkey_admin.calls.answer import read_answer
from portkey_admin.calls.json_text import has_more_values
from portkey_admin_api.types import Operation

MEGABYTE = 1024 * 1024


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[1,2,3]", 4),
        ('{"a":[],"b":{}}', 5),  # an empty list or object may count as two
        ('"a,b,[c,{d"', 1),
        (r'["a\",[[[[", "\\", "\\\",,,", 1]', 5),
        ('{"\\\\":"\\"","b":[",",","]}', 5),
    ],
)
@pytest.mark.parametrize("step", [1, 2, 3, 65536])
def test_values_are_counted_without_what_strings_contain(
    text: str, count: int, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portkey_admin.calls.json_text._STEP", step)
    json.loads(text)
    padded = text.encode() + b" " * 40
    assert not has_more_values(padded, count)
    assert has_more_values(padded, count - 1)


def test_a_quote_in_half_a_character_hides_no_values() -> None:
    # U+2200 has the byte of a quote.
    assert has_more_values(json.dumps(["\u2200", *range(50)], ensure_ascii=False).encode("utf-16"), 40)
    assert has_more_values(b"[" * 9, 4)


VALUES = {
    "lists": b"[" + b",".join([b"[]"] * 700_000) + b"]",
    "keys": b"{" + b",".join(b'"%d":1' % each for each in range(1_000_001)) + b"}",
}


@pytest.mark.parametrize("body", VALUES)
@pytest.mark.parametrize("whose", ["ours", "given"])
@pytest.mark.parametrize(
    ("operation", "kind"),
    [(READ, errors.ResponseError), (CREATE, errors.AmbiguousWriteError), (REPLACE, errors.ResponseError)],
    ids=["read", "create", "replace"],
)
def test_a_response_has_no_more_values_than_it_may(
    operation: Operation[Any], kind: type[Exception], body: str, whose: str, run_everywhere: Any
) -> None:
    async def run() -> Any:
        async with (
            httpx.AsyncClient() as given,
            transport_to(server.url, http_client=given if whose == "given" else None) as transport,
        ):
            with pytest.raises(errors.APIError) as raised:
                await send(transport, operation)
            return raised.value, await send(transport, READ)

    with serving(answer(200, VALUES[body]), answer(200, {"id": "next"})) as server:
        seen, after = run_everywhere(run)
    assert type(seen) is kind
    assert "more than 1,000,000 JSON values, the most that max_response_values allows" in str(seen)
    assert after == {"id": "next"}
    assert len(server.requests) == 2


def test_a_large_honest_response_is_read(run_everywhere: Any) -> None:
    rows = [{f"field {number}": [number, None, "a, b, [c], {d}"] for number in range(40)}] * 3000
    body = json.dumps({"data": rows}).encode()

    async def run() -> Any:
        async with transport_to(server.url) as transport:
            return await send(transport, READ)

    with serving(answer(200, body)) as server:
        assert run_everywhere(run) == {"data": rows}


def test_the_bound_can_be_set_below_what_is_read_at_once(run_everywhere: Any) -> None:
    async def run() -> Any:
        async with transport_to(server.url, max_response_values=10) as transport:
            assert await send(transport, READ) == list(range(9))
            with pytest.raises(errors.ResponseError, match="more than 10 JSON values"):
                await send(transport, READ)

    with serving(answer(200, [*range(9)]), answer(200, [*range(10)])) as server:
        run_everywhere(run)


@pytest.mark.parametrize(
    ("operation", "kind"), [(READ, errors.APITimeoutError), (CREATE, errors.AmbiguousWriteError)]
)
def test_the_deadline_holds_while_a_large_response_is_read(
    operation: Operation[Any], kind: type[Exception], run_everywhere: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_over, threads = threading.Event(), []

    def slow(*args: Any) -> Any:
        threads.append(threading.current_thread())
        is_over.wait(15)
        return read_answer(*args)

    async def run() -> Any:
        async with transport_to(server.url, deadline=0.3) as transport:
            with pytest.raises(errors.APIError) as raised:
                await send(transport, operation)
        is_over.set()
        return raised.value

    monkeypatch.setattr(transport_module, "read_answer", slow)
    with serving(answer(200, b"[" + b" " * 2 * MEGABYTE + b"]")) as server:
        seen = run_everywhere(run)
    assert type(seen) is kind
    assert "within the deadline of 0.3 s" in str(seen)
    assert threads != [threading.main_thread()]
    assert len(server.requests) == 1


def test_closing_the_client_ends_the_reading_of_a_large_response(
    run_everywhere: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import anyio

    has_begun, is_over = threading.Event(), threading.Event()

    def slow(*args: Any) -> Any:
        has_begun.set()
        is_over.wait(15)
        return read_answer(*args)

    async def run() -> list[BaseException]:
        seen: list[BaseException] = []

        async def call(transport: Any) -> None:
            with pytest.raises(errors.PortkeyError) as raised:
                await send(transport, READ)
            seen.append(raised.value)

        async with anyio.create_task_group() as tasks, transport_to(server.url) as transport:
            tasks.start_soon(call, transport)
            await anyio.to_thread.run_sync(has_begun.wait)
        is_over.set()
        return seen

    monkeypatch.setattr(transport_module, "read_answer", slow)
    with serving(answer(200, b"[" + b" " * 2 * MEGABYTE + b"]")) as server:
        assert [type(each) for each in run_everywhere(run)] == [errors.ClientClosedError]
