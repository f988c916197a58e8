"""How a manifest is read: from its text to every resource that it asks for, with what is sent and where it stands."""

# ruff: noqa: E501 - manifests stand as they are written

from __future__ import annotations

from pathlib import Path
from typing import Any

from portkey_admin import manifest
from portkey_admin.manifest.model.items import Thing
from portkey_admin.manifest.model.secret_sources import Secret

TEXT = """\
x-limits: &cheap [{type: cost, credit_limit: 5}]
organisation_id: org-1
variables: {owner: {default: Ada}}
defaults:
  workspaces: {icon: W, template: [base, {name: team, parameters: {budget: 7}}]}
  api_keys: {scopes: [logs.view], description: "of ${workspace.name}"}
  guardrails: {actions: {deny: true}}
templates:
  base:
    description: "${workspace.dashed} by ${variables.owner}"
    usage_limits: *cheap
    integrations: [cloud, {integration: house, usage_limits: [{credit_limit: 3}]}]
    labels: [{name: low, color_code: "#1"}, {name: both, description: base}]
  team:
    parameters: {budget: {type: integer}, extra: {default: x}}
    rate_limits: [{type: requests, unit: rpm, value: "${parameters.budget}"}]
    labels: [{name: both, color_code: "#2"}, {name: high}]
    api_keys: [{name: "${workspace.name} key", defaults: {config_id: c, metadata: {id: "${workspace.id}", slug: "${workspace.slug}", x: "${parameters.extra}"}}}]
workspaces:
- name: Search & Ads
  protect: true
  renamed_from: Search
  defaults: {metadata: {a: "$${b}"}, input_guardrails: [short]}
  members: [{email: ada@example.com, role: admin}, {email: BOB@example.com}]
  guardrails: [{name: short, checks: [{id: default.wordCount}]}]
  providers: [{slug: p, name: P, integration_id: Cloud}]
  mcp_servers: [{name: S, mcp_integration_id: desk, capabilities: [find, {type: prompt, name: q, enabled: false}]}]
  mcp_integrations: [desk]
  labels: [{name: own}, {name: low, description: mine}]
  configs: [{name: c, renamed_from: null, replace: true, config: {api_key: {env: KEY}, note: "see ${configs.d}"}}, {slug: d, config: {}}]
- {id: w-9, slug: ws-old, template: base, icon: null, labels: []}
people:
- {email: Ada@example.com, role: admin, workspaces: {Search & Ads: admin, elsewhere: manager}}
integrations:
- slug: cloud
  name: Cloud
  ai_provider_id: openai
  key: {env: CLOUD, format: json}
  secret_mappings: [{target_field: key, secret_reference_id: vault}]
- {slug: house, name: House, ai_provider_id: openai, key: {file: key.txt}, workspaces: [{workspace: Far, enabled: false, rate_limits: []}], allow_all_models: false, models: [m, {slug: n, is_custom: true}]}
- {slug: open, name: Open, ai_provider_id: openai, key: {env: OPEN}, workspaces: all, configurations: {openai_projct: x}}
mcp_integrations:
- {slug: desk, name: Desk, url: "https://mcp.example.com", auth_type: none, transport: http, capabilities: [{name: erase, enabled: false}]}
secret_references:
- {slug: vault, name: Vault, manager_type: hashicorp_vault, secret_path: a, auth_config: {vault_auth_type: token, vault_addr: "https://v.example.com", vault_token: {file: /run/token}}}
organisation_defaults: {output_guardrails: ["${guardrails.all}"]}
"""


def shown(value: Any) -> Any:
    """Return a body with its secrets as they are named."""
    if isinstance(value, Secret):
        return f"<{value.env or value.file}{' as JSON' * value.json} {value.path}>"
    if isinstance(value, dict):
        return {name: shown(item) for name, item in value.items()}
    return [shown(item) for item in value] if isinstance(value, list) else value


def told(thing: Thing) -> str:
    """Return all that is known of a resource on one line."""
    words = [name for name in ("deferred", "implied", "is_new", "protect", "replace") if getattr(thing, name)]
    words += [
        f"{name}={value}" for name in ("id", "renamed_from") if (value := getattr(thing, name)) is not None
    ]
    where = f"{thing.mark} {thing.node.path}"
    return f"{thing.key} | {thing.title} | {thing.scope} | {' '.join(words)} | {where} | {shown(dict(thing.body))}"


READ = """\
workspaces/Search %26 Ads | workspace 'Search & Ads' | None | protect renamed_from=Search | org.yaml:20:3 workspaces[0] | {'description': 'search-ads by Ada', 'usage_limits': [{'type': 'cost', 'credit_limit': 5}], 'rate_limits': [{'type': 'requests', 'unit': 'rpm', 'value': 7}], 'icon': 'W', 'name': 'Search & Ads'}
workspaces/Search %26 Ads:defaults | workspace 'Search & Ads': defaults | Search & Ads | deferred protect renamed_from=Search | org.yaml:20:3 workspaces[0] | {'name': 'Search & Ads', 'defaults': {'metadata': {'a': '${b}'}, 'input_guardrails': ['short']}}
providers/Search %26 Ads/p | provider 'p' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:26:15 workspaces[0].providers[0] | {'slug': 'p', 'name': 'P', 'integration_id': 'Cloud'}
mcp_servers/Search %26 Ads/S | MCP server 'S' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:27:17 workspaces[0].mcp_servers[0] | {'name': 'S', 'mcp_integration_id': 'desk'}
mcp_server_capabilities/Search %26 Ads/S | capabilities of the MCP server 'S' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:27:17 workspaces[0].mcp_servers[0] | {'slug': 'S', 'capabilities': [{'type': 'tool', 'enabled': True, 'name': 'find'}, {'type': 'prompt', 'enabled': False, 'name': 'q'}]}
guardrails/Search %26 Ads/short | guardrail 'short' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:25:16 workspaces[0].guardrails[0] | {'actions': {'deny': True}, 'name': 'short', 'checks': [{'id': 'default.wordCount'}]}
configs/Search %26 Ads/c | config 'c' in workspace 'Search & Ads' | Search & Ads | is_new replace | org.yaml:30:13 workspaces[0].configs[0] | {'name': 'c', 'config': {'api_key': '<KEY workspaces[0].configs[0].config.api_key>', 'note': 'see ${configs.d}'}}
configs/Search %26 Ads/d | config 'd' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:30:116 workspaces[0].configs[1] | {'slug': 'd', 'config': {}}
api_keys/Search %26 Ads/Search %26 Ads key | API key 'Search & Ads key' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:18:16 templates.team.api_keys[0] | {'scopes': ['logs.view'], 'description': 'of Search & Ads', 'name': 'Search & Ads key', 'defaults': {'config_id': 'c', 'metadata': {'id': '${workspace.id}', 'slug': '${workspace.slug}', 'x': 'x'}}}
labels/Search %26 Ads/low | label 'low' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:29:25 workspaces[0].labels[1] | {'name': 'low', 'color_code': '#1', 'description': 'mine'}
labels/Search %26 Ads/both | label 'both' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:17:14 templates.team.labels[0] | {'name': 'both', 'description': 'base', 'color_code': '#2'}
labels/Search %26 Ads/high | label 'high' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:17:46 templates.team.labels[1] | {'name': 'high'}
labels/Search %26 Ads/own | label 'own' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:29:12 workspaces[0].labels[0] | {'name': 'own'}
workspaces/ws-old | workspace 'ws-old' | None | id=w-9 | org.yaml:31:3 workspaces[1] | {'description': 'ws-old by Ada', 'usage_limits': [{'type': 'cost', 'credit_limit': 5}], 'icon': None, 'slug': 'ws-old'}
labels/ws-old/low | label 'low' in workspace 'ws-old' | ws-old |  | org.yaml:13:14 templates.base.labels[0] | {'name': 'low', 'color_code': '#1'}
labels/ws-old/both | label 'both' in workspace 'ws-old' | ws-old |  | org.yaml:13:45 templates.base.labels[1] | {'name': 'both', 'description': 'base'}
people/ada@example.com | person 'Ada@example.com' | None |  | org.yaml:33:3 people[0] | {'email': 'Ada@example.com', 'role': 'admin'}
secret_references/vault | secret reference 'vault' | None |  | org.yaml:45:3 secret_references[0] | {'slug': 'vault', 'name': 'Vault', 'manager_type': 'hashicorp_vault', 'secret_path': 'a', 'auth_config': {'vault_auth_type': 'token', 'vault_addr': 'https://v.example.com', 'vault_token': '</run/token secret_references[0].auth_config.vault_token>'}}
integrations/cloud | integration 'cloud' | None |  | org.yaml:35:3 integrations[0] | {'slug': 'cloud', 'name': 'Cloud', 'ai_provider_id': 'openai', 'key': '<CLOUD as JSON integrations[0].key>', 'secret_mappings': [{'target_field': 'key', 'secret_reference_id': 'vault'}]}
integrations/house | integration 'house' | None |  | org.yaml:40:3 integrations[1] | {'slug': 'house', 'name': 'House', 'ai_provider_id': 'openai', 'key': '<b/key.txt integrations[1].key>'}
integration_workspaces/house | access to the integration 'house' | None |  | org.yaml:40:3 integrations[1] | {'slug': 'house', 'workspaces': [{'enabled': False, 'rate_limits': [], 'id': 'Far'}, {'enabled': True, 'usage_limits': [{'credit_limit': 3}], 'id': 'Search & Ads'}, {'enabled': True, 'usage_limits': [{'credit_limit': 3}], 'id': 'ws-old'}]}
integration_models/house | models of the integration 'house' | None |  | org.yaml:40:3 integrations[1] | {'allow_all_models': False, 'slug': 'house', 'models': [{'enabled': True, 'slug': 'm'}, {'enabled': True, 'slug': 'n', 'is_custom': True}]}
integrations/open | integration 'open' | None |  | org.yaml:41:3 integrations[2] | {'slug': 'open', 'name': 'Open', 'ai_provider_id': 'openai', 'key': '<OPEN integrations[2].key>', 'configurations': {'openai_projct': 'x'}}
integration_workspaces/open | access to the integration 'open' | None |  | org.yaml:41:3 integrations[2] | {'slug': 'open', 'global_workspace_access': {'enabled': True}, 'workspaces': []}
mcp_integrations/desk | MCP integration 'desk' | None |  | org.yaml:43:3 mcp_integrations[0] | {'slug': 'desk', 'name': 'Desk', 'url': 'https://mcp.example.com', 'auth_type': 'none', 'transport': 'http'}
mcp_integration_capabilities/desk | capabilities of the MCP integration 'desk' | None |  | org.yaml:43:3 mcp_integrations[0] | {'slug': 'desk', 'capabilities': [{'type': 'tool', 'enabled': False, 'name': 'erase'}]}
organisation_defaults/organisation | defaults of the organisation | None |  | org.yaml:46:24 organisation_defaults | {'output_guardrails': ['${guardrails.all}']}
members/Search %26 Ads/ada@example.com | member 'ada@example.com' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:24:13 workspaces[0].members[0] | {'email': 'ada@example.com', 'role': 'admin'}
people/bob@example.com | person 'BOB@example.com' | None |  | org.yaml:24:52 workspaces[0].members[1] | {'email': 'BOB@example.com'}
members/Search %26 Ads/bob@example.com | member 'BOB@example.com' in workspace 'Search & Ads' | Search & Ads |  | org.yaml:24:52 workspaces[0].members[1] | {'email': 'BOB@example.com', 'role': 'member'}
members/elsewhere/ada@example.com | member 'Ada@example.com' in workspace 'elsewhere' | elsewhere |  | org.yaml:33:86 people[0].workspaces.elsewhere | {'email': 'Ada@example.com', 'role': 'manager'}
integration_workspaces/cloud | access to the integration 'cloud' | None | implied | org.yaml:12:20 templates.base.integrations[0] | {'slug': 'cloud', 'workspaces': [{'enabled': True, 'id': 'Search & Ads'}, {'enabled': True, 'id': 'ws-old'}]}
mcp_integration_workspaces/desk | access to the MCP integration 'desk' | None | implied | org.yaml:28:22 workspaces[0].mcp_integrations[0] | {'slug': 'desk', 'workspaces': [{'enabled': True, 'id': 'Search & Ads'}]}
"""
LISTED = {
    None: {"integrations", "mcp_integrations", "people", "secret_references", "workspaces"},
    "Search & Ads": {
        "api_keys",
        "configs",
        "guardrails",
        "integrations",
        "labels",
        "mcp_integrations",
        "mcp_servers",
        "members",
        "providers",
    },
    "ws-old": {"integrations", "labels"},
}


def test_every_resource_is_read_with_what_is_sent_and_where_it_stands() -> None:
    org = manifest.loads(TEXT, base=Path("b"), file="org.yaml")
    assert [told(thing) for thing in org] == READ.splitlines()
    assert org.content.listed == {(section, place) for place, names in LISTED.items() for section in names}
    assert [str(each) for each in org.content.notes] == [
        "org.yaml:41:104: integrations[2].configurations: 'openai_projct' is not a known field, but is sent anyway; did you mean 'openai_project'?"
    ]
    assert (org.file, org.organisation_id, len(org), repr(org)) == (
        "org.yaml",
        "org-1",
        len(READ.splitlines()),
        f"<Manifest org.yaml: {len(READ.splitlines())} resources>",
    )
    assert {name for each in org for name in each.names if "cloud" in name} == {
        "integrations/cloud",
        "integration_workspaces/cloud",
    }
