# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.invite import Invite

OPERATION: Operation[Invite] = Operation(
    id="invites.get",
    method="GET",
    path="/admin/users/invites/{inviteId}",
    summary="Get one invite",
    path_params=("inviteId",),
    scopes=("organisation_users.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Invite"),
)


async def invites_get(
    transport: Transport,
    invite_id: str,
    /,
) -> Invite:
    """Get one invite.

    Answers the invite without its link. Once it is accepted, the person is found among the users by the
    same address.

    Path:
        invite_id (str): Id of the invite.

    Returns:
        Invite: An invite into the organisation.

    Scopes: organisation_users.read (inferred). Keys: organisation-service.
    GET /admin/users/invites/{inviteId}
    """
    return await transport.send(
        OPERATION,
        invite_id,
    )
