"""What aiohttp is asked to do, and what its errors become."""

from __future__ import annotations

import ssl
from types import SimpleNamespace
from typing import Any

import aiohttp
import httpx
import pytest
from aiohttp.client_reqrep import ConnectionKey
from aiohttp.http_exceptions import BadHttpMessage

from portkey_admin.http import errors
from portkey_admin.http.aiohttp import Aiohttp, _named, _Request

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
