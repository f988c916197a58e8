"""The HTTP client for those who want httpx's interface: it adds nothing to what the user asked for."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from scripted_server import DROP, answer, cut_short, serving

from portkey_admin.http.client import Backend, new_client
from portkey_admin.http.network import Network
from portkey_admin.http.types import Origin

BACKENDS = pytest.mark.parametrize("backend", ["httpx", "aiohttp"])


@BACKENDS
async def test_it_follows_no_redirects_keeps_no_cookies_and_reads_no_other_settings(backend: Backend) -> None:
    async with new_client(backend) as client:
        assert (client.follow_redirects, client.trust_env) == (False, False)
        request = httpx.Request("GET", "https://h.example.com")
        response = httpx.Response(200, headers={"set-cookie": "a=b; Path=/"}, request=request)
        client.cookies.extract_cookies(response)
        assert len(client.cookies) == 0


@BACKENDS
async def test_a_response_that_is_cut_short_has_its_head_and_then_an_error(backend: Backend) -> None:
    with serving(cut_short(200, x_a="b")) as server:
        async with new_client(backend) as client, client.stream("GET", server.url) as response:
            assert (response.status_code, response.headers["x-a"]) == (200, "b")
            with pytest.raises(httpx.RemoteProtocolError):
                await response.aread()


@BACKENDS
async def test_an_exception_from_the_proxy_may_be_for_a_port(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(DROP) as proxy, serving(answer(200, {})) as server:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", f"127.0.0.1:{server.port}")
        async with new_client(backend) as client:
            assert (await client.get(server.url)).status_code == 200
    assert proxy.requests == []


async def test_certificates_are_read_once_in_a_thread() -> None:
    threads: list[threading.Thread] = []

    def context() -> object:
        threads.append(threading.current_thread())
        return object()

    settings: Any = SimpleNamespace(context=context, proxy_for=lambda *of: None)
    network = Network("httpx", settings, 1)
    await network.ready()
    await network.ready()
    network.way(Origin("https", "h.example", None))
    assert len(threads) == 1
    assert threads[0] is not threading.current_thread()
