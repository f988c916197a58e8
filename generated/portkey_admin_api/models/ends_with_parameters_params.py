# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields

EndsWithParametersParams = TypedDict(
    "EndsWithParametersParams",
    {
        "suffix": Required["str"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.endsWith`.

Keys:
    suffix: Text that has to stand at the end.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "suffix": "string",
        "not": "boolean",
    },
    required=("suffix",),
)
