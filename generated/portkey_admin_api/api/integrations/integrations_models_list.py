# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.integration_model_list import IntegrationModelList

OPERATION: Operation[IntegrationModelList] = Operation(
    id="integrations.models.list",
    method="GET",
    path="/integrations/{slug}/models",
    summary="List the models of an integration",
    path_params=("slug",),
    scopes=("organisation_integrations.read", "workspace_integrations.read"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("models",),
        total="total",
    ),
    response=decoding.model("IntegrationModelList"),
)


async def integrations_models_list(
    transport: Transport,
    slug: str,
    /,
) -> IntegrationModelList:
    """List the models of an integration.

    Answers every model of the integration in one go, switched on or not, with custom ones and their prices.
    The rows stand under `models`.

    Path:
        slug (str): Slug of the integration.

    Returns:
        IntegrationModelList: All models of an integration.

    Scopes: organisation_integrations.read or workspace_integrations.read (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    GET /integrations/{slug}/models
    """
    return await transport.send(
        OPERATION,
        slug,
    )
