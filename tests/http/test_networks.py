"""The networks of companies: what works over real sockets, for each backend, from one list of features."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import datetime
import functools
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import trustme

from portkey_admin import APIConnectionError, PortkeyAdmin
from portkey_admin.http.client import Backend, new_client

BACKENDS: tuple[Backend, ...] = ("httpx", "aiohttp")
AUTHORITY, ANOTHER = trustme.CA(), trustme.CA()
LOGIN = "me:p%2Fw"
ACCEPTED = "Basic " + base64.b64encode(b"me:p/w").decode()


Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def listening(serve: Serve, context: ssl.SSLContext | None, host: str) -> AsyncIterator[int]:
    """Serve, and leave nothing open behind."""
    tasks: set[asyncio.Task[None]] = set()
    writers: list[asyncio.StreamWriter] = []

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await serve(reader, writer)

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        tasks.add(asyncio.get_running_loop().create_task(one(reader, writer)))

    server = await asyncio.start_server(connected, host, 0, ssl=context)
    async with server:
        yield server.sockets[0].getsockname()[1]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for writer in writers:
            writer.transport.abort()
        await asyncio.gather(*(each.wait_closed() for each in writers), return_exceptions=True)


class Site:
    """A server of a few lines, a proxy before it, and what both have seen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: list[str] = []
        self.peers: list[Any] = []
        self.proxied: list[str] = []

    def context(
        self, authority: trustme.CA = AUTHORITY, host: str = "localhost", **options: Any
    ) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(host, **options).configure_cert(context)
        return context

    def trusted(self) -> str:
        AUTHORITY.cert_pem.write_to_path(str(self.folder / "ca.pem"))
        return str(self.folder / "ca.pem")

    def certificate(self) -> str:
        issued = AUTHORITY.issue_cert("client.example.com")
        issued.private_key_and_cert_chain_pem.write_to_path(str(self.folder / "client.pem"))
        return str(self.folder / "client.pem")

    def serving(self, context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Any:
        return listening(self._serve, context, host)

    def proxying(self, context: ssl.SSLContext | None = None, *, login: bool = False) -> Any:
        return listening(functools.partial(self._proxy, login), context, "127.0.0.1")

    def socks(self) -> Any:
        return listening(self._socks, None, "127.0.0.1")

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.seen.append((await reader.readuntil(b"\r\n\r\n")).decode("latin-1"))
        self.peers.append(writer.get_extra_info("peercert"))
        content = b'{"id": "u-1"}'
        writer.write(b"HTTP/1.1 200 -\r\ncontent-length: %d\r\n\r\n" % len(content) + content)
        await writer.drain()
        await reader.read()

    async def _proxy(self, login: bool, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        self.proxied.append(head)
        if login and f"proxy-authorization: {ACCEPTED}".lower() not in head.lower():
            writer.write(b"HTTP/1.1 407 -\r\ncontent-length: 0\r\n\r\n")
            await writer.drain()
            return
        method, target, _ = head.split("\r\n", 1)[0].split(" ")
        place = target.removeprefix("http://").partition("/")[0]
        port = int(place.rpartition(":")[2])
        if method == "CONNECT":
            writer.write(b"HTTP/1.1 200 -\r\n\r\n")
        await relay(reader, writer, port, b"" if method == "CONNECT" else head.encode("latin-1"))

    async def _socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """SOCKS5 (RFC 1928), with user and password (RFC 1929)."""
        _, count = await reader.readexactly(2)
        await reader.readexactly(count)
        writer.write(b"\x05\x02")
        _, length = await reader.readexactly(2)
        user = await reader.readexactly(length)
        password = await reader.readexactly((await reader.readexactly(1))[0])
        self.proxied.append(f"{user.decode()}:{password.decode()}")
        writer.write(b"\x01\x00")
        *_, kind = await reader.readexactly(4)
        await reader.readexactly(4 if kind == 1 else (await reader.readexactly(1))[0])
        port = int.from_bytes(await reader.readexactly(2), "big")
        writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        await relay(reader, writer, port, b"")


async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, first: bytes) -> None:
    there_reader, there_writer = await asyncio.open_connection("127.0.0.1", port)
    there_writer.write(first)
    try:
        await asyncio.gather(pump(reader, there_writer), pump(there_reader, writer))
    finally:
        there_writer.transport.abort()
        with contextlib.suppress(OSError):
            await there_writer.wait_closed()


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()


async def get(backend: Backend, url: str, **options: Any) -> None:
    async with PortkeyAdmin("key", base_url=url, http_backend=backend, max_retries=3, **options) as portkey:
        assert (await portkey.users.get("u-1")).id == "u-1"


Feature = Callable[[Site, Backend, pytest.MonkeyPatch], Awaitable[None]]


async def a_private_authority(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context()) as port:
        await get(backend, f"https://localhost:{port}/v1", verify=site.trusted())


async def an_authority_of_the_environment(
    site: Site, backend: Backend, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("SSL_CERT_FILE", site.trusted())
    async with site.serving(site.context()) as port:
        await get(backend, f"https://localhost:{port}/v1")


async def a_given_client_that_trusts_anybody(
    site: Site, backend: Backend, environment: pytest.MonkeyPatch
) -> None:
    async with site.serving(site.context(ANOTHER)) as port, new_client(backend, verify=False) as client:
        portkey = PortkeyAdmin("key", base_url=f"https://localhost:{port}/v1", http_client=client)
        async with portkey:
            await portkey.users.get("u-1")


async def a_client_certificate(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    context = site.context()
    context.verify_mode = ssl.CERT_REQUIRED
    AUTHORITY.configure_trust(context)
    async with site.serving(context) as port:
        url = f"https://localhost:{port}/v1"
        await get(backend, url, verify=site.trusted(), cert=site.certificate())
    assert site.peers[0]["subjectAltName"] == (("DNS", "client.example.com"),)


async def a_proxy_to_http(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    async with site.serving() as port, site.proxying(login=True) as proxy:
        environment.setenv("HTTP_PROXY", f"http://{LOGIN}@127.0.0.1:{proxy}")
        await get(backend, f"http://localhost:{port}/v1")
    assert site.proxied[0].startswith("GET http://localhost:")
    assert len(site.seen) == 1


async def a_proxy_to_https(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context()) as port, site.proxying(login=True) as proxy:
        url = f"https://localhost:{port}/v1"
        await get(backend, url, proxy=f"http://{LOGIN}@127.0.0.1:{proxy}", verify=site.trusted())
    assert site.proxied[0].startswith("CONNECT localhost:")
    assert "proxy-authorization" not in site.seen[0].lower()


async def a_proxy_over_tls(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context()) as port, site.proxying(site.context()) as proxy:
        url = f"https://localhost:{port}/v1"
        await get(backend, url, proxy=f"https://localhost:{proxy}", verify=site.trusted())
    assert len(site.proxied) == 1


async def a_socks_proxy(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    async with site.serving() as port, site.socks() as proxy:
        environment.setenv("ALL_PROXY", f"socks5://{LOGIN}@127.0.0.1:{proxy}")
        await get(backend, f"http://localhost:{port}/v1")
    assert site.proxied == ["me:p/w"]


async def an_exception_from_the_proxy(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("ALL_PROXY", "http://127.0.0.1:9")
    environment.setenv("NO_PROXY", "[::1],10.0.0.0/8,127.0.0.0/8")
    async with site.serving() as port:
        await get(backend, f"http://127.0.0.1:{port}/v1")


async def no_login_of_a_netrc(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    (site.folder / "netrc").write_text("machine 127.0.0.1\nlogin me\npassword hidden\n")
    environment.setenv("NETRC", str(site.folder / "netrc"))
    async with site.serving() as port:
        await get(backend, f"http://127.0.0.1:{port}/v1")
    assert "authorization" not in site.seen[0].lower()


async def a_server_at_an_ipv6_address(site: Site, backend: Backend, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(host="::1") as port:
        await get(backend, f"http://[::1]:{port}/a/prefix/v1")
    assert site.seen[0].startswith("GET /a/prefix/v1/admin/users/u-1 ")


FEATURES: list[Feature] = [
    a_private_authority,
    an_authority_of_the_environment,
    a_given_client_that_trusts_anybody,
    a_client_certificate,
    a_proxy_to_http,
    a_proxy_to_https,
    a_proxy_over_tls,
    a_socks_proxy,
    an_exception_from_the_proxy,
    no_login_of_a_netrc,
    a_server_at_an_ipv6_address,
]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
async def test_it_works_on_each_backend(
    feature: Feature, backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with asyncio.timeout(20):
        await feature(Site(tmp_path), backend, monkeypatch)


async def refused(site: Site, backend: Backend, **options: Any) -> APIConnectionError:
    with pytest.raises(APIConnectionError) as caught:
        await get(backend, **options)
    return caught.value


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        ("unknown", "SSL_CERT_FILE"),
        ("name", "for another name"),
        ("expired", "has expired"),
        ("407", "wants a login"),
    ],
)
async def test_what_no_other_try_can_mend_is_told_at_once(
    trouble: str, says: str, backend: Backend, tmp_path: Path
) -> None:
    site = Site(tmp_path)
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    contexts: dict[str, Callable[[], ssl.SSLContext]] = {
        "unknown": lambda: site.context(ANOTHER),
        "name": lambda: site.context(host="other.example.com"),
        "expired": lambda: site.context(not_after=past, not_before=past - datetime.timedelta(9)),
        "407": site.context,
    }
    context = contexts[trouble]()
    async with site.serving(context) as port, site.proxying(login=True) as proxy:
        options: Any = {"proxy": f"http://me:wrong@127.0.0.1:{proxy}"} if trouble == "407" else {}
        url = f"https://localhost:{port}/v1"
        error = await refused(site, backend, url=url, verify=site.trusted(), **options)
    assert error.attempts == 1
    assert says in str(error)
    assert "wrong" not in str(error)
    assert ("SSL_CERT_FILE" in str(error)) is (trouble == "unknown")
    assert site.seen == []


@pytest.mark.parametrize("backend", BACKENDS)
async def test_a_proxy_that_is_not_reached_is_named(backend: Backend, tmp_path: Path) -> None:
    options: Any = {"proxy": "http://me:hidden@127.0.0.1:9", "http_backend": backend, "max_retries": 0}
    async with PortkeyAdmin("key", base_url="http://api.example.com/v1", **options) as portkey:
        with pytest.raises(APIConnectionError, match=r"proxy 127\.0\.0\.1:9 was not reached") as caught:
            await portkey.users.get("u-1")
    assert "hidden" not in str(caught.value)
