# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from ..types import Fields


class JsonKeysParametersParams(TypedDict, total=False):
    """Settings of `default.jsonKeys`.

    Keys:
        keys: Keys to look for in the JSON of the text.
        operator: How many of them there have to be: at least one, all, or none. Default: "any".
    """

    keys: Required[Sequence[str]]
    operator: Required[Literal["any", "all", "none"]]


FIELDS = Fields(
    kinds={
        "keys": "array",
        "operator": "string",
    },
    entries={
        "keys": "string",
    },
    required=(
        "keys",
        "operator",
    ),
)
