# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CharacterCountParameters(decoding.Model):
    """Settings of `default.characterCount`.

    Attributes:
        min_characters: Minimum number of characters. Default: 0.
        max_characters: Maximum number of characters. Default: 9999999.
        not_: Whether to invert the result, so that the check fails if it would pass. Default: false.
    """

    min_characters: float | None = None
    max_characters: float | None = None
    not_: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("minCharacters", "min_characters", None),
        ("maxCharacters", "max_characters", None),
        ("not", "not_", None),
    )


CharacterCountParametersParams = TypedDict(
    "CharacterCountParametersParams",
    {
        "minCharacters": NotRequired["float"],
        "maxCharacters": NotRequired["float"],
        "not": NotRequired["bool"],
    },
)
"""Settings of `default.characterCount`.

Keys:
    minCharacters: Minimum number of characters. Default: 0.
    maxCharacters: Maximum number of characters. Default: 9999999.
    not: Whether to invert the result, so that the check fails if it would pass. Default: false.
"""

FIELDS["CharacterCountParametersParams"] = Fields(
    kinds={
        "minCharacters": "number",
        "maxCharacters": "number",
        "not": "boolean",
    },
)
