# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="labels.delete",
    method="DELETE",
    path="/labels/{labelId}",
    summary="Delete a label",
    path_params=("labelId",),
    scopes=("prompts.delete",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def labels_delete(
    transport: Transport,
    label_id: str,
    /,
) -> None:
    """Delete a label.

    Removes the label. What becomes of versions that carry it is not documented.

    Path:
        label_id (str): Id of the label.

    Returns:
        None

    Scopes: prompts.delete (inferred). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /labels/{labelId}
    """
    await transport.send(
        OPERATION,
        label_id,
    )
