# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CustomLog(TypedDict, total=False):
    """A call that somebody made without the gateway.

    Keys:
        request: What was asked of the provider.
        response: What the provider answered.
        metadata: Trace, span and free keys, all with text as value.
    """

    request: Required[CustomLogRequest]
    response: Required[CustomLogResponse]
    metadata: NotRequired[CustomLogMetadata | Mapping[str, Any]]


FIELDS["CustomLog"] = Fields(
    kinds={
        "request": "CustomLogRequest",
        "response": "CustomLogResponse",
        "metadata": "CustomLogMetadata",
    },
    required=(
        "request",
        "response",
    ),
)


class CustomLogMetadata(TypedDict, total=False):
    """What to find the log by. Keys beyond the known ones are free; their values are text.

    Keys:
        trace_id: Id that logs of one task share.
        span_id: Id of this step within the trace.
        span_name: Name of this step for people.
    """

    trace_id: NotRequired[str]
    span_id: NotRequired[str]
    span_name: NotRequired[str]


FIELDS["CustomLogMetadata"] = Fields(
    kinds={
        "trace_id": "string",
        "span_id": "string",
        "span_name": "string",
    },
    entries={
        "": "string",
    },
    open=True,
)


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


FIELDS["CustomLogRequest"] = Fields(
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


FIELDS["CustomLogResponse"] = Fields(
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
