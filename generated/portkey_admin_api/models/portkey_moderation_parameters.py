# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PortkeyModerationParameters(decoding.Model):
    """Settings of `portkey.moderateContent`.

    Attributes:
        categories: Categories of content to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    categories: list[
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
        | str
    ]
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("categories", "categories", None),
        ("timeout", "timeout", None),
    )


class PortkeyModerationParametersParams(TypedDict, total=False):
    """Settings of `portkey.moderateContent`.

    Keys:
        categories: Categories of content to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
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


FIELDS["PortkeyModerationParametersParams"] = Fields(
    kinds={
        "categories": "array",
        "timeout": "number",
    },
    entries={
        "categories": "string",
    },
    required=("categories",),
)
