# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AzureContentSafetyParameters(decoding.Model):
    """Settings of `azure.contentSafety`.

    Attributes:
        blocklist_names: Names of Azure block lists to compare the text with. Default: [].
        api_version: Version of Azure's API, as a date. Default: "2024-09-01".
        severity: Severity from which content fails, on Azure's scale, which starts at 0 for safe. Default:
            2.
        categories: Categories of content to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    blocklist_names: list[str] | None = None
    api_version: str | None = None
    severity: float | None = None
    categories: list[Literal["Hate", "SelfHarm", "Sexual", "Violence"] | str] | None = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("blocklistNames", "blocklist_names", None),
        ("apiVersion", "api_version", None),
        ("severity", "severity", None),
        ("categories", "categories", None),
        ("timeout", "timeout", None),
    )


class AzureContentSafetyParametersParams(TypedDict, total=False):
    """Settings of `azure.contentSafety`.

    Keys:
        blocklistNames: Names of Azure block lists to compare the text with. Default: [].
        apiVersion: Version of Azure's API, as a date. Default: "2024-09-01".
        severity: Severity from which content fails, on Azure's scale, which starts at 0 for safe. Default:
            2.
        categories: Categories of content to detect.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    blocklistNames: NotRequired[Sequence[str]]
    apiVersion: NotRequired[str]
    severity: NotRequired[float]
    categories: NotRequired[Sequence[Literal["Hate", "SelfHarm", "Sexual", "Violence"]]]
    timeout: NotRequired[float]


FIELDS["AzureContentSafetyParametersParams"] = Fields(
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
