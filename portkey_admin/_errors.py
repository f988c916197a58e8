"""The root of the tree of errors, and the errors of a call. `portkey_admin.errors` draws the whole tree.

The errors of a domain stand with it: `scopes/errors.py`, `exports/errors.py` and their like.
"""

from __future__ import annotations

from typing import Any

from portkey_admin.text import one_line, printable


class PortkeyError(Exception):
    """Base of every error of this package."""

    __module__ = "portkey_admin.errors"

    def __init_subclass__(cls) -> None:
        if cls.__module__.startswith("portkey_admin."):
            cls.__module__ = "portkey_admin.errors"  # where users import it from: for tracebacks and pickles

    def __str__(self) -> str:
        # The text may be a server's: it ends up in terminals and logs.
        return printable(super().__str__(), lines=True)

    def __reduce__(self) -> tuple[Any, ...]:
        # BaseException pickles neither keyword arguments nor the cause. Both are wanted on the other side of
        # a process pool, where an error often ends up.
        return _restore, (type(self), self.args, self.__dict__, _portable(self.__cause__))


class ConfigurationError(PortkeyError, ValueError):
    """The client cannot work as it was set up: no API key, or no usable base URL."""


class ClientClosedError(PortkeyError, RuntimeError):
    """The client was used outside its `async with` block, or on another event loop."""


class InvalidArgumentError(PortkeyError, ValueError):
    """A value that cannot be sent, such as an id that would change the path of the request."""


class InvalidFieldError(InvalidArgumentError, TypeError):
    """A field of the query or the body that is unknown, missing or of the wrong type."""


class APIError(PortkeyError):
    """A request that did not do what was asked.

    Every attribute but `message` is None where it does not apply:
    `status` (HTTP status), `code` (Portkey's own, such as "AB01"), `request_id` (quote it to Portkey's
    support; None where no answer came, or none that names one), `operation` (id, such as
    "workspaces.create"), `method`, `path` (the template, without ids),
    `attempts` (requests made, this one included), `retry_after` (seconds that the server asked to wait)
    and `body` (the answer: parsed JSON, or text; cut where it is long, secrets masked).
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
        """Return the request as a curl command for your own terminal; None where none was prepared.

        The key is `$PORTKEY_API_KEY`; secrets of the body, and the values of headers of your own, are `***`.
        Ids, query and all else are as they were sent.
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
    """The server was not reached, or gave no whole answer to a call that may safely be repeated."""


class APITimeoutError(APIConnectionError):
    """The server did not answer in time."""


class AmbiguousWriteError(APIError):
    """The write may or may not have happened; look before you send it again.

    Portkey has no idempotency key, so a write that may not be repeated is never sent a second time after
    a timeout, a dropped connection or a server fault. `__cause__` holds what went wrong.
    """


class ResponseError(APIError):
    """The server answered 2xx, but not with the JSON that was promised.

    After a write, this means that the write most probably took effect.
    """


class APIStatusError(APIError):
    """The server answered with a status that is not a success."""


class RedirectError(APIStatusError):
    """The server redirects elsewhere (3xx). Redirects are never followed: the API key must not travel."""


class BadRequestError(APIStatusError):
    """The server refused the request as invalid (400, mostly AB01)."""


class AuthenticationError(APIStatusError):
    """The API key is missing, wrong or revoked (401, mostly AB05)."""


class PaymentRequiredError(APIStatusError):
    """The subscription is exhausted or does not cover this (402, mostly AB09)."""


class NotFoundError(APIStatusError):
    """There is no such thing (404, mostly AB08)."""


class ConflictError(APIStatusError):
    """The thing exists already, or others depend on it (409, mostly AB07)."""


class UnprocessableEntityError(APIStatusError):
    """The server understood the request and refused its content (422)."""


class RateLimitError(APIStatusError):
    """Too many requests (429, mostly AB06); `retry_after` holds the wait that the server asked for."""


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

    httpx exceptions carry the request, and with it the headers that hold the API key.
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
