"""This SDK over aiohttp's connections, with a journal on disk."""

from __future__ import annotations

from benchmarks.peers import ours
from benchmarks.peers.client import Client

MODULE = "portkey_admin"


async def connect(url: str, in_flight: int) -> Client:
    """Make a client on the backend that the extra `aiohttp` brings."""
    return await ours.connect_over("aiohttp", url, journal=True)
