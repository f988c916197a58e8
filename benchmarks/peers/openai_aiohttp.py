"""openai over aiohttp's connections, with its extra `aiohttp`."""

from __future__ import annotations

from benchmarks.peers import openai
from benchmarks.peers.client import Client

MODULE = "openai"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client as its README does."""
    from openai import AsyncOpenAI, DefaultAioHttpClient

    return openai.client_of(
        AsyncOpenAI(api_key="local-key", base_url=f"{url}/openai", http_client=DefaultAioHttpClient())
    )
