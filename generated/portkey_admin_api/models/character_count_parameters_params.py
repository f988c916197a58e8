# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields

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
    minCharacters: Fewest characters that pass. Default: 0.
    maxCharacters: Most characters that pass. Default: 9999999.
    not: Whether the result is turned round, so that the check fails where it would pass. Default:
        false.
"""


FIELDS = Fields(
    kinds={
        "minCharacters": "number",
        "maxCharacters": "number",
        "not": "boolean",
    },
)
