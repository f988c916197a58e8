# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class EndsWithParameters(decoding.Model):
    """Settings of `default.endsWith`.

    Attributes:
        suffix: Text that must be at the end.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    suffix: str
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("suffix", "suffix", None),
        ("not", "not_", None),
    )


EndsWithParametersParams = TypedDict(
    "EndsWithParametersParams",
    {
        "suffix": Required["str"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.endsWith`.

Keys:
    suffix: Text that must be at the end.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["EndsWithParametersParams"] = Fields(
    kinds={
        "suffix": "string",
        "not": "boolean",
    },
    required=("suffix",),
)
