# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.secret_reference import SecretReference

OPERATION: Operation[SecretReference] = Operation(
    id="secret_references.get",
    method="GET",
    path="/secret-references/{secretReferenceId}",
    summary="Get a secret reference",
    path_params=("secretReferenceId",),
    scopes=("secret_references.read",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("SecretReference"),
)


async def secret_references_get(
    transport: Transport,
    secret_reference_id: str,
    /,
) -> SecretReference:
    """Get a secret reference.

    Answers one secret reference. The secret parts of `auth_config` come masked, under names that start with
    `masked_`. One that was deleted is answered with 404.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Returns:
        SecretReference: Where a secret lies, and how Portkey signs in there.

    Scopes: secret_references.read (documented). Keys: organisation-service.
    GET /secret-references/{secretReferenceId}
    """
    return await transport.send(
        OPERATION,
        secret_reference_id,
    )
