# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UppercaseParameters(decoding.Model):
    """Settings of `default.alluppercase`.

    Attributes:
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("not", "not_", None),)


UppercaseParametersParams = TypedDict(
    "UppercaseParametersParams",
    {
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.alluppercase`.

Keys:
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["UppercaseParametersParams"] = Fields(
    kinds={
        "not": "boolean",
    },
)
