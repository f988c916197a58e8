"""A proxy that repeats its password in all that it says: nothing that we tell holds it."""

from __future__ import annotations

import base64
import logging
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx
import pytest
from scripted_server import answer, serving

from portkey_admin import PortkeyAdmin, PortkeyError
from portkey_admin.exports.download import Download, DownloadError
from portkey_admin.http.client import Backend, new_client

PASSWORD = "pass-Wörd/1"
IN_URL = "pass-W%C3%B6rd%2F1"
BASIC = base64.b64encode(f"me:{PASSWORD}".encode()).decode()
SPELLED = (PASSWORD, PASSWORD.encode("ascii", "ignore").decode(), IN_URL, BASIC)

Opened = Callable[[str, str], AbstractAsyncContextManager[PortkeyAdmin]]


def ours(backend: Backend) -> Opened:
    return lambda url, proxy: PortkeyAdmin(
        "key", base_url=url, proxy=proxy, http_backend=backend, max_retries=0
    )


def given(make: Callable[[str], httpx.AsyncClient]) -> Opened:
    @asynccontextmanager
    async def opened(url: str, proxy: str) -> AsyncIterator[PortkeyAdmin]:
        client = make(proxy)
        async with client, PortkeyAdmin("key", base_url=url, http_client=client, max_retries=0) as portkey:
            yield portkey

    return opened


WAYS: dict[str, Opened] = {
    "httpx": ours("httpx"),
    "aiohttp": ours("aiohttp"),
    "new_client": given(lambda proxy: new_client("httpx", proxy=proxy)),
    "new_client over aiohttp": given(lambda proxy: new_client("aiohttp", proxy=proxy)),
    "a client of the user": given(lambda proxy: httpx.AsyncClient(proxy=proxy)),
    "a header of the user": given(
        lambda proxy: httpx.AsyncClient(
            proxy=httpx.Proxy(
                f"http://{proxy.rpartition('@')[2]}", headers={"Proxy-Authorization": f"Basic {BASIC}"}
            )
        )
    ),
}


def echoing(status: int) -> bytes:
    """Return an answer that holds the password, in each spelling, wherever we look."""
    body = {"error": {"message": f"{PASSWORD} {BASIC}", "code": PASSWORD}, "message": IN_URL}
    told = answer(status, body, x_request_id=f"{BASIC} {IN_URL}")
    # The reason phrase in UTF-8, of which httpcore keeps the ASCII alone.
    return told.replace(b" -\r\n", f" no {PASSWORD} {BASIC}\r\n".encode(), 1)


@pytest.mark.parametrize("status", [407, 403, 502])
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("way", WAYS)
async def test_a_proxy_that_repeats_its_password_is_masked(
    way: str, scheme: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(echoing(status)) as proxy:
        url = f"http://me:{IN_URL}@127.0.0.1:{proxy.port}"
        async with WAYS[way](f"{scheme}://api.example.com/v1", url) as portkey:
            with pytest.raises(PortkeyError) as caught:
                await portkey.users.get("u-1")
    error: Any = caught.value
    told = [str(error), "".join(traceback.format_exception(error)), str(vars(error)), caplog.text]
    assert str(status) in told[0] or error.status == status
    for text in told:
        assert not any(spelled in text for spelled in SPELLED), text


@pytest.mark.parametrize("way", WAYS)
async def test_nor_does_a_download_tell_it(way: str) -> None:
    async def address() -> str:
        return "https://files.example.com/export"

    with serving(echoing(407)) as proxy:
        url = f"http://me:{IN_URL}@127.0.0.1:{proxy.port}"
        async with WAYS[way]("http://api.example.com/v1", url) as portkey:
            with pytest.raises(DownloadError, match="407") as caught:
                await anext(Download(portkey.transport.storage(), address))
    assert caught.value.__traceback__ is not None
    error = caught.value.with_traceback(caught.value.__traceback__.tb_next)  # our frames alone
    summary = traceback.TracebackException.from_exception(error, capture_locals=True)
    for text in (str(error), "".join(summary.format())):
        assert not any(spelled in text for spelled in SPELLED), text
