"""The root of the exception hierarchy, and the errors of calls.

`portkey_admin.errors` shows the whole hierarchy.

Each domain defines its own errors: `scopes/errors.py`, `exports/errors.py` and so on.
"""

from __future__ import annotations

from typing import Any

from portkey_admin.text import one_line, printable, shortened


class PortkeyError(Exception):
    """Base class of every error of this package."""

    __module__ = "portkey_admin.errors"

    def __init_subclass__(cls) -> None:
        if cls.__module__.startswith("portkey_admin."):
            cls.__module__ = "portkey_admin.errors"  # where users import it from: for tracebacks and pickles

    def __str__(self) -> str:
        # The text may come from a server, and ends up in terminals and logs.
        return printable(shortened(super().__str__()), lines=True)

    def __reduce__(self) -> tuple[Any, ...]:
        # BaseException pickles neither keyword arguments nor the cause. Both are needed on the other side of
        # a process pool, which errors often cross.
        return _restore, (type(self), self.args, self.__dict__, _portable(self.__cause__))


class ConfigurationError(PortkeyError, ValueError):
    """The client is misconfigured: no API key, or no usable base URL."""


class ClientClosedError(PortkeyError, RuntimeError):
    """The client was used outside its `async with` block, or on another event loop."""


class InvalidArgumentError(PortkeyError, ValueError):
    """A value that cannot be sent, such as an id that would change the path of the request."""


class InvalidFieldError(InvalidArgumentError, TypeError):
    """An unknown, missing or wrongly typed field of the query or the body."""


class APIError(PortkeyError):
    """A request that failed.

    Every attribute except `message` is None if it does not apply: `status` (HTTP status), `code` (Portkey's
    own, such as "AB01"), `request_id` (quote it to Portkey's support; None if there was no response, or one
    without an id), `operation` (id, such as "workspaces.create"), `method`, `path` (the template, without
    ids), `attempts` (requests made, including this one), `retry_after` (seconds that the server asked to
    wait) and `body` (the response: parsed JSON, or text; long ones are cut, secrets are masked).
    """

    message: str
    status: int | None
    code: str | None
    request_id: str | None
    operation: str | None
    method: str | None
    path: str | None
    attempts: int | None
    retry_after: float | None
    body: object

    _curl: str | None = None

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: str | None = None,
        request_id: str | None = None,
        operation: str | None = None,
        method: str | None = None,
        path: str | None = None,
        attempts: int | None = None,
        retry_after: float | None = None,
        body: object = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.code = code
        self.request_id = request_id
        self.operation = operation
        self.method = method
        self.path = path
        self.attempts = attempts
        self.retry_after = retry_after
        self.body = body

    def curl(self) -> str | None:
        """Return the request as a curl command for your own terminal; None if no request was prepared.

        The key is shown as `$PORTKEY_API_KEY`; secrets in the body and the values of your own headers are
        shown as `***`. Ids, the query and everything else are shown as sent.
        """
        return self._curl

    def __str__(self) -> str:
        facts = [
            f"{self.status} {self.code or ''}".strip() if self.status is not None else self.code,
            f"{self.method} {self.path}" if self.method else None,
            self.operation,
            f"request id {self.request_id}" if self.request_id else None,
            f"retry after {self.retry_after:g} s" if self.retry_after is not None else None,
            f"{self.attempts} attempts" if self.attempts and self.attempts > 1 else None,
        ]
        known = ", ".join(fact for fact in facts if fact)
        return one_line(f"{self.message} [{known}]" if known else self.message)


class APIConnectionError(APIError):
    """The server was not reached, or sent no complete response to a call that is safe to repeat."""


class APITimeoutError(APIConnectionError):
    """The request timed out."""


class AmbiguousWriteError(APIError):
    """The write may or may not have happened; check before you send it again.

    Portkey has no idempotency key, so a write that is not safe to repeat is never retried after a timeout, a
    dropped connection or a server error. `__cause__` is the original error.
    """


class ResponseError(APIError):
    """The server responded with 2xx, but not with the expected JSON.

    After a write, the write most probably took effect.
    """


class APIStatusError(APIError):
    """The server responded with a status that is not a success."""


class RedirectError(APIStatusError):
    """The server sent a redirect (3xx). Redirects are never followed, to protect the API key."""


class BadRequestError(APIStatusError):
    """The server refused the request as invalid (400, usually AB01)."""


class AuthenticationError(APIStatusError):
    """The API key is missing, wrong or revoked (401, usually AB05)."""


class PaymentRequiredError(APIStatusError):
    """The subscription is exhausted or does not cover this (402, usually AB09)."""


class NotFoundError(APIStatusError):
    """The resource does not exist (404, usually AB08)."""


class ConflictError(APIStatusError):
    """The resource already exists, or others depend on it (409, usually AB07)."""


class UnprocessableEntityError(APIStatusError):
    """The server understood the request and refused its content (422)."""


class RateLimitError(APIStatusError):
    """Rate limit exceeded (429, usually AB06); `retry_after` is the wait that the server asked for."""


class ServerError(APIStatusError):
    """The server failed (5xx)."""


def _restore(
    kind: type[Exception], args: tuple[object, ...], state: dict[str, object], cause: BaseException | None
) -> Exception:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    error.__cause__ = cause
    return error


def _portable(cause: BaseException | None) -> BaseException | None:
    """Return a picklable copy of a cause without its attributes.

    httpx exceptions hold the request, including the headers with the API key.
    """
    if cause is None or isinstance(cause, PortkeyError):
        return cause
    import pickle

    try:
        copy = type(cause)(*cause.args)
        pickle.dumps(copy)
    except Exception:
        return RuntimeError(f"{type(cause).__name__}: {cause}")
    return copy
