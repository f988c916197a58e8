"""aiohttp by itself: a GET, its status checked, its JSON parsed."""

from __future__ import annotations

from benchmarks.peers.client import Client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

MODULE = "aiohttp"


async def connect(url: str, in_flight: int) -> Client:
    """Make a session with the key in its headers."""
    import aiohttp

    session = aiohttp.ClientSession(headers={"x-portkey-api-key": "local-key"})
    workspaces = f"{url}/v1/admin/workspaces"

    async def get(**query: int) -> Sequence[object]:
        async with session.get(workspaces, params=query) as response:
            response.raise_for_status()
            found: Sequence[object] = (await response.json())["data"]
            return found

    async def call() -> int:
        return len(await get())

    async def iterate() -> AsyncIterator[object]:
        number, found = 0, await get(page_size=100, current_page=0)
        while found:
            for row in found:
                yield row
            number += 1
            found = await get(page_size=100, current_page=number)

    async def create(name: str) -> object:
        async with session.post(workspaces, json={"name": name}) as response:
            response.raise_for_status()
            return await response.json()

    return Client(call=call, close=session.close, iterate=iterate, create=create)
