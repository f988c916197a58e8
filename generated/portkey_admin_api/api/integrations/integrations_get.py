# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Transport

if TYPE_CHECKING:
    from ...models.integration_detail import IntegrationDetail

OPERATION: Operation[IntegrationDetail] = Operation(
    id="integrations.get",
    method="GET",
    path="/integrations/{slug}",
    summary="Get an integration",
    path_params=("slug",),
    scopes=("organisation_integrations.read", "workspace_integrations.read"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("IntegrationDetail"),
)


async def integrations_get(
    transport: Transport,
    slug: str,
    /,
) -> IntegrationDetail:
    """Get an integration.

    Answers one integration with its configuration. The credential comes masked; it can't be read back. An
    integration of another organisation or workspace is answered with 403 rather than 404.

    Path:
        slug (str): Slug of the integration.

    Returns:
        IntegrationDetail: An integration with its configuration.

    Scopes: organisation_integrations.read or workspace_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations/{slug}
    """
    return await transport.send(
        OPERATION,
        slug,
    )
