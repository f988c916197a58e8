"""Calls and attempts with middleware around them; `portkey_admin.calls.middleware` says what it may do.

Loaded where a client has any.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import httpx

from portkey_admin._errors import AmbiguousWriteError, APIError
from portkey_admin.calls import failures
from portkey_admin.calls.answer import Response
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.exchange import Exchange, Sending, judged
from portkey_admin.calls.failures import Failure
from portkey_admin.calls.middleware import Layers, Request, normal, pass_through, shown


class Layered:
    """Sends through middleware what an exchange sends, each request once as well."""

    def __init__(self, layers: Layers, exchange: Exchange, clock: Clock) -> None:
        self._layers = layers
        self._exchange = exchange
        self._clock = clock

    async def call(self, sending: Sending, deliver: Callable[[], Awaitable[Response]]) -> Response:
        """Deliver a call through what goes around it."""
        if not self._layers.calls:
            return await deliver()
        seen: list[tuple[Response, Response]] = []
        raised: list[APIError] = []

        async def innermost(request: Request) -> Response:
            sending.change(request, self._exchange.headers(sending))
            try:
                answer = await deliver()
            except APIError as error:
                self._exchange.show_request(error, sending)
                raised.append(error)
                raise
            seen.append((shown(sending.call, answer), answer))
            return seen[-1][0]

        try:
            response = await pass_through(self._layers.calls, self._request(sending, 0), innermost)
        except Exception as error:
            ours = isinstance(error, AmbiguousWriteError) or any(error is each for each in raised)
            if sending.is_in_doubt and not ours:
                raise failures.from_middleware(sending.call, error, sending.answer) from error
            raise
        for given, answer in seen:
            if response is given:
                return answer
        answered = judged(sending.call, normal(response), self._clock)
        if isinstance(answered, Failure):
            raise failures.in_doubt(sending.call, answered) if sending.is_in_doubt else answered.error
        return answered

    async def attempt(self, client: httpx.AsyncClient, sending: Sending) -> Response | Failure:
        """Make one attempt through what goes around it."""
        if not self._layers.attempts:
            return await self._exchange.once(client, sending, self._clock)
        seen: list[tuple[Response | Exception, Failure | Response]] = []
        unaltered = sending.prepared, sending.headers

        async def innermost(request: Request) -> Response:
            sending.change(request, self._exchange.headers(sending))
            outcome = await self._exchange.once(client, sending, self._clock)
            answer = outcome if isinstance(outcome, Response) else sending.answer
            if answer is None or (isinstance(outcome, Failure) and outcome.error.status is None):
                assert isinstance(outcome, Failure)
                seen.append((outcome.error, outcome))
                raise outcome.error
            answer = shown(sending.call, answer)
            seen.append((answer, outcome))
            return answer

        request = self._request(sending, sending.call.attempts)
        came: Response | Exception
        try:
            came = await pass_through(self._layers.attempts, request, innermost)
        except Exception as error:
            came = error
        sending.prepared, sending.headers = unaltered
        for given, outcome in seen:
            if came is given:
                return outcome
        if isinstance(came, Response):
            return judged(sending.call, normal(came), self._clock)
        if isinstance(came, AmbiguousWriteError) or not sending.is_in_doubt:
            raise came
        raise failures.from_middleware(sending.call, came, sending.answer) from came

    def _request(self, sending: Sending, attempt: int) -> Request:
        operation = sending.call.operation
        return Request(
            operation=operation.id,
            method=operation.method,
            path=operation.path,
            url=self._exchange.url(sending),
            headers=self._exchange.headers(sending),
            body=sending.prepared.body,
            attempt=attempt,
        )
