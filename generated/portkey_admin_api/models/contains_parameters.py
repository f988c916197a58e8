# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class ContainsParameters(decoding.Model):
    """Settings of `default.contains`.

    Attributes:
        words: Words or phrases to look for.
        operator: How many of them there have to be: at least one, all, or none. Default: "any".
    """

    words: list[str]
    operator: Literal["any", "all", "none"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("words", "words", None),
        ("operator", "operator", None),
    )
