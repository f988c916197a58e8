# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict

from ..types import Fields


class ModelWhitelistParametersParams(TypedDict, total=False):
    """Settings of `default.modelWhitelist`.

    Keys:
        models: Names of the models that may be asked.
    """

    models: Required[Sequence[str]]


FIELDS = Fields(
    kinds={
        "models": "array",
    },
    entries={
        "models": "string",
    },
    required=("models",),
)
