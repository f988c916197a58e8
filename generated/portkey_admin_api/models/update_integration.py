# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NotRequired, TypedDict

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


FIELDS = Fields(
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
