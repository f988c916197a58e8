# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class RequiredMetadataKeysParameters(decoding.Model):
    """Settings of `default.requiredMetadataKeys`.

    Attributes:
        metadata_keys: Keys to look for in the metadata of the request.
        operator: How many of them must occur: at least one, all, or none. Default: "all".
    """

    metadata_keys: list[str]
    operator: Literal["all", "any", "none"] | str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("metadataKeys", "metadata_keys", None),
        ("operator", "operator", None),
    )


class RequiredMetadataKeysParametersParams(TypedDict, total=False):
    """Settings of `default.requiredMetadataKeys`.

    Keys:
        metadataKeys: Keys to look for in the metadata of the request.
        operator: How many of them must occur: at least one, all, or none. Default: "all".
    """

    metadataKeys: Required[Sequence[str]]
    operator: Required[Literal["all", "any", "none"]]


FIELDS["RequiredMetadataKeysParametersParams"] = Fields(
    kinds={
        "metadataKeys": "array",
        "operator": "string",
    },
    entries={
        "metadataKeys": "string",
    },
    required=(
        "metadataKeys",
        "operator",
    ),
)
