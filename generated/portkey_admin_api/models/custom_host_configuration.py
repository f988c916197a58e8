# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class CustomHostConfiguration(decoding.Model):
    """Settings of a model that one hosts oneself.

    Attributes:
        custom_host: Address of the host that serves the model.
        custom_headers: Headers that Portkey adds to each request it makes, name to value.
    """

    custom_host: str | None = None
    custom_headers: dict[str, str] | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("custom_host", "custom_host", None),
        ("custom_headers", "custom_headers", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("custom_headers",))
