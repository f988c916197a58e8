"""What goes over our own connections, and to where: URLs, headers, and content as it comes."""

from __future__ import annotations

import gzip
import types
from collections.abc import AsyncIterator
from typing import Any, cast

import httpx
import pytest

from portkey_admin.http.errors import InvalidURL, ReadError
from portkey_admin.http.roundtrip import Answer, Gathered, Headers, OwnConnections, answered, read
from portkey_admin.http.types import ContentError, Seconds, parse_url, timeouts_of


def as_httpx_does(url: str) -> object:
    try:
        found = httpx.Request("GET", url).url
    except httpx.InvalidURL as error:
        return str(error)
    return found.scheme, found.raw_host.decode(), found.port, found.raw_path.decode().rstrip("/")


def as_we_do(url: str) -> object:
    try:
        origin, target = parse_url(url)
    except InvalidURL as error:
        return str(error)
    assert target.startswith("/")
    return origin.scheme, origin.host, origin.port, target.rstrip("/")


ENDS = ("", "/", "/v1", "/v1/", ":80", ":443/a.b", ":8787/v1", ":65535", ":65536", "/ü?a=b c")


@pytest.mark.parametrize(
    "host",
    [
        *("api.example.com", "a_b.example.", "h", "bücher.example", "xn--bcher-kva.example", "[::1]"),
        *("127.0.0.1", "127.1", "1.2.3.4.", "1.2.3.4.5", "010.0.0.1", "256.1.1.1", "1.2.3.x4", "a.4x", "9"),
        *(
            "256.300.999.1000",
            "255.255.255.256",
            "1.2.3.260",
            "1.2.3.04",
            "1234567",
            "1a2b3c4",
            "a.b1",
            "0.0.0.0",
        ),
    ],
)
def test_a_url_is_read_as_httpx_reads_it(host: str) -> None:
    urls = [f"{scheme}://{host}{end}" for scheme in ("http", "https") for end in ENDS]
    assert list(map(as_we_do, urls)) == list(map(as_httpx_does, urls))


def test_a_url_that_is_too_long_or_has_an_impossible_host_is_none() -> None:
    with pytest.raises(ValueError, match="not allowed"):
        parse_url("https://xn--a.example/v1")
    with pytest.raises(InvalidURL, match="URL too long"):
        parse_url(f"https://h.example/{'a' * 70_000}")


@pytest.mark.parametrize(
    ("method", "path", "query", "content", "target", "added"),
    [
        ("GET", "/things", "", None, "/v1/things", ()),
        ("GET", "/things", "a=b&c=%20", None, "/v1/things?a=b&c=%20", ()),
        ("GET", "/things/ü", "", None, "/v1/things/%C3%BC", ()),
        ("GET", "/things", "a=ü", None, "/v1/things?a=%C3%BC", ()),
        ("DELETE", "/things", "", None, "/v1/things", ()),
        *(
            (method, "/things", "", None, "/v1/things", (("content-length", "0"),))
            for method in ("POST", "PUT", "PATCH")
        ),
        ("POST", "/things", "", b"{}", "/v1/things", (("content-type", "application/json"),)),
        ("DELETE", "/things", "", b"{}", "/v1/things", (("content-type", "application/json"),)),
    ],
)
def test_a_request_has_its_target_and_the_headers_that_its_content_needs(
    method: str, path: str, query: str, content: bytes | None, target: str, added: tuple[tuple[str, str], ...]
) -> None:
    def exchange(origin: Any, target: str, request: object, headers: Any, *_: object) -> object:
        return origin.spelled, target, headers.pairs

    connections = types.SimpleNamespace(exchange=exchange)
    end = OwnConnections(lambda _: cast(Any, connections), "https://h.example:8443/v1/", {"x-a": "b"})
    request: Any = types.SimpleNamespace(method=method, path=path, query=query, content=content)
    sent: object = end.send(request, {}, 1)
    every = (
        ("host", "h.example:8443"),
        ("x-a", "b"),
        ("accept-encoding", "gzip, deflate"),
        ("connection", "keep-alive"),
    )
    assert sent == ("https://h.example:8443", target, (*every, *added))
    request.path = "/" + "a" * 70_000
    with pytest.raises(InvalidURL):
        end.send(request, {}, 1)


def test_headers_of_a_response_are_read_in_any_case_and_joined() -> None:
    raw = [(b"X-A", b"1"), (b"x-b", b"\xe4"), (b"x-a", b"2"), (b"X-C", "ä".encode())]
    headers = Headers(raw)
    assert dict(headers) == {"x-a": "1, 2", "x-b": "ä", "x-c": "ä"}
    assert (headers["X-a"], len(headers), repr(headers)) == ("1, 2", 3, "<3 headers: x-a, x-b, x-c>")
    assert (Answer(204).content, dict(Answer(204).headers), Answer(204).broken) == (b"", {}, None)


async def test_an_answer_has_its_whole_content_or_why_not() -> None:
    packed, cut_off = gzip.compress(b"12"), ReadError("cut off")
    encoded, other = [(b"Content-Encoding", b"gzip")], [(b"x-sixteen-letter", b"gzip")]
    whole = await answered(201, encoded, packed, None, 2)
    assert (whole.status, whole.headers["content-encoding"], whole.content, whole.broken) == (
        *(201, "gzip", b"12"),
        None,
    )
    large = await answered(201, encoded, packed, None, 1)
    assert (large.content, type(large.broken)) == (b"", ContentError)
    part = await answered(201, encoded, packed, cut_off, 2)
    assert (part.content, part.broken) == (b"", cut_off)
    assert (await answered(201, other, packed, None, 2)).content == packed


@pytest.mark.parametrize("count", [0, 1, 2, 1023, 1024, 1025, 3000])
async def test_content_is_what_came_and_no_more_than_allowed(count: int) -> None:
    pieces = [b"%d;" % number for number in range(count)]
    whole = b"".join(pieces)

    async def chunks() -> AsyncIterator[bytes]:
        for piece in pieces:
            yield piece

    gathered = Gathered(len(whole))
    assert all(gathered.add(piece) for piece in pieces)
    assert not gathered.add(None)
    assert gathered.whole() == whole
    assert await read(chunks(), len(whole)) == whole
    if whole:
        with pytest.raises(ContentError, match=f"more than {len(whole) - 1:,} bytes"):
            await read(chunks(), len(whole) - 1)


def test_seconds_are_for_each_step() -> None:
    assert timeouts_of(Seconds(3.0)) == {"connect": 3.0, "read": 3.0, "write": 3.0, "pool": None}
