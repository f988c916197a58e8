# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class PortkeyPiiParametersParams(TypedDict, total=False):
    """Settings of `portkey.pii`.

    Keys:
        redact: Whether what was found is masked in the text. Default: false.
        categories: Kinds of personal data to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
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


FIELDS = Fields(
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
