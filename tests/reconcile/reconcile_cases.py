"""One thing of each kind: how it is described, what is changed in it, and what the update then sends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs


@attrs.frozen
class Case:
    """A kind with a thing of it, in which "{workspace}" and its like stand for ids."""

    kind: str
    wanted: Mapping[str, Any]
    changed: Mapping[str, Any]
    """The fields that are then wanted otherwise."""
    sent: Mapping[str, Any]
    """The body of the update."""
    fields: tuple[str, ...]
    """Where the two differ."""
    create: str
    """The operation that makes one."""
    count: int = 1
    """How many of those writes there are at first."""
    unverified: tuple[str, ...] = ()


_WORKSPACE = {"workspace_id": "{workspace}"}
_PLACE = {"conditions": [{"key": "api_key", "value": "*"}], "group_by": [{"key": "api_key"}]}
_BUDGET = {**_WORKSPACE, **_PLACE, "type": "cost", "credit_limit": 100}
_RATE = {**_WORKSPACE, **_PLACE, "type": "requests", "unit": "rpm", "value": 60}
_CHECK = {"id": "default.contains", "parameters": {"words": ["a"]}, "is_enabled": True}
_OTHER_CHECK = {"id": "default.contains", "parameters": {"words": ["b"]}}
_ACTIONS = {"deny": True, "async": False, "on_success": {}, "on_fail": {}}
_AWS = {
    "aws_auth_type": "accessKey",
    "aws_access_key_id": "AKIA-invented",
    "aws_secret_access_key": "invented-secret",
    "aws_region": "eu-west-1",
}
_KEY = {"type": "workspace", "sub_type": "service", **_WORKSPACE, "name": "CI"}

CASES: tuple[Case, ...] = (
    Case(
        "workspaces",
        {"name": "Ads", "description": "Old", "usage_limits": [{"credit_limit": 500, "type": "cost"}]},
        {"usage_limits": [{"credit_limit": 600.5, "type": "cost"}]},
        {"usage_limits": [{"credit_limit": 600.5, "type": "cost"}]},
        ("usage_limits[0].credit_limit",),
        "workspaces.create",
    ),
    Case(
        "workspaces",
        {"name": "Maps", "icon": "🗺️", "defaults": {"metadata": {"team": "maps"}}},
        {"icon": "🧭", "defaults": {"metadata": {"team": "geo"}}},
        {"icon": "🧭", "defaults": {"metadata": {"team": "geo"}}},
        ("icon", "defaults.metadata.team"),
        "workspaces.create",
    ),
    Case(
        "people",
        {"email": "Eve@example.com", "role": "member", "workspaces": [{"id": "{slug}", "role": "manager"}]},
        {"role": "admin"},
        {"email": "Eve@example.com", "role": "admin", "workspaces": [{"id": "{slug}", "role": "manager"}]},
        ("role",),
        "invites.create",
    ),
    Case(
        "members",
        {"workspace_id": "{slug}", "email": "BOB@example.com", "role": "member"},
        {"role": "manager"},
        {"role": "manager"},
        ("role",),
        "workspaces.members.add",
    ),
    Case(
        "api_keys",
        {**_KEY, "scopes": ["logs.list", "completions.write"], "expires_at": "2031-01-01T00:00:00+01:00"},
        {"scopes": ["completions.write"]},
        {"scopes": ["completions.write"]},
        ("scopes",),
        "api_keys.create",
    ),
    Case(
        "api_keys",
        {"type": "organisation", "sub_type": "service", "name": "Root", "scopes": ["workspaces.list"]},
        {"rotation_policy": {"rotation_period": "monthly"}},
        {"rotation_policy": {"rotation_period": "monthly"}},
        ("rotation_policy.rotation_period",),
        "api_keys.create",
    ),
    Case(
        "api_keys",
        {
            "type": "workspace",
            "sub_type": "user",
            "workspace_id": "{slug}",
            "user_id": "{ada}",
            "name": "Ada",
            "scopes": ["completions.write"],
            "defaults": {"metadata": {"team": "a"}, "allow_config_override": True},
        },
        {"usage_limits": {"credit_limit": 5}},
        {"usage_limits": {"credit_limit": 5}},
        ("usage_limits.credit_limit",),
        "api_keys.create",
    ),
    Case(
        "configs",
        {**_WORKSPACE, "name": "Retries", "config": {"retry": {"attempts": 2}, "cache": {"mode": "simple"}}},
        {"config": {"retry": {"attempts": 3}}},
        {"config": {"retry": {"attempts": 3}}},
        ("config.retry.attempts", "config.cache"),
        "configs.create",
    ),
    Case(
        "integrations",
        {
            "slug": "bedrock-eu",
            "name": "Bedrock",
            "ai_provider_id": "bedrock",
            "key": "sk-invented",
            "configurations": {"aws_region": "eu-west-1"},
        },
        {"configurations": {"aws_region": "eu-north-1"}, "description": "North"},
        {"configurations": {"aws_region": "eu-north-1"}, "description": "North"},
        ("configurations.aws_region", "description"),
        "integrations.create",
        unverified=("key",),
    ),
    Case(
        "providers",
        {**_WORKSPACE, "slug": "openai", "name": "OpenAI", "integration_id": "house"},
        {"note": "Ours", "expires_at": "2031-01-01T00:00:00Z"},
        {"note": "Ours", "expires_at": "2031-01-01T00:00:00Z"},
        ("note", "expires_at"),
        "providers.create",
    ),
    Case(
        "virtual_keys",
        {**_WORKSPACE, "name": "Old key", "provider": "openai", "key": "sk-invented"},
        {"note": "Older"},
        {**_WORKSPACE, "note": "Older"},
        ("note",),
        "virtual_keys.create",
        unverified=("key",),
    ),
    Case(
        "guardrails",
        {**_WORKSPACE, "name": "No leaks", "checks": [_CHECK], "actions": _ACTIONS},
        {"checks": [_OTHER_CHECK]},
        {"checks": [_OTHER_CHECK]},
        ("checks[0].parameters.words",),
        "guardrails.create",
    ),
    Case(
        "usage_limit_policies",
        {**_BUDGET, "name": "Team"},
        {"credit_limit": 200, "periodic_reset": "monthly"},
        {"credit_limit": 200, "periodic_reset": "monthly"},
        ("credit_limit", "periodic_reset"),
        "usage_limit_policies.create",
    ),
    Case(
        "usage_limit_policies",
        _BUDGET,
        {"credit_limit": 200},
        {"credit_limit": 200},
        ("credit_limit",),
        "usage_limit_policies.create",
    ),
    Case(
        "rate_limit_policies", _RATE, {"value": 90}, {"value": 90}, ("value",), "rate_limit_policies.create"
    ),
    Case(
        "collections",
        {**_WORKSPACE, "name": "Drafts"},
        {"parent_collection_id": "{collection}"},
        {"parent_collection_id": "{collection}", "name": "Drafts"},
        ("parent_collection_id",),
        "collections.create",
    ),
    Case(
        "labels",
        {**_WORKSPACE, "name": "gold"},
        {"color_code": "#ffd700"},
        {"color_code": "#ffd700"},
        ("color_code",),
        "labels.create",
    ),
    Case(
        "labels",
        {"organisation_id": "{organisation}", "name": "silver", "color_code": "#ccc"},
        {"description": "Second"},
        {"description": "Second"},
        ("description",),
        "labels.create",
    ),
    Case(
        "prompts",
        {
            "workspace_id": "{slug}",
            "collection_id": "{collection}",
            "name": "Greet",
            "string": "[]",
            "parameters": {"temperature": 0},
            "virtual_key": "house",
        },
        {"string": "[1]", "version_description": "Louder"},
        {"string": "[1]", "version_description": "Louder", "patch": True},
        ("string",),
        "prompts.create",
    ),
    Case(
        "prompt_partials",
        {**_WORKSPACE, "name": "Tone", "string": "Be kind."},
        {"string": "Be brief."},
        {"string": "Be brief."},
        ("string",),
        "prompt_partials.create",
    ),
    Case(
        "secret_references",
        {
            "name": "Vault",
            "manager_type": "aws_sm",
            "auth_config": _AWS,
            "secret_path": "ai/openai",
            "allowed_workspaces": ["{slug}"],
        },
        {"secret_path": "ai/azure"},
        {"secret_path": "ai/azure"},
        ("secret_path",),
        "secret_references.create",
        unverified=("auth_config.aws_secret_access_key",),
    ),
    Case(
        "mcp_integrations",
        {
            **_WORKSPACE,
            "slug": "tickets",
            "name": "Tickets",
            "url": "https://tickets.example.com",
            "auth_type": "headers",
            "transport": "http",
            "configurations": {"custom_headers": {"x-token": "invented"}},
        },
        {"url": "https://new.example.com"},
        {"url": "https://new.example.com"},
        ("url",),
        "mcp_integrations.create",
        unverified=("configurations",),
    ),
    Case(
        "mcp_servers",
        {**_WORKSPACE, "name": "Desk", "mcp_integration_id": "desk"},
        {"description": "Front"},
        {"description": "Front"},
        ("description",),
        "mcp_servers.create",
    ),
    Case(
        "scim_mappings",
        {"workspace_id": "{slug}", "scim_group_name": "engineers", "role": "member"},
        {"role": "manager"},
        {"workspace_id": "{workspace}", "scim_group_name": "engineers", "role": "manager"},
        ("role",),
        "workspaces.scim_mappings.create",
    ),
)

SETTINGS: tuple[Case, ...] = (
    Case(
        "integration_workspaces",
        {"slug": "granted-by-default", "workspaces": [{"id": "{workspace}", "enabled": False}]},
        {
            "workspaces": [
                {"id": "{workspace}", "enabled": False},
                {"id": "{other}", "enabled": True, "usage_limits": [{"credit_limit": 5}]},
            ]
        },
        {"workspaces": [{"id": "{other}", "enabled": True, "usage_limits": [{"credit_limit": 5}]}]},
        ("workspaces[1]",),
        "integrations.workspaces.update",
    ),
    Case(
        "integration_models",
        {"slug": "house", "models": [{"slug": "gpt-4o", "enabled": False}], "allow_all_models": False},
        {
            "models": [
                {"slug": "gpt-4o", "enabled": False},
                {"slug": "ours", "enabled": True, "is_custom": True, "base_model_slug": "gpt-4o"},
            ]
        },
        {"models": [{"slug": "ours", "enabled": True, "is_custom": True, "base_model_slug": "gpt-4o"}]},
        ("models[1]",),
        "integrations.models.update",
    ),
    Case(
        "mcp_integration_workspaces",
        {"slug": "hall", "workspaces": [{"id": "{slug}", "enabled": True}]},
        {"workspaces": [{"id": "{slug}", "enabled": True}, {"id": "{other}", "enabled": True}]},
        {"workspaces": [{"id": "{other}", "enabled": True}]},
        ("workspaces[1]",),
        "mcp_integrations.workspaces.update",
    ),
    Case(
        "mcp_integration_capabilities",
        {"slug": "hall", "capabilities": [{"type": "tool", "name": "find", "enabled": False}]},
        {
            "capabilities": [
                {"type": "tool", "name": "find", "enabled": False},
                {"type": "prompt", "name": "find", "enabled": False},
            ]
        },
        {"capabilities": [{"type": "prompt", "name": "find", "enabled": False}]},
        ("capabilities[1]",),
        "mcp_integrations.capabilities.update",
    ),
    Case(
        "mcp_server_capabilities",
        {"slug": "front", "capabilities": [{"type": "tool", "name": "find", "enabled": False}]},
        {
            "capabilities": [
                {"type": "tool", "name": "find", "enabled": True},
                {"type": "tool", "name": "ask", "enabled": False},
            ]
        },
        {
            "capabilities": [
                {"type": "tool", "name": "find", "enabled": True},
                {"type": "tool", "name": "ask", "enabled": False},
            ]
        },
        ("capabilities[0].enabled", "capabilities[1]"),
        "mcp_servers.capabilities.update",
    ),
    Case(
        "organisation_defaults",
        {"input_guardrails": ["{guardrail}"]},
        {"input_guardrails": ["{guardrail_slug}"], "output_guardrails": ["{guardrail}"]},
        {"output_guardrails": ["{guardrail}"]},
        ("output_guardrails",),
        "guardrails.defaults.update",
    ),
)
"""Things that are there as soon as their integration or organisation is."""


def name_of(case: Case) -> str:
    """Return what tells a case from the others of its kind, for the name of a test."""
    return f"{case.kind}, {case.wanted.get('name') or case.wanted.get('email') or case.wanted.get('slug')}"
