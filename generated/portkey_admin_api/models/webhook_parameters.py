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
        webhook_url: URL that returns the verdict. Format: uri.
        headers: Headers to send, name to value. They may contain credentials.
        timeout: Timeout of the check, in milliseconds. Default: 3000.
        fail_on_error: Whether the check fails if the URL does not respond or responds with an error.
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
        webhookURL: URL that returns the verdict. Format: uri.
        headers: Headers to send, name to value. They may contain credentials.
        timeout: Timeout of the check, in milliseconds. Default: 3000.
        failOnError: Whether the check fails if the URL does not respond or responds with an error. Default:
            false.
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
