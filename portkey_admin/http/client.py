"""The HTTP client: its connections, and its lifetime on one event loop.

The connections are httpcore's, or aiohttp's, which need far less CPU. Install the `aiohttp` extra for the
latter, on asyncio only. Requests, proxies from the environment, certificates, retries and errors are the
same, and httpx is imported only when needed. Differences with aiohttp:

- The `connect` timeout covers the whole connection, including DNS, proxy and TLS; httpx applies it to each
  step. Above 5 s it is rounded to a whole second. There is no `write` timeout: a server that accepts no data
  causes a `read` timeout.
- DNS results are cached for 10 s, and IPv6 and IPv4 addresses are tried concurrently.
- SOCKS proxies and proxies with TLS use httpcore's connections.
- A DELETE without a body sends `content-length: 0`.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from portkey_admin._errors import APIConnectionError, ClientClosedError, ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.http.backend import check_loop, make_ready, make_ready_for_requests
from portkey_admin.http.certificates import Cert, Verify, hidden
from portkey_admin.http.in_flight import Uses
from portkey_admin.http.roundtrip import OwnConnections
from portkey_admin.http.settings import NetworkSettings, read_network
from portkey_admin.http.types import Backend as Backend
from portkey_admin.secrets.masking import NO_SECRETS, Secrets

if TYPE_CHECKING:
    import httpx
    from anyio.lowlevel import RunVar

    from portkey_admin.http.given_client import GivenClient
    from portkey_admin.http.network import Network
else:
    httpx = module("httpx")

_CLOSING_TIME = 5.0  # seconds; closing a connection to an unresponsive server must not hang

DEFAULT_CONNECTIONS = 100


class Connection:
    """Connections between `open` and `close`.

    http_client: a client that the caller opens and closes; None: one is created on opening.
    connections: maximum number of idle connections.
    beside: modules to import while opening.
    tls: whether requests go to a URL with https. If not, certificates are read only when needed.
    """

    def __init__(
        self,
        http_client: httpx.AsyncClient | None = None,
        backend: Backend = "httpx",
        *,
        connections: int = DEFAULT_CONNECTIONS,
        beside: Iterable[str] = (),
        proxy: httpx.Proxy | str | None = None,
        verify: Verify | None = None,
        cert: Cert | None = None,
        open_on_first_use: bool = False,
        tls: bool = True,
    ) -> None:
        if http_client is not None and not isinstance(http_client, httpx.AsyncClient):
            raise ConfigurationError(
                f"http_client must be an httpx.AsyncClient, not {type(http_client).__name__}"
            )
        network = {"proxy": proxy, "verify": verify, "cert": cert}
        for name, value in network.items():
            if value is not None and http_client is not None:
                raise ConfigurationError(
                    f"give either http_client or {name}: the http_client has its own network settings"
                )
        if open_on_first_use and http_client is None:
            raise ConfigurationError(
                "open_on_first_use needs an http_client: nothing would close one that we create"
            )
        self._network: NetworkSettings | None = None
        """None: the environment decides on opening."""
        if any(value is not None for value in network.values()):
            self._network = read_network(proxy=proxy, verify=verify, cert=cert)
        self._given = http_client
        self._backend: Backend = backend
        self._connections = connections
        self._beside = tuple(beside)
        self._client: httpx.AsyncClient | None = None
        self._own: Network | None = None
        self._loop: _Loop
        """The event loop it was opened on."""
        self.uses: Uses
        """The requests in flight since it was opened."""
        self.is_ready: bool = False
        """Whether the modules for the first request are loaded."""
        self._opens_itself = open_on_first_use
        self._tls = tls

    @property
    def is_open(self) -> bool:
        """Whether calls can be made."""
        return self.opened is not None

    @property
    def opened(self) -> object:
        """Identifies the current opening: a new object each time."""
        return self._own or self._client

    @property
    def is_own(self) -> bool:
        """Whether the HTTP client is created here, so that it has nothing but connections."""
        return self._given is None

    @property
    def logins(self) -> Secrets:
        """The passwords of its proxies, while it is open."""
        if self._own is not None:
            return self._own.logins
        from portkey_admin.http.logins import logins_of_client

        return NO_SECRETS if self._client is None else logins_of_client(self._client)

    async def open(self) -> None:
        """Create the HTTP client, or use the given one, for this event loop."""
        if self.is_open and not self._let_go():
            raise ClientClosedError("this client is already open: use it, or create another one")
        settings = None
        if self._given is None:
            settings = self._network or read_network()
            is_needed = self._tls or not settings.is_plain
            try:
                await make_ready(self._backend, self._beside, settings if is_needed else None)
            except (ImportError, OSError) as error:  # out of file descriptors, for example
                raise APIConnectionError(f"the client can't be opened: {error}") from error
        self._open(settings)

    async def make_ready(self) -> None:
        """Load the modules for the first request."""
        if self._given is not None or self._backend == "httpx":
            await make_ready_for_requests()
        self.is_ready = True

    async def close(self) -> None:
        """Cancel requests in flight, and close the HTTP client unless it was given. Can be called twice."""
        if not self.is_open:
            return
        if self._loop is not _current_loop():
            if self._let_go():
                return
            raise _of_another_loop()
        client, self._client = self._client, None
        own, self._own = self._own, None
        import anyio

        with anyio.move_on_after(_CLOSING_TIME, shield=True):
            await self.uses.end()
        if own is not None:
            with anyio.move_on_after(_CLOSING_TIME, shield=True):
                await (own if client is None else client).aclose()

    def _let_go(self) -> bool:
        """Forget connections of a finished event loop, which can't be closed; return whether it finished."""
        if not self._loop.is_closed():
            return False
        self._client = self._own = None
        return True

    def check(self) -> None:
        """Raise ClientClosedError with advice if calls can't be made here and now."""
        if self._own is None and self._client is None:
            if not self._opens_itself:
                raise ClientClosedError(
                    "this client is not open: make calls inside `async with PortkeyAdmin() as portkey:`, or"
                    " in synchronous code `with portkey_admin.blocking() as (portkey, run):`"
                )
            self._open()
        if self._loop is not _current_loop():
            raise _of_another_loop()
        if self._given is not None and self._given.is_closed:
            raise ClientClosedError("the given http_client is closed: keep it open as long as you make calls")

    def client(self) -> httpx.AsyncClient:
        """Return the given HTTP client, or one over our connections. Raises ClientClosedError."""
        self.check()
        client = self._client
        if client is None:
            from portkey_admin.http.network_client import NetworkClient

            assert self._own is not None
            client = self._client = NetworkClient(self._own)
        return client

    def end_at(self, base_url: str, headers: Mapping[str, str]) -> OwnConnections | GivenClient:
        """Return the connection end for a server: our own, or the given client."""
        if self._own is not None:
            return OwnConnections(self._own.way, base_url, headers)
        from portkey_admin.http.given_client import GivenClient

        assert self._client is not None
        return GivenClient(self._client, base_url, headers)

    def _open(self, settings: NetworkSettings | None = None) -> None:
        self._loop = _current_loop()
        self.uses = Uses()
        if self._given is not None:
            self._client = self._given
        elif settings is not None:
            self._own = _made(self._backend, self._connections, settings)


def new_client(
    backend: Backend,
    connections: int = DEFAULT_CONNECTIONS,
    *,
    proxy: httpx.Proxy | str | None = None,
    verify: Verify | None = None,
    cert: Cert | None = None,
) -> httpx.AsyncClient:
    """Return a client like `PortkeyAdmin`'s own, to pass as `http_client` with your proxy or TLS settings.

    connections: maximum number of idle connections.
    proxy: proxy URL; None: from the environment, HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY.
    verify: certificates to trust: True or None (certifi's, or those of SSL_CERT_FILE and SSL_CERT_DIR),
        False (any: only for tests), the path of a file or folder, or an SSL context.
    cert: client certificate: a path, or a tuple of certificate, key and the key's password.

    Raises ConfigurationError for invalid settings, and for aiohttp on a loop other than asyncio's.
    """
    cert = hidden(cert)
    network = _made(backend, connections, read_network(proxy=proxy, verify=verify, cert=cert))
    from portkey_admin.http.network_client import NetworkClient

    return NetworkClient(network)


def _made(backend: Backend, connections: int, settings: NetworkSettings) -> Network:
    check_loop(backend)
    from portkey_admin.http.network import Network

    # Keeps as many connections as there are requests in flight. Their number is not limited here: requests
    # would wait behind downloads, without being counted.
    return Network(backend, settings, connections)


def _of_another_loop() -> ClientClosedError:
    return ClientClosedError(
        "this client was opened on another event loop: open one per event loop (per thread, per"
        " asyncio.run()), inside the coroutine that uses it; threads without a loop share one"
        " portkey_admin.blocking()"
    )


class _Loop(Protocol):
    def is_closed(self) -> bool: ...


def _current_loop() -> _Loop:
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        try:
            loop: _Loop = asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            return loop
    mark = _mark()
    try:
        return mark.get()
    except LookupError:
        run = _TrioRun()
        mark.set(run)
        return run


class _TrioRun:
    """Represents a trio run, which has no loop object."""

    def __init__(self) -> None:
        from trio.lowlevel import current_trio_token

        self._token = current_trio_token()

    def is_closed(self) -> bool:
        from trio import RunFinishedError

        try:
            self._token.run_sync_soon(int)
        except RunFinishedError:
            return True
        return False


@functools.cache
def _mark() -> RunVar[_Loop]:
    from anyio.lowlevel import RunVar

    return RunVar("portkey_admin.loop")
