"""An async SDK for the Portkey Admin API.

    async with PortkeyAdmin() as portkey:
        workspace = await portkey.workspaces.create(name="Search")

Every public name is here and is imported on first use: importing this package imports no HTTP library and no
models.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from portkey_admin._lazy import lazily
from portkey_admin._moved import keep_old_paths
from portkey_admin._version import __version__ as __version__

if TYPE_CHECKING:
    from portkey_admin.calls.limiter import Limiter
    from portkey_admin.calls.middleware import CallNext, Middleware, Request
    from portkey_admin.calls.recording import RawResponse, record_responses
    from portkey_admin.calls.response import Response
    from portkey_admin.calls.statistics import CallStatistics, LimiterStatistics, Statistics
    from portkey_admin.calls.vocabulary import VocabularyWarning
    from portkey_admin.catalogue import OperationRecord, operations
    from portkey_admin.client import PortkeyAdmin
    from portkey_admin.errors import (
        AmbiguousWriteError,
        AnotherRunError,
        APIConnectionError,
        APIError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ConfigurationError,
        ConflictError,
        DependencyError,
        ExportError,
        ImmutableFieldError,
        InvalidArgumentError,
        InvalidFieldError,
        JournalError,
        KeyDiscoveryError,
        ManifestError,
        MissingScopeError,
        NotFoundError,
        NotOneError,
        PaymentRequiredError,
        PermissionDeniedError,
        PortkeyError,
        RateLimitError,
        RedirectError,
        ResponseError,
        ScopeError,
        ServerError,
        SeveralMatchesError,
        StalePlanError,
        UnprocessableEntityError,
        WrongKeyKindError,
    )
    from portkey_admin.exports.states import ExportedFile, ExportProgress
    from portkey_admin.lists.pager import Page, Pager
    from portkey_admin.portal import blocking
    from portkey_admin.resources._analytics_filters import AnalyticsFilters
    from portkey_admin.scopes.access import KeyAccess, Needs
    from portkey_admin.scopes.checks import ScopeWarning
    from portkey_admin.scopes.recording import NeededScopes, record_scopes
    from portkey_admin.scopes.vocabulary import KEY_CREATORS, SCOPES, KeyKind, Scope
    from portkey_admin.tables import Series, Total, to_pandas, to_polars, to_rows


keep_old_paths()

__all__ = [
    "KEY_CREATORS",
    "SCOPES",
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "AmbiguousWriteError",
    "AnalyticsFilters",
    "AnotherRunError",
    "AuthenticationError",
    "BadRequestError",
    "CallNext",
    "CallStatistics",
    "ClientClosedError",
    "ConfigurationError",
    "ConflictError",
    "DependencyError",
    "ExportError",
    "ExportProgress",
    "ExportedFile",
    "ImmutableFieldError",
    "InvalidArgumentError",
    "InvalidFieldError",
    "JournalError",
    "KeyAccess",
    "KeyDiscoveryError",
    "KeyKind",
    "Limiter",
    "LimiterStatistics",
    "ManifestError",
    "Middleware",
    "MissingScopeError",
    "NeededScopes",
    "Needs",
    "NotFoundError",
    "NotOneError",
    "OperationRecord",
    "Page",
    "Pager",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PortkeyAdmin",
    "PortkeyError",
    "RateLimitError",
    "RawResponse",
    "RedirectError",
    "Request",
    "Response",
    "ResponseError",
    "Scope",
    "ScopeError",
    "ScopeWarning",
    "Series",
    "ServerError",
    "SeveralMatchesError",
    "StalePlanError",
    "Statistics",
    "Total",
    "UnprocessableEntityError",
    "VocabularyWarning",
    "WrongKeyKindError",
    "blocking",
    "operations",
    "record_responses",
    "record_scopes",
    "to_pandas",
    "to_polars",
    "to_rows",
]

_NAMES = {
    "calls.limiter": ["Limiter"],
    "calls.middleware": ["CallNext", "Middleware", "Request"],
    "calls.recording": ["RawResponse", "record_responses"],
    "calls.response": ["Response"],
    "calls.statistics": ["CallStatistics", "Statistics", "LimiterStatistics"],
    "calls.vocabulary": ["VocabularyWarning"],
    "catalogue": ["OperationRecord", "operations"],
    "client": ["PortkeyAdmin"],
    "exports.states": ["ExportProgress", "ExportedFile"],
    "lists.pager": ["Page", "Pager"],
    "portal": ["blocking"],
    "resources._analytics_filters": ["AnalyticsFilters"],
    "scopes.access": ["KeyAccess", "Needs"],
    "scopes.checks": ["ScopeWarning"],
    "scopes.recording": ["NeededScopes", "record_scopes"],
    "scopes.vocabulary": ["KEY_CREATORS", "KeyKind", "SCOPES", "Scope"],
    "tables": ["Series", "Total", "to_pandas", "to_polars", "to_rows"],
    "errors": [name for name in __all__ if name.endswith("Error")],
}

# Subpackages are imported on first use, as names are.
__getattr__: Callable[[str], object]
__dir__: Callable[[], list[str]]
__getattr__, __dir__ = lazily(
    __name__, _NAMES, also=("bulk", "errors", "manifest", "otel", "reconcile", "testing")
)
