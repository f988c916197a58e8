# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class PatronusParametersParams(TypedDict, total=False):
    """Settings of the checks of Patronus other than `patronus.custom`.

    Keys:
        redact: Whether what was found is masked in the text. Default: false.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    redact: NotRequired[bool]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "redact": "boolean",
        "timeout": "number",
    },
)
