"""The writes of one run whose outcome is not known."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Literal

from portkey_admin._errors import APIError
from portkey_admin.reconcile.errors import in_doubt

Doubt = Literal["created", "updated"]
Write = Literal["create", "update", "new_secret"]

# A server that loses each response, but does each write, leaves this many resources at most.
_MOST_SENT = 2


class Doubts:
    """What is in doubt, by the key of the resource."""

    def __init__(self) -> None:
        self._what: dict[str, Doubt] = {}
        self._sent: defaultdict[str, Counter[Write]] = defaultdict(Counter)
        self._errors: dict[str, APIError] = {}

    def of(self, key: str) -> Doubt | None:
        """Return what the last write would have done, if its outcome is not known."""
        return self._what.get(key)

    def assume_created(self, key: str) -> None:
        """Record that an earlier run may have created it."""
        self._what.setdefault(key, "created")
        self._sent[key]["create"] = max(1, self._sent[key]["create"])

    def add(self, key: str, what: Doubt, write: Write, error: APIError) -> None:
        """Record a write whose outcome is not known."""
        # A create in doubt stays in doubt, whatever happens later: its response is not known.
        if what == "created" or key not in self._what:
            self._what[key] = what
        self._sent[key][write] += 1
        # A new error, because the frames of this one have the body.
        self._errors[key] = in_doubt(
            error,
            f"{error.message}; it was sent twice, and no look-up shows it: check before you send it again",
        )

    def check_repeatable(self, key: str, write: Write) -> None:
        """Raise the AmbiguousWriteError of the last write if this one was repeated already."""
        if self._sent[key][write] >= _MOST_SENT:
            raise self._errors[key].with_traceback(None)

    def settle(self, key: str) -> None:
        """Forget the doubt: the resource is as wanted."""
        for known in (self._what, self._sent, self._errors):
            known.pop(key, None)
