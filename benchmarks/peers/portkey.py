"""portkey-ai, the official SDK: `admin.workspaces.list`. It has no iteration over pages."""

from __future__ import annotations

from benchmarks.peers.client import Client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator

MODULE = "portkey_ai"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client as its README does."""
    from portkey_ai import AsyncPortkey

    portkey = AsyncPortkey(api_key="local-key", base_url=f"{url}/v1")

    async def call() -> int:
        return len((await portkey.admin.workspaces.list()).data)

    async def iterate() -> AsyncIterator[object]:
        number, found = 0, await portkey.admin.workspaces.list(page_size=100, current_page=0)
        while found.data:
            for row in found.data:
                yield row
            number += 1
            found = await portkey.admin.workspaces.list(page_size=100, current_page=number)

    async def create(name: str) -> object:
        return await portkey.admin.workspaces.create(name=name)

    return Client(
        call=call,
        close=portkey.close,
        load=lambda: portkey.admin.workspaces.list,
        iterate=iterate,
        create=create,
    )
