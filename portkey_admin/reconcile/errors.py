"""The errors of a resource that cannot be brought to the wanted state."""

from __future__ import annotations

from portkey_admin._errors import (
    AmbiguousWriteError,
    APIError,
    APIStatusError,
    AuthenticationError,
    ConflictError,
    PortkeyError,
    RateLimitError,
    ServerError,
)
from portkey_admin.text import one_line

_SAYS_NOTHING = (AuthenticationError, ConflictError, RateLimitError, ServerError)


class ImmutableFieldError(PortkeyError):
    """A field differs from the wanted value, and the API cannot change it. Nothing was written.

    `kind` is the kind of resource, such as "usage_limit_policies", `id` the id for its paths; `field` is the
    field that differs, `before` the current value and `after` the wanted one.
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
    """Several resources have the same natural key. Nothing was written.

    `kind` is the kind of resource, such as "configs"; `ids` are the ids of all of them, for paths.
    """

    def __init__(self, message: str, *, kind: str | None = None, ids: tuple[str, ...] = ()) -> None:
        super().__init__(one_line(message))
        self.kind = kind
        self.ids = ids


def settles_doubt(error: BaseException) -> bool:
    """Return whether an error after an ambiguous write settles the doubt about it.

    Only a refusal of the write itself does, and several matches. A failed look-up says nothing, nor does a
    refusal that a request of another moment doesn't get, and a conflict means that a read was stale: the
    resource exists.
    """
    if isinstance(error, SeveralMatchesError):
        return True
    if not isinstance(error, APIStatusError) or isinstance(error, _SAYS_NOTHING):
        return False
    return error.method not in ("GET", "HEAD", None)


def in_doubt(error: APIError, message: str) -> AmbiguousWriteError:
    """Return the error of the same request that says that its write may have happened."""
    doubt = AmbiguousWriteError(
        message,
        status=error.status,
        code=error.code,
        request_id=error.request_id,
        operation=error.operation,
        method=error.method,
        path=error.path,
        attempts=error.attempts,
    )
    doubt._curl = error._curl
    return doubt
