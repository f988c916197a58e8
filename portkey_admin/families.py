"""The families of operations, such as `portkey.workspaces`, each imported on first use."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portkey_admin.resources.analytics import Analytics
    from portkey_admin.resources.api_keys import ApiKeys
    from portkey_admin.resources.audit_logs import AuditLogs
    from portkey_admin.resources.collections import Collections
    from portkey_admin.resources.configs import Configs
    from portkey_admin.resources.deployments import Deployments
    from portkey_admin.resources.feedback import Feedback
    from portkey_admin.resources.guardrails import Guardrails
    from portkey_admin.resources.integrations import Integrations
    from portkey_admin.resources.invites import Invites
    from portkey_admin.resources.labels import Labels
    from portkey_admin.resources.log_exports import LogExports
    from portkey_admin.resources.logs import Logs
    from portkey_admin.resources.mcp_integrations import McpIntegrations
    from portkey_admin.resources.mcp_servers import McpServers
    from portkey_admin.resources.model_pricing import ModelPrices
    from portkey_admin.resources.prompt_partials import PromptPartials
    from portkey_admin.resources.prompts import Prompts
    from portkey_admin.resources.providers import Providers
    from portkey_admin.resources.rate_limit_policies import RateLimitPolicies
    from portkey_admin.resources.secret_references import SecretReferences
    from portkey_admin.resources.usage_limit_policies import UsageLimitPolicies
    from portkey_admin.resources.users import Users
    from portkey_admin.resources.virtual_keys import VirtualKeys
    from portkey_admin.resources.workspaces import Workspaces
    from portkey_admin_api.types import Transport


class Families(ABC):
    """Every family of the API as an attribute, over one transport."""

    @property
    @abstractmethod
    def transport(self) -> Transport:
        """The transport, the first argument of the functions of `portkey_admin_api`."""

    @cached_property
    def workspaces(self) -> Workspaces:
        """Workspaces and their members."""
        from portkey_admin.resources.workspaces import Workspaces

        return Workspaces(self.transport)

    @cached_property
    def users(self) -> Users:
        """The people of the organisation."""
        from portkey_admin.resources.users import Users

        return Users(self.transport)

    @cached_property
    def invites(self) -> Invites:
        """Invitations to the organisation and its workspaces."""
        from portkey_admin.resources.invites import Invites

        return Invites(self.transport)

    @cached_property
    def api_keys(self) -> ApiKeys:
        """API keys of the organisation, of workspaces and of people in them."""
        from portkey_admin.resources.api_keys import ApiKeys

        return ApiKeys(self.transport)

    @cached_property
    def configs(self) -> Configs:
        """Configs: how the gateway routes, retries and caches requests."""
        from portkey_admin.resources.configs import Configs

        return Configs(self.transport)

    @cached_property
    def integrations(self) -> Integrations:
        """Credentials of AI providers."""
        from portkey_admin.resources.integrations import Integrations

        return Integrations(self.transport)

    @cached_property
    def providers(self) -> Providers:
        """The names that requests of a workspace use to reach an AI provider."""
        from portkey_admin.resources.providers import Providers

        return Providers(self.transport)

    @cached_property
    def virtual_keys(self) -> VirtualKeys:
        """Virtual keys, the older form of providers."""
        from portkey_admin.resources.virtual_keys import VirtualKeys

        return VirtualKeys(self.transport)

    @cached_property
    def secret_references(self) -> SecretReferences:
        """The location of secrets in a secret manager outside Portkey."""
        from portkey_admin.resources.secret_references import SecretReferences

        return SecretReferences(self.transport)

    @cached_property
    def mcp_integrations(self) -> McpIntegrations:
        """MCP servers registered by the organisation or a workspace."""
        from portkey_admin.resources.mcp_integrations import McpIntegrations

        return McpIntegrations(self.transport)

    @cached_property
    def mcp_servers(self) -> McpServers:
        """The MCP servers of a workspace."""
        from portkey_admin.resources.mcp_servers import McpServers

        return McpServers(self.transport)

    @cached_property
    def usage_limit_policies(self) -> UsageLimitPolicies:
        """Budgets for the requests of a workspace."""
        from portkey_admin.resources.usage_limit_policies import UsageLimitPolicies

        return UsageLimitPolicies(self.transport)

    @cached_property
    def rate_limit_policies(self) -> RateLimitPolicies:
        """Rate limits for the requests of a workspace."""
        from portkey_admin.resources.rate_limit_policies import RateLimitPolicies

        return RateLimitPolicies(self.transport)

    @cached_property
    def guardrails(self) -> Guardrails:
        """Guardrails, and the organisation's use of them."""
        from portkey_admin.resources.guardrails import Guardrails

        return Guardrails(self.transport)

    @cached_property
    def prompts(self) -> Prompts:
        """Prompts and their versions."""
        from portkey_admin.resources.prompts import Prompts

        return Prompts(self.transport)

    @cached_property
    def prompt_partials(self) -> PromptPartials:
        """Prompt partials: text shared by prompts."""
        from portkey_admin.resources.prompt_partials import PromptPartials

        return PromptPartials(self.transport)

    @cached_property
    def labels(self) -> Labels:
        """Labels: names that programs use for a version of a prompt."""
        from portkey_admin.resources.labels import Labels

        return Labels(self.transport)

    @cached_property
    def collections(self) -> Collections:
        """Collections: folders of prompts and prompt partials."""
        from portkey_admin.resources.collections import Collections

        return Collections(self.transport)

    @cached_property
    def logs(self) -> Logs:
        """Logs of model calls."""
        from portkey_admin.resources.logs import Logs

        return Logs(self.transport)

    @cached_property
    def log_exports(self) -> LogExports:
        """Log exports: many logs in one file, downloaded from storage."""
        from portkey_admin.resources.log_exports import LogExports

        return LogExports(self.transport)

    @cached_property
    def audit_logs(self) -> AuditLogs:
        """Audit logs: who changed what, and when."""
        from portkey_admin.resources.audit_logs import AuditLogs

        return AuditLogs(self.transport)

    @cached_property
    def analytics(self) -> Analytics:
        """Metrics of requests: graphs, summaries and groups."""
        from portkey_admin.resources.analytics import Analytics

        return Analytics(self.transport)

    @cached_property
    def deployments(self) -> Deployments:
        """Self-hosted gateways of the organisation."""
        from portkey_admin.resources.deployments import Deployments

        return Deployments(self.transport)

    @cached_property
    def feedback(self) -> Feedback:
        """Feedback on model responses."""
        from portkey_admin.resources.feedback import Feedback

        return Feedback(self.transport)

    @cached_property
    def model_pricing(self) -> ModelPrices:
        """The prices of models."""
        from portkey_admin.resources.model_pricing import ModelPrices

        return ModelPrices(self.transport)
