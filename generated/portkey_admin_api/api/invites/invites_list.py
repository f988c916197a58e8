# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.invite_list import InviteList


class InvitesListQuery(TypedDict, total=False):
    """Query of `invites.list`; its fields are described there."""

    pageSize: NotRequired[int]
    currentPage: NotRequired[int]
    role: NotRequired[Literal["admin", "member"]]
    email: NotRequired[str]
    status: NotRequired[Literal["pending", "cancelled", "accepted", "expired"]]
    search: NotRequired[str]


OPERATION: Operation[InviteList] = Operation(
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
        OPERATION,
        query=query,
    )
