# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.user import User, UserList
    from ..models.users_bodies import UpdateUser


class UsersListQuery(TypedDict, total=False):
    """Query of `users.list`; its fields are described there."""

    pageSize: NotRequired[int]
    currentPage: NotRequired[int]
    role: NotRequired[Literal["admin", "member", "owner"]]
    email: NotRequired[str]


USERS_LIST: Operation[UserList] = Operation(
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

    Returns everyone who has joined. Pending invites are not included. The API also accepts the paging
    parameters in snake_case, `current_page` and `page_size`.

    Query:
        pageSize (int): Maximum number of rows per page.
        currentPage (int): Page number, from 0.
        role (Literal["admin", "member", "owner"]): Only users with this role in the organisation.
        email (str): Only the user with this address. Format: email.

    Returns:
        UserList: A page of users.

    Scopes: organisation_users.list (family). Keys: organisation-service.
    GET /admin/users
    """
    return await transport.send(
        USERS_LIST,
        query=query,
    )


USERS_GET: Operation[User] = Operation(
    id="users.get",
    method="GET",
    path="/admin/users/{userId}",
    summary="Get one user",
    path_params=("userId",),
    scopes=("organisation_users.read",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("User"),
)


async def users_get(
    transport: Transport,
    user_id: str,
    /,
) -> User:
    """Get one user.

    Returns the user. For owners and admins of the organisation all workspaces are listed, because they
    belong to each of them (from backend 1.21.0 on).

    Path:
        user_id (str): Id of the user.

    Returns:
        User: A person in the organisation.

    Scopes: organisation_users.read (family). Keys: organisation-service.
    GET /admin/users/{userId}
    """
    return await transport.send(
        USERS_GET,
        user_id,
    )


USERS_UPDATE: Operation[None] = Operation(
    id="users.update",
    method="PUT",
    path="/admin/users/{userId}",
    summary="Change the role of a user",
    path_params=("userId",),
    body=Fields(
        kinds={
            "role": "string",
        },
        required=("role",),
    ),
    scopes=("organisation_users.update",),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service",),
    idempotent=False,
    server="control",
    experimental=False,
)


async def users_update(
    transport: Transport,
    user_id: str,
    /,
    *,
    body: UpdateUser,
) -> None:
    """Change the role of a user.

    Changes the role of the user in the organisation and returns nothing. A role that the user already has
    is refused with 400 AB01.

    Path:
        user_id (str): Id of the user.

    Body:
        role (Literal["admin", "member", "owner"], required): New role in the organisation. Owner is
            accepted too, according to an unmerged branch of the published document. Not verified live.

    Returns:
        None

    Scopes: organisation_users.update (family). Keys: organisation-service.
    PUT /admin/users/{userId}
    """
    await transport.send(
        USERS_UPDATE,
        user_id,
        body=body,
    )


USERS_DELETE: Operation[None] = Operation(
    id="users.delete",
    method="DELETE",
    path="/admin/users/{userId}",
    summary="Remove a user from the organisation",
    path_params=("userId",),
    scopes=("organisation_users.delete",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def users_delete(
    transport: Transport,
    user_id: str,
    /,
) -> None:
    """Remove a user from the organisation.

    Removes the user from the organisation and from all its workspaces. Returns nothing.

    Path:
        user_id (str): Id of the user.

    Returns:
        None

    Scopes: organisation_users.delete (documented). Keys: organisation-service.
    DELETE /admin/users/{userId}
    """
    await transport.send(
        USERS_DELETE,
        user_id,
    )


hints.resolve_on_demand(globals())
