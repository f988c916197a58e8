"""The mutable state of a call, from the caller's arguments to a response or an error."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from portkey_admin._errors import APIError
from portkey_admin.calls.clock import Clock
from portkey_admin.secrets.logging import hide
from portkey_admin.secrets.masking import NO_SECRETS, Secrets, mask_text
from portkey_admin.text import one_line
from portkey_admin_api.decoding import Model, ModelDecoder
from portkey_admin_api.types import Operation

if TYPE_CHECKING:
    from portkey_admin.calls.fields import Json
    from portkey_admin.calls.observers import Counts
    from portkey_admin.http.roundtrip import Answer

E = TypeVar("E", bound=APIError)

DEFAULT_CLOCK = Clock()

LONGEST_MESSAGE = 500
"""The maximum length of server text in a message."""


class Call:
    """A call of one operation, through all its attempts. Its repr shows no content."""

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
    """The counter of its attempts; set before it is sent."""

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
        """The path parameters as given."""
        self.path: str = path
        """Quoted, and relative to the base URL."""
        self.query: str = query
        self.body: Json = body
        self.content: bytes | None = content
        """The body as JSON; None if there is no body at all."""
        self.headers: Mapping[str, str] | None = None
        """Headers from middleware that replace the caller's; None if unchanged."""
        self.attempts: int = attempts
        """The number of requests sent."""
        self.secrets: Secrets = secrets
        """Secrets to mask in logs and errors about the call."""
        self.takes_secrets: bool = False
        """Whether its body contains secrets."""
        self.key_version: int = 0
        """The version of the API key that the last attempt used."""
        self.ticket: int = 0
        """Its place in the limiter's queue."""
        self.watched: object = None
        """The scope of its attempts in this task; None if they may run in another."""
        self.clock: Clock = DEFAULT_CLOCK
        self.ends: float = math.inf
        """The deadline, on the clock's time."""
        self.maybe_done: bool = False
        """Whether it may have taken effect: a request is in flight, or no response ruled it out."""
        self.last: APIError | None = None
        """Why the last attempt failed."""
        self.answer: Answer | None = None
        """The last response, of any status."""

    def __repr__(self) -> str:
        return f"<Call of {self.operation.id}, attempt {self.attempts}>"

    @property
    def is_in_doubt(self) -> bool:
        """Whether it may have happened and must not be repeated."""
        return self.maybe_done and not self.is_repeatable

    @property
    def is_repeatable(self) -> bool:
        """Whether it is safe to repeat."""
        return self.operation.idempotent or self.method == "GET"

    def kept(self) -> Callable[[], None]:
        """Return a snapshot of body and headers."""
        body, content, headers = self.body, self.content, self.headers

        def restore() -> None:
            self.body, self.content, self.headers = body, content, headers

        return restore

    def hide(self, secrets: Secrets) -> None:
        """Mask these as well in logs and errors about the call."""
        if not secrets <= self.secrets:
            self.secrets = hide(self.secrets | secrets)

    def error(self, kind: type[E], message: str, **facts: Any) -> E:
        """Return an error about this call, with a masked one-line message."""
        return kind(
            one_line(mask_text(message, self.secrets)),
            operation=self.operation.id,
            method=self.method,
            path=self.operation.path,
            attempts=self.attempts,
            **facts,
        )

    def masked(self, text: str | None) -> str | None:
        """Return a short server text without secrets."""
        return text and cut(one_line(mask_text(text, self.secrets)))


def cut(text: str) -> str:
    """Truncate a text that is too long for a message."""
    return text if len(text) <= LONGEST_MESSAGE else f"{text[:LONGEST_MESSAGE]}…"


# Credentials. An invite's link is a secret as well, but it reaches its recipient anyway.
_SECRETS = frozenset({"key", "client_auth"})


@functools.lru_cache(maxsize=256)
def returns_secrets(operation: Operation[Any]) -> bool:
    """Return whether its response has fields with secrets, such as the signed URL of a download."""
    return isinstance(operation.response, ModelDecoder) and bool(operation.response.model()._secrets)


@functools.lru_cache(maxsize=256)
def issued_secret(operation: Operation[Any]) -> str | None:
    """Return the response field with a new secret, such as an API key, that is available nowhere else.

    None for operations that create no secret. Those that create one always return it.
    """
    if operation.method == "GET" or not isinstance(operation.response, ModelDecoder):
        return None
    model: type[Model] = operation.response.model()
    needed = (field.name for field in attrs.fields(model) if field.default is attrs.NOTHING)
    return next((name for name in needed if name in model._secrets & _SECRETS), None)
