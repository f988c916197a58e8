"""The API key in use, and its source of new keys, called once for all waiting tasks."""

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
"""Returns the API key: a sync or async function without arguments. A sync one runs in a thread."""


class Credentials:
    """The API key, fixed or from a function, which is called at the start and again after a 401.

    Attributes:
        current: the key; None if it has not been requested yet.
        version: counts the keys so far.
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
        """Whether a source can provide another key."""
        return self._source is not None

    def take(self, api_key: str) -> None:
        """Use another key from now on. Raises ConfigurationError if it is not a valid key."""
        checked = check_api_key(Hidden(api_key))
        if checked != self.current:
            self.current = checked
            self.version += 1

    async def ready(self) -> None:
        """Load the key if needed. Raises its source's errors, and ConfigurationError for an invalid key."""
        await self._ask_once(lambda: self.current is None)

    async def renewed(self, refused: int) -> bool:
        """Request a new key after the one of this version was rejected; return whether there is one now.

        Of all tasks that sent requests with that key, one calls the source, and the others wait.
        Raises what the source raises.
        """
        await self._ask_once(lambda: self.version == refused and self._in_vain != refused)
        if self.version == refused:
            self._in_vain = refused  # the source has no other key: don't call it again
        return self.version != refused

    async def _ask_once(self, is_wanted: Callable[[], bool]) -> None:
        while is_wanted():
            if self._asking is not None:
                await self._asking.wait()
                continue  # the task that called the source may have been cancelled, or got nothing
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
