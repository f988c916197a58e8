"""Requests to the control plane, replies, and the layers that handle them."""

from __future__ import annotations

import enum
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping

import attrs

from portkey_admin.testing.plane.access import Caller
from portkey_admin.testing.plane.description import Described
from portkey_admin.testing.plane.refusals import Rejected


@attrs.define(kw_only=True)
class Incoming:
    """One request, with what the layers have found out about it so far."""

    number: int
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    content: bytes
    client_ip: str = ""
    operation: Described | None = None
    values: Mapping[str, str] = attrs.field(factory=dict)
    """The path parameters."""
    caller: Caller | None = None
    arguments: Mapping[str, object] = attrs.field(factory=dict)
    """The query parameters, converted to their types."""
    body: object = None
    fault: str | None = None
    """The fault that the plan applied, latency aside."""
    stale_seconds: float = 0.0
    """The age of the state that a read sees."""

    @property
    def request_id(self) -> str:
        """The id that every response has in `x-portkey-request-id`."""
        return f"plane-{self.number:08d}"

    @property
    def origin(self) -> str:
        """Scheme and host that the client uses to reach the plane, which has no TLS."""
        return f"http://{self.headers.get('host', 'localhost')}"


class Ending(enum.Enum):
    """How a response ends."""

    WHOLE = "complete"
    CUT = "cut off midway; the connection is closed"
    DROPPED = "nothing is sent; the connection is closed"
    HANGING = "nothing is sent until the client gives up"


@attrs.frozen(kw_only=True)
class Reply:
    """A status, a JSON body (None: no body), and additional headers.

    `raw`: a body that is not JSON, as bytes; its content type is in the headers.
    """

    status: int = 200
    body: object = None
    headers: Mapping[str, str] = attrs.field(factory=dict)
    raw: bytes | None = None
    ending: Ending = Ending.WHOLE

    def content(self) -> bytes:
        """Return the body as bytes."""
        if self.raw is not None:
            return self.raw
        return b"" if self.body is None else _encoded(self.body).encode()


# Created once: json.dumps with arguments creates a new encoder for each call.
_encoded = json.JSONEncoder(separators=(",", ":")).encode

Next = Callable[[Incoming], Awaitable[Reply]]
Layer = Callable[[Incoming, Next], Awaitable[Reply]]


def stacked(layers: Iterable[Layer], innermost: Next) -> Next:
    """Return one callable that sends a request through all layers, the first one outermost."""
    chain = innermost
    for layer in reversed(list(layers)):
        chain = _around(layer, chain)
    return chain


def refused(refusal: Rejected) -> Reply:
    """Return the reply for a rejection."""
    return Reply(status=refusal.status, body=refusal.body(), headers=refusal.headers)


def _around(layer: Layer, inner: Next) -> Next:
    async def through(exchange: Incoming) -> Reply:
        return await layer(exchange, inner)

    return through
