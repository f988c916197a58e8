# Generated from openapi.yaml by `make generate`; do not edit.
"""Models of answers (attrs classes) and shapes of what is sent (typed dicts), each loaded on first use."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..types import Fields
    from .acuvity_scan_parameters import AcuvityScanParameters as AcuvityScanParameters
    from .acuvity_scan_parameters_params import AcuvityScanParametersParams as AcuvityScanParametersParams
    from .add_workspace_members import AddWorkspaceMembers as AddWorkspaceMembers
    from .added_workspace_member import AddedWorkspaceMember as AddedWorkspaceMember
    from .allowed_request_types_parameters import (
        AllowedRequestTypesParameters as AllowedRequestTypesParameters,
    )
    from .allowed_request_types_parameters_params import (
        AllowedRequestTypesParametersParams as AllowedRequestTypesParametersParams,
    )
    from .analytics_group import AnalyticsGroup as AnalyticsGroup
    from .analytics_group_list import AnalyticsGroupList as AnalyticsGroupList
    from .api_key import ApiKey as ApiKey
    from .api_key_defaults import ApiKeyDefaults as ApiKeyDefaults
    from .api_key_defaults_params import ApiKeyDefaultsParams as ApiKeyDefaultsParams
    from .api_key_list import ApiKeyList as ApiKeyList
    from .api_key_rate_limit import ApiKeyRateLimit as ApiKeyRateLimit
    from .api_key_rate_limit_params import ApiKeyRateLimitParams as ApiKeyRateLimitParams
    from .api_key_rotation_policy import ApiKeyRotationPolicy as ApiKeyRotationPolicy
    from .api_key_usage_limit import ApiKeyUsageLimit as ApiKeyUsageLimit
    from .aporia_parameters import AporiaParameters as AporiaParameters
    from .aporia_parameters_params import AporiaParametersParams as AporiaParametersParams
    from .audit_log_entry import AuditLogEntry as AuditLogEntry
    from .audit_log_list import AuditLogList as AuditLogList
    from .aws_access_key_auth_config import AwsAccessKeyAuthConfig as AwsAccessKeyAuthConfig
    from .aws_assumed_role_auth_config import AwsAssumedRoleAuthConfig as AwsAssumedRoleAuthConfig
    from .aws_service_role_auth_config import AwsServiceRoleAuthConfig as AwsServiceRoleAuthConfig
    from .azure_ai_configuration import AzureAiConfiguration as AzureAiConfiguration
    from .azure_ai_configuration_params import AzureAiConfigurationParams as AzureAiConfigurationParams
    from .azure_content_safety_parameters import AzureContentSafetyParameters as AzureContentSafetyParameters
    from .azure_content_safety_parameters_params import (
        AzureContentSafetyParametersParams as AzureContentSafetyParametersParams,
    )
    from .azure_default_auth_config import AzureDefaultAuthConfig as AzureDefaultAuthConfig
    from .azure_deployment_config import AzureDeploymentConfig as AzureDeploymentConfig
    from .azure_deployment_config_params import AzureDeploymentConfigParams as AzureDeploymentConfigParams
    from .azure_entra_auth_config import AzureEntraAuthConfig as AzureEntraAuthConfig
    from .azure_managed_auth_config import AzureManagedAuthConfig as AzureManagedAuthConfig
    from .azure_open_ai_configuration import AzureOpenAiConfiguration as AzureOpenAiConfiguration
    from .azure_open_ai_configuration_params import (
        AzureOpenAiConfigurationParams as AzureOpenAiConfigurationParams,
    )
    from .azure_pii_parameters import AzurePiiParameters as AzurePiiParameters
    from .azure_pii_parameters_params import AzurePiiParametersParams as AzurePiiParametersParams
    from .bedrock_configuration import BedrockConfiguration as BedrockConfiguration
    from .bedrock_configuration_params import BedrockConfigurationParams as BedrockConfigurationParams
    from .bedrock_guard_parameters import BedrockGuardParameters as BedrockGuardParameters
    from .bedrock_guard_parameters_params import BedrockGuardParametersParams as BedrockGuardParametersParams
    from .cache_hit_rate_graph import CacheHitRateGraph as CacheHitRateGraph
    from .cache_hit_rate_graph_data_point import CacheHitRateGraphDataPoint as CacheHitRateGraphDataPoint
    from .cache_hit_rate_graph_summary import CacheHitRateGraphSummary as CacheHitRateGraphSummary
    from .cache_latency_graph import CacheLatencyGraph as CacheLatencyGraph
    from .cache_latency_graph_data_point import CacheLatencyGraphDataPoint as CacheLatencyGraphDataPoint
    from .cache_summary import CacheSummary as CacheSummary
    from .cache_totals import CacheTotals as CacheTotals
    from .character_count_parameters import CharacterCountParameters as CharacterCountParameters
    from .character_count_parameters_params import (
        CharacterCountParametersParams as CharacterCountParametersParams,
    )
    from .child_collection import ChildCollection as ChildCollection
    from .collection_detail import CollectionDetail as CollectionDetail
    from .collection_details import CollectionDetails as CollectionDetails
    from .collection_list import CollectionList as CollectionList
    from .collection_list_item import CollectionListItem as CollectionListItem
    from .config import Config as Config
    from .config_list import ConfigList as ConfigList
    from .config_list_item import ConfigListItem as ConfigListItem
    from .config_version import ConfigVersion as ConfigVersion
    from .config_version_list import ConfigVersionList as ConfigVersionList
    from .contains_code_parameters import ContainsCodeParameters as ContainsCodeParameters
    from .contains_code_parameters_params import ContainsCodeParametersParams as ContainsCodeParametersParams
    from .contains_parameters import ContainsParameters as ContainsParameters
    from .contains_parameters_params import ContainsParametersParams as ContainsParametersParams
    from .cortex_configuration import CortexConfiguration as CortexConfiguration
    from .cortex_configuration_params import CortexConfigurationParams as CortexConfigurationParams
    from .cost_graph import CostGraph as CostGraph
    from .cost_graph_data_point import CostGraphDataPoint as CostGraphDataPoint
    from .cost_graph_summary import CostGraphSummary as CostGraphSummary
    from .create_api_key import CreateApiKey as CreateApiKey
    from .create_collection import CreateCollection as CreateCollection
    from .create_config import CreateConfig as CreateConfig
    from .create_feedback import CreateFeedback as CreateFeedback
    from .create_guardrail import CreateGuardrail as CreateGuardrail
    from .create_integration import CreateIntegration as CreateIntegration
    from .create_invite import CreateInvite as CreateInvite
    from .create_label import CreateLabel as CreateLabel
    from .create_log_export import CreateLogExport as CreateLogExport
    from .create_mcp_integration import CreateMcpIntegration as CreateMcpIntegration
    from .create_mcp_server import CreateMcpServer as CreateMcpServer
    from .create_prompt import CreatePrompt as CreatePrompt
    from .create_prompt_partial import CreatePromptPartial as CreatePromptPartial
    from .create_provider import CreateProvider as CreateProvider
    from .create_rate_limit_policy import CreateRateLimitPolicy as CreateRateLimitPolicy
    from .create_scim_mapping import CreateScimMapping as CreateScimMapping
    from .create_secret_reference import CreateSecretReference as CreateSecretReference
    from .create_usage_limit_policy import CreateUsageLimitPolicy as CreateUsageLimitPolicy
    from .create_virtual_key import CreateVirtualKey as CreateVirtualKey
    from .create_workspace import CreateWorkspace as CreateWorkspace
    from .create_workspace_defaults import CreateWorkspaceDefaults as CreateWorkspaceDefaults
    from .created_api_key import CreatedApiKey as CreatedApiKey
    from .created_collection import CreatedCollection as CreatedCollection
    from .created_config import CreatedConfig as CreatedConfig
    from .created_guardrail import CreatedGuardrail as CreatedGuardrail
    from .created_integration import CreatedIntegration as CreatedIntegration
    from .created_invite import CreatedInvite as CreatedInvite
    from .created_label import CreatedLabel as CreatedLabel
    from .created_mcp_integration import CreatedMcpIntegration as CreatedMcpIntegration
    from .created_mcp_server import CreatedMcpServer as CreatedMcpServer
    from .created_policy import CreatedPolicy as CreatedPolicy
    from .created_prompt import CreatedPrompt as CreatedPrompt
    from .created_prompt_partial import CreatedPromptPartial as CreatedPromptPartial
    from .created_provider import CreatedProvider as CreatedProvider
    from .created_secret_reference import CreatedSecretReference as CreatedSecretReference
    from .created_virtual_key import CreatedVirtualKey as CreatedVirtualKey
    from .created_virtual_key_data import CreatedVirtualKeyData as CreatedVirtualKeyData
    from .custom_host_configuration import CustomHostConfiguration as CustomHostConfiguration
    from .custom_host_configuration_params import (
        CustomHostConfigurationParams as CustomHostConfigurationParams,
    )
    from .custom_log import CustomLog as CustomLog
    from .custom_log_metadata import CustomLogMetadata as CustomLogMetadata
    from .custom_log_request import CustomLogRequest as CustomLogRequest
    from .custom_log_response import CustomLogResponse as CustomLogResponse
    from .default_guardrail import DefaultGuardrail as DefaultGuardrail
    from .delete_workspace import DeleteWorkspace as DeleteWorkspace
    from .deleted_mcp_server_tokens import DeletedMcpServerTokens as DeletedMcpServerTokens
    from .ends_with_parameters import EndsWithParameters as EndsWithParameters
    from .ends_with_parameters_params import EndsWithParametersParams as EndsWithParametersParams
    from .error_graph import ErrorGraph as ErrorGraph
    from .error_graph_data_point import ErrorGraphDataPoint as ErrorGraphDataPoint
    from .error_graph_summary import ErrorGraphSummary as ErrorGraphSummary
    from .error_rate_graph import ErrorRateGraph as ErrorRateGraph
    from .error_rate_graph_data_point import ErrorRateGraphDataPoint as ErrorRateGraphDataPoint
    from .error_rate_graph_summary import ErrorRateGraphSummary as ErrorRateGraphSummary
    from .error_stack_graph import ErrorStackGraph as ErrorStackGraph
    from .error_stack_graph_data_point import ErrorStackGraphDataPoint as ErrorStackGraphDataPoint
    from .error_stack_graph_summary import ErrorStackGraphSummary as ErrorStackGraphSummary
    from .error_status_code_graph import ErrorStatusCodeGraph as ErrorStatusCodeGraph
    from .error_status_code_graph_data_point import (
        ErrorStatusCodeGraphDataPoint as ErrorStatusCodeGraphDataPoint,
    )
    from .error_status_code_graph_summary import ErrorStatusCodeGraphSummary as ErrorStatusCodeGraphSummary
    from .feedback_graph import FeedbackGraph as FeedbackGraph
    from .feedback_graph_data_point import FeedbackGraphDataPoint as FeedbackGraphDataPoint
    from .feedback_graph_summary import FeedbackGraphSummary as FeedbackGraphSummary
    from .feedback_model_graph import FeedbackModelGraph as FeedbackModelGraph
    from .feedback_model_graph_data_point import FeedbackModelGraphDataPoint as FeedbackModelGraphDataPoint
    from .feedback_score_graph import FeedbackScoreGraph as FeedbackScoreGraph
    from .feedback_score_graph_data_point import FeedbackScoreGraphDataPoint as FeedbackScoreGraphDataPoint
    from .feedback_score_graph_summary import FeedbackScoreGraphSummary as FeedbackScoreGraphSummary
    from .global_workspace_access import GlobalWorkspaceAccess as GlobalWorkspaceAccess
    from .global_workspace_access_params import GlobalWorkspaceAccessParams as GlobalWorkspaceAccessParams
    from .guardrail import Guardrail as Guardrail
    from .guardrail_actions import GuardrailActions as GuardrailActions
    from .guardrail_actions_params import GuardrailActionsParams as GuardrailActionsParams
    from .guardrail_check import GuardrailCheck as GuardrailCheck
    from .guardrail_check_params import GuardrailCheckParams as GuardrailCheckParams
    from .guardrail_detail import GuardrailDetail as GuardrailDetail
    from .guardrail_feedback import GuardrailFeedback as GuardrailFeedback
    from .guardrail_feedback_params import GuardrailFeedbackParams as GuardrailFeedbackParams
    from .guardrail_list import GuardrailList as GuardrailList
    from .guardrail_outcome import GuardrailOutcome as GuardrailOutcome
    from .guardrail_outcome_params import GuardrailOutcomeParams as GuardrailOutcomeParams
    from .hashicorp_app_role_auth_config import HashicorpAppRoleAuthConfig as HashicorpAppRoleAuthConfig
    from .hashicorp_kubernetes_auth_config import (
        HashicorpKubernetesAuthConfig as HashicorpKubernetesAuthConfig,
    )
    from .hashicorp_token_auth_config import HashicorpTokenAuthConfig as HashicorpTokenAuthConfig
    from .hugging_face_configuration import HuggingFaceConfiguration as HuggingFaceConfiguration
    from .hugging_face_configuration_params import (
        HuggingFaceConfigurationParams as HuggingFaceConfigurationParams,
    )
    from .integration import Integration as Integration
    from .integration_detail import IntegrationDetail as IntegrationDetail
    from .integration_list import IntegrationList as IntegrationList
    from .integration_model import IntegrationModel as IntegrationModel
    from .integration_model_configurations import (
        IntegrationModelConfigurations as IntegrationModelConfigurations,
    )
    from .integration_model_list import IntegrationModelList as IntegrationModelList
    from .integration_model_pricing import IntegrationModelPricing as IntegrationModelPricing
    from .integration_model_pricing_params import (
        IntegrationModelPricingParams as IntegrationModelPricingParams,
    )
    from .integration_workspace import IntegrationWorkspace as IntegrationWorkspace
    from .integration_workspace_list import IntegrationWorkspaceList as IntegrationWorkspaceList
    from .invite import Invite as Invite
    from .invite_api_key_defaults import InviteApiKeyDefaults as InviteApiKeyDefaults
    from .invite_api_key_details import InviteApiKeyDetails as InviteApiKeyDetails
    from .invite_list import InviteList as InviteList
    from .invite_role import InviteRole as InviteRole
    from .invited_workspace import InvitedWorkspace as InvitedWorkspace
    from .json_keys_parameters import JsonKeysParameters as JsonKeysParameters
    from .json_keys_parameters_params import JsonKeysParametersParams as JsonKeysParametersParams
    from .json_schema_parameters import JsonSchemaParameters as JsonSchemaParameters
    from .json_schema_parameters_params import JsonSchemaParametersParams as JsonSchemaParametersParams
    from .jwt_parameters import JwtParameters as JwtParameters
    from .jwt_parameters_params import JwtParametersParams as JwtParametersParams
    from .label import Label as Label
    from .label_list import LabelList as LabelList
    from .latency_graph import LatencyGraph as LatencyGraph
    from .latency_graph_data_point import LatencyGraphDataPoint as LatencyGraphDataPoint
    from .latency_graph_summary import LatencyGraphSummary as LatencyGraphSummary
    from .log import Log as Log
    from .log_export import LogExport as LogExport
    from .log_export_download import LogExportDownload as LogExportDownload
    from .log_export_field_restrictions import LogExportFieldRestrictions as LogExportFieldRestrictions
    from .log_export_filters import LogExportFilters as LogExportFilters
    from .log_export_filters_params import LogExportFiltersParams as LogExportFiltersParams
    from .log_export_list import LogExportList as LogExportList
    from .log_export_task import LogExportTask as LogExportTask
    from .log_group_list import LogGroupList as LogGroupList
    from .log_metrics import LogMetrics as LogMetrics
    from .log_payload import LogPayload as LogPayload
    from .log_request import LogRequest as LogRequest
    from .log_response import LogResponse as LogResponse
    from .mcp_capability_access import McpCapabilityAccess as McpCapabilityAccess
    from .mcp_capability_count import McpCapabilityCount as McpCapabilityCount
    from .mcp_capability_counts import McpCapabilityCounts as McpCapabilityCounts
    from .mcp_connection_test import McpConnectionTest as McpConnectionTest
    from .mcp_global_workspace_access import McpGlobalWorkspaceAccess as McpGlobalWorkspaceAccess
    from .mcp_integration import McpIntegration as McpIntegration
    from .mcp_integration_capability import McpIntegrationCapability as McpIntegrationCapability
    from .mcp_integration_capability_list import McpIntegrationCapabilityList as McpIntegrationCapabilityList
    from .mcp_integration_configurations import McpIntegrationConfigurations as McpIntegrationConfigurations
    from .mcp_integration_list import McpIntegrationList as McpIntegrationList
    from .mcp_integration_list_item import McpIntegrationListItem as McpIntegrationListItem
    from .mcp_integration_workspace import McpIntegrationWorkspace as McpIntegrationWorkspace
    from .mcp_integration_workspace_access import (
        McpIntegrationWorkspaceAccess as McpIntegrationWorkspaceAccess,
    )
    from .mcp_integration_workspace_list import McpIntegrationWorkspaceList as McpIntegrationWorkspaceList
    from .mcp_metadata import McpMetadata as McpMetadata
    from .mcp_server import McpServer as McpServer
    from .mcp_server_capability import McpServerCapability as McpServerCapability
    from .mcp_server_capability_list import McpServerCapabilityList as McpServerCapabilityList
    from .mcp_server_client_info import McpServerClientInfo as McpServerClientInfo
    from .mcp_server_connection import McpServerConnection as McpServerConnection
    from .mcp_server_connection_list import McpServerConnectionList as McpServerConnectionList
    from .mcp_server_integration import McpServerIntegration as McpServerIntegration
    from .mcp_server_list import McpServerList as McpServerList
    from .mcp_server_list_item import McpServerListItem as McpServerListItem
    from .mcp_server_tokens import McpServerTokens as McpServerTokens
    from .mcp_server_user_access import McpServerUserAccess as McpServerUserAccess
    from .mcp_server_user_access_check import McpServerUserAccessCheck as McpServerUserAccessCheck
    from .mcp_server_user_access_list import McpServerUserAccessList as McpServerUserAccessList
    from .mcp_user_access import McpUserAccess as McpUserAccess
    from .metadata_group import MetadataGroup as MetadataGroup
    from .metadata_group_list import MetadataGroupList as MetadataGroupList
    from .mistral_moderation_parameters import MistralModerationParameters as MistralModerationParameters
    from .mistral_moderation_parameters_params import (
        MistralModerationParametersParams as MistralModerationParametersParams,
    )
    from .model_calculate_config import ModelCalculateConfig as ModelCalculateConfig
    from .model_calculate_operation import ModelCalculateOperation as ModelCalculateOperation
    from .model_finetune_config import ModelFinetuneConfig as ModelFinetuneConfig
    from .model_group import ModelGroup as ModelGroup
    from .model_group_list import ModelGroupList as ModelGroupList
    from .model_pay_as_you_go import ModelPayAsYouGo as ModelPayAsYouGo
    from .model_pricing import ModelPricing as ModelPricing
    from .model_token_price import ModelTokenPrice as ModelTokenPrice
    from .model_value_reference import ModelValueReference as ModelValueReference
    from .model_whitelist_parameters import ModelWhitelistParameters as ModelWhitelistParameters
    from .model_whitelist_parameters_params import (
        ModelWhitelistParametersParams as ModelWhitelistParametersParams,
    )
    from .open_ai_configuration import OpenAiConfiguration as OpenAiConfiguration
    from .open_ai_configuration_params import OpenAiConfigurationParams as OpenAiConfigurationParams
    from .organisation_defaults import OrganisationDefaults as OrganisationDefaults
    from .panw_prisma_parameters import PanwPrismaParameters as PanwPrismaParameters
    from .panw_prisma_parameters_params import PanwPrismaParametersParams as PanwPrismaParametersParams
    from .patronus_custom_parameters import PatronusCustomParameters as PatronusCustomParameters
    from .patronus_custom_parameters_params import (
        PatronusCustomParametersParams as PatronusCustomParametersParams,
    )
    from .patronus_parameters import PatronusParameters as PatronusParameters
    from .patronus_parameters_params import PatronusParametersParams as PatronusParametersParams
    from .pay_as_you_go_pricing import PayAsYouGoPricing as PayAsYouGoPricing
    from .pay_as_you_go_pricing_params import PayAsYouGoPricingParams as PayAsYouGoPricingParams
    from .pillar_scan_parameters import PillarScanParameters as PillarScanParameters
    from .pillar_scan_parameters_params import PillarScanParametersParams as PillarScanParametersParams
    from .policy_condition import PolicyCondition as PolicyCondition
    from .policy_condition_params import PolicyConditionParams as PolicyConditionParams
    from .policy_group_by import PolicyGroupBy as PolicyGroupBy
    from .policy_group_by_params import PolicyGroupByParams as PolicyGroupByParams
    from .policy_key_usage import PolicyKeyUsage as PolicyKeyUsage
    from .portkey_language_parameters import PortkeyLanguageParameters as PortkeyLanguageParameters
    from .portkey_language_parameters_params import (
        PortkeyLanguageParametersParams as PortkeyLanguageParametersParams,
    )
    from .portkey_moderation_parameters import PortkeyModerationParameters as PortkeyModerationParameters
    from .portkey_moderation_parameters_params import (
        PortkeyModerationParametersParams as PortkeyModerationParametersParams,
    )
    from .portkey_pii_parameters import PortkeyPiiParameters as PortkeyPiiParameters
    from .portkey_pii_parameters_params import PortkeyPiiParametersParams as PortkeyPiiParametersParams
    from .pricing_adjustments import PricingAdjustments as PricingAdjustments
    from .pricing_adjustments_params import PricingAdjustmentsParams as PricingAdjustmentsParams
    from .pricing_multiplier import PricingMultiplier as PricingMultiplier
    from .pricing_multiplier_image import PricingMultiplierImage as PricingMultiplierImage
    from .pricing_multiplier_image_params import PricingMultiplierImageParams as PricingMultiplierImageParams
    from .pricing_multiplier_params import PricingMultiplierParams as PricingMultiplierParams
    from .prompt import Prompt as Prompt
    from .prompt_list import PromptList as PromptList
    from .prompt_list_item import PromptListItem as PromptListItem
    from .prompt_partial import PromptPartial as PromptPartial
    from .prompt_partial_list import PromptPartialList as PromptPartialList
    from .prompt_partial_list_item import PromptPartialListItem as PromptPartialListItem
    from .prompt_partial_version import PromptPartialVersion as PromptPartialVersion
    from .prompt_partial_version_list import PromptPartialVersionList as PromptPartialVersionList
    from .prompt_version import PromptVersion as PromptVersion
    from .prompt_version_list import PromptVersionList as PromptVersionList
    from .promptfoo_parameters import PromptfooParameters as PromptfooParameters
    from .promptfoo_parameters_params import PromptfooParametersParams as PromptfooParametersParams
    from .provider import Provider as Provider
    from .provider_list import ProviderList as ProviderList
    from .provider_model_list import ProviderModelList as ProviderModelList
    from .publish_version import PublishVersion as PublishVersion
    from .rate_limit import RateLimit as RateLimit
    from .rate_limit_params import RateLimitParams as RateLimitParams
    from .rate_limit_policy import RateLimitPolicy as RateLimitPolicy
    from .rate_limit_policy_list import RateLimitPolicyList as RateLimitPolicyList
    from .regex_match_parameters import RegexMatchParameters as RegexMatchParameters
    from .regex_match_parameters_params import RegexMatchParametersParams as RegexMatchParametersParams
    from .request_graph import RequestGraph as RequestGraph
    from .request_graph_data_point import RequestGraphDataPoint as RequestGraphDataPoint
    from .request_graph_summary import RequestGraphSummary as RequestGraphSummary
    from .required_metadata_keys_parameters import (
        RequiredMetadataKeysParameters as RequiredMetadataKeysParameters,
    )
    from .required_metadata_keys_parameters_params import (
        RequiredMetadataKeysParametersParams as RequiredMetadataKeysParametersParams,
    )
    from .rescued_request_graph import RescuedRequestGraph as RescuedRequestGraph
    from .rescued_request_graph_data_point import RescuedRequestGraphDataPoint as RescuedRequestGraphDataPoint
    from .rescued_request_graph_summary import RescuedRequestGraphSummary as RescuedRequestGraphSummary
    from .resent_invite import ResentInvite as ResentInvite
    from .retry_rescue import RetryRescue as RetryRescue
    from .rotate_api_key import RotateApiKey as RotateApiKey
    from .rotated_api_key import RotatedApiKey as RotatedApiKey
    from .sage_maker_configuration import SageMakerConfiguration as SageMakerConfiguration
    from .sage_maker_configuration_params import SageMakerConfigurationParams as SageMakerConfigurationParams
    from .saved_feedback import SavedFeedback as SavedFeedback
    from .saved_log_export import SavedLogExport as SavedLogExport
    from .scim_group import ScimGroup as ScimGroup
    from .scim_group_list import ScimGroupList as ScimGroupList
    from .scim_mapping import ScimMapping as ScimMapping
    from .scim_mapping_list import ScimMappingList as ScimMappingList
    from .secret_mapping import SecretMapping as SecretMapping
    from .secret_mapping_params import SecretMappingParams as SecretMappingParams
    from .secret_reference import SecretReference as SecretReference
    from .secret_reference_list import SecretReferenceList as SecretReferenceList
    from .secret_reference_list_item import SecretReferenceListItem as SecretReferenceListItem
    from .sentence_count_parameters import SentenceCountParameters as SentenceCountParameters
    from .sentence_count_parameters_params import (
        SentenceCountParametersParams as SentenceCountParametersParams,
    )
    from .status_code_count import StatusCodeCount as StatusCodeCount
    from .success import Success as Success
    from .syde_guard_parameters import SydeGuardParameters as SydeGuardParameters
    from .syde_guard_parameters_params import SydeGuardParametersParams as SydeGuardParametersParams
    from .sync_mcp_integration import SyncMcpIntegration as SyncMcpIntegration
    from .synced_mcp_integration import SyncedMcpIntegration as SyncedMcpIntegration
    from .synced_mcp_server_capabilities import SyncedMcpServerCapabilities as SyncedMcpServerCapabilities
    from .synced_mcp_server_metadata import SyncedMcpServerMetadata as SyncedMcpServerMetadata
    from .token_graph import TokenGraph as TokenGraph
    from .token_graph_data_point import TokenGraphDataPoint as TokenGraphDataPoint
    from .token_graph_summary import TokenGraphSummary as TokenGraphSummary
    from .token_pricing import TokenPricing as TokenPricing
    from .token_pricing_params import TokenPricingParams as TokenPricingParams
    from .update_api_key import UpdateApiKey as UpdateApiKey
    from .update_collection import UpdateCollection as UpdateCollection
    from .update_config import UpdateConfig as UpdateConfig
    from .update_feedback import UpdateFeedback as UpdateFeedback
    from .update_guardrail import UpdateGuardrail as UpdateGuardrail
    from .update_integration import UpdateIntegration as UpdateIntegration
    from .update_integration_model import UpdateIntegrationModel as UpdateIntegrationModel
    from .update_integration_models import UpdateIntegrationModels as UpdateIntegrationModels
    from .update_integration_workspace import UpdateIntegrationWorkspace as UpdateIntegrationWorkspace
    from .update_integration_workspaces import UpdateIntegrationWorkspaces as UpdateIntegrationWorkspaces
    from .update_label import UpdateLabel as UpdateLabel
    from .update_log_export import UpdateLogExport as UpdateLogExport
    from .update_mcp_capabilities import UpdateMcpCapabilities as UpdateMcpCapabilities
    from .update_mcp_integration import UpdateMcpIntegration as UpdateMcpIntegration
    from .update_mcp_integration_workspaces import (
        UpdateMcpIntegrationWorkspaces as UpdateMcpIntegrationWorkspaces,
    )
    from .update_mcp_server import UpdateMcpServer as UpdateMcpServer
    from .update_mcp_server_user_access import UpdateMcpServerUserAccess as UpdateMcpServerUserAccess
    from .update_organisation_defaults import UpdateOrganisationDefaults as UpdateOrganisationDefaults
    from .update_prompt import UpdatePrompt as UpdatePrompt
    from .update_prompt_partial import UpdatePromptPartial as UpdatePromptPartial
    from .update_prompt_version import UpdatePromptVersion as UpdatePromptVersion
    from .update_provider import UpdateProvider as UpdateProvider
    from .update_rate_limit_policy import UpdateRateLimitPolicy as UpdateRateLimitPolicy
    from .update_secret_reference import UpdateSecretReference as UpdateSecretReference
    from .update_usage_limit_policy import UpdateUsageLimitPolicy as UpdateUsageLimitPolicy
    from .update_user import UpdateUser as UpdateUser
    from .update_virtual_key import UpdateVirtualKey as UpdateVirtualKey
    from .update_workspace import UpdateWorkspace as UpdateWorkspace
    from .update_workspace_defaults import UpdateWorkspaceDefaults as UpdateWorkspaceDefaults
    from .update_workspace_exclusions import UpdateWorkspaceExclusions as UpdateWorkspaceExclusions
    from .update_workspace_member import UpdateWorkspaceMember as UpdateWorkspaceMember
    from .updated_config import UpdatedConfig as UpdatedConfig
    from .updated_guardrail import UpdatedGuardrail as UpdatedGuardrail
    from .updated_mcp_server_tokens import UpdatedMcpServerTokens as UpdatedMcpServerTokens
    from .updated_prompt import UpdatedPrompt as UpdatedPrompt
    from .updated_prompt_partial import UpdatedPromptPartial as UpdatedPromptPartial
    from .updated_provider import UpdatedProvider as UpdatedProvider
    from .uppercase_parameters import UppercaseParameters as UppercaseParameters
    from .uppercase_parameters_params import UppercaseParametersParams as UppercaseParametersParams
    from .usage_limit import UsageLimit as UsageLimit
    from .usage_limit_params import UsageLimitParams as UsageLimitParams
    from .usage_limit_policy import UsageLimitPolicy as UsageLimitPolicy
    from .usage_limit_policy_entity import UsageLimitPolicyEntity as UsageLimitPolicyEntity
    from .usage_limit_policy_entity_list import UsageLimitPolicyEntityList as UsageLimitPolicyEntityList
    from .usage_limit_policy_list import UsageLimitPolicyList as UsageLimitPolicyList
    from .user import User as User
    from .user_graph import UserGraph as UserGraph
    from .user_graph_data_point import UserGraphDataPoint as UserGraphDataPoint
    from .user_graph_summary import UserGraphSummary as UserGraphSummary
    from .user_group import UserGroup as UserGroup
    from .user_group_list import UserGroupList as UserGroupList
    from .user_list import UserList as UserList
    from .user_request_graph import UserRequestGraph as UserRequestGraph
    from .user_request_graph_data_point import UserRequestGraphDataPoint as UserRequestGraphDataPoint
    from .user_request_graph_summary import UserRequestGraphSummary as UserRequestGraphSummary
    from .valid_urls_parameters import ValidUrlsParameters as ValidUrlsParameters
    from .valid_urls_parameters_params import ValidUrlsParametersParams as ValidUrlsParametersParams
    from .vertex_ai_configuration import VertexAiConfiguration as VertexAiConfiguration
    from .vertex_ai_configuration_params import VertexAiConfigurationParams as VertexAiConfigurationParams
    from .virtual_key import VirtualKey as VirtualKey
    from .virtual_key_deployment import VirtualKeyDeployment as VirtualKeyDeployment
    from .virtual_key_list import VirtualKeyList as VirtualKeyList
    from .webhook_parameters import WebhookParameters as WebhookParameters
    from .webhook_parameters_params import WebhookParametersParams as WebhookParametersParams
    from .weighted_feedback_graph import WeightedFeedbackGraph as WeightedFeedbackGraph
    from .weighted_feedback_graph_data_point import (
        WeightedFeedbackGraphDataPoint as WeightedFeedbackGraphDataPoint,
    )
    from .weighted_feedback_graph_summary import WeightedFeedbackGraphSummary as WeightedFeedbackGraphSummary
    from .word_count_parameters import WordCountParameters as WordCountParameters
    from .word_count_parameters_params import WordCountParametersParams as WordCountParametersParams
    from .workers_ai_configuration import WorkersAiConfiguration as WorkersAiConfiguration
    from .workers_ai_configuration_params import WorkersAiConfigurationParams as WorkersAiConfigurationParams
    from .workspace import Workspace as Workspace
    from .workspace_defaults import WorkspaceDefaults as WorkspaceDefaults
    from .workspace_detail import WorkspaceDetail as WorkspaceDetail
    from .workspace_exclusion import WorkspaceExclusion as WorkspaceExclusion
    from .workspace_exclusion_list import WorkspaceExclusionList as WorkspaceExclusionList
    from .workspace_exclusion_params import WorkspaceExclusionParams as WorkspaceExclusionParams
    from .workspace_invite import WorkspaceInvite as WorkspaceInvite
    from .workspace_invite_role import WorkspaceInviteRole as WorkspaceInviteRole
    from .workspace_list import WorkspaceList as WorkspaceList
    from .workspace_member import WorkspaceMember as WorkspaceMember
    from .workspace_member_list import WorkspaceMemberList as WorkspaceMemberList
    from .workspace_settings import WorkspaceSettings as WorkspaceSettings
    from .workspace_settings_params import WorkspaceSettingsParams as WorkspaceSettingsParams

_MODULES = {
    "AcuvityScanParameters": "acuvity_scan_parameters",
    "AcuvityScanParametersParams": "acuvity_scan_parameters_params",
    "AddWorkspaceMembers": "add_workspace_members",
    "AddedWorkspaceMember": "added_workspace_member",
    "AllowedRequestTypesParameters": "allowed_request_types_parameters",
    "AllowedRequestTypesParametersParams": "allowed_request_types_parameters_params",
    "AnalyticsGroup": "analytics_group",
    "AnalyticsGroupList": "analytics_group_list",
    "ApiKey": "api_key",
    "ApiKeyDefaults": "api_key_defaults",
    "ApiKeyDefaultsParams": "api_key_defaults_params",
    "ApiKeyList": "api_key_list",
    "ApiKeyRateLimit": "api_key_rate_limit",
    "ApiKeyRateLimitParams": "api_key_rate_limit_params",
    "ApiKeyRotationPolicy": "api_key_rotation_policy",
    "ApiKeyUsageLimit": "api_key_usage_limit",
    "AporiaParameters": "aporia_parameters",
    "AporiaParametersParams": "aporia_parameters_params",
    "AuditLogEntry": "audit_log_entry",
    "AuditLogList": "audit_log_list",
    "AwsAccessKeyAuthConfig": "aws_access_key_auth_config",
    "AwsAssumedRoleAuthConfig": "aws_assumed_role_auth_config",
    "AwsServiceRoleAuthConfig": "aws_service_role_auth_config",
    "AzureAiConfiguration": "azure_ai_configuration",
    "AzureAiConfigurationParams": "azure_ai_configuration_params",
    "AzureContentSafetyParameters": "azure_content_safety_parameters",
    "AzureContentSafetyParametersParams": "azure_content_safety_parameters_params",
    "AzureDefaultAuthConfig": "azure_default_auth_config",
    "AzureDeploymentConfig": "azure_deployment_config",
    "AzureDeploymentConfigParams": "azure_deployment_config_params",
    "AzureEntraAuthConfig": "azure_entra_auth_config",
    "AzureManagedAuthConfig": "azure_managed_auth_config",
    "AzureOpenAiConfiguration": "azure_open_ai_configuration",
    "AzureOpenAiConfigurationParams": "azure_open_ai_configuration_params",
    "AzurePiiParameters": "azure_pii_parameters",
    "AzurePiiParametersParams": "azure_pii_parameters_params",
    "BedrockConfiguration": "bedrock_configuration",
    "BedrockConfigurationParams": "bedrock_configuration_params",
    "BedrockGuardParameters": "bedrock_guard_parameters",
    "BedrockGuardParametersParams": "bedrock_guard_parameters_params",
    "CacheHitRateGraph": "cache_hit_rate_graph",
    "CacheHitRateGraphDataPoint": "cache_hit_rate_graph_data_point",
    "CacheHitRateGraphSummary": "cache_hit_rate_graph_summary",
    "CacheLatencyGraph": "cache_latency_graph",
    "CacheLatencyGraphDataPoint": "cache_latency_graph_data_point",
    "CacheSummary": "cache_summary",
    "CacheTotals": "cache_totals",
    "CharacterCountParameters": "character_count_parameters",
    "CharacterCountParametersParams": "character_count_parameters_params",
    "ChildCollection": "child_collection",
    "CollectionDetail": "collection_detail",
    "CollectionDetails": "collection_details",
    "CollectionList": "collection_list",
    "CollectionListItem": "collection_list_item",
    "Config": "config",
    "ConfigList": "config_list",
    "ConfigListItem": "config_list_item",
    "ConfigVersion": "config_version",
    "ConfigVersionList": "config_version_list",
    "ContainsCodeParameters": "contains_code_parameters",
    "ContainsCodeParametersParams": "contains_code_parameters_params",
    "ContainsParameters": "contains_parameters",
    "ContainsParametersParams": "contains_parameters_params",
    "CortexConfiguration": "cortex_configuration",
    "CortexConfigurationParams": "cortex_configuration_params",
    "CostGraph": "cost_graph",
    "CostGraphDataPoint": "cost_graph_data_point",
    "CostGraphSummary": "cost_graph_summary",
    "CreateApiKey": "create_api_key",
    "CreateCollection": "create_collection",
    "CreateConfig": "create_config",
    "CreateFeedback": "create_feedback",
    "CreateGuardrail": "create_guardrail",
    "CreateIntegration": "create_integration",
    "CreateInvite": "create_invite",
    "CreateLabel": "create_label",
    "CreateLogExport": "create_log_export",
    "CreateMcpIntegration": "create_mcp_integration",
    "CreateMcpServer": "create_mcp_server",
    "CreatePrompt": "create_prompt",
    "CreatePromptPartial": "create_prompt_partial",
    "CreateProvider": "create_provider",
    "CreateRateLimitPolicy": "create_rate_limit_policy",
    "CreateScimMapping": "create_scim_mapping",
    "CreateSecretReference": "create_secret_reference",
    "CreateUsageLimitPolicy": "create_usage_limit_policy",
    "CreateVirtualKey": "create_virtual_key",
    "CreateWorkspace": "create_workspace",
    "CreateWorkspaceDefaults": "create_workspace_defaults",
    "CreatedApiKey": "created_api_key",
    "CreatedCollection": "created_collection",
    "CreatedConfig": "created_config",
    "CreatedGuardrail": "created_guardrail",
    "CreatedIntegration": "created_integration",
    "CreatedInvite": "created_invite",
    "CreatedLabel": "created_label",
    "CreatedMcpIntegration": "created_mcp_integration",
    "CreatedMcpServer": "created_mcp_server",
    "CreatedPolicy": "created_policy",
    "CreatedPrompt": "created_prompt",
    "CreatedPromptPartial": "created_prompt_partial",
    "CreatedProvider": "created_provider",
    "CreatedSecretReference": "created_secret_reference",
    "CreatedVirtualKey": "created_virtual_key",
    "CreatedVirtualKeyData": "created_virtual_key_data",
    "CustomHostConfiguration": "custom_host_configuration",
    "CustomHostConfigurationParams": "custom_host_configuration_params",
    "CustomLog": "custom_log",
    "CustomLogMetadata": "custom_log_metadata",
    "CustomLogRequest": "custom_log_request",
    "CustomLogResponse": "custom_log_response",
    "DefaultGuardrail": "default_guardrail",
    "DeleteWorkspace": "delete_workspace",
    "DeletedMcpServerTokens": "deleted_mcp_server_tokens",
    "EndsWithParameters": "ends_with_parameters",
    "EndsWithParametersParams": "ends_with_parameters_params",
    "ErrorGraph": "error_graph",
    "ErrorGraphDataPoint": "error_graph_data_point",
    "ErrorGraphSummary": "error_graph_summary",
    "ErrorRateGraph": "error_rate_graph",
    "ErrorRateGraphDataPoint": "error_rate_graph_data_point",
    "ErrorRateGraphSummary": "error_rate_graph_summary",
    "ErrorStackGraph": "error_stack_graph",
    "ErrorStackGraphDataPoint": "error_stack_graph_data_point",
    "ErrorStackGraphSummary": "error_stack_graph_summary",
    "ErrorStatusCodeGraph": "error_status_code_graph",
    "ErrorStatusCodeGraphDataPoint": "error_status_code_graph_data_point",
    "ErrorStatusCodeGraphSummary": "error_status_code_graph_summary",
    "FeedbackGraph": "feedback_graph",
    "FeedbackGraphDataPoint": "feedback_graph_data_point",
    "FeedbackGraphSummary": "feedback_graph_summary",
    "FeedbackModelGraph": "feedback_model_graph",
    "FeedbackModelGraphDataPoint": "feedback_model_graph_data_point",
    "FeedbackScoreGraph": "feedback_score_graph",
    "FeedbackScoreGraphDataPoint": "feedback_score_graph_data_point",
    "FeedbackScoreGraphSummary": "feedback_score_graph_summary",
    "GlobalWorkspaceAccess": "global_workspace_access",
    "GlobalWorkspaceAccessParams": "global_workspace_access_params",
    "Guardrail": "guardrail",
    "GuardrailActions": "guardrail_actions",
    "GuardrailActionsParams": "guardrail_actions_params",
    "GuardrailCheck": "guardrail_check",
    "GuardrailCheckParams": "guardrail_check_params",
    "GuardrailDetail": "guardrail_detail",
    "GuardrailFeedback": "guardrail_feedback",
    "GuardrailFeedbackParams": "guardrail_feedback_params",
    "GuardrailList": "guardrail_list",
    "GuardrailOutcome": "guardrail_outcome",
    "GuardrailOutcomeParams": "guardrail_outcome_params",
    "HashicorpAppRoleAuthConfig": "hashicorp_app_role_auth_config",
    "HashicorpKubernetesAuthConfig": "hashicorp_kubernetes_auth_config",
    "HashicorpTokenAuthConfig": "hashicorp_token_auth_config",
    "HuggingFaceConfiguration": "hugging_face_configuration",
    "HuggingFaceConfigurationParams": "hugging_face_configuration_params",
    "Integration": "integration",
    "IntegrationDetail": "integration_detail",
    "IntegrationList": "integration_list",
    "IntegrationModel": "integration_model",
    "IntegrationModelConfigurations": "integration_model_configurations",
    "IntegrationModelList": "integration_model_list",
    "IntegrationModelPricing": "integration_model_pricing",
    "IntegrationModelPricingParams": "integration_model_pricing_params",
    "IntegrationWorkspace": "integration_workspace",
    "IntegrationWorkspaceList": "integration_workspace_list",
    "Invite": "invite",
    "InviteApiKeyDefaults": "invite_api_key_defaults",
    "InviteApiKeyDetails": "invite_api_key_details",
    "InviteList": "invite_list",
    "InviteRole": "invite_role",
    "InvitedWorkspace": "invited_workspace",
    "JsonKeysParameters": "json_keys_parameters",
    "JsonKeysParametersParams": "json_keys_parameters_params",
    "JsonSchemaParameters": "json_schema_parameters",
    "JsonSchemaParametersParams": "json_schema_parameters_params",
    "JwtParameters": "jwt_parameters",
    "JwtParametersParams": "jwt_parameters_params",
    "Label": "label",
    "LabelList": "label_list",
    "LatencyGraph": "latency_graph",
    "LatencyGraphDataPoint": "latency_graph_data_point",
    "LatencyGraphSummary": "latency_graph_summary",
    "Log": "log",
    "LogExport": "log_export",
    "LogExportDownload": "log_export_download",
    "LogExportFieldRestrictions": "log_export_field_restrictions",
    "LogExportFilters": "log_export_filters",
    "LogExportFiltersParams": "log_export_filters_params",
    "LogExportList": "log_export_list",
    "LogExportTask": "log_export_task",
    "LogGroupList": "log_group_list",
    "LogMetrics": "log_metrics",
    "LogPayload": "log_payload",
    "LogRequest": "log_request",
    "LogResponse": "log_response",
    "McpCapabilityAccess": "mcp_capability_access",
    "McpCapabilityCount": "mcp_capability_count",
    "McpCapabilityCounts": "mcp_capability_counts",
    "McpConnectionTest": "mcp_connection_test",
    "McpGlobalWorkspaceAccess": "mcp_global_workspace_access",
    "McpIntegration": "mcp_integration",
    "McpIntegrationCapability": "mcp_integration_capability",
    "McpIntegrationCapabilityList": "mcp_integration_capability_list",
    "McpIntegrationConfigurations": "mcp_integration_configurations",
    "McpIntegrationList": "mcp_integration_list",
    "McpIntegrationListItem": "mcp_integration_list_item",
    "McpIntegrationWorkspace": "mcp_integration_workspace",
    "McpIntegrationWorkspaceAccess": "mcp_integration_workspace_access",
    "McpIntegrationWorkspaceList": "mcp_integration_workspace_list",
    "McpMetadata": "mcp_metadata",
    "McpServer": "mcp_server",
    "McpServerCapability": "mcp_server_capability",
    "McpServerCapabilityList": "mcp_server_capability_list",
    "McpServerClientInfo": "mcp_server_client_info",
    "McpServerConnection": "mcp_server_connection",
    "McpServerConnectionList": "mcp_server_connection_list",
    "McpServerIntegration": "mcp_server_integration",
    "McpServerList": "mcp_server_list",
    "McpServerListItem": "mcp_server_list_item",
    "McpServerTokens": "mcp_server_tokens",
    "McpServerUserAccess": "mcp_server_user_access",
    "McpServerUserAccessCheck": "mcp_server_user_access_check",
    "McpServerUserAccessList": "mcp_server_user_access_list",
    "McpUserAccess": "mcp_user_access",
    "MetadataGroup": "metadata_group",
    "MetadataGroupList": "metadata_group_list",
    "MistralModerationParameters": "mistral_moderation_parameters",
    "MistralModerationParametersParams": "mistral_moderation_parameters_params",
    "ModelCalculateConfig": "model_calculate_config",
    "ModelCalculateOperation": "model_calculate_operation",
    "ModelFinetuneConfig": "model_finetune_config",
    "ModelGroup": "model_group",
    "ModelGroupList": "model_group_list",
    "ModelPayAsYouGo": "model_pay_as_you_go",
    "ModelPricing": "model_pricing",
    "ModelTokenPrice": "model_token_price",
    "ModelValueReference": "model_value_reference",
    "ModelWhitelistParameters": "model_whitelist_parameters",
    "ModelWhitelistParametersParams": "model_whitelist_parameters_params",
    "OpenAiConfiguration": "open_ai_configuration",
    "OpenAiConfigurationParams": "open_ai_configuration_params",
    "OrganisationDefaults": "organisation_defaults",
    "PanwPrismaParameters": "panw_prisma_parameters",
    "PanwPrismaParametersParams": "panw_prisma_parameters_params",
    "PatronusCustomParameters": "patronus_custom_parameters",
    "PatronusCustomParametersParams": "patronus_custom_parameters_params",
    "PatronusParameters": "patronus_parameters",
    "PatronusParametersParams": "patronus_parameters_params",
    "PayAsYouGoPricing": "pay_as_you_go_pricing",
    "PayAsYouGoPricingParams": "pay_as_you_go_pricing_params",
    "PillarScanParameters": "pillar_scan_parameters",
    "PillarScanParametersParams": "pillar_scan_parameters_params",
    "PolicyCondition": "policy_condition",
    "PolicyConditionParams": "policy_condition_params",
    "PolicyGroupBy": "policy_group_by",
    "PolicyGroupByParams": "policy_group_by_params",
    "PolicyKeyUsage": "policy_key_usage",
    "PortkeyLanguageParameters": "portkey_language_parameters",
    "PortkeyLanguageParametersParams": "portkey_language_parameters_params",
    "PortkeyModerationParameters": "portkey_moderation_parameters",
    "PortkeyModerationParametersParams": "portkey_moderation_parameters_params",
    "PortkeyPiiParameters": "portkey_pii_parameters",
    "PortkeyPiiParametersParams": "portkey_pii_parameters_params",
    "PricingAdjustments": "pricing_adjustments",
    "PricingAdjustmentsParams": "pricing_adjustments_params",
    "PricingMultiplier": "pricing_multiplier",
    "PricingMultiplierImage": "pricing_multiplier_image",
    "PricingMultiplierImageParams": "pricing_multiplier_image_params",
    "PricingMultiplierParams": "pricing_multiplier_params",
    "Prompt": "prompt",
    "PromptList": "prompt_list",
    "PromptListItem": "prompt_list_item",
    "PromptPartial": "prompt_partial",
    "PromptPartialList": "prompt_partial_list",
    "PromptPartialListItem": "prompt_partial_list_item",
    "PromptPartialVersion": "prompt_partial_version",
    "PromptPartialVersionList": "prompt_partial_version_list",
    "PromptVersion": "prompt_version",
    "PromptVersionList": "prompt_version_list",
    "PromptfooParameters": "promptfoo_parameters",
    "PromptfooParametersParams": "promptfoo_parameters_params",
    "Provider": "provider",
    "ProviderList": "provider_list",
    "ProviderModelList": "provider_model_list",
    "PublishVersion": "publish_version",
    "RateLimit": "rate_limit",
    "RateLimitParams": "rate_limit_params",
    "RateLimitPolicy": "rate_limit_policy",
    "RateLimitPolicyList": "rate_limit_policy_list",
    "RegexMatchParameters": "regex_match_parameters",
    "RegexMatchParametersParams": "regex_match_parameters_params",
    "RequestGraph": "request_graph",
    "RequestGraphDataPoint": "request_graph_data_point",
    "RequestGraphSummary": "request_graph_summary",
    "RequiredMetadataKeysParameters": "required_metadata_keys_parameters",
    "RequiredMetadataKeysParametersParams": "required_metadata_keys_parameters_params",
    "RescuedRequestGraph": "rescued_request_graph",
    "RescuedRequestGraphDataPoint": "rescued_request_graph_data_point",
    "RescuedRequestGraphSummary": "rescued_request_graph_summary",
    "ResentInvite": "resent_invite",
    "RetryRescue": "retry_rescue",
    "RotateApiKey": "rotate_api_key",
    "RotatedApiKey": "rotated_api_key",
    "SageMakerConfiguration": "sage_maker_configuration",
    "SageMakerConfigurationParams": "sage_maker_configuration_params",
    "SavedFeedback": "saved_feedback",
    "SavedLogExport": "saved_log_export",
    "ScimGroup": "scim_group",
    "ScimGroupList": "scim_group_list",
    "ScimMapping": "scim_mapping",
    "ScimMappingList": "scim_mapping_list",
    "SecretMapping": "secret_mapping",
    "SecretMappingParams": "secret_mapping_params",
    "SecretReference": "secret_reference",
    "SecretReferenceList": "secret_reference_list",
    "SecretReferenceListItem": "secret_reference_list_item",
    "SentenceCountParameters": "sentence_count_parameters",
    "SentenceCountParametersParams": "sentence_count_parameters_params",
    "StatusCodeCount": "status_code_count",
    "Success": "success",
    "SydeGuardParameters": "syde_guard_parameters",
    "SydeGuardParametersParams": "syde_guard_parameters_params",
    "SyncMcpIntegration": "sync_mcp_integration",
    "SyncedMcpIntegration": "synced_mcp_integration",
    "SyncedMcpServerCapabilities": "synced_mcp_server_capabilities",
    "SyncedMcpServerMetadata": "synced_mcp_server_metadata",
    "TokenGraph": "token_graph",
    "TokenGraphDataPoint": "token_graph_data_point",
    "TokenGraphSummary": "token_graph_summary",
    "TokenPricing": "token_pricing",
    "TokenPricingParams": "token_pricing_params",
    "UpdateApiKey": "update_api_key",
    "UpdateCollection": "update_collection",
    "UpdateConfig": "update_config",
    "UpdateFeedback": "update_feedback",
    "UpdateGuardrail": "update_guardrail",
    "UpdateIntegration": "update_integration",
    "UpdateIntegrationModel": "update_integration_model",
    "UpdateIntegrationModels": "update_integration_models",
    "UpdateIntegrationWorkspace": "update_integration_workspace",
    "UpdateIntegrationWorkspaces": "update_integration_workspaces",
    "UpdateLabel": "update_label",
    "UpdateLogExport": "update_log_export",
    "UpdateMcpCapabilities": "update_mcp_capabilities",
    "UpdateMcpIntegration": "update_mcp_integration",
    "UpdateMcpIntegrationWorkspaces": "update_mcp_integration_workspaces",
    "UpdateMcpServer": "update_mcp_server",
    "UpdateMcpServerUserAccess": "update_mcp_server_user_access",
    "UpdateOrganisationDefaults": "update_organisation_defaults",
    "UpdatePrompt": "update_prompt",
    "UpdatePromptPartial": "update_prompt_partial",
    "UpdatePromptVersion": "update_prompt_version",
    "UpdateProvider": "update_provider",
    "UpdateRateLimitPolicy": "update_rate_limit_policy",
    "UpdateSecretReference": "update_secret_reference",
    "UpdateUsageLimitPolicy": "update_usage_limit_policy",
    "UpdateUser": "update_user",
    "UpdateVirtualKey": "update_virtual_key",
    "UpdateWorkspace": "update_workspace",
    "UpdateWorkspaceDefaults": "update_workspace_defaults",
    "UpdateWorkspaceExclusions": "update_workspace_exclusions",
    "UpdateWorkspaceMember": "update_workspace_member",
    "UpdatedConfig": "updated_config",
    "UpdatedGuardrail": "updated_guardrail",
    "UpdatedMcpServerTokens": "updated_mcp_server_tokens",
    "UpdatedPrompt": "updated_prompt",
    "UpdatedPromptPartial": "updated_prompt_partial",
    "UpdatedProvider": "updated_provider",
    "UppercaseParameters": "uppercase_parameters",
    "UppercaseParametersParams": "uppercase_parameters_params",
    "UsageLimit": "usage_limit",
    "UsageLimitParams": "usage_limit_params",
    "UsageLimitPolicy": "usage_limit_policy",
    "UsageLimitPolicyEntity": "usage_limit_policy_entity",
    "UsageLimitPolicyEntityList": "usage_limit_policy_entity_list",
    "UsageLimitPolicyList": "usage_limit_policy_list",
    "User": "user",
    "UserGraph": "user_graph",
    "UserGraphDataPoint": "user_graph_data_point",
    "UserGraphSummary": "user_graph_summary",
    "UserGroup": "user_group",
    "UserGroupList": "user_group_list",
    "UserList": "user_list",
    "UserRequestGraph": "user_request_graph",
    "UserRequestGraphDataPoint": "user_request_graph_data_point",
    "UserRequestGraphSummary": "user_request_graph_summary",
    "ValidUrlsParameters": "valid_urls_parameters",
    "ValidUrlsParametersParams": "valid_urls_parameters_params",
    "VertexAiConfiguration": "vertex_ai_configuration",
    "VertexAiConfigurationParams": "vertex_ai_configuration_params",
    "VirtualKey": "virtual_key",
    "VirtualKeyDeployment": "virtual_key_deployment",
    "VirtualKeyList": "virtual_key_list",
    "WebhookParameters": "webhook_parameters",
    "WebhookParametersParams": "webhook_parameters_params",
    "WeightedFeedbackGraph": "weighted_feedback_graph",
    "WeightedFeedbackGraphDataPoint": "weighted_feedback_graph_data_point",
    "WeightedFeedbackGraphSummary": "weighted_feedback_graph_summary",
    "WordCountParameters": "word_count_parameters",
    "WordCountParametersParams": "word_count_parameters_params",
    "WorkersAiConfiguration": "workers_ai_configuration",
    "WorkersAiConfigurationParams": "workers_ai_configuration_params",
    "Workspace": "workspace",
    "WorkspaceDefaults": "workspace_defaults",
    "WorkspaceDetail": "workspace_detail",
    "WorkspaceExclusion": "workspace_exclusion",
    "WorkspaceExclusionList": "workspace_exclusion_list",
    "WorkspaceExclusionParams": "workspace_exclusion_params",
    "WorkspaceInvite": "workspace_invite",
    "WorkspaceInviteRole": "workspace_invite_role",
    "WorkspaceList": "workspace_list",
    "WorkspaceMember": "workspace_member",
    "WorkspaceMemberList": "workspace_member_list",
    "WorkspaceSettings": "workspace_settings",
    "WorkspaceSettingsParams": "workspace_settings_params",
}

__all__: tuple[str, ...] = (
    "AcuvityScanParameters",
    "AcuvityScanParametersParams",
    "AddWorkspaceMembers",
    "AddedWorkspaceMember",
    "AllowedRequestTypesParameters",
    "AllowedRequestTypesParametersParams",
    "AnalyticsGroup",
    "AnalyticsGroupList",
    "ApiKey",
    "ApiKeyDefaults",
    "ApiKeyDefaultsParams",
    "ApiKeyList",
    "ApiKeyRateLimit",
    "ApiKeyRateLimitParams",
    "ApiKeyRotationPolicy",
    "ApiKeyUsageLimit",
    "AporiaParameters",
    "AporiaParametersParams",
    "AuditLogEntry",
    "AuditLogList",
    "AwsAccessKeyAuthConfig",
    "AwsAssumedRoleAuthConfig",
    "AwsServiceRoleAuthConfig",
    "AzureAiConfiguration",
    "AzureAiConfigurationParams",
    "AzureContentSafetyParameters",
    "AzureContentSafetyParametersParams",
    "AzureDefaultAuthConfig",
    "AzureDeploymentConfig",
    "AzureDeploymentConfigParams",
    "AzureEntraAuthConfig",
    "AzureManagedAuthConfig",
    "AzureOpenAiConfiguration",
    "AzureOpenAiConfigurationParams",
    "AzurePiiParameters",
    "AzurePiiParametersParams",
    "BedrockConfiguration",
    "BedrockConfigurationParams",
    "BedrockGuardParameters",
    "BedrockGuardParametersParams",
    "CacheHitRateGraph",
    "CacheHitRateGraphDataPoint",
    "CacheHitRateGraphSummary",
    "CacheLatencyGraph",
    "CacheLatencyGraphDataPoint",
    "CacheSummary",
    "CacheTotals",
    "CharacterCountParameters",
    "CharacterCountParametersParams",
    "ChildCollection",
    "CollectionDetail",
    "CollectionDetails",
    "CollectionList",
    "CollectionListItem",
    "Config",
    "ConfigList",
    "ConfigListItem",
    "ConfigVersion",
    "ConfigVersionList",
    "ContainsCodeParameters",
    "ContainsCodeParametersParams",
    "ContainsParameters",
    "ContainsParametersParams",
    "CortexConfiguration",
    "CortexConfigurationParams",
    "CostGraph",
    "CostGraphDataPoint",
    "CostGraphSummary",
    "CreateApiKey",
    "CreateCollection",
    "CreateConfig",
    "CreateFeedback",
    "CreateGuardrail",
    "CreateIntegration",
    "CreateInvite",
    "CreateLabel",
    "CreateLogExport",
    "CreateMcpIntegration",
    "CreateMcpServer",
    "CreatePrompt",
    "CreatePromptPartial",
    "CreateProvider",
    "CreateRateLimitPolicy",
    "CreateScimMapping",
    "CreateSecretReference",
    "CreateUsageLimitPolicy",
    "CreateVirtualKey",
    "CreateWorkspace",
    "CreateWorkspaceDefaults",
    "CreatedApiKey",
    "CreatedCollection",
    "CreatedConfig",
    "CreatedGuardrail",
    "CreatedIntegration",
    "CreatedInvite",
    "CreatedLabel",
    "CreatedMcpIntegration",
    "CreatedMcpServer",
    "CreatedPolicy",
    "CreatedPrompt",
    "CreatedPromptPartial",
    "CreatedProvider",
    "CreatedSecretReference",
    "CreatedVirtualKey",
    "CreatedVirtualKeyData",
    "CustomHostConfiguration",
    "CustomHostConfigurationParams",
    "CustomLog",
    "CustomLogMetadata",
    "CustomLogRequest",
    "CustomLogResponse",
    "DefaultGuardrail",
    "DeleteWorkspace",
    "DeletedMcpServerTokens",
    "EndsWithParameters",
    "EndsWithParametersParams",
    "ErrorGraph",
    "ErrorGraphDataPoint",
    "ErrorGraphSummary",
    "ErrorRateGraph",
    "ErrorRateGraphDataPoint",
    "ErrorRateGraphSummary",
    "ErrorStackGraph",
    "ErrorStackGraphDataPoint",
    "ErrorStackGraphSummary",
    "ErrorStatusCodeGraph",
    "ErrorStatusCodeGraphDataPoint",
    "ErrorStatusCodeGraphSummary",
    "FeedbackGraph",
    "FeedbackGraphDataPoint",
    "FeedbackGraphSummary",
    "FeedbackModelGraph",
    "FeedbackModelGraphDataPoint",
    "FeedbackScoreGraph",
    "FeedbackScoreGraphDataPoint",
    "FeedbackScoreGraphSummary",
    "GlobalWorkspaceAccess",
    "GlobalWorkspaceAccessParams",
    "Guardrail",
    "GuardrailActions",
    "GuardrailActionsParams",
    "GuardrailCheck",
    "GuardrailCheckParams",
    "GuardrailDetail",
    "GuardrailFeedback",
    "GuardrailFeedbackParams",
    "GuardrailList",
    "GuardrailOutcome",
    "GuardrailOutcomeParams",
    "HashicorpAppRoleAuthConfig",
    "HashicorpKubernetesAuthConfig",
    "HashicorpTokenAuthConfig",
    "HuggingFaceConfiguration",
    "HuggingFaceConfigurationParams",
    "Integration",
    "IntegrationDetail",
    "IntegrationList",
    "IntegrationModel",
    "IntegrationModelConfigurations",
    "IntegrationModelList",
    "IntegrationModelPricing",
    "IntegrationModelPricingParams",
    "IntegrationWorkspace",
    "IntegrationWorkspaceList",
    "Invite",
    "InviteApiKeyDefaults",
    "InviteApiKeyDetails",
    "InviteList",
    "InviteRole",
    "InvitedWorkspace",
    "JsonKeysParameters",
    "JsonKeysParametersParams",
    "JsonSchemaParameters",
    "JsonSchemaParametersParams",
    "JwtParameters",
    "JwtParametersParams",
    "Label",
    "LabelList",
    "LatencyGraph",
    "LatencyGraphDataPoint",
    "LatencyGraphSummary",
    "Log",
    "LogExport",
    "LogExportDownload",
    "LogExportFieldRestrictions",
    "LogExportFilters",
    "LogExportFiltersParams",
    "LogExportList",
    "LogExportTask",
    "LogGroupList",
    "LogMetrics",
    "LogPayload",
    "LogRequest",
    "LogResponse",
    "McpCapabilityAccess",
    "McpCapabilityCount",
    "McpCapabilityCounts",
    "McpConnectionTest",
    "McpGlobalWorkspaceAccess",
    "McpIntegration",
    "McpIntegrationCapability",
    "McpIntegrationCapabilityList",
    "McpIntegrationConfigurations",
    "McpIntegrationList",
    "McpIntegrationListItem",
    "McpIntegrationWorkspace",
    "McpIntegrationWorkspaceAccess",
    "McpIntegrationWorkspaceList",
    "McpMetadata",
    "McpServer",
    "McpServerCapability",
    "McpServerCapabilityList",
    "McpServerClientInfo",
    "McpServerConnection",
    "McpServerConnectionList",
    "McpServerIntegration",
    "McpServerList",
    "McpServerListItem",
    "McpServerTokens",
    "McpServerUserAccess",
    "McpServerUserAccessCheck",
    "McpServerUserAccessList",
    "McpUserAccess",
    "MetadataGroup",
    "MetadataGroupList",
    "MistralModerationParameters",
    "MistralModerationParametersParams",
    "ModelCalculateConfig",
    "ModelCalculateOperation",
    "ModelFinetuneConfig",
    "ModelGroup",
    "ModelGroupList",
    "ModelPayAsYouGo",
    "ModelPricing",
    "ModelTokenPrice",
    "ModelValueReference",
    "ModelWhitelistParameters",
    "ModelWhitelistParametersParams",
    "OpenAiConfiguration",
    "OpenAiConfigurationParams",
    "OrganisationDefaults",
    "PanwPrismaParameters",
    "PanwPrismaParametersParams",
    "PatronusCustomParameters",
    "PatronusCustomParametersParams",
    "PatronusParameters",
    "PatronusParametersParams",
    "PayAsYouGoPricing",
    "PayAsYouGoPricingParams",
    "PillarScanParameters",
    "PillarScanParametersParams",
    "PolicyCondition",
    "PolicyConditionParams",
    "PolicyGroupBy",
    "PolicyGroupByParams",
    "PolicyKeyUsage",
    "PortkeyLanguageParameters",
    "PortkeyLanguageParametersParams",
    "PortkeyModerationParameters",
    "PortkeyModerationParametersParams",
    "PortkeyPiiParameters",
    "PortkeyPiiParametersParams",
    "PricingAdjustments",
    "PricingAdjustmentsParams",
    "PricingMultiplier",
    "PricingMultiplierImage",
    "PricingMultiplierImageParams",
    "PricingMultiplierParams",
    "Prompt",
    "PromptList",
    "PromptListItem",
    "PromptPartial",
    "PromptPartialList",
    "PromptPartialListItem",
    "PromptPartialVersion",
    "PromptPartialVersionList",
    "PromptVersion",
    "PromptVersionList",
    "PromptfooParameters",
    "PromptfooParametersParams",
    "Provider",
    "ProviderList",
    "ProviderModelList",
    "PublishVersion",
    "RateLimit",
    "RateLimitParams",
    "RateLimitPolicy",
    "RateLimitPolicyList",
    "RegexMatchParameters",
    "RegexMatchParametersParams",
    "RequestGraph",
    "RequestGraphDataPoint",
    "RequestGraphSummary",
    "RequiredMetadataKeysParameters",
    "RequiredMetadataKeysParametersParams",
    "RescuedRequestGraph",
    "RescuedRequestGraphDataPoint",
    "RescuedRequestGraphSummary",
    "ResentInvite",
    "RetryRescue",
    "RotateApiKey",
    "RotatedApiKey",
    "SageMakerConfiguration",
    "SageMakerConfigurationParams",
    "SavedFeedback",
    "SavedLogExport",
    "ScimGroup",
    "ScimGroupList",
    "ScimMapping",
    "ScimMappingList",
    "SecretMapping",
    "SecretMappingParams",
    "SecretReference",
    "SecretReferenceList",
    "SecretReferenceListItem",
    "SentenceCountParameters",
    "SentenceCountParametersParams",
    "StatusCodeCount",
    "Success",
    "SydeGuardParameters",
    "SydeGuardParametersParams",
    "SyncMcpIntegration",
    "SyncedMcpIntegration",
    "SyncedMcpServerCapabilities",
    "SyncedMcpServerMetadata",
    "TokenGraph",
    "TokenGraphDataPoint",
    "TokenGraphSummary",
    "TokenPricing",
    "TokenPricingParams",
    "UpdateApiKey",
    "UpdateCollection",
    "UpdateConfig",
    "UpdateFeedback",
    "UpdateGuardrail",
    "UpdateIntegration",
    "UpdateIntegrationModel",
    "UpdateIntegrationModels",
    "UpdateIntegrationWorkspace",
    "UpdateIntegrationWorkspaces",
    "UpdateLabel",
    "UpdateLogExport",
    "UpdateMcpCapabilities",
    "UpdateMcpIntegration",
    "UpdateMcpIntegrationWorkspaces",
    "UpdateMcpServer",
    "UpdateMcpServerUserAccess",
    "UpdateOrganisationDefaults",
    "UpdatePrompt",
    "UpdatePromptPartial",
    "UpdatePromptVersion",
    "UpdateProvider",
    "UpdateRateLimitPolicy",
    "UpdateSecretReference",
    "UpdateUsageLimitPolicy",
    "UpdateUser",
    "UpdateVirtualKey",
    "UpdateWorkspace",
    "UpdateWorkspaceDefaults",
    "UpdateWorkspaceExclusions",
    "UpdateWorkspaceMember",
    "UpdatedConfig",
    "UpdatedGuardrail",
    "UpdatedMcpServerTokens",
    "UpdatedPrompt",
    "UpdatedPromptPartial",
    "UpdatedProvider",
    "UppercaseParameters",
    "UppercaseParametersParams",
    "UsageLimit",
    "UsageLimitParams",
    "UsageLimitPolicy",
    "UsageLimitPolicyEntity",
    "UsageLimitPolicyEntityList",
    "UsageLimitPolicyList",
    "User",
    "UserGraph",
    "UserGraphDataPoint",
    "UserGraphSummary",
    "UserGroup",
    "UserGroupList",
    "UserList",
    "UserRequestGraph",
    "UserRequestGraphDataPoint",
    "UserRequestGraphSummary",
    "ValidUrlsParameters",
    "ValidUrlsParametersParams",
    "VertexAiConfiguration",
    "VertexAiConfigurationParams",
    "VirtualKey",
    "VirtualKeyDeployment",
    "VirtualKeyList",
    "WebhookParameters",
    "WebhookParametersParams",
    "WeightedFeedbackGraph",
    "WeightedFeedbackGraphDataPoint",
    "WeightedFeedbackGraphSummary",
    "WordCountParameters",
    "WordCountParametersParams",
    "WorkersAiConfiguration",
    "WorkersAiConfigurationParams",
    "Workspace",
    "WorkspaceDefaults",
    "WorkspaceDetail",
    "WorkspaceExclusion",
    "WorkspaceExclusionList",
    "WorkspaceExclusionParams",
    "WorkspaceInvite",
    "WorkspaceInviteRole",
    "WorkspaceList",
    "WorkspaceMember",
    "WorkspaceMemberList",
    "WorkspaceSettings",
    "WorkspaceSettingsParams",
)


@cache
def fields(name: str) -> "Fields":
    """Give what an object of a written schema may hold; only the schema's own module is loaded."""
    found: Fields = import_module(f".{_MODULES[name]}", __name__).FIELDS
    return found


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
