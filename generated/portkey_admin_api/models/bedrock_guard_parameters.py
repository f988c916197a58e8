# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class BedrockGuardParameters(decoding.Model):
    """Settings of `bedrock.guard`.

    Attributes:
        guardrail_version: Version of the guardrail in AWS Bedrock, a number or `DRAFT`.
        guardrail_id: Id of the guardrail in AWS Bedrock.
        redact: Whether to mask what was found in the text. Default: false.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    guardrail_version: str
    guardrail_id: str
    redact: bool | None = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("guardrailVersion", "guardrail_version", None),
        ("guardrailId", "guardrail_id", None),
        ("redact", "redact", None),
        ("timeout", "timeout", None),
    )


class BedrockGuardParametersParams(TypedDict, total=False):
    """Settings of `bedrock.guard`.

    Keys:
        guardrailVersion: Version of the guardrail in AWS Bedrock, a number or `DRAFT`.
        guardrailId: Id of the guardrail in AWS Bedrock.
        redact: Whether to mask what was found in the text. Default: false.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    guardrailVersion: Required[str]
    guardrailId: Required[str]
    redact: NotRequired[bool]
    timeout: NotRequired[float]


FIELDS["BedrockGuardParametersParams"] = Fields(
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
