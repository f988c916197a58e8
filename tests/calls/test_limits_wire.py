"""What a server sees of a pause, over real sockets."""

from __future__ import annotations

from typing import Any

import anyio
import pytest
from plane_conversation import spec
from scripted_server import answer, serving
from sending import READ, send, transport_to

from portkey_admin import Limiter, PortkeyAdmin, RateLimitError
from portkey_admin.calls import pacing
from portkey_admin.testing import ControlPlane
from portkey_admin.testing.faults import FaultPlan, Latency, RateLimited, Rule

IN_FLIGHT = 8
PAUSE = 0.5


def test_in_a_pause_nothing_reaches_the_server_but_what_was_in_flight(run_async: Any) -> None:
    """Forty calls at once, of which the tenth is told to wait for half a second."""
    told = Rule(RateLimited(PAUSE, form="milliseconds"), every=10, first=10)
    faults = FaultPlan([Rule(Latency(20)), told])

    async def main() -> list[Any]:
        async with ControlPlane(spec=spec(), faults=faults) as plane, plane.serve() as url:
            async with PortkeyAdmin(plane.api_key, base_url=url, limiter=Limiter(IN_FLIGHT)) as portkey:

                async def call() -> None:
                    await portkey.workspaces.list()

                async with anyio.create_task_group() as tasks:
                    for _ in range(40):
                        tasks.start_soon(call)
                assert portkey.limiter.statistics().throttled == 1
            return list(plane.requests)

    requests = run_async(main)
    [refused] = [request for request in requests if request.status == 429]
    answered = refused.received_at + refused.milliseconds / 1000
    in_pause = [request for request in requests if answered < request.received_at < answered + PAUSE]
    after = [request for request in requests if request.received_at >= answered + PAUSE]
    assert len(requests) == 41
    assert len(in_pause) < IN_FLIGHT
    assert len(after) > 20


def test_requests_that_were_in_flight_together_slow_down_once(run_everywhere: Any) -> None:
    """What counts is when a request was sent, and not when its 429 came."""

    async def main() -> float | None:
        async with transport_to(server.url, max_retries=0) as transport:

            async def one() -> None:
                with pytest.raises(RateLimitError):
                    await send(transport, READ)

            async with anyio.create_task_group() as tasks:
                for _ in range(6):
                    tasks.start_soon(one)
            return transport.limiter.statistics().rate

    with serving(answer(429, retry_after="0")) as server:
        assert run_everywhere(main) == pytest.approx(pacing._FIRST_GUESS * (1 - pacing._CUT))
    assert len(server.requests) == 6
