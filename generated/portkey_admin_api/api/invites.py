# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.invite import Invite, InviteList
    from ..models.invites_answers import CreatedInvite, ResentInvite
    from ..models.invites_bodies import CreateInvite


class InvitesListQuery(TypedDict, total=False):
    """Query of `invites.list`; its fields are described there."""

    pageSize: NotRequired[int]
    currentPage: NotRequired[int]
    role: NotRequired[Literal["admin", "member"]]
    email: NotRequired[str]
    status: NotRequired[Literal["pending", "cancelled", "accepted", "expired"]]
    search: NotRequired[str]


INVITES_LIST: Operation[InviteList] = Operation(
    id="invites.list",
    method="GET",
    path="/admin/users/invites",
    summary="List the invites",
    query=Fields(
        kinds={
            "pageSize": "integer",
            "currentPage": "integer",
            "role": "string",
            "email": "string",
            "status": "string",
            "search": "string",
        },
    ),
    scopes=("organisation_users.list",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="currentPage",
        size="pageSize",
        first=0,
        total="total",
    ),
    response=decoding.model("InviteList"),
)


async def invites_list(
    transport: Transport,
    /,
    *,
    query: InvitesListQuery | None = None,
) -> InviteList:
    """List the invites.

    Returns invites with every status: pending, accepted, cancelled and expired. The API also accepts the
    paging parameters in snake_case, `current_page` and `page_size`.

    Query:
        pageSize (int): Maximum number of rows per page.
        currentPage (int): Page number, from 0.
        role (Literal["admin", "member"]): Only invites that give this role in the organisation.
        email (str): Only invites to this address. Format: email.
        status (Literal["pending", "cancelled", "accepted", "expired"]): Only invites with this status.
        search (str): Only invites that match this text. Not verified live.

    Returns:
        InviteList: A page of invites.

    Scopes: organisation_users.list (inferred). Keys: organisation-service.
    GET /admin/users/invites
    """
    return await transport.send(
        INVITES_LIST,
        query=query,
    )


INVITES_CREATE: Operation[CreatedInvite] = Operation(
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

    Sends the person an e-mail with a link to join the organisation, and returns that link. The person also
    joins the listed workspaces, each with its own role. An invite can't be changed; delete it and create a
    new one.

    Body:
        email (str, required): E-mail address of the person, also used to sign in.
        workspaces (Sequence[WorkspaceInvite]): Workspaces that the person joins together with the
            organisation. Optional for the Terraform provider, required by the published document.
        role (InviteRole, required): Role in the organisation: admin or member. Owners can't be invited.
        workspace_api_key_details (InviteApiKeyDetails): Settings of the API keys created for the person in
            these workspaces.

    Returns:
        CreatedInvite: An invite that was sent.

    Scopes: organisation_users.create (documented). Keys: organisation-service.
    POST /admin/users/invites
    """
    return await transport.send(
        INVITES_CREATE,
        body=body,
    )


INVITES_GET: Operation[Invite] = Operation(
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

    Returns the invite without its link. Once it is accepted, find the person among the users by the same
    e-mail address.

    Path:
        invite_id (str): Id of the invite.

    Returns:
        Invite: An invite to the organisation.

    Scopes: organisation_users.read (inferred). Keys: organisation-service.
    GET /admin/users/invites/{inviteId}
    """
    return await transport.send(
        INVITES_GET,
        invite_id,
    )


INVITES_DELETE: Operation[None] = Operation(
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

    Invalidates the link of a pending invite and returns nothing. A person who has already joined stays;
    remove the user instead.

    Path:
        invite_id (str): Id of the invite.

    Returns:
        None

    Scopes: organisation_users.delete (inferred). Keys: organisation-service.
    DELETE /admin/users/invites/{inviteId}
    """
    await transport.send(
        INVITES_DELETE,
        invite_id,
    )


INVITES_RESEND: Operation[ResentInvite] = Operation(
    id="invites.resend",
    method="POST",
    path="/admin/users/invites/{inviteId}/resend",
    summary="Resend an invite",
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
    """Resend an invite.

    Resends the e-mail and returns the link. The response calls the field `inviteLink`, unlike the response
    to creating an invite.

    Path:
        invite_id (str): Id of the invite.

    Returns:
        ResentInvite: An invite that was resent.

    Scopes: organisation_users.create (inferred). Keys: organisation-service.
    POST /admin/users/invites/{inviteId}/resend
    """
    return await transport.send(
        INVITES_RESEND,
        invite_id,
    )


hints.resolve_on_demand(globals())
