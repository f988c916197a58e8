"""The HTTP client's life: opened by `async with`, used on one event loop, shared by clones."""

from __future__ import annotations

import functools
import ssl
from http.cookiejar import CookieJar, DefaultCookiePolicy

import anyio
import httpx
from anyio.lowlevel import RunVar

from portkey_admin.errors import ClientClosedError, ConfigurationError
from portkey_admin.limits import Limiter

_CLOSING_TIME = 5.0  # seconds; saying goodbye to a server that no longer answers must not hang

_loop: RunVar[object] = RunVar("portkey_admin.loop")


class Connection:
    """An httpx client that exists between `open` and `close`, and the limiter in front of it."""

    def __init__(self, limiter: Limiter, http_client: httpx.AsyncClient | None = None) -> None:
        if http_client is not None and not isinstance(http_client, httpx.AsyncClient):
            raise ConfigurationError(
                f"http_client must be an httpx.AsyncClient, not {type(http_client).__name__}"
            )
        self.limiter = limiter
        self._given = http_client
        self._client: httpx.AsyncClient | None = None
        self._loop: object = None
        self.opens_itself = False
        """Whether the first use opens it: for tests, where the HTTP client is given and not closed."""

    @property
    def is_open(self) -> bool:
        """Whether calls can be made."""
        return self._client is not None

    async def open(self) -> None:
        """Make the HTTP client, or take the one that was given, for this event loop."""
        if self.is_open:
            raise ClientClosedError("this PortkeyAdmin is open already: use it as it is, or make another one")
        self._open()

    async def close(self) -> None:
        """Close the HTTP client unless it was given to us. Closing twice is allowed."""
        if self._client is None:
            return
        self._check_loop()
        client, self._client = self._client, None
        if client is not self._given:
            with anyio.move_on_after(_CLOSING_TIME, shield=True):
                await client.aclose()

    def client(self) -> httpx.AsyncClient:
        """Return the HTTP client, or raise ClientClosedError that says what to do."""
        if self._client is None and self.opens_itself:
            self._open()
        if self._client is None:
            raise ClientClosedError(
                "this PortkeyAdmin is not open: make calls inside `async with PortkeyAdmin() as portkey:`"
            )
        self._check_loop()
        if self._client.is_closed:
            raise ClientClosedError(
                "the http_client given to PortkeyAdmin is closed: keep it open for as long as PortkeyAdmin is"
            )
        return self._client

    def _open(self) -> None:
        self._loop = _current_loop()
        self._client = self._given or _new_client(self.limiter.max_in_flight)

    def _check_loop(self) -> None:
        if self._loop is not _current_loop():
            raise ClientClosedError(
                "this PortkeyAdmin was opened on another event loop: open one per event loop (per thread, per"
                " asyncio.run()), inside the coroutine that uses it"
            )


def _new_client(connections: int) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        verify=_ssl_context(),
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


@functools.cache
def _ssl_context() -> ssl.SSLContext:
    # Reading the certificates takes tens of milliseconds: once for all clients.
    return httpx.create_ssl_context()


def _current_loop() -> object:
    try:
        return _loop.get()
    except LookupError:
        token = object()
        _loop.set(token)
        return token
