# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from ..types import Fields


class ContainsParametersParams(TypedDict, total=False):
    """Settings of `default.contains`.

    Keys:
        words: Words or phrases to look for.
        operator: How many of them there have to be: at least one, all, or none. Default: "any".
    """

    words: Required[Sequence[str]]
    operator: Required[Literal["any", "all", "none"]]


FIELDS = Fields(
    kinds={
        "words": "array",
        "operator": "string",
    },
    entries={
        "words": "string",
    },
    required=(
        "words",
        "operator",
    ),
)
