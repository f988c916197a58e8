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
        name: Name for people. Portkey does not insist that it is unique.
        slug: Letters, digits, `_` and `-`. Portkey makes one from the name where it is left out.
        ai_provider_id: Provider to connect to, such as `openai`, `azure-openai` or `bedrock`. Updates don't
            take it.
        key: The provider's API key. Never answered in full again.
        description: Text for people; no effect on what happens.
        workspace_id: Workspace that it shall belong to, by id or slug. Left out, it belongs to the
            organisation.
        configurations: Settings that the provider needs. Take the form that belongs to `ai_provider_id`.
        create_default_provider: Whether each workspace that gets access also gets a provider for it.
            Default: true.
        default_provider_slug: Slug of that provider. One that is taken is refused. At most 255 characters.
        secret_mappings: Fields whose value is fetched from a secret manager instead of being stored. An
            empty list clears them.
        pricing_adjustments: How prices shall differ from the provider's list. Null means not at all.
        tags: Free labels, name to value. Not verified live.
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
    """How one model is reached.

    Keys:
        custom_host: Address of the host that serves this model.
        custom_headers: Headers that go with each request to this model, name to value. Portkey takes them
            since 1.21.0; that they belong here is inferred and not verified live.
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
    """Changes to an integration. Fields that are left out stay as they are.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        key: New API key of the provider.
        description: Text for people; no effect on what happens.
        configurations: Settings that the provider needs. Take the form that belongs to `ai_provider_id`.
        secret_mappings: Fields whose value is fetched from a secret manager instead of being stored. An
            empty list clears them.
        pricing_adjustments: How prices shall differ from the provider's list. Null clears them.
        tags: Free labels, name to value. Null clears them. Not verified live.
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
    """What one model shall be like.

    Keys:
        slug: Name of the model in requests.
        enabled: Whether the model may be used through this integration.
        is_custom: True for a model that is added by hand.
        is_finetune: True for a fine-tuned model.
        base_model_slug: Model that it is derived from.
        configurations: How this model is reached, where that differs from the rest of the integration.
        pricing_config: Price of its own, in place of the price list.
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
        models: Models to change, and custom ones to add. Others stay as they are.
        allow_all_models: Whether models that are not listed may be used as well.
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
        id: Id or slug of the workspace. Reading answers the slug.
        enabled: Whether the workspace may use the integration.
        usage_limits: How much the workspace may use in all, at most one limit. Null means without limit. At
            most 1 items.
        rate_limits: How much the workspace may ask in a span of time, at most one limit. Null means without
            limit. At most 1 items.
        reset_usage: Write-only trigger. True sets the workspace's count of usage back to zero, which
            revives exhausted access.
        create_default_provider: Whether this workspace gets a provider; goes before the setting for all.
        default_provider_slug: Slug of the provider in this workspace; goes before the setting for all.
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
    """Which workspaces shall have access.

    Keys:
        workspaces: Settings of single workspaces.
        global_workspace_access: Setting for workspaces that have none of their own, such as those that are
            yet to be made.
        override_existing_workspace_access: True puts the settings that are sent in the place of all that
            exist. Otherwise they are merged.
        create_default_provider: Whether a workspace that gets access also gets a provider for the
            integration. Default: true.
        default_provider_slug: Slug of the providers that are made. One that is taken is refused.
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
