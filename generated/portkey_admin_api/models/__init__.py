# Generated from openapi.yaml by `make generate`; do not edit.
"""Models of responses (attrs classes) and of request bodies (typed dicts), each loaded on first use."""

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..types import Fields
    from .acuvity_scan_parameters import AcuvityScanParameters as AcuvityScanParameters
    from .acuvity_scan_parameters import AcuvityScanParametersParams as AcuvityScanParametersParams
    from .allowed_request_types_parameters import (
        AllowedRequestTypesParameters as AllowedRequestTypesParameters,
    )
    from .allowed_request_types_parameters import (
        AllowedRequestTypesParametersParams as AllowedRequestTypesParametersParams,
    )
    from .analytics_group import AnalyticsGroup as AnalyticsGroup
    from .analytics_group import AnalyticsGroupList as AnalyticsGroupList
    from .api_key import ApiKey as ApiKey
    from .api_key import ApiKeyList as ApiKeyList
    from .api_key import ApiKeyRotation as ApiKeyRotation
    from .api_key import ApiKeyUsageLimit as ApiKeyUsageLimit
    from .api_key_defaults import ApiKeyDefaults as ApiKeyDefaults
    from .api_key_defaults import ApiKeyDefaultsParams as ApiKeyDefaultsParams
    from .api_key_rate_limit import ApiKeyRateLimit as ApiKeyRateLimit
    from .api_key_rate_limit import ApiKeyRateLimitParams as ApiKeyRateLimitParams
    from .api_keys_answers import CreatedApiKey as CreatedApiKey
    from .api_keys_answers import RotatedApiKey as RotatedApiKey
    from .api_keys_bodies import ApiKeyRotationPolicy as ApiKeyRotationPolicy
    from .api_keys_bodies import CreateApiKey as CreateApiKey
    from .api_keys_bodies import RotateApiKey as RotateApiKey
    from .api_keys_bodies import UpdateApiKey as UpdateApiKey
    from .aporia_parameters import AporiaParameters as AporiaParameters
    from .aporia_parameters import AporiaParametersParams as AporiaParametersParams
    from .audit_log_entry import AuditLogEntry as AuditLogEntry
    from .audit_log_entry import AuditLogList as AuditLogList
    from .azure_ai_configuration import AzureAiConfiguration as AzureAiConfiguration
    from .azure_ai_configuration import AzureAiConfigurationParams as AzureAiConfigurationParams
    from .azure_content_safety_parameters import AzureContentSafetyParameters as AzureContentSafetyParameters
    from .azure_content_safety_parameters import (
        AzureContentSafetyParametersParams as AzureContentSafetyParametersParams,
    )
    from .azure_open_ai_configuration import AzureDeploymentConfig as AzureDeploymentConfig
    from .azure_open_ai_configuration import AzureDeploymentConfigParams as AzureDeploymentConfigParams
    from .azure_open_ai_configuration import AzureOpenAiConfiguration as AzureOpenAiConfiguration
    from .azure_open_ai_configuration import AzureOpenAiConfigurationParams as AzureOpenAiConfigurationParams
    from .azure_pii_parameters import AzurePiiParameters as AzurePiiParameters
    from .azure_pii_parameters import AzurePiiParametersParams as AzurePiiParametersParams
    from .bedrock_configuration import BedrockConfiguration as BedrockConfiguration
    from .bedrock_configuration import BedrockConfigurationParams as BedrockConfigurationParams
    from .bedrock_guard_parameters import BedrockGuardParameters as BedrockGuardParameters
    from .bedrock_guard_parameters import BedrockGuardParametersParams as BedrockGuardParametersParams
    from .cache_hit_rate_graph import CacheHitRateGraph as CacheHitRateGraph
    from .cache_hit_rate_graph import CacheHitRateGraphDataPoint as CacheHitRateGraphDataPoint
    from .cache_hit_rate_graph import CacheHitRateGraphSummary as CacheHitRateGraphSummary
    from .cache_latency_graph import CacheLatencyGraph as CacheLatencyGraph
    from .cache_latency_graph import CacheLatencyGraphDataPoint as CacheLatencyGraphDataPoint
    from .cache_summary import CacheSummary as CacheSummary
    from .cache_summary import CacheTotals as CacheTotals
    from .character_count_parameters import CharacterCountParameters as CharacterCountParameters
    from .character_count_parameters import CharacterCountParametersParams as CharacterCountParametersParams
    from .collection_detail import ChildCollection as ChildCollection
    from .collection_detail import CollectionDetail as CollectionDetail
    from .collection_details import CollectionDetails as CollectionDetails
    from .collection_list_item import CollectionList as CollectionList
    from .collection_list_item import CollectionListItem as CollectionListItem
    from .collections_answers import CreatedCollection as CreatedCollection
    from .collections_bodies import CreateCollection as CreateCollection
    from .collections_bodies import UpdateCollection as UpdateCollection
    from .config import Config as Config
    from .config_list_item import ConfigList as ConfigList
    from .config_list_item import ConfigListItem as ConfigListItem
    from .config_version import ConfigVersion as ConfigVersion
    from .config_version import ConfigVersionList as ConfigVersionList
    from .configs_answers import CreatedConfig as CreatedConfig
    from .configs_answers import UpdatedConfig as UpdatedConfig
    from .configs_bodies import CreateConfig as CreateConfig
    from .configs_bodies import UpdateConfig as UpdateConfig
    from .contains_code_parameters import ContainsCodeParameters as ContainsCodeParameters
    from .contains_code_parameters import ContainsCodeParametersParams as ContainsCodeParametersParams
    from .contains_parameters import ContainsParameters as ContainsParameters
    from .contains_parameters import ContainsParametersParams as ContainsParametersParams
    from .cortex_configuration import CortexConfiguration as CortexConfiguration
    from .cortex_configuration import CortexConfigurationParams as CortexConfigurationParams
    from .cost_graph import CostGraph as CostGraph
    from .cost_graph import CostGraphDataPoint as CostGraphDataPoint
    from .cost_graph import CostGraphSummary as CostGraphSummary
    from .created_policy import CreatedPolicy as CreatedPolicy
    from .custom_host_configuration import CustomHostConfiguration as CustomHostConfiguration
    from .custom_host_configuration import CustomHostConfigurationParams as CustomHostConfigurationParams
    from .deployment import Deployment as Deployment
    from .deployment import DeploymentList as DeploymentList
    from .deployment_credentials import DeploymentCredentials as DeploymentCredentials
    from .deployment_detail import DeploymentDetail as DeploymentDetail
    from .deployment_detail import DeploymentDetailAuthSettings as DeploymentDetailAuthSettings
    from .deployment_detail import DeploymentWorkspace as DeploymentWorkspace
    from .deployment_ping import DeploymentPing as DeploymentPing
    from .deployment_ping import DeploymentPingInbound as DeploymentPingInbound
    from .deployment_ping import DeploymentPingOutbound as DeploymentPingOutbound
    from .deployments_answers import CreatedDeployment as CreatedDeployment
    from .deployments_answers import UpdatedDeployment as UpdatedDeployment
    from .deployments_bodies import CreateDeployment as CreateDeployment
    from .deployments_bodies import CreateDeploymentAuthSettings as CreateDeploymentAuthSettings
    from .deployments_bodies import UpdateDeployment as UpdateDeployment
    from .deployments_bodies import UpdateDeploymentAuthSettings as UpdateDeploymentAuthSettings
    from .ends_with_parameters import EndsWithParameters as EndsWithParameters
    from .ends_with_parameters import EndsWithParametersParams as EndsWithParametersParams
    from .error_graph import ErrorGraph as ErrorGraph
    from .error_graph import ErrorGraphDataPoint as ErrorGraphDataPoint
    from .error_graph import ErrorGraphSummary as ErrorGraphSummary
    from .error_rate_graph import ErrorRateGraph as ErrorRateGraph
    from .error_rate_graph import ErrorRateGraphDataPoint as ErrorRateGraphDataPoint
    from .error_rate_graph import ErrorRateGraphSummary as ErrorRateGraphSummary
    from .error_stack_graph import ErrorStackGraph as ErrorStackGraph
    from .error_stack_graph import ErrorStackGraphDataPoint as ErrorStackGraphDataPoint
    from .error_stack_graph import ErrorStackGraphSummary as ErrorStackGraphSummary
    from .error_stack_graph import StatusCodeCount as StatusCodeCount
    from .error_status_code_graph import ErrorStatusCodeGraph as ErrorStatusCodeGraph
    from .error_status_code_graph import ErrorStatusCodeGraphDataPoint as ErrorStatusCodeGraphDataPoint
    from .error_status_code_graph import ErrorStatusCodeGraphSummary as ErrorStatusCodeGraphSummary
    from .feedback_answers import SavedFeedback as SavedFeedback
    from .feedback_bodies import CreateFeedback as CreateFeedback
    from .feedback_bodies import UpdateFeedback as UpdateFeedback
    from .feedback_graph import FeedbackGraph as FeedbackGraph
    from .feedback_graph import FeedbackGraphDataPoint as FeedbackGraphDataPoint
    from .feedback_graph import FeedbackGraphSummary as FeedbackGraphSummary
    from .feedback_model_graph import FeedbackModelGraph as FeedbackModelGraph
    from .feedback_model_graph import FeedbackModelGraphDataPoint as FeedbackModelGraphDataPoint
    from .feedback_score_graph import FeedbackScoreGraph as FeedbackScoreGraph
    from .feedback_score_graph import FeedbackScoreGraphDataPoint as FeedbackScoreGraphDataPoint
    from .feedback_score_graph import FeedbackScoreGraphSummary as FeedbackScoreGraphSummary
    from .global_workspace_access import GlobalWorkspaceAccess as GlobalWorkspaceAccess
    from .global_workspace_access import GlobalWorkspaceAccessParams as GlobalWorkspaceAccessParams
    from .guardrail import Guardrail as Guardrail
    from .guardrail import GuardrailList as GuardrailList
    from .guardrail_actions import GuardrailActions as GuardrailActions
    from .guardrail_actions import GuardrailActionsParams as GuardrailActionsParams
    from .guardrail_actions import GuardrailFeedback as GuardrailFeedback
    from .guardrail_actions import GuardrailFeedbackParams as GuardrailFeedbackParams
    from .guardrail_actions import GuardrailOutcome as GuardrailOutcome
    from .guardrail_actions import GuardrailOutcomeParams as GuardrailOutcomeParams
    from .guardrail_check import GuardrailCheck as GuardrailCheck
    from .guardrail_check import GuardrailCheckParams as GuardrailCheckParams
    from .guardrail_detail import GuardrailDetail as GuardrailDetail
    from .guardrail_mcp_server import GuardrailMcpServer as GuardrailMcpServer
    from .guardrails_answers import CreatedGuardrail as CreatedGuardrail
    from .guardrails_answers import SyncedGuardrailMcpServers as SyncedGuardrailMcpServers
    from .guardrails_answers import UpdatedExclusionsMessage as UpdatedExclusionsMessage
    from .guardrails_answers import UpdatedGuardrail as UpdatedGuardrail
    from .guardrails_answers import UpdatedWorkspaceExclusions as UpdatedWorkspaceExclusions
    from .guardrails_answers import UpsertedGuardrailMcpServer as UpsertedGuardrailMcpServer
    from .guardrails_bodies import CreateGuardrail as CreateGuardrail
    from .guardrails_bodies import ExcludedWorkspace as ExcludedWorkspace
    from .guardrails_bodies import SyncGuardrailMcpServers as SyncGuardrailMcpServers
    from .guardrails_bodies import UpdateGuardrail as UpdateGuardrail
    from .guardrails_bodies import UpdateOrganisationDefaults as UpdateOrganisationDefaults
    from .guardrails_bodies import UpdateWorkspaceExclusions as UpdateWorkspaceExclusions
    from .guardrails_bodies import UpsertGuardrailMcpServer as UpsertGuardrailMcpServer
    from .hugging_face_configuration import HuggingFaceConfiguration as HuggingFaceConfiguration
    from .hugging_face_configuration import HuggingFaceConfigurationParams as HuggingFaceConfigurationParams
    from .integration import Integration as Integration
    from .integration import IntegrationList as IntegrationList
    from .integration_detail import IntegrationDetail as IntegrationDetail
    from .integration_model import IntegrationModel as IntegrationModel
    from .integration_model import IntegrationModelList as IntegrationModelList
    from .integration_model_pricing import IntegrationModelPricing as IntegrationModelPricing
    from .integration_model_pricing import IntegrationModelPricingParams as IntegrationModelPricingParams
    from .integration_model_pricing import PayAsYouGoPricing as PayAsYouGoPricing
    from .integration_model_pricing import PayAsYouGoPricingParams as PayAsYouGoPricingParams
    from .integration_model_pricing import TokenPricing as TokenPricing
    from .integration_model_pricing import TokenPricingParams as TokenPricingParams
    from .integration_workspace import IntegrationWorkspace as IntegrationWorkspace
    from .integration_workspace import IntegrationWorkspaceList as IntegrationWorkspaceList
    from .integrations_answers import CreatedIntegration as CreatedIntegration
    from .integrations_bodies import CreateIntegration as CreateIntegration
    from .integrations_bodies import IntegrationModelConfigurations as IntegrationModelConfigurations
    from .integrations_bodies import UpdateIntegration as UpdateIntegration
    from .integrations_bodies import UpdateIntegrationModel as UpdateIntegrationModel
    from .integrations_bodies import UpdateIntegrationModels as UpdateIntegrationModels
    from .integrations_bodies import UpdateIntegrationWorkspace as UpdateIntegrationWorkspace
    from .integrations_bodies import UpdateIntegrationWorkspaces as UpdateIntegrationWorkspaces
    from .invite import Invite as Invite
    from .invite import InvitedWorkspace as InvitedWorkspace
    from .invite import InviteList as InviteList
    from .invites_answers import CreatedInvite as CreatedInvite
    from .invites_answers import ResentInvite as ResentInvite
    from .invites_bodies import CreateInvite as CreateInvite
    from .invites_bodies import InviteApiKeyDefaults as InviteApiKeyDefaults
    from .invites_bodies import InviteApiKeyDetails as InviteApiKeyDetails
    from .invites_bodies import InviteRole as InviteRole
    from .invites_bodies import WorkspaceInvite as WorkspaceInvite
    from .invites_bodies import WorkspaceInviteRole as WorkspaceInviteRole
    from .json_keys_parameters import JsonKeysParameters as JsonKeysParameters
    from .json_keys_parameters import JsonKeysParametersParams as JsonKeysParametersParams
    from .json_schema_parameters import JsonSchemaParameters as JsonSchemaParameters
    from .json_schema_parameters import JsonSchemaParametersParams as JsonSchemaParametersParams
    from .jwt_parameters import JwtParameters as JwtParameters
    from .jwt_parameters import JwtParametersParams as JwtParametersParams
    from .label import Label as Label
    from .label import LabelList as LabelList
    from .labels_answers import CreatedLabel as CreatedLabel
    from .labels_bodies import CreateLabel as CreateLabel
    from .labels_bodies import UpdateLabel as UpdateLabel
    from .latency_graph import LatencyGraph as LatencyGraph
    from .latency_graph import LatencyGraphDataPoint as LatencyGraphDataPoint
    from .latency_graph import LatencyGraphSummary as LatencyGraphSummary
    from .log import Log as Log
    from .log import LogMetrics as LogMetrics
    from .log import LogPayload as LogPayload
    from .log import LogRequest as LogRequest
    from .log import LogResponse as LogResponse
    from .log_export import LogExport as LogExport
    from .log_export import LogExportList as LogExportList
    from .log_export_download import LogExportDownload as LogExportDownload
    from .log_export_field_restrictions import LogExportFieldRestrictions as LogExportFieldRestrictions
    from .log_export_filters import LogExportFilters as LogExportFilters
    from .log_export_filters import LogExportFiltersParams as LogExportFiltersParams
    from .log_exports_answers import LogExportTask as LogExportTask
    from .log_exports_answers import SavedLogExport as SavedLogExport
    from .log_exports_bodies import CreateLogExport as CreateLogExport
    from .log_exports_bodies import UpdateLogExport as UpdateLogExport
    from .log_group_list import LogGroupList as LogGroupList
    from .logs_bodies import CustomLog as CustomLog
    from .logs_bodies import CustomLogMetadata as CustomLogMetadata
    from .logs_bodies import CustomLogRequest as CustomLogRequest
    from .logs_bodies import CustomLogResponse as CustomLogResponse
    from .mcp_capability_counts import McpCapabilityCount as McpCapabilityCount
    from .mcp_capability_counts import McpCapabilityCounts as McpCapabilityCounts
    from .mcp_connection_test import McpConnectionTest as McpConnectionTest
    from .mcp_integration import McpIntegration as McpIntegration
    from .mcp_integration_capability import McpIntegrationCapability as McpIntegrationCapability
    from .mcp_integration_capability import McpIntegrationCapabilityList as McpIntegrationCapabilityList
    from .mcp_integration_list_item import McpIntegrationList as McpIntegrationList
    from .mcp_integration_list_item import McpIntegrationListItem as McpIntegrationListItem
    from .mcp_integration_workspace import McpIntegrationWorkspace as McpIntegrationWorkspace
    from .mcp_integration_workspace import McpIntegrationWorkspaceList as McpIntegrationWorkspaceList
    from .mcp_integrations_answers import CreatedMcpIntegration as CreatedMcpIntegration
    from .mcp_integrations_answers import SyncedMcpIntegration as SyncedMcpIntegration
    from .mcp_integrations_bodies import CreateMcpIntegration as CreateMcpIntegration
    from .mcp_integrations_bodies import McpGlobalWorkspaceAccess as McpGlobalWorkspaceAccess
    from .mcp_integrations_bodies import McpIntegrationConfigurations as McpIntegrationConfigurations
    from .mcp_integrations_bodies import McpIntegrationWorkspaceAccess as McpIntegrationWorkspaceAccess
    from .mcp_integrations_bodies import SyncMcpIntegration as SyncMcpIntegration
    from .mcp_integrations_bodies import UpdateMcpIntegration as UpdateMcpIntegration
    from .mcp_integrations_bodies import UpdateMcpIntegrationWorkspaces as UpdateMcpIntegrationWorkspaces
    from .mcp_metadata import McpMetadata as McpMetadata
    from .mcp_server import McpServer as McpServer
    from .mcp_server import McpServerIntegration as McpServerIntegration
    from .mcp_server_capability import McpServerCapability as McpServerCapability
    from .mcp_server_capability import McpServerCapabilityList as McpServerCapabilityList
    from .mcp_server_client_info import McpServerClientInfo as McpServerClientInfo
    from .mcp_server_connection import McpServerConnection as McpServerConnection
    from .mcp_server_connection import McpServerConnectionList as McpServerConnectionList
    from .mcp_server_list_item import McpServerList as McpServerList
    from .mcp_server_list_item import McpServerListItem as McpServerListItem
    from .mcp_server_tokens import McpServerTokens as McpServerTokens
    from .mcp_server_user_access import McpServerUserAccess as McpServerUserAccess
    from .mcp_server_user_access import McpServerUserAccessList as McpServerUserAccessList
    from .mcp_server_user_access_check import McpServerUserAccessCheck as McpServerUserAccessCheck
    from .mcp_servers_answers import CreatedMcpServer as CreatedMcpServer
    from .mcp_servers_answers import DeletedMcpServerTokens as DeletedMcpServerTokens
    from .mcp_servers_answers import SyncedMcpServerCapabilities as SyncedMcpServerCapabilities
    from .mcp_servers_answers import SyncedMcpServerMetadata as SyncedMcpServerMetadata
    from .mcp_servers_answers import UpdatedMcpServerTokens as UpdatedMcpServerTokens
    from .mcp_servers_bodies import CreateMcpServer as CreateMcpServer
    from .mcp_servers_bodies import McpUserAccess as McpUserAccess
    from .mcp_servers_bodies import UpdateMcpServer as UpdateMcpServer
    from .mcp_servers_bodies import UpdateMcpServerUserAccess as UpdateMcpServerUserAccess
    from .metadata_group import MetadataGroup as MetadataGroup
    from .metadata_group import MetadataGroupList as MetadataGroupList
    from .mistral_moderation_parameters import MistralModerationParameters as MistralModerationParameters
    from .mistral_moderation_parameters import (
        MistralModerationParametersParams as MistralModerationParametersParams,
    )
    from .model_calculate_operation import ModelCalculateOperation as ModelCalculateOperation
    from .model_group import ModelGroup as ModelGroup
    from .model_group import ModelGroupList as ModelGroupList
    from .model_pricing import ModelCalculateConfig as ModelCalculateConfig
    from .model_pricing import ModelFinetuneConfig as ModelFinetuneConfig
    from .model_pricing import ModelPayAsYouGo as ModelPayAsYouGo
    from .model_pricing import ModelPricing as ModelPricing
    from .model_pricing import ModelTokenPrice as ModelTokenPrice
    from .model_value_reference import ModelValueReference as ModelValueReference
    from .model_whitelist_parameters import ModelWhitelistParameters as ModelWhitelistParameters
    from .model_whitelist_parameters import ModelWhitelistParametersParams as ModelWhitelistParametersParams
    from .open_ai_configuration import OpenAiConfiguration as OpenAiConfiguration
    from .open_ai_configuration import OpenAiConfigurationParams as OpenAiConfigurationParams
    from .organisation_defaults import DefaultGuardrail as DefaultGuardrail
    from .organisation_defaults import OrganisationDefaults as OrganisationDefaults
    from .panw_prisma_parameters import PanwPrismaParameters as PanwPrismaParameters
    from .panw_prisma_parameters import PanwPrismaParametersParams as PanwPrismaParametersParams
    from .patronus_custom_parameters import PatronusCustomParameters as PatronusCustomParameters
    from .patronus_custom_parameters import PatronusCustomParametersParams as PatronusCustomParametersParams
    from .patronus_parameters import PatronusParameters as PatronusParameters
    from .patronus_parameters import PatronusParametersParams as PatronusParametersParams
    from .pillar_scan_parameters import PillarScanParameters as PillarScanParameters
    from .pillar_scan_parameters import PillarScanParametersParams as PillarScanParametersParams
    from .policy_condition import PolicyCondition as PolicyCondition
    from .policy_condition import PolicyConditionParams as PolicyConditionParams
    from .policy_group_by import PolicyGroupBy as PolicyGroupBy
    from .policy_group_by import PolicyGroupByParams as PolicyGroupByParams
    from .portkey_language_parameters import PortkeyLanguageParameters as PortkeyLanguageParameters
    from .portkey_language_parameters import (
        PortkeyLanguageParametersParams as PortkeyLanguageParametersParams,
    )
    from .portkey_moderation_parameters import PortkeyModerationParameters as PortkeyModerationParameters
    from .portkey_moderation_parameters import (
        PortkeyModerationParametersParams as PortkeyModerationParametersParams,
    )
    from .portkey_pii_parameters import PortkeyPiiParameters as PortkeyPiiParameters
    from .portkey_pii_parameters import PortkeyPiiParametersParams as PortkeyPiiParametersParams
    from .pricing_adjustments import PricingAdjustments as PricingAdjustments
    from .pricing_adjustments import PricingAdjustmentsParams as PricingAdjustmentsParams
    from .pricing_adjustments import PricingMultiplier as PricingMultiplier
    from .pricing_adjustments import PricingMultiplierImage as PricingMultiplierImage
    from .pricing_adjustments import PricingMultiplierImageParams as PricingMultiplierImageParams
    from .pricing_adjustments import PricingMultiplierParams as PricingMultiplierParams
    from .prompt import Prompt as Prompt
    from .prompt_list_item import PromptList as PromptList
    from .prompt_list_item import PromptListItem as PromptListItem
    from .prompt_partial import PromptPartial as PromptPartial
    from .prompt_partial_list_item import PromptPartialList as PromptPartialList
    from .prompt_partial_list_item import PromptPartialListItem as PromptPartialListItem
    from .prompt_partial_version import PromptPartialVersion as PromptPartialVersion
    from .prompt_partial_version import PromptPartialVersionList as PromptPartialVersionList
    from .prompt_partials_answers import CreatedPromptPartial as CreatedPromptPartial
    from .prompt_partials_answers import UpdatedPromptPartial as UpdatedPromptPartial
    from .prompt_partials_bodies import CreatePromptPartial as CreatePromptPartial
    from .prompt_partials_bodies import UpdatePromptPartial as UpdatePromptPartial
    from .prompt_version import PromptTemplate as PromptTemplate
    from .prompt_version import PromptVersion as PromptVersion
    from .prompt_version import PromptVersionList as PromptVersionList
    from .promptfoo_parameters import PromptfooParameters as PromptfooParameters
    from .promptfoo_parameters import PromptfooParametersParams as PromptfooParametersParams
    from .prompts_answers import CreatedPrompt as CreatedPrompt
    from .prompts_answers import UpdatedPrompt as UpdatedPrompt
    from .prompts_bodies import CreatePrompt as CreatePrompt
    from .prompts_bodies import UpdatePrompt as UpdatePrompt
    from .prompts_bodies import UpdatePromptVersion as UpdatePromptVersion
    from .provider import Provider as Provider
    from .provider import ProviderList as ProviderList
    from .provider_group import ProviderGroup as ProviderGroup
    from .provider_group import ProviderGroupList as ProviderGroupList
    from .provider_model_list import ProviderModelList as ProviderModelList
    from .providers_answers import CreatedProvider as CreatedProvider
    from .providers_answers import UpdatedProvider as UpdatedProvider
    from .providers_bodies import CreateProvider as CreateProvider
    from .providers_bodies import UpdateProvider as UpdateProvider
    from .publish_version import PublishVersion as PublishVersion
    from .rate_limit import RateLimit as RateLimit
    from .rate_limit import RateLimitParams as RateLimitParams
    from .rate_limit_policies_bodies import CreateRateLimitPolicy as CreateRateLimitPolicy
    from .rate_limit_policies_bodies import UpdateRateLimitPolicy as UpdateRateLimitPolicy
    from .rate_limit_policy import RateLimitPolicy as RateLimitPolicy
    from .rate_limit_policy import RateLimitPolicyList as RateLimitPolicyList
    from .regex_match_parameters import RegexMatchParameters as RegexMatchParameters
    from .regex_match_parameters import RegexMatchParametersParams as RegexMatchParametersParams
    from .request_graph import RequestGraph as RequestGraph
    from .request_graph import RequestGraphDataPoint as RequestGraphDataPoint
    from .request_graph import RequestGraphSummary as RequestGraphSummary
    from .required_metadata_keys_parameters import (
        RequiredMetadataKeysParameters as RequiredMetadataKeysParameters,
    )
    from .required_metadata_keys_parameters import (
        RequiredMetadataKeysParametersParams as RequiredMetadataKeysParametersParams,
    )
    from .rescued_request_graph import RescuedRequestGraph as RescuedRequestGraph
    from .rescued_request_graph import RescuedRequestGraphDataPoint as RescuedRequestGraphDataPoint
    from .rescued_request_graph import RescuedRequestGraphSummary as RescuedRequestGraphSummary
    from .rescued_request_graph import RetryRescue as RetryRescue
    from .sage_maker_configuration import SageMakerConfiguration as SageMakerConfiguration
    from .sage_maker_configuration import SageMakerConfigurationParams as SageMakerConfigurationParams
    from .scim_group import ScimGroup as ScimGroup
    from .scim_group import ScimGroupList as ScimGroupList
    from .scim_mapping import ScimMapping as ScimMapping
    from .scim_mapping import ScimMappingList as ScimMappingList
    from .secret_mapping import SecretMapping as SecretMapping
    from .secret_mapping import SecretMappingParams as SecretMappingParams
    from .secret_reference import SecretReference as SecretReference
    from .secret_reference_list_item import SecretReferenceList as SecretReferenceList
    from .secret_reference_list_item import SecretReferenceListItem as SecretReferenceListItem
    from .secret_references_answers import CreatedSecretReference as CreatedSecretReference
    from .secret_references_bodies import AwsAccessKeyAuthConfig as AwsAccessKeyAuthConfig
    from .secret_references_bodies import AwsAssumedRoleAuthConfig as AwsAssumedRoleAuthConfig
    from .secret_references_bodies import AwsServiceRoleAuthConfig as AwsServiceRoleAuthConfig
    from .secret_references_bodies import AzureDefaultAuthConfig as AzureDefaultAuthConfig
    from .secret_references_bodies import AzureEntraAuthConfig as AzureEntraAuthConfig
    from .secret_references_bodies import AzureManagedAuthConfig as AzureManagedAuthConfig
    from .secret_references_bodies import CreateSecretReference as CreateSecretReference
    from .secret_references_bodies import HashicorpAppRoleAuthConfig as HashicorpAppRoleAuthConfig
    from .secret_references_bodies import HashicorpKubernetesAuthConfig as HashicorpKubernetesAuthConfig
    from .secret_references_bodies import HashicorpTokenAuthConfig as HashicorpTokenAuthConfig
    from .secret_references_bodies import UpdateSecretReference as UpdateSecretReference
    from .sentence_count_parameters import SentenceCountParameters as SentenceCountParameters
    from .sentence_count_parameters import SentenceCountParametersParams as SentenceCountParametersParams
    from .success import Success as Success
    from .syde_guard_parameters import SydeGuardParameters as SydeGuardParameters
    from .syde_guard_parameters import SydeGuardParametersParams as SydeGuardParametersParams
    from .token_graph import TokenGraph as TokenGraph
    from .token_graph import TokenGraphDataPoint as TokenGraphDataPoint
    from .token_graph import TokenGraphSummary as TokenGraphSummary
    from .update_mcp_capabilities import McpCapabilityAccess as McpCapabilityAccess
    from .update_mcp_capabilities import UpdateMcpCapabilities as UpdateMcpCapabilities
    from .uppercase_parameters import UppercaseParameters as UppercaseParameters
    from .uppercase_parameters import UppercaseParametersParams as UppercaseParametersParams
    from .usage_limit import UsageLimit as UsageLimit
    from .usage_limit import UsageLimitParams as UsageLimitParams
    from .usage_limit_policies_bodies import CreateUsageLimitPolicy as CreateUsageLimitPolicy
    from .usage_limit_policies_bodies import UpdateUsageLimitPolicy as UpdateUsageLimitPolicy
    from .usage_limit_policy import PolicyKeyUsage as PolicyKeyUsage
    from .usage_limit_policy import UsageLimitPolicy as UsageLimitPolicy
    from .usage_limit_policy import UsageLimitPolicyList as UsageLimitPolicyList
    from .usage_limit_policy_entity import UsageLimitPolicyEntity as UsageLimitPolicyEntity
    from .usage_limit_policy_entity import UsageLimitPolicyEntityList as UsageLimitPolicyEntityList
    from .user import User as User
    from .user import UserList as UserList
    from .user_graph import UserGraph as UserGraph
    from .user_graph import UserGraphDataPoint as UserGraphDataPoint
    from .user_graph import UserGraphSummary as UserGraphSummary
    from .user_group import UserGroup as UserGroup
    from .user_group import UserGroupList as UserGroupList
    from .user_request_graph import UserRequestGraph as UserRequestGraph
    from .user_request_graph import UserRequestGraphDataPoint as UserRequestGraphDataPoint
    from .user_request_graph import UserRequestGraphSummary as UserRequestGraphSummary
    from .users_bodies import UpdateUser as UpdateUser
    from .valid_urls_parameters import ValidUrlsParameters as ValidUrlsParameters
    from .valid_urls_parameters import ValidUrlsParametersParams as ValidUrlsParametersParams
    from .vertex_ai_configuration import VertexAiConfiguration as VertexAiConfiguration
    from .vertex_ai_configuration import VertexAiConfigurationParams as VertexAiConfigurationParams
    from .virtual_key import VirtualKey as VirtualKey
    from .virtual_key import VirtualKeyList as VirtualKeyList
    from .virtual_keys_answers import CreatedVirtualKey as CreatedVirtualKey
    from .virtual_keys_answers import CreatedVirtualKeyData as CreatedVirtualKeyData
    from .virtual_keys_bodies import CreateVirtualKey as CreateVirtualKey
    from .virtual_keys_bodies import UpdateVirtualKey as UpdateVirtualKey
    from .virtual_keys_bodies import VirtualKeyDeployment as VirtualKeyDeployment
    from .webhook_parameters import WebhookParameters as WebhookParameters
    from .webhook_parameters import WebhookParametersParams as WebhookParametersParams
    from .weighted_feedback_graph import WeightedFeedbackGraph as WeightedFeedbackGraph
    from .weighted_feedback_graph import WeightedFeedbackGraphDataPoint as WeightedFeedbackGraphDataPoint
    from .weighted_feedback_graph import WeightedFeedbackGraphSummary as WeightedFeedbackGraphSummary
    from .word_count_parameters import WordCountParameters as WordCountParameters
    from .word_count_parameters import WordCountParametersParams as WordCountParametersParams
    from .workers_ai_configuration import WorkersAiConfiguration as WorkersAiConfiguration
    from .workers_ai_configuration import WorkersAiConfigurationParams as WorkersAiConfigurationParams
    from .workspace import Workspace as Workspace
    from .workspace import WorkspaceList as WorkspaceList
    from .workspace_defaults import WorkspaceDefaults as WorkspaceDefaults
    from .workspace_detail import WorkspaceDetail as WorkspaceDetail
    from .workspace_exclusion import WorkspaceExclusion as WorkspaceExclusion
    from .workspace_exclusion import WorkspaceExclusionList as WorkspaceExclusionList
    from .workspace_exclusion import WorkspaceExclusions as WorkspaceExclusions
    from .workspace_member import WorkspaceMember as WorkspaceMember
    from .workspace_member import WorkspaceMemberList as WorkspaceMemberList
    from .workspace_settings import WorkspaceSettings as WorkspaceSettings
    from .workspace_settings import WorkspaceSettingsParams as WorkspaceSettingsParams
    from .workspaces_bodies import AddedWorkspaceMember as AddedWorkspaceMember
    from .workspaces_bodies import AddWorkspaceMembers as AddWorkspaceMembers
    from .workspaces_bodies import CreateScimMapping as CreateScimMapping
    from .workspaces_bodies import CreateWorkspace as CreateWorkspace
    from .workspaces_bodies import CreateWorkspaceDefaults as CreateWorkspaceDefaults
    from .workspaces_bodies import DeleteWorkspace as DeleteWorkspace
    from .workspaces_bodies import UpdateWorkspace as UpdateWorkspace
    from .workspaces_bodies import UpdateWorkspaceDefaults as UpdateWorkspaceDefaults
    from .workspaces_bodies import UpdateWorkspaceMember as UpdateWorkspaceMember

_MODULES = {
    "AcuvityScanParameters": "acuvity_scan_parameters",
    "AcuvityScanParametersParams": "acuvity_scan_parameters",
    "AddWorkspaceMembers": "workspaces_bodies",
    "AddedWorkspaceMember": "workspaces_bodies",
    "AllowedRequestTypesParameters": "allowed_request_types_parameters",
    "AllowedRequestTypesParametersParams": "allowed_request_types_parameters",
    "AnalyticsGroup": "analytics_group",
    "AnalyticsGroupList": "analytics_group",
    "ApiKey": "api_key",
    "ApiKeyDefaults": "api_key_defaults",
    "ApiKeyDefaultsParams": "api_key_defaults",
    "ApiKeyList": "api_key",
    "ApiKeyRateLimit": "api_key_rate_limit",
    "ApiKeyRateLimitParams": "api_key_rate_limit",
    "ApiKeyRotation": "api_key",
    "ApiKeyRotationPolicy": "api_keys_bodies",
    "ApiKeyUsageLimit": "api_key",
    "AporiaParameters": "aporia_parameters",
    "AporiaParametersParams": "aporia_parameters",
    "AuditLogEntry": "audit_log_entry",
    "AuditLogList": "audit_log_entry",
    "AwsAccessKeyAuthConfig": "secret_references_bodies",
    "AwsAssumedRoleAuthConfig": "secret_references_bodies",
    "AwsServiceRoleAuthConfig": "secret_references_bodies",
    "AzureAiConfiguration": "azure_ai_configuration",
    "AzureAiConfigurationParams": "azure_ai_configuration",
    "AzureContentSafetyParameters": "azure_content_safety_parameters",
    "AzureContentSafetyParametersParams": "azure_content_safety_parameters",
    "AzureDefaultAuthConfig": "secret_references_bodies",
    "AzureDeploymentConfig": "azure_open_ai_configuration",
    "AzureDeploymentConfigParams": "azure_open_ai_configuration",
    "AzureEntraAuthConfig": "secret_references_bodies",
    "AzureManagedAuthConfig": "secret_references_bodies",
    "AzureOpenAiConfiguration": "azure_open_ai_configuration",
    "AzureOpenAiConfigurationParams": "azure_open_ai_configuration",
    "AzurePiiParameters": "azure_pii_parameters",
    "AzurePiiParametersParams": "azure_pii_parameters",
    "BedrockConfiguration": "bedrock_configuration",
    "BedrockConfigurationParams": "bedrock_configuration",
    "BedrockGuardParameters": "bedrock_guard_parameters",
    "BedrockGuardParametersParams": "bedrock_guard_parameters",
    "CacheHitRateGraph": "cache_hit_rate_graph",
    "CacheHitRateGraphDataPoint": "cache_hit_rate_graph",
    "CacheHitRateGraphSummary": "cache_hit_rate_graph",
    "CacheLatencyGraph": "cache_latency_graph",
    "CacheLatencyGraphDataPoint": "cache_latency_graph",
    "CacheSummary": "cache_summary",
    "CacheTotals": "cache_summary",
    "CharacterCountParameters": "character_count_parameters",
    "CharacterCountParametersParams": "character_count_parameters",
    "ChildCollection": "collection_detail",
    "CollectionDetail": "collection_detail",
    "CollectionDetails": "collection_details",
    "CollectionList": "collection_list_item",
    "CollectionListItem": "collection_list_item",
    "Config": "config",
    "ConfigList": "config_list_item",
    "ConfigListItem": "config_list_item",
    "ConfigVersion": "config_version",
    "ConfigVersionList": "config_version",
    "ContainsCodeParameters": "contains_code_parameters",
    "ContainsCodeParametersParams": "contains_code_parameters",
    "ContainsParameters": "contains_parameters",
    "ContainsParametersParams": "contains_parameters",
    "CortexConfiguration": "cortex_configuration",
    "CortexConfigurationParams": "cortex_configuration",
    "CostGraph": "cost_graph",
    "CostGraphDataPoint": "cost_graph",
    "CostGraphSummary": "cost_graph",
    "CreateApiKey": "api_keys_bodies",
    "CreateCollection": "collections_bodies",
    "CreateConfig": "configs_bodies",
    "CreateDeployment": "deployments_bodies",
    "CreateDeploymentAuthSettings": "deployments_bodies",
    "CreateFeedback": "feedback_bodies",
    "CreateGuardrail": "guardrails_bodies",
    "CreateIntegration": "integrations_bodies",
    "CreateInvite": "invites_bodies",
    "CreateLabel": "labels_bodies",
    "CreateLogExport": "log_exports_bodies",
    "CreateMcpIntegration": "mcp_integrations_bodies",
    "CreateMcpServer": "mcp_servers_bodies",
    "CreatePrompt": "prompts_bodies",
    "CreatePromptPartial": "prompt_partials_bodies",
    "CreateProvider": "providers_bodies",
    "CreateRateLimitPolicy": "rate_limit_policies_bodies",
    "CreateScimMapping": "workspaces_bodies",
    "CreateSecretReference": "secret_references_bodies",
    "CreateUsageLimitPolicy": "usage_limit_policies_bodies",
    "CreateVirtualKey": "virtual_keys_bodies",
    "CreateWorkspace": "workspaces_bodies",
    "CreateWorkspaceDefaults": "workspaces_bodies",
    "CreatedApiKey": "api_keys_answers",
    "CreatedCollection": "collections_answers",
    "CreatedConfig": "configs_answers",
    "CreatedDeployment": "deployments_answers",
    "CreatedGuardrail": "guardrails_answers",
    "CreatedIntegration": "integrations_answers",
    "CreatedInvite": "invites_answers",
    "CreatedLabel": "labels_answers",
    "CreatedMcpIntegration": "mcp_integrations_answers",
    "CreatedMcpServer": "mcp_servers_answers",
    "CreatedPolicy": "created_policy",
    "CreatedPrompt": "prompts_answers",
    "CreatedPromptPartial": "prompt_partials_answers",
    "CreatedProvider": "providers_answers",
    "CreatedSecretReference": "secret_references_answers",
    "CreatedVirtualKey": "virtual_keys_answers",
    "CreatedVirtualKeyData": "virtual_keys_answers",
    "CustomHostConfiguration": "custom_host_configuration",
    "CustomHostConfigurationParams": "custom_host_configuration",
    "CustomLog": "logs_bodies",
    "CustomLogMetadata": "logs_bodies",
    "CustomLogRequest": "logs_bodies",
    "CustomLogResponse": "logs_bodies",
    "DefaultGuardrail": "organisation_defaults",
    "DeleteWorkspace": "workspaces_bodies",
    "DeletedMcpServerTokens": "mcp_servers_answers",
    "Deployment": "deployment",
    "DeploymentCredentials": "deployment_credentials",
    "DeploymentDetail": "deployment_detail",
    "DeploymentDetailAuthSettings": "deployment_detail",
    "DeploymentList": "deployment",
    "DeploymentPing": "deployment_ping",
    "DeploymentPingInbound": "deployment_ping",
    "DeploymentPingOutbound": "deployment_ping",
    "DeploymentWorkspace": "deployment_detail",
    "EndsWithParameters": "ends_with_parameters",
    "EndsWithParametersParams": "ends_with_parameters",
    "ErrorGraph": "error_graph",
    "ErrorGraphDataPoint": "error_graph",
    "ErrorGraphSummary": "error_graph",
    "ErrorRateGraph": "error_rate_graph",
    "ErrorRateGraphDataPoint": "error_rate_graph",
    "ErrorRateGraphSummary": "error_rate_graph",
    "ErrorStackGraph": "error_stack_graph",
    "ErrorStackGraphDataPoint": "error_stack_graph",
    "ErrorStackGraphSummary": "error_stack_graph",
    "ErrorStatusCodeGraph": "error_status_code_graph",
    "ErrorStatusCodeGraphDataPoint": "error_status_code_graph",
    "ErrorStatusCodeGraphSummary": "error_status_code_graph",
    "ExcludedWorkspace": "guardrails_bodies",
    "FeedbackGraph": "feedback_graph",
    "FeedbackGraphDataPoint": "feedback_graph",
    "FeedbackGraphSummary": "feedback_graph",
    "FeedbackModelGraph": "feedback_model_graph",
    "FeedbackModelGraphDataPoint": "feedback_model_graph",
    "FeedbackScoreGraph": "feedback_score_graph",
    "FeedbackScoreGraphDataPoint": "feedback_score_graph",
    "FeedbackScoreGraphSummary": "feedback_score_graph",
    "GlobalWorkspaceAccess": "global_workspace_access",
    "GlobalWorkspaceAccessParams": "global_workspace_access",
    "Guardrail": "guardrail",
    "GuardrailActions": "guardrail_actions",
    "GuardrailActionsParams": "guardrail_actions",
    "GuardrailCheck": "guardrail_check",
    "GuardrailCheckParams": "guardrail_check",
    "GuardrailDetail": "guardrail_detail",
    "GuardrailFeedback": "guardrail_actions",
    "GuardrailFeedbackParams": "guardrail_actions",
    "GuardrailList": "guardrail",
    "GuardrailMcpServer": "guardrail_mcp_server",
    "GuardrailOutcome": "guardrail_actions",
    "GuardrailOutcomeParams": "guardrail_actions",
    "HashicorpAppRoleAuthConfig": "secret_references_bodies",
    "HashicorpKubernetesAuthConfig": "secret_references_bodies",
    "HashicorpTokenAuthConfig": "secret_references_bodies",
    "HuggingFaceConfiguration": "hugging_face_configuration",
    "HuggingFaceConfigurationParams": "hugging_face_configuration",
    "Integration": "integration",
    "IntegrationDetail": "integration_detail",
    "IntegrationList": "integration",
    "IntegrationModel": "integration_model",
    "IntegrationModelConfigurations": "integrations_bodies",
    "IntegrationModelList": "integration_model",
    "IntegrationModelPricing": "integration_model_pricing",
    "IntegrationModelPricingParams": "integration_model_pricing",
    "IntegrationWorkspace": "integration_workspace",
    "IntegrationWorkspaceList": "integration_workspace",
    "Invite": "invite",
    "InviteApiKeyDefaults": "invites_bodies",
    "InviteApiKeyDetails": "invites_bodies",
    "InviteList": "invite",
    "InviteRole": "invites_bodies",
    "InvitedWorkspace": "invite",
    "JsonKeysParameters": "json_keys_parameters",
    "JsonKeysParametersParams": "json_keys_parameters",
    "JsonSchemaParameters": "json_schema_parameters",
    "JsonSchemaParametersParams": "json_schema_parameters",
    "JwtParameters": "jwt_parameters",
    "JwtParametersParams": "jwt_parameters",
    "Label": "label",
    "LabelList": "label",
    "LatencyGraph": "latency_graph",
    "LatencyGraphDataPoint": "latency_graph",
    "LatencyGraphSummary": "latency_graph",
    "Log": "log",
    "LogExport": "log_export",
    "LogExportDownload": "log_export_download",
    "LogExportFieldRestrictions": "log_export_field_restrictions",
    "LogExportFilters": "log_export_filters",
    "LogExportFiltersParams": "log_export_filters",
    "LogExportList": "log_export",
    "LogExportTask": "log_exports_answers",
    "LogGroupList": "log_group_list",
    "LogMetrics": "log",
    "LogPayload": "log",
    "LogRequest": "log",
    "LogResponse": "log",
    "McpCapabilityAccess": "update_mcp_capabilities",
    "McpCapabilityCount": "mcp_capability_counts",
    "McpCapabilityCounts": "mcp_capability_counts",
    "McpConnectionTest": "mcp_connection_test",
    "McpGlobalWorkspaceAccess": "mcp_integrations_bodies",
    "McpIntegration": "mcp_integration",
    "McpIntegrationCapability": "mcp_integration_capability",
    "McpIntegrationCapabilityList": "mcp_integration_capability",
    "McpIntegrationConfigurations": "mcp_integrations_bodies",
    "McpIntegrationList": "mcp_integration_list_item",
    "McpIntegrationListItem": "mcp_integration_list_item",
    "McpIntegrationWorkspace": "mcp_integration_workspace",
    "McpIntegrationWorkspaceAccess": "mcp_integrations_bodies",
    "McpIntegrationWorkspaceList": "mcp_integration_workspace",
    "McpMetadata": "mcp_metadata",
    "McpServer": "mcp_server",
    "McpServerCapability": "mcp_server_capability",
    "McpServerCapabilityList": "mcp_server_capability",
    "McpServerClientInfo": "mcp_server_client_info",
    "McpServerConnection": "mcp_server_connection",
    "McpServerConnectionList": "mcp_server_connection",
    "McpServerIntegration": "mcp_server",
    "McpServerList": "mcp_server_list_item",
    "McpServerListItem": "mcp_server_list_item",
    "McpServerTokens": "mcp_server_tokens",
    "McpServerUserAccess": "mcp_server_user_access",
    "McpServerUserAccessCheck": "mcp_server_user_access_check",
    "McpServerUserAccessList": "mcp_server_user_access",
    "McpUserAccess": "mcp_servers_bodies",
    "MetadataGroup": "metadata_group",
    "MetadataGroupList": "metadata_group",
    "MistralModerationParameters": "mistral_moderation_parameters",
    "MistralModerationParametersParams": "mistral_moderation_parameters",
    "ModelCalculateConfig": "model_pricing",
    "ModelCalculateOperation": "model_calculate_operation",
    "ModelFinetuneConfig": "model_pricing",
    "ModelGroup": "model_group",
    "ModelGroupList": "model_group",
    "ModelPayAsYouGo": "model_pricing",
    "ModelPricing": "model_pricing",
    "ModelTokenPrice": "model_pricing",
    "ModelValueReference": "model_value_reference",
    "ModelWhitelistParameters": "model_whitelist_parameters",
    "ModelWhitelistParametersParams": "model_whitelist_parameters",
    "OpenAiConfiguration": "open_ai_configuration",
    "OpenAiConfigurationParams": "open_ai_configuration",
    "OrganisationDefaults": "organisation_defaults",
    "PanwPrismaParameters": "panw_prisma_parameters",
    "PanwPrismaParametersParams": "panw_prisma_parameters",
    "PatronusCustomParameters": "patronus_custom_parameters",
    "PatronusCustomParametersParams": "patronus_custom_parameters",
    "PatronusParameters": "patronus_parameters",
    "PatronusParametersParams": "patronus_parameters",
    "PayAsYouGoPricing": "integration_model_pricing",
    "PayAsYouGoPricingParams": "integration_model_pricing",
    "PillarScanParameters": "pillar_scan_parameters",
    "PillarScanParametersParams": "pillar_scan_parameters",
    "PolicyCondition": "policy_condition",
    "PolicyConditionParams": "policy_condition",
    "PolicyGroupBy": "policy_group_by",
    "PolicyGroupByParams": "policy_group_by",
    "PolicyKeyUsage": "usage_limit_policy",
    "PortkeyLanguageParameters": "portkey_language_parameters",
    "PortkeyLanguageParametersParams": "portkey_language_parameters",
    "PortkeyModerationParameters": "portkey_moderation_parameters",
    "PortkeyModerationParametersParams": "portkey_moderation_parameters",
    "PortkeyPiiParameters": "portkey_pii_parameters",
    "PortkeyPiiParametersParams": "portkey_pii_parameters",
    "PricingAdjustments": "pricing_adjustments",
    "PricingAdjustmentsParams": "pricing_adjustments",
    "PricingMultiplier": "pricing_adjustments",
    "PricingMultiplierImage": "pricing_adjustments",
    "PricingMultiplierImageParams": "pricing_adjustments",
    "PricingMultiplierParams": "pricing_adjustments",
    "Prompt": "prompt",
    "PromptList": "prompt_list_item",
    "PromptListItem": "prompt_list_item",
    "PromptPartial": "prompt_partial",
    "PromptPartialList": "prompt_partial_list_item",
    "PromptPartialListItem": "prompt_partial_list_item",
    "PromptPartialVersion": "prompt_partial_version",
    "PromptPartialVersionList": "prompt_partial_version",
    "PromptTemplate": "prompt_version",
    "PromptVersion": "prompt_version",
    "PromptVersionList": "prompt_version",
    "PromptfooParameters": "promptfoo_parameters",
    "PromptfooParametersParams": "promptfoo_parameters",
    "Provider": "provider",
    "ProviderGroup": "provider_group",
    "ProviderGroupList": "provider_group",
    "ProviderList": "provider",
    "ProviderModelList": "provider_model_list",
    "PublishVersion": "publish_version",
    "RateLimit": "rate_limit",
    "RateLimitParams": "rate_limit",
    "RateLimitPolicy": "rate_limit_policy",
    "RateLimitPolicyList": "rate_limit_policy",
    "RegexMatchParameters": "regex_match_parameters",
    "RegexMatchParametersParams": "regex_match_parameters",
    "RequestGraph": "request_graph",
    "RequestGraphDataPoint": "request_graph",
    "RequestGraphSummary": "request_graph",
    "RequiredMetadataKeysParameters": "required_metadata_keys_parameters",
    "RequiredMetadataKeysParametersParams": "required_metadata_keys_parameters",
    "RescuedRequestGraph": "rescued_request_graph",
    "RescuedRequestGraphDataPoint": "rescued_request_graph",
    "RescuedRequestGraphSummary": "rescued_request_graph",
    "ResentInvite": "invites_answers",
    "RetryRescue": "rescued_request_graph",
    "RotateApiKey": "api_keys_bodies",
    "RotatedApiKey": "api_keys_answers",
    "SageMakerConfiguration": "sage_maker_configuration",
    "SageMakerConfigurationParams": "sage_maker_configuration",
    "SavedFeedback": "feedback_answers",
    "SavedLogExport": "log_exports_answers",
    "ScimGroup": "scim_group",
    "ScimGroupList": "scim_group",
    "ScimMapping": "scim_mapping",
    "ScimMappingList": "scim_mapping",
    "SecretMapping": "secret_mapping",
    "SecretMappingParams": "secret_mapping",
    "SecretReference": "secret_reference",
    "SecretReferenceList": "secret_reference_list_item",
    "SecretReferenceListItem": "secret_reference_list_item",
    "SentenceCountParameters": "sentence_count_parameters",
    "SentenceCountParametersParams": "sentence_count_parameters",
    "StatusCodeCount": "error_stack_graph",
    "Success": "success",
    "SydeGuardParameters": "syde_guard_parameters",
    "SydeGuardParametersParams": "syde_guard_parameters",
    "SyncGuardrailMcpServers": "guardrails_bodies",
    "SyncMcpIntegration": "mcp_integrations_bodies",
    "SyncedGuardrailMcpServers": "guardrails_answers",
    "SyncedMcpIntegration": "mcp_integrations_answers",
    "SyncedMcpServerCapabilities": "mcp_servers_answers",
    "SyncedMcpServerMetadata": "mcp_servers_answers",
    "TokenGraph": "token_graph",
    "TokenGraphDataPoint": "token_graph",
    "TokenGraphSummary": "token_graph",
    "TokenPricing": "integration_model_pricing",
    "TokenPricingParams": "integration_model_pricing",
    "UpdateApiKey": "api_keys_bodies",
    "UpdateCollection": "collections_bodies",
    "UpdateConfig": "configs_bodies",
    "UpdateDeployment": "deployments_bodies",
    "UpdateDeploymentAuthSettings": "deployments_bodies",
    "UpdateFeedback": "feedback_bodies",
    "UpdateGuardrail": "guardrails_bodies",
    "UpdateIntegration": "integrations_bodies",
    "UpdateIntegrationModel": "integrations_bodies",
    "UpdateIntegrationModels": "integrations_bodies",
    "UpdateIntegrationWorkspace": "integrations_bodies",
    "UpdateIntegrationWorkspaces": "integrations_bodies",
    "UpdateLabel": "labels_bodies",
    "UpdateLogExport": "log_exports_bodies",
    "UpdateMcpCapabilities": "update_mcp_capabilities",
    "UpdateMcpIntegration": "mcp_integrations_bodies",
    "UpdateMcpIntegrationWorkspaces": "mcp_integrations_bodies",
    "UpdateMcpServer": "mcp_servers_bodies",
    "UpdateMcpServerUserAccess": "mcp_servers_bodies",
    "UpdateOrganisationDefaults": "guardrails_bodies",
    "UpdatePrompt": "prompts_bodies",
    "UpdatePromptPartial": "prompt_partials_bodies",
    "UpdatePromptVersion": "prompts_bodies",
    "UpdateProvider": "providers_bodies",
    "UpdateRateLimitPolicy": "rate_limit_policies_bodies",
    "UpdateSecretReference": "secret_references_bodies",
    "UpdateUsageLimitPolicy": "usage_limit_policies_bodies",
    "UpdateUser": "users_bodies",
    "UpdateVirtualKey": "virtual_keys_bodies",
    "UpdateWorkspace": "workspaces_bodies",
    "UpdateWorkspaceDefaults": "workspaces_bodies",
    "UpdateWorkspaceExclusions": "guardrails_bodies",
    "UpdateWorkspaceMember": "workspaces_bodies",
    "UpdatedConfig": "configs_answers",
    "UpdatedDeployment": "deployments_answers",
    "UpdatedExclusionsMessage": "guardrails_answers",
    "UpdatedGuardrail": "guardrails_answers",
    "UpdatedMcpServerTokens": "mcp_servers_answers",
    "UpdatedPrompt": "prompts_answers",
    "UpdatedPromptPartial": "prompt_partials_answers",
    "UpdatedProvider": "providers_answers",
    "UpdatedWorkspaceExclusions": "guardrails_answers",
    "UppercaseParameters": "uppercase_parameters",
    "UppercaseParametersParams": "uppercase_parameters",
    "UpsertGuardrailMcpServer": "guardrails_bodies",
    "UpsertedGuardrailMcpServer": "guardrails_answers",
    "UsageLimit": "usage_limit",
    "UsageLimitParams": "usage_limit",
    "UsageLimitPolicy": "usage_limit_policy",
    "UsageLimitPolicyEntity": "usage_limit_policy_entity",
    "UsageLimitPolicyEntityList": "usage_limit_policy_entity",
    "UsageLimitPolicyList": "usage_limit_policy",
    "User": "user",
    "UserGraph": "user_graph",
    "UserGraphDataPoint": "user_graph",
    "UserGraphSummary": "user_graph",
    "UserGroup": "user_group",
    "UserGroupList": "user_group",
    "UserList": "user",
    "UserRequestGraph": "user_request_graph",
    "UserRequestGraphDataPoint": "user_request_graph",
    "UserRequestGraphSummary": "user_request_graph",
    "ValidUrlsParameters": "valid_urls_parameters",
    "ValidUrlsParametersParams": "valid_urls_parameters",
    "VertexAiConfiguration": "vertex_ai_configuration",
    "VertexAiConfigurationParams": "vertex_ai_configuration",
    "VirtualKey": "virtual_key",
    "VirtualKeyDeployment": "virtual_keys_bodies",
    "VirtualKeyList": "virtual_key",
    "WebhookParameters": "webhook_parameters",
    "WebhookParametersParams": "webhook_parameters",
    "WeightedFeedbackGraph": "weighted_feedback_graph",
    "WeightedFeedbackGraphDataPoint": "weighted_feedback_graph",
    "WeightedFeedbackGraphSummary": "weighted_feedback_graph",
    "WordCountParameters": "word_count_parameters",
    "WordCountParametersParams": "word_count_parameters",
    "WorkersAiConfiguration": "workers_ai_configuration",
    "WorkersAiConfigurationParams": "workers_ai_configuration",
    "Workspace": "workspace",
    "WorkspaceDefaults": "workspace_defaults",
    "WorkspaceDetail": "workspace_detail",
    "WorkspaceExclusion": "workspace_exclusion",
    "WorkspaceExclusionList": "workspace_exclusion",
    "WorkspaceExclusions": "workspace_exclusion",
    "WorkspaceInvite": "invites_bodies",
    "WorkspaceInviteRole": "invites_bodies",
    "WorkspaceList": "workspace",
    "WorkspaceMember": "workspace_member",
    "WorkspaceMemberList": "workspace_member",
    "WorkspaceSettings": "workspace_settings",
    "WorkspaceSettingsParams": "workspace_settings",
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
    "ApiKeyRotation",
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
    "CreateDeployment",
    "CreateDeploymentAuthSettings",
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
    "CreatedDeployment",
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
    "Deployment",
    "DeploymentCredentials",
    "DeploymentDetail",
    "DeploymentDetailAuthSettings",
    "DeploymentList",
    "DeploymentPing",
    "DeploymentPingInbound",
    "DeploymentPingOutbound",
    "DeploymentWorkspace",
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
    "ExcludedWorkspace",
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
    "GuardrailMcpServer",
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
    "PromptTemplate",
    "PromptVersion",
    "PromptVersionList",
    "PromptfooParameters",
    "PromptfooParametersParams",
    "Provider",
    "ProviderGroup",
    "ProviderGroupList",
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
    "SyncGuardrailMcpServers",
    "SyncMcpIntegration",
    "SyncedGuardrailMcpServers",
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
    "UpdateDeployment",
    "UpdateDeploymentAuthSettings",
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
    "UpdatedDeployment",
    "UpdatedExclusionsMessage",
    "UpdatedGuardrail",
    "UpdatedMcpServerTokens",
    "UpdatedPrompt",
    "UpdatedPromptPartial",
    "UpdatedProvider",
    "UpdatedWorkspaceExclusions",
    "UppercaseParameters",
    "UppercaseParametersParams",
    "UpsertGuardrailMcpServer",
    "UpsertedGuardrailMcpServer",
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
    "WorkspaceExclusions",
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
    """Return the fields of a request schema; only the module of the schema is loaded."""
    found: Fields = import_module(f".{_MODULES[name]}", __name__).FIELDS[name]
    return found


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
