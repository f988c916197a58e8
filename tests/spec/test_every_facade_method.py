"""Every friendly method called once over real HTTP: what the server receives is what the description says."""

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

from portkey_admin import Pager, PortkeyAdmin, Series, operations


class Recorder(ThreadingHTTPServer):
    """Answers everything with one answer, and remembers the last request."""

    daemon_threads = True
    answer: Any = None
    received: tuple[str, str, dict[str, str], Any] | None = None
    has_key = False


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Recorder

    def _handle(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length", 0)))
        path, _, query = self.path.partition("?")
        body = json.loads(content) if content else None
        assert self.command is not None
        self.server.has_key = "x-portkey-api-key" in self.headers
        self.server.received = (self.command, path, dict(parse_qsl(query, keep_blank_values=True)), body)
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
    assert set(operations()) == set(sampled_calls())
    assert [record.id for record in operations().values() if record.facade is None] == []


@pytest.mark.parametrize("sampled", sampled_calls().values(), ids=lambda sampled: sampled.id)
async def test_the_server_receives_what_the_description_says_and_its_answer_comes_back_whole(
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
        result = attrgetter(facade)(portkey)(*sampled.ids, **fields)
        answered: Any = (await result).envelope if isinstance(result, Pager) else await result

    assert recorder.received == (sampled.method, sampled.path, sampled.query_text, sampled.body)
    assert recorder.has_key == sampled.sends_key
    if isinstance(answered, Series):
        assert answered.to_dict() == sampled.answer
    elif sampled.answer_class is not None:
        assert type(answered).__name__ == sampled.answer_class
        assert answered.to_dict() == sampled.answer
        assert type(answered).from_dict(sampled.answer) == answered
