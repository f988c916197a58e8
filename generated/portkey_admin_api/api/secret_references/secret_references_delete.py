# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="secret_references.delete",
    method="DELETE",
    path="/secret-references/{secretReferenceId}",
    summary="Delete a secret reference",
    path_params=("secretReferenceId",),
    scopes=("secret_references.delete",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def secret_references_delete(
    transport: Transport,
    secret_reference_id: str,
    /,
) -> None:
    """Delete a secret reference.

    Removes the reference; the secret itself stays where it lies. Refused with 400 while an integration,
    virtual key or MCP integration still maps a field to it.

    Path:
        secret_reference_id (str): Id or slug of the secret reference.

    Returns:
        None

    Scopes: secret_references.delete (documented). Keys: organisation-service.
    DELETE /secret-references/{secretReferenceId}
    """
    await transport.send(
        OPERATION,
        secret_reference_id,
    )
