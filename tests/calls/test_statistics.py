"""What a client counts."""

from __future__ import annotations

from typing import Any

import pytest
from scripted_server import DROP, answer, serving
from sending import API_KEY, CREATE, READ, transport_to

from portkey_admin import (
    AmbiguousWriteError,
    CallStatistics,
    NotFoundError,
    PortkeyAdmin,
    RateLimitError,
    ScopeError,
    Statistics,
)
from portkey_admin.scopes.access import KeyAccess


def test_calls_attempts_resends_and_failures_are_counted_by_operation(run_async: Any) -> None:
    async def main() -> Statistics:
        async with transport_to(server.url, max_retries=1) as transport:
            await transport.send(READ, "t-1")
            for _ in range(2):
                with pytest.raises(NotFoundError):
                    await transport.send(READ, "t-2")
            with pytest.raises(RateLimitError):
                await transport.send(READ, "t-3")
            with pytest.raises(AmbiguousWriteError):
                await transport.send(CREATE, body={"name": "Lamp"})
            return transport.counters.snapshot()

    slow = answer(429, retry_after="7")
    with serving(answer(503), answer(200, {}), answer(404), answer(404), slow, slow, DROP) as server:
        seen = run_async(main)
    assert list(seen.operations) == ["things.create", "things.get"]
    assert seen.operations["things.get"] == CallStatistics(
        calls=4,
        attempts=6,
        resends=2,
        throttled=2,
        waited=7.5,
        failures={"NotFoundError": 2, "RateLimitError": 1},
    )
    assert seen.operations["things.create"] == CallStatistics(
        calls=1, attempts=1, failures={"AmbiguousWriteError": 1}
    )
    assert seen.total == CallStatistics(
        calls=5,
        attempts=7,
        resends=2,
        throttled=2,
        waited=7.5,
        failures={"AmbiguousWriteError": 1, "NotFoundError": 2, "RateLimitError": 1},
    )


def test_clones_and_views_count_together_and_other_clients_do_not(run_async: Any) -> None:
    async def main() -> tuple[int, int]:
        async with PortkeyAdmin(API_KEY, base_url=server.url) as portkey:
            await portkey.users.get("u-1")
            await portkey.with_options(timeout=5).users.get("u-1")
            await portkey.workspace("ws-search-1a2b3c").users.get("u-1")
            other = PortkeyAdmin(API_KEY, base_url=server.url)
            return portkey.statistics().total.calls, other.statistics().total.calls

    with serving(answer(200, {"id": "u-1"})) as server:
        assert run_async(main) == (3, 0)


async def test_what_is_refused_before_it_is_sent_does_not_count() -> None:
    key = KeyAccess(kind="organisation-service", scopes=frozenset({"users.read"}))
    async with PortkeyAdmin(API_KEY, base_url="https://api.example.com/v1", key=key) as portkey:
        with pytest.raises(ScopeError):
            await portkey.workspaces.create(name="Search")
        assert portkey.statistics() == Statistics(total=CallStatistics(), operations={})


def test_a_snapshot_stays_as_it_is(run_async: Any) -> None:
    async def main() -> tuple[Statistics, Statistics]:
        async with transport_to(server.url) as transport:
            before = transport.counters.snapshot()
            await transport.send(READ, "t-1")
            return before, transport.counters.snapshot()

    with serving(answer(200, {})) as server:
        before, after = run_async(main)
    assert (before.total.calls, after.total.calls) == (0, 1)
