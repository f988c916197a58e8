"""Every error that this package raises.

PortkeyError
├── ConfigurationError (ValueError)         the client is misconfigured: no key, no usable base URL
├── ClientClosedError (RuntimeError)        used outside `async with`, or on another event loop
├── InvalidArgumentError (ValueError)       a value that cannot be sent: an id that would change the path
│   └── InvalidFieldError (TypeError)       an unknown, missing or wrongly typed field
├── ManifestError (ValueError)              a manifest that cannot be applied
│   └── StalePlanError                      a saved plan whose organisation has changed since
├── AnotherRunError                         another run on this machine is changing the organisation
├── DependencyError                         a step was not tried, because its dependency failed
├── ExportError                             a log export failed, was stopped, or could not be downloaded
├── JournalError                            the journal of a bulk run is unreadable, or of another run
├── ImmutableFieldError                     a field differs and cannot be changed later
├── NotOneError (LookupError)               a list has no item, or several, instead of one
├── SeveralMatchesError                     several resources have the same natural key
├── ScopeError                              refused before anything was sent: the key may not do this
│   ├── MissingScopeError                   the key lacks a scope
│   └── WrongKeyKindError                   the operation needs another kind of key
├── KeyDiscoveryError                       the API does not say what the key may do
└── APIError                                the request failed
    ├── APIConnectionError                  not reached, or no complete response to a repeatable call
    │   └── APITimeoutError
    ├── AmbiguousWriteError                 the write may or may not have happened
    ├── ResponseError                       a 2xx response without the expected JSON
    └── APIStatusError                      a response that is not 2xx
        ├── RedirectError                   3xx: never followed, to protect the API key
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

from collections.abc import Callable
from typing import TYPE_CHECKING

from portkey_admin._errors import (
    AmbiguousWriteError,
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ClientClosedError,
    ConfigurationError,
    ConflictError,
    InvalidArgumentError,
    InvalidFieldError,
    NotFoundError,
    PaymentRequiredError,
    PortkeyError,
    RateLimitError,
    RedirectError,
    ResponseError,
    ServerError,
    UnprocessableEntityError,
)
from portkey_admin._lazy import lazily

if TYPE_CHECKING:
    from portkey_admin.bulk.errors import JournalError
    from portkey_admin.bulk.report import Report as Report  # type hints of errors refer to it
    from portkey_admin.exports.errors import ExportError
    from portkey_admin.lists.errors import NotOneError
    from portkey_admin.manifest.errors import AnotherRunError, DependencyError, ManifestError, StalePlanError
    from portkey_admin.manifest.errors import Problem as Problem
    from portkey_admin.reconcile.errors import ImmutableFieldError, SeveralMatchesError
    from portkey_admin.scopes.access import KeyAccess as KeyAccess
    from portkey_admin.scopes.access import Needs as Needs
    from portkey_admin.scopes.errors import (
        KeyDiscoveryError,
        MissingScopeError,
        PermissionDeniedError,
        ScopeError,
        WrongKeyKindError,
    )

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "AmbiguousWriteError",
    "AnotherRunError",
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
    "NotOneError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PortkeyError",
    "RateLimitError",
    "RedirectError",
    "ResponseError",
    "ScopeError",
    "ServerError",
    "SeveralMatchesError",
    "StalePlanError",
    "UnprocessableEntityError",
    "WrongKeyKindError",
]

# Imported on first use, so that importing this module imports no domain.
__getattr__: Callable[[str], object]
__dir__: Callable[[], list[str]]
__getattr__, __dir__ = lazily(
    __name__,
    {
        "bulk.errors": ["JournalError"],
        "exports.errors": ["ExportError"],
        "lists.errors": ["NotOneError"],
        "manifest.errors": ["AnotherRunError", "DependencyError", "ManifestError", "StalePlanError"],
        "reconcile.errors": ["ImmutableFieldError", "SeveralMatchesError"],
        "scopes.errors": [
            "KeyDiscoveryError",
            "MissingScopeError",
            "PermissionDeniedError",
            "ScopeError",
            "WrongKeyKindError",
        ],
    },
    also=__all__,
)
