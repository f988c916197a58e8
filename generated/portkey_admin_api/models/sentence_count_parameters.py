# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SentenceCountParameters(decoding.Model):
    """Settings of `default.sentenceCount`.

    Attributes:
        min_sentences: Minimum number of sentences. Default: 0.
        max_sentences: Maximum number of sentences. Default: 99999.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    min_sentences: float | None = None
    max_sentences: float | None = None
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("minSentences", "min_sentences", None),
        ("maxSentences", "max_sentences", None),
        ("not", "not_", None),
    )


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
    minSentences: Minimum number of sentences. Default: 0.
    maxSentences: Maximum number of sentences. Default: 99999.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["SentenceCountParametersParams"] = Fields(
    kinds={
        "minSentences": "number",
        "maxSentences": "number",
        "not": "boolean",
    },
)
