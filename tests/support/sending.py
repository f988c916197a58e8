"""Operations made by hand, and a transport whose waits take no time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

import anyio
import httpx

from portkey_admin.calls.clock import Clock
from portkey_admin.calls.limiter import Limiter
from portkey_admin.calls.middleware import Middleware, layers_of
from portkey_admin.calls.options import (
    DEFAULT_MAX_RESPONSE_SIZE,
    DEFAULT_MAX_RESPONSE_VALUES,
    Options,
    Servers,
)
from portkey_admin.calls.transport import Transport
from portkey_admin.http.client import Backend, Connection
from portkey_admin_api import decoding
from portkey_admin_api.types import Fields, Operation, Paging

API_KEY = "pk-test-0123456789abcdef"
"""Invented, and long enough to be looked for in whatever is printed."""

_THING = Fields(kinds={"name": "string", "key": "string"})

READ: Operation[Any] = Operation(
    id="things.get",
    method="GET",
    path="/things/{thingId}",
    summary="Get a thing",
    path_params=("thingId",),
    idempotent=True,
    response=decoding.raw,
)
CREATE: Operation[Any] = Operation(
    id="things.create",
    method="POST",
    path="/things",
    summary="Create a thing",
    body=_THING,
    response=decoding.raw,
)
REPLACE: Operation[Any] = Operation(
    id="things.update",
    method="PUT",
    path="/things/{thingId}",
    summary="Change a thing",
    path_params=("thingId",),
    body=_THING,
    idempotent=True,
    response=decoding.raw,
)
DELETE: Operation[None] = Operation(
    id="things.delete",
    method="DELETE",
    path="/things/{thingId}",
    summary="Delete a thing",
    path_params=("thingId",),
    idempotent=True,
)
LIST: Operation[Any] = Operation(
    id="things.list",
    method="GET",
    path="/things",
    summary="List things",
    query=Fields(kinds={"current_page": "integer", "page_size": "integer", "name": "string"}),
    paging=Paging(rows=("data",), page="current_page", size="page_size", total="total", has_more="has_more"),
    idempotent=True,
    response=decoding.model("WorkspaceList"),
)


async def send(transport: Transport, operation: Operation[Any]) -> Any:
    """Send one of the operations above with arguments that fit it."""
    ids = ["t-1"] * len(operation.path_params)
    return await transport.send(operation, *ids, body={"name": "Lamp"} if operation.body else None)


http_backend: ContextVar[Backend] = ContextVar("http_backend", default="httpx")
"""Whose connections `transport_to` uses."""


class Skipping:
    """A clock on which waiting takes no time: each sleep moves it on. Jitter is always the whole of it."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.clock = Clock(now=self.now, wall=lambda: 1_800_000_000.0, sleep=self.sleep, random=lambda: 1.0)

    def now(self) -> float:
        return anyio.current_time() + sum(self.waits)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await anyio.lowlevel.checkpoint()


@asynccontextmanager
async def transport_to(
    url: str,
    *,
    clock: Clock | None = None,
    max_retries: int = 4,
    timeout: float | httpx.Timeout = 5.0,
    deadline: float | None = 300.0,
    limiter: Limiter | None = None,
    http_client: httpx.AsyncClient | None = None,
    middleware: Sequence[Middleware] = (),
    max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE,
    max_response_values: int = DEFAULT_MAX_RESPONSE_VALUES,
) -> AsyncIterator[Transport]:
    """Open a transport to a server, by default with waits that take no time."""
    clock = clock or Skipping().clock
    connection = Connection(http_client, http_backend.get())
    await connection.open()
    try:
        yield Transport(
            api_key=API_KEY,
            servers=Servers(control=url, gateway=url),
            options=Options(
                timeout=httpx.Timeout(timeout),
                max_retries=max_retries,
                deadline=deadline,
                max_response_size=max_response_size,
                max_response_values=max_response_values,
            ),
            connection=connection,
            limiter=limiter or Limiter(clock=clock),
            clock=clock,
            layers=layers_of(middleware),
        )
    finally:
        await connection.close()
