# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class MistralModerationParameters(decoding.Model):
    """Settings of `mistral.moderateContent`.

    Attributes:
        categories: Categories of content to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    categories: list[
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
        | str
    ]
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("categories", "categories", None),
        ("timeout", "timeout", None),
    )


class MistralModerationParametersParams(TypedDict, total=False):
    """Settings of `mistral.moderateContent`.

    Keys:
        categories: Categories of content to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
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


FIELDS["MistralModerationParametersParams"] = Fields(
    kinds={
        "categories": "array",
        "timeout": "number",
    },
    entries={
        "categories": "string",
    },
    required=("categories",),
)
