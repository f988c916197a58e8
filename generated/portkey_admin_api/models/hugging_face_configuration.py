# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class HuggingFaceConfiguration(decoding.Model):
    """Settings of Hugging Face.

    Attributes:
        huggingface_base_url: URL of your own inference endpoint.
    """

    huggingface_base_url: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("huggingface_base_url", "huggingface_base_url", None),)


class HuggingFaceConfigurationParams(TypedDict, total=False):
    """Settings of Hugging Face.

    Keys:
        huggingface_base_url: URL of your own inference endpoint.
    """

    huggingface_base_url: NotRequired[str]


FIELDS["HuggingFaceConfigurationParams"] = Fields(
    kinds={
        "huggingface_base_url": "string",
    },
)
