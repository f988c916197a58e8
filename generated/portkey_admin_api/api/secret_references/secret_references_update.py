# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_secret_reference import UpdateSecretReference

OPERATION: Operation[None] = Operation(
    id="secret_references.update",
    method="PUT",
    path="/secret-references/{secretReferenceId}",
    summary="Update a secret reference",
    path_params=("secretReferenceId",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string|null",
            "auth_config": "object",
            "secret_path": "string",
            "secret_key": "string|null",
            "allow_all_workspaces": "boolean",
            "allowed_workspaces": "array",
            "tags": "object|null",
        },
        entries={
            "allowed_workspaces": "string",
            "tags": "string",
        },
    ),
    scopes=("secret_references.update",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def secret_references_update(
    transport: Transport,
    secret_reference_id: str,
    /,
    *,
    body: UpdateSecretReference,
) -> None:
    """Update a secret reference.

    Changes the fields that are sent; at least one that is known must be among them, else the answer is 400.
    `auth_config` is merged field by field, and the secret manager itself can't be exchanged. Answers
    nothing.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique. At least 1 characters. At
            most 255 characters.
        description (str | None): Text for people; no effect on what happens. At most 1024 characters.
        auth_config (Mapping[str, Any]): Fields of the sign-in to change; others stay. They must suit the
            secret manager.
        secret_path (str): Where the secret lies in the manager, by name or path. At most 1024 characters.
        secret_key (str | None): Key inside a secret that holds several values. Null clears it. At most 255
            characters.
        allow_all_workspaces (bool): True lets every workspace use it and drops the list of allowed ones.
        allowed_workspaces (Sequence[str]): Ids or slugs of the workspaces that may use it, in place of
            those so far. Makes `allow_all_workspaces` false. An empty list is refused. At least 1 items.
        tags (Mapping[str, str] | None): Free labels, name to value.

    Returns:
        None

    Scopes: secret_references.update (documented). Keys: organisation-service.
    PUT /secret-references/{secretReferenceId}
    """
    await transport.send(
        OPERATION,
        secret_reference_id,
        body=body,
    )
