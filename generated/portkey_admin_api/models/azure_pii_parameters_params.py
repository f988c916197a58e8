# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from ..types import Fields


class AzurePiiParametersParams(TypedDict, total=False):
    """Settings of `azure.pii`.

    Keys:
        domain: Which personal data is looked for: `phi` only data about health, `none` all. Default:
            "none".
        apiVersion: Version of Azure's API, as a date. Default: "2024-11-01".
        modelVersion: Version of Azure's model, or `latest`. Default: "latest".
        redact: Whether what was found is masked in the text. Default: false.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    domain: NotRequired[Literal["none", "phi"]]
    apiVersion: NotRequired[str]
    modelVersion: NotRequired[str]
    redact: NotRequired[bool]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "domain": "string",
        "apiVersion": "string",
        "modelVersion": "string",
        "redact": "boolean",
        "timeout": "number",
    },
)
