# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ModelWhitelistParameters(decoding.Model):
    """Settings of `default.modelWhitelist`.

    Attributes:
        models: Names of the models that may be called.
    """

    models: list[str]

    _table: ClassVar[tuple[decoding.Field, ...]] = (("models", "models", None),)


class ModelWhitelistParametersParams(TypedDict, total=False):
    """Settings of `default.modelWhitelist`.

    Keys:
        models: Names of the models that may be called.
    """

    models: Required[Sequence[str]]


FIELDS["ModelWhitelistParametersParams"] = Fields(
    kinds={
        "models": "array",
    },
    entries={
        "models": "string",
    },
    required=("models",),
)
