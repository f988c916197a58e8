"""Stop a command: SIGTERM and SIGHUP do the same as Ctrl-C, so that it ends in an orderly way."""

from __future__ import annotations

import signal
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, TypeVarTuple, Unpack

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_STOPS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_HELD_BACK = [signal.SIGINT, *_STOPS]

# The handler of the event loop, which cancels the main task. SIGINT has another if it is ignored, as in the
# background jobs of scripts.
_Handler: TypeAlias = Callable[[int, FrameType | None], Any]
_of_loop: _Handler | None = None


@contextmanager
def stoppable() -> Iterator[None]:
    """Let SIGTERM and SIGHUP raise KeyboardInterrupt in this block, unless they are ignored or handled."""
    if not _is_main_thread():
        yield
        return
    ours = [number for number in _STOPS if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _stop)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def run_async(function: Callable[[Unpack[Ts]], Awaitable[T]], *arguments: *Ts) -> T:
    """Run an async function; an interruption cancels it first, and then raises KeyboardInterrupt.

    An error that the function itself raised comes before that, because it says what was done.
    """
    import asyncio

    import anyio

    global _of_loop
    if not _is_main_thread():
        return anyio.run(function, *arguments)
    before = signal.getsignal(signal.SIGINT)
    is_deaf = before is signal.SIG_IGN
    if is_deaf:  # the loop sets its own handler only then
        signal.signal(signal.SIGINT, signal.default_int_handler)
    raised: list[Exception] = []

    async def listening() -> T:
        global _of_loop
        found = signal.getsignal(signal.SIGINT)
        _of_loop = interruption.noticed_by(found) if callable(found) else None
        asyncio.get_running_loop().set_exception_handler(interruption.tell)
        signal.signal(signal.SIGINT, signal.SIG_IGN if is_deaf else _of_loop or found)
        try:
            return await function(*arguments)
        except Exception as error:
            raised.append(error)
            raise

    interruption = _Interruption()
    try:
        return anyio.run(listening)
    except (KeyboardInterrupt, RuntimeError, BaseExceptionGroup) as error:
        if interruption.came and raised:
            raise raised[0] from None
        # An interruption that comes while the loop ends may break it: asyncio raises RuntimeError then.
        # Of one in a group of tasks, there is a group of errors.
        if interruption.came and not isinstance(error, KeyboardInterrupt):
            raise KeyboardInterrupt from None
        raise
    finally:
        _of_loop = None
        signal.signal(signal.SIGINT, before)


class _Interruption:
    times = 0

    @property
    def came(self) -> bool:
        return self.times > 0

    def tell(self, loop: AbstractEventLoop, context: dict[str, Any]) -> None:
        # Several in a row break tasks wherever they are, and asyncio would show a traceback of each.
        if not self.came:
            loop.default_exception_handler(context)

    def noticed_by(self, handler: _Handler) -> _Handler:
        def noticing(number: int, frame: FrameType | None) -> Any:
            # asyncio cancels the task at first, and then raises KeyboardInterrupt wherever the program is.
            # Once is enough, and an import that is broken off may leave a lock behind.
            if self.times == 0 or (self.times == 1 and not _imports(frame)):
                self.times += 1
                handler(number, frame)

        return noticing


@contextmanager
def held_back() -> Iterator[None]:
    """Hold interruptions back until the end of the block, which must be short."""
    if not _is_main_thread():
        yield
        return
    came: list[int] = []
    before = {number: signal.getsignal(number) for number in _HELD_BACK}
    handled = {number: handler for number, handler in before.items() if callable(handler)}
    for number in handled:
        signal.signal(number, lambda number, frame: came.append(number))
    try:
        yield
    finally:
        for number, handler in handled.items():
            signal.signal(number, handler)
        for number in came[:1]:
            signal.raise_signal(number)


def _imports(frame: FrameType | None) -> bool:
    """Return whether a module is being imported."""
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False


@contextmanager
def last_words() -> Iterator[None]:
    """Ignore interruptions in this block. After it, they end the process at once, without a traceback."""
    if not _is_main_thread():
        yield
        return
    handled = [number for number in _HELD_BACK if signal.getsignal(number) is not signal.SIG_IGN]
    for number in handled:
        signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        for number in handled:
            signal.signal(number, signal.SIG_DFL)


def _stop(number: int, frame: FrameType | None) -> None:
    if _of_loop is None:
        raise KeyboardInterrupt
    _of_loop(signal.SIGINT, frame)


def _is_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
