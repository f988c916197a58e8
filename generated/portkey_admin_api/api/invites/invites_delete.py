# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="invites.delete",
    method="DELETE",
    path="/admin/users/invites/{inviteId}",
    summary="Withdraw an invite",
    path_params=("inviteId",),
    scopes=("organisation_users.delete",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def invites_delete(
    transport: Transport,
    invite_id: str,
    /,
) -> None:
    """Withdraw an invite.

    Makes the link of a pending invite useless and answers nothing. Somebody who has joined already stays;
    remove the user for that.

    Path:
        invite_id (str): Id of the invite.

    Returns:
        None

    Scopes: organisation_users.delete (inferred). Keys: organisation-service.
    DELETE /admin/users/invites/{inviteId}
    """
    await transport.send(
        OPERATION,
        invite_id,
    )
