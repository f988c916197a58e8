# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ContainsParameters(decoding.Model):
    """Settings of `default.contains`.

    Attributes:
        words: Words or phrases to look for.
        operator: How many of them must occur: at least one, all, or none. Default: "any".
    """

    words: list[str]
    operator: Literal["any", "all", "none"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("words", "words", None),
        ("operator", "operator", None),
    )


class ContainsParametersParams(TypedDict, total=False):
    """Settings of `default.contains`.

    Keys:
        words: Words or phrases to look for.
        operator: How many of them must occur: at least one, all, or none. Default: "any".
    """

    words: Required[Sequence[str]]
    operator: Required[Literal["any", "all", "none"]]


FIELDS["ContainsParametersParams"] = Fields(
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
