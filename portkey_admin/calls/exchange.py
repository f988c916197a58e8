"""One request, sent once: how it is built, and what came of it."""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs
import httpx

from portkey_admin._errors import APIError, ConfigurationError, InvalidArgumentError
from portkey_admin.calls import failures
from portkey_admin.calls.answer import Call, Response
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.counters import Counts
from portkey_admin.calls.failures import Failure
from portkey_admin.calls.headers import check_headers, secrets_in_headers
from portkey_admin.calls.options import Options, Servers
from portkey_admin.calls.request import PreparedRequest, with_body
from portkey_admin.calls.retry import delay, may_have_happened
from portkey_admin.http import direct, wire
from portkey_admin.http.connection import Connection
from portkey_admin.secrets.logging import hide, logger
from portkey_admin.secrets.masking import Secrets, mask_text, secrets_in

if TYPE_CHECKING:
    from portkey_admin.calls.middleware import Request

# A connect may take this share of the time that is left. One that httpx gives up has certainly sent nothing,
# which cannot be said of an attempt that the deadline cuts off.
_CONNECT_SHARE = 0.9


@attrs.define(eq=False)
class Sending:
    """A call on its way."""

    call: Call
    path: tuple[str, ...]
    """The path parameters."""
    prepared: PreparedRequest
    ticket: int
    counts: Counts
    ends: float = math.inf
    """When the deadline is, on the clock's time."""
    maybe_done: bool = False
    """The call may have taken effect: a request is out, or one got no answer by which nothing happened."""
    last: Failure | None = None
    answer: Response | None = None
    """What came last, of whatever status."""
    headers: Mapping[str, str] | None = attrs.field(default=None, repr=False)
    """What middleware wants for the caller's own headers; None: nothing else."""

    @property
    def is_in_doubt(self) -> bool:
        """Whether it may have happened, and must not happen twice."""
        return self.maybe_done and not self.is_repeatable

    @property
    def is_repeatable(self) -> bool:
        """Whether it may take effect twice without harm."""
        operation = self.call.operation
        return operation.idempotent or operation.method == "GET"

    def change(self, request: Request, headers: Mapping[str, str]) -> None:
        """Make it what middleware made of it, where that differs. Raises what bad arguments raise."""
        if request.body != self.prepared.body:
            self.prepared = with_body(self.prepared, self.call.operation, request.body)
            self._hide(secrets_in(self.prepared.body))
        if request.headers != headers:
            self.headers = check_headers(request.headers)
            self._hide(secrets_in_headers(self.headers))

    def _hide(self, secrets: frozenset[str]) -> None:
        if not secrets <= self.call.secrets:
            self.call = attrs.evolve(self.call, secrets=hide(Secrets(self.call.secrets | secrets)))


class Exchange:
    """Sends requests, each once, as the options of a transport say."""

    def __init__(self, api_key: str, servers: Servers, options: Options, connection: Connection) -> None:
        self._api_key = api_key
        self._servers = servers
        self._options = options
        self._connection = connection
        self._origins: dict[str, direct.Origin] = {}

    def url(self, sending: Sending) -> str:
        """Return the whole URL of a request."""
        base_url = self._servers.base_url(sending.call.operation.server)
        query = sending.prepared.query
        return f"{base_url}{sending.prepared.path}{'?' if query else ''}{query}"

    def headers(self, sending: Sending) -> Mapping[str, str]:
        """Return the caller's own headers of a request."""
        return self._options.headers if sending.headers is None else sending.headers

    def show_request(self, error: APIError, sending: Sending) -> None:
        """Tell an error what was to be sent, for its `curl()`."""
        if error.curl() is None:
            from portkey_admin.secrets import curl

            prepared = sending.prepared
            error._curl = curl.command(
                prepared.method,
                self.url(sending),
                headers=self.headers(sending),
                body=prepared.body,
                has_body=prepared.content is not None,
                has_key=sending.call.operation.server != "public",
                secrets=sending.call.secrets,
            )

    async def once(self, client: httpx.AsyncClient, sending: Sending, clock: Clock) -> Response | Failure:
        """Send, and say what came of it."""
        was_maybe_done = sending.maybe_done
        if was_maybe_done and sending.is_in_doubt:
            raise failures.sent_twice(sending.call, sending.answer)  # only middleware asks for it
        call = sending.call
        sending.maybe_done = True
        sending.counts.attempts += 1
        before = clock.now()
        outcome: Response | Failure
        try:
            answer = await self._roundtrip(client, sending, clock)
        except httpx.InvalidURL as error:
            sending.maybe_done = was_maybe_done
            raise InvalidArgumentError(f"{call.operation.id}: this makes no URL: {error}") from None
        except (httpx.LocalProtocolError, httpx.UnsupportedProtocol) as error:
            sending.maybe_done = was_maybe_done
            # Its text may quote the header at fault, which may be a secret of the user's own client.
            raise ConfigurationError(
                f"httpx cannot send this request ({type(error).__name__}): look at the headers and the"
                " transport of the http_client"
            ) from None
        except httpx.TransportError as error:
            _log(call, type(error).__name__, clock.now() - before, None)
            failure = failures.from_exception(call, error)
            outcome = attrs.evolve(failure, wait=delay(call.attempts, None, clock.random))
        else:
            sending.answer = answer
            _log(call, answer.status, clock.now() - before, answer)
            outcome = answer if failures.is_success(answer) else judged(call, answer, clock)
        if isinstance(outcome, Failure) and not may_have_happened(outcome.situation):
            sending.maybe_done = was_maybe_done
        return outcome

    async def _roundtrip(self, client: httpx.AsyncClient, sending: Sending, clock: Clock) -> Response:
        """Send, and read the whole answer. Raises httpx.InvalidURL before anything is sent."""
        server, prepared = sending.call.operation.server, sending.prepared
        timeouts = self._timeouts(sending.ends, clock)
        if self._connection.is_own and sending.headers is None:
            origin = self._origins.get(server)
            if origin is None or origin.client is not client:  # one for each time that the client is opened
                origin = self._origins[server] = direct.Origin(
                    client,
                    self._servers.base_url(server),
                    api_key=self._key(server),
                    headers=self._options.headers,
                )
            return await origin.send(prepared, timeouts)
        request = wire.build(
            client,
            self._servers.base_url(server),
            prepared,
            api_key=self._key(server),
            headers=self.headers(sending),
            timeouts=timeouts,
        )
        return await wire.roundtrip(client, request)

    def _key(self, server: str) -> str | None:
        return None if server == "public" else self._api_key

    def _timeouts(self, ends: float, clock: Clock) -> wire.Timeouts:
        given = self._options.timeout
        connect = given.connect
        if ends != math.inf:
            left = max(0.0, (ends - clock.now()) * _CONNECT_SHARE)
            connect = left if connect is None else min(connect, left)
        return {"connect": connect, "read": given.read, "write": given.write, "pool": given.pool}


def judged(call: Call, answer: Response, clock: Clock) -> Response | Failure:
    """Return an answer that is a success as it is, and of any other the failure that it is."""
    if failures.is_success(answer):
        return answer
    failure = failures.from_answer(call, answer, clock.wall())
    return attrs.evolve(failure, wait=delay(call.attempts, failure.told, clock.random))


def _log(call: Call, seen: object, seconds: float, answer: Response | None) -> None:
    # The path template and never the path, a body or a header: ids, people and keys stay out of logs.
    if not logger.isEnabledFor(logging.DEBUG):
        return
    request_id = answer and answer.request_id
    logger.debug(
        "%s %s: %s in %.0f ms, attempt %d%s",
        call.operation.method,
        call.operation.path,
        seen,
        seconds * 1000,
        call.attempts,
        f", request id {mask_text(request_id, call.secrets)}" if request_id else "",
    )
