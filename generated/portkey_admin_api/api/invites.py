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

    Answers invites of every state: pending, accepted, cancelled and expired. The API takes the paging
    parameters in snake_case as well, `current_page` and `page_size`.

    Query:
        pageSize (int): How many rows a page holds at most.
        currentPage (int): Number of the page to answer, counted from 0.
        role (Literal["admin", "member"]): Only invites that give this role in the organisation.
        email (str): Only invites to this address. Format: email.
        status (Literal["pending", "cancelled", "accepted", "expired"]): Only invites in this state.
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
        INVITES_DELETE,
        invite_id,
    )


INVITES_RESEND: Operation[ResentInvite] = Operation(
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
        INVITES_RESEND,
        invite_id,
    )


hints.resolve_on_demand(globals())
