"""A name never goes out where Portkey wants an id: in fields, in configs, and in conditions of policies."""

from __future__ import annotations

import json
import re
from typing import Any

import anyio
from manifest_runs import Site, site

TEXT = """
integrations: [{slug: cloud, name: Cloud, ai_provider_id: openai, secret_mappings: [
  {target_field: key, secret_reference_id: The vault}]}]
secret_references: [{name: The vault, manager_type: aws_sm, secret_path: a, auth_config: {
  aws_auth_type: serviceRole}}]
mcp_integrations: [{name: The tools, auth_type: none, transport: http, url: "https://example.com/mcp"}]
workspaces:
- name: The harbour
  defaults:
    {mcp_input_guardrails: [The length], output_guardrails: [The length], user_api_key_config: The base}
  guardrails:
  - {name: The length, checks: [{id: default.wordCount, parameters: {maxWords: 9}}], actions: {deny: true}}
  providers: [{slug: prod, name: The provider, integration_id: cloud}]
  mcp_servers: [{name: The server, mcp_integration_id: The tools}]
  collections: [{name: The texts}]
  prompts:
  - {name: The prompt, collection_id: The texts, string: Hi, parameters: {}, virtual_key: The provider}
  api_keys: [{name: The key, scopes: [completions.write], defaults: {config_id: The base}}]
  configs:
  - {name: The base, config: {retry: {attempts: 2}}}
  - name: all
    config:
      input_guardrails: [The length]
      mcp_output_guardrails: [{id: The length}]
      before_request_hooks: [{id: The length}, {id: mine, checks: [{id: default.wordCount}]}]
      override_params: {prompt_id: The words of a model}
      metadata: {config: The words of a person}
      strategy: {mode: fallback}
      targets:
      - {prompt_id: The prompt, provider: "@The provider"}
      - {config: The base}
      - {virtual_key: The provider, override_params: {model: "@The provider/gpt"}}
      - {targets: [{default_output_guardrails: [The length], prompt_slug: The prompt}], provider: openai}
  usage_limit_policies:
  - name: All
    type: cost
    credit_limit: 5
    group_by: [{key: api_key}]
    conditions:
    - {key: api_key, value: The key}
    - {key: workspace_id, value: The harbour}
    - {key: provider, value: ["@The provider", The provider, openai]}
    - {key: virtual_key, value: The provider, excludes: [The provider]}
    - {key: config, value: The base}
    - {key: prompt, value: The prompt}
    - {key: mcp_server, value: The server}
    - {key: metadata.team, value: The words of a person}
"""


def test_a_name_is_an_id_wherever_one_is_wanted_and_stays_where_it_is_a_text() -> None:
    async def check() -> None:
        async with site() as here:
            assert (await here.apply(TEXT)).ok
            assert (await here.plan(TEXT)).writes == 0
            sent = json.dumps(_rows(here))
            assert set(re.findall(r"The \w+", sent)) == {"The words"}  # those for people and models
            assert sent.count("The words") == 3

    anyio.run(check)


def _rows(here: Site) -> list[Any]:
    """Return what the plane holds, but for the names of the things themselves."""
    organisation: Any = here.plane._organisation
    tables = ("workspaces", "integrations", "configs", "configs.versions", "usage_limit_policies", "api_keys",
              "mcp_servers", "prompts", "prompts.versions", "providers")  # fmt: skip
    rows = [dict(row) for table in tables for row in organisation[table].rows()]
    return [{name: str(value) for name, value in row.items() if name != "name"} for row in rows]
