"""The only door to httpx: one loop around limiter, attempt and retry decision."""

from __future__ import annotations

import copy
import logging
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

import anyio
import attrs
import httpx

from portkey_admin import direct, failures, recording, scope_recording, wire
from portkey_admin.access import Needs
from portkey_admin.clock import Clock
from portkey_admin.connection import Connection
from portkey_admin.discovery import is_mask_of
from portkey_admin.errors import ConfigurationError, InvalidArgumentError
from portkey_admin.failures import Failure
from portkey_admin.headers import secrets_in_headers
from portkey_admin.limits import Slot
from portkey_admin.redaction import Secrets, secrets_in
from portkey_admin.requests import PreparedRequest, prepare
from portkey_admin.responses import Answer, Call, read_success
from portkey_admin.retry import LONGEST_RETRY_AFTER, Situation, Verdict, decide, delay, may_have_happened
from portkey_admin.scope_checks import ScopeChecks
from portkey_admin.workspace_view import targeted
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.downloads import Storage

T = TypeVar("T")

logger = logging.getLogger("portkey_admin")

# A connect may take this share of the time that is left. One that httpx gives up has certainly sent nothing,
# which cannot be said of an attempt that the deadline cuts off.
_CONNECT_SHARE = 0.9


@attrs.frozen(kw_only=True)
class Servers:
    """Where requests go, by the `server` of their operation. No URL ends in a slash."""

    control: str
    gateway: str

    def base_url(self, server: str) -> str:
        """Return what stands before the path of an operation."""
        if server == "public":  # model prices lie beside the versioned API, not below it
            return self.control.removesuffix("/v1")
        return self.gateway if server == "gateway" else self.control


@attrs.frozen(kw_only=True)
class Options:
    """What `with_options` may change."""

    timeout: httpx.Timeout
    max_retries: int
    deadline: float | None
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)


@attrs.define
class _Sending:
    """A call on its way."""

    call: Call
    prepared: PreparedRequest
    ticket: int
    ends: float = math.inf
    """When the deadline is, on the clock's time."""
    maybe_done: bool = False
    """An attempt before this one may have taken effect."""
    last: Failure | None = None
    answer: Answer | None = None
    """What came last, of whatever status."""


class Transport:
    """Sends operations. Every call goes through `send`, those of the generated functions too."""

    def __init__(
        self,
        *,
        api_key: str,
        servers: Servers,
        options: Options,
        connection: Connection,
        clock: Clock | None = None,
        checks: ScopeChecks | None = None,
    ) -> None:
        self._api_key = api_key
        self.servers = servers
        self._connection = connection
        self._clock = clock or Clock()
        self.checks = checks or ScopeChecks()
        self.workspace: str | None = None
        self._use(options)

    def __repr__(self) -> str:
        return f"<Transport to {self.servers.control}{f' for {self.workspace}' if self.workspace else ''}>"

    def with_options(self, options: Options) -> Transport:
        """Return a transport with other options that shares all else."""
        transport = copy.copy(self)
        transport._use(options)
        return transport

    def _use(self, options: Options) -> None:
        self.options = options
        self._secrets = Secrets(secrets_in_headers(options.headers) | {self._api_key})
        self._origins: dict[str, direct.Origin] = {}

    def for_workspace(self, workspace: str | None) -> Transport:
        """Return a transport that puts a workspace, or none, into calls that take one; it shares all else."""
        transport = copy.copy(self)
        transport.workspace = workspace
        return transport

    def has_key_like(self, mask: object) -> bool:
        """Say whether a masked form, such as "ab*****xyz", may be that of the API key in use."""
        return is_mask_of(mask, self._api_key)

    def storage(self) -> Storage:
        """Return what it takes to fetch files from storage: connections and patience, without the key."""
        from portkey_admin.downloads import Storage

        return Storage(
            client=self._connection.client(),
            clock=self._clock,
            timeout=self.options.timeout,
            max_retries=self.options.max_retries,
        )

    async def send(
        self,
        operation: Operation[T],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> T:
        """Send an operation until it succeeds or fails for good, and return its parsed answer.

        `path` holds the path parameters in path order. Raises the errors drawn in `portkey_admin.errors`.
        """
        query, body = targeted(operation, self.workspace, path, query, body)
        needs = self.checks.admit(operation, path, query, body)
        prepared = prepare(operation, path, query, body)
        client = self._connection.client()
        secrets = self._secrets
        if prepared.body is not None:
            secrets = Secrets(secrets | secrets_in(prepared.body))
        call = Call(operation=operation, attempts=0, secrets=secrets)
        sending = _Sending(call, prepared, self._connection.limiter.ticket())
        try:
            return await self._deliver(operation, client, sending, path, needs)
        finally:
            recording.record(sending.call, sending.answer)

    async def _deliver(
        self,
        operation: Operation[T],
        client: httpx.AsyncClient,
        sending: _Sending,
        path: tuple[str, ...],
        needs: Needs,
    ) -> T:
        while True:
            outcome = await self._attempt(client, sending)
            if isinstance(outcome, Answer):
                result: T = read_success(operation, sending.call, outcome)
                scope_recording.learn(operation.id, path, result)
                return result
            if sending.maybe_done and operation.method == "DELETE" and outcome.error.status == 404:
                return operation.parse({})  # an earlier attempt has deleted it, and its answer was lost
            verdict = decide(
                outcome.situation,
                repeatable=operation.idempotent or operation.method == "GET",
                retries_left=self.options.max_retries + 1 - sending.call.attempts,
                retry_after=outcome.told,
            )
            if verdict is Verdict.IN_DOUBT:
                raise failures.in_doubt(sending.call, outcome)
            self.checks.explain(outcome.error, needs)
            if verdict is Verdict.RAISE or self._clock.now() + outcome.wait >= sending.ends:
                raise outcome.error
            sending.maybe_done = sending.maybe_done or may_have_happened(outcome.situation)
            sending.last = outcome
            logger.info("%s: %s; again in %.2f s", operation.id, outcome.situation.value, outcome.wait)
            await self._clock.sleep(outcome.wait)

    async def _attempt(self, client: httpx.AsyncClient, sending: _Sending) -> Answer | Failure:
        """Wait for a turn, send once, and tell the limiter what came of it; all before the deadline."""
        slot: Slot | None = None
        with anyio.CancelScope(deadline=self._loop_time(sending.ends)) as scope:
            async with self._connection.limiter.slot(sending.ticket) as slot:
                self._begin(sending)
                scope.deadline = self._loop_time(sending.ends)
                outcome = await self._exchange(client, sending)
                if isinstance(outcome, Failure) and outcome.situation is Situation.THROTTLED:
                    # A wait too long to sit through is for the caller, not for every other task.
                    slot.throttled(outcome.wait if outcome.wait <= LONGEST_RETRY_AFTER else 0.0)
                elif isinstance(outcome, Answer) or outcome.error.status is not None:
                    slot.succeeded()
                return outcome
        if slot is None and sending.last is not None:
            raise sending.last.error  # the deadline came while waiting for another turn
        return failures.from_deadline(sending.call, self.options.deadline or 0.0)

    def _begin(self, sending: _Sending) -> None:
        call = sending.call
        sending.call = Call(operation=call.operation, attempts=call.attempts + 1, secrets=call.secrets)
        if sending.call.attempts == 1 and self.options.deadline is not None:
            # Waiting for the first turn does not count: a thousand calls may have been queued at once.
            sending.ends = self._clock.now() + self.options.deadline

    def _loop_time(self, moment: float) -> float:
        return math.inf if moment == math.inf else anyio.current_time() + moment - self._clock.now()

    async def _exchange(self, client: httpx.AsyncClient, sending: _Sending) -> Answer | Failure:
        """Send once, and say what came of it."""
        call, request = sending.call, self._build(client, sending)
        roundtrip = direct.roundtrip if self._connection.is_own else wire.roundtrip
        before = self._clock.now()
        try:
            answer = await roundtrip(client, request)
        except (httpx.LocalProtocolError, httpx.UnsupportedProtocol) as error:
            # Its text may quote the header at fault, which may be a secret of the user's own client.
            raise ConfigurationError(
                f"httpx cannot send this request ({type(error).__name__}): look at the headers and the"
                " transport of the http_client"
            ) from None
        except httpx.TransportError as error:
            self._log(call, type(error).__name__, before)
            failure = failures.from_exception(call, error)
        else:
            sending.answer = answer
            self._log(call, answer.status, before)
            if failures.is_success(answer):
                return answer
            failure = failures.from_answer(call, answer, self._clock.wall())
        return attrs.evolve(failure, wait=delay(call.attempts, failure.told, self._clock.random))

    def _build(self, client: httpx.AsyncClient, sending: _Sending) -> httpx.Request:
        server, prepared = sending.call.operation.server, sending.prepared
        timeouts = self._timeouts(sending.ends)
        base_url, headers = self.servers.base_url(server), self.options.headers
        key = None if server == "public" else self._api_key
        try:
            if not self._connection.is_own:
                return wire.build(client, base_url, prepared, api_key=key, headers=headers, timeouts=timeouts)
            if server not in self._origins:
                self._origins[server] = direct.Origin(client, base_url, api_key=key, headers=headers)
            return self._origins[server].request(prepared, timeouts)
        except httpx.InvalidURL as error:
            raise InvalidArgumentError(f"{sending.call.operation.id}: this makes no URL: {error}") from None

    def _timeouts(self, ends: float) -> wire.Timeouts:
        given = self.options.timeout
        connect = given.connect
        if ends != math.inf:
            left = max(0.0, (ends - self._clock.now()) * _CONNECT_SHARE)
            connect = left if connect is None else min(connect, left)
        return {"connect": connect, "read": given.read, "write": given.write, "pool": given.pool}

    def _log(self, call: Call, seen: object, before: float) -> None:
        # The path template and never the path, a body or a header: ids, people and keys stay out of logs.
        if not logger.isEnabledFor(logging.DEBUG):
            return
        milliseconds = (self._clock.now() - before) * 1000
        logger.debug(
            "%s %s: %s in %.0f ms, attempt %d",
            call.operation.method,
            call.operation.path,
            seen,
            milliseconds,
            call.attempts,
        )
