"""Whose connections a client of ours uses: httpx's own, or those of aiohttp, which take far less CPU.

The `aiohttp` extra brings the latter, for asyncio only. httpx stays the interface; requests, proxies from the
environment, certificates, retries and errors are the same. What differs over aiohttp:

- `connect` is for all of a connection, DNS, proxy and TLS included; httpx counts each step anew. More than
  5 s end on a whole second. `write` does not count: a server that takes no data ends in a `read` timeout.
- A name is looked up once in 10 s, and IPv6 and IPv4 addresses are tried side by side.
- Proxies that are reached by SOCKS or TLS are used over httpx's own connections.
- A DELETE without a body says so: `content-length: 0`.
"""

from __future__ import annotations

import functools
import ssl
from collections.abc import Callable
from contextlib import suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import httpx

from portkey_admin._errors import ConfigurationError
from portkey_admin.calls.limiter import DEFAULT_MAX_IN_FLIGHT

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

Backend: TypeAlias = Literal["httpx", "aiohttp"]

_NEEDED = ("aiohttp", "httpx_aiohttp")


def check_backend(backend: object) -> Backend:
    """Return the backend, httpx's own where none is named, or raise ConfigurationError."""
    if backend is None or backend == "httpx":
        return "httpx"
    if backend != "aiohttp":
        names = " or ".join(map(repr, get_args(Backend)))
        raise ConfigurationError(f"http_backend must be {names}, not {backend!r}")
    if not _is_installed():
        raise ConfigurationError(
            "http_backend='aiohttp' needs aiohttp and httpx-aiohttp: install portkey-admin[aiohttp]"
        )
    return "aiohttp"


def fastest_backend() -> Backend:
    """Return "aiohttp" where it is installed and an asyncio loop is running, else "httpx"."""
    return "aiohttp" if _asyncio_loop() and _is_installed() else "httpx"


# Loading takes tens of milliseconds: it is done in threads, so that the event loop goes on meanwhile.


async def make_ready(backend: Backend) -> None:
    """Load what making a client of the backend takes, and families of operations.

    Raises ConfigurationError for aiohttp on another loop than asyncio's.
    """
    _check_loop(backend)
    if backend not in _loaded:
        await _in_thread(_load, backend)


async def make_ready_for_requests() -> None:
    """Load what the first request on this kind of event loop takes."""
    kind = "asyncio" if _asyncio_loop() else "trio"
    if kind not in _ready_for_requests:
        await _in_thread(_load_for_requests, kind)
        _ready_for_requests.add(kind)


async def _in_thread(work: Callable[..., object], *args: object) -> None:
    if loop := _asyncio_loop():
        # Not by anyio: what it takes to do that is one of the things that are loaded.
        await loop.run_in_executor(None, work, *args)
    else:
        from anyio import to_thread

        await to_thread.run_sync(work, *args)


def new_client(
    backend: Backend,
    connections: int = DEFAULT_MAX_IN_FLIGHT,
    *,
    proxy: httpx.Proxy | str | None = None,
    verify: ssl.SSLContext | None = None,
) -> httpx.AsyncClient:
    """Return a client as `PortkeyAdmin` makes it, to be its `http_client` with a proxy or TLS of your own.

    connections: how many are kept when nothing uses them.
    proxy: its URL; None: those of the environment.
    verify: the certificates to trust, and those to show; None: certifi's, or those of SSL_CERT_FILE.

    Raises ConfigurationError for aiohttp on another loop than asyncio's.
    """
    _check_loop(backend)
    kind = _loaded.get(backend) or _load(backend)
    return kind(
        verify=verify or _ssl_context(),
        proxy=proxy,
        # As many connections are kept as requests are in flight. How many there are is the limiter's to say:
        # a bound here would make requests wait inside httpx, where nobody counts them, behind downloads.
        limits=httpx.Limits(
            max_connections=None,
            max_keepalive_connections=connections,
            # Node and uvicorn close an idle connection after 5 s. A create that is sent into the closing is
            # in doubt, so a connection that has idled for nearly as long is not used again.
            keepalive_expiry=4.0,
        ),
        # The API sets no cookie that we want; a load balancer's would tie every request to one machine.
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        follow_redirects=False,
    )


def _check_loop(backend: Backend) -> None:
    if backend == "aiohttp" and _asyncio_loop() is None:
        raise ConfigurationError("http_backend='aiohttp' works on asyncio only: leave it out under trio")


def _asyncio_loop() -> AbstractEventLoop | None:
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


@functools.cache
def _is_installed() -> bool:
    return all(find_spec(name) is not None for name in _NEEDED)


_loaded: dict[Backend, type[httpx.AsyncClient]] = {}


def _load(backend: Backend) -> type[httpx.AsyncClient]:
    kind: type[httpx.AsyncClient]
    if backend == "aiohttp":
        from portkey_admin.http.aiohttp import AiohttpClient as kind
    else:
        from portkey_admin.http.pools import PooledClient as kind
    _ssl_context()
    import_module("portkey_admin.resources._resource")
    import_module("portkey_admin.lists.pager")
    _loaded[backend] = kind
    return kind


_ready_for_requests: set[str] = set()


def _load_for_requests(kind: str) -> None:
    import_module("httpcore")  # which httpx loads where it is used
    with suppress(ImportError):  # no part of anyio's interface; where it is not, anyio loads it itself
        import_module(f"anyio._backends._{kind}")


@functools.cache
def _ssl_context() -> ssl.SSLContext:
    # Reading the certificates takes tens of milliseconds: once for all clients.
    return httpx.create_ssl_context()
