"""aiohttp by itself: a GET, its status checked, its JSON parsed."""

from __future__ import annotations

from benchmarks.peers.client import Client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

MODULE = "aiohttp"


async def connect(url: str, in_flight: int) -> Client:
    """Make a session with the key in its headers."""
    import aiohttp

    session = aiohttp.ClientSession(headers={"x-portkey-api-key": "local-key"})
    workspaces, audit_logs = f"{url}/v1/admin/workspaces", f"{url}/v1/audit-logs"

    async def get(place: str, rows: str, **query: int) -> Sequence[object]:
        async with session.get(place, params=query) as response:
            response.raise_for_status()
            found: Sequence[object] = (await response.json())[rows]
            return found

    async def call() -> int:
        return len(await get(workspaces, "data"))

    async def walk(place: str, rows: str) -> AsyncIterator[object]:
        number, found = 0, await get(place, rows, page_size=100, current_page=0)
        while found:
            for row in found:
                yield row
            number += 1
            found = await get(place, rows, page_size=100, current_page=number)

    async def create(name: str) -> object:
        async with session.post(workspaces, json={"name": name}) as response:
            response.raise_for_status()
            return await response.json()

    return Client(
        call=call,
        close=session.close,
        iterate=lambda: walk(workspaces, "data"),
        create=create,
        read_audit_logs=lambda: walk(audit_logs, "records"),
    )


def parser() -> Callable[[bytes], Sequence[object]]:
    """Return what makes dictionaries of a page, as `ClientResponse.json` does it."""
    import json

    return lambda body: json.loads(body.strip().decode("utf-8"))["data"]
