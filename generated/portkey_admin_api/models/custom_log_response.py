# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields


class CustomLogResponse(TypedDict, total=False):
    """What the provider answered.

    Keys:
        status: HTTP status.
        headers: HTTP headers, name to value.
        body: JSON body that came back.
        response_time: How long the call took, in milliseconds.
    """

    status: NotRequired[int]
    headers: NotRequired[Mapping[str, str]]
    body: Required[Mapping[str, Any]]
    response_time: NotRequired[int]


FIELDS = Fields(
    kinds={
        "status": "integer",
        "headers": "object",
        "body": "object",
        "response_time": "integer",
    },
    entries={
        "headers": "string",
    },
    required=("body",),
)
