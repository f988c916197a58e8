# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SavedFeedback(decoding.Model):
    """Result of storing feedback.

    Attributes:
        status: success or failure.
        message: Message for display.
        feedback_ids: Ids of the feedback, in the order in which it was sent.
    """

    status: str | None = None
    message: str | None = None
    feedback_ids: list[str] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status", "status", None),
        ("message", "message", None),
        ("feedback_ids", "feedback_ids", None),
    )
