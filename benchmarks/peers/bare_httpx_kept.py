"""httpx by itself, keeping all of its connections, as this SDK makes it keep them.

By default it keeps 20, and at more in flight makes new ones all the time. Over loopback, without TLS, that
costs less than what its pool does to find an idle one among many.
"""

from __future__ import annotations

from benchmarks.peers import bare_httpx
from benchmarks.peers.client import Client

MODULE = "httpx"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client with the key in its headers."""
    import httpx

    limits = httpx.Limits(max_connections=None, max_keepalive_connections=max(100, in_flight))
    return bare_httpx.client_of(httpx, url, limits=limits)
