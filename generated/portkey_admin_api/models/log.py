# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .log_metrics import LogMetrics
    from .log_payload import LogPayload
    from .log_request import LogRequest
    from .log_response import LogResponse


@attrs.frozen(kw_only=True, repr=False)
class Log(decoding.Model):
    """One logged call. Portkey fills what it knows; a log that was sent in holds less.

    Attributes:
        id: Id of the log. Null is possible.
        request: What the caller asked.
        response: What the caller got.
        organisation_id: Id of the organisation. Null is possible.
        created_at: When the log was made, in UTC. Null is possible.
        metrics: What was measured.
        final_untransformed_request: Request before the gateway changed it for the provider; only with debug
            logging.
        original_response: Response as the provider gave it; only with debug logging or after an error.
        transformed_request: Request as the provider received it; only with debug logging.
    """

    id: str | None = None
    request: LogRequest
    response: LogResponse
    organisation_id: str | None = None
    created_at: datetime | None = None
    metrics: LogMetrics | None = None
    final_untransformed_request: LogPayload | None = None
    original_response: LogPayload | None = None
    transformed_request: LogPayload | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("_id", "id", None),
        ("request", "request", decoding.model("LogRequest")),
        ("response", "response", decoding.model("LogResponse")),
        ("organisation_id", "organisation_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("metrics", "metrics", decoding.model("LogMetrics")),
        ("finalUntransformedRequest", "final_untransformed_request", decoding.model("LogPayload")),
        ("originalResponse", "original_response", decoding.model("LogPayload")),
        ("transformedRequest", "transformed_request", decoding.model("LogPayload")),
    )
