"""The networks of companies: each feature over real sockets, on each backend, our client or a given one."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import dataclasses
import datetime
import functools
import logging
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
from cryptography.hazmat.primitives import serialization

from portkey_admin import APIConnectionError, PortkeyAdmin
from portkey_admin.http.client import Backend, new_client

BACKENDS: tuple[Backend, ...] = ("httpx", "aiohttp")
NETWORK = ("proxy", "verify", "cert")
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

    if host.startswith("/"):
        server = await asyncio.start_unix_server(connected, host)
    else:
        server = await asyncio.start_server(connected, host, 0, ssl=context)
    async with server:
        name = server.sockets[0].getsockname()
        yield name[1] if isinstance(name, tuple) else 0
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
        self.names: list[str | None] = []
        self.spoken: list[str | None] = []
        self.proxied: list[str] = []

    def context(
        self, authority: trustme.CA = AUTHORITY, host: str = "localhost", **options: Any
    ) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(host, **options).configure_cert(context)
        context.sni_callback = lambda connection, name, context: self.names.append(name)
        context.set_alpn_protocols(["h2", "http/1.1"])
        return context

    def asking(self) -> ssl.SSLContext:
        """Return a context that wants a certificate of the client."""
        context = self.context()
        context.verify_mode = ssl.CERT_REQUIRED
        AUTHORITY.configure_trust(context)
        return context

    def trusted(self) -> str:
        AUTHORITY.cert_pem.write_to_path(str(self.folder / "ca.pem"))
        return str(self.folder / "ca.pem")

    def certificate(self) -> str:
        issued = AUTHORITY.issue_cert("client.example.com")
        issued.private_key_and_cert_chain_pem.write_to_path(str(self.folder / "client.pem"))
        return str(self.folder / "client.pem")

    def encrypted(self, password: str) -> tuple[str, str]:
        """Return the files of a client's certificate, and of its key under a password."""
        issued = AUTHORITY.issue_cert("client.example.com")
        certificate, key = self.folder / "client.crt", self.folder / "client.key"
        certificate.write_bytes(issued.cert_chain_pems[0].bytes())
        private = serialization.load_pem_private_key(issued.private_key_pem.bytes(), None)
        key.write_bytes(
            private.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.BestAvailableEncryption(password.encode()),
            )
        )
        return str(certificate), str(key)

    def serving(self, context: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Any:
        return listening(self._serve, context, host)

    @asynccontextmanager
    async def on_a_unix_socket(self) -> AsyncIterator[str]:
        path = str(self.folder / "socket")
        async with listening(self._serve, None, path):
            yield path

    def proxying(self, context: ssl.SSLContext | None = None, *, login: bool = False) -> Any:
        return listening(functools.partial(self._proxy, login), context, "127.0.0.1")

    def socks(self) -> Any:
        return listening(self._socks, None, "127.0.0.1")

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        secure = writer.get_extra_info("ssl_object")
        self.spoken.append(secure.selected_alpn_protocol() if secure else None)
        if self.spoken[-1] == "h2":
            await self._serve_http2(reader, writer)
            return
        self.seen.append((await reader.readuntil(b"\r\n\r\n")).decode("latin-1"))
        self.peers.append(writer.get_extra_info("peercert"))
        content = b'{"id": "u-1"}'
        writer.write(b"HTTP/1.1 200 -\r\ncontent-length: %d\r\n\r\n" % len(content) + content)
        await writer.drain()
        await reader.read()

    async def _serve_http2(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from h2.config import H2Configuration
        from h2.connection import H2Connection
        from h2.events import StreamEnded

        connection = H2Connection(H2Configuration(client_side=False))
        connection.initiate_connection()
        while data := await reader.read(65536):
            for event in connection.receive_data(data):
                if isinstance(event, StreamEnded):
                    connection.send_headers(event.stream_id, [(":status", "200")])
                    connection.send_data(event.stream_id, b'{"id": "u-1"}', end_stream=True)
            writer.write(connection.data_to_send())
            await writer.drain()

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


@dataclasses.dataclass
class End:
    """Whose connections are used, in a client that we make or in one that is given to us."""

    backend: Backend
    is_given: bool = False

    def __str__(self) -> str:
        return f"{self.backend}-{'given' if self.is_given else 'ours'}"

    async def get(self, url: str, **options: Any) -> None:
        if not self.is_given:
            await got(base_url=url, http_backend=self.backend, **options)
            return
        network = {name: options.pop(name) for name in NETWORK if name in options}
        async with new_client(self.backend, **network) as client:
            await got(base_url=url, http_client=client, **options)


async def got(**options: Any) -> None:
    async with PortkeyAdmin("key", **{"max_retries": 3, **options}) as portkey:
        assert (await portkey.users.get("u-1")).id == "u-1"


ENDS = [End(backend, is_given) for backend in BACKENDS for is_given in (False, True)]

Feature = Callable[[Site, End, pytest.MonkeyPatch], Awaitable[None]]
FEATURES: list[Feature] = []


def feature(function: Feature) -> Feature:
    """Have it tested at each end."""
    FEATURES.append(function)
    return function


@feature
async def a_private_authority(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context()) as port:
        await end.get(f"https://localhost:{port}/v1", verify=site.trusted())


@feature
async def an_authority_of_the_environment(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("SSL_CERT_FILE", site.trusted())
    async with site.serving(site.context()) as port:
        await end.get(f"https://localhost:{port}/v1")


@feature
async def the_authorities_of_the_system(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    truststore = pytest.importorskip("truststore")
    environment.setenv("SSL_CERT_FILE", site.trusted())  # here, OpenSSL's word for the system's
    async with site.serving(site.context()) as port:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        await end.get(f"https://localhost:{port}/v1", verify=context)


@feature
async def any_certificate(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context(ANOTHER)) as port:
        await end.get(f"https://localhost:{port}/v1", verify=False)


@feature
async def the_name_of_the_server_before_its_certificate(
    site: Site, end: End, environment: pytest.MonkeyPatch
) -> None:
    async with site.serving(site.context()) as port:
        await end.get(f"https://localhost:{port}/v1", verify=site.trusted())
    assert site.names == ["localhost"]


@feature
async def a_client_certificate(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.asking()) as port:
        url = f"https://localhost:{port}/v1"
        await end.get(url, verify=site.trusted(), cert=site.certificate())
    assert site.peers[0]["subjectAltName"] == (("DNS", "client.example.com"),)


@feature
async def a_client_certificate_of_the_environment(
    site: Site, end: End, environment: pytest.MonkeyPatch
) -> None:
    certificate, key = site.encrypted("s3same")
    environment.setenv("PORTKEY_CLIENT_CERT", certificate)
    environment.setenv("PORTKEY_CLIENT_KEY", key)
    environment.setenv("PORTKEY_CLIENT_KEY_PASSWORD", "s3same")
    async with site.serving(site.asking()) as port:
        await end.get(f"https://localhost:{port}/v1", verify=site.trusted())
    assert site.peers[0]["subjectAltName"] == (("DNS", "client.example.com"),)


@feature
async def a_proxy_to_http(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving() as port, site.proxying(login=True) as proxy:
        environment.setenv("HTTP_PROXY", f"http://{LOGIN}@127.0.0.1:{proxy}")
        await end.get(f"http://localhost:{port}/v1")
    assert site.proxied[0].startswith("GET http://localhost:")
    assert len(site.seen) == 1


@feature
async def a_proxy_to_https(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context()) as port, site.proxying(login=True) as proxy:
        url = f"https://localhost:{port}/v1"
        await end.get(url, proxy=f"http://{LOGIN}@127.0.0.1:{proxy}", verify=site.trusted())
    assert site.proxied[0].startswith("CONNECT localhost:")
    assert "proxy-authorization" not in site.seen[0].lower()


@feature
async def a_proxy_over_tls(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context()) as port, site.proxying(site.context()) as proxy:
        url = f"https://localhost:{port}/v1"
        await end.get(url, proxy=f"https://localhost:{proxy}", verify=site.trusted())
    assert len(site.proxied) == 1


@feature
async def a_socks_proxy(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    records: list[logging.LogRecord] = []
    listener = logging.Handler()
    environment.setattr(listener, "emit", records.append)
    logger = logging.getLogger("httpcore.socks")
    environment.setattr(logger, "isEnabledFor", lambda level: True)  # it remembers its level
    environment.setattr(logger, "handlers", [listener])
    long = LOGIN.replace("p%2Fw", "p%2Fwinvented")
    async with site.serving() as port, site.socks() as proxy:
        environment.setenv("ALL_PROXY", f"socks5://{long}@127.0.0.1:{proxy}")
        await end.get(f"http://localhost:{port}/v1")
    assert site.proxied == ["me:p/winvented"]
    assert records
    assert "winvented" not in str([each.getMessage() for each in records])


@feature
async def an_exception_from_the_proxy(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("ALL_PROXY", "http://127.0.0.1:9")
    environment.setenv("NO_PROXY", "[::1],10.0.0.0/8,127.0.0.0/8")
    async with site.serving() as port:
        await end.get(f"http://127.0.0.1:{port}/v1")


@feature
async def no_login_of_a_netrc(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    for name in ("netrc", ".netrc"):
        (site.folder / name).write_text("machine 127.0.0.1\nlogin me\npassword hidden\n")
    environment.setenv("NETRC", str(site.folder / "netrc"))
    environment.setenv("HOME", str(site.folder))
    async with site.serving() as port:
        await end.get(f"http://127.0.0.1:{port}/v1")
    assert "authorization" not in site.seen[0].lower()


@feature
async def a_server_at_an_ipv6_address(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(host="::1") as port:
        await end.get(f"http://[::1]:{port}/v1")
    assert f"\r\nhost: [::1]:{port}\r\n" in site.seen[0].lower()


@feature
async def a_prefix_before_the_path(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving() as port:
        await end.get(f"http://127.0.0.1:{port}/a/pre%2Ffix/v1/")
    assert site.seen[0].startswith("GET /a/pre%2Ffix/v1/admin/users/u-1 ")


@feature
async def a_name_that_is_not_ascii(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    async with site.serving(site.context(host="b\u00fccher.example")) as port, site.proxying() as proxy:
        url = f"https://b\u00fccher.example:{port}/v1"
        await end.get(url, proxy=f"http://127.0.0.1:{proxy}", verify=site.trusted())
    assert site.proxied[0].startswith(f"CONNECT xn--bcher-kva.example:{port} ")
    assert site.names == ["xn--bcher-kva.example"]
    assert f"\r\nhost: xn--bcher-kva.example:{port}\r\n" in site.seen[0].lower()


@feature
async def a_unix_socket(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    """By a transport of the user's own: a client of ours goes to hosts."""
    import aiohttp
    from httpx_aiohttp import AiohttpTransport

    async with site.on_a_unix_socket() as path:
        if end.backend == "httpx":
            transport: httpx.AsyncBaseTransport = httpx.AsyncHTTPTransport(uds=path)
        else:
            session = aiohttp.ClientSession(connector=aiohttp.UnixConnector(path))
            transport = AiohttpTransport(client=session)
        async with httpx.AsyncClient(transport=transport, trust_env=False) as client:
            await got(base_url="http://portkey.internal/v1", http_client=client)
    assert "\r\nhost: portkey.internal\r\n" in site.seen[0].lower()


@feature
async def a_server_that_prefers_http_2(site: Site, end: End, environment: pytest.MonkeyPatch) -> None:
    """A client of ours speaks HTTP/1.1. One of httpx that is given may speak the other."""
    async with site.serving(site.context()) as port:
        url = f"https://localhost:{port}/v1"
        if end == End("httpx", is_given=True):
            pytest.importorskip("h2")
            context = ssl.create_default_context(cafile=site.trusted())
            async with httpx.AsyncClient(http2=True, verify=context) as client:
                await got(base_url=url, http_client=client)
            assert site.spoken == ["h2"]
        else:
            await end.get(url, verify=site.trusted())
            assert site.spoken[0] in (None, "http/1.1")


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    proxies = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
    certificates = ("ssl_cert_file", "ssl_cert_dir", "portkey_client_cert", "portkey_client_key")
    for name in (*proxies, *certificates, "portkey_client_key_password"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("end", ENDS, ids=str)
@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.__name__)
async def test_it_works_at_each_end(
    feature: Feature, end: End, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with asyncio.timeout(20):
        await feature(Site(tmp_path), end, monkeypatch)


async def refused(end: End, url: str, **options: Any) -> APIConnectionError:
    with pytest.raises(APIConnectionError) as caught:
        await end.get(url, **options)
    return caught.value


@pytest.mark.parametrize("end", ENDS, ids=str)
@pytest.mark.parametrize(
    ("trouble", "says"),
    [
        ("unknown", "SSL_CERT_FILE"),
        ("name", "for another name"),
        ("expired", "has expired"),
        ("407", "requires valid credentials"),
    ],
)
async def test_what_no_other_try_can_mend_is_told_at_once(
    trouble: str, says: str, end: End, tmp_path: Path
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
        error = await refused(end, url, verify=site.trusted(), **options)
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


@pytest.mark.parametrize("version", ["TLSv1_2", "TLSv1_3"])
@pytest.mark.parametrize("end", ENDS, ids=str)
async def test_a_server_that_wants_a_certificate_of_the_client_is_told(
    end: End, version: str, tmp_path: Path
) -> None:
    site = Site(tmp_path)
    context = site.asking()
    context.maximum_version = ssl.TLSVersion[version]
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as pool:
        # Not by asyncio, whose servers close the connection and keep the alert to themselves.
        refusing = pool.submit(refuse, listener, context)
        url = f"https://localhost:{listener.getsockname()[1]}/v1"
        error = await refused(end, url, verify=site.trusted())
        refusing.result()
    assert "a client certificate: name one" in str(error)
    assert error.attempts == 1


@pytest.mark.parametrize("end", ENDS, ids=str)
@pytest.mark.parametrize("resets", [True, False])
async def test_a_connection_that_is_cut_before_its_first_response_may_want_a_certificate(
    end: End, resets: bool, tmp_path: Path
) -> None:
    """The alert is lost with the connection."""
    site = Site(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor(1) as pool:
        cutting = pool.submit(cut, listener, site.context(), resets=resets)
        url = f"https://localhost:{listener.getsockname()[1]}/v1"
        error = await refused(end, url, verify=site.trusted(), max_retries=0)
        cutting.result()
    assert "before its first response: the server may require a client certificate" in str(error)


def cut(listener: socket.socket, context: ssl.SSLContext, *, resets: bool) -> None:
    """Take a request over TLS, and close the connection."""
    listener.settimeout(20)
    with context.wrap_socket(listener.accept()[0], server_side=True) as secure:
        secure.recv(65536)
        if resets:
            secure.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def refuse(listener: socket.socket, context: ssl.SSLContext) -> None:
    connection, _ = listener.accept()
    with context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False) as secure:
        with pytest.raises(ssl.SSLError):
            secure.do_handshake()
        secure.shutdown(socket.SHUT_WR)
        with contextlib.suppress(OSError):
            while secure.recv(65536):
                pass
