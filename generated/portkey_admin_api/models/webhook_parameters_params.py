# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields


class WebhookParametersParams(TypedDict, total=False):
    """Settings of `default.webhook`.

    Keys:
        webhookURL: Address that is asked for a verdict. Format: uri.
        headers: Headers to send along, name to value. They may hold credentials.
        timeout: How long the check may take, in milliseconds. Default: 3000.
        failOnError: Whether the check fails where the address does not answer, or answers with an error.
            Default: false.
    """

    webhookURL: Required[str]
    headers: NotRequired[Mapping[str, Any]]
    timeout: NotRequired[float]
    failOnError: NotRequired[bool]


FIELDS = Fields(
    kinds={
        "webhookURL": "string",
        "headers": "object",
        "timeout": "number",
        "failOnError": "boolean",
    },
    required=("webhookURL",),
)
