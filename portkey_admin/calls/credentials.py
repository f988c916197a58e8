"""The API key in use, and where a new one comes from: once for all tasks that need it."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from portkey_admin._errors import ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.calls.options import check_api_key
from portkey_admin.secrets.masking import Hidden

if TYPE_CHECKING:
    import anyio
else:
    anyio = module("anyio")

KeySource: TypeAlias = Callable[[], str | Awaitable[str]]
"""Gives the API key: a plain or an async function without arguments. A plain one is called in a thread."""


class Credentials:
    """The API key, given once or asked for: at the start, and again once the server refuses it.

    Attributes:
        current: the key; None: nobody has asked for it yet.
        version: counts the keys that there have been.
    """

    def __init__(self, api_key: object) -> None:
        source: Any = api_key
        self._source: KeySource | None = source if callable(api_key) else None
        self.current: str | None = None if self._source is not None else check_api_key(api_key)
        self.version: int = 0
        self._asking: anyio.Event | None = None
        self._in_vain: int | None = None

    def __repr__(self) -> str:
        return f"<Credentials {'of a callable' if self._source is not None else 'fixed'}>"

    @property
    def renews(self) -> bool:
        """Whether there is somebody to ask for another key."""
        return self._source is not None

    def take(self, api_key: str) -> None:
        """Use another key from now on. Raises ConfigurationError for what is none."""
        checked = check_api_key(Hidden(api_key))
        if checked != self.current:
            self.current = checked
            self.version += 1

    async def ready(self) -> None:
        """Have a key. Raises what its source raises, and ConfigurationError for what is no key."""
        await self._ask_once(lambda: self.current is None)

    async def renewed(self, refused: int) -> bool:
        """Ask for another key than the one of a version, which was refused; say whether there is one now.

        Of all tasks whose requests went out with that key, one asks, and the others wait.
        Raises what the source of the key raises.
        """
        await self._ask_once(lambda: self.version == refused and self._in_vain != refused)
        if self.version == refused:
            self._in_vain = refused  # the source knows no other: nobody need ask again
        return self.version != refused

    async def _ask_once(self, is_wanted: Callable[[], bool]) -> None:
        while is_wanted():
            if self._asking is not None:
                await self._asking.wait()
                continue  # the one who asked may have been cancelled, or have got nothing
            self._asking = anyio.Event()
            try:
                self.take(await self._ask())
                return
            finally:
                asking, self._asking = self._asking, None
                asking.set()

    async def _ask(self) -> str:
        source = self._source
        assert source is not None
        is_async = inspect.iscoroutinefunction(source)
        answer: object
        if is_async:
            answer = source()
        else:
            from anyio import to_thread

            answer = await to_thread.run_sync(source)
        if inspect.isawaitable(answer):
            answer = await answer
        if not isinstance(answer, str):
            raise ConfigurationError(f"the api_key function must return a str, not {type(answer).__name__}")
        return Hidden(answer)
