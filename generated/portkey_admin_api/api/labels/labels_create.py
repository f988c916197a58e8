# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_label import CreateLabel
    from ...models.created_label import CreatedLabel

OPERATION: Operation[CreatedLabel] = Operation(
    id="labels.create",
    method="POST",
    path="/labels",
    summary="Create a label",
    body=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
            "name": "string",
            "description": "string",
            "color_code": "string",
        },
        required=("name",),
    ),
    scopes=("prompts.create",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedLabel"),
)


async def labels_create(
    transport: Transport,
    /,
    *,
    body: CreateLabel,
) -> CreatedLabel:
    """Create a label.

    Makes a label for the whole organisation or for one workspace; name one of the two. Only the id is
    answered.

    Body:
        organisation_id (str): Organisation in which it holds. Leave out where `workspace_id` is given.
        workspace_id (str): Workspace in which it holds. Leave out where `organisation_id` is given.
        name (str, required): Name that programs use in place of a version number. `latest`, `default` and
            names made of digits alone are refused.
        description (str): Text for people; no effect on what happens.
        color_code (str): Colour that the web app shows it in, as text such as a hexadecimal code.

    Returns:
        CreatedLabel: Where to find a label that was just made.

    Scopes: prompts.create (inferred). Keys: organisation-service, workspace-service, workspace-user.
    POST /labels
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
