"""httpx over aiohttp's connections, by itself: what the backend gives without this SDK."""

from __future__ import annotations

from benchmarks.peers import bare_httpx
from benchmarks.peers.client import Client

MODULE = "httpx_aiohttp"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client with the key in its headers."""
    import httpx
    from httpx_aiohttp import AiohttpTransport

    return bare_httpx.client_of(httpx, url, transport=AiohttpTransport())
