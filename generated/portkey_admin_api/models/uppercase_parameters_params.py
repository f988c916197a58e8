# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields

UppercaseParametersParams = TypedDict(
    "UppercaseParametersParams",
    {
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.alluppercase`.

Keys:
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "not": "boolean",
    },
)
