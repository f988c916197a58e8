"""Whether a write may have happened although its work raised: then it is in doubt, and never just failed.

Two things tell. A watch tells what went out: it sees each call of a client that `work` makes, whatever comes
out of `work` afterwards, such as a timeout, an error of the caller's own, or one of this package. And the
error itself tells, with all that it comes from: it may be of another program's client.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from portkey_admin._errors import (
    AmbiguousWriteError,
    APIStatusError,
    ConflictError,
    ResponseError,
    ServerError,
)
from portkey_admin.calls.observers import WriteWatch
from portkey_admin.reconcile.errors import SeveralMatchesError

from .outcome import Status


def status_of(error: BaseException, watch: WriteWatch | None = None) -> Status:
    """Tell a failure from a doubt.

    watch: what is known of the calls that the work made; None: nothing.
    """
    if watch is not None and watch.maybe_done:
        return "in_doubt"
    found = list(_chain(error))
    if any(map(_says_in_doubt, found)):
        return "in_doubt"
    # Cut off in something that was no call of ours, so that nobody has seen how far it came.
    unseen = watch is None or not watch.failed
    return "in_doubt" if unseen and any(map(_was_cut_off, found)) else "failed"


def status_after_doubt(error: BaseException, watch: WriteWatch | None = None) -> Status:
    """Tell whether an error of the second look settles the doubt about the write before it.

    Only a refusal of the write itself does, and that there are several matches. A look-up that failed says
    nothing, and a conflict says that a read was stale: the thing is there.
    """
    if isinstance(error, SeveralMatchesError):
        return "failed"
    if status_of(error, watch) == "in_doubt" or not isinstance(error, APIStatusError):
        return "in_doubt"
    if isinstance(error, ConflictError | ServerError) or error.method in ("GET", "HEAD", None):
        return "in_doubt"
    return "failed"


def _says_in_doubt(error: BaseException) -> bool:
    # A 2xx answer to a write that cannot be read: most probably it took effect.
    unread = isinstance(error, ResponseError) and error.method not in ("GET", "HEAD")
    return unread or isinstance(error, AmbiguousWriteError)


def _was_cut_off(error: BaseException) -> bool:
    # Those of trio by name: it need not be installed.
    of_trio = type(error).__module__.partition(".")[0] == "trio"
    return isinstance(error, asyncio.CancelledError | TimeoutError) or (
        of_trio and type(error).__name__ in ("Cancelled", "TooSlowError")
    )


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all that it comes from, also where `from` hides it, and those of its groups."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        inner = each.exceptions if isinstance(each, BaseExceptionGroup) else ()
        waiting += [found for found in (each.__cause__, each.__context__, *inner) if found is not None]
