"""This SDK over aiohttp's connections: `workspaces.list`."""

from __future__ import annotations

from benchmarks.peers import ours
from benchmarks.peers.client import Client

MODULE = "portkey_admin"

parser = ours.parser


async def connect(url: str, in_flight: int) -> Client:
    """Make a client on the backend that the extra `aiohttp` brings."""
    return await ours.connect_over("aiohttp", url)
