# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Required, TypedDict


class ModelWhitelistParametersParams(TypedDict, total=False):
    """Settings of `default.modelWhitelist`.

    Keys:
        models: Names of the models that may be asked.
    """

    models: Required[Sequence[str]]
