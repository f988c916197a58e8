# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from ...types import Operation, Transport

OPERATION: Operation[None] = Operation(
    id="integrations.delete",
    method="DELETE",
    path="/integrations/{slug}",
    summary="Delete an integration",
    path_params=("slug",),
    scopes=("organisation_integrations.delete", "workspace_integrations.delete"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def integrations_delete(
    transport: Transport,
    slug: str,
    /,
) -> None:
    """Delete an integration.

    Removes the integration and its credentials. Answers nothing. Not verified live: what becomes of the
    providers that were made from it.

    Path:
        slug (str): Slug of the integration.

    Returns:
        None

    Scopes: organisation_integrations.delete or workspace_integrations.delete (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    DELETE /integrations/{slug}
    """
    await transport.send(
        OPERATION,
        slug,
    )
