"""The SDK's retry and error tables against a plane that goes wrong by plan: the requests seen, row by row."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import anyio.lowlevel
import attrs
import httpx
import pytest
from backends import RunAsync
from plane_closing import closed
from plane_conversation import spec

from portkey_admin import (
    AmbiguousWriteError,
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    Limiter,
    NotFoundError,
    PermissionDeniedError,
    PortkeyAdmin,
    PortkeyError,
    RateLimitError,
    ResponseError,
    ServerError,
    UnprocessableEntityError,
)
from portkey_admin.calls.clock import Clock
from portkey_admin.http.client import Backend
from portkey_admin.testing import (
    ControlPlane,
    Dropped,
    ErrorStatus,
    FaultPlan,
    Hanging,
    ManualClock,
    RateLimited,
    Rule,
    Sprinkled,
    Stale,
    Truncated,
    WebPage,
)
from portkey_admin.testing.faults import Kind

Call = Callable[[PortkeyAdmin, str], Awaitable[Any]]

READ, REPEATABLE, ONCE_ONLY = "GET", "idempotent write", "other write"
CALLS: dict[str, tuple[str, Call]] = {
    READ: ("workspaces.get", lambda portkey, id: portkey.workspaces.get(id)),
    REPEATABLE: ("workspaces.update", lambda portkey, id: portkey.workspaces.update(id, description="New")),
    ONCE_ONLY: ("workspaces.create", lambda portkey, id: portkey.workspaces.create(name="Ads")),
}


class Waits:
    """The client's clock, on which waiting takes no time, and what was waited."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.clock = Clock(
            now=lambda: anyio.current_time() + sum(self.seconds),
            wall=lambda: 1_767_225_600.0,
            sleep=self._sleep,
            random=lambda: 1.0,
        )

    async def _sleep(self, seconds: float) -> None:
        self.seconds.append(seconds)
        await anyio.lowlevel.checkpoint()


@attrs.frozen
class Met:
    """What came of one call, and what the plane saw of it and holds after it."""

    requests: int
    outcome: Any
    waits: list[float]
    workspaces: int
    description: str | None


@asynccontextmanager
async def reached(plane: ControlPlane, sockets: Backend | None, waits: Waits) -> AsyncIterator[PortkeyAdmin]:
    limiter = Limiter(clock=waits.clock)
    if sockets:
        async with plane.serve() as url:
            # Long enough for any answer that comes, as only one row waits for it.
            portkey = PortkeyAdmin(
                plane.api_key, base_url=url, timeout=1.0, limiter=limiter, http_backend=sockets
            )
            portkey.transport._clock = waits.clock
            async with portkey:
                yield portkey
    else:
        portkey = PortkeyAdmin(
            plane.api_key, base_url=plane.base_url, http_client=plane.http_client(), limiter=limiter
        )
        portkey.transport._clock = waits.clock
        async with portkey:
            yield portkey


async def meet(fault: Kind, kind: str, *, sockets: Backend | None = None, first: int | None = 1) -> Met:
    """Make one call whose first requests, or all of them, meet a fault.

    sockets: whose connections the client uses; None: none, the plane is in the same process.
    """
    waits = Waits()
    async with (
        ControlPlane(spec=spec(), clock=ManualClock()) as plane,
        reached(plane, sockets, waits) as portkey,
    ):
        made = await portkey.workspaces.create(name="Search")
        operation, call = CALLS[kind]
        plane.faults = FaultPlan([Rule(fault, on=operation, first=first)])
        before = plane.statistics().requests
        try:
            outcome = await call(portkey, made.id)
        except PortkeyError as error:
            outcome = error
        seen = plane.statistics().requests - before
        plane.faults = FaultPlan()
        after = await portkey.workspaces.get(made.id)
        described = after.to_dict()["description"]
        total = len(await portkey.workspaces.list().collect())
        return Met(seen, outcome, waits.seconds, total, described)


NEVER = (2, 2, 2)
DONE = (2, 2, 1)

# What meets the first request; how many requests the plane sees of a GET, an idempotent write and another
# write; and whether the first one took effect.
ROWS: dict[str, tuple[Kind, tuple[int, int, int], bool]] = {
    "429, seconds": (RateLimited(2), NEVER, False),
    "429, milliseconds": (RateLimited(2, form="milliseconds"), NEVER, False),
    "429, date": (RateLimited(2, form="date"), NEVER, False),
    "429, nothing said": (RateLimited(None), NEVER, False),
    "429, garbage": (RateLimited(form="garbage"), NEVER, False),
    "429, longer than anybody waits": (RateLimited(86_400), (1, 1, 1), False),
    **{f"{status} before": (ErrorStatus(status), DONE, False) for status in (500, 502, 503, 504)},
    **{f"{status} after": (ErrorStatus(status, after=True), DONE, True) for status in (500, 502, 503, 504)},
    **{f"{status} before": (ErrorStatus(status), DONE, False) for status in range(520, 528)},
    **{f"{status} after": (ErrorStatus(status, after=True), DONE, True) for status in range(520, 528)},
    "501": (ErrorStatus(501), (1, 1, 1), False),
    "dropped before": (Dropped(), DONE, False),
    "dropped after": (Dropped(after=True), DONE, True),
    "hanging before": (Hanging(), DONE, False),
    "hanging after": (Hanging(after=True), DONE, True),
    "cut off": (Truncated(), DONE, True),
    "web page with 502": (WebPage(502), DONE, False),
}
CELLS = [(row, kind) for row in ROWS for kind in CALLS]


def check(met: Met, row: str, kind: str) -> None:
    _, requests, took_effect = ROWS[row]
    seen = requests[list(CALLS).index(kind)]
    assert met.requests == seen
    retried = seen == 2
    if not retried and kind == ONCE_ONLY and requests == DONE:
        assert isinstance(met.outcome, AmbiguousWriteError)
    else:
        assert isinstance(met.outcome, PortkeyError) is not retried
    # Whatever happens, nothing is done twice.
    happened = retried or took_effect
    assert met.workspaces == 1 + (kind == ONCE_ONLY and happened)
    assert met.description == ("New" if kind == REPEATABLE and happened else None)


@pytest.mark.parametrize(("row", "kind"), CELLS)
async def test_requests_seen_in_process(row: str, kind: str) -> None:
    check(await meet(ROWS[row][0], kind), row, kind)


SOCKET_ROWS = (
    "dropped before",
    "dropped after",
    "cut off",
    "hanging after",
    "502 after",
    "web page with 502",
    "429, date",
)


@pytest.mark.parametrize(("row", "kind"), [(row, kind) for row in SOCKET_ROWS for kind in CALLS])
def test_requests_seen_over_real_sockets(row: str, kind: str, run_async: RunAsync) -> None:
    async def run() -> Met:
        return await meet(ROWS[row][0], kind, sockets="httpx")

    check(run_async(run), row, kind)


@pytest.mark.parametrize(("row", "kind"), [(row, kind) for row in SOCKET_ROWS for kind in CALLS])
async def test_requests_seen_over_connections_of_aiohttp(row: str, kind: str) -> None:
    check(await meet(ROWS[row][0], kind, sockets="aiohttp"), row, kind)


@pytest.mark.parametrize(
    ("fault", "waits"),
    [
        (RateLimited(2), [2.0]),
        (RateLimited(0.25, form="milliseconds"), [0.25]),
        (RateLimited(61, form="date"), [61.0]),
        (RateLimited(None), [0.5]),
        (RateLimited(form="garbage"), [0.5]),
        (RateLimited(86_400), []),
    ],
)
async def test_the_client_waits_as_it_is_told(fault: RateLimited, waits: list[float]) -> None:
    assert (await meet(fault, READ)).waits == pytest.approx(waits)


# What meets every request; which error comes of a GET and of a write that may not be repeated.
ERRORS: dict[str, tuple[Kind, type[PortkeyError], type[PortkeyError]]] = {
    "400": (ErrorStatus(400), BadRequestError, BadRequestError),
    "401": (ErrorStatus(401), AuthenticationError, AuthenticationError),
    "403": (ErrorStatus(403), PermissionDeniedError, PermissionDeniedError),
    "404": (ErrorStatus(404), NotFoundError, NotFoundError),
    "409": (ErrorStatus(409), ConflictError, ConflictError),
    "422": (ErrorStatus(422), UnprocessableEntityError, UnprocessableEntityError),
    "429": (RateLimited(0.01), RateLimitError, RateLimitError),
    "503": (ErrorStatus(503), ServerError, AmbiguousWriteError),
    "524": (ErrorStatus(524), ServerError, AmbiguousWriteError),
    "501": (ErrorStatus(501), ServerError, ServerError),
    "dropped": (Dropped(), APIConnectionError, AmbiguousWriteError),
    "hanging": (Hanging(), APITimeoutError, AmbiguousWriteError),
    "cut off": (Truncated(), APIConnectionError, AmbiguousWriteError),
    "half of the JSON": (Truncated(framed=True), ResponseError, ResponseError),
    "web page": (WebPage(), ResponseError, ResponseError),
}


@pytest.mark.parametrize("row", ERRORS)
async def test_what_never_ends_well_is_a_typed_error(row: str) -> None:
    fault, of_a_read, of_a_write = ERRORS[row]
    assert type((await meet(fault, READ, first=None)).outcome) is of_a_read
    assert type((await meet(fault, ONCE_ONLY, first=None)).outcome) is of_a_write


@pytest.mark.parametrize("seed", range(20))
async def test_the_unexpected_in_answers_stops_nobody(seed: int) -> None:
    async with ControlPlane(spec=spec()) as plane, plane.client() as portkey:
        for name in ("Search", "Ads"):
            await portkey.workspaces.create(name=name)
        await portkey.users.list().collect()
        plane.faults = FaultPlan([Rule(Sprinkled(0.5, 0.5, 0.5))], seed=seed)
        rows = await portkey.workspaces.list(page_size=1).collect()
        assert [row.id for row in rows] == [row.id for row in await portkey.workspaces.list().collect()]
        keys = await portkey.api_keys.list().collect()
        assert [key.to_dict()["id"] for key in keys] == [key.id for key in keys]
        assert any("from_the_future" in repr(row.to_dict()) for row in [*rows, *keys])


async def test_a_stale_read_sees_what_was_before_for_a_moment() -> None:
    clock = ManualClock()
    plan = FaultPlan([Rule(Stale(500), on="workspaces.*")])
    async with ControlPlane(spec=spec(), clock=clock, faults=plan) as plane, plane.client() as portkey:
        clock.advance(10)
        first = await portkey.workspaces.create(name="First")
        clock.advance(0.4)
        await portkey.workspaces.update(first.id, name="Renamed")
        second = await portkey.workspaces.create(name="Second")
        with pytest.raises(PermissionDeniedError):
            await portkey.workspaces.get(first.id)
        clock.advance(0.2)
        assert (await portkey.workspaces.get(first.id)).name == "First"
        assert [row.name async for row in portkey.workspaces.list()] == ["First"]
        clock.advance(0.3)
        assert [row.name async for row in portkey.workspaces.list()] == ["Renamed", "Second"]
        await closed(portkey, second.id, "Second")
        assert (await portkey.workspaces.get(second.id)).name == "Second"
        # Writes see what there is, and what is read elsewhere is not stale.
        with pytest.raises(PermissionDeniedError):
            await portkey.workspaces.update(second.id, name="Third")
        assert [row.fault for row in plane.requests][-1] == "Stale(milliseconds=500)"


async def test_other_servers_and_their_clients_see_a_failure_where_the_plan_drops_a_connection() -> None:
    plane = ControlPlane(spec=spec(), faults=FaultPlan([Rule(Dropped())]))
    transport = httpx.ASGITransport(app=plane)
    async with httpx.AsyncClient(transport=transport, base_url=plane.base_url) as http:
        with pytest.raises(ConnectionAbortedError, match="fault plan"):
            await http.get("/admin/users")
