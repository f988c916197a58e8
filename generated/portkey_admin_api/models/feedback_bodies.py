# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateFeedback(TypedDict, total=False):
    """A value for a trace.

    Keys:
        trace_id: Id of the rated trace.
        value: Rating, an integer from -10 to 10. At least -10. At most 10.
        weight: Weight relative to other feedback, 0 to 1. Portkey uses 1 by default. At least 0. At most 1.
            Default: 1.0.
        metadata: Free-form metadata, stored with the feedback.
    """

    trace_id: Required[str]
    value: Required[int]
    weight: NotRequired[float]
    metadata: NotRequired[Mapping[str, Any]]


FIELDS["CreateFeedback"] = Fields(
    kinds={
        "trace_id": "string",
        "value": "integer",
        "weight": "number",
        "metadata": "object",
    },
    required=(
        "trace_id",
        "value",
    ),
)


class UpdateFeedback(TypedDict, total=False):
    """A new value for existing feedback.

    Keys:
        value: Rating, an integer from -10 to 10. At least -10. At most 10.
        weight: Weight relative to other feedback, 0 to 1. Portkey uses 1 by default. At least 0. At most 1.
            Default: 1.0.
        metadata: Free-form metadata, stored with the feedback.
    """

    value: Required[int]
    weight: NotRequired[float]
    metadata: NotRequired[Mapping[str, Any]]


FIELDS["UpdateFeedback"] = Fields(
    kinds={
        "value": "integer",
        "weight": "number",
        "metadata": "object",
    },
    required=("value",),
)
