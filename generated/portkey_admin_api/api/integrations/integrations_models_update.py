# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_integration_models import UpdateIntegrationModels

OPERATION: Operation[None] = Operation(
    id="integrations.models.update",
    method="PUT",
    path="/integrations/{slug}/models",
    summary="Update models of an integration",
    path_params=("slug",),
    body=Fields(
        kinds={
            "models": "array",
            "allow_all_models": "boolean",
        },
        entries={
            "models": "UpdateIntegrationModel",
        },
        required=("models",),
    ),
    scopes=("organisation_integrations.update", "workspace_integrations.update"),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
)


async def integrations_models_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateIntegrationModels,
) -> None:
    """Update models of an integration.

    Switches models on or off, sets their prices, and adds custom or fine-tuned ones. Models that aren't
    named stay as they are. Answers nothing.

    Path:
        slug (str): Slug of the integration.

    Body:
        models (Sequence[UpdateIntegrationModel], required): Models to change, and custom ones to add.
            Others stay as they are.
        allow_all_models (bool): Whether models that are not listed may be used as well.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (inferred). Keys:
    organisation-service.
    PUT /integrations/{slug}/models
    """
    await transport.send(
        OPERATION,
        slug,
        body=body,
    )
