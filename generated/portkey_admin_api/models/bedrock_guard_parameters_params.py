# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class BedrockGuardParametersParams(TypedDict, total=False):
    """Settings of `bedrock.guard`.

    Keys:
        guardrailVersion: Version of the guardrail in AWS Bedrock, a number or `DRAFT`.
        guardrailId: Id of the guardrail in AWS Bedrock.
        redact: Whether what was found is masked in the text. Default: false.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    guardrailVersion: Required[str]
    guardrailId: Required[str]
    redact: NotRequired[bool]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "guardrailVersion": "string",
        "guardrailId": "string",
        "redact": "boolean",
        "timeout": "number",
    },
    required=(
        "guardrailVersion",
        "guardrailId",
    ),
)
