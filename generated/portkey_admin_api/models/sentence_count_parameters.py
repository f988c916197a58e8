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
        min_sentences: Fewest sentences that pass. Default: 0.
        max_sentences: Most sentences that pass. Default: 99999.
        not_: Whether the result is turned round, so that the check fails where it would pass. Default:
            false.
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
    minSentences: Fewest sentences that pass. Default: 0.
    maxSentences: Most sentences that pass. Default: 99999.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""

FIELDS["SentenceCountParametersParams"] = Fields(
    kinds={
        "minSentences": "number",
        "maxSentences": "number",
        "not": "boolean",
    },
)
