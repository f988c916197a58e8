"""Every friendly method called once over real HTTP, with every parameter and field that the description has.

What the server receives is what the description says, and what it answers comes back whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from operator import attrgetter
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl

import pytest
from spec.sampled_calls import SampledCall, sampled_calls

from portkey_admin import Page, PortkeyAdmin, Total, operations


class Recorder(ThreadingHTTPServer):
    """Answers everything with one answer, and remembers the last request."""

    daemon_threads = True
    answer: Any = None
    received: tuple[str, str, dict[str, str], Any, bool] | None = None


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Recorder

    def _handle(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length", 0)))
        path, _, query = self.path.partition("?")
        body = json.loads(content) if content else None
        assert self.command is not None
        fields = dict(parse_qsl(query, keep_blank_values=True))
        self.server.received = (self.command, path, fields, body, "x-portkey-api-key" in self.headers)
        reply = json.dumps(self.server.answer).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    do_GET = do_POST = do_PUT = do_DELETE = _handle

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests look at what was received."""


@pytest.fixture(scope="module")
def recorder() -> Iterator[Recorder]:
    with Recorder(("127.0.0.1", 0), _Handler) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_every_operation_of_the_description_has_a_friendly_method() -> None:
    assert {record.id: record.facade is not None for record in operations().values()} == dict.fromkeys(
        sampled_calls(), True
    )


@pytest.mark.parametrize("sampled", sampled_calls().values(), ids=lambda sampled: sampled.id)
async def test_it_sends_what_the_description_says_and_gives_back_the_answer(
    sampled: SampledCall, recorder: Recorder
) -> None:
    facade = operations()[sampled.id].facade
    assert facade is not None
    recorder.answer, recorder.received = sampled.answer, None
    fields = dict(sampled.query)
    if isinstance(sampled.body, dict):
        fields |= sampled.body

    base_url = f"http://127.0.0.1:{recorder.server_port}/v1"
    async with PortkeyAdmin("pk-invented", base_url=base_url) as portkey:
        result = await attrgetter(facade)(portkey)(*sampled.ids, **fields)

    sent = (sampled.method, sampled.path, sampled.query_text, sampled.body, sampled.sends_key)
    assert recorder.received == sent
    if isinstance(result, Page):
        # The sample of a list has one row in each place where rows may stand.
        assert [plain(item) for item in result.items] == rows(sampled)
        result = result.envelope
    if sampled.answer_class is None:
        assert result is None
    else:
        assert plain(result) == sampled.answer
        if not isinstance(result, list | Total):
            assert type(result).__name__ == sampled.answer_class
            assert type(result).from_dict(sampled.answer) == result


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def rows(sampled: SampledCall) -> Any:
    found = sampled.answer
    paging = operations()[sampled.id].paging
    assert paging is not None
    for key in paging.rows[0].split(".") if paging.rows else ():
        found = found[key]
    return found
