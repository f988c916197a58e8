"""The client, the entry point of this package."""

from __future__ import annotations

import enum
import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from portkey_admin._errors import ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.calls.credentials import Credentials, KeySource
from portkey_admin.calls.limiter import Limiter
from portkey_admin.calls.options import (
    DEFAULT_MAX_RESPONSE_SIZE,
    DEFAULT_MAX_RESPONSE_VALUES,
    Options,
    check_count,
    check_deadline,
    check_headers,
    check_limiter,
    check_timeout,
    servers_of,
)
from portkey_admin.calls.transport import Transport
from portkey_admin.calls.workspace_view import check_workspace
from portkey_admin.families import Families
from portkey_admin.http.backend import check_backend
from portkey_admin.http.certificates import Cert, Verify, hidden
from portkey_admin.http.client import Backend, Connection
from portkey_admin.scopes.checks import Mode, ScopeChecks
from portkey_admin.secrets.logging import follow_environment
from portkey_admin.secrets.masking import Hidden, Quiet, Sealed

if TYPE_CHECKING:
    from typing import NoReturn, Self

    import httpx

    from portkey_admin.calls.middleware import Layers, Middleware
    from portkey_admin.calls.statistics import Statistics
    from portkey_admin.calls.unknown_operations import Server
    from portkey_admin.scopes.access import KeyAccess
else:
    httpx = module("httpx")


# The modules that the first call of most programs needs.
_BESIDE = ("portkey_admin.resources._resource", "portkey_admin.lists.pager")


class _Default(enum.Enum):
    """The default of an argument for which None has its own meaning."""

    UNCHANGED = enum.auto()

    def __repr__(self) -> str:
        return "unchanged"


class PortkeyAdmin(Families):
    """A client of the Portkey Admin API, for use with `async with` on one event loop.

        async with PortkeyAdmin() as portkey:
            workspace = await portkey.workspaces.create(name="Search")

    api_key: an Admin API key or a workspace key; default: the environment variable PORTKEY_API_KEY. Or a
        function, plain or async, that returns the key: it is called at the start, and again after a 401, once
        for all waiting tasks; so the key may change while the client is open.
    base_url: URL of the control plane, including `/v1`; default: PORTKEY_BASE_URL, else Portkey's cloud.
    gateway_url: URL of the gateway, if it differs (self-hosted); logs are written there.
    timeout: seconds for each step of one attempt (connect, send, wait for data), or an `httpx.Timeout`.
    max_retries: maximum number of retries per request. A write that may have happened is never retried.
    deadline: seconds for all attempts of one call, including the waits between them; None: no limit. Waiting
        in the limiter's queue before the first attempt does not count.
    limiter: limits concurrency and request rate; pass one to several clients to share it.
    http_client: an `httpx.AsyncClient` of your own (proxy, certificates, transport). It is not closed, and
        keeps its own headers and auth.
    http_backend: "aiohttp" to use aiohttp connections, which need a fraction of the CPU; on asyncio, with the
        extra portkey-admin[aiohttp]. Default: "httpx". See `portkey_admin.http.client` for the differences,
        and for a proxy or your own certificates.
    key: what is known about the API key: its kind and its scopes. Calls that it may not make are then refused
        before anything is sent. Nothing is refused for an unknown key; see `discover_key`.
    scope_checks: "enforce" raises ScopeError if Portkey documents what an operation needs, and warns
        (ScopeWarning, once per operation) if that is inferred or sources disagree; "warn" only warns; "off"
        does neither.
    middleware: functions that wrap each call and each attempt, outermost first; see `Middleware`.
    headers: headers to send with every request, such as `authorization` for a gateway in between.
    strict: whether to refuse unknown words, such as a misspelt scope, role, guardrail check or provider, with
        InvalidFieldError. Otherwise words that look misspelt cause a warning (VocabularyWarning).
    proxy, verify, cert: a proxy URL, the certificates to trust, and a client certificate; see
        `portkey_admin.http.client.new_client`. Default: from the environment.
    open_on_first_use: whether the first call opens the client, so that it needs no `async with`; only with an
        `http_client`, because a client of ours would never be closed.
    max_response_size: maximum size of a response in bytes, decompressed; larger ones raise ResponseError.
        Downloads of log exports have no limit.
    max_response_values: maximum number of JSON values in a response, nested ones included; more raise
        ResponseError, or AmbiguousWriteError after a write. Each takes up to 200 bytes of memory.

    The client logs to the logger "portkey_admin"; with PORTKEY_LOG=debug, info or warning in the environment,
    to stderr too.

    Raises `ConfigurationError` if any argument is invalid. Calls outside `async with`, or on another event
    loop, raise ClientClosedError. After the block ends, the same object may be opened again.
    """

    def __init__(
        self,
        api_key: str | KeySource | None = None,
        *,
        base_url: str | None = None,
        gateway_url: str | None = None,
        timeout: float | httpx.Timeout = 60.0,
        max_retries: int = 4,
        deadline: float | None = 300.0,
        limiter: Limiter | None = None,
        http_client: httpx.AsyncClient | None = None,
        http_backend: Backend | None = None,
        key: KeyAccess | None = None,
        scope_checks: Mode = "enforce",
        middleware: Iterable[Middleware] = (),
        max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE,
        max_response_values: int = DEFAULT_MAX_RESPONSE_VALUES,
        proxy: httpx.Proxy | str | None = None,
        verify: Verify | None = None,
        cert: Cert | None = None,
        headers: Mapping[str, str] | None = None,
        strict: bool = False,
        open_on_first_use: bool = False,
    ) -> None:
        follow_environment()
        if api_key is None:
            api_key = os.environ.get("PORTKEY_API_KEY")
        # A traceback that shows local variables must not show these values.
        api_key = Hidden(api_key) if isinstance(api_key, str) else api_key
        credentials = Credentials(api_key)
        proxy = Hidden(proxy) if isinstance(proxy, str) else proxy
        cert = hidden(cert)
        if isinstance(base_url, str) and "@" in base_url:
            base_url = Hidden(base_url)
        if isinstance(gateway_url, str) and "@" in gateway_url:
            gateway_url = Hidden(gateway_url)
        headers = Quiet(headers) if isinstance(headers, Mapping) else headers
        servers = servers_of(base_url, gateway_url)
        backend = check_backend(http_backend)
        if http_client is not None and http_backend is not None:
            raise ConfigurationError(
                "give http_client or http_backend, not both: the client already has a backend"
            )
        limiter = check_limiter(limiter)
        self._connection = Connection(
            http_client,
            backend,
            connections=limiter.max_in_flight,
            beside=_BESIDE,
            proxy=proxy,
            verify=verify,
            cert=cert,
            open_on_first_use=open_on_first_use,
            tls=servers.use_tls,
        )
        self._owner = True
        self._transport = Transport(
            api_key=credentials,
            servers=servers,
            options=Options(
                timeout=check_timeout(timeout),
                max_retries=check_count("max_retries", max_retries),
                deadline=check_deadline(deadline),
                max_response_size=check_count("max_response_size", max_response_size),
                max_response_values=check_count("max_response_values", max_response_values),
                headers=check_headers(headers or {}),
                strict=strict,
            ),
            connection=self._connection,
            limiter=limiter,
            checks=ScopeChecks(key, scope_checks),
            layers=_layers(tuple(middleware)),
        )

    def __reduce__(self) -> NoReturn:
        self._transport.__reduce__()

    def __repr__(self) -> str:
        if not hasattr(self, "_transport"):  # in a traceback that shows local variables
            return f"<{type(self).__name__} (refused)>"
        state = "open" if self._connection.is_open else "closed"
        workspace = f" for {self.transport.workspace}" if self.transport.workspace else ""
        return f"<{type(self).__name__} {self._transport.servers.control}{workspace} ({state})>"

    if not TYPE_CHECKING:  # so that type checkers report it too

        def __enter__(self) -> NoReturn:
            raise TypeError(
                f"{type(self).__name__} is async: write `async with`, or in synchronous code"
                " `with portkey_admin.blocking() as (portkey, run):`"
            )

        def __exit__(self, *error: object) -> None:  # `with` looks up both before it calls one
            return None

    async def __aenter__(self) -> Self:
        if self._owner:
            await self._connection.open()
            try:
                if self._transport.credentials.current is None:
                    await self._transport.credentials.ready()
            except BaseException:
                await self._connection.close()
                raise
        else:
            self._connection.check()  # a clone works while its original client is open
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections. Does nothing for a clone or a closed client."""
        if self._owner:
            await self._connection.close()

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        max_retries: int | None = None,
        deadline: float | _Default | None = _Default.UNCHANGED,
        headers: Mapping[str, str] | None = None,
        max_response_size: int | None = None,
        max_response_values: int | None = None,
    ) -> Self:
        """Return a clone with other options that shares connections and limiter, and never closes them.

        timeout, max_retries, max_response_size, max_response_values: as for the client; None: unchanged.
        deadline: as for the client, except that None means no limit.
        headers: additional headers to send with every request; they override existing ones of the same name.
            The API key and headers that delimit the request cannot be set.
        Raises ConfigurationError.
        """
        options = self._transport.options
        counts = {
            "max_retries": max_retries,
            "max_response_size": max_response_size,
            "max_response_values": max_response_values,
        }
        changed: dict[str, Any] = {
            name: check_count(name, count) for name, count in counts.items() if count is not None
        }
        if timeout is not None:
            changed["timeout"] = check_timeout(timeout)
        if deadline is not _Default.UNCHANGED:
            changed["deadline"] = check_deadline(deadline)
        if headers is not None:
            headers = Quiet(headers) if isinstance(headers, Mapping) else headers
            changed["headers"] = {**options.headers, **check_headers(headers)}
        return self._clone(self._transport.with_options(options._replace(**changed)))

    def workspace(self, workspace: str, /) -> Self:
        """Return a view of this client whose calls are scoped to one workspace; everything else is shared.

            search = portkey.workspace("ws-search-1a2b3c")
            config = await search.configs.create(name="fast", config={})

        workspace: the slug ("ws-…") or the UUID. Prefer the slug: analytics take no UUID.

        Operations that take a `workspace_id` in query or body, or a `workspace_slug`, get it if the caller
        does not set one; an explicit None counts as set, and means no workspace. Other operations are not
        affected, and ids in a path are not filled in. Calls of `portkey_admin_api` through `.transport` are
        filled in too.
        Raises InvalidArgumentError if this is not an id; calls that need the other form of id raise it too.
        """
        return self._clone(self._transport.for_workspace(check_workspace(workspace)))

    async def request(
        self,
        method: str,
        path: str,
        /,
        *ids: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
        idempotent: bool | None = None,
        server: Server = "control",
    ) -> object:
        """Call an operation that this package does not know, with the same key, retries, limiter and errors.

            await portkey.request("PUT", "/widgets/{widgetId}", "w-1", body={"name": "Lamp"}, idempotent=True)

        method: GET, POST, PUT, PATCH or DELETE. path: as in the API, without `/v1` and without a query.
        ids: one for each name in braces in the path. They are quoted, and logs and errors show only the
            names.
        query: fields; lists become comma-separated text, None leaves a field out. body: any JSON value.
        idempotent: whether a write is safe to repeat; if not, a write that may have happened is not retried.
            GET requests always are.
        server: "gateway", or "public" (base URL without `/v1`, no API key), if it is not the control plane.

        Returns the parsed JSON of the response; None if it is empty.
        Raises InvalidArgumentError, InvalidFieldError and the errors of any call. Scopes are not checked.
        """
        from portkey_admin.calls.unknown_operations import describe_operation

        sealed = Sealed(body)
        del body  # a traceback that shows local variables must not expose secrets
        operation = describe_operation(method, path, idempotent=idempotent, server=server)
        return await self._transport.send(operation, *ids, query=query, body=sealed.value)

    def _clone(self, transport: Transport) -> Self:
        clone = type(self).__new__(type(self))
        state: Any = object.__getstate__(self)
        attributes, slots = state if isinstance(state, tuple) else (state, {})
        # A subclass may have its own, and its __init__ is not called. Families are bound to the transport.
        for name, value in {**attributes, **slots}.items():
            if not isinstance(getattr(type(self), name, None), cached_property):
                object.__setattr__(clone, name, value)
        clone._connection = self._connection
        clone._owner = False
        clone._transport = transport
        return clone

    @property
    def transport(self) -> Transport:
        """The transport, the first argument of the functions of `portkey_admin_api`."""
        return self._transport

    @property
    def limiter(self) -> Limiter:
        """The rate limiter of the client; `limiter.statistics()` shows its state."""
        return self._transport.limiter

    def statistics(self) -> Statistics:
        """Return the number of calls, attempts, resends and failures by operation; clones share it."""
        return self._transport.counters.snapshot()

    @property
    def key(self) -> KeyAccess | None:
        """The known properties of the API key; None: nothing is known. Clones share it."""
        return self._transport.checks.key

    async def discover_key(self, id: str | None = None) -> KeyAccess:
        """Find out the kind and scopes of the API key, and use them for scope checks from now on.

        id: the key's own UUID; None: search all keys that it may list, by their masked form.

        Returns what was found; it also applies to clones, and to the original client of a clone.
        Raises KeyDiscoveryError if the API does not say (no permission, not found, several look alike) and
        the errors of any call; previous knowledge is kept.
        Scopes: one of organisation_service_api_keys.list, workspace_service_api_keys.list,
        workspace_user_api_keys.list (with an id: `.read`), for keys of its own kind.
        API: GET /api-keys, or GET /api-keys/{id}.
        """
        from portkey_admin.resources._key_in_use import own_key

        checks = self._transport.checks
        checks.own = None  # it may have changed since
        checks.key = await own_key(self._transport, id)
        return checks.key

    def require(self, *operations: str) -> None:
        """Check up front that the key may call all of these operations.

        operations: ids, such as "workspaces.create"; ids like "api_keys.create_workspace_user" also name the
            kind of key that the call is for.

        Raises ScopeError that lists every refused operation (MissingScopeError or WrongKeyKindError if there
        is only one reason), and InvalidArgumentError for an operation that does not exist. If nothing is
        known about the key, nothing is refused.
        """
        self._transport.checks.require(operations)


def _layers(middleware: tuple[Middleware, ...]) -> Layers | None:
    if not middleware:
        return None
    from portkey_admin.calls.middleware import layers_of

    return layers_of(middleware)
