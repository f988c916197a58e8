# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .azure_ai_configuration import AzureAiConfigurationParams
    from .azure_open_ai_configuration import AzureOpenAiConfigurationParams
    from .bedrock_configuration import BedrockConfigurationParams
    from .cortex_configuration import CortexConfigurationParams
    from .custom_host_configuration import CustomHostConfigurationParams
    from .global_workspace_access import GlobalWorkspaceAccessParams
    from .hugging_face_configuration import HuggingFaceConfigurationParams
    from .integration_model_pricing import IntegrationModelPricingParams
    from .open_ai_configuration import OpenAiConfigurationParams
    from .pricing_adjustments import PricingAdjustmentsParams
    from .rate_limit import RateLimitParams
    from .sage_maker_configuration import SageMakerConfigurationParams
    from .secret_mapping import SecretMappingParams
    from .usage_limit import UsageLimitParams
    from .vertex_ai_configuration import VertexAiConfigurationParams
    from .workers_ai_configuration import WorkersAiConfigurationParams

FIELDS: dict[str, Fields] = {}


class CreateIntegration(TypedDict, total=False):
    """A new integration.

    Keys:
        name: Display name. It need not be unique.
        slug: Letters, digits, `_` and `-`. By default Portkey generates one from the name.
        ai_provider_id: AI provider to connect to, such as `openai`, `azure-openai` or `bedrock`. Updates
            can't change it.
        key: The provider's API key. It is never returned in full again.
        description: Description for display; it has no other effect.
        workspace_id: Owning workspace, by id or slug. By default the organisation owns it.
        configurations: Settings of the provider. Use the form for the `ai_provider_id`.
        create_default_provider: Whether each workspace that gets access also gets a provider for it.
            Default: true.
        default_provider_slug: Slug of that provider. A slug that is already in use is refused. At most 255
            characters.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
        pricing_adjustments: How prices differ from the provider's price list. Null means list prices.
        tags: Tags, name to value. Not verified live.
    """

    name: Required[str]
    slug: NotRequired[str]
    ai_provider_id: Required[str]
    key: NotRequired[str]
    description: NotRequired[str]
    workspace_id: NotRequired[str]
    configurations: NotRequired[
        OpenAiConfigurationParams
        | AzureOpenAiConfigurationParams
        | BedrockConfigurationParams
        | VertexAiConfigurationParams
        | AzureAiConfigurationParams
        | WorkersAiConfigurationParams
        | SageMakerConfigurationParams
        | HuggingFaceConfigurationParams
        | CortexConfigurationParams
        | CustomHostConfigurationParams
    ]
    create_default_provider: NotRequired[bool]
    default_provider_slug: NotRequired[str]
    secret_mappings: NotRequired[Sequence[SecretMappingParams]]
    pricing_adjustments: NotRequired[PricingAdjustmentsParams | None]
    tags: NotRequired[Mapping[str, Any] | None]


FIELDS["CreateIntegration"] = Fields(
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
)


class IntegrationModelConfigurations(TypedDict, total=False):
    """How to reach one model.

    Keys:
        custom_host: URL of the host that serves this model.
        custom_headers: Headers to send with each request to this model, name to value. Supported since
            1.21.0; that they belong here is inferred and not verified live.
    """

    custom_host: NotRequired[str]
    custom_headers: NotRequired[Mapping[str, str]]


FIELDS["IntegrationModelConfigurations"] = Fields(
    kinds={
        "custom_host": "string",
        "custom_headers": "object",
    },
    entries={
        "custom_headers": "string",
    },
)


class UpdateIntegration(TypedDict, total=False):
    """Changes to an integration. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique.
        key: New API key of the provider.
        description: Description for display; it has no other effect.
        configurations: Settings of the provider. Use the form for the `ai_provider_id`.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
        pricing_adjustments: How prices differ from the provider's price list. Null clears them.
        tags: Tags, name to value. Null clears them. Not verified live.
    """

    name: NotRequired[str]
    key: NotRequired[str]
    description: NotRequired[str]
    configurations: NotRequired[
        OpenAiConfigurationParams
        | AzureOpenAiConfigurationParams
        | BedrockConfigurationParams
        | VertexAiConfigurationParams
        | AzureAiConfigurationParams
        | WorkersAiConfigurationParams
        | SageMakerConfigurationParams
        | HuggingFaceConfigurationParams
        | CortexConfigurationParams
        | CustomHostConfigurationParams
    ]
    secret_mappings: NotRequired[Sequence[SecretMappingParams]]
    pricing_adjustments: NotRequired[PricingAdjustmentsParams | None]
    tags: NotRequired[Mapping[str, Any] | None]


FIELDS["UpdateIntegration"] = Fields(
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
)


class UpdateIntegrationModel(TypedDict, total=False):
    """Settings of one model.

    Keys:
        slug: Name of the model in requests.
        enabled: Whether the model may be used through this integration.
        is_custom: True for a custom model.
        is_finetune: True for a fine-tuned model.
        base_model_slug: Model that it is based on.
        configurations: How to reach this model, if that differs from the rest of the integration.
        pricing_config: Its own price, instead of the list price.
    """

    slug: Required[str]
    enabled: Required[bool]
    is_custom: NotRequired[bool | None]
    is_finetune: NotRequired[bool | None]
    base_model_slug: NotRequired[str | None]
    configurations: NotRequired[IntegrationModelConfigurations]
    pricing_config: NotRequired[IntegrationModelPricingParams]


FIELDS["UpdateIntegrationModel"] = Fields(
    kinds={
        "slug": "string",
        "enabled": "boolean",
        "is_custom": "boolean|null",
        "is_finetune": "boolean|null",
        "base_model_slug": "string|null",
        "configurations": "IntegrationModelConfigurations",
        "pricing_config": "IntegrationModelPricingParams",
    },
    required=(
        "slug",
        "enabled",
    ),
)


class UpdateIntegrationModels(TypedDict, total=False):
    """Models to change or add.

    Keys:
        models: Models to change, and custom ones to add. Others are unchanged.
        allow_all_models: Whether models that are not listed may be used too.
    """

    models: Required[Sequence[UpdateIntegrationModel]]
    allow_all_models: NotRequired[bool]


FIELDS["UpdateIntegrationModels"] = Fields(
    kinds={
        "models": "array",
        "allow_all_models": "boolean",
    },
    entries={
        "models": "UpdateIntegrationModel",
    },
    required=("models",),
)


class UpdateIntegrationWorkspace(TypedDict, total=False):
    """Setting for one workspace.

    Keys:
        id: Id or slug of the workspace. Reads return the slug.
        enabled: Whether the workspace may use the integration.
        usage_limits: Budget of the workspace, at most one limit. Null means no limit. At most 1 items.
        rate_limits: Rate limit of the workspace, at most one. Null means no limit. At most 1 items.
        reset_usage: Write-only trigger. True resets the usage of the workspace, which reactivates exhausted
            access.
        create_default_provider: Whether this workspace gets a provider; overrides the setting for all.
        default_provider_slug: Slug of the provider in this workspace; overrides the setting for all.
    """

    id: Required[str]
    enabled: Required[bool]
    usage_limits: NotRequired[Sequence[UsageLimitParams] | None]
    rate_limits: NotRequired[Sequence[RateLimitParams] | None]
    reset_usage: NotRequired[bool]
    create_default_provider: NotRequired[bool]
    default_provider_slug: NotRequired[str]


FIELDS["UpdateIntegrationWorkspace"] = Fields(
    kinds={
        "id": "string",
        "enabled": "boolean",
        "usage_limits": "array|null",
        "rate_limits": "array|null",
        "reset_usage": "boolean",
        "create_default_provider": "boolean",
        "default_provider_slug": "string",
    },
    entries={
        "usage_limits": "UsageLimitParams",
        "rate_limits": "RateLimitParams",
    },
    required=(
        "id",
        "enabled",
    ),
)


class UpdateIntegrationWorkspaces(TypedDict, total=False):
    """Which workspaces have access.

    Keys:
        workspaces: Settings of single workspaces.
        global_workspace_access: Setting for workspaces without their own, including future ones.
        override_existing_workspace_access: True replaces all existing settings with these. Otherwise they
            are merged.
        create_default_provider: Whether a workspace that gets access also gets a provider for the
            integration. Default: true.
        default_provider_slug: Slug of the new providers. A slug that is already in use is refused.
    """

    workspaces: NotRequired[Sequence[UpdateIntegrationWorkspace]]
    global_workspace_access: NotRequired[GlobalWorkspaceAccessParams]
    override_existing_workspace_access: NotRequired[bool]
    create_default_provider: NotRequired[bool]
    default_provider_slug: NotRequired[str]


FIELDS["UpdateIntegrationWorkspaces"] = Fields(
    kinds={
        "workspaces": "array",
        "global_workspace_access": "GlobalWorkspaceAccessParams",
        "override_existing_workspace_access": "boolean",
        "create_default_provider": "boolean",
        "default_provider_slug": "string",
    },
    entries={
        "workspaces": "UpdateIntegrationWorkspace",
    },
)


hints.resolve_on_demand(globals())
