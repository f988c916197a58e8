# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields

SentenceCountParametersParams = TypedDict(
    "SentenceCountParametersParams",
    {
        "minSentences": NotRequired["float"],
        "maxSentences": NotRequired["float"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.sentenceCount`.

Keys:
    minSentences: Fewest sentences that pass. Default: 0.
    maxSentences: Most sentences that pass. Default: 99999.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "minSentences": "number",
        "maxSentences": "number",
        "not": "boolean",
    },
)
