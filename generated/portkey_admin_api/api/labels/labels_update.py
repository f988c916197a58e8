# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_label import UpdateLabel

OPERATION: Operation[None] = Operation(
    id="labels.update",
    method="PUT",
    path="/labels/{labelId}",
    summary="Update a label",
    path_params=("labelId",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string",
            "color_code": "string",
        },
    ),
    scopes=("prompts.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def labels_update(
    transport: Transport,
    label_id: str,
    /,
    *,
    body: UpdateLabel,
) -> None:
    """Update a label.

    Changes the fields that are sent and leaves the others. Nothing is answered; read the label to see it.

    Path:
        label_id (str): Id of the label.

    Body:
        name (str): New name. `latest`, `default` and names made of digits alone are refused.
        description (str): Text for people; no effect on what happens.
        color_code (str): Colour that the web app shows it in, as text such as a hexadecimal code.

    Returns:
        None

    Scopes: prompts.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /labels/{labelId}
    """
    await transport.send(
        OPERATION,
        label_id,
        body=body,
    )
