"""Whether a write may have happened although `work` raised: then the item is in doubt, not failed.

There are two sources. A watch sees each call that `work` makes through our client, whatever `work` raises
afterwards: a timeout, the caller's own error, or one of this package. And the error itself, with its causes,
may come from another client.
"""

from __future__ import annotations

import asyncio

from portkey_admin._errors import AmbiguousWriteError, ResponseError
from portkey_admin.calls.observers import WriteWatch
from portkey_admin.reconcile.errors import SeveralMatchesError, settles_doubt
from portkey_admin.secrets.frames import with_all_behind

from .outcome import Status


def status_of(error: BaseException, watch: WriteWatch | None = None) -> Status:
    """Distinguish a failure from an ambiguous write.

    watch: the observed calls of `work`; None: none were observed.
    """
    if watch is not None and watch.maybe_done:
        return "in_doubt"
    found = with_all_behind(error)
    if any(map(_says_in_doubt, found)):
        return "in_doubt"
    # Interrupted in something other than a call of ours, so it is not known how far it got.
    unseen = watch is None or not watch.failed
    return "in_doubt" if unseen and any(map(_was_cut_off, found)) else "failed"


def status_after_doubt(error: BaseException, watch: WriteWatch | None = None) -> Status:
    """Return whether an error of the second look-up settles the doubt about the earlier write."""
    if isinstance(error, SeveralMatchesError):
        return "failed"
    is_settled = status_of(error, watch) == "failed" and settles_doubt(error)
    return "failed" if is_settled else "in_doubt"


def _says_in_doubt(error: BaseException) -> bool:
    # A 2xx response to a write that cannot be parsed: it most probably took effect.
    unread = isinstance(error, ResponseError) and error.method not in ("GET", "HEAD")
    return unread or isinstance(error, AmbiguousWriteError)


def _was_cut_off(error: BaseException) -> bool:
    # trio's errors by name, because trio need not be installed.
    of_trio = type(error).__module__.partition(".")[0] == "trio"
    return isinstance(error, asyncio.CancelledError | TimeoutError) or (
        of_trio and type(error).__name__ in ("Cancelled", "TooSlowError")
    )
