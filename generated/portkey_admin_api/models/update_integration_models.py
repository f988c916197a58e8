# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .update_integration_model import UpdateIntegrationModel


class UpdateIntegrationModels(TypedDict, total=False):
    """Models to change or add.

    Keys:
        models: Models to change, and custom ones to add. Others stay as they are.
        allow_all_models: Whether models that are not listed may be used as well.
    """

    models: Required[Sequence[UpdateIntegrationModel]]
    allow_all_models: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "models": "array",
        "allow_all_models": "boolean",
    },
    entries={
        "models": "UpdateIntegrationModel",
    },
    required=("models",),
)
