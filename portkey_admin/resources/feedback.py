"""Feedback on model responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import CreateFeedback, SavedFeedback, UpdateFeedback


class Feedback(Resource):
    """Ratings of the calls of a trace. Workspace keys only: an organisation key is refused."""

    async def create(self, /, **body: Unpack[CreateFeedback]) -> SavedFeedback:
        """Give feedback on the calls that share a trace id.

        body: `trace_id`, `value` (an integer from -10 to 10), `weight` (0 to 1), `metadata` (free-form).

        Returns the ids of the feedback.
        Raises InvalidFieldError, AmbiguousWriteError (the feedback may exist) and the errors of any call.
        Scopes: logs.write. API: POST /feedback.
        """
        return await api.feedback_create(self._transport, body=body)

    async def update(self, id: str, /, **body: Unpack[UpdateFeedback]) -> SavedFeedback:
        """Change existing feedback.

        id: one of the `feedback_ids` returned by `create`.
        body: `value` (an integer from -10 to 10), `weight` (0 to 1), `metadata` (free-form).

        Returns the ids of the feedback.
        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: logs.write. API: PUT /feedback/{id}.
        """
        return await api.feedback_update(self._transport, id, body=body)
