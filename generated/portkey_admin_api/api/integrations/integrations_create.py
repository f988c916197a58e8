# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_integration import CreateIntegration
    from ...models.created_integration import CreatedIntegration

OPERATION: Operation[CreatedIntegration] = Operation(
    id="integrations.create",
    method="POST",
    path="/integrations",
    summary="Create an integration",
    body=Fields(
        kinds={
            "name": "string",
            "slug": "string",
            "ai_provider_id": "string",
            "key": "string",
            "description": "string",
            "workspace_id": "string",
            "configurations": "object",
            "create_default_provider": "boolean",
            "default_provider_slug": "string",
            "secret_mappings": "array",
            "pricing_adjustments": "PricingAdjustmentsParams|null",
            "tags": "object|null",
        },
        entries={
            "secret_mappings": "SecretMappingParams",
        },
        required=(
            "name",
            "ai_provider_id",
        ),
    ),
    scopes=("organisation_integrations.create", "workspace_integrations.create"),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedIntegration"),
)


async def integrations_create(
    transport: Transport,
    /,
    *,
    body: CreateIntegration,
) -> CreatedIntegration:
    """Create an integration.

    Stores the credentials of a provider. Without `workspace_id` a key of the organisation makes an
    integration that the organisation can share out; with it, one that belongs to the workspace. Most
    providers need `key`, unless it is mapped to a secret reference. A `slug` or `default_provider_slug`
    that is taken is refused.

    Body:
        name (str, required): Name for people. Portkey does not insist that it is unique.
        slug (str): Letters, digits, `_` and `-`. Portkey makes one from the name where it is left out.
        ai_provider_id (str, required): Provider to connect to, such as `openai`, `azure-openai` or
            `bedrock`. Updates don't take it.
        key (str): The provider's API key. Never answered in full again.
        description (str): Text for people; no effect on what happens.
        workspace_id (str): Workspace that it shall belong to, by id or slug. Left out, it belongs to the
            organisation.
        configurations (OpenAiConfigurationParams | AzureOpenAiConfigurationParams |
            BedrockConfigurationParams | VertexAiConfigurationParams | AzureAiConfigurationParams |
            WorkersAiConfigurationParams | SageMakerConfigurationParams | HuggingFaceConfigurationParams |
            CortexConfigurationParams | CustomHostConfigurationParams): Settings that the provider needs.
            Take the form that belongs to `ai_provider_id`.
        create_default_provider (bool): Whether each workspace that gets access also gets a provider for it.
            Default: true.
        default_provider_slug (str): Slug of that provider. One that is taken is refused. At most 255
            characters.
        secret_mappings (Sequence[SecretMappingParams]): Fields whose value is fetched from a secret manager
            instead of being stored. An empty list clears them.
        pricing_adjustments (PricingAdjustmentsParams | None): How prices shall differ from the provider's
            list. Null means not at all.
        tags (Mapping[str, Any] | None): Free labels, name to value. Not verified live.

    Returns:
        CreatedIntegration: Id and slug of an integration that was made.

    Scopes: organisation_integrations.create or workspace_integrations.create (documented). Keys:
    organisation-service, workspace-service, workspace-user.
    POST /integrations
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
