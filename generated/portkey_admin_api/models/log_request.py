# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class LogRequest(decoding.Model):
    """What the caller asked.

    Attributes:
        url: Address that was called. Format: uri.
        method: HTTP method.
        headers: HTTP headers, name to value.
        body: JSON body.
        portkey_headers: Headers for the gateway itself, name to value.
    """

    url: str | None = None
    method: Literal["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"] | str | None = None
    headers: dict[str, str] | None = attrs.field(default=None, repr=False)
    body: dict[str, Any] | None = None
    portkey_headers: dict[str, str] | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("url", "url", None),
        ("method", "method", None),
        ("headers", "headers", None),
        ("body", "body", None),
        ("portkeyHeaders", "portkey_headers", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(
        (
            "headers",
            "portkey_headers",
        )
    )
