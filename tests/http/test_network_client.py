"""The HTTP client for those who want httpx's interface: it adds nothing to what the user asked for."""

from __future__ import annotations

import ssl
import threading
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from scripted_server import DROP, answer, cut_short, serving

from portkey_admin.http.client import Backend, new_client
from portkey_admin.http.httpcore_transport import AttentiveTransport
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
    threads: list[int] = []

    def context() -> object:
        threads.append(threading.get_ident())
        return object()

    settings: Any = SimpleNamespace(proxies={}, context=context, proxy_for=lambda *of: None)
    network = Network("httpx", settings, 1)
    await network.ready()
    await network.ready()
    network.way(Origin("https", "h.example", None))
    assert len(threads) == 1
    assert threads[0] != threading.get_ident()


def test_a_way_is_made_for_each_proxy_and_certificates_are_read_only_for_tls() -> None:
    read: list[ssl.SSLContext] = []

    def context() -> ssl.SSLContext:
        read.append(ssl.create_default_context())
        return read[-1]

    proxies = {"a": httpx.Proxy("http://a.example"), "b": httpx.Proxy("http://b.example")}
    settings: Any = SimpleNamespace(
        context=context,
        proxies=proxies,
        proxy_for=lambda scheme, host, port: proxies.get(host),
    )
    network = Network("httpx", settings, 1)
    plain = network.way(Origin("http", "c", None))
    assert not read
    ways = {
        place: network.way(Origin(*place, None))
        for place in (("http", "c"), ("https", "c"), ("http", "a"), ("https", "a"), ("https", "b"))
    }
    assert (ways["http", "c"], ways["http", "a"]) == (plain, ways["https", "a"])
    assert len(set(ways.values())) == 4
    assert len(read) == 1


@pytest.mark.parametrize("own", [None, ssl.create_default_context()], ids=["ours", "its own"])
def test_a_proxy_with_tls_is_trusted_as_servers_are_and_keeps_its_login(own: ssl.SSLContext | None) -> None:
    context = ssl.create_default_context()
    proxy = httpx.Proxy("https://me:pass@h.example:1", headers={"x-a": "b"}, ssl_context=own)
    pool: Any = AttentiveTransport(context, proxy, kept=1, idle=1.0)._pool._make.__self__
    assert pool._proxy_ssl_context is (own or context)
    headers = {name.lower(): value for name, value in pool._proxy_headers}
    assert headers == {b"proxy-authorization": b"Basic bWU6cGFzcw==", b"x-a": b"b"}
