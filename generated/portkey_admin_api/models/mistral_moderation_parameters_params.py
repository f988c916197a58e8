# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class MistralModerationParametersParams(TypedDict, total=False):
    """Settings of `mistral.moderateContent`.

    Keys:
        categories: Kinds of content to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    categories: Required[
        Sequence[
            Literal[
                "sexual",
                "hate_and_discrimination",
                "violence_and_threats",
                "dangerous_and_criminal_content",
                "selfharm",
                "health",
                "financial",
                "law",
                "pii",
            ]
        ]
    ]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "categories": "array",
        "timeout": "number",
    },
    entries={
        "categories": "string",
    },
    required=("categories",),
)
