"""An async SDK for the Portkey Admin API.

    async with PortkeyAdmin() as portkey:
        workspace = await portkey.workspaces.create(name="Search")

Every public name is here, and each is loaded when it is first used: importing this package loads no HTTP
library and no model.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portkey_admin.access import KeyAccess, Needs
    from portkey_admin.analytics_filters import AnalyticsFilters
    from portkey_admin.catalogue import OperationRecord, operations
    from portkey_admin.client import PortkeyAdmin
    from portkey_admin.errors import (
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
        PaymentRequiredError,
        PermissionDeniedError,
        PortkeyError,
        RateLimitError,
        RedirectError,
        ResponseError,
        ScopeError,
        ServerError,
        SeveralMatchesError,
        UnprocessableEntityError,
        WrongKeyKindError,
    )
    from portkey_admin.export_states import ExportedFile, ExportProgress
    from portkey_admin.limits import Limiter
    from portkey_admin.middleware import CallNext, Middleware, Request
    from portkey_admin.paging import Page, Pager
    from portkey_admin.recording import RawResponse, record_responses
    from portkey_admin.responses import Response
    from portkey_admin.scope_checks import ScopeWarning
    from portkey_admin.scope_recording import NeededScopes, record_scopes
    from portkey_admin.scopes import KEY_CREATORS, SCOPES, KeyKind, Scope
    from portkey_admin.series import Series
    from portkey_admin.statistics import CallStatistics, LimiterStatistics, Statistics
    from portkey_admin.tables import to_pandas, to_polars, to_rows

# Written here: asking the installed distribution takes as long as all of this package's import.
__version__ = "0.1.0"

__all__ = [
    "KEY_CREATORS",
    "SCOPES",
    "APIConnectionError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "AmbiguousWriteError",
    "AnalyticsFilters",
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
    "Statistics",
    "UnprocessableEntityError",
    "WrongKeyKindError",
    "operations",
    "record_responses",
    "record_scopes",
    "to_pandas",
    "to_polars",
    "to_rows",
]

_MODULES = {
    "KEY_CREATORS": "scopes",
    "AnalyticsFilters": "analytics_filters",
    "ExportProgress": "export_states",
    "ExportedFile": "export_states",
    "CallNext": "middleware",
    "CallStatistics": "statistics",
    "KeyAccess": "access",
    "KeyKind": "scopes",
    "NeededScopes": "scope_recording",
    "Middleware": "middleware",
    "Needs": "access",
    "PortkeyAdmin": "client",
    "RawResponse": "recording",
    "Request": "middleware",
    "Response": "responses",
    "SCOPES": "scopes",
    "Scope": "scopes",
    "ScopeWarning": "scope_checks",
    "Statistics": "statistics",
    "record_responses": "recording",
    "record_scopes": "scope_recording",
    "Series": "series",
    "to_pandas": "tables",
    "to_polars": "tables",
    "to_rows": "tables",
    "Limiter": "limits",
    "LimiterStatistics": "statistics",
    "OperationRecord": "catalogue",
    "Page": "paging",
    "Pager": "paging",
    "operations": "catalogue",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_MODULES.get(name, 'errors')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
