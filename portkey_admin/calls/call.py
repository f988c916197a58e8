"""A call: the one thing that changes on its way from the caller's arguments to an answer or an error."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from portkey_admin._errors import APIError
from portkey_admin.calls.clock import Clock
from portkey_admin.secrets.logging import hide
from portkey_admin.secrets.masking import NO_SECRETS, Secrets, mask_text
from portkey_admin.text import one_line
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.calls.fields import Json
    from portkey_admin.calls.observers import Counts
    from portkey_admin.http.roundtrip import Answer

E = TypeVar("E", bound=APIError)

DEFAULT_CLOCK = Clock()

LONGEST_MESSAGE = 500
"""Characters of what a server says that stand in a message."""


class Call:
    """A call of one operation, through all its attempts. It prints none of what it holds."""

    __slots__ = (
        "answer",
        "attempts",
        "body",
        "clock",
        "content",
        "counts",
        "ends",
        "headers",
        "ids",
        "key_version",
        "last",
        "maybe_done",
        "method",
        "operation",
        "path",
        "query",
        "secrets",
        "takes_secrets",
        "ticket",
        "watched",
    )

    counts: Counts
    """Where its attempts are counted; known once it is to be sent."""

    def __init__(
        self,
        operation: Operation[Any],
        ids: tuple[object, ...] = (),
        path: str = "",
        query: str = "",
        body: Json = None,
        content: bytes | None = None,
        *,
        attempts: int = 0,
        secrets: Secrets = NO_SECRETS,
    ) -> None:
        self.operation: Operation[Any] = operation
        self.method: str = operation.method
        self.ids: tuple[object, ...] = ids
        """The path parameters, as they were given."""
        self.path: str = path
        """Quoted, and relative to the base URL."""
        self.query: str = query
        self.body: Json = body
        self.content: bytes | None = content
        """The body as JSON; None: there is none, not even an empty one."""
        self.headers: Mapping[str, str] | None = None
        """What middleware wants for the caller's own headers; None: nothing else."""
        self.attempts: int = attempts
        """How many requests were made."""
        self.secrets: Secrets = secrets
        """What is masked wherever something is said about the call."""
        self.takes_secrets: bool = False
        """There are secrets in its body."""
        self.key_version: int = 0
        """Of the API key that the last attempt was made with."""
        self.ticket: int = 0
        """Its place in the limiter's queue."""
        self.watched: object = None
        """The scope that its attempts run in, in this very task; None: they may run in another."""
        self.clock: Clock = DEFAULT_CLOCK
        self.ends: float = math.inf
        """When the deadline is, on the clock's time."""
        self.maybe_done: bool = False
        """It may have taken effect: a request is out, or one got no answer by which nothing happened."""
        self.last: APIError | None = None
        """Why the last attempt did not succeed."""
        self.answer: Answer | None = None
        """What came last, of whatever status."""

    def __repr__(self) -> str:
        return f"<Call of {self.operation.id}, attempt {self.attempts}>"

    @property
    def is_in_doubt(self) -> bool:
        """Whether it may have happened, and must not happen twice."""
        return self.maybe_done and not self.is_repeatable

    @property
    def is_repeatable(self) -> bool:
        """Whether it may take effect twice without harm."""
        return self.operation.idempotent or self.method == "GET"

    def kept(self) -> Callable[[], None]:
        """Return what makes body and headers what they are now."""
        body, content, headers = self.body, self.content, self.headers

        def restore() -> None:
            self.body, self.content, self.headers = body, content, headers

        return restore

    def hide(self, secrets: Secrets) -> None:
        """Mask these as well in whatever is said about the call."""
        if not secrets <= self.secrets:
            self.secrets = hide(self.secrets | secrets)

    def error(self, kind: type[E], message: str, **facts: Any) -> E:
        """Return an error about this call, its message masked and on one line."""
        return kind(
            one_line(mask_text(message, self.secrets)),
            operation=self.operation.id,
            method=self.method,
            path=self.operation.path,
            attempts=self.attempts,
            **facts,
        )

    def masked(self, text: str | None) -> str | None:
        """Return a short text of the server without secrets."""
        return text and cut(one_line(mask_text(text, self.secrets)))


def cut(text: str) -> str:
    """Return the beginning of a text that is too long for a message."""
    return text if len(text) <= LONGEST_MESSAGE else f"{text[:LONGEST_MESSAGE]}…"
