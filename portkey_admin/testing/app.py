"""The control plane: one ASGI app made of the layers and the resources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import attrs
import httpx

from portkey_admin.testing.faults import FaultPlan
from portkey_admin.testing.faults.layer import Faults
from portkey_admin.testing.hosts import unreachable_by_strangers
from portkey_admin.testing.inprocess import InProcessTransport
from portkey_admin.testing.page import layer as page
from portkey_admin.testing.plane import auditing, pipeline, snapshots
from portkey_admin.testing.plane.access import NOBODY
from portkey_admin.testing.plane.asgi import (
    ClientGoneError,
    Receive,
    Scope,
    Send,
    exchange_of,
    path_of,
    respond,
)
from portkey_admin.testing.plane.behaviour import Behaviour
from portkey_admin.testing.plane.clock import PlaneClock, SystemClock
from portkey_admin.testing.plane.control import Backstage
from portkey_admin.testing.plane.database import Database
from portkey_admin.testing.plane.description import Spec
from portkey_admin.testing.plane.events import Interventions
from portkey_admin.testing.plane.history import History, answered
from portkey_admin.testing.plane.ids import random_key
from portkey_admin.testing.plane.incoming import Incoming, Layer, Reply, refused, stacked
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.rate import TokenBucket, bucket_of
from portkey_admin.testing.plane.received import PlaneStatistics, ReceivedRequest, RequestLog
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.routing import PREFIX, Router
from portkey_admin.testing.plane.storage import storage
from portkey_admin.testing.plane.validation import Validator
from portkey_admin.testing.resources import DEEDS, EVENTS, FAMILIES, HANDLERS, derived, tables

if TYPE_CHECKING:
    from portkey_admin import PortkeyAdmin

# No such host exists (RFC 6761): a request that misses the in-process transport goes nowhere.
_IN_PROCESS = "http://control-plane.test"


class ControlPlane(Interventions):
    """A stateful stand-in for the Portkey Admin API, with one organisation and its owner in it.

    It is an ASGI app. `client()` talks to it in process, `serve()` over real sockets:

        async with ControlPlane(seed=0) as plane:
            async with plane.client() as portkey:
                await portkey.workspaces.create(name="Search")

    `seed`: equal seeds and equal requests give equal ids, slugs and keys. None: same as 0, but with a random
    bootstrap key.
    `api_key`: the bootstrap key, which has every scope in the whole organisation. Default: derived from the
    seed, or random without one.
    `latency_ms`: delay each response by this many milliseconds.
    `rate`, `burst`: rate limit in requests per second, and the burst size. Requests over the limit get a 429.
    None: no limit; a `rate` without a `burst` allows one second's worth at once.
    `accept_invites_after_ms`: accept invites automatically after this many milliseconds. None: only
    `accept_invites()` accepts them.
    `faults`: which requests fail, and how.
    `behaviour`: what the plane does if sources disagree about the live API.
    `database`: an SQLite file that stores the state; created if missing. State in an existing file takes
    precedence over `seed`. Close the plane when you are done: `async with`, or `close()`.
    `clock`: the source of the time.
    """

    def __init__(
        self,
        *,
        seed: int | None = None,
        api_key: str | None = None,
        latency_ms: float = 0,
        rate: float | None = None,
        burst: float | None = None,
        accept_invites_after_ms: float | None = None,
        faults: FaultPlan | None = None,
        behaviour: Behaviour | None = None,
        database: Path | str | None = None,
        clock: PlaneClock | None = None,
        spec: Spec | None = None,
    ) -> None:
        self._clock = clock or SystemClock()
        self._spec = spec or Spec.load()
        self._clients = AsyncExitStack()
        simulated = derived.handlers(self._spec, without=HANDLERS)
        self._handlers = simulated | HANDLERS
        self._record = RequestLog(simulated.keys())
        self._organisation = Organisation(
            tables={auditing.COLLECTION: auditing.table(), derived.TABLE: derived.table(), **tables()},
            events=EVENTS,
            deeds=DEEDS,
            clock=self._clock,
            seed=seed or 0,
            accept_invites_after=None if accept_invites_after_ms is None else accept_invites_after_ms / 1000,
            behaviour=behaviour,
        )
        for family in FAMILIES:
            if family.start is not None:
                family.start(self._organisation)
        self._scopes = sorted(self._spec.scopes())
        self._api_key_given = api_key is not None
        begun_with = api_key or (random_key() if seed is None else None)
        self.api_key: str = self._organisation.ask("api_keys.bootstrap", self._scopes, begun_with)
        """The bootstrap key: every scope, in the whole organisation."""
        self._database: Database | None = None
        self._history: History | None = None
        self._outer = self._outer_layers(latency_ms, bucket_of(rate, burst))
        self._inner = self._inner_layers(is_kept=database is not None)
        self.faults = faults or FaultPlan()
        if database is not None:  # last: an error after this would leave the file open
            self._keep_in(Database(database), api_key)

    def _keep_in(self, database: Database, api_key: str | None) -> None:
        try:
            database.attach(self._organisation)
            self.api_key = self._organisation.ask("api_keys.bootstrap", self._scopes, api_key)
            database.commit()
        except Rejected as refusal:
            database.close()
            raise ValueError(refusal.message) from None
        except BaseException:
            database.close()
            raise
        self._database = database

    async def __aenter__(self) -> ControlPlane:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._clients.aclose()
        self.close()

    def close(self) -> None:
        """Close the database, if there is one. Closing twice is allowed."""
        if self._database is not None:
            self._database.close()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection."""
        if scope["type"] != "http":
            raise NotImplementedError(f"the control plane speaks HTTP, not {scope['type']}")
        # The page's own requests are not counted, so watching does not change the ids of the others.
        self._organisation.received += path_of(scope) not in page.PATHS
        number = self._organisation.received
        try:
            exchange = await exchange_of(scope, receive, number)
        except Rejected as refusal:
            # The rest of its body, which may never end, is not read.
            answer = attrs.evolve(refused(refusal), headers={"connection": "close"})
            await respond(scope, receive, send, answer, number)
            return
        except ClientGoneError:
            return
        try:
            answer = await self._through(exchange)
        except Rejected as refusal:
            answer = refused(refusal)
        await respond(scope, receive, send, answer, number)

    @property
    def base_url(self) -> str:
        """The base URL for clients in the same process."""
        return _IN_PROCESS + PREFIX

    @property
    def requests(self) -> tuple[ReceivedRequest, ...]:
        """The last 100,000 requests received, oldest first."""
        return tuple(self._record.requests)

    def statistics(self) -> PlaneStatistics:
        """Return the number of requests by response and by operation."""
        return self._record.statistics()

    @property
    def faults(self) -> FaultPlan:
        """Which requests fail, and how. A new plan starts counting requests from 1."""
        return self._plan

    @faults.setter
    def faults(self, plan: FaultPlan) -> None:
        plan.check(self._spec.operations)
        self._plan = plan
        hurting: list[Layer] = []
        if plan.rules:
            hurting.append(Faults(plan, self._spec.document, self._clock).layer)
        longest = max(plan.longest_stale_ms, self._organisation.behaviour.stale_reads_ms)
        if longest:
            self._history = History(self._organisation) if self._history is None else self._history
            self._history.longest = longest / 1000
        self._through = stacked([*self._outer, *hurting, *self._inner], self._perform)

    def snapshot(self) -> dict[str, Any]:
        """Return the whole state as a JSON document. It contains the secrets of the API keys."""
        with self._organisation.lock:
            self._organisation.settle()
            return snapshots.take(self._organisation)

    def restore(self, snapshot: Mapping[str, Any], *, api_key: str | None = None) -> None:
        """Replace the whole state, including the bootstrap key, by one that `snapshot()` returned.

        `api_key`: a bootstrap key to use instead of the one in the snapshot.
        `requests` and `faults` are unchanged. Raises ValueError if the argument is not a snapshot.
        """
        with self._organisation.lock:
            snapshots.put(self._organisation, snapshot)
            self.api_key = self._organisation.ask("api_keys.bootstrap", self._scopes, api_key)
            if self._history is not None:
                self._history.forget()
            if self._database is not None:
                try:
                    self._database.rewrite()
                except Rejected as refusal:
                    raise ValueError(refusal.message) from None

    def http_client(self, api_key: str | None = None) -> httpx.AsyncClient:
        """Return a plain HTTP client that talks to this plane in process; the plane closes it."""
        client = httpx.AsyncClient(
            transport=InProcessTransport(self, self._clock),
            base_url=self.base_url,
            headers={pipeline.KEY_HEADER: api_key or self.api_key},
        )
        self._clients.push_async_callback(client.aclose)
        return client

    def client(self, api_key: str | None = None, *, opened: bool = False) -> PortkeyAdmin:
        """Return an SDK client for this plane, in process.

        `api_key`: default: the bootstrap key.
        `opened`: the client needs no `async with`; it belongs to the event loop that first uses it.
        """
        from portkey_admin import PortkeyAdmin

        transport = httpx.AsyncClient(transport=InProcessTransport(self, self._clock))
        self._clients.push_async_callback(transport.aclose)
        return PortkeyAdmin(
            api_key=api_key or self.api_key,
            base_url=self.base_url,
            http_client=transport,
            open_on_first_use=opened,
        )

    def serve(
        self, host: str = "127.0.0.1", port: int = 0, *, hosts: Iterable[str] = ()
    ) -> AbstractAsyncContextManager[str]:
        """Serve over real sockets during an `async with` block, which gets the base URL.

        `port`: 0 picks a free one. `hosts`: host names to accept besides the one it is bound to.
        Raises ValueError if other machines could reach it and the plane was created without an `api_key`.
        """
        from portkey_admin.testing.server import served

        unreachable_by_strangers(host, api_key_given=self._api_key_given)
        return served(self, host, port, hosts)

    def _outer_layers(self, latency_ms: float, bucket: TokenBucket | None) -> list[Layer]:
        second_version = self._organisation.behaviour.second_version
        stack: list[Layer] = [
            page.PlanePage(self._organisation, self._record, self._commit).layer,
            Backstage(self._organisation, self._record, self._commit).layer,
            pipeline.recording(self._record, self._clock),
            storage(self._organisation),
            pipeline.routing(Router(self._spec.operations.values(), second_version=second_version)),
        ]
        if latency_ms:
            stack.append(pipeline.latency(latency_ms / 1000, self._clock))
        if bucket is not None:
            stack.append(pipeline.rate_limit(bucket, self._clock))
        return stack

    def _inner_layers(self, *, is_kept: bool) -> list[Layer]:
        durable = [pipeline.committing(self._organisation, self._commit)] if is_kept else []
        return [
            *durable,
            auditing.auditing(self._organisation),
            pipeline.authentication(self._organisation),
            pipeline.validation(Validator(self._spec)),
        ]

    async def _perform(self, exchange: Incoming) -> Reply:
        operation = pipeline.meant(exchange)
        call = PlaneCall(
            operation=operation.facts,
            path=exchange.values,
            query=exchange.arguments,
            body=exchange.body,
            caller=exchange.caller or NOBODY,
            organisation=self._organisation,
            origin=exchange.origin,
        )
        with self._organisation.lock:
            lag = self._organisation.behaviour.stale_reads_ms / 1000
            body = answered(self._handlers[operation.id], call, self._history, exchange.stale_seconds, lag)
        # An empty object even if the document has no response body: three clients parse JSON here anyway (the
        # official Python SDK, Terraform's Go client, an MCP server).
        return Reply(body={} if operation.answer is None else body)
