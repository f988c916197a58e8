# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RegexMatchParameters(decoding.Model):
    """Settings of `default.regexMatch`.

    Attributes:
        rule: Regular expression that the text must match somewhere.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    rule: str
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("rule", "rule", None),
        ("not", "not_", None),
    )


RegexMatchParametersParams = TypedDict(
    "RegexMatchParametersParams",
    {
        "rule": Required["str"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.regexMatch`.

Keys:
    rule: Regular expression that the text must match somewhere.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["RegexMatchParametersParams"] = Fields(
    kinds={
        "rule": "string",
        "not": "boolean",
    },
    required=("rule",),
)
