"""What aiohttp is asked to do, and what its errors become."""

from __future__ import annotations

import asyncio
import ssl
from types import SimpleNamespace
from typing import Any

import aiohttp
import httpx
import pytest
from aiohttp.client_reqrep import ConnectionKey
from aiohttp.http_exceptions import BadHttpMessage

from portkey_admin.http import errors
from portkey_admin.http.aiohttp import Aiohttp, _named, _read, _Request, _watched
from portkey_admin.http.types import Origin, Pairs
from portkey_admin.http.watch import Watch, Watched

KEY = ConnectionKey("h.example", 443, True, True, None, None, None)
REFUSED = ConnectionRefusedError(111, "Connection refused")
CERTIFICATE = ssl.SSLCertVerificationError(1, "self-signed")
INFO: Any = SimpleNamespace(real_url="https://h.example/hidden")


@pytest.mark.parametrize(
    ("error", "kind", "text", "cause"),
    [
        (aiohttp.ClientConnectorError(KEY, REFUSED), errors.ConnectError, "Connection refused", REFUSED),
        (
            aiohttp.ClientConnectorCertificateError(KEY, CERTIFICATE),
            errors.ConnectError,
            "self-signed",
            CERTIFICATE,
        ),
        (aiohttp.ConnectionTimeoutError("Timeout to https://h.example"), errors.ConnectTimeout, "", None),
        (aiohttp.SocketTimeoutError("slow"), errors.ReadTimeout, "slow", None),
        (
            aiohttp.ClientHttpProxyError(INFO, (), status=407, message=" No "),
            errors.ProxyError,
            "407 No",
            None,
        ),
        (
            aiohttp.ClientResponseError(INFO, (), message=" odd "),
            errors.RemoteProtocolError,
            "odd",
            None,
        ),
        (BadHttpMessage(" bad chunk "), errors.RemoteProtocolError, "bad chunk", None),
        (ConnectionResetError("reset"), errors.ReadError, "reset", None),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_an_error_of_aiohttp_becomes_ours(
    error: Exception, kind: type[Exception], text: str, cause: Exception | None
) -> None:
    named = _named(error)
    assert type(named) is kind
    assert str(named) == text or (cause is not None and text in str(named))
    assert named.__cause__ is cause
    assert "hidden" not in str(named)


async def test_a_request_of_httpx_is_asked_for_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}

    async def request(session: object, method: str, url: object, **options: object) -> object:
        asked.update(options, method=method, url=str(url))
        raise TimeoutError

    monkeypatch.setattr(aiohttp.ClientSession, "request", request)
    way = Aiohttp(verify=None, idle=4.0, proxy=None)
    given = httpx.Request(
        "PUT",
        "https://h.example/a%20b?c=%2F",
        content=b"text",
        headers={"x-a": "b"},
        extensions={"timeout": {"connect": 1.0, "read": 2.0}, "sni_hostname": "sni.example"},
    )
    with pytest.raises(httpx.ReadTimeout):
        await way.stream(given)
    await way.aclose()
    assert asked == {
        "method": "PUT",
        "url": "https://h.example/a%20b?c=%2F",
        "headers": {"host": "h.example", "x-a": "b", "content-length": "4"},
        "data": b"text",
        "allow_redirects": False,
        "timeout": aiohttp.ClientTimeout(connect=1.0, sock_read=2.0),
        "server_hostname": "sni.example",
    }


@pytest.mark.parametrize("protocol", [None, SimpleNamespace(transport=None, should_close=False)])
async def test_nothing_is_sent_over_a_connection_that_is_gone(protocol: Any) -> None:
    conn: Any = SimpleNamespace(protocol=protocol)
    with pytest.raises(errors.ConnectError, match="was closed, or had unexpected data"):
        await _Request.send(object.__new__(_Request), conn)


@pytest.mark.parametrize("is_watched", [False, True])
async def test_a_request_of_ours_has_its_timeouts_from_aiohttp_or_from_whoever_watches_it(
    is_watched: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    async def request(session: object, method: str, url: object, **options: object) -> object:
        asked.extend([method, str(url), options["data"], options["timeout"], _watched.get()])
        raise TimeoutError

    monkeypatch.setattr(aiohttp.ClientSession, "request", request)
    way = Aiohttp(verify=None, idle=4.0, proxy=None)
    with Watched(Watch(asyncio.get_running_loop())) as scope:
        watched = scope if is_watched else None
        sent: Any = SimpleNamespace(method="PUT", content=b"{}", watched=watched or object())
        timeouts: dict[str, float | None] = {"connect": 1.0, "read": 2.0}
        with pytest.raises(errors.ReadTimeout):
            await way.exchange(Origin("https", "h.example", None), "/a", sent, Pairs([]), timeouts, 9)
        assert scope.read == (2.0 if is_watched else None)
    await way.aclose()
    read = None if is_watched else 2.0
    timeout = aiohttp.ClientTimeout(connect=1.0, sock_read=read)
    assert asked == ["PUT", "https://h.example/a", b"{}", timeout, watched]


async def test_who_watches_a_request_expects_each_piece_anew() -> None:
    pieces = [b"a", b"b", b"c", b""]
    body: Any = SimpleNamespace(at_eof=lambda: not pieces)

    async def readany() -> bytes:
        return pieces.pop(0)

    body.readany = readany
    expected: list[None] = []
    watched: Any = SimpleNamespace(expect=lambda: expected.append(None))
    assert await _read(body, 9, watched) == b"abc"
    assert len(expected) == 3


@pytest.mark.parametrize("verify", [None, ssl.create_default_context()], ids=["any", "a context"])
async def test_the_session_keeps_no_cookies_adds_no_headers_and_counts_no_connections(
    verify: ssl.SSLContext | None,
) -> None:
    session = Aiohttp(verify=verify, idle=4.0, proxy=None)._opened()
    assert isinstance(session.cookie_jar, aiohttp.DummyCookieJar)
    assert set(session.skip_auto_headers) == {"accept", "accept-encoding", "content-type", "user-agent"}
    assert session.auto_decompress is False
    connector: Any = session.connector
    assert (connector.limit, connector._keepalive_timeout) == (0, 4.0)
    assert connector._ssl is (verify or True)
    await session.close()
