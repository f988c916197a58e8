"""How an organisation's rows are written as a manifest: from what the API shows to the text, without a server."""

# ruff: noqa: E501 - manifests stand as they are written

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from portkey_admin.manifest.exporter.existing import LiveThing
from portkey_admin.manifest.exporter.export import Export, _Exporting, _sections
from portkey_admin.manifest.exporter.lists import EXPORTED
from portkey_admin.manifest.model.sections import SECTIONS
from portkey_admin.reconcile import KINDS
from portkey_admin.reconcile.listings import Row


def row(
    section: str,
    shown: Mapping[str, Any],
    *,
    inside: str | None = None,
    id: str = "",
    source: str = "",
    **settings: Any,
) -> LiveThing:
    """Return a resource as a list and its single response show it."""
    found = id or str(shown.get("slug") or shown.get("id"))
    listed = Row(KINDS[section], None, source, found)
    return LiveThing(SECTIONS[section], inside, found, dict(shown), listed, settings)


def exported(
    things: list[LiveThing],
    *,
    workspace: str | None = None,
    only: list[str] | None = None,
    people_csv: str | None = None,
    pin: bool = False,
    shared: bool = False,
    unread: Mapping[str, str] | None = None,
) -> Export:
    """Return an export of these resources."""
    chosen = {"w-1"} if workspace else {each.id for each in things if each.section.name == "workspaces"}
    lists: Any = SimpleNamespace(
        things=things,
        unread=unread or {},
        unknown={"prompts"},
        read_sections=frozenset(EXPORTED),
        workspaces=frozenset(chosen),
    )
    sections = _sections(only, workspace)
    return _Exporting(lists, sections, workspace, pin=pin, people_csv=people_csv).export(shared=shared)


def organisation() -> list[LiveThing]:
    """Return an organisation in which everything is a little odd."""
    word = {"id": "default.wordCount", "is_enabled": True, "parameters": {"minWords": 5, "not": False}}
    return [
        row("workspaces", {"id": "w-1", "slug": "ws-search", "name": "Search", "description": "Costs ${0}:\nand more\n", "icon": None, "is_default": False,
            "defaults": {"metadata": {"a": "1", "b": ""}, "input_guardrails": ["pg-short"], "output_guardrails": ["pg-gone"]},
            "usage_limits": [{"type": "cost", "credit_limit": 5.0, "alert_threshold": None, "periodic_reset": "monthly", "next_usage_reset_at": "2098-01-01T00:00:00Z"}],
            "rate_limits": [], "security_settings": {"z": False}}, id="w-1"),
        row("workspaces", {"id": "w-2", "slug": "ws-ads", "name": " Ads"}, id="w-2"),
        row("workspaces", {"id": "w-3", "slug": "ws-twin-1", "name": "Twin"}, id="w-3"),
        row("workspaces", {"id": "w-4", "slug": "ws-twin-2", "name": "Twin", "is_default": True}, id="w-4"),
        row("people", {"id": "u-1", "email": "Ada@example.com", "role": "admin"}, source="users.list"),
        row("people", {"id": "i-1", "email": "ada@example.com", "role": "member", "workspaces": [{"id": "w-2", "role": "member"}]}, source="invites.list"),
        row("people", {"id": "i-2", "email": "bob@example.com", "role": "member", "workspaces": [{"id": "w-2", "role": "member"}, {"id": "w-1", "role": "admin"}, {"id": "w-9", "role": "admin"}]}, source="invites.list"),
        row("people", {"id": "u-0", "email": "owner@example.com", "role": "owner", "workspaces": [{"id": "w-1", "role": "admin"}]}, source="users.list"),
        row("people", {"id": "u-2", "email": "${x}@example.com", "role": None}, source="users.list"),
        row("members", {"id": "u-2", "email": "${x}@example.com", "role": "member"}, inside="w-1"),
        row("members", {"id": "u-1", "email": "ada@example.com", "role": "manager"}, inside="w-1"),
        row("secret_references", {"id": "s-1", "slug": "vault", "name": "Vault ${a}", "manager_type": "hashicorp_vault", "secret_path": "a/b",
            "auth_config": {"vault_auth_type": "token", "vault_addr": "https://v.example.com", "masked_vault_token": "hv***"},
            "allow_all_workspaces": False, "allowed_workspaces": ["ws-search", "w-2"], "tags": {}, "description": None}),
        row("integrations", {"id": "n-1", "slug": "cloud", "name": "Cloud", "ai_provider_id": "openai", "masked_key": "sk-***",
            "configurations": {"openai_project": "p", "openai_organization": ""}, "tags": {"a": None},
            "secret_mappings": [{"target_field": "key", "secret_reference_id": "s-1", "secret_key": None}]},
            integration_workspaces={"global_workspace_access": None, "workspaces": [
                {"id": "w-1", "enabled": True, "usage_limits": [{"type": "cost", "credit_limit": 7}]},
                {"id": "w-3", "enabled": True}, {"id": "w-2", "enabled": False}, {"id": "w-8"}, "odd"]},
            integration_models={"allow_all_models": False, "models": [
                {"slug": "z-model", "enabled": False, "is_custom": False, "is_finetune": False},
                {"slug": "a-model", "enabled": True, "is_custom": True, "base_model_slug": "gpt-4o",
                 "pricing_config": {"type": "static", "pay_as_you_go": {"cache_read_input_token": {"price": 0.5}}}},
                {"slug": "m-model", "enabled": True, "is_custom": False}]}),
        row("integrations", {"id": "n-2", "slug": "open", "name": "", "ai_provider_id": "openai", "key": {"a": 1}},
            integration_workspaces={"global_workspace_access": {"enabled": True}, "workspaces": [{"id": "w-2", "rate_limits": [{"type": "requests", "unit": "rpm", "value": 3}]}]},
            integration_models={"allow_all_models": True, "models": []}),
        row("integrations", {"id": "n-3", "slug": "own", "name": "Own", "ai_provider_id": "openai", "masked_key": "sk"}, inside="w-1", integration_models={"allow_all_models": None}),
        row("integrations", {"id": "n-4", "slug": "own", "name": "Own", "ai_provider_id": "openai", "masked_key": "sk"}, inside="w-2", integration_models={}),
        row("mcp_integrations", {"id": "m-1", "slug": "desk", "name": "Desk", "url": "https://mcp.example.com", "auth_type": "headers", "transport": "http",
            "configurations": {"custom_headers": {"X-Sign": "***", "Y": "**"}, "passthrough_header": {"a": 1}}},
            mcp_integration_workspaces={"global_workspace_access": {"enabled": False}, "workspaces": []},
            mcp_integration_capabilities={"capabilities": [{"name": "erase", "type": "tool", "enabled": False}, {"name": "b", "type": "prompt", "enabled": False}, {"name": "find", "type": "tool", "enabled": True}]}),
        row("providers", {"id": "p-1", "slug": "cloud-auto", "name": "Cloud", "integration_id": "n-1", "note": "Created automatically by it"}, inside="w-1"),
        row("providers", {"id": "p-2", "slug": "needed", "name": "Needed", "integration_id": "cloud", "note": "Created automatically by it"}, inside="w-1"),
        row("providers", {"id": "p-3", "slug": "own", "name": "Own", "integration_id": "own", "note": "mine", "expires_at": "2027-12-31 23:59:59",
            "usage_limits": {"type": "tokens", "credit_limit": 9, "periodic_reset_days": 30}}, inside="w-2"),
        row("guardrails", {"id": "g-0", "slug": "pg-all", "name": "short", "checks": [word], "actions": {"deny": False, "async": False}}),
        row("guardrails", {"id": "g-1", "slug": "pg-short", "name": "short", "checks": [word, {"id": "default.webhook", "is_enabled": False, "parameters": {"webhookURL": "https://h.example.com", "headers": {"Authorization": "Bearer x"}}}], "actions": {"deny": True}}, inside="w-1"),
        row("guardrails", {"id": "g-2", "slug": "pg-brace", "name": "a${", "checks": [], "actions": None}, inside="w-1"),
        row("configs", {"id": "c-1", "slug": "pc-fast", "name": "fast", "config": {"api_key": "sk-live", "list": [{"token": "x"}, {"token": {"deep": "y"}}], "input_guardrails": ["pg-short"], "before_request_hooks": [{"id": "pg-all"}],
            "targets": [{"provider": "@own/m"}, {"virtual_key": "needed"}, {"config": "pc-base"}, {"prompt_id": "pp-main"}], "note": "${x}"}}, inside="w-1"),
        row("configs", {"id": "c-2", "slug": "pc-base", "name": "base", "config": '{"retry": {"attempts": 2}, "prompt_id": "pp-unread", "virtual_key": "vk-old"}', "is_default": 1}, inside="w-1"),
        row("configs", {"id": "c-3", "slug": "pc-dangling", "name": "dangling", "config": {"config": "pc-gone"}}, inside="w-1"),
        row("configs", {"id": "c-4", "slug": "pc-same-1", "name": "same", "config": {}}, inside="w-1"),
        row("configs", {"id": "c-5", "slug": "pc-same-2", "name": "same", "config": {"x": []}}, inside="w-1"),
        row("api_keys", {"id": "k-1", "name": "batch", "scopes": ["logs.view"], "sub_type": "service", "expires_at": "2027-12-31T23:59:59",
            "usage_limits": {"type": "cost", "credit_limit": 5, "periodic_reset": "monthly", "next_usage_reset_at": "2098-01-01T00:00:00Z"},
            "defaults": {"config_id": "pc-gone", "metadata": None}, "rotation_policy": {"rotation_period": "weekly", "next_rotation_at": "2098-01-01T00:00:00Z"}, "alert_emails": ["a@example.com"]}, inside="w-1"),
        row("api_keys", {"id": "k-2", "name": "hers", "scopes": [], "sub_type": "user", "user_id": "u-1", "defaults": {"config_id": "pc-fast"},
            "rotation_policy": {"next_rotation_at": "2098-01-01T00:00:00Z"}, "description": "x" * 120}, inside="w-1"),
        row("api_keys", {"id": "k-3", "name": "lost", "scopes": [], "sub_type": "user", "user_id": "u-9"}, inside="w-1"),
        row("api_keys", {"id": "k-4", "name": "whose", "scopes": [], "sub_type": "user", "user_id": "u-1"}),
        row("api_keys", {"id": "k-5", "name": "bare"}),
        row("api_keys", {"id": "k-6", "name": "machine", "scopes": [], "creation_mode": "auto"}),
        row("api_keys", {"id": "k-7", "name": "odd", "scopes": [], "description": 5, "rate_limits": [{"type": "requests", "unit": "rpm", "value": 5}]}),
        row("collections", {"id": "l-0", "slug": "default", "name": "Default", "is_default": True}, inside="w-1"),
        row("collections", {"id": "l-1", "slug": "inner", "name": "inner", "parent_collection_id": "l-0"}, inside="w-1"),
        row("labels", {"id": "b-1", "name": "red", "is_universal": True}),
        row("labels", {"id": "b-2", "name": "blue", "color_code": "#0000ff", "description": ""}),
        row("prompt_partials", {"id": "t-1", "slug": "pp-greeting", "name": "Greeting", "string": "Hi {{who}}", "collection_id": "l-1", "version_description": "first"}, inside="w-1"),
        row("prompt_partials", {"id": "t-2", "slug": "pp-a", "name": "a}", "string": "x", "collection_id": "l-1"}, inside="w-1"),
        row("prompt_partials", {"id": "t-3", "slug": "pp-b", "name": "b${", "string": "x", "collection_id": "l-1"}, inside="w-1"),
        row("prompts", {"id": "o-1", "slug": "pp-main", "name": "Main", "string": "{{> pp-greeting }} {{>pp-a}} {{>pp-b}} {{>pp-gone}} ${y}", "collection_id": "l-1", "virtual_key": "needed",
            "model": "m", "parameters": {"model": "m", "temperature": 1.0, "x": None}, "is_raw_template": 0, "tools": []}, inside="w-1"),
        row("prompts", {"id": "o-2", "slug": "pp-bare", "name": "bare", "string": "s", "collection_id": "l-1", "virtual_key": None, "parameters": {}}, inside="w-1"),
        row("usage_limit_policies", {"id": "y-1", "name": "", "type": "cost", "credit_limit": 5, "conditions": [{"key": "workspace_id", "value": "w-1"}, {"key": "metadata.team", "value": "yes"}], "group_by": [{"key": "api_key"}], "status": "active"}, inside="w-1"),
        row("usage_limit_policies", {"id": "y-2", "name": "q ", "type": "cost", "credit_limit": 5, "conditions": [{"key": "api_key", "value": "*"}], "group_by": [{"key": "api_key"}]}, inside="w-1"),
        row("scim_mappings", {"id": "x-1", "scim_group_name": "Team ${g}", "scim_group": "Team", "role": "member"}, inside="w-1"),
        row("scim_mappings", {"id": "x-2", "scim_group_name": "ws-a-role-admin", "scim_group": "ws-a-role-admin", "role": "admin"}, inside="w-1"),
        row("organisation_defaults", {"output_guardrails": ["pg-all"], "input_guardrails": []}, id="defaults"),
    ]  # fmt: skip


WRITTEN = """\
# not exported, because it can't be read: labels in 4 workspaces
# set in the environment, because the API never shows them:
#   SEARCH_GUARDRAIL_SHORT_CHECKS_1_PARAMETERS_HEADERS_AUTHORIZATION
#   SECRET_REFERENCE_VAULT_AUTH_CONFIG_VAULT_TOKEN
#   INTEGRATION_CLOUD_KEY
#   MCP_INTEGRATION_DESK_CONFIGURATIONS_CUSTOM_HEADERS_X_SIGN
#   MCP_INTEGRATION_DESK_CONFIGURATIONS_CUSTOM_HEADERS_Y
#   INTEGRATION_OPEN_KEY
#   SEARCH_INTEGRATION_OWN_KEY
#   ADS_INTEGRATION_OWN_KEY
#   SEARCH_CONFIG_FAST_CONFIG_API_KEY
#   SEARCH_CONFIG_FAST_CONFIG_LIST_0_TOKEN
#   SEARCH_CONFIG_FAST_CONFIG_LIST_1_TOKEN_DEEP

workspaces:
  # its name, ' Ads', starts or ends with a space
  - slug: ws-ads
    integrations:
      - slug: own
        ai_provider_id: openai
        create_default_provider: false
        key: {env: ADS_INTEGRATION_OWN_KEY}
        name: Own
    providers:
      - slug: own
        expires_at: "2027-12-31T23:59:59Z"
        integration_id: own
        name: Own
        note: mine
        usage_limits: {credit_limit: 9, periodic_reset_days: 30, type: tokens}
  # defaults.output_guardrails[0] is the guardrail 'pg-gone', which was not found
  - name: Search
    defaults: {input_guardrails: [short], metadata: {a: "1", b: ""}, output_guardrails: []}
    description: |
      Costs $${0}:
      and more
    usage_limits:
      - {credit_limit: 5, periodic_reset: monthly, type: cost}
    security_settings: {z: false}
    integrations:
      - slug: own
        ai_provider_id: openai
        create_default_provider: false
        key: {env: SEARCH_INTEGRATION_OWN_KEY}
        name: Own
    providers:
      - {slug: needed, integration_id: cloud, name: Needed, note: Created automatically by it}
    guardrails:
      # checks is left out: a manifest doesn't accept its value
      - {name: "a$${"}
      - name: short
        actions: {deny: true}
        checks:
          - {id: default.wordCount, parameters: {minWords: 5, not: false}}
          - id: default.webhook
            is_enabled: false
            parameters:
              headers:
                Authorization:
                  env: SEARCH_GUARDRAIL_SHORT_CHECKS_1_PARAMETERS_HEADERS_AUTHORIZATION
              webhookURL: "https://h.example.com"
    configs:
      - name: base
        config: {retry: {attempts: 2}, prompt_id: pp-unread, virtual_key: vk-old}
      # config 'dangling' is left out: it names the config 'pc-gone', which was not found
      - name: fast
        config:
          api_key: {env: SEARCH_CONFIG_FAST_CONFIG_API_KEY}
          list:
            - {token: {env: SEARCH_CONFIG_FAST_CONFIG_LIST_0_TOKEN}}
            - token: {deep: {env: SEARCH_CONFIG_FAST_CONFIG_LIST_1_TOKEN_DEEP}}
          input_guardrails: [short]
          before_request_hooks:
            - {id: pg-all}
          targets:
            - {provider: "@own/m"}
            - {virtual_key: needed}
            - {config: base}
            - {prompt_id: Main}
          note: "$${x}"
      # same: other resources have the same name
      - {slug: pc-same-1, config: {}}
      # same: other resources have the same name
      - slug: pc-same-2
        config: {x: []}
    scim_mappings:
      - {scim_group_name: "Team $${g}", role: member}
    api_keys:
      # defaults.config_id is the config 'pc-gone', which was not found
      - name: batch
        alert_emails: [a@example.com]
        expires_at: "2027-12-31T23:59:59Z"
        rotation_policy: {rotation_period: weekly}
        scopes: [logs.view]
        usage_limits: {credit_limit: 5, periodic_reset: monthly, type: cost}
      - name: hers
        defaults: {config_id: fast}
        description: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        rotation_policy: {next_rotation_at: "2098-01-01T00:00:00Z"}
        scopes: []
        user: Ada@example.com
      # API key 'lost' is left out: its user, u-9, was not found
    usage_limit_policies:
      - id: y-1
        conditions:
          - {key: workspace_id, value: Search}
          - {key: metadata.team, value: "yes"}
        credit_limit: 5
        group_by:
          - {key: api_key}
        status: active
        type: cost
      # its name, 'q ', starts or ends with a space
      - id: y-2
        conditions:
          - {key: api_key, value: "*"}
        credit_limit: 5
        group_by:
          - {key: api_key}
        type: cost
    collections:
      - {name: Default}
      - {name: inner, parent_collection_id: Default}
    prompt_partials:
      - {name: Greeting, collection_id: inner, string: "Hi {{who}}"}
      - {name: "a}", collection_id: inner, string: x}
      - {name: "b$${", collection_id: inner, string: x}
    prompts:
      - name: Main
        collection_id: inner
        is_raw_template: 0
        model: m
        parameters: {temperature: 1, x: null}
        string: "{{>${prompt_partials.Greeting}}} {{>pp-a}} {{>pp-b}} {{>pp-gone}} $${y}"
        virtual_key: needed
      # prompt 'bare' is left out: the API never shows its virtual_key
  # Twin: other resources have the same name
  - {slug: ws-twin-1}
  # Twin: other resources have the same name
  - {slug: ws-twin-2}

people:
  - {email: "$${x}@example.com", workspaces: {Search: member}}
  - {email: Ada@example.com, role: admin, workspaces: {Search: manager}}
  - {email: bob@example.com, role: member, workspaces: {Search: admin, ws-ads: member}}
  # owns the organisation, which a manifest can't express
  - {email: owner@example.com}

secret_references:
  - name: "Vault $${a}"
    slug: vault
    allow_all_workspaces: false
    allowed_workspaces: [Search, ws-ads]
    auth_config:
      vault_addr: "https://v.example.com"
      vault_auth_type: token
      vault_token: {env: SECRET_REFERENCE_VAULT_AUTH_CONFIG_VAULT_TOKEN}
    manager_type: hashicorp_vault
    secret_path: a/b

integrations:
  # a workspace that may use it, w-8, was not found
  - slug: cloud
    ai_provider_id: openai
    configurations: {openai_project: p}
    key: {env: INTEGRATION_CLOUD_KEY}
    name: Cloud
    secret_mappings:
      - {secret_reference_id: vault, target_field: key}
    tags: {a: null}
    workspaces:
      - workspace: Search
        usage_limits:
          - {credit_limit: 7, type: cost}
      - {workspace: ws-twin-1, create_default_provider: false}
    models:
      - slug: a-model
        base_model_slug: gpt-4o
        is_custom: true
        pricing_config:
          pay_as_you_go: {cache_read_input_token: {price: 0.5}}
          type: static
      - {slug: z-model, enabled: false}
    allow_all_models: false
  # workspace 'ws-ads' has its own limits, which can't be combined with `all`
  - slug: open
    id: open
    ai_provider_id: openai
    key: {env: INTEGRATION_OPEN_KEY, format: json}
    workspaces: all

mcp_integrations:
  - name: Desk
    slug: desk
    auth_type: headers
    configurations:
      custom_headers:
        X-Sign: {env: MCP_INTEGRATION_DESK_CONFIGURATIONS_CUSTOM_HEADERS_X_SIGN}
        "Y": {env: MCP_INTEGRATION_DESK_CONFIGURATIONS_CUSTOM_HEADERS_Y}
      passthrough_header: {a: 1}
    transport: http
    url: "https://mcp.example.com"
    workspaces: []
    capabilities:
      - {type: prompt, name: b, enabled: false}
      - {name: erase, enabled: false}

guardrails:
  - name: short
    actions: {deny: false, async: false}
    checks:
      - {id: default.wordCount, parameters: {minWords: 5, not: false}}

api_keys:
  # API key 'bare' is left out: the API never shows its scopes
  # description is left out: a manifest doesn't accept its value
  - name: odd
    rate_limits:
      - {type: requests, unit: rpm, value: 5}
    scopes: []
  # API key 'whose' is left out: it is a user's key outside of any workspace

labels:
  - {name: blue, color_code: "#0000ff"}

organisation_defaults: {output_guardrails: [short]}
"""
LEFT_OUT = [
    "workspace ' Ads': its name, ' Ads', starts or ends with a space",
    "workspace 'Search': defaults.output_guardrails[0] is the guardrail 'pg-gone', which was not found",
    "workspace 'Twin': Twin: other resources have the same name",
    "workspace 'Twin': Twin: other resources have the same name",
    "guardrail 'a${': checks is left out: a manifest doesn't accept its value",
    "usage limits policy 'q ': its name, 'q ', starts or ends with a space",
    "prompt 'bare': the API never shows its virtual_key",
    "config 'dangling': it names the config 'pc-gone', which was not found",
    "config 'same': same: other resources have the same name",
    "config 'same': same: other resources have the same name",
    "API key 'bare': the API never shows its scopes",
    "API key 'batch': defaults.config_id is the config 'pc-gone', which was not found",
    "API key 'lost': its user, u-9, was not found",
    "API key 'odd': description is left out: a manifest doesn't accept its value",
    "API key 'whose': it is a user's key outside of any workspace",
]
COUNTS = {
    "workspaces": 4,
    "usage_limit_policies": 2,
    "scim_mappings": 1,
    "guardrails": 3,
    "labels": 1,
    "collections": 2,
    "secret_references": 1,
    "organisation_defaults": 1,
    "prompt_partials": 3,
    "integrations": 4,
    "mcp_integrations": 1,
    "providers": 2,
    "prompts": 1,
    "configs": 4,
    "api_keys": 3,
    "people": 4,
}

PINNED = """\
-    defaults: {input_guardrails: [short], metadata: {a: "1", b: ""}, output_guardrails: []}
+    slug: ws-search
+    defaults: {input_guardrails: [pg-short], metadata: {a: "1", b: ""}, output_guardrails: []}
-      - {name: "a$${"}
+      - {name: "a$${", slug: pg-brace}
+        slug: pg-short
+        slug: pc-base
+        slug: pc-fast
-          input_guardrails: [short]
+          input_guardrails: [pg-short]
-            - {config: base}
-            - {prompt_id: Main}
+            - {config: pc-base}
+            - {prompt_id: pp-main}
+        id: k-1
-        defaults: {config_id: fast}
+        id: k-2
+        defaults: {config_id: pc-fast}
-          - {key: workspace_id, value: Search}
+          - {key: workspace_id, value: ws-search}
-      - {name: Default}
-      - {name: inner, parent_collection_id: Default}
+      - {name: Default, slug: default}
+      - {name: inner, slug: inner, parent_collection_id: default}
-      - {name: Greeting, collection_id: inner, string: "Hi {{who}}"}
-      - {name: "a}", collection_id: inner, string: x}
-      - {name: "b$${", collection_id: inner, string: x}
+      - {name: Greeting, slug: pp-greeting, collection_id: inner, string: "Hi {{who}}"}
+      - {name: "a}", slug: pp-a, collection_id: inner, string: x}
+      - {name: "b$${", slug: pp-b, collection_id: inner, string: x}
+        slug: pp-main
-        string: "{{>${prompt_partials.Greeting}}} {{>pp-a}} {{>pp-b}} {{>pp-gone}} $${y}"
+        string: "{{>${prompt_partials.pp-greeting}}} {{>${prompt_partials.pp-a}}} {{>${prompt_partials.pp-b}}} {{>pp-gone}} $${y}"
-      # prompt 'bare' is left out: the API never shows its virtual_key
+      - {name: bare, slug: pp-bare, collection_id: inner, parameters: {}, string: s}
-  - {email: "$${x}@example.com", workspaces: {Search: member}}
-  - {email: Ada@example.com, role: admin, workspaces: {Search: manager}}
-  - {email: bob@example.com, role: member, workspaces: {Search: admin, ws-ads: member}}
+  - {email: "$${x}@example.com", workspaces: {ws-search: member}}
+  - {email: Ada@example.com, role: admin, workspaces: {ws-search: manager}}
+  - {email: bob@example.com, role: member, workspaces: {ws-ads: member, ws-search: admin}}
-    allowed_workspaces: [Search, ws-ads]
+    allowed_workspaces: [ws-search, ws-ads]
-      - workspace: Search
+      - workspace: ws-search
+    slug: pg-all
-  # API key 'bare' is left out: the API never shows its scopes
+  - {name: bare, id: k-5}
+    id: k-7
-  - {name: blue, color_code: "#0000ff"}
-
-organisation_defaults: {output_guardrails: [short]}
+  - {name: blue, id: b-2, color_code: "#0000ff"}
+
+organisation_defaults: {output_guardrails: [pg-all]}
"""

SHARED = """\
+defaults:
+  integrations: {ai_provider_id: openai}
+  usage_limit_policies:
+    group_by:
+      - {key: api_key}
+  prompt_partials: {collection_id: inner}
+
-      - slug: own
-        ai_provider_id: openai
-        create_default_provider: false
-        key: {env: ADS_INTEGRATION_OWN_KEY}
-        name: Own
+      - {slug: own, create_default_provider: false, key: {env: ADS_INTEGRATION_OWN_KEY}, name: Own}
-        ai_provider_id: openai
-        group_by:
-          - {key: api_key}
-        group_by:
-          - {key: api_key}
-      - {name: Greeting, collection_id: inner, string: "Hi {{who}}"}
-      - {name: "a}", collection_id: inner, string: x}
-      - {name: "b$${", collection_id: inner, string: x}
+      - {name: Greeting, string: "Hi {{who}}"}
+      - {name: "a}", string: x}
+      - {name: "b$${", string: x}
-    ai_provider_id: openai
-  - slug: open
-    id: open
-    ai_provider_id: openai
-    key: {env: INTEGRATION_OPEN_KEY, format: json}
-    workspaces: all
+  - {slug: open, id: open, key: {env: INTEGRATION_OPEN_KEY, format: json}, workspaces: all}
"""


def changes(before: str, after: str) -> list[str]:
    """Return the lines that differ."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_all_that_the_api_shows_is_written_and_what_cannot_be_is_told() -> None:
    made = exported(organisation(), unread={"labels in 4 workspaces": "x"})
    assert made.text.splitlines() == WRITTEN.splitlines()
    assert (str(made), made.text[-1]) == (made.text, "\n")
    assert [*made.left_out] == LEFT_OUT
    assert made.counts == COUNTS
    assert [*made.environment] == [
        line.removeprefix("#   ") for line in WRITTEN.splitlines() if line.startswith("#   ")
    ]
    assert (made.unread, made.people, made.people_csv) == ({"labels in 4 workspaces": "x"}, None, None)


def test_pinned_everything_is_called_by_its_slug_or_id() -> None:
    assert (
        changes(exported(organisation()).text, exported(organisation(), pin=True).text) == PINNED.splitlines()
    )


def test_what_is_said_once_for_many_is_left_out_of_each() -> None:
    assert (
        changes(exported(organisation()).text, exported(organisation(), shared=True).text)
        == SHARED.splitlines()
    )


def test_people_in_a_file_have_a_row_for_each_of_their_workspaces() -> None:
    made = exported(organisation(), people_csv="people.csv")
    assert changes(exported(organisation()).text, made.text)[-1] == "+  - {csv: people.csv}"
    assert (made.people_csv, made.counts["people"]) == ("people.csv", 4)
    assert (
        made.people
        == """\
email,role,workspace,workspace_role
${x}@example.com,,Search,member
Ada@example.com,admin,Search,manager
bob@example.com,member,Search,admin
bob@example.com,member,ws-ads,member
owner@example.com,,,
"""
    )
    assert made.files(Path("a/org.yaml")) == {
        Path("a/people.csv"): made.people,
        Path("a/org.yaml"): made.text,
    }
    nobody = exported(organisation(), only=["labels"], people_csv="people.csv")
    assert (nobody.people, nobody.people_csv) == (None, None)
    assert nobody.files(Path("org.yaml")) == {Path("org.yaml"): nobody.text}


HEADS = """\
workspaces:
  # its name, ' Ads', starts or ends with a space
  - {slug: ws-ads}
  - {name: Search}
  # Twin: other resources have the same name
  - {slug: ws-twin-1}
  # Twin: other resources have the same name
  - {slug: ws-twin-2}
"""


def test_of_the_sections_that_are_not_asked_for_only_names_are_written() -> None:
    assert exported(organisation(), only=["mcp_servers"]).text == HEADS
    people = WRITTEN.partition("\npeople:\n")[2].partition("\nsecret_references")[0]
    labels = '\nlabels:\n  - {name: blue, color_code: "#0000ff"}\n'
    made = exported(organisation(), only=["labels", "people"])
    assert made.text.splitlines() == f"{HEADS}\npeople:\n{people}{labels}".splitlines()
    members = (
        "  - name: Search\n    members:\n"
        '      - {email: "$${x}@example.com", role: member}\n      - {email: ada@example.com, role: manager}\n'
    )
    made = exported(organisation(), only=["members"])
    assert made.text.splitlines() == HEADS.replace("  - {name: Search}\n", members).splitlines()
    assert (made.counts, len(made.left_out)) == ({"workspaces": 4}, 3)


def test_one_workspace_is_written_with_its_members_and_what_is_in_it() -> None:
    inside = WRITTEN[WRITTEN.index("  # defaults.output_guardrails") : WRITTEN.index("  # Twin")]
    names = [f"#   {name}\n" for name in exported(organisation(), workspace="Search").environment]
    assert {name.partition("_")[0] for name in names} == {"#   SEARCH"}
    members = (
        "    members:\n"
        '      - {email: "$${x}@example.com", role: member}\n      - {email: ada@example.com, role: manager}\n'
    )
    wanted = inside.replace("    integrations:\n", f"{members}    integrations:\n")
    head = "# set in the environment, because the API never shows them:\n"
    assert exported(organisation(), workspace="Search").text.splitlines() == (
        f"{head}{''.join(names)}\nworkspaces:\n{wanted}".splitlines()
    )
