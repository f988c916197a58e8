# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class PortkeyModerationParametersParams(TypedDict, total=False):
    """Settings of `portkey.moderateContent`.

    Keys:
        categories: Kinds of content to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    categories: Required[
        Sequence[
            Literal[
                "hate",
                "hate/threatening",
                "harassment",
                "harassment/threatening",
                "self-harm",
                "self-harm/intent",
                "self-harm/instructions",
                "sexual",
                "sexual/minors",
                "violence",
                "violence/graphic",
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
