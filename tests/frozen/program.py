"""The program that is frozen: the command, and `probe URL MODULES`, which uses the package as a library."""

from __future__ import annotations

import sys
import typing
from importlib import import_module
from pathlib import Path

import anyio

import portkey_admin
from portkey_admin.cli import main


async def names(url: str, backend: typing.Literal["httpx", "aiohttp"]) -> list[str]:
    """Return the names of the workspaces there, with a span for the call that nobody sees."""
    from portkey_admin.otel import Tracing

    async with portkey_admin.PortkeyAdmin(
        base_url=url, http_backend=backend, middleware=[Tracing()]
    ) as portkey:
        return [each.name async for each in portkey.workspaces.list()]


def probe(url: str, modules: str) -> None:
    """Import every module, and call on each backend and each event loop."""
    for name in Path(modules).read_text("utf-8").split():
        import_module(name)
    for member in portkey_admin.__all__:
        value = getattr(portkey_admin, member)
        if isinstance(value, type):
            typing.get_type_hints(value)
    typing.get_type_hints(portkey_admin.PortkeyAdmin.with_options)
    found = [
        anyio.run(names, url, "httpx"),
        anyio.run(names, url, "httpx", backend="trio"),
        anyio.run(names, url, "aiohttp"),
    ]
    assert found[0], "there are no workspaces"
    assert found == [found[0]] * 3, found


if __name__ == "__main__":
    if sys.argv[1:2] == ["probe"]:
        probe(*sys.argv[2:])
    else:
        main()
