# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
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
