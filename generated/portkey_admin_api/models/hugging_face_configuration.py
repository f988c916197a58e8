# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class HuggingFaceConfiguration(decoding.Model):
    """Settings of Hugging Face.

    Attributes:
        huggingface_base_url: Address of an inference endpoint of one's own.
    """

    huggingface_base_url: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("huggingface_base_url", "huggingface_base_url", None),)
