"""Everything that this package raises on purpose.

PortkeyError
├── ConfigurationError (ValueError)         the client was set up wrongly: no key, no usable base URL
├── ClientClosedError (RuntimeError)        used outside `async with`, or on another event loop
├── InvalidArgumentError (ValueError)       a value that cannot be sent: an id that would change the path
│   └── InvalidFieldError (TypeError)       an unknown, missing or wrongly typed field
├── ManifestError (ValueError)              a description of an organisation that cannot be carried out
├── DependencyError                         a step was not tried: what it needs is not there
├── ExportError                             a log export failed, was stopped, or its file did not come
├── JournalError                            the journal of a bulk run cannot be read, written, or gone by
├── ImmutableFieldError                     a field differs from what is wanted, and stays for good
├── SeveralMatchesError                     several things have the natural key by which one was looked for
├── ScopeError                              refused here, before anything was sent: the key may not do this
│   ├── MissingScopeError                   it lacks a scope
│   └── WrongKeyKindError                   it takes another kind of key
├── KeyDiscoveryError                       the API does not say what the key may do
└── APIError                                the request was sent, or we tried to
    ├── APIConnectionError                  not reached; or no whole answer to a call that may be repeated
    │   └── APITimeoutError
    ├── AmbiguousWriteError                 the write may or may not have happened
    ├── ResponseError                       a 2xx answer that is not the JSON that was promised
    └── APIStatusError                      any other answer that is not 2xx
        ├── RedirectError                   3xx: never followed, so that the key stays here
        ├── BadRequestError                 400
        ├── AuthenticationError             401
        ├── PaymentRequiredError            402
        ├── PermissionDeniedError           403
        ├── NotFoundError                   404
        ├── ConflictError                   409
        ├── UnprocessableEntityError        422
        ├── RateLimitError                  429
        └── ServerError                     5xx
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from portkey_admin.pickling import pickled
from portkey_admin.text import one_line

if TYPE_CHECKING:
    from portkey_admin.bulk.report import Report
    from portkey_admin.manifest.errors import Problem
    from portkey_admin.scopes.access import KeyAccess, Needs

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "AmbiguousWriteError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "DependencyError",
    "ExportError",
    "ImmutableFieldError",
    "InvalidArgumentError",
    "InvalidFieldError",
    "JournalError",
    "KeyDiscoveryError",
    "ManifestError",
    "MissingScopeError",
    "NotFoundError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PortkeyError",
    "RateLimitError",
    "RedirectError",
    "ResponseError",
    "ScopeError",
    "ServerError",
    "SeveralMatchesError",
    "UnprocessableEntityError",
    "WrongKeyKindError",
]


class PortkeyError(Exception):
    """Base of every error of this package."""

    def __reduce__(self) -> tuple[Any, ...]:
        return pickled(self, own=PortkeyError)


class ConfigurationError(PortkeyError, ValueError):
    """The client cannot work as it was set up: no API key, or no usable base URL."""


class ClientClosedError(PortkeyError, RuntimeError):
    """The client was used outside its `async with` block, or on another event loop."""


class InvalidArgumentError(PortkeyError, ValueError):
    """A value that cannot be sent, such as an id that would change the path of the request."""


class InvalidFieldError(InvalidArgumentError, TypeError):
    """A field of the query or the body that is unknown, missing or of the wrong type."""


class ImmutableFieldError(PortkeyError):
    """A field differs from what is wanted, and the API has no way to change it. Nothing was written.

    `kind` is the kind of thing, such as "usage_limit_policies", `id` what its paths take; `field` is where
    they differ, `before` what is there and `after` what was wanted.
    """

    def __init__(
        self,
        message: str,
        *,
        kind: str | None = None,
        id: str | None = None,
        field: str | None = None,
        before: object = None,
        after: object = None,
    ) -> None:
        super().__init__(one_line(message))
        self.kind = kind
        self.id = id
        self.field = field
        self.before = before
        self.after = after


class SeveralMatchesError(PortkeyError):
    """Several things have the natural key by which one was looked for. Nothing was written.

    `kind` is the kind of thing, such as "configs"; `ids` what the paths of each of them take.
    """

    def __init__(self, message: str, *, kind: str | None = None, ids: tuple[str, ...] = ()) -> None:
        super().__init__(one_line(message))
        self.kind = kind
        self.ids = ids


class ScopeError(PortkeyError):
    """The key may not do what was asked, so nothing was sent.

    Raised only where Portkey documents what the operation needs; `scope_checks="warn"` sends it all the same.
    `refused` holds what each refused operation needs, `operation` and `needs` are those of the first;
    `missing` the scopes that the key lacks (of an operation with the rule "any", one of them would do); `key`
    what is known about the key.
    """

    refused: tuple[Needs, ...]
    missing: tuple[str, ...]
    key: KeyAccess | None
    needs: Needs | None
    operation: str | None

    def __init__(
        self,
        message: str,
        *,
        refused: tuple[Needs, ...] = (),
        missing: tuple[str, ...] = (),
        key: KeyAccess | None = None,
    ) -> None:
        super().__init__(one_line(message))
        self.refused = refused
        self.missing = missing
        self.key = key
        self.needs = refused[0] if refused else None
        self.operation = refused[0].operation if refused else None


class MissingScopeError(ScopeError):
    """The key lacks a scope that the operation needs."""


class WrongKeyKindError(ScopeError):
    """The operation is for another kind of key, whatever scopes this one has."""


class KeyDiscoveryError(PortkeyError):
    """The API does not say what the key may do; the message says why, and what to do about it."""


class ManifestError(PortkeyError, ValueError):
    """A description of an organisation that cannot be carried out; nothing was sent, or only looked up.

    `problems` holds everything that is wrong, each with `mark` (`file`, `line`, `column`), `path` and
    `message`; its text is "org.yaml:12:5: workspaces[0]: unknown field 'nmae'; did you mean 'name'?".
    """

    problems: tuple[Problem, ...]

    def __init__(self, message: str, *, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class DependencyError(PortkeyError):
    """A step of a plan that was not tried, because what it needs is not there; the message says what."""


class ExportError(PortkeyError):
    """A log export that failed, was stopped or takes too long, or whose file could not be fetched.

    `export_id` names the export, and `status` is what the API said of it last, such as "failed"; None where
    it has not said anything yet. The address of the file is never part of the message.
    """

    def __init__(self, message: str, *, export_id: str | None = None, status: str | None = None) -> None:
        super().__init__(message)
        self.export_id = export_id
        self.status = status

    def __str__(self) -> str:
        about = ", ".join(fact for fact in (self.export_id, self.status) if fact)
        return one_line(f"{self.args[0]} [log export {about}]" if about else str(self.args[0]))


class JournalError(PortkeyError):
    """The journal of a bulk run cannot be read, written, or gone by.

    Raised by a run that its journal stopped, it has the outcomes up to then in `report`. As the error of an
    outcome, it says why nothing was sent for that item.
    """

    def __init__(self, message: str, *, report: Report[Any, Any] | None = None) -> None:
        super().__init__(one_line(message))
        self.report = report


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


class PermissionDeniedError(APIStatusError):
    """The key may not do this, or the thing is gone or in a foreign workspace (403, mostly AB03).

    `needs` holds what the operation needs of a key, and `explanation` says it, with what is known about this
    key; both are None for an operation of which nothing is known.
    """

    needs: Needs | None = None
    explanation: str | None = None

    def __str__(self) -> str:
        return one_line(f"{super().__str__()} {self.explanation or ''}")


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
