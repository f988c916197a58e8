# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.resent_invite import ResentInvite

OPERATION: Operation[ResentInvite] = Operation(
    id="invites.resend",
    method="POST",
    path="/admin/users/invites/{inviteId}/resend",
    summary="Send an invite once more",
    path_params=("inviteId",),
    scopes=("organisation_users.create",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("ResentInvite"),
)


async def invites_resend(
    transport: Transport,
    invite_id: str,
    /,
) -> ResentInvite:
    """Send an invite once more.

    Sends the e-mail again and answers the link. The answer spells the field `inviteLink`, unlike creating
    an invite.

    Path:
        invite_id (str): Id of the invite.

    Returns:
        ResentInvite: An invite that was sent once more.

    Scopes: organisation_users.create (inferred). Keys: organisation-service.
    POST /admin/users/invites/{inviteId}/resend
    """
    return await transport.send(
        OPERATION,
        invite_id,
    )
