# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.user_list import UserList


class UsersListQuery(TypedDict, total=False):
    """Query of `users.list`; its fields are described there."""

    pageSize: NotRequired[int]
    currentPage: NotRequired[int]
    role: NotRequired[Literal["admin", "member", "owner"]]
    email: NotRequired[str]


OPERATION: Operation[UserList] = Operation(
    id="users.list",
    method="GET",
    path="/admin/users",
    summary="List the users of the organisation",
    query=Fields(
        kinds={
            "pageSize": "integer",
            "currentPage": "integer",
            "role": "string",
            "email": "string",
        },
    ),
    scopes=("organisation_users.list",),
    scope_rule="any",
    evidence="family",
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
    response=decoding.model("UserList"),
)


async def users_list(
    transport: Transport,
    /,
    *,
    query: UsersListQuery | None = None,
) -> UserList:
    """List the users of the organisation.

    Answers everybody who has joined. Invites that nobody has accepted yet are not among them. The API takes
    the paging parameters in snake_case as well, `current_page` and `page_size`.

    Query:
        pageSize (int): How many rows a page holds at most.
        currentPage (int): Number of the page to answer, counted from 0.
        role (Literal["admin", "member", "owner"]): Only users with this role in the organisation.
        email (str): Only the user with this address. Format: email.

    Returns:
        UserList: A page of users.

    Scopes: organisation_users.list (family). Keys: organisation-service.
    GET /admin/users
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
