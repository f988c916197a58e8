# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PortkeyPiiParameters(decoding.Model):
    """Settings of `portkey.pii`.

    Attributes:
        redact: Whether to mask what was found in the text. Default: false.
        categories: Types of personal data to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    redact: bool | None = None
    categories: list[
        Literal[
            "EMAIL_ADDRESS", "PHONE_NUMBER", "LOCATION_ADDRESS", "NAME", "IP_ADDRESS", "CREDIT_CARD", "SSN"
        ]
        | str
    ]
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("redact", "redact", None),
        ("categories", "categories", None),
        ("timeout", "timeout", None),
    )


class PortkeyPiiParametersParams(TypedDict, total=False):
    """Settings of `portkey.pii`.

    Keys:
        redact: Whether to mask what was found in the text. Default: false.
        categories: Types of personal data to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    redact: NotRequired[bool]
    categories: Required[
        Sequence[
            Literal[
                "EMAIL_ADDRESS",
                "PHONE_NUMBER",
                "LOCATION_ADDRESS",
                "NAME",
                "IP_ADDRESS",
                "CREDIT_CARD",
                "SSN",
            ]
        ]
    ]
    timeout: NotRequired[float]


FIELDS["PortkeyPiiParametersParams"] = Fields(
    kinds={
        "redact": "boolean",
        "categories": "array",
        "timeout": "number",
    },
    entries={
        "categories": "string",
    },
    required=("categories",),
)
