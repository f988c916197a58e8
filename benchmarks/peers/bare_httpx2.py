"""httpx2 by itself: a GET, its status checked, its JSON parsed."""

from __future__ import annotations

from benchmarks.peers import bare_httpx
from benchmarks.peers.client import Client

MODULE = "httpx2"

parser = bare_httpx.parser  # its `Response.json` does the same


async def connect(url: str, in_flight: int) -> Client:
    """Make a client with the key in its headers."""
    import httpx2  # pyright: ignore[reportMissingImports]  # in an environment of its own

    return bare_httpx.client_of(httpx2, url)
