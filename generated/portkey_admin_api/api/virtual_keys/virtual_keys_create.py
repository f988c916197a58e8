# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decoding
from ...types import Fields, Operation, Transport

if TYPE_CHECKING:
    from ...models.create_virtual_key import CreateVirtualKey
    from ...models.created_virtual_key import CreatedVirtualKey

OPERATION: Operation[CreatedVirtualKey] = Operation(
    id="virtual_keys.create",
    method="POST",
    path="/virtual-keys",
    summary="Create a virtual key",
    body=Fields(
        kinds={
            "name": "string",
            "provider": "string",
            "key": "string",
            "note": "string|null",
            "apiVersion": "string|null",
            "resourceName": "string|null",
            "deploymentName": "string|null",
            "workspace_id": "string",
            "deploymentConfig": "array",
            "usage_limits": "UsageLimitParams",
            "expires_at": "string",
            "secret_mappings": "array",
            "awsAccessKeyId": "string",
            "awsSecretAccessKey": "string",
            "awsRegion": "string",
            "vertexProjectId": "string",
            "vertexRegion": "string",
            "workersAiAccountId": "string",
            "rate_limits": "array|null",
        },
        entries={
            "deploymentConfig": "VirtualKeyDeployment",
            "secret_mappings": "SecretMappingParams",
            "rate_limits": "RateLimitParams",
        },
        required=("name",),
    ),
    scopes=("virtual_keys.create", "providers.create"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedVirtualKey"),
)


async def virtual_keys_create(
    transport: Transport,
    /,
    *,
    body: CreateVirtualKey,
) -> CreatedVirtualKey:
    """Create a virtual key.

    Stores the credential of a provider for a workspace. `name` is needed, and so are mostly `provider` and
    `key`. Not verified live: the form of the answer, which may be the flat id and slug that providers
    answer.

    Body:
        name (str, required): Name for people. Portkey does not insist that it is unique.
        provider (str): Name of the AI provider, such as `openai`, `anthropic` or `azure-openai`.
        key (str): The provider's API key. Never answered in full again.
        note (str | None): Remark for people. Null means none.
        apiVersion (str | None): Version of Azure's API. Only for Azure OpenAI.
        resourceName (str | None): Name of the Azure OpenAI resource. Only for Azure OpenAI.
        deploymentName (str | None): Name of the deployment. Only for Azure OpenAI.
        workspace_id (str): Id of the workspace to make it in. A key of the organisation must name it.
        deploymentConfig (Sequence[VirtualKeyDeployment]): Deployments of the Azure OpenAI resource. Only
            for Azure OpenAI.
        usage_limits (UsageLimitParams): How much may be used in all, as a single limit.
        expires_at (datetime | str): When it stops working, in UTC. Null means never.
        secret_mappings (Sequence[SecretMappingParams]): Fields whose value is fetched from a secret manager
            instead of being stored. An empty list clears them.
        awsAccessKeyId (str): Id of the AWS key pair. Only for Bedrock.
        awsSecretAccessKey (str): Secret of the AWS key pair. Only for Bedrock.
        awsRegion (str): AWS region. Only for Bedrock.
        vertexProjectId (str): Google Cloud project. Only for Vertex AI.
        vertexRegion (str): Google Cloud region. Only for Vertex AI.
        workersAiAccountId (str): Id of the Cloudflare account. Only for Workers AI.
        rate_limits (Sequence[RateLimitParams] | None): How much may be asked in a span of time. Null or an
            empty list means without limit.

    Returns:
        CreatedVirtualKey: A virtual key that was made.

    Scopes: virtual_keys.create or providers.create (family). Keys: organisation-service, workspace-service,
    workspace-user.
    POST /virtual-keys
    """
    return await transport.send(
        OPERATION,
        body=body,
    )
