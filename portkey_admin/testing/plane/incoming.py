"""A request on its way through the control plane, the answer on its way back, and the layers between."""

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
    """The query parameters, as the types that they are meant to be."""
    body: object = None
    fault: str | None = None
    """What the fault plan did to it, latency aside."""
    stale_seconds: float = 0.0
    """How old the state is that a read sees."""

    @property
    def request_id(self) -> str:
        """The id that every answer carries in `x-portkey-request-id`."""
        return f"plane-{self.number:08d}"

    @property
    def origin(self) -> str:
        """Scheme and host by which the client reaches the plane; it speaks no TLS."""
        return f"http://{self.headers.get('host', 'localhost')}"


class Ending(enum.Enum):
    """How an answer ends."""

    WHOLE = "with its last byte"
    CUT = "half-way, and the connection with it"
    DROPPED = "before its first byte, and the connection with it"
    HANGING = "never: nothing comes until the client gives up"


@attrs.frozen(kw_only=True)
class Reply:
    """A status, a body that JSON can hold, and headers beyond the usual ones. None: no body at all.

    `raw` is a body as it goes over the wire, for what is not JSON; its content type belongs in the headers.
    """

    status: int = 200
    body: object = None
    headers: Mapping[str, str] = attrs.field(factory=dict)
    raw: bytes | None = None
    ending: Ending = Ending.WHOLE

    def content(self) -> bytes:
        """Return the body as it goes over the wire."""
        if self.raw is not None:
            return self.raw
        return b"" if self.body is None else _encoded(self.body).encode()


# Made once: json.dumps makes a new encoder for each call that is not in its standard form.
_encoded = json.JSONEncoder(separators=(",", ":")).encode

Next = Callable[[Incoming], Awaitable[Reply]]
Layer = Callable[[Incoming, Next], Awaitable[Reply]]


def stacked(layers: Iterable[Layer], innermost: Next) -> Next:
    """Return one callable that sends an exchange through all layers, the first one outermost."""
    chain = innermost
    for layer in reversed(list(layers)):
        chain = _around(layer, chain)
    return chain


def refused(refusal: Rejected) -> Reply:
    """Return the answer that a refusal stands for."""
    return Reply(status=refusal.status, body=refusal.body(), headers=refusal.headers)


def _around(layer: Layer, inner: Next) -> Next:
    async def through(exchange: Incoming) -> Reply:
        return await layer(exchange, inner)

    return through
