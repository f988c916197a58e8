# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .rate_limit import RateLimitParams
    from .secret_mapping import SecretMappingParams
    from .usage_limit import UsageLimitParams

FIELDS: dict[str, Fields] = {}


class CreateVirtualKey(TypedDict, total=False):
    """A new virtual key.

    Keys:
        name: Display name. It need not be unique.
        provider: Name of the AI provider, such as `openai`, `anthropic` or `azure-openai`.
        key: The provider's API key. It is never returned in full again.
        note: Note for display. Null means none.
        apiVersion: Version of Azure's API. Only for Azure OpenAI.
        resourceName: Name of the Azure OpenAI resource. Only for Azure OpenAI.
        deploymentName: Name of the deployment. Only for Azure OpenAI.
        workspace_id: Id of the workspace to create it in. Required for organisation keys.
        deploymentConfig: Deployments of the Azure OpenAI resource. Only for Azure OpenAI.
        usage_limits: Budget, as a single limit.
        expires_at: When it expires, in UTC. Null means never.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
        awsAccessKeyId: Id of the AWS key pair. Only for Bedrock.
        awsSecretAccessKey: Secret of the AWS key pair. Only for Bedrock.
        awsRegion: AWS region. Only for Bedrock.
        vertexProjectId: Google Cloud project. Only for Vertex AI.
        vertexRegion: Google Cloud region. Only for Vertex AI.
        workersAiAccountId: Id of the Cloudflare account. Only for Workers AI.
        rate_limits: Rate limits. Null or an empty list means no limit.
    """

    name: Required[str]
    provider: NotRequired[str]
    key: NotRequired[str]
    note: NotRequired[str | None]
    apiVersion: NotRequired[str | None]
    resourceName: NotRequired[str | None]
    deploymentName: NotRequired[str | None]
    workspace_id: NotRequired[str]
    deploymentConfig: NotRequired[Sequence[VirtualKeyDeployment]]
    usage_limits: NotRequired[UsageLimitParams]
    expires_at: NotRequired[datetime | str]
    secret_mappings: NotRequired[Sequence[SecretMappingParams]]
    awsAccessKeyId: NotRequired[str]
    awsSecretAccessKey: NotRequired[str]
    awsRegion: NotRequired[str]
    vertexProjectId: NotRequired[str]
    vertexRegion: NotRequired[str]
    workersAiAccountId: NotRequired[str]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]


FIELDS["CreateVirtualKey"] = Fields(
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
)


class UpdateVirtualKey(TypedDict, total=False):
    """Changes to a virtual key. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique.
        key: New API key of the provider.
        note: Note for display. Null means none.
        deploymentConfig: Deployments of the Azure OpenAI resource.
        usage_limits: Budget, as a single limit.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
        workspace_id: Id of the workspace that it belongs to, for organisation keys. Not verified live.
        rate_limits: Rate limits, replaced as a whole list. Null removes all limits.
    """

    name: NotRequired[str]
    key: NotRequired[str]
    note: NotRequired[str | None]
    deploymentConfig: NotRequired[Sequence[VirtualKeyDeployment]]
    usage_limits: NotRequired[UsageLimitParams]
    secret_mappings: NotRequired[Sequence[SecretMappingParams]]
    workspace_id: NotRequired[str]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]


FIELDS["UpdateVirtualKey"] = Fields(
    kinds={
        "name": "string",
        "key": "string",
        "note": "string|null",
        "deploymentConfig": "array",
        "usage_limits": "UsageLimitParams",
        "secret_mappings": "array",
        "workspace_id": "string",
        "rate_limits": "array|null",
    },
    entries={
        "deploymentConfig": "VirtualKeyDeployment",
        "secret_mappings": "SecretMappingParams",
        "rate_limits": "RateLimitParams",
    },
)


class VirtualKeyDeployment(TypedDict, total=False):
    """One deployment of an Azure OpenAI resource.

    Keys:
        apiVersion: Version of Azure's API, such as `2024-10-21`.
        alias: Name that requests may use instead of the deployment name.
        is_default: Whether requests that name no deployment use this one.
        deploymentName: Name of the deployment in Azure.
    """

    apiVersion: Required[str]
    alias: NotRequired[str]
    is_default: NotRequired[bool]
    deploymentName: Required[str]


FIELDS["VirtualKeyDeployment"] = Fields(
    kinds={
        "apiVersion": "string",
        "alias": "string",
        "is_default": "boolean",
        "deploymentName": "string",
    },
    required=(
        "apiVersion",
        "deploymentName",
    ),
)


hints.resolve_on_demand(globals())
