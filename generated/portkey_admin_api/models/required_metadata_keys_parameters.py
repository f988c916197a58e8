# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class RequiredMetadataKeysParameters(decoding.Model):
    """Settings of `default.requiredMetadataKeys`.

    Attributes:
        metadata_keys: Keys to look for in the metadata of the request.
        operator: How many of them there have to be: at least one, all, or none. Default: "all".
    """

    metadata_keys: list[str]
    operator: Literal["all", "any", "none"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("metadataKeys", "metadata_keys", None),
        ("operator", "operator", None),
    )
