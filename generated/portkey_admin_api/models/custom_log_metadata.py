# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


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


FIELDS = Fields(
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
