# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class UpdatePromptVersion(TypedDict, total=False):
    """The label of one version.

    Keys:
        label_id: Id of the label. Null takes the label off; not verified live.
    """

    label_id: NotRequired[str | None]


FIELDS = Fields(
    kinds={
        "label_id": "string|null",
    },
)
