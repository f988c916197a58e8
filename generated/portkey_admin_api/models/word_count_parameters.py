# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WordCountParameters(decoding.Model):
    """Settings of `default.wordCount`.

    Attributes:
        min_words: Minimum number of words. Default: 0.
        max_words: Maximum number of words. Default: 99999.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    min_words: float | None = None
    max_words: float | None = None
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("minWords", "min_words", None),
        ("maxWords", "max_words", None),
        ("not", "not_", None),
    )


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
    minWords: Minimum number of words. Default: 0.
    maxWords: Maximum number of words. Default: 99999.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["WordCountParametersParams"] = Fields(
    kinds={
        "minWords": "number",
        "maxWords": "number",
        "not": "boolean",
    },
)
