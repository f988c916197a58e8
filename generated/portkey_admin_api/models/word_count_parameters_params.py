# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields

WordCountParametersParams = TypedDict(
    "WordCountParametersParams",
    {
        "minWords": NotRequired["float"],
        "maxWords": NotRequired["float"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.wordCount`.

Keys:
    minWords: Fewest words that pass. Default: 0.
    maxWords: Most words that pass. Default: 99999.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "minWords": "number",
        "maxWords": "number",
        "not": "boolean",
    },
)
