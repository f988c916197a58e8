# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_invite import CreateInvite
    from ...models.created_invite import CreatedInvite

OPERATION: Operation[CreatedInvite] = Operation(
    id="invites.create",
    method="POST",
    path="/admin/users/invites",
    summary="Invite a person",
    body=Fields(
        kinds={
            "email": "string",
            "workspaces": "array",
            "role": "string",
            "workspace_api_key_details": "InviteApiKeyDetails",
        },
        entries={
            "workspaces": "WorkspaceInvite",
        },
        required=(
            "email",
            "role",
        ),
    ),
    scopes=("organisation_users.create",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedInvite"),
)


async def invites_create(
    transport: Transport,
    /,
    *,
    body: CreateInvite,
) -> CreatedInvite:
    """Invite a person.

    Sends the person an e-mail with a link into the organisation and answers that link. The workspaces that
    are named are joined at the same moment, each with its own role. There is no way to change an invite;
    delete it and make a new one.

    Body:
        email (str, required): Address that the invite goes to, and that the person signs in with.
        workspaces (Sequence[WorkspaceInvite]): Workspaces that the person joins together with the
            organisation. May be left out; the published document asks for it, the Terraform provider does
            without.
        role (InviteRole, required): Role in the organisation: admin or member. Nobody is invited as owner.
        workspace_api_key_details (InviteApiKeyDetails): What the API keys hold that are made for the person
            in these workspaces.

    Returns:
        CreatedInvite: An invite that was sent.

    Scopes: organisation_users.create (documented). Keys: organisation-service.
    POST /admin/users/invites
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
