"""The only door to httpx: one loop around limiter, attempt and retry decision."""

from __future__ import annotations

import copy
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

import anyio
import httpx

from portkey_admin._errors import APIError
from portkey_admin.calls import failures, open_blocks
from portkey_admin.calls.answer import Call, Response, read_success
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.counters import Counters
from portkey_admin.calls.exchange import Exchange, Sending
from portkey_admin.calls.failures import Failure
from portkey_admin.calls.headers import secrets_in_headers
from portkey_admin.calls.limiter import Slot
from portkey_admin.calls.options import Options, Servers
from portkey_admin.calls.request import prepare
from portkey_admin.calls.retry import LONGEST_RETRY_AFTER, Situation, Verdict, decide
from portkey_admin.calls.workspace_view import targeted
from portkey_admin.http.connection import Connection
from portkey_admin.scopes.checks import ScopeChecks
from portkey_admin.secrets.logging import hide, logger
from portkey_admin.secrets.masking import Hidden, Secrets, secrets_in
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.calls.layered import Layered
    from portkey_admin.calls.middleware import Layers
    from portkey_admin.exports.download import Storage

T = TypeVar("T")

_LONG_PAUSE = 30.0  # seconds; of one for all tasks a person should hear


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
        layers: Layers | None = None,
    ) -> None:
        self._api_key = Hidden(api_key)
        self.servers = servers
        self._connection = connection
        self._clock = clock or Clock()
        self.checks = checks or ScopeChecks()
        self._layers = layers
        self.counters = Counters()
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
        self._secrets = hide(Secrets(secrets_in_headers(options.headers) | {self._api_key}))
        self._exchange = Exchange(self._api_key, self.servers, options, self._connection)
        self._layered = None if self._layers is None else _layered(self._layers, self._exchange, self._clock)

    def for_workspace(self, workspace: str | None) -> Transport:
        """Return a transport that puts a workspace, or none, into calls that take one; it shares all else."""
        transport = copy.copy(self)
        transport.workspace = workspace
        return transport

    def has_key_like(self, mask: object) -> bool:
        """Say whether a masked form, such as "ab*****xyz", may be that of the API key in use."""
        from portkey_admin.secrets.masking import is_mask_of

        return is_mask_of(mask, self._api_key)

    def storage(self) -> Storage:
        """Return what it takes to fetch files from storage: connections and patience, without the key."""
        from portkey_admin.exports.download import Storage

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
        self.checks.admit(operation, path, query, body)
        prepared = prepare(operation, path, query, body)
        del query, body  # a traceback that shows local variables must not show secrets
        client = self._connection.client()
        secrets = self._secrets
        if prepared.body is not None and (found := secrets_in(prepared.body)):
            secrets = hide(Secrets(secrets | found))
        counts = self.counters[operation.id]
        call = Call(operation=operation, attempts=0, secrets=secrets)
        sending = Sending(call, path, prepared, self._connection.limiter.ticket(), counts)
        if not self._connection.is_ready:
            await self._connection.make_ready()  # after the ticket was taken, which calls are ordered by
        counts.calls += 1
        failed = True
        try:
            if self._layered is None:
                answer = await self._deliver(client, sending)
            else:
                answer = await self._layered.call(sending, lambda: self._deliver(client, sending))
            result: T = read_success(operation, sending.call, answer)
            failed = False
        except Exception as error:
            counts.failures[type(error).__name__] += 1
            if isinstance(error, APIError):
                self._exchange.show_request(error, sending)
            raise
        finally:
            if (watch := open_blocks.writes.get()) is not None:
                watch.saw(maybe_done=sending.is_in_doubt, failed=failed)
            if sending.answer is not None and open_blocks.recordings.get():
                from portkey_admin.calls import recording

                recording.record(sending.call, sending.answer)
        self.checks.learn(operation, path, result)
        return result

    async def _deliver(self, client: httpx.AsyncClient, sending: Sending) -> Response:
        operation = sending.call.operation
        while True:
            outcome = await self._attempt(client, sending)
            if isinstance(outcome, Response):
                return outcome
            if sending.maybe_done and operation.method == "DELETE" and outcome.error.status == 404:
                # An earlier attempt has deleted it, and its answer was lost.
                logger.warning("%s: 404 after an attempt whose answer was lost; taken for done", operation.id)
                return Response(status=204)
            verdict = decide(
                outcome.situation,
                repeatable=sending.is_repeatable,
                retries_left=self.options.max_retries + 1 - sending.call.attempts,
                retry_after=outcome.told,
            )
            if verdict is Verdict.IN_DOUBT or sending.is_in_doubt:  # as middleware may make it look otherwise
                logger.warning("%s: %s; not sent again: it is a write", operation.id, outcome.situation.value)
                raise failures.in_doubt(sending.call, outcome)
            self.checks.explain(outcome.error, operation, sending.path)
            if verdict is Verdict.RAISE or self._clock.now() + outcome.wait >= sending.ends:
                raise outcome.error
            sending.last = outcome
            sending.counts.resends += 1
            logger.info("%s: %s; again in %.2f s", operation.id, outcome.situation.value, outcome.wait)
            await self._clock.sleep(outcome.wait)
            sending.counts.waited += outcome.wait

    async def _attempt(self, client: httpx.AsyncClient, sending: Sending) -> Response | Failure:
        """Wait for a turn, send once, and tell the limiter what came of it; all before the deadline."""
        slot: Slot | None = None
        with anyio.CancelScope(deadline=self._loop_time(sending.ends)) as scope:
            async with self._connection.limiter.slot(sending.ticket) as slot:
                self._begin(sending)
                scope.deadline = self._loop_time(sending.ends)
                if self._layered is None:
                    outcome = await self._exchange.once(client, sending, self._clock)
                else:
                    outcome = await self._layered.attempt(client, sending)
                if isinstance(outcome, Response):
                    slot.succeeded()
                else:
                    self._tell(slot, sending, outcome)
                return outcome
        if slot is None and sending.last is not None:
            raise sending.last.error  # the deadline came while waiting for another turn
        return failures.from_deadline(sending.call, self.options.deadline or 0.0)

    def _begin(self, sending: Sending) -> None:
        call = sending.call
        sending.call = Call(operation=call.operation, attempts=call.attempts + 1, secrets=call.secrets)
        if sending.call.attempts == 1 and self.options.deadline is not None:
            # Waiting for the first turn does not count: a thousand calls may have been queued at once.
            sending.ends = self._clock.now() + self.options.deadline

    def _loop_time(self, moment: float) -> float:
        return math.inf if moment == math.inf else anyio.current_time() + moment - self._clock.now()

    def _tell(self, slot: Slot, sending: Sending, failure: Failure) -> None:
        if failure.situation is Situation.THROTTLED:
            sending.counts.throttled += 1
            if _LONG_PAUSE <= failure.wait <= LONGEST_RETRY_AFTER:
                logger.warning("429: every call of this limiter waits for %.0f s", failure.wait)
            # A wait too long to sit through is for the caller, not for every other task.
            slot.throttled(failure.wait if failure.wait <= LONGEST_RETRY_AFTER else 0.0)
        elif failure.error.status is not None:
            slot.succeeded()


def _layered(layers: Layers, exchange: Exchange, clock: Clock) -> Layered:
    from portkey_admin.calls.layered import Layered

    return Layered(layers, exchange, clock)
