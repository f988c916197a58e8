# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.label import Label


class LabelsGetQuery(TypedDict, total=False):
    """Query of `labels.get`; its fields are described there."""

    organisation_id: NotRequired[str]
    workspace_id: NotRequired[str]


OPERATION: Operation[Label] = Operation(
    id="labels.get",
    method="GET",
    path="/labels/{labelId}",
    summary="Get a label",
    path_params=("labelId",),
    query=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
        },
    ),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Label"),
)


async def labels_get(
    transport: Transport,
    label_id: str,
    /,
    *,
    query: LabelsGetQuery | None = None,
) -> Label:
    """Get a label.

    Answers one label.

    Path:
        label_id (str): Id of the label.

    Query:
        organisation_id (str): Organisation that the label belongs to.
        workspace_id (str): Workspace that the label belongs to.

    Returns:
        Label: A mark for versions of prompts.

    Scopes: prompts.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /labels/{labelId}
    """
    return await transport.send(
        OPERATION,
        label_id,
        query=query,
    )
