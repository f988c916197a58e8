# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Required, TypedDict

from ..types import Fields


class RequiredMetadataKeysParametersParams(TypedDict, total=False):
    """Settings of `default.requiredMetadataKeys`.

    Keys:
        metadataKeys: Keys to look for in the metadata of the request.
        operator: How many of them there have to be: at least one, all, or none. Default: "all".
    """

    metadataKeys: Required[Sequence[str]]
    operator: Required[Literal["all", "any", "none"]]


FIELDS = Fields(
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
