# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CustomHostConfiguration(decoding.Model):
    """Settings of a self-hosted model.

    Attributes:
        custom_host: URL of the host that serves the model.
        custom_headers: Headers that Portkey adds to each request, name to value.
    """

    custom_host: str | None = None
    custom_headers: dict[str, str] | None = attrs.field(default=None, repr=False)

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("custom_host", "custom_host", None),
        ("custom_headers", "custom_headers", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("custom_headers",))


class CustomHostConfigurationParams(TypedDict, total=False):
    """Settings of a self-hosted model.

    Keys:
        custom_host: URL of the host that serves the model.
        custom_headers: Headers that Portkey adds to each request, name to value.
    """

    custom_host: NotRequired[str]
    custom_headers: NotRequired[Mapping[str, str]]


FIELDS["CustomHostConfigurationParams"] = Fields(
    kinds={
        "custom_host": "string",
        "custom_headers": "object",
    },
    entries={
        "custom_headers": "string",
    },
)
