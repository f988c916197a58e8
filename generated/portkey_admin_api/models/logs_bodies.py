# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CustomLog(TypedDict, total=False):
    """A call made without the gateway.

    Keys:
        request: The request to the provider.
        response: The response of the provider.
        metadata: Trace, span and free-form keys, all with strings as values.
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
    """Keys for finding the log. Additional keys are allowed; their values are strings.

    Keys:
        trace_id: Id shared by the logs of one task.
        span_id: Id of this step within the trace.
        span_name: Display name of this step.
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
    """The request to the provider.

    Keys:
        url: URL that was called.
        method: HTTP method.
        headers: HTTP headers, name to value. Leave API keys out, because they are stored as sent.
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
    """The response of the provider.

    Keys:
        status: HTTP status.
        headers: HTTP headers, name to value.
        body: JSON body that was returned.
        response_time: Duration of the call, in milliseconds.
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
