"""A server reached over a client that the user gave, with everything that is set up in it.

Its hooks, auth and transport run around our request, and may fail after it. An error that says that nothing
was sent may then belong to another request, which a hook made. So the events of the transport for our own
request decide. A transport without events is trusted only if there is nothing around it.
"""

from __future__ import annotations

import math
from collections.abc import AsyncIterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from portkey_admin.http import errors
from portkey_admin.http.content import ACCEPTED, too_long
from portkey_admin.http.roundtrip import Answer, answered, read
from portkey_admin.http.types import ContentError, Outgoing, Pairs, Timeouts

if TYPE_CHECKING:
    import httpx

    from portkey_admin.http.pools import AttentiveStream

_NOT_SENT = (
    errors.ConnectError,
    errors.ConnectTimeout,
    errors.PoolTimeout,
    errors.ProxyError,
    errors.InvalidURL,
    errors.LocalProtocolError,
    errors.UnsupportedProtocol,
)
"""Errors that mean that the request was not sent."""


class GivenClient:
    """Sends with an httpx client that the user opens and closes."""

    def __init__(self, client: httpx.AsyncClient, base_url: str, headers: Mapping[str, str]) -> None:
        self._client = client
        self._base_url = base_url
        self._headers = Pairs([*headers.items(), ("accept-encoding", ACCEPTED)])

    def __repr__(self) -> str:
        return f"<{type(self).__name__} to {self._base_url}>"

    async def send(self, request: Outgoing, timeouts: Timeouts, most: int) -> Answer:
        """Send and read the complete response. Raises what `OwnConnections` does, and what the client raises.

        Redirects are not followed, even where the client would.
        """
        told = _Told(timeouts)
        response: httpx.Response | None = None
        failed: Exception = errors.ReadTimeout("")  # if the scope ends it
        built = self._built(request, timeouts, told)
        try:
            told.is_alone = not self._client.event_hooks["response"] and self._client.auth is None
            with told.scope:
                response = await self._client.send(built, stream=True, follow_redirects=False)
        except Exception as error:
            failed = errors.ours(error)
            if told.greeted is not None and not told.may_be_sent(failed):
                is_late = isinstance(failed, errors.TimeoutException)
                kind = errors.ConnectTimeout if is_late else errors.ConnectError
                failed = kind("the proxy does not answer" if is_late else str(failed))
                failed.__cause__ = error.__cause__
            elif (of_transport := told.failed_with(failed)) is not None:
                failed = of_transport
            elif (why := _ended(failed)) is not None and not told.may_be_sent(failed):
                failed = errors.ConnectError(f"the HTTP/2 connection takes no request: {why}")
            elif isinstance(failed, _NOT_SENT) and told.may_be_sent(failed):
                failed = errors.TransportError(f"{type(failed).__name__} once the request was sent")
        if response is not None:
            return await self._read(response, most, told)
        raise failed

    async def _read(self, response: httpx.Response, most: int, told: _Told) -> Answer:
        try:
            # Read everything before decoding: if decoding fails midway, httpx leaves suspended generators,
            # and trio complains.
            if response.is_stream_consumed or response.is_closed:
                return await _in_memory(response, most)
            raw, broken = b"", cast("Exception | None", None)
            try:
                # Not `aiter_raw`, which gives the connection back before anybody can look at it.
                raw = await read(cast("AsyncIterable[bytes]", response.stream), most)
            except Exception as error:
                # The status was received anyway, and may be enough.
                broken = told.failed_with(error) or errors.ours(error)
                if not isinstance(broken, errors.TransportError | ContentError):
                    raise
            return await answered(response.status_code, response.headers.raw, raw, broken, most)
        finally:
            longer = _longer(response)
            if longer is not None:
                # httpcore would treat the rest as the next response, unless h11 is at its end.
                longer._h11_state.send_failed()
            await response.aclose()
            if longer is not None and not longer.is_closed():
                await longer.aclose()

    def _built(self, request: Outgoing, timeouts: Timeouts, told: _Told) -> httpx.Request:
        try:
            return self._request(request, timeouts, told)
        except Exception as error:
            failed = errors.ours(error)
        if isinstance(failed, errors.InvalidURL):
            raise failed
        # Such as of a cookie that no header can hold, which a text would quote.
        raise errors.LocalProtocolError(type(failed).__name__)

    def _request(self, request: Outgoing, timeouts: Timeouts, told: _Told) -> httpx.Request:
        import httpx

        url = f"{self._base_url}{request.path}"
        built = self._client.build_request(
            request.method,
            url,
            headers=[
                *self._headers.pairs,
                *([("content-type", "application/json")] if request.content is not None else []),
            ],
            content=request.content,
            extensions={"timeout": timeouts, "trace": told},
        )
        # Set afterwards, because httpx drops the query of a URL if the client has its own parameters.
        if request.query:
            own = str(built.url.query, "ascii")
            built.url = httpx.URL(f"{url}?{request.query}{'&' if own else ''}{own}")
        return built


class _Told:
    """Events from httpcore while it sends a request, and the timeouts that it does not keep itself.

    Those are the timeout of a response that comes after any number of 1xx responses, and that of a SOCKS
    proxy. Transports without events don't have them.
    """

    def __init__(self, timeouts: Timeouts) -> None:
        import anyio

        self._now = anyio.current_time
        self.scope = anyio.CancelScope()
        """Ends the sending if the response is late."""
        self._timeouts = timeouts
        self.is_alone = True
        """No code of the client's owner runs after the transport."""
        self._method = b""
        self._is_sent = False
        self._is_told = False
        self.greeted: AttentiveStream | None = None
        """The connection to a SOCKS proxy that has not connected to the server yet."""
        self.failure: Exception | None = None
        """The exception that ended a step of the transport."""

    async def __call__(self, event: str, info: dict[str, Any]) -> None:
        self._is_told = True
        step, _, state = event.partition(".")[2].rpartition(".")
        if state == "failed":
            self.failure = info["exception"]
        if step == "send_request_headers":
            if state == "started":
                self._method = info["request"].method
            elif state == "complete" and self._method != b"CONNECT":
                self._is_sent = True
        elif step == "receive_response_headers":
            read = self._timeouts["read"] if state == "started" else None
            self.scope.deadline = math.inf if read is None else self._now() + read
        elif step == "setup_socks5_connection":
            await self._greet(state, info)

    async def _greet(self, state: str, info: dict[str, Any]) -> None:
        from portkey_admin.http.httpcore_transport import greeting
        from portkey_admin.http.pools import close

        if state == "started":
            # httpcore passes these arguments on.
            info["stream"] = self.greeted = greeting(info["stream"], self._timeouts["connect"])
        elif state == "complete":
            self.greeted = None
        elif self.greeted is not None:
            await close(self.greeted)  # httpcore leaves it open

    def failed_with(self, error: Exception) -> errors.TransportError | None:
        """Return the error of a step of the transport that is not httpx's, such as one of h2; else None.

        A status over HTTP/2 that is not a number is a ValueError.
        """
        if error is not self.failure or isinstance(errors.ours(error), errors.TransportError):
            return None
        failed = errors.RemoteProtocolError(f"{type(error).__name__} in httpcore")
        failed.__cause__ = error
        return failed

    def may_be_sent(self, error: Exception) -> bool:
        """Return whether the request may have been sent, whatever the error says."""
        of_httpcore = type(error.__cause__).__module__.partition(".")[0] == "httpcore"
        return self._is_sent or not (self._is_told or of_httpcore or self.is_alone)


def _ended(error: Exception) -> str | None:
    """Return why no request can be sent over an HTTP/2 connection, unless the request itself is at fault.

    Another stream may have ended it, or too many may be open: those that timed out stay so in httpcore.
    """
    behind = error.__cause__.args[0] if error.__cause__ is not None and error.__cause__.args else None
    if not isinstance(error, errors.LocalProtocolError) or not type(behind).__module__.startswith("h2."):
        return None
    name = type(behind).__name__
    return name if name != "ProtocolError" or str(behind).startswith("Invalid input ") else None


def _longer(response: httpx.Response) -> Any:
    """Return the httpcore connection if it has data after the response.

    How much it has read is not part of a public interface.
    """
    stream: Any = response.stream
    while stream is not None:
        connection = getattr(stream, "_connection", None)
        state = getattr(connection, "_h11_state", None)
        if state is not None:
            return connection if state.trailing_data[0] else None
        stream = getattr(stream, "_httpcore_stream", None) or getattr(stream, "_stream", None)
    return None


async def _in_memory(response: httpx.Response, most: int) -> Answer:
    """Return a response that a hook of the client has read, or that came from memory."""
    import httpx

    whole, broken = b"", cast("Exception | None", None)
    try:
        whole = await response.aread()
        if len(whole) > most:
            whole, broken = b"", too_long(most)
    except (httpx.TransportError, httpx.DecodingError) as error:
        broken = errors.ours(error)
    return Answer(status=response.status_code, headers=response.headers, content=whole, broken=broken)
