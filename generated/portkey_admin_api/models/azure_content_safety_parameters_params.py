# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from ..types import Fields


class AzureContentSafetyParametersParams(TypedDict, total=False):
    """Settings of `azure.contentSafety`.

    Keys:
        blocklistNames: Names of block lists in Azure that the text is compared with. Default: [].
        apiVersion: Version of Azure's API, as a date. Default: "2024-09-01".
        severity: Severity from which content fails, on Azure's scale from 0 for safe upwards. Default: 2.
        categories: Kinds of content to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    blocklistNames: NotRequired[Sequence[str]]
    apiVersion: NotRequired[str]
    severity: NotRequired[float]
    categories: NotRequired[Sequence[Literal["Hate", "SelfHarm", "Sexual", "Violence"]]]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "blocklistNames": "array",
        "apiVersion": "string",
        "severity": "number",
        "categories": "array",
        "timeout": "number",
    },
    entries={
        "blocklistNames": "string",
        "categories": "string",
    },
)
