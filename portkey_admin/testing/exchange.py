"""A request on its way through the control plane, the answer on its way back, and the layers between."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Mapping

import attrs

from portkey_admin.testing.access import Caller
from portkey_admin.testing.refusals import Refusal
from portkey_admin.testing.spec import Operation


@attrs.define(kw_only=True)
class Exchange:
    """One request, with what the layers have found out about it so far."""

    number: int
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    content: bytes
    operation: Operation | None = None
    values: Mapping[str, str] = attrs.field(factory=dict)
    """The path parameters."""
    caller: Caller | None = None
    arguments: Mapping[str, object] = attrs.field(factory=dict)
    """The query parameters, as the types that they are meant to be."""
    body: object = None


@attrs.frozen(kw_only=True)
class Answer:
    """A status, a body that JSON can hold, and headers beyond the usual ones. None: no body at all."""

    status: int = 200
    body: object = None
    headers: Mapping[str, str] = attrs.field(factory=dict)

    def content(self) -> bytes:
        """Return the body as it goes over the wire."""
        return b"" if self.body is None else json.dumps(self.body, separators=(",", ":")).encode()


Next = Callable[[Exchange], Awaitable[Answer]]
Layer = Callable[[Exchange, Next], Awaitable[Answer]]


def stacked(layers: Iterable[Layer], innermost: Next) -> Next:
    """Return one callable that sends an exchange through all layers, the first one outermost."""
    chain = innermost
    for layer in reversed(list(layers)):
        chain = _around(layer, chain)
    return chain


def refused(refusal: Refusal) -> Answer:
    """Return the answer that a refusal stands for."""
    return Answer(status=refusal.status, body=refusal.body(), headers=refusal.headers)


def _around(layer: Layer, inner: Next) -> Next:
    async def through(exchange: Exchange) -> Answer:
        return await layer(exchange, inner)

    return through
