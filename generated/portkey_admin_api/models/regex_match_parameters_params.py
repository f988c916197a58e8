# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields

RegexMatchParametersParams = TypedDict(
    "RegexMatchParametersParams",
    {
        "rule": Required["str"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.regexMatch`.

Keys:
    rule: Regular expression that the text has to match somewhere.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "rule": "string",
        "not": "boolean",
    },
    required=("rule",),
)
