# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .azure_ai_configuration import AzureAiConfiguration
    from .azure_open_ai_configuration import AzureOpenAiConfiguration
    from .bedrock_configuration import BedrockConfiguration
    from .cortex_configuration import CortexConfiguration
    from .custom_host_configuration import CustomHostConfiguration
    from .global_workspace_access import GlobalWorkspaceAccess
    from .hugging_face_configuration import HuggingFaceConfiguration
    from .open_ai_configuration import OpenAiConfiguration
    from .pricing_adjustments import PricingAdjustments
    from .sage_maker_configuration import SageMakerConfiguration
    from .secret_mapping import SecretMapping
    from .vertex_ai_configuration import VertexAiConfiguration
    from .workers_ai_configuration import WorkersAiConfiguration


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class IntegrationDetail(decoding.Model):
    """An integration with its configuration.

    Attributes:
        id: Id assigned by Portkey.
        organisation_id: Id of the organisation.
        ai_provider_id: AI provider that it connects to, such as `openai` or `bedrock`.
        name: Display name. It need not be unique.
        status: `active` or `archived`.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC. Null means that it was never changed.
        slug: Unique short name for URLs, within the organisation.
        description: Description for display; it has no other effect.
        object: Type of the object.
        tags: Tags, name to value.
        type: Owner of the integration: `organisation` or `workspace`.
        workspace_id: Id of the workspace that owns it. Null means none.
        masked_key: The provider's API key, mostly masked.
        configurations: Settings of the provider. Their form depends on `ai_provider_id`.
        global_workspace_access_settings: Access of workspaces without their own setting. Null if there is
            no such rule.
        allow_all_models: Whether models that are not listed may be used too.
        workspace_count: How many workspaces may use it.
        secret_mappings: Fields to fetch from a secret manager instead of storing the value. An empty list
            clears them.
        pricing_adjustments: How prices differ from the provider's price list. Null means list prices.
    """

    id: str | None = None
    organisation_id: str | None = None
    ai_provider_id: str | None = None
    name: str | None = None
    status: Literal["active", "archived"] | str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    slug: str | None = None
    description: str | None = None
    object: Literal["integration"] | str | None = None
    tags: dict[str, Any] | None = None
    type: Literal["organisation", "workspace"] | str | None = None
    workspace_id: str | None = None
    masked_key: str | None = None
    configurations: (
        OpenAiConfiguration
        | AzureOpenAiConfiguration
        | BedrockConfiguration
        | VertexAiConfiguration
        | AzureAiConfiguration
        | WorkersAiConfiguration
        | SageMakerConfiguration
        | HuggingFaceConfiguration
        | CortexConfiguration
        | CustomHostConfiguration
        | None
    ) = None
    global_workspace_access_settings: GlobalWorkspaceAccess | None = None
    allow_all_models: bool | None = None
    workspace_count: int | None = None
    secret_mappings: list[SecretMapping] | None = None
    pricing_adjustments: PricingAdjustments | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("ai_provider_id", "ai_provider_id", None),
        ("name", "name", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("slug", "slug", None),
        ("description", "description", None),
        ("object", "object", None),
        ("tags", "tags", None),
        ("type", "type", None),
        ("workspace_id", "workspace_id", None),
        ("masked_key", "masked_key", None),
        (
            "configurations",
            "configurations",
            decoding.one_of(
                decoding.model("OpenAiConfiguration", "openai_organization", "openai_project"),
                decoding.model(
                    "AzureOpenAiConfiguration",
                    "azure_auth_mode",
                    "azure_resource_name",
                    "azure_deployment_config",
                    "azure_entra_tenant_id",
                    "azure_entra_client_id",
                    "azure_entra_client_secret",
                    "azure_managed_client_id",
                ),
                decoding.model(
                    "BedrockConfiguration",
                    "aws_auth_type",
                    "aws_region",
                    "aws_access_key_id",
                    "aws_secret_access_key",
                    "aws_role_arn",
                    "aws_external_id",
                ),
                decoding.model(
                    "VertexAiConfiguration",
                    "vertex_auth_type",
                    "vertex_region",
                    "vertex_project_id",
                    "vertex_service_account_json",
                ),
                decoding.model(
                    "AzureAiConfiguration",
                    "azure_auth_mode",
                    "azure_foundry_url",
                    "azure_api_version",
                    "azure_deployment_name",
                    "azure_entra_tenant_id",
                    "azure_entra_client_id",
                    "azure_entra_client_secret",
                    "azure_managed_client_id",
                ),
                decoding.model("WorkersAiConfiguration", "workers_ai_account_id"),
                decoding.model(
                    "SageMakerConfiguration",
                    "aws_auth_type",
                    "aws_region",
                    "aws_access_key_id",
                    "aws_secret_access_key",
                    "aws_role_arn",
                    "aws_external_id",
                    "amzn_sagemaker_custom_attributes",
                    "amzn_sagemaker_target_model",
                    "amzn_sagemaker_target_variant",
                    "amzn_sagemaker_target_container_hostname",
                    "amzn_sagemaker_inference_id",
                    "amzn_sagemaker_enable_explanations",
                    "amzn_sagemaker_inference_component",
                    "amzn_sagemaker_session_id",
                    "amzn_sagemaker_model_name",
                ),
                decoding.model("HuggingFaceConfiguration", "huggingface_base_url"),
                decoding.model("CortexConfiguration", "snowflake_account"),
                decoding.model("CustomHostConfiguration", "custom_host", "custom_headers"),
            ),
        ),
        (
            "global_workspace_access_settings",
            "global_workspace_access_settings",
            decoding.model("GlobalWorkspaceAccess"),
        ),
        ("allow_all_models", "allow_all_models", None),
        ("workspace_count", "workspace_count", None),
        ("secret_mappings", "secret_mappings", decoding.list_of(decoding.model("SecretMapping"))),
        ("pricing_adjustments", "pricing_adjustments", decoding.model("PricingAdjustments")),
    )


hints.resolve_on_demand(globals())
