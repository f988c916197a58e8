"""openai: `models.list`, and `files.list` page by page, as the list of models has only one."""

from __future__ import annotations

from benchmarks.peers.client import Client

TYPE_CHECKING = False
if TYPE_CHECKING:
    from openai import AsyncOpenAI

MODULE = "openai"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client as its README does."""
    from openai import AsyncOpenAI

    return client_of(AsyncOpenAI(api_key="local-key", base_url=f"{url}/openai"))


def client_of(client: AsyncOpenAI) -> Client:
    """Return what is measured of a client."""

    def load() -> object:
        from openai.types import Model

        return client.models.list, Model

    async def call() -> int:
        return len((await client.models.list()).data)

    return Client(
        call=call, close=client.close, load=load, iterate=lambda: aiter(client.files.list(limit=100))
    )
