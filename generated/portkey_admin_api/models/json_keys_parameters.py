# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class JsonKeysParameters(decoding.Model):
    """Settings of `default.jsonKeys`.

    Attributes:
        keys: Keys to look for in the JSON of the text.
        operator: How many of them must occur: at least one, all, or none. Default: "any".
    """

    keys: list[str]
    operator: Literal["any", "all", "none"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("keys", "keys", None),
        ("operator", "operator", None),
    )


class JsonKeysParametersParams(TypedDict, total=False):
    """Settings of `default.jsonKeys`.

    Keys:
        keys: Keys to look for in the JSON of the text.
        operator: How many of them must occur: at least one, all, or none. Default: "any".
    """

    keys: Required[Sequence[str]]
    operator: Required[Literal["any", "all", "none"]]


FIELDS["JsonKeysParametersParams"] = Fields(
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
