# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WebhookParameters(decoding.Model):
    """Settings of `default.webhook`.

    Attributes:
        webhook_url: Address that is asked for a verdict. Format: uri.
        headers: Headers to send along, name to value. They may hold credentials.
        timeout: How long the check may take, in milliseconds. Default: 3000.
        fail_on_error: Whether the check fails where the address does not answer, or answers with an error.
            Default: false.
    """

    webhook_url: str
    headers: dict[str, Any] | None = attrs.field(default=None, repr=False)
    timeout: float | None = None
    fail_on_error: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("webhookURL", "webhook_url", None),
        ("headers", "headers", None),
        ("timeout", "timeout", None),
        ("failOnError", "fail_on_error", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("headers",))


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


FIELDS["WebhookParametersParams"] = Fields(
    kinds={
        "webhookURL": "string",
        "headers": "object",
        "timeout": "number",
        "failOnError": "boolean",
    },
    required=("webhookURL",),
)
