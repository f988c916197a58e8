# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class AzureContentSafetyParameters(decoding.Model):
    """Settings of `azure.contentSafety`.

    Attributes:
        blocklist_names: Names of block lists in Azure that the text is compared with. Default: [].
        api_version: Version of Azure's API, as a date. Default: "2024-09-01".
        severity: Severity from which content fails, on Azure's scale from 0 for safe upwards. Default: 2.
        categories: Kinds of content to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
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
