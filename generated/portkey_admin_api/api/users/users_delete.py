# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
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

    Takes the user out of the organisation and so out of all its workspaces. Answers nothing.

    Path:
        user_id (str): Id of the user.

    Returns:
        None

    Scopes: organisation_users.delete (documented). Keys: organisation-service.
    DELETE /admin/users/{userId}
    """
    await transport.send(
        OPERATION,
        user_id,
    )
