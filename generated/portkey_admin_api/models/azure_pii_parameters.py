# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AzurePiiParameters(decoding.Model):
    """Settings of `azure.pii`.

    Attributes:
        domain: Which personal data to detect: `phi` only health data, `none` all. Default: "none".
        api_version: Version of Azure's API, as a date. Default: "2024-11-01".
        model_version: Version of Azure's model, or `latest`. Default: "latest".
        redact: Whether to mask what was found in the text. Default: false.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    domain: Literal["none", "phi"] | str | None = None
    api_version: str | None = None
    model_version: str | None = None
    redact: bool | None = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("domain", "domain", None),
        ("apiVersion", "api_version", None),
        ("modelVersion", "model_version", None),
        ("redact", "redact", None),
        ("timeout", "timeout", None),
    )


class AzurePiiParametersParams(TypedDict, total=False):
    """Settings of `azure.pii`.

    Keys:
        domain: Which personal data to detect: `phi` only health data, `none` all. Default: "none".
        apiVersion: Version of Azure's API, as a date. Default: "2024-11-01".
        modelVersion: Version of Azure's model, or `latest`. Default: "latest".
        redact: Whether to mask what was found in the text. Default: false.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    domain: NotRequired[Literal["none", "phi"]]
    apiVersion: NotRequired[str]
    modelVersion: NotRequired[str]
    redact: NotRequired[bool]
    timeout: NotRequired[float]


FIELDS["AzurePiiParametersParams"] = Fields(
    kinds={
        "domain": "string",
        "apiVersion": "string",
        "modelVersion": "string",
        "redact": "boolean",
        "timeout": "number",
    },
)
