# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.update_integration import UpdateIntegration

OPERATION: Operation[None] = Operation(
    id="integrations.update",
    method="PUT",
    path="/integrations/{slug}",
    summary="Update an integration",
    path_params=("slug",),
    body=Fields(
        kinds={
            "name": "string",
            "key": "string",
            "description": "string",
            "configurations": "object",
            "secret_mappings": "array",
            "pricing_adjustments": "PricingAdjustmentsParams|null",
            "tags": "object|null",
        },
        entries={
            "secret_mappings": "SecretMappingParams",
        },
    ),
    scopes=("organisation_integrations.update", "workspace_integrations.update"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def integrations_update(
    transport: Transport,
    slug: str,
    /,
    *,
    body: UpdateIntegration,
) -> None:
    """Update an integration.

    Changes the fields that are sent and leaves the others. Answers nothing, so what was stored shows only
    when the integration is read again. Null clears `pricing_adjustments`, an empty list clears
    `secret_mappings`.

    Path:
        slug (str): Slug of the integration.

    Body:
        name (str): Name for people. Portkey does not insist that it is unique.
        key (str): New API key of the provider.
        description (str): Text for people; no effect on what happens.
        configurations (OpenAiConfigurationParams | AzureOpenAiConfigurationParams |
            BedrockConfigurationParams | VertexAiConfigurationParams | AzureAiConfigurationParams |
            WorkersAiConfigurationParams | SageMakerConfigurationParams | HuggingFaceConfigurationParams |
            CortexConfigurationParams | CustomHostConfigurationParams): Settings that the provider needs.
            Take the form that belongs to `ai_provider_id`.
        secret_mappings (Sequence[SecretMappingParams]): Fields whose value is fetched from a secret manager
            instead of being stored. An empty list clears them.
        pricing_adjustments (PricingAdjustmentsParams | None): How prices shall differ from the provider's
            list. Null clears them.
        tags (Mapping[str, Any] | None): Free labels, name to value. Null clears them. Not verified live.

    Returns:
        None

    Scopes: organisation_integrations.update or workspace_integrations.update (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    PUT /integrations/{slug}
    """
    await transport.send(
        OPERATION,
        slug,
        body=body,
    )
