"""cloudflare: `accounts.list`."""

from __future__ import annotations

from benchmarks.peers.client import Client

MODULE = "cloudflare"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client as its README does."""
    from cloudflare import AsyncCloudflare

    client = AsyncCloudflare(api_token="local-key", base_url=f"{url}/cloudflare")

    def load() -> object:
        from cloudflare.types.accounts import Account

        return client.accounts.list, Account

    async def call() -> int:
        return len((await client.accounts.list()).result)

    return Client(
        call=call, close=client.close, load=load, iterate=lambda: aiter(client.accounts.list(per_page=100))
    )
