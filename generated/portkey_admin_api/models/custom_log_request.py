# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields


class CustomLogRequest(TypedDict, total=False):
    """What was asked of the provider.

    Keys:
        url: Address that was called.
        method: HTTP method.
        headers: HTTP headers, name to value. Leave keys out, since they are stored as sent.
        body: JSON body that was sent.
    """

    url: Required[str]
    method: NotRequired[str]
    headers: NotRequired[Mapping[str, str]]
    body: Required[Mapping[str, Any]]


FIELDS = Fields(
    kinds={
        "url": "string",
        "method": "string",
        "headers": "object",
        "body": "object",
    },
    entries={
        "headers": "string",
    },
    required=(
        "url",
        "body",
    ),
)
