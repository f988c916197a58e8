# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class JsonKeysParameters(decoding.Model):
    """Settings of `default.jsonKeys`.

    Attributes:
        keys: Keys to look for in the JSON of the text.
        operator: How many of them there have to be: at least one, all, or none. Default: "any".
    """

    keys: list[str]
    operator: Literal["any", "all", "none"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("keys", "keys", None),
        ("operator", "operator", None),
    )
