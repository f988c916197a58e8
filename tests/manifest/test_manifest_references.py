"""A name never goes out where Portkey wants an id: in fields, in configs, and in conditions of policies."""

# ruff: noqa: E501 - names stand in their lines

from __future__ import annotations

import json
import re
from typing import Any

import anyio
from manifest_runs import Site, site

from portkey_admin import manifest
from portkey_admin.manifest.model.nodes import below
from portkey_admin.manifest.model.references import Part, with_references

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
      note: "see ${configs.The base} and ${workspace.id}"
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


FOUND = """\
workspaces/The harbour:defaults: defaults.mcp_input_guardrails[0]: <guardrails The length slug>
workspaces/The harbour:defaults: defaults.output_guardrails[0]: <guardrails The length slug>
workspaces/The harbour:defaults: defaults.user_api_key_config: <configs The base slug>
providers/The harbour/prod: integration_id: <integrations cloud path>
mcp_servers/The harbour/The server: mcp_integration_id: <mcp_integrations The tools path>
configs/The harbour/all: config.input_guardrails[0]: <guardrails The length slug>
configs/The harbour/all: config.mcp_output_guardrails[0].id: <guardrails The length slug>
configs/The harbour/all: config.before_request_hooks[0].id: <guardrails The length slug>
configs/The harbour/all: config.targets[0].prompt_id: <prompts The prompt slug>
configs/The harbour/all: config.targets[0].provider: @<providers The provider slug?>
configs/The harbour/all: config.targets[1].config: <configs The base slug>
configs/The harbour/all: config.targets[2].virtual_key: <providers The provider slug>
configs/The harbour/all: config.targets[2].override_params.model: @<providers The provider slug?>/gpt
configs/The harbour/all: config.targets[3].targets[0].default_output_guardrails[0]: <guardrails The length slug>
configs/The harbour/all: config.targets[3].targets[0].prompt_slug: <prompts The prompt slug>
configs/The harbour/all: config.note: see <configs The base slug> and <workspaces The harbour uuid>
api_keys/The harbour/The key: defaults.config_id: <configs The base path>
usage_limit_policies/The harbour/All: conditions[0].value: <api_keys The key path>
usage_limit_policies/The harbour/All: conditions[1].value: <workspaces The harbour uuid>
usage_limit_policies/The harbour/All: conditions[2].value[0]: @<providers The provider slug?>
usage_limit_policies/The harbour/All: conditions[2].value[1]: <providers The provider slug?>
usage_limit_policies/The harbour/All: conditions[2].value[2]: <providers openai slug?>
usage_limit_policies/The harbour/All: conditions[3].value: <providers The provider slug>
usage_limit_policies/The harbour/All: conditions[3].excludes[0]: <providers The provider slug>
usage_limit_policies/The harbour/All: conditions[4].value: <configs The base slug>
usage_limit_policies/The harbour/All: conditions[5].value: <prompts The prompt slug>
usage_limit_policies/The harbour/All: conditions[6].value: <mcp_servers The server slug>
prompts/The harbour/The prompt: collection_id: <collections The texts path>
prompts/The harbour/The prompt: virtual_key: <providers The provider path>
integrations/cloud: secret_mappings[0].secret_reference_id: <secret_references The vault path>
integration_workspaces/cloud: slug: <integrations cloud path>
integration_workspaces/cloud: workspaces[0].id: <workspaces The harbour uuid>
mcp_integration_workspaces/The tools: slug: <mcp_integrations The tools path>
mcp_integration_workspaces/The tools: workspaces[0].id: <workspaces The harbour uuid>
"""

NEEDED = """\
0 workspaces/The harbour:
6 workspaces/The harbour:defaults: workspaces/The harbour, guardrails/The harbour/The length, configs/The harbour/The base
4 providers/The harbour/prod: workspaces/The harbour, integrations/cloud, integration_workspaces/cloud
4 mcp_servers/The harbour/The server: workspaces/The harbour, mcp_integrations/The tools, mcp_integration_workspaces/The tools
1 guardrails/The harbour/The length: workspaces/The harbour
5 configs/The harbour/The base: workspaces/The harbour
6 configs/The harbour/all: workspaces/The harbour, guardrails/The harbour/The length, prompts/The harbour/The prompt, providers/The harbour/prod, configs/The harbour/The base
6 api_keys/The harbour/The key: workspaces/The harbour, configs/The harbour/The base
7 usage_limit_policies/The harbour/All: workspaces/The harbour, api_keys/The harbour/The key, providers/The harbour/prod, configs/The harbour/The base, prompts/The harbour/The prompt, mcp_servers/The harbour/The server
1 collections/The harbour/The texts: workspaces/The harbour
5 prompts/The harbour/The prompt: workspaces/The harbour, collections/The harbour/The texts, providers/The harbour/prod
1 secret_references/The vault:
2 integrations/cloud: secret_references/The vault
2 mcp_integrations/The tools:
3 integration_workspaces/cloud: integrations/cloud, workspaces/The harbour
3 mcp_integration_workspaces/The tools: mcp_integrations/The tools, workspaces/The harbour
"""


def shown(part: Part) -> str:
    """Return a part of a text; "?" is what may be something else."""
    return (
        part if isinstance(part, str) else f"<{part.section} {part.name} {part.form}{'?' * (not part.known)}>"
    )


def place(path: tuple[str | int, ...]) -> str:
    """Return a path as a text."""
    text = ""
    for part in path:
        text = below(text, part)
    return text


def test_each_name_of_another_is_found_with_the_form_that_is_sent_for_it() -> None:
    found: list[str] = []
    for thing in manifest.loads(TEXT):
        found += [
            f"{thing.key}: {place(site.path)}: {''.join(map(shown, site.parts))}" for site in thing.sites
        ]
        assert [each.path for each in thing.references()] == [
            site.path for site in thing.sites for part in site.parts if not isinstance(part, str)
        ]
    assert found == FOUND.splitlines()


def test_names_are_replaced_in_their_places_and_nothing_else() -> None:
    everything = manifest.loads(TEXT).things.by_key["configs/The harbour/all"]
    before = json.dumps(everything.body)
    made = with_references(everything.body, everything.sites, lambda each: {"id": each.name[-4:]})
    assert json.dumps(everything.body) == before
    config, targets = made["config"], made["config"]["targets"]
    assert (config["input_guardrails"], config["override_params"]) == (
        [{"id": "ngth"}],
        {"prompt_id": "The words of a model"},
    )
    assert targets[2]["override_params"] == {"model": "@{'id': 'ider'}/gpt"}
    assert targets[3] == {
        "targets": [{"default_output_guardrails": [{"id": "ngth"}], "prompt_slug": {"id": "ompt"}}],
        "provider": "openai",
    }
    assert config["note"] == "see {'id': 'base'} and {'id': 'bour'}"


def test_what_a_resource_needs_comes_before_it() -> None:
    org = manifest.loads(TEXT)
    lines = [f"{org.levels[each.key]} {each.key}: {', '.join(org.things.needs(each))}" for each in org]
    assert [line.strip() for line in lines] == NEEDED.splitlines()


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
