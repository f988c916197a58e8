"""The control plane: the layers and the resources put together into one ASGI app."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from types import TracebackType
from typing import TYPE_CHECKING

import httpx

from portkey_admin.testing import layers
from portkey_admin.testing.access import ORGANISATION_SERVICE
from portkey_admin.testing.asgi import ClientGoneError, Receive, Scope, Send, exchange_of, respond
from portkey_admin.testing.backstage import Backstage
from portkey_admin.testing.clock import Clock, SystemClock
from portkey_admin.testing.exchange import Answer, Exchange, Layer, refused, stacked
from portkey_admin.testing.organisation import Call, Organisation
from portkey_admin.testing.rate import TokenBucket
from portkey_admin.testing.refusals import Refusal
from portkey_admin.testing.requests import ReceivedRequest, Record, Statistics
from portkey_admin.testing.resources import FAMILIES, api_keys, invites
from portkey_admin.testing.routing import PREFIX, Router
from portkey_admin.testing.spec import Spec
from portkey_admin.testing.validation import Validator

if TYPE_CHECKING:
    from portkey_admin import PortkeyAdmin

# No such host exists (RFC 6761): a request that misses the in-process transport goes nowhere.
_IN_PROCESS = "http://control-plane.test"


class ControlPlane:
    """A stateful stand-in for the Portkey Admin API, with one organisation and its owner in it.

    It is an ASGI app. `client()` talks to it in process, `serve()` over real sockets:

        async with ControlPlane(seed=0) as plane:
            async with plane.client() as portkey:
                await portkey.workspaces.create(name="Search")

    `seed`: equal seeds and equal requests give equal ids, slugs and keys.
    `api_key`: the key to begin with; it is for the whole organisation and has every scope. Made from the
    seed unless given.
    `latency_ms`: how long each answer is kept back, in milliseconds.
    `rate`, `burst`: how many requests a second are served on average, and how many at once; more are
    answered 429. None: as many as come; a `rate` without a `burst` allows a second's worth at once.
    `accept_invites_after_ms`: how long after they were sent invites are accepted by themselves, in
    milliseconds. None: only `accept_invites()` accepts them.
    `clock`: where the time comes from.
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        api_key: str | None = None,
        latency_ms: float = 0,
        rate: float | None = None,
        burst: float | None = None,
        accept_invites_after_ms: float | None = None,
        clock: Clock | None = None,
        spec: Spec | None = None,
    ) -> None:
        self._clock = clock or SystemClock()
        self._spec = spec or Spec.load()
        self._record = Record()
        self._numbers = itertools.count(1)
        self._clients = AsyncExitStack()
        self._handlers = {id: handler for family in FAMILIES for id, handler in family.handlers.items()}
        self._organisation = Organisation(
            tables={name: table() for family in FAMILIES for name, table in family.tables.items()},
            events={name: event for family in FAMILIES for name, event in family.events.items()},
            clock=self._clock,
            seed=seed,
            accept_invites_after=None if accept_invites_after_ms is None else accept_invites_after_ms / 1000,
        )
        for family in FAMILIES:
            if family.start is not None:
                family.start(self._organisation)
        self.api_key: str = self._bootstrap_key(api_key)
        """A key for the whole organisation, with every scope."""
        self._through = stacked(self._layers(latency_ms, _bucket(rate, burst)), self._perform)

    async def __aenter__(self) -> ControlPlane:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._clients.aclose()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            raise NotImplementedError(f"the control plane speaks HTTP, not {scope['type']}")
        number = next(self._numbers)
        try:
            answer = await self._through(await exchange_of(scope, receive, number))
        except Refusal as refusal:
            answer = refused(refusal)
        except ClientGoneError:
            return
        await respond(send, answer, number)

    @property
    def base_url(self) -> str:
        """The address that clients in the same process use."""
        return _IN_PROCESS + PREFIX

    @property
    def requests(self) -> tuple[ReceivedRequest, ...]:
        """What has been received, the oldest first; of very many, the last 100,000."""
        return tuple(self._record.requests)

    def statistics(self) -> Statistics:
        """Return how many requests there were, by answer and by operation."""
        return self._record.statistics()

    def accept_invites(self, ids: Iterable[str] | None = None) -> list[str]:
        """Accept pending invites as the invited people would, all of them unless ids are given.

        Returns the ids of the new users. Raises ValueError when an id names no pending invite.
        """
        with self._organisation.lock:
            self._organisation.settle()
            try:
                return invites.accept(self._organisation, ids)
            except Refusal as refusal:
                raise ValueError(refusal.message) from None

    def http_client(self, api_key: str | None = None) -> httpx.AsyncClient:
        """Return a plain HTTP client that talks to this plane in process; the plane closes it."""
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=self),
            base_url=self.base_url,
            headers={layers.KEY_HEADER: api_key or self.api_key},
        )
        self._clients.push_async_callback(client.aclose)
        return client

    def client(self, api_key: str | None = None) -> PortkeyAdmin:
        """Return the SDK's client for this plane, in process; with the bootstrap key unless told."""
        from portkey_admin import PortkeyAdmin

        transport = httpx.AsyncClient(transport=httpx.ASGITransport(app=self))
        self._clients.push_async_callback(transport.aclose)
        return PortkeyAdmin(api_key=api_key or self.api_key, base_url=self.base_url, http_client=transport)

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> AbstractAsyncContextManager[str]:
        """Serve over real sockets while the block runs; it gets the base URL. Port 0 takes a free one."""
        from portkey_admin.testing.server import served

        return served(self, host, port)

    def _layers(self, latency_ms: float, bucket: TokenBucket | None) -> list[Layer]:
        stack: list[Layer] = [
            Backstage(self._organisation, self._record).layer,
            layers.recording(self._record, self._clock),
            layers.routing(Router(self._spec.operations.values())),
        ]
        if latency_ms:
            stack.append(layers.latency(latency_ms / 1000, self._clock))
        if bucket is not None:
            stack.append(layers.rate_limit(bucket, self._clock))
        return [
            *stack,
            layers.authentication(self._organisation),
            layers.serving(self._handlers),
            layers.validation(Validator(self._spec)),
        ]

    async def _perform(self, exchange: Exchange) -> Answer:
        operation = layers.meant(exchange)
        if exchange.caller is None:
            raise LookupError(f"{operation.id} needs no key, which no handler is prepared for")
        call = Call(
            operation=operation,
            path=exchange.values,
            query=exchange.arguments,
            body=exchange.body,
            caller=exchange.caller,
            organisation=self._organisation,
        )
        with self._organisation.lock:
            body = self._handlers[operation.id](call)
        # Where nothing is promised nothing is sent, not even {}.
        return Answer(body=None if operation.answer is None else body)

    def _bootstrap_key(self, key: str | None) -> str:
        scopes = {scope for operation in self._spec.operations.values() for scope in operation.scopes}
        row = api_keys.new_key(
            self._organisation,
            ORGANISATION_SERVICE,
            sorted(scopes),
            name="Bootstrap",
            creation_mode="ui",
            key=key,
        )
        secret: str = row["key"]
        return secret


def _bucket(rate: float | None, burst: float | None) -> TokenBucket | None:
    if rate is None:
        if burst is not None:
            raise ValueError("a burst needs a rate")
        return None
    return TokenBucket(rate, max(1.0, rate) if burst is None else burst)
