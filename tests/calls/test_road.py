"""How far it is from a line of a program to the wire and back: what of ours one warm call passes."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import anyio
import pytest
from scripted_server import answer, serving

from portkey_admin import PortkeyAdmin

PACKAGES = ("portkey_admin", "portkey_admin_api")
CREATED = answer(200, {"id": "w-1", "name": "Search", "created_at": "2026-01-01T00:00:00Z"})

MODULES, FUNCTIONS, FRAMES = 14, 50, 8
"""The most that a call may pass: who reads it has so much to keep in mind."""


def module_of(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", ""))


def is_ours(frame: FrameType) -> bool:
    return module_of(frame).partition(".")[0] in PACKAGES


class Road:
    """Notes each function of ours that is entered, and how many of ours it stands on."""

    def __init__(self) -> None:
        self.functions: set[tuple[str, str]] = set()
        self.frames = 0

    def entered(self, frame: FrameType, event: str, _: Any) -> None:
        if event != "call" or not is_ours(frame):
            return
        self.functions.add((module_of(frame), frame.f_code.co_qualname))
        depth, above = 0, frame
        while above is not None:
            depth += is_ours(above)
            above = above.f_back  # type: ignore[assignment]
        self.frames = max(self.frames, depth)


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_a_warm_call_is_short(backend: Any) -> None:
    road = Road()

    async def main(url: str) -> None:
        async with PortkeyAdmin("key", base_url=url, http_backend=backend) as portkey:
            for _ in range(2):
                await portkey.workspaces.create(name="Warm")
            sys.setprofile(road.entered)
            try:
                await portkey.workspaces.create(name="Search")
            finally:
                sys.setprofile(None)

    with serving(CREATED) as server:
        anyio.run(main, server.url)
    assert len(server.requests) == 3
    modules = {module for module, _ in road.functions}
    assert "portkey_admin.calls.transport" in modules
    assert len(modules) <= MODULES, sorted(modules)
    assert len(road.functions) <= FUNCTIONS, sorted(road.functions)
    assert road.frames <= FRAMES
