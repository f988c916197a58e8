# Generated from openapi.yaml by `make generate`; do not edit.
"""Every operation as one async function, each loaded on first use.

`OPERATIONS` maps operation ids to function names and loads nothing; `operation(id)` returns the description.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..types import Operation
    from .analytics_graphs import AnalyticsGraphsCacheHitRateQuery as AnalyticsGraphsCacheHitRateQuery
    from .analytics_graphs import AnalyticsGraphsCacheLatencyQuery as AnalyticsGraphsCacheLatencyQuery
    from .analytics_graphs import AnalyticsGraphsCostQuery as AnalyticsGraphsCostQuery
    from .analytics_graphs import AnalyticsGraphsErrorRateQuery as AnalyticsGraphsErrorRateQuery
    from .analytics_graphs import AnalyticsGraphsErrorsQuery as AnalyticsGraphsErrorsQuery
    from .analytics_graphs import AnalyticsGraphsErrorStacksQuery as AnalyticsGraphsErrorStacksQuery
    from .analytics_graphs import AnalyticsGraphsErrorStatusCodesQuery as AnalyticsGraphsErrorStatusCodesQuery
    from .analytics_graphs import AnalyticsGraphsFeedbackModelsQuery as AnalyticsGraphsFeedbackModelsQuery
    from .analytics_graphs import AnalyticsGraphsFeedbackScoresQuery as AnalyticsGraphsFeedbackScoresQuery
    from .analytics_graphs import AnalyticsGraphsFeedbacksQuery as AnalyticsGraphsFeedbacksQuery
    from .analytics_graphs import AnalyticsGraphsLatencyQuery as AnalyticsGraphsLatencyQuery
    from .analytics_graphs import AnalyticsGraphsRequestsQuery as AnalyticsGraphsRequestsQuery
    from .analytics_graphs import AnalyticsGraphsRescuedRequestsQuery as AnalyticsGraphsRescuedRequestsQuery
    from .analytics_graphs import AnalyticsGraphsTokensQuery as AnalyticsGraphsTokensQuery
    from .analytics_graphs import AnalyticsGraphsUserRequestsQuery as AnalyticsGraphsUserRequestsQuery
    from .analytics_graphs import AnalyticsGraphsUsersQuery as AnalyticsGraphsUsersQuery
    from .analytics_graphs import (
        AnalyticsGraphsWeightedFeedbacksQuery as AnalyticsGraphsWeightedFeedbacksQuery,
    )
    from .analytics_graphs import analytics_graphs_cache_hit_rate as analytics_graphs_cache_hit_rate
    from .analytics_graphs import analytics_graphs_cache_latency as analytics_graphs_cache_latency
    from .analytics_graphs import analytics_graphs_cost as analytics_graphs_cost
    from .analytics_graphs import analytics_graphs_error_rate as analytics_graphs_error_rate
    from .analytics_graphs import analytics_graphs_error_stacks as analytics_graphs_error_stacks
    from .analytics_graphs import analytics_graphs_error_status_codes as analytics_graphs_error_status_codes
    from .analytics_graphs import analytics_graphs_errors as analytics_graphs_errors
    from .analytics_graphs import analytics_graphs_feedback_models as analytics_graphs_feedback_models
    from .analytics_graphs import analytics_graphs_feedback_scores as analytics_graphs_feedback_scores
    from .analytics_graphs import analytics_graphs_feedbacks as analytics_graphs_feedbacks
    from .analytics_graphs import analytics_graphs_latency as analytics_graphs_latency
    from .analytics_graphs import analytics_graphs_requests as analytics_graphs_requests
    from .analytics_graphs import analytics_graphs_rescued_requests as analytics_graphs_rescued_requests
    from .analytics_graphs import analytics_graphs_tokens as analytics_graphs_tokens
    from .analytics_graphs import analytics_graphs_user_requests as analytics_graphs_user_requests
    from .analytics_graphs import analytics_graphs_users as analytics_graphs_users
    from .analytics_graphs import analytics_graphs_weighted_feedbacks as analytics_graphs_weighted_feedbacks
    from .analytics_groups import AnalyticsGroupsAiModelsQuery as AnalyticsGroupsAiModelsQuery
    from .analytics_groups import AnalyticsGroupsByQuery as AnalyticsGroupsByQuery
    from .analytics_groups import AnalyticsGroupsMetadataQuery as AnalyticsGroupsMetadataQuery
    from .analytics_groups import AnalyticsGroupsProviderQuery as AnalyticsGroupsProviderQuery
    from .analytics_groups import AnalyticsGroupsUsersQuery as AnalyticsGroupsUsersQuery
    from .analytics_groups import AnalyticsGroupsWorkspacesQuery as AnalyticsGroupsWorkspacesQuery
    from .analytics_groups import analytics_groups_ai_models as analytics_groups_ai_models
    from .analytics_groups import analytics_groups_by as analytics_groups_by
    from .analytics_groups import analytics_groups_metadata as analytics_groups_metadata
    from .analytics_groups import analytics_groups_provider as analytics_groups_provider
    from .analytics_groups import analytics_groups_users as analytics_groups_users
    from .analytics_groups import analytics_groups_workspaces as analytics_groups_workspaces
    from .analytics_summary import AnalyticsSummaryCacheQuery as AnalyticsSummaryCacheQuery
    from .analytics_summary import analytics_summary_cache as analytics_summary_cache
    from .api_keys import ApiKeysGetQuery as ApiKeysGetQuery
    from .api_keys import ApiKeysListQuery as ApiKeysListQuery
    from .api_keys import api_keys_create as api_keys_create
    from .api_keys import api_keys_delete as api_keys_delete
    from .api_keys import api_keys_get as api_keys_get
    from .api_keys import api_keys_list as api_keys_list
    from .api_keys import api_keys_rotate as api_keys_rotate
    from .api_keys import api_keys_update as api_keys_update
    from .audit_logs import AuditLogsListQuery as AuditLogsListQuery
    from .audit_logs import audit_logs_list as audit_logs_list
    from .collections import CollectionsDeleteQuery as CollectionsDeleteQuery
    from .collections import CollectionsListQuery as CollectionsListQuery
    from .collections import collections_create as collections_create
    from .collections import collections_delete as collections_delete
    from .collections import collections_get as collections_get
    from .collections import collections_list as collections_list
    from .collections import collections_update as collections_update
    from .configs import ConfigsListQuery as ConfigsListQuery
    from .configs import configs_create as configs_create
    from .configs import configs_delete as configs_delete
    from .configs import configs_get as configs_get
    from .configs import configs_list as configs_list
    from .configs import configs_update as configs_update
    from .configs_versions import configs_versions_get as configs_versions_get
    from .configs_versions import configs_versions_list as configs_versions_list
    from .deployments import DeploymentsGetQuery as DeploymentsGetQuery
    from .deployments import DeploymentsListQuery as DeploymentsListQuery
    from .deployments import deployments_create as deployments_create
    from .deployments import deployments_delete as deployments_delete
    from .deployments import deployments_get as deployments_get
    from .deployments import deployments_list as deployments_list
    from .deployments import deployments_ping as deployments_ping
    from .deployments import deployments_update as deployments_update
    from .feedback import feedback_create as feedback_create
    from .feedback import feedback_update as feedback_update
    from .guardrails import GuardrailsListQuery as GuardrailsListQuery
    from .guardrails import guardrails_create as guardrails_create
    from .guardrails import guardrails_delete as guardrails_delete
    from .guardrails import guardrails_get as guardrails_get
    from .guardrails import guardrails_list as guardrails_list
    from .guardrails import guardrails_update as guardrails_update
    from .guardrails_defaults import guardrails_defaults_get as guardrails_defaults_get
    from .guardrails_defaults import guardrails_defaults_update as guardrails_defaults_update
    from .guardrails_input_exclusions import (
        GuardrailsInputExclusionsListQuery as GuardrailsInputExclusionsListQuery,
    )
    from .guardrails_input_exclusions import (
        guardrails_input_exclusions_list as guardrails_input_exclusions_list,
    )
    from .guardrails_input_exclusions import (
        guardrails_input_exclusions_update as guardrails_input_exclusions_update,
    )
    from .guardrails_mcp_servers import guardrails_mcp_servers_list as guardrails_mcp_servers_list
    from .guardrails_mcp_servers import guardrails_mcp_servers_sync as guardrails_mcp_servers_sync
    from .guardrails_mcp_servers import guardrails_mcp_servers_upsert as guardrails_mcp_servers_upsert
    from .guardrails_output_exclusions import (
        GuardrailsOutputExclusionsListQuery as GuardrailsOutputExclusionsListQuery,
    )
    from .guardrails_output_exclusions import (
        guardrails_output_exclusions_list as guardrails_output_exclusions_list,
    )
    from .guardrails_output_exclusions import (
        guardrails_output_exclusions_update as guardrails_output_exclusions_update,
    )
    from .integrations import IntegrationsListQuery as IntegrationsListQuery
    from .integrations import integrations_create as integrations_create
    from .integrations import integrations_delete as integrations_delete
    from .integrations import integrations_get as integrations_get
    from .integrations import integrations_list as integrations_list
    from .integrations import integrations_update as integrations_update
    from .integrations_models import IntegrationsModelsDeleteQuery as IntegrationsModelsDeleteQuery
    from .integrations_models import integrations_models_delete as integrations_models_delete
    from .integrations_models import integrations_models_list as integrations_models_list
    from .integrations_models import integrations_models_update as integrations_models_update
    from .integrations_workspaces import integrations_workspaces_list as integrations_workspaces_list
    from .integrations_workspaces import integrations_workspaces_update as integrations_workspaces_update
    from .invites import InvitesListQuery as InvitesListQuery
    from .invites import invites_create as invites_create
    from .invites import invites_delete as invites_delete
    from .invites import invites_get as invites_get
    from .invites import invites_list as invites_list
    from .invites import invites_resend as invites_resend
    from .labels import LabelsGetQuery as LabelsGetQuery
    from .labels import LabelsListQuery as LabelsListQuery
    from .labels import labels_create as labels_create
    from .labels import labels_delete as labels_delete
    from .labels import labels_get as labels_get
    from .labels import labels_list as labels_list
    from .labels import labels_update as labels_update
    from .log_exports import LogExportsListQuery as LogExportsListQuery
    from .log_exports import log_exports_cancel as log_exports_cancel
    from .log_exports import log_exports_create as log_exports_create
    from .log_exports import log_exports_download as log_exports_download
    from .log_exports import log_exports_get as log_exports_get
    from .log_exports import log_exports_list as log_exports_list
    from .log_exports import log_exports_start as log_exports_start
    from .log_exports import log_exports_update as log_exports_update
    from .log_exports_field_restrictions import (
        LogExportsFieldRestrictionsGetQuery as LogExportsFieldRestrictionsGetQuery,
    )
    from .log_exports_field_restrictions import (
        log_exports_field_restrictions_get as log_exports_field_restrictions_get,
    )
    from .logs import LogsGetQuery as LogsGetQuery
    from .logs import logs_create as logs_create
    from .logs import logs_get as logs_get
    from .logs_groups import LogsGroupsByQuery as LogsGroupsByQuery
    from .logs_groups import logs_groups_by as logs_groups_by
    from .mcp_integrations import McpIntegrationsListQuery as McpIntegrationsListQuery
    from .mcp_integrations import mcp_integrations_create as mcp_integrations_create
    from .mcp_integrations import mcp_integrations_delete as mcp_integrations_delete
    from .mcp_integrations import mcp_integrations_get as mcp_integrations_get
    from .mcp_integrations import mcp_integrations_list as mcp_integrations_list
    from .mcp_integrations import mcp_integrations_sync as mcp_integrations_sync
    from .mcp_integrations import mcp_integrations_test as mcp_integrations_test
    from .mcp_integrations import mcp_integrations_update as mcp_integrations_update
    from .mcp_integrations_capabilities import (
        McpIntegrationsCapabilitiesListQuery as McpIntegrationsCapabilitiesListQuery,
    )
    from .mcp_integrations_capabilities import (
        mcp_integrations_capabilities_list as mcp_integrations_capabilities_list,
    )
    from .mcp_integrations_capabilities import (
        mcp_integrations_capabilities_update as mcp_integrations_capabilities_update,
    )
    from .mcp_integrations_metadata import mcp_integrations_metadata_get as mcp_integrations_metadata_get
    from .mcp_integrations_workspaces import (
        McpIntegrationsWorkspacesListQuery as McpIntegrationsWorkspacesListQuery,
    )
    from .mcp_integrations_workspaces import (
        mcp_integrations_workspaces_list as mcp_integrations_workspaces_list,
    )
    from .mcp_integrations_workspaces import (
        mcp_integrations_workspaces_update as mcp_integrations_workspaces_update,
    )
    from .mcp_servers import McpServersListQuery as McpServersListQuery
    from .mcp_servers import mcp_servers_create as mcp_servers_create
    from .mcp_servers import mcp_servers_delete as mcp_servers_delete
    from .mcp_servers import mcp_servers_get as mcp_servers_get
    from .mcp_servers import mcp_servers_list as mcp_servers_list
    from .mcp_servers import mcp_servers_test as mcp_servers_test
    from .mcp_servers import mcp_servers_update as mcp_servers_update
    from .mcp_servers_capabilities import McpServersCapabilitiesListQuery as McpServersCapabilitiesListQuery
    from .mcp_servers_capabilities import mcp_servers_capabilities_list as mcp_servers_capabilities_list
    from .mcp_servers_capabilities import mcp_servers_capabilities_sync as mcp_servers_capabilities_sync
    from .mcp_servers_capabilities import mcp_servers_capabilities_update as mcp_servers_capabilities_update
    from .mcp_servers_client_info import mcp_servers_client_info_get as mcp_servers_client_info_get
    from .mcp_servers_connections import McpServersConnectionsDeleteQuery as McpServersConnectionsDeleteQuery
    from .mcp_servers_connections import McpServersConnectionsListQuery as McpServersConnectionsListQuery
    from .mcp_servers_connections import mcp_servers_connections_delete as mcp_servers_connections_delete
    from .mcp_servers_connections import mcp_servers_connections_list as mcp_servers_connections_list
    from .mcp_servers_metadata import mcp_servers_metadata_get as mcp_servers_metadata_get
    from .mcp_servers_metadata import mcp_servers_metadata_sync as mcp_servers_metadata_sync
    from .mcp_servers_tokens import mcp_servers_tokens_delete as mcp_servers_tokens_delete
    from .mcp_servers_tokens import mcp_servers_tokens_get as mcp_servers_tokens_get
    from .mcp_servers_tokens import mcp_servers_tokens_update as mcp_servers_tokens_update
    from .mcp_servers_user_access import McpServersUserAccessListQuery as McpServersUserAccessListQuery
    from .mcp_servers_user_access import mcp_servers_user_access_check as mcp_servers_user_access_check
    from .mcp_servers_user_access import mcp_servers_user_access_list as mcp_servers_user_access_list
    from .mcp_servers_user_access import mcp_servers_user_access_update as mcp_servers_user_access_update
    from .model_pricing import model_pricing_get as model_pricing_get
    from .prompt_partials import PromptPartialsGetQuery as PromptPartialsGetQuery
    from .prompt_partials import PromptPartialsListQuery as PromptPartialsListQuery
    from .prompt_partials import prompt_partials_create as prompt_partials_create
    from .prompt_partials import prompt_partials_delete as prompt_partials_delete
    from .prompt_partials import prompt_partials_get as prompt_partials_get
    from .prompt_partials import prompt_partials_list as prompt_partials_list
    from .prompt_partials import prompt_partials_publish as prompt_partials_publish
    from .prompt_partials import prompt_partials_update as prompt_partials_update
    from .prompt_partials_versions import prompt_partials_versions_list as prompt_partials_versions_list
    from .prompts import PromptsGetQuery as PromptsGetQuery
    from .prompts import PromptsListQuery as PromptsListQuery
    from .prompts import prompts_create as prompts_create
    from .prompts import prompts_delete as prompts_delete
    from .prompts import prompts_get as prompts_get
    from .prompts import prompts_list as prompts_list
    from .prompts import prompts_publish as prompts_publish
    from .prompts import prompts_update as prompts_update
    from .prompts_versions import prompts_versions_get as prompts_versions_get
    from .prompts_versions import prompts_versions_list as prompts_versions_list
    from .prompts_versions import prompts_versions_update as prompts_versions_update
    from .providers import ProvidersDeleteQuery as ProvidersDeleteQuery
    from .providers import ProvidersGetQuery as ProvidersGetQuery
    from .providers import ProvidersListQuery as ProvidersListQuery
    from .providers import ProvidersUpdateQuery as ProvidersUpdateQuery
    from .providers import providers_create as providers_create
    from .providers import providers_delete as providers_delete
    from .providers import providers_get as providers_get
    from .providers import providers_list as providers_list
    from .providers import providers_update as providers_update
    from .providers_models import ProvidersModelsListQuery as ProvidersModelsListQuery
    from .providers_models import providers_models_list as providers_models_list
    from .rate_limit_policies import RateLimitPoliciesGetQuery as RateLimitPoliciesGetQuery
    from .rate_limit_policies import RateLimitPoliciesListQuery as RateLimitPoliciesListQuery
    from .rate_limit_policies import rate_limit_policies_create as rate_limit_policies_create
    from .rate_limit_policies import rate_limit_policies_delete as rate_limit_policies_delete
    from .rate_limit_policies import rate_limit_policies_get as rate_limit_policies_get
    from .rate_limit_policies import rate_limit_policies_list as rate_limit_policies_list
    from .rate_limit_policies import rate_limit_policies_update as rate_limit_policies_update
    from .secret_references import SecretReferencesListQuery as SecretReferencesListQuery
    from .secret_references import secret_references_create as secret_references_create
    from .secret_references import secret_references_delete as secret_references_delete
    from .secret_references import secret_references_get as secret_references_get
    from .secret_references import secret_references_list as secret_references_list
    from .secret_references import secret_references_update as secret_references_update
    from .usage_limit_policies import UsageLimitPoliciesGetQuery as UsageLimitPoliciesGetQuery
    from .usage_limit_policies import UsageLimitPoliciesListQuery as UsageLimitPoliciesListQuery
    from .usage_limit_policies import usage_limit_policies_create as usage_limit_policies_create
    from .usage_limit_policies import usage_limit_policies_delete as usage_limit_policies_delete
    from .usage_limit_policies import usage_limit_policies_get as usage_limit_policies_get
    from .usage_limit_policies import usage_limit_policies_list as usage_limit_policies_list
    from .usage_limit_policies import usage_limit_policies_update as usage_limit_policies_update
    from .usage_limit_policies_entities import (
        UsageLimitPoliciesEntitiesListQuery as UsageLimitPoliciesEntitiesListQuery,
    )
    from .usage_limit_policies_entities import (
        usage_limit_policies_entities_list as usage_limit_policies_entities_list,
    )
    from .usage_limit_policies_entities import (
        usage_limit_policies_entities_reset as usage_limit_policies_entities_reset,
    )
    from .users import UsersListQuery as UsersListQuery
    from .users import users_delete as users_delete
    from .users import users_get as users_get
    from .users import users_list as users_list
    from .users import users_update as users_update
    from .virtual_keys import VirtualKeysDeleteQuery as VirtualKeysDeleteQuery
    from .virtual_keys import VirtualKeysGetQuery as VirtualKeysGetQuery
    from .virtual_keys import VirtualKeysListQuery as VirtualKeysListQuery
    from .virtual_keys import virtual_keys_create as virtual_keys_create
    from .virtual_keys import virtual_keys_delete as virtual_keys_delete
    from .virtual_keys import virtual_keys_get as virtual_keys_get
    from .virtual_keys import virtual_keys_list as virtual_keys_list
    from .virtual_keys import virtual_keys_update as virtual_keys_update
    from .workspaces import WorkspacesGetQuery as WorkspacesGetQuery
    from .workspaces import WorkspacesListQuery as WorkspacesListQuery
    from .workspaces import workspaces_create as workspaces_create
    from .workspaces import workspaces_delete as workspaces_delete
    from .workspaces import workspaces_get as workspaces_get
    from .workspaces import workspaces_list as workspaces_list
    from .workspaces import workspaces_update as workspaces_update
    from .workspaces_members import WorkspacesMembersListQuery as WorkspacesMembersListQuery
    from .workspaces_members import workspaces_members_add as workspaces_members_add
    from .workspaces_members import workspaces_members_get as workspaces_members_get
    from .workspaces_members import workspaces_members_list as workspaces_members_list
    from .workspaces_members import workspaces_members_remove as workspaces_members_remove
    from .workspaces_members import workspaces_members_update as workspaces_members_update
    from .workspaces_scim_groups import WorkspacesScimGroupsListQuery as WorkspacesScimGroupsListQuery
    from .workspaces_scim_groups import workspaces_scim_groups_list as workspaces_scim_groups_list
    from .workspaces_scim_mappings import WorkspacesScimMappingsListQuery as WorkspacesScimMappingsListQuery
    from .workspaces_scim_mappings import workspaces_scim_mappings_create as workspaces_scim_mappings_create
    from .workspaces_scim_mappings import workspaces_scim_mappings_delete as workspaces_scim_mappings_delete
    from .workspaces_scim_mappings import workspaces_scim_mappings_list as workspaces_scim_mappings_list

OPERATIONS: Mapping[str, str] = {
    "analytics.graphs.requests": "analytics_graphs_requests",
    "analytics.graphs.cost": "analytics_graphs_cost",
    "analytics.graphs.latency": "analytics_graphs_latency",
    "analytics.graphs.tokens": "analytics_graphs_tokens",
    "analytics.graphs.users": "analytics_graphs_users",
    "analytics.graphs.user_requests": "analytics_graphs_user_requests",
    "analytics.graphs.errors": "analytics_graphs_errors",
    "analytics.graphs.error_rate": "analytics_graphs_error_rate",
    "analytics.graphs.error_stacks": "analytics_graphs_error_stacks",
    "analytics.graphs.error_status_codes": "analytics_graphs_error_status_codes",
    "analytics.graphs.rescued_requests": "analytics_graphs_rescued_requests",
    "analytics.graphs.cache_hit_rate": "analytics_graphs_cache_hit_rate",
    "analytics.graphs.cache_latency": "analytics_graphs_cache_latency",
    "analytics.graphs.feedbacks": "analytics_graphs_feedbacks",
    "analytics.graphs.feedback_scores": "analytics_graphs_feedback_scores",
    "analytics.graphs.weighted_feedbacks": "analytics_graphs_weighted_feedbacks",
    "analytics.graphs.feedback_models": "analytics_graphs_feedback_models",
    "analytics.summary.cache": "analytics_summary_cache",
    "analytics.groups.users": "analytics_groups_users",
    "analytics.groups.ai_models": "analytics_groups_ai_models",
    "analytics.groups.metadata": "analytics_groups_metadata",
    "analytics.groups.workspaces": "analytics_groups_workspaces",
    "analytics.groups.provider": "analytics_groups_provider",
    "analytics.groups.by": "analytics_groups_by",
    "api_keys.list": "api_keys_list",
    "api_keys.create": "api_keys_create",
    "api_keys.get": "api_keys_get",
    "api_keys.update": "api_keys_update",
    "api_keys.delete": "api_keys_delete",
    "api_keys.rotate": "api_keys_rotate",
    "audit_logs.list": "audit_logs_list",
    "collections.list": "collections_list",
    "collections.create": "collections_create",
    "collections.get": "collections_get",
    "collections.update": "collections_update",
    "collections.delete": "collections_delete",
    "configs.list": "configs_list",
    "configs.create": "configs_create",
    "configs.get": "configs_get",
    "configs.update": "configs_update",
    "configs.delete": "configs_delete",
    "configs.versions.list": "configs_versions_list",
    "configs.versions.get": "configs_versions_get",
    "deployments.list": "deployments_list",
    "deployments.create": "deployments_create",
    "deployments.get": "deployments_get",
    "deployments.update": "deployments_update",
    "deployments.delete": "deployments_delete",
    "deployments.ping": "deployments_ping",
    "feedback.create": "feedback_create",
    "feedback.update": "feedback_update",
    "guardrails.list": "guardrails_list",
    "guardrails.create": "guardrails_create",
    "guardrails.get": "guardrails_get",
    "guardrails.update": "guardrails_update",
    "guardrails.delete": "guardrails_delete",
    "guardrails.mcp_servers.list": "guardrails_mcp_servers_list",
    "guardrails.mcp_servers.sync": "guardrails_mcp_servers_sync",
    "guardrails.mcp_servers.upsert": "guardrails_mcp_servers_upsert",
    "guardrails.defaults.get": "guardrails_defaults_get",
    "guardrails.defaults.update": "guardrails_defaults_update",
    "guardrails.input_exclusions.list": "guardrails_input_exclusions_list",
    "guardrails.input_exclusions.update": "guardrails_input_exclusions_update",
    "guardrails.output_exclusions.list": "guardrails_output_exclusions_list",
    "guardrails.output_exclusions.update": "guardrails_output_exclusions_update",
    "integrations.list": "integrations_list",
    "integrations.create": "integrations_create",
    "integrations.get": "integrations_get",
    "integrations.update": "integrations_update",
    "integrations.delete": "integrations_delete",
    "integrations.models.list": "integrations_models_list",
    "integrations.models.update": "integrations_models_update",
    "integrations.models.delete": "integrations_models_delete",
    "integrations.workspaces.list": "integrations_workspaces_list",
    "integrations.workspaces.update": "integrations_workspaces_update",
    "invites.list": "invites_list",
    "invites.create": "invites_create",
    "invites.get": "invites_get",
    "invites.delete": "invites_delete",
    "invites.resend": "invites_resend",
    "labels.list": "labels_list",
    "labels.create": "labels_create",
    "labels.get": "labels_get",
    "labels.update": "labels_update",
    "labels.delete": "labels_delete",
    "log_exports.list": "log_exports_list",
    "log_exports.create": "log_exports_create",
    "log_exports.field_restrictions.get": "log_exports_field_restrictions_get",
    "log_exports.get": "log_exports_get",
    "log_exports.update": "log_exports_update",
    "log_exports.start": "log_exports_start",
    "log_exports.cancel": "log_exports_cancel",
    "log_exports.download": "log_exports_download",
    "logs.create": "logs_create",
    "logs.get": "logs_get",
    "logs.groups.by": "logs_groups_by",
    "mcp_integrations.list": "mcp_integrations_list",
    "mcp_integrations.create": "mcp_integrations_create",
    "mcp_integrations.get": "mcp_integrations_get",
    "mcp_integrations.update": "mcp_integrations_update",
    "mcp_integrations.delete": "mcp_integrations_delete",
    "mcp_integrations.test": "mcp_integrations_test",
    "mcp_integrations.workspaces.list": "mcp_integrations_workspaces_list",
    "mcp_integrations.workspaces.update": "mcp_integrations_workspaces_update",
    "mcp_integrations.capabilities.list": "mcp_integrations_capabilities_list",
    "mcp_integrations.capabilities.update": "mcp_integrations_capabilities_update",
    "mcp_integrations.metadata.get": "mcp_integrations_metadata_get",
    "mcp_integrations.sync": "mcp_integrations_sync",
    "mcp_servers.list": "mcp_servers_list",
    "mcp_servers.create": "mcp_servers_create",
    "mcp_servers.get": "mcp_servers_get",
    "mcp_servers.update": "mcp_servers_update",
    "mcp_servers.delete": "mcp_servers_delete",
    "mcp_servers.test": "mcp_servers_test",
    "mcp_servers.capabilities.list": "mcp_servers_capabilities_list",
    "mcp_servers.capabilities.update": "mcp_servers_capabilities_update",
    "mcp_servers.user_access.list": "mcp_servers_user_access_list",
    "mcp_servers.user_access.update": "mcp_servers_user_access_update",
    "mcp_servers.connections.list": "mcp_servers_connections_list",
    "mcp_servers.connections.delete": "mcp_servers_connections_delete",
    "mcp_servers.metadata.get": "mcp_servers_metadata_get",
    "mcp_servers.metadata.sync": "mcp_servers_metadata_sync",
    "mcp_servers.capabilities.sync": "mcp_servers_capabilities_sync",
    "mcp_servers.tokens.get": "mcp_servers_tokens_get",
    "mcp_servers.tokens.update": "mcp_servers_tokens_update",
    "mcp_servers.tokens.delete": "mcp_servers_tokens_delete",
    "mcp_servers.client_info.get": "mcp_servers_client_info_get",
    "mcp_servers.user_access.check": "mcp_servers_user_access_check",
    "model_pricing.get": "model_pricing_get",
    "prompt_partials.list": "prompt_partials_list",
    "prompt_partials.create": "prompt_partials_create",
    "prompt_partials.get": "prompt_partials_get",
    "prompt_partials.update": "prompt_partials_update",
    "prompt_partials.delete": "prompt_partials_delete",
    "prompt_partials.publish": "prompt_partials_publish",
    "prompt_partials.versions.list": "prompt_partials_versions_list",
    "prompts.list": "prompts_list",
    "prompts.create": "prompts_create",
    "prompts.get": "prompts_get",
    "prompts.update": "prompts_update",
    "prompts.delete": "prompts_delete",
    "prompts.publish": "prompts_publish",
    "prompts.versions.list": "prompts_versions_list",
    "prompts.versions.get": "prompts_versions_get",
    "prompts.versions.update": "prompts_versions_update",
    "providers.list": "providers_list",
    "providers.create": "providers_create",
    "providers.models.list": "providers_models_list",
    "providers.get": "providers_get",
    "providers.update": "providers_update",
    "providers.delete": "providers_delete",
    "rate_limit_policies.list": "rate_limit_policies_list",
    "rate_limit_policies.create": "rate_limit_policies_create",
    "rate_limit_policies.get": "rate_limit_policies_get",
    "rate_limit_policies.update": "rate_limit_policies_update",
    "rate_limit_policies.delete": "rate_limit_policies_delete",
    "secret_references.list": "secret_references_list",
    "secret_references.create": "secret_references_create",
    "secret_references.get": "secret_references_get",
    "secret_references.update": "secret_references_update",
    "secret_references.delete": "secret_references_delete",
    "usage_limit_policies.list": "usage_limit_policies_list",
    "usage_limit_policies.create": "usage_limit_policies_create",
    "usage_limit_policies.get": "usage_limit_policies_get",
    "usage_limit_policies.update": "usage_limit_policies_update",
    "usage_limit_policies.delete": "usage_limit_policies_delete",
    "usage_limit_policies.entities.list": "usage_limit_policies_entities_list",
    "usage_limit_policies.entities.reset": "usage_limit_policies_entities_reset",
    "users.list": "users_list",
    "users.get": "users_get",
    "users.update": "users_update",
    "users.delete": "users_delete",
    "virtual_keys.list": "virtual_keys_list",
    "virtual_keys.create": "virtual_keys_create",
    "virtual_keys.get": "virtual_keys_get",
    "virtual_keys.update": "virtual_keys_update",
    "virtual_keys.delete": "virtual_keys_delete",
    "workspaces.list": "workspaces_list",
    "workspaces.create": "workspaces_create",
    "workspaces.get": "workspaces_get",
    "workspaces.update": "workspaces_update",
    "workspaces.delete": "workspaces_delete",
    "workspaces.members.list": "workspaces_members_list",
    "workspaces.members.add": "workspaces_members_add",
    "workspaces.members.get": "workspaces_members_get",
    "workspaces.members.update": "workspaces_members_update",
    "workspaces.members.remove": "workspaces_members_remove",
    "workspaces.scim_mappings.list": "workspaces_scim_mappings_list",
    "workspaces.scim_mappings.create": "workspaces_scim_mappings_create",
    "workspaces.scim_mappings.delete": "workspaces_scim_mappings_delete",
    "workspaces.scim_groups.list": "workspaces_scim_groups_list",
}

_MODULES = {
    "analytics_graphs_requests": "analytics_graphs",
    "AnalyticsGraphsRequestsQuery": "analytics_graphs",
    "analytics_graphs_cost": "analytics_graphs",
    "AnalyticsGraphsCostQuery": "analytics_graphs",
    "analytics_graphs_latency": "analytics_graphs",
    "AnalyticsGraphsLatencyQuery": "analytics_graphs",
    "analytics_graphs_tokens": "analytics_graphs",
    "AnalyticsGraphsTokensQuery": "analytics_graphs",
    "analytics_graphs_users": "analytics_graphs",
    "AnalyticsGraphsUsersQuery": "analytics_graphs",
    "analytics_graphs_user_requests": "analytics_graphs",
    "AnalyticsGraphsUserRequestsQuery": "analytics_graphs",
    "analytics_graphs_errors": "analytics_graphs",
    "AnalyticsGraphsErrorsQuery": "analytics_graphs",
    "analytics_graphs_error_rate": "analytics_graphs",
    "AnalyticsGraphsErrorRateQuery": "analytics_graphs",
    "analytics_graphs_error_stacks": "analytics_graphs",
    "AnalyticsGraphsErrorStacksQuery": "analytics_graphs",
    "analytics_graphs_error_status_codes": "analytics_graphs",
    "AnalyticsGraphsErrorStatusCodesQuery": "analytics_graphs",
    "analytics_graphs_rescued_requests": "analytics_graphs",
    "AnalyticsGraphsRescuedRequestsQuery": "analytics_graphs",
    "analytics_graphs_cache_hit_rate": "analytics_graphs",
    "AnalyticsGraphsCacheHitRateQuery": "analytics_graphs",
    "analytics_graphs_cache_latency": "analytics_graphs",
    "AnalyticsGraphsCacheLatencyQuery": "analytics_graphs",
    "analytics_graphs_feedbacks": "analytics_graphs",
    "AnalyticsGraphsFeedbacksQuery": "analytics_graphs",
    "analytics_graphs_feedback_scores": "analytics_graphs",
    "AnalyticsGraphsFeedbackScoresQuery": "analytics_graphs",
    "analytics_graphs_weighted_feedbacks": "analytics_graphs",
    "AnalyticsGraphsWeightedFeedbacksQuery": "analytics_graphs",
    "analytics_graphs_feedback_models": "analytics_graphs",
    "AnalyticsGraphsFeedbackModelsQuery": "analytics_graphs",
    "analytics_summary_cache": "analytics_summary",
    "AnalyticsSummaryCacheQuery": "analytics_summary",
    "analytics_groups_users": "analytics_groups",
    "AnalyticsGroupsUsersQuery": "analytics_groups",
    "analytics_groups_ai_models": "analytics_groups",
    "AnalyticsGroupsAiModelsQuery": "analytics_groups",
    "analytics_groups_metadata": "analytics_groups",
    "AnalyticsGroupsMetadataQuery": "analytics_groups",
    "analytics_groups_workspaces": "analytics_groups",
    "AnalyticsGroupsWorkspacesQuery": "analytics_groups",
    "analytics_groups_provider": "analytics_groups",
    "AnalyticsGroupsProviderQuery": "analytics_groups",
    "analytics_groups_by": "analytics_groups",
    "AnalyticsGroupsByQuery": "analytics_groups",
    "api_keys_list": "api_keys",
    "ApiKeysListQuery": "api_keys",
    "api_keys_create": "api_keys",
    "api_keys_get": "api_keys",
    "ApiKeysGetQuery": "api_keys",
    "api_keys_update": "api_keys",
    "api_keys_delete": "api_keys",
    "api_keys_rotate": "api_keys",
    "audit_logs_list": "audit_logs",
    "AuditLogsListQuery": "audit_logs",
    "collections_list": "collections",
    "CollectionsListQuery": "collections",
    "collections_create": "collections",
    "collections_get": "collections",
    "collections_update": "collections",
    "collections_delete": "collections",
    "CollectionsDeleteQuery": "collections",
    "configs_list": "configs",
    "ConfigsListQuery": "configs",
    "configs_create": "configs",
    "configs_get": "configs",
    "configs_update": "configs",
    "configs_delete": "configs",
    "configs_versions_list": "configs_versions",
    "configs_versions_get": "configs_versions",
    "deployments_list": "deployments",
    "DeploymentsListQuery": "deployments",
    "deployments_create": "deployments",
    "deployments_get": "deployments",
    "DeploymentsGetQuery": "deployments",
    "deployments_update": "deployments",
    "deployments_delete": "deployments",
    "deployments_ping": "deployments",
    "feedback_create": "feedback",
    "feedback_update": "feedback",
    "guardrails_list": "guardrails",
    "GuardrailsListQuery": "guardrails",
    "guardrails_create": "guardrails",
    "guardrails_get": "guardrails",
    "guardrails_update": "guardrails",
    "guardrails_delete": "guardrails",
    "guardrails_mcp_servers_list": "guardrails_mcp_servers",
    "guardrails_mcp_servers_sync": "guardrails_mcp_servers",
    "guardrails_mcp_servers_upsert": "guardrails_mcp_servers",
    "guardrails_defaults_get": "guardrails_defaults",
    "guardrails_defaults_update": "guardrails_defaults",
    "guardrails_input_exclusions_list": "guardrails_input_exclusions",
    "GuardrailsInputExclusionsListQuery": "guardrails_input_exclusions",
    "guardrails_input_exclusions_update": "guardrails_input_exclusions",
    "guardrails_output_exclusions_list": "guardrails_output_exclusions",
    "GuardrailsOutputExclusionsListQuery": "guardrails_output_exclusions",
    "guardrails_output_exclusions_update": "guardrails_output_exclusions",
    "integrations_list": "integrations",
    "IntegrationsListQuery": "integrations",
    "integrations_create": "integrations",
    "integrations_get": "integrations",
    "integrations_update": "integrations",
    "integrations_delete": "integrations",
    "integrations_models_list": "integrations_models",
    "integrations_models_update": "integrations_models",
    "integrations_models_delete": "integrations_models",
    "IntegrationsModelsDeleteQuery": "integrations_models",
    "integrations_workspaces_list": "integrations_workspaces",
    "integrations_workspaces_update": "integrations_workspaces",
    "invites_list": "invites",
    "InvitesListQuery": "invites",
    "invites_create": "invites",
    "invites_get": "invites",
    "invites_delete": "invites",
    "invites_resend": "invites",
    "labels_list": "labels",
    "LabelsListQuery": "labels",
    "labels_create": "labels",
    "labels_get": "labels",
    "LabelsGetQuery": "labels",
    "labels_update": "labels",
    "labels_delete": "labels",
    "log_exports_list": "log_exports",
    "LogExportsListQuery": "log_exports",
    "log_exports_create": "log_exports",
    "log_exports_field_restrictions_get": "log_exports_field_restrictions",
    "LogExportsFieldRestrictionsGetQuery": "log_exports_field_restrictions",
    "log_exports_get": "log_exports",
    "log_exports_update": "log_exports",
    "log_exports_start": "log_exports",
    "log_exports_cancel": "log_exports",
    "log_exports_download": "log_exports",
    "logs_create": "logs",
    "logs_get": "logs",
    "LogsGetQuery": "logs",
    "logs_groups_by": "logs_groups",
    "LogsGroupsByQuery": "logs_groups",
    "mcp_integrations_list": "mcp_integrations",
    "McpIntegrationsListQuery": "mcp_integrations",
    "mcp_integrations_create": "mcp_integrations",
    "mcp_integrations_get": "mcp_integrations",
    "mcp_integrations_update": "mcp_integrations",
    "mcp_integrations_delete": "mcp_integrations",
    "mcp_integrations_test": "mcp_integrations",
    "mcp_integrations_workspaces_list": "mcp_integrations_workspaces",
    "McpIntegrationsWorkspacesListQuery": "mcp_integrations_workspaces",
    "mcp_integrations_workspaces_update": "mcp_integrations_workspaces",
    "mcp_integrations_capabilities_list": "mcp_integrations_capabilities",
    "McpIntegrationsCapabilitiesListQuery": "mcp_integrations_capabilities",
    "mcp_integrations_capabilities_update": "mcp_integrations_capabilities",
    "mcp_integrations_metadata_get": "mcp_integrations_metadata",
    "mcp_integrations_sync": "mcp_integrations",
    "mcp_servers_list": "mcp_servers",
    "McpServersListQuery": "mcp_servers",
    "mcp_servers_create": "mcp_servers",
    "mcp_servers_get": "mcp_servers",
    "mcp_servers_update": "mcp_servers",
    "mcp_servers_delete": "mcp_servers",
    "mcp_servers_test": "mcp_servers",
    "mcp_servers_capabilities_list": "mcp_servers_capabilities",
    "McpServersCapabilitiesListQuery": "mcp_servers_capabilities",
    "mcp_servers_capabilities_update": "mcp_servers_capabilities",
    "mcp_servers_user_access_list": "mcp_servers_user_access",
    "McpServersUserAccessListQuery": "mcp_servers_user_access",
    "mcp_servers_user_access_update": "mcp_servers_user_access",
    "mcp_servers_connections_list": "mcp_servers_connections",
    "McpServersConnectionsListQuery": "mcp_servers_connections",
    "mcp_servers_connections_delete": "mcp_servers_connections",
    "McpServersConnectionsDeleteQuery": "mcp_servers_connections",
    "mcp_servers_metadata_get": "mcp_servers_metadata",
    "mcp_servers_metadata_sync": "mcp_servers_metadata",
    "mcp_servers_capabilities_sync": "mcp_servers_capabilities",
    "mcp_servers_tokens_get": "mcp_servers_tokens",
    "mcp_servers_tokens_update": "mcp_servers_tokens",
    "mcp_servers_tokens_delete": "mcp_servers_tokens",
    "mcp_servers_client_info_get": "mcp_servers_client_info",
    "mcp_servers_user_access_check": "mcp_servers_user_access",
    "model_pricing_get": "model_pricing",
    "prompt_partials_list": "prompt_partials",
    "PromptPartialsListQuery": "prompt_partials",
    "prompt_partials_create": "prompt_partials",
    "prompt_partials_get": "prompt_partials",
    "PromptPartialsGetQuery": "prompt_partials",
    "prompt_partials_update": "prompt_partials",
    "prompt_partials_delete": "prompt_partials",
    "prompt_partials_publish": "prompt_partials",
    "prompt_partials_versions_list": "prompt_partials_versions",
    "prompts_list": "prompts",
    "PromptsListQuery": "prompts",
    "prompts_create": "prompts",
    "prompts_get": "prompts",
    "PromptsGetQuery": "prompts",
    "prompts_update": "prompts",
    "prompts_delete": "prompts",
    "prompts_publish": "prompts",
    "prompts_versions_list": "prompts_versions",
    "prompts_versions_get": "prompts_versions",
    "prompts_versions_update": "prompts_versions",
    "providers_list": "providers",
    "ProvidersListQuery": "providers",
    "providers_create": "providers",
    "providers_models_list": "providers_models",
    "ProvidersModelsListQuery": "providers_models",
    "providers_get": "providers",
    "ProvidersGetQuery": "providers",
    "providers_update": "providers",
    "ProvidersUpdateQuery": "providers",
    "providers_delete": "providers",
    "ProvidersDeleteQuery": "providers",
    "rate_limit_policies_list": "rate_limit_policies",
    "RateLimitPoliciesListQuery": "rate_limit_policies",
    "rate_limit_policies_create": "rate_limit_policies",
    "rate_limit_policies_get": "rate_limit_policies",
    "RateLimitPoliciesGetQuery": "rate_limit_policies",
    "rate_limit_policies_update": "rate_limit_policies",
    "rate_limit_policies_delete": "rate_limit_policies",
    "secret_references_list": "secret_references",
    "SecretReferencesListQuery": "secret_references",
    "secret_references_create": "secret_references",
    "secret_references_get": "secret_references",
    "secret_references_update": "secret_references",
    "secret_references_delete": "secret_references",
    "usage_limit_policies_list": "usage_limit_policies",
    "UsageLimitPoliciesListQuery": "usage_limit_policies",
    "usage_limit_policies_create": "usage_limit_policies",
    "usage_limit_policies_get": "usage_limit_policies",
    "UsageLimitPoliciesGetQuery": "usage_limit_policies",
    "usage_limit_policies_update": "usage_limit_policies",
    "usage_limit_policies_delete": "usage_limit_policies",
    "usage_limit_policies_entities_list": "usage_limit_policies_entities",
    "UsageLimitPoliciesEntitiesListQuery": "usage_limit_policies_entities",
    "usage_limit_policies_entities_reset": "usage_limit_policies_entities",
    "users_list": "users",
    "UsersListQuery": "users",
    "users_get": "users",
    "users_update": "users",
    "users_delete": "users",
    "virtual_keys_list": "virtual_keys",
    "VirtualKeysListQuery": "virtual_keys",
    "virtual_keys_create": "virtual_keys",
    "virtual_keys_get": "virtual_keys",
    "VirtualKeysGetQuery": "virtual_keys",
    "virtual_keys_update": "virtual_keys",
    "virtual_keys_delete": "virtual_keys",
    "VirtualKeysDeleteQuery": "virtual_keys",
    "workspaces_list": "workspaces",
    "WorkspacesListQuery": "workspaces",
    "workspaces_create": "workspaces",
    "workspaces_get": "workspaces",
    "WorkspacesGetQuery": "workspaces",
    "workspaces_update": "workspaces",
    "workspaces_delete": "workspaces",
    "workspaces_members_list": "workspaces_members",
    "WorkspacesMembersListQuery": "workspaces_members",
    "workspaces_members_add": "workspaces_members",
    "workspaces_members_get": "workspaces_members",
    "workspaces_members_update": "workspaces_members",
    "workspaces_members_remove": "workspaces_members",
    "workspaces_scim_mappings_list": "workspaces_scim_mappings",
    "WorkspacesScimMappingsListQuery": "workspaces_scim_mappings",
    "workspaces_scim_mappings_create": "workspaces_scim_mappings",
    "workspaces_scim_mappings_delete": "workspaces_scim_mappings",
    "workspaces_scim_groups_list": "workspaces_scim_groups",
    "WorkspacesScimGroupsListQuery": "workspaces_scim_groups",
}

__all__: tuple[str, ...] = (
    "OPERATIONS",
    "operation",
    "analytics_graphs_requests",
    "AnalyticsGraphsRequestsQuery",
    "analytics_graphs_cost",
    "AnalyticsGraphsCostQuery",
    "analytics_graphs_latency",
    "AnalyticsGraphsLatencyQuery",
    "analytics_graphs_tokens",
    "AnalyticsGraphsTokensQuery",
    "analytics_graphs_users",
    "AnalyticsGraphsUsersQuery",
    "analytics_graphs_user_requests",
    "AnalyticsGraphsUserRequestsQuery",
    "analytics_graphs_errors",
    "AnalyticsGraphsErrorsQuery",
    "analytics_graphs_error_rate",
    "AnalyticsGraphsErrorRateQuery",
    "analytics_graphs_error_stacks",
    "AnalyticsGraphsErrorStacksQuery",
    "analytics_graphs_error_status_codes",
    "AnalyticsGraphsErrorStatusCodesQuery",
    "analytics_graphs_rescued_requests",
    "AnalyticsGraphsRescuedRequestsQuery",
    "analytics_graphs_cache_hit_rate",
    "AnalyticsGraphsCacheHitRateQuery",
    "analytics_graphs_cache_latency",
    "AnalyticsGraphsCacheLatencyQuery",
    "analytics_graphs_feedbacks",
    "AnalyticsGraphsFeedbacksQuery",
    "analytics_graphs_feedback_scores",
    "AnalyticsGraphsFeedbackScoresQuery",
    "analytics_graphs_weighted_feedbacks",
    "AnalyticsGraphsWeightedFeedbacksQuery",
    "analytics_graphs_feedback_models",
    "AnalyticsGraphsFeedbackModelsQuery",
    "analytics_summary_cache",
    "AnalyticsSummaryCacheQuery",
    "analytics_groups_users",
    "AnalyticsGroupsUsersQuery",
    "analytics_groups_ai_models",
    "AnalyticsGroupsAiModelsQuery",
    "analytics_groups_metadata",
    "AnalyticsGroupsMetadataQuery",
    "analytics_groups_workspaces",
    "AnalyticsGroupsWorkspacesQuery",
    "analytics_groups_provider",
    "AnalyticsGroupsProviderQuery",
    "analytics_groups_by",
    "AnalyticsGroupsByQuery",
    "api_keys_list",
    "ApiKeysListQuery",
    "api_keys_create",
    "api_keys_get",
    "ApiKeysGetQuery",
    "api_keys_update",
    "api_keys_delete",
    "api_keys_rotate",
    "audit_logs_list",
    "AuditLogsListQuery",
    "collections_list",
    "CollectionsListQuery",
    "collections_create",
    "collections_get",
    "collections_update",
    "collections_delete",
    "CollectionsDeleteQuery",
    "configs_list",
    "ConfigsListQuery",
    "configs_create",
    "configs_get",
    "configs_update",
    "configs_delete",
    "configs_versions_list",
    "configs_versions_get",
    "deployments_list",
    "DeploymentsListQuery",
    "deployments_create",
    "deployments_get",
    "DeploymentsGetQuery",
    "deployments_update",
    "deployments_delete",
    "deployments_ping",
    "feedback_create",
    "feedback_update",
    "guardrails_list",
    "GuardrailsListQuery",
    "guardrails_create",
    "guardrails_get",
    "guardrails_update",
    "guardrails_delete",
    "guardrails_mcp_servers_list",
    "guardrails_mcp_servers_sync",
    "guardrails_mcp_servers_upsert",
    "guardrails_defaults_get",
    "guardrails_defaults_update",
    "guardrails_input_exclusions_list",
    "GuardrailsInputExclusionsListQuery",
    "guardrails_input_exclusions_update",
    "guardrails_output_exclusions_list",
    "GuardrailsOutputExclusionsListQuery",
    "guardrails_output_exclusions_update",
    "integrations_list",
    "IntegrationsListQuery",
    "integrations_create",
    "integrations_get",
    "integrations_update",
    "integrations_delete",
    "integrations_models_list",
    "integrations_models_update",
    "integrations_models_delete",
    "IntegrationsModelsDeleteQuery",
    "integrations_workspaces_list",
    "integrations_workspaces_update",
    "invites_list",
    "InvitesListQuery",
    "invites_create",
    "invites_get",
    "invites_delete",
    "invites_resend",
    "labels_list",
    "LabelsListQuery",
    "labels_create",
    "labels_get",
    "LabelsGetQuery",
    "labels_update",
    "labels_delete",
    "log_exports_list",
    "LogExportsListQuery",
    "log_exports_create",
    "log_exports_field_restrictions_get",
    "LogExportsFieldRestrictionsGetQuery",
    "log_exports_get",
    "log_exports_update",
    "log_exports_start",
    "log_exports_cancel",
    "log_exports_download",
    "logs_create",
    "logs_get",
    "LogsGetQuery",
    "logs_groups_by",
    "LogsGroupsByQuery",
    "mcp_integrations_list",
    "McpIntegrationsListQuery",
    "mcp_integrations_create",
    "mcp_integrations_get",
    "mcp_integrations_update",
    "mcp_integrations_delete",
    "mcp_integrations_test",
    "mcp_integrations_workspaces_list",
    "McpIntegrationsWorkspacesListQuery",
    "mcp_integrations_workspaces_update",
    "mcp_integrations_capabilities_list",
    "McpIntegrationsCapabilitiesListQuery",
    "mcp_integrations_capabilities_update",
    "mcp_integrations_metadata_get",
    "mcp_integrations_sync",
    "mcp_servers_list",
    "McpServersListQuery",
    "mcp_servers_create",
    "mcp_servers_get",
    "mcp_servers_update",
    "mcp_servers_delete",
    "mcp_servers_test",
    "mcp_servers_capabilities_list",
    "McpServersCapabilitiesListQuery",
    "mcp_servers_capabilities_update",
    "mcp_servers_user_access_list",
    "McpServersUserAccessListQuery",
    "mcp_servers_user_access_update",
    "mcp_servers_connections_list",
    "McpServersConnectionsListQuery",
    "mcp_servers_connections_delete",
    "McpServersConnectionsDeleteQuery",
    "mcp_servers_metadata_get",
    "mcp_servers_metadata_sync",
    "mcp_servers_capabilities_sync",
    "mcp_servers_tokens_get",
    "mcp_servers_tokens_update",
    "mcp_servers_tokens_delete",
    "mcp_servers_client_info_get",
    "mcp_servers_user_access_check",
    "model_pricing_get",
    "prompt_partials_list",
    "PromptPartialsListQuery",
    "prompt_partials_create",
    "prompt_partials_get",
    "PromptPartialsGetQuery",
    "prompt_partials_update",
    "prompt_partials_delete",
    "prompt_partials_publish",
    "prompt_partials_versions_list",
    "prompts_list",
    "PromptsListQuery",
    "prompts_create",
    "prompts_get",
    "PromptsGetQuery",
    "prompts_update",
    "prompts_delete",
    "prompts_publish",
    "prompts_versions_list",
    "prompts_versions_get",
    "prompts_versions_update",
    "providers_list",
    "ProvidersListQuery",
    "providers_create",
    "providers_models_list",
    "ProvidersModelsListQuery",
    "providers_get",
    "ProvidersGetQuery",
    "providers_update",
    "ProvidersUpdateQuery",
    "providers_delete",
    "ProvidersDeleteQuery",
    "rate_limit_policies_list",
    "RateLimitPoliciesListQuery",
    "rate_limit_policies_create",
    "rate_limit_policies_get",
    "RateLimitPoliciesGetQuery",
    "rate_limit_policies_update",
    "rate_limit_policies_delete",
    "secret_references_list",
    "SecretReferencesListQuery",
    "secret_references_create",
    "secret_references_get",
    "secret_references_update",
    "secret_references_delete",
    "usage_limit_policies_list",
    "UsageLimitPoliciesListQuery",
    "usage_limit_policies_create",
    "usage_limit_policies_get",
    "UsageLimitPoliciesGetQuery",
    "usage_limit_policies_update",
    "usage_limit_policies_delete",
    "usage_limit_policies_entities_list",
    "UsageLimitPoliciesEntitiesListQuery",
    "usage_limit_policies_entities_reset",
    "users_list",
    "UsersListQuery",
    "users_get",
    "users_update",
    "users_delete",
    "virtual_keys_list",
    "VirtualKeysListQuery",
    "virtual_keys_create",
    "virtual_keys_get",
    "VirtualKeysGetQuery",
    "virtual_keys_update",
    "virtual_keys_delete",
    "VirtualKeysDeleteQuery",
    "workspaces_list",
    "WorkspacesListQuery",
    "workspaces_create",
    "workspaces_get",
    "WorkspacesGetQuery",
    "workspaces_update",
    "workspaces_delete",
    "workspaces_members_list",
    "WorkspacesMembersListQuery",
    "workspaces_members_add",
    "workspaces_members_get",
    "workspaces_members_update",
    "workspaces_members_remove",
    "workspaces_scim_mappings_list",
    "WorkspacesScimMappingsListQuery",
    "workspaces_scim_mappings_create",
    "workspaces_scim_mappings_delete",
    "workspaces_scim_groups_list",
    "WorkspacesScimGroupsListQuery",
)


@cache
def operation(id: str, /) -> "Operation[Any]":
    """Return the description of an operation.

    Args:
        id: Operation id, for example "workspaces.create".

    Raises:
        KeyError: There is no operation of that id.
    """
    name = OPERATIONS[id]
    described: Operation[Any] = getattr(import_module(f".{_MODULES[name]}", __name__), name.upper())
    return described


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f".{module}", __name__), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
