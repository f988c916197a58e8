# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class LogPayload(decoding.Model):
    """A request or a response at one stage of its way.

    Attributes:
        body: JSON body.
        headers: HTTP headers, name to value.
        url: Address; only of a request. Format: uri.
        method: HTTP method; only of a request.
    """

    body: dict[str, Any] | None = None
    headers: dict[str, str] | None = attrs.field(default=None, repr=False)
    url: str | None = None
    method: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("body", "body", None),
        ("headers", "headers", None),
        ("url", "url", None),
        ("method", "method", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("headers",))
