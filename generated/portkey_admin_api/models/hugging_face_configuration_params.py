# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class HuggingFaceConfigurationParams(TypedDict, total=False):
    """Settings of Hugging Face.

    Keys:
        huggingface_base_url: Address of an inference endpoint of one's own.
    """

    huggingface_base_url: NotRequired[str]


FIELDS = Fields(
    kinds={
        "huggingface_base_url": "string",
    },
)
