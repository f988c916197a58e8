"""The choice between httpx's and aiohttp's connections, and loading their modules before they are needed."""

from __future__ import annotations

import functools
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, get_args

from portkey_admin._errors import ConfigurationError
from portkey_admin.http.settings import NetworkSettings
from portkey_admin.http.types import Backend

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

_ready_for_requests: set[str] = set()


def check_backend(backend: object) -> Backend:
    """Return the backend, httpx if none is named, or raise ConfigurationError."""
    if backend is None or backend == "httpx":
        return "httpx"
    if backend != "aiohttp":
        names = " or ".join(map(repr, get_args(Backend)))
        raise ConfigurationError(f"http_backend must be {names}, not {backend!r}")
    if not _is_installed():
        raise ConfigurationError("http_backend='aiohttp' needs aiohttp: install portkey-admin[aiohttp]")
    return "aiohttp"


def fastest_backend() -> Backend:
    """Return "aiohttp" if it is installed and an asyncio loop is running, else "httpx"."""
    return "aiohttp" if asyncio_loop() and _is_installed() else "httpx"


def check_loop(backend: Backend) -> None:
    """Raise ConfigurationError for aiohttp on a loop other than asyncio's."""
    if backend == "aiohttp" and asyncio_loop() is None:
        raise ConfigurationError("http_backend='aiohttp' works on asyncio only: leave it out under trio")


def asyncio_loop() -> AbstractEventLoop | None:
    """Return the running event loop; None under trio."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


@functools.cache
def _is_installed() -> bool:
    return find_spec("aiohttp") is not None


async def make_ready(backend: Backend, beside: tuple[str, ...], settings: NetworkSettings | None) -> None:
    """Load what a client of the backend needs, and the additional modules.

    settings: those whose certificates to read; None: none are needed.
    Raises ConfigurationError for aiohttp on a loop other than asyncio's.
    """
    check_loop(backend)
    if loop := asyncio_loop():
        # In parallel: OpenSSL releases the GIL while it reads certificates.
        certificates = None if settings is None else loop.run_in_executor(None, settings.context)
        try:
            await _aside(_load, backend, beside)
        finally:
            if certificates is not None:
                await certificates
    else:
        await _aside(_load, backend, beside)
        if settings is not None:
            await _aside(settings.context)


async def make_ready_for_requests() -> None:
    """Load what the first request on this type of event loop needs."""
    kind = "asyncio" if asyncio_loop() else "trio"
    if kind not in _ready_for_requests:
        await _aside(_load_for_requests, kind)
        _ready_for_requests.add(kind)


async def _aside(work: Callable[..., object], *args: object) -> None:
    """Do what takes tens of milliseconds in a thread, so that other tasks of the event loop can run.

    The only task does it itself: with a second thread, each allocation costs more.
    """
    if loop := asyncio_loop():
        from asyncio import all_tasks

        if len(all_tasks(loop)) == 1:
            work(*args)
        else:  # not with anyio, because its backend is one of the modules to load
            await loop.run_in_executor(None, work, *args)
    else:
        from anyio import to_thread

        await to_thread.run_sync(work, *args)


def _load(backend: Backend, beside: tuple[str, ...]) -> None:
    import_module("portkey_admin.http.network")
    if backend == "aiohttp":
        import_module("portkey_admin.http.aiohttp")
    for name in beside:
        import_module(name)


def _load_for_requests(kind: str) -> None:
    import_module("portkey_admin.http.httpcore_transport")
    with suppress(ImportError):  # not part of anyio's interface; without it, anyio loads it itself
        import_module(f"anyio._backends._{kind}")
