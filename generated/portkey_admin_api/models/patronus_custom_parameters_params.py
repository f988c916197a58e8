# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class PatronusCustomParametersParams(TypedDict, total=False):
    """Settings of `patronus.custom`.

    Keys:
        profile: Name of the evaluation profile at Patronus, such as `system:is-concise`.
        timeout: How long the check may take, in milliseconds. Default: 15000.
    """

    profile: Required[str]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "profile": "string",
        "timeout": "number",
    },
    required=("profile",),
)
