# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.user import User

OPERATION: Operation[User] = Operation(
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

    Answers the user. For owners and admins of the organisation all workspaces are listed, as they are in
    each of them (from backend 1.21.0 on).

    Path:
        user_id (str): Id of the user.

    Returns:
        User: A person in the organisation.

    Scopes: organisation_users.read (family). Keys: organisation-service.
    GET /admin/users/{userId}
    """
    return await transport.send(
        OPERATION,
        user_id,
    )
