"""This SDK with a journal on disk."""

from __future__ import annotations

from benchmarks.peers import ours
from benchmarks.peers.client import Client

MODULE = "portkey_admin"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client on httpx's own connections."""
    return await ours.connect_over("httpx", url, journal=True)
