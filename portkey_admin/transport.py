"""The only door to httpx: one loop around limiter, attempt and retry decision."""

from __future__ import annotations

import functools
import logging
import math
import platform
from collections.abc import Mapping
from typing import TypeVar

import anyio
import attrs
import httpx

from portkey_admin import failures
from portkey_admin.clock import Clock
from portkey_admin.connection import Connection
from portkey_admin.errors import ConfigurationError, InvalidArgumentError
from portkey_admin.failures import Failure
from portkey_admin.limits import Slot
from portkey_admin.redaction import secrets_in
from portkey_admin.requests import PreparedRequest, prepare
from portkey_admin.responses import Answer, Call, read_success
from portkey_admin.retry import LONGEST_RETRY_AFTER, Situation, Verdict, decide, delay, may_have_happened
from portkey_admin_api.types import Operation

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
    ) -> None:
        self._api_key = api_key
        self.servers = servers
        self._connection = connection
        self._clock = clock or Clock()
        self.options = options

    def __repr__(self) -> str:
        return f"<Transport to {self.servers.control}>"

    def with_options(self, options: Options) -> Transport:
        """Return a transport with other options that shares all else."""
        return Transport(
            api_key=self._api_key,
            servers=self.servers,
            options=options,
            connection=self._connection,
            clock=self._clock,
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
        prepared = prepare(operation, path, query, body)
        client = self._connection.client()
        secrets = secrets_in(prepared.body) | {self._api_key}
        call = Call(operation=operation, attempts=0, secrets=secrets)
        sending = _Sending(call, prepared, self._connection.limiter.ticket())
        while True:
            outcome = await self._attempt(client, sending)
            if isinstance(outcome, Answer):
                return read_success(operation, sending.call, outcome)
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
        sending.call = attrs.evolve(sending.call, attempts=sending.call.attempts + 1)
        if sending.call.attempts == 1 and self.options.deadline is not None:
            # Waiting for the first turn does not count: a thousand calls may have been queued at once.
            sending.ends = self._clock.now() + self.options.deadline

    def _loop_time(self, moment: float) -> float:
        return math.inf if moment == math.inf else anyio.current_time() + moment - self._clock.now()

    async def _exchange(self, client: httpx.AsyncClient, sending: _Sending) -> Answer | Failure:
        """Send once, and say what came of it."""
        call, request = sending.call, self._build(client, sending)
        before = self._clock.now()
        try:
            answer = await _roundtrip(client, request)
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
            self._log(call, answer.status, before)
            if failures.is_success(answer):
                return answer
            failure = failures.from_answer(call, answer, self._clock.wall())
        return attrs.evolve(failure, wait=delay(call.attempts, failure.told, self._clock.random))

    def _build(self, client: httpx.AsyncClient, sending: _Sending) -> httpx.Request:
        operation, prepared = sending.call.operation, sending.prepared
        headers = {"accept": "application/json", "user-agent": _user_agent()}
        if operation.server != "public":
            headers["x-portkey-api-key"] = self._api_key
        if prepared.content is not None:
            headers["content-type"] = "application/json"
        url = f"{self.servers.base_url(operation.server)}{prepared.path}"
        try:
            request = client.build_request(
                prepared.method,
                url,
                headers=headers,
                content=prepared.content,
                timeout=self._timeout(sending.ends),
            )
            # Set afterwards, as httpx drops the query of a URL when the client has parameters of its own.
            if prepared.query:
                own = str(request.url.query, "ascii")
                request.url = httpx.URL(f"{url}?{prepared.query}{'&' if own else ''}{own}")
        except httpx.InvalidURL as error:
            raise InvalidArgumentError(f"{operation.id}: this makes no URL: {error}") from None
        return request

    def _timeout(self, ends: float) -> httpx.Timeout:
        given = self.options.timeout
        if ends == math.inf:
            return given
        left = max(0.0, (ends - self._clock.now()) * _CONNECT_SHARE)
        connect = left if given.connect is None else min(given.connect, left)
        return httpx.Timeout(connect=connect, read=given.read, write=given.write, pool=given.pool)

    def _log(self, call: Call, seen: object, before: float) -> None:
        # The path template and never the path, a body or a header: ids, people and keys stay out of logs.
        milliseconds = (self._clock.now() - before) * 1000
        logger.debug(
            "%s %s: %s in %.0f ms, attempt %d",
            call.operation.method,
            call.operation.path,
            seen,
            milliseconds,
            call.attempts,
        )


async def _roundtrip(client: httpx.AsyncClient, request: httpx.Request) -> Answer:
    """Send, and read the whole answer. Redirects are not followed, even where the user's client would."""
    response = await client.send(request, stream=True, follow_redirects=False)
    content, broken = b"", None
    try:
        content = await _read(response)
    except (httpx.TransportError, httpx.DecodingError) as error:
        broken = error  # the status has come all the same, and may say all that is to be known
    finally:
        await response.aclose()
    return Answer(status=response.status_code, headers=response.headers, content=content, broken=broken)


async def _read(response: httpx.Response) -> bytes:
    if response.is_stream_consumed:  # a hook of the user's client has read it, or it came from memory
        return await response.aread()
    # First all of it, then the decoding: where decoding fails on the way, httpx leaves generators half-run,
    # of which trio complains.
    raw = b"".join([chunk async for chunk in response.aiter_raw()])
    return httpx.Response(response.status_code, headers=response.headers, content=raw).content


@functools.cache
def _user_agent() -> str:
    from portkey_admin import __version__

    return f"portkey-admin/{__version__} python/{platform.python_version()} httpx/{httpx.__version__}"
