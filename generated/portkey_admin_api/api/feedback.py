# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import decoding, hints
from ..types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ..models.feedback_answers import SavedFeedback
    from ..models.feedback_bodies import CreateFeedback, UpdateFeedback

FEEDBACK_CREATE: Operation[SavedFeedback] = Operation(
    id="feedback.create",
    method="POST",
    path="/feedback",
    summary="Give feedback on a trace",
    body=Fields(
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
    ),
    scopes=("logs.write",),
    scope_rule="any",
    evidence="documented",
    keys=("workspace-service", "workspace-user"),
    idempotent=False,
    server="gateway",
    experimental=False,
    response=decoding.model("SavedFeedback"),
)


async def feedback_create(
    transport: Transport,
    /,
    *,
    body: CreateFeedback,
) -> SavedFeedback:
    """Give feedback on a trace.

    Stores a value for the requests that share a trace id. Works only with workspace keys, never with
    organisation keys. Sending it twice may store it twice.

    Body:
        trace_id (str, required): Id of the rated trace.
        value (int, required): Rating, an integer from -10 to 10. At least -10. At most 10.
        weight (float): Weight relative to other feedback, 0 to 1. Portkey uses 1 by default. At least 0. At
            most 1. Default: 1.0.
        metadata (Mapping[str, Any]): Free-form metadata, stored with the feedback.

    Returns:
        SavedFeedback: Result of storing feedback.

    Scopes: logs.write (documented). Keys: workspace-service, workspace-user.
    POST /feedback
    """
    return await transport.send(
        FEEDBACK_CREATE,
        body=body,
    )


FEEDBACK_UPDATE: Operation[SavedFeedback] = Operation(
    id="feedback.update",
    method="PUT",
    path="/feedback/{id}",
    summary="Change feedback",
    path_params=("id",),
    body=Fields(
        kinds={
            "value": "integer",
            "weight": "number",
            "metadata": "object",
        },
        required=("value",),
    ),
    scopes=("logs.write",),
    scope_rule="any",
    evidence="documented",
    keys=("workspace-service", "workspace-user"),
    idempotent=True,
    server="gateway",
    experimental=False,
    response=decoding.model("SavedFeedback"),
)


async def feedback_update(
    transport: Transport,
    id: str,
    /,
    *,
    body: UpdateFeedback,
) -> SavedFeedback:
    """Change feedback.

    Sets a new value on existing feedback. Works only with workspace keys.

    Path:
        id (str): Id of the feedback, one of the `feedback_ids` returned when it was created.

    Body:
        value (int, required): Rating, an integer from -10 to 10. At least -10. At most 10.
        weight (float): Weight relative to other feedback, 0 to 1. Portkey uses 1 by default. At least 0. At
            most 1. Default: 1.0.
        metadata (Mapping[str, Any]): Free-form metadata, stored with the feedback.

    Returns:
        SavedFeedback: Result of storing feedback.

    Scopes: logs.write (documented). Keys: workspace-service, workspace-user.
    PUT /feedback/{id}
    """
    return await transport.send(
        FEEDBACK_UPDATE,
        id,
        body=body,
    )


hints.resolve_on_demand(globals())
