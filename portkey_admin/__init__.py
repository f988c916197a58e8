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
        InvalidArgumentError,
        InvalidFieldError,
        NotFoundError,
        PaymentRequiredError,
        PermissionDeniedError,
        PortkeyError,
        RateLimitError,
        RedirectError,
        ResponseError,
        ServerError,
        UnprocessableEntityError,
    )
    from portkey_admin.limits import Limiter, LimiterStatistics
    from portkey_admin.paging import Page, Pager

    __version__: str

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
    "InvalidArgumentError",
    "InvalidFieldError",
    "Limiter",
    "LimiterStatistics",
    "NotFoundError",
    "OperationRecord",
    "Page",
    "Pager",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PortkeyAdmin",
    "PortkeyError",
    "RateLimitError",
    "RedirectError",
    "ResponseError",
    "ServerError",
    "UnprocessableEntityError",
    "operations",
]

_MODULES = {
    "PortkeyAdmin": "client",
    "Limiter": "limits",
    "LimiterStatistics": "limits",
    "OperationRecord": "catalogue",
    "Page": "paging",
    "Pager": "paging",
    "operations": "catalogue",
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        value: object = _version()
    elif name in __all__:
        value = getattr(import_module(f"{__name__}.{_MODULES.get(name, 'errors')}"), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def _version() -> str:
    from importlib import metadata

    try:
        return metadata.version("portkey-admin")
    except metadata.PackageNotFoundError:  # run from a checkout that is not installed
        return "unknown"


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
