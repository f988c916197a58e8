"""Everything that this package raises on purpose.

PortkeyError
├── ConfigurationError (ValueError)         the client was set up wrongly: no key, no usable base URL
├── ClientClosedError (RuntimeError)        used outside `async with`, or on another event loop
├── InvalidArgumentError (ValueError)       a value that cannot be sent: an id that would change the path
│   └── InvalidFieldError (TypeError)       an unknown, missing or wrongly typed field
├── ManifestError (ValueError)              a description of an organisation that cannot be carried out
│   └── StalePlanError                      a saved plan whose organisation has changed since
├── AnotherRunError                         another run on this machine is changing the organisation
├── DependencyError                         a step was not tried: what it needs is not there
├── ExportError                             a log export failed, was stopped, or its file did not come
├── JournalError                            the journal of a bulk run cannot be read, written, or gone by
├── ImmutableFieldError                     a field differs from what is wanted, and stays for good
├── NotOneError (LookupError)               a list holds no item, or several, and one was asked for
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
    from portkey_admin.bulk.report import Report as Report  # which type hints of errors name
    from portkey_admin.exports.errors import ExportError
    from portkey_admin.lists.errors import NotOneError
    from portkey_admin.manifest.errors import (
        AnotherRunError,
        DependencyError,
        ManifestError,
        StalePlanError,
    )
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

# Loaded when they are asked for, as importing this is to cost no domain.
__getattr__: Callable[[str], object]
__dir__: Callable[[], list[str]]
__getattr__, __dir__ = lazily(
    __name__,
    {
        "AnotherRunError": "manifest.errors",
        "DependencyError": "manifest.errors",
        "ExportError": "exports.errors",
        "ImmutableFieldError": "reconcile.errors",
        "JournalError": "bulk.errors",
        "KeyDiscoveryError": "scopes.errors",
        "ManifestError": "manifest.errors",
        "MissingScopeError": "scopes.errors",
        "NotOneError": "lists.errors",
        "PermissionDeniedError": "scopes.errors",
        "ScopeError": "scopes.errors",
        "SeveralMatchesError": "reconcile.errors",
        "StalePlanError": "manifest.errors",
        "WrongKeyKindError": "scopes.errors",
    },
    also=__all__,
)
