# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .azure_ai_configuration_params import AzureAiConfigurationParams
    from .azure_open_ai_configuration_params import AzureOpenAiConfigurationParams
    from .bedrock_configuration_params import BedrockConfigurationParams
    from .cortex_configuration_params import CortexConfigurationParams
    from .custom_host_configuration_params import CustomHostConfigurationParams
    from .hugging_face_configuration_params import HuggingFaceConfigurationParams
    from .open_ai_configuration_params import OpenAiConfigurationParams
    from .pricing_adjustments_params import PricingAdjustmentsParams
    from .sage_maker_configuration_params import SageMakerConfigurationParams
    from .secret_mapping_params import SecretMappingParams
    from .vertex_ai_configuration_params import VertexAiConfigurationParams
    from .workers_ai_configuration_params import WorkersAiConfigurationParams


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


FIELDS = Fields(
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
