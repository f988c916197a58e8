# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .custom_log_metadata import CustomLogMetadata
    from .custom_log_request import CustomLogRequest
    from .custom_log_response import CustomLogResponse


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


FIELDS = Fields(
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
