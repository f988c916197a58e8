"""How content is decompressed, and what of a reply is no response yet."""

from __future__ import annotations

import gzip
import zlib

import anyio
import httpx
import pytest

from portkey_admin.http import errors
from portkey_admin.http.content import _STEP, _steps, told_by, unpacked
from portkey_admin.http.given_client import _in_memory
from portkey_admin.http.pools import _pending
from portkey_admin.http.roundtrip import Headers, proxy_failed
from portkey_admin.http.types import ContentError

TEXT = b"Lamp " * 400
PROXY = "http://p.example.com"


def packed(level: int, window: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, window)
    return packer.compress(TEXT) + packer.flush()


@pytest.mark.parametrize("level", range(10))
@pytest.mark.parametrize("window", [15, 13, 9, -15])
def test_deflate_is_read_with_and_without_the_header_that_it_should_have(level: int, window: int) -> None:
    async def check() -> None:
        for encoding in ("deflate", " DEFLATE , identity,"):
            headers = Headers([("content-encoding", encoding)])
            assert await unpacked(headers, packed(level, window), len(TEXT)) == TEXT
        with pytest.raises(ContentError, match="more than 1,999 bytes"):
            await unpacked(headers, packed(level, window), len(TEXT) - 1)
        with pytest.raises(ContentError, match="incomplete"):
            await unpacked(headers, packed(level, window)[:-3], len(TEXT))

    anyio.run(check)


def test_deflate_without_its_header_is_told_by_both_bytes() -> None:
    async def check() -> None:
        headers = Headers([("content-encoding", "deflate")])
        for number in range(100):
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            text = b"%d " % number * 50
            raw = packer.compress(text) + packer.flush()
            assert await unpacked(headers, raw, len(text)) == text

    anyio.run(check)


@pytest.mark.parametrize("size", [0, 1, _STEP, 2 * _STEP, 2 * _STEP + 1])
def test_content_of_any_size_is_unpacked_in_steps(size: int) -> None:
    raw = gzip.compress(bytes(size))
    assert all(0 < len(piece) <= _STEP for piece in _steps("gzip", raw))

    async def check() -> None:
        headers = Headers([("Content-Encoding", "gzip")])
        assert await unpacked(headers, raw, size) == bytes(size)
        assert await unpacked(headers, b"", size) == b""

    anyio.run(check)


def test_what_an_error_quotes_is_left_out() -> None:
    error = errors.RemoteProtocolError("illegal status line: bytearray(b'sk-s3same')")
    assert told_by(error) == "illegal status line"
    assert told_by(errors.ConnectError("no route to 'h.example'")) == "no route to 'h.example'"


@pytest.mark.parametrize(
    ("reply", "is_pending"),
    [
        (b"HTTP/1.1 100 Continue\r\n\r\n", True),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n", True),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", False),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n1\r\n\r\n", False),
        (b"HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n", False),
        (b"HTTP/1.1 103 Early Hints\nlink: x\n\nHTTP/1.1 200 OK", False),
        (b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r", True),
        (b"SSH-2.0-1 1", False),
    ],
)
def test_a_reply_of_1xx_alone_is_no_response_yet(reply: bytes, is_pending: bool) -> None:
    assert (_pending(reply) is not None) is is_pending
    head: bytes | None = b""
    for at in range(len(reply)):  # however it is cut
        head = None if head is None else _pending(head + reply[at : at + 1])
    assert (head is not None) is is_pending


@pytest.mark.parametrize(
    ("content", "most", "kept", "broken"),
    [(b"12345", 5, b"12345", None), (b"123456", 5, b"", ContentError), (OSError(), 5, b"", errors.ReadError)],
)
async def test_a_response_that_a_hook_has_read_has_its_limit_too(
    content: bytes | OSError, most: int, kept: bytes, broken: type[Exception] | None
) -> None:
    class Breaks(httpx.AsyncByteStream):
        async def __aiter__(self):  # type: ignore[no-untyped-def]
            raise httpx.ReadError("cut off")
            yield b""

    if isinstance(content, bytes):
        response = httpx.Response(201, headers={"x-a": "b"}, content=content)
    else:
        response = httpx.Response(201, headers={"x-a": "b"}, stream=Breaks())
    answer = await _in_memory(response, most)
    assert (answer.status, answer.headers["x-a"], answer.content) == (201, "b", kept)
    assert type(answer.broken) is (type(None) if broken is None else broken)
    assert broken is not ContentError or "more than 5 bytes" in str(answer.broken)


def test_a_proxy_is_at_fault_unless_it_led_to_the_server() -> None:
    from ssl import SSLError

    refused = OSError("refused")
    assert str(proxy_failed(PROXY, refused)) == f"the proxy {PROXY} was not reached: refused"
    assert str(proxy_failed(PROXY, TimeoutError())).endswith(": TimeoutError")
    outer = OSError("x")
    outer.__cause__ = ValueError("y")
    assert proxy_failed(PROXY, outer) is not outer
    outer.__cause__.__cause__ = SSLError("z")
    assert proxy_failed(PROXY, outer) is outer
