"""This SDK with a gateway that has TLS: it reads certificates."""

from __future__ import annotations

from benchmarks.peers import ours
from benchmarks.peers.client import Client

MODULE = "portkey_admin"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client that has a URL with https, too."""
    return await ours.connect_over("httpx", url, gateway_url="https://gateway.example.com/v1")
