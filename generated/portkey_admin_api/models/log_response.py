# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class LogResponse(decoding.Model):
    """What the caller got.

    Attributes:
        status: HTTP status.
        headers: HTTP headers, name to value.
        body: JSON body.
        response_time: How long it took, in milliseconds as far as known.
        last_used_option_json_path: Place in the config, as a JSON path, of the target that was used last.
    """

    status: int | None = None
    headers: dict[str, str] | None = attrs.field(default=None, repr=False)
    body: dict[str, Any] | None = None
    response_time: int | None = None
    last_used_option_json_path: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status", "status", None),
        ("headers", "headers", None),
        ("body", "body", None),
        ("responseTime", "response_time", None),
        ("lastUsedOptionJsonPath", "last_used_option_json_path", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("headers",))
