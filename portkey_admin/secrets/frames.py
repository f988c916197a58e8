"""Tracebacks without our frames: crash reports would show the secrets in their variables."""

from __future__ import annotations

from collections.abc import Awaitable
from types import TracebackType
from typing import TypeVar

from portkey_admin._errors import PortkeyError

E = TypeVar("E", bound=BaseException)
T = TypeVar("T")

_OURS = ("portkey_admin", "portkey_admin_api")


async def discreetly(work: Awaitable[T]) -> T:
    """Await something whose errors must not lead to the secrets that it has read.

    Exceptions that are bugs keep their frames.
    """
    failed: BaseException
    try:
        return await work
    except PortkeyError as error:
        failed = without_frames(error)
    except BaseException as error:
        if isinstance(error, Exception):
            raise
        failed = without_frames(error)  # it was cancelled
    raise failed


def without_frames(error: E) -> E:
    """Take our frames out of the tracebacks of an exception and of those behind it, and return it."""
    for each in with_all_behind(error):
        each.__traceback__ = _of_others(each.__traceback__)
    return error


def with_all_behind(error: BaseException) -> list[BaseException]:
    """Return an exception, its causes, also those hidden by `from`, and the members of groups among them."""
    waiting, reached = [error], dict[int, BaseException]()  # by identity: errors may be equal
    for each in waiting:
        if id(each) not in reached:
            reached[id(each)] = each
            members = each.exceptions if isinstance(each, BaseExceptionGroup) else ()
            waiting += [one for one in (each.__cause__, each.__context__, *members) if one is not None]
    return list(reached.values())


def _of_others(trace: TracebackType | None) -> TracebackType | None:
    kept: list[TracebackType] = []
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__")).partition(".")[0] not in _OURS:
            kept.append(trace)
        trace = trace.tb_next
    last: TracebackType | None = None
    for each in reversed(kept):
        last = TracebackType(last, each.tb_frame, each.tb_lasti, each.tb_lineno)
    return last
