# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_user import UpdateUser

OPERATION: Operation[None] = Operation(
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

    Gives the user another role in the organisation and answers nothing. The role that the user has already
    is refused with 400 AB01.

    Path:
        user_id (str): Id of the user.

    Body:
        role (Literal["admin", "member", "owner"], required): New role in the organisation. Owner is taken
            too according to an unmerged branch of the published document. Not verified live.

    Returns:
        None

    Scopes: organisation_users.update (family). Keys: organisation-service.
    PUT /admin/users/{userId}
    """
    await transport.send(
        OPERATION,
        user_id,
        body=body,
    )
