"""Each argument of the Terraform provider as a manifest has it, and what the plane holds then.

A line is `ARGUMENT [: PATH] [-> FIELD] [# how]`: PATH in the entry that the line with "@" names, FIELD of the
row of the plane. Both are that of the argument unless they are said. `# how` says how an argument is written
here that Terraform writes differently.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

# <BEFORE|AFTER>, one word of a value each; NOW is the time of the test.
MANIFEST = """
defaults:
  api_keys: {scopes: [completions.write]}
workspaces:
- name: Alpha
  configs:
  - {name: <Main|Main two>, renamed_from: Main, config: {retry: {attempts: <2|3>}}, isDefault: <0|1>}
  - {name: Keyed, config: {retry: {attempts: 2}}}
  - {name: Keyed too, config: {retry: {attempts: 2}}}
  guardrails:
  - name: <Length|Length two>
    renamed_from: Length
    checks: [{id: default.wordCount, parameters: {maxWords: <90|80>}}]
    actions: {deny: <true|false>, message: <long|too long>}
  providers:
  - {slug: prod, integration_id: cloud, name: <Prod|Production>, note: <one|two>, reset_usage: "NOW"}
  - {slug: <by-slug|by-other-slug>, integration_id: cloud, name: By slug}
  - {slug: other, integration_id: <cloud|cloud-two>, name: Other, replace: true}
  collections:
  - {name: <Texts|All texts>, renamed_from: Texts, parent_collection_id: <Roof|Tower>}
  - name: Roof
  - name: Tower
  labels: [{name: Seen}]
  prompt_partials:
  - {name: <Hello|Hello two>, renamed_from: Hello, string: <Hi|Hello>, version_description: <one|two>}
  prompts:
  - name: <Greet|Greet two>
    renamed_from: Greet
    collection_id: <Roof|Tower>
    model: <gpt-4o|gpt-4o-mini>
    string: Greet <{{name}}|{{nick}}>
    virtual_key: <prod|other>
    parameters: {temperature: <0|1>}
    version_description: <one|two>
  rate_limit_policies:
  - name: <Pace|Pace two>
    renamed_from: Pace
    conditions: [{key: model, value: <gpt-4o|gpt-4o-mini>}]
    group_by: [{key: <api_key|virtual_key>}]
    type: <requests|tokens>
    unit: <rpm|rph>
    value: <10|20>
    replace: true
  usage_limit_policies:
  - name: <Budget|Budget two>
    renamed_from: Budget
    conditions: [{key: model, value: <gpt-4o|gpt-4o-mini>}]
    group_by: [{key: <api_key|virtual_key>}]
    type: <cost|tokens>
    credit_limit: <10|20>
    alert_threshold: <5|6>
    periodic_reset: <monthly|weekly>
    replace: true
  api_keys:
  - name: <Batch|Batch two>
    renamed_from: Batch
    description: <one|two>
    alert_emails: [<ada@example.com|cat@example.com>]
    defaults: {allow_config_override: <true|false>, config_id: <Keyed|Keyed too>, metadata: {team: <a|b>}}
    expires_at: "<2098|2099>-01-01T00:00:00Z"
    reset_usage: "NOW"
    rotate: {at: "NOW", key_transition_period_ms: <1800000|3600000>}
    scopes: [<completions.write|prompts.render>]
    rate_limits: [{type: <requests|tokens>, unit: <rpm|rph>, value: <5|6>}]
    usage_limits:
      {type: <cost|tokens>, credit_limit: <10|20>, alert_threshold: <5|6>, periodic_reset: <monthly|weekly>,
       next_usage_reset_at: "<2098|2099>-01-01T00:00:00Z"}
    rotation_policy: {rotation_period: <monthly|weekly>, key_transition_period_ms: <1800000|3600000>}
  - name: Nightly
    usage_limits: {type: cost, credit_limit: 9, periodic_reset_days: <3|4>}
    rotation_policy: {next_rotation_at: "<2098|2099>-01-01T00:00:00Z"}
  - {name: Personal, user: <cat@example.com|dan@example.com>}
  integrations: [<{slug: mover-one, name: Movable, ai_provider_id: openai, key: {env: KEY_ONE}}|>]
  scim_mappings:
  - {scim_group_name: <Engineers|Leads>, role: member}
  - {scim_group_name: Writers, role: <member|manager>}
  - {scim_group_id: <GROUP_ONE|GROUP_TWO>, role: member}
  members:
  - {email: cat@example.com, role: <member|manager>}
  - {email: dan@example.com}
  - {email: <eve@example.com|fay@example.com>}
- name: Beta
  integrations: [<|{slug: mover-two, name: Movable, ai_provider_id: openai, key: {env: KEY_ONE}}>]
  api_keys: [<|{name: Shaped, user: gil@example.com}>]
- name: <Wide|Wider>
  renamed_from: Wide
  description: <one|two>
  icon: <🚀|🌊>
  defaults: {metadata: {team: <a|b>}}
  rate_limits: [{type: <requests|tokens>, unit: <rpm|rph>, value: <5|6>}]
  usage_limits:
  - {type: <cost|tokens>, credit_limit: <10|20>, alert_threshold: <5|6>, periodic_reset: <monthly|weekly>}
api_keys: [<{name: Shaped, scopes: [workspaces.list]}|>]
people:
- {email: ada@example.com, role: <member|admin>}
- {email: cat@example.com}
- {email: dan@example.com}
- {email: eve@example.com}
- {email: fay@example.com}
- {email: gil@example.com, workspaces: {Beta: member}}
- email: new@example.com
  role: <member|admin>
  workspaces: {<Alpha|Beta>: <member|manager>}
- {email: <one|two>@example.com}
- {email: hal@example.com}
- email: scoped@example.com
  workspaces: {Alpha: member}
  workspace_api_key_details: {scopes: [<completions.write|prompts.render>]}
integrations:
- slug: cloud
  ai_provider_id: openai
  name: <Cloud|Cloud two>
  description: <one|two>
  key: {env: <KEY_ONE|KEY_TWO>}
  configurations: {openai_organization: <org-one|org-two>, added_by_the_provider: <1|2>}
  allow_all_models: <true|false>
  models:
  - slug: tuned
    base_model_slug: <gpt-4o|gpt-4o-mini>
    enabled: <true|false>
    is_custom: <true|false>
    is_finetune: <false|true>
    pricing_config:
      {type: static, pay_as_you_go: {request_token: {price: <1|2>}, response_token: {price: <3|4>}}}
  - {slug: <ours|theirs>, is_custom: true, base_model_slug: claude}
  - <{slug: moving, is_custom: true}|gpt-4o>
  workspaces:
  - workspace: Alpha
    rate_limits: [{type: <requests|tokens>, unit: <rpm|rph>, value: <5|6>}]
    usage_limits:
    - {type: <cost|tokens>, credit_limit: <10|20>, alert_threshold: <5|6>, periodic_reset: <monthly|weekly>}
  - <Beta|Wider>
- {slug: cloud-two, name: Second, ai_provider_id: openai, key: {env: KEY_ONE}, workspaces: [Alpha],
   models: [<gpt-4o|{slug: moving, is_custom: true}>]}
- {slug: <third|fourth>, name: Third, ai_provider_id: openai, key: {env: KEY_ONE}}
- {slug: remade, name: Remade, ai_provider_id: <openai|anthropic>, replace: true, key: {env: KEY_ONE}}
- slug: mapped
  name: Mapped
  ai_provider_id: openai
  key: {env: KEY_ONE}
  secret_mappings:
  - {target_field: configurations.<openai_project|openai_organization>, secret_reference_id: <token|approle>,
     secret_key: <one|two>}
mcp_integrations:
- slug: tools
  name: <Tools|Tools two>
  description: <one|two>
  auth_type: <headers|none>
  transport: <http|sse>
  url: "https://<one|two>.example.com/mcp"
  configurations: {custom_headers: {x-one: {env: <KEY_ONE|KEY_TWO>}}}
  workspaces: [<Alpha|Beta>]
  capabilities:
  - {name: erase, enabled: <true|false>}
  - {name: <find|seek>, type: <tool|prompt>, enabled: false}
- {slug: headed, name: Headed, auth_type: headers, transport: http, url: "https://example.com/mcp",
   configurations: {custom_headers: {x-two: {env: KEY_ONE}, <x-three|x-four>: {env: KEY_ONE}}}}
- {slug: <tools-one|tools-two>, name: Tools by slug, auth_type: none, transport: http,
   url: "https://example.com/mcp"}
secret_references:
- slug: token
  name: <Token|Token two>
  manager_type: hashicorp_vault
  description: <one|two>
  secret_path: <a/b|c/d>
  secret_key: <one|two>
  tags: {team: <a|b>}
  allow_all_workspaces: <true|false>
  auth_config:
    {vault_auth_type: token, vault_addr: "https://<a|b>.example.com", vault_namespace: <a|b>,
     vault_token: {env: <KEY_ONE|KEY_TWO>}}
- slug: approle
  name: Approle
  manager_type: hashicorp_vault
  secret_path: a
  allowed_workspaces: [<Alpha|Beta>]
  auth_config:
    {vault_auth_type: approle, vault_addr: "https://<a|b>.example.com", vault_role_id: <a|b>,
     vault_namespace: <a|b>, vault_secret_id: {env: <KEY_ONE|KEY_TWO>}}
- slug: kubernetes
  name: Kubernetes
  manager_type: hashicorp_vault
  secret_path: a
  auth_config:
    {vault_auth_type: kubernetes, vault_addr: "https://<a|b>.example.com", vault_role: <a|b>,
     vault_namespace: <a|b>}
- slug: access-key
  name: Access key
  manager_type: aws_sm
  secret_path: a
  auth_config:
    {aws_auth_type: accessKey, aws_region: eu-<west|north>-1, aws_access_key_id: <AKIAONE|AKIATWO>,
     aws_secret_access_key: {env: <KEY_ONE|KEY_TWO>}}
- slug: assumed
  name: Assumed
  manager_type: aws_sm
  secret_path: a
  auth_config:
    {aws_auth_type: assumedRole, aws_region: eu-<west|north>-1, aws_role_arn: "arn:aws:iam::1:role/<a|b>",
     aws_external_id: <a|b>}
- slug: service
  name: Service
  manager_type: aws_sm
  secret_path: a
  auth_config: {aws_auth_type: serviceRole, aws_region: eu-<west|north>-1}
- slug: entra
  name: Entra
  manager_type: azure_kv
  secret_path: a
  auth_config:
    {azure_auth_mode: entra, azure_entra_client_id: <a|b>, azure_entra_tenant_id: <a|b>,
     azure_vault_url: "https://<a|b>.example.com", azure_entra_client_secret: {env: <KEY_ONE|KEY_TWO>}}
- slug: managed
  name: Managed
  manager_type: azure_kv
  secret_path: a
  auth_config:
    {azure_auth_mode: managed, azure_managed_client_id: <a|b>, azure_vault_url: "https://<a|b>.example.com"}
- {slug: <by-slug|by-other-slug>, name: By slug, manager_type: <aws_sm|azure_kv>, secret_path: a,
   auth_config: <{aws_auth_type: serviceRole}|{azure_auth_mode: default,
   azure_vault_url: "https://example.com"}>}
"""

# Stands in the first workspace before, and in the second one after: what can't be moved is made anew there.
_MODEL = [{"key": "model", "value": "gpt-4o"}]
MOVED: dict[str, dict[str, object]] = {
    "configs": {"name": "Mover", "config": {"retry": {"attempts": 2}}},
    "guardrails": {"name": "Mover", "checks": [{"id": "default.wordCount"}], "actions": {"deny": True}},
    "providers": {"slug": "mover", "name": "Mover", "integration_id": "cloud"},
    "collections": {"name": "Mover"},
    "prompt_partials": {"name": "Mover", "string": "Hi"},
    "rate_limit_policies": {
        "name": "Mover",
        "conditions": _MODEL,
        "type": "requests",
        "unit": "rpm",
        "value": 5,
    },
    "usage_limit_policies": {"name": "Mover", "conditions": _MODEL, "type": "cost", "credit_limit": 5},
    "api_keys": {"name": "Mover"},
    "members": {"email": "hal@example.com"},
    "scim_mappings": {"scim_group_name": "Movers", "role": "member"},
    "mcp_integrations": {
        "name": "Mover",
        "auth_type": "none",
        "transport": "http",
        "url": "https://example.com/mcp",
    },
}


TABLE = """
[api_key]
@ api_keys workspaces.0.api_keys.0
name
alert_emails
allow_config_override: defaults.allow_config_override
config_id: defaults.config_id
description
expires_at
metadata: defaults.metadata
rate_limits
rate_limits.type
rate_limits.unit
rate_limits.value
rotation_policy
rotation_policy.rotation_period
rotation_policy.key_transition_period_ms
scopes
usage_limits
usage_limits.type
usage_limits.credit_limit
usage_limits.alert_threshold
usage_limits.periodic_reset
usage_limits.next_usage_reset_at
reset_usage -> last_reset_at = moves # the time since when usage counts: done once
rotate_trigger: rotate.at -> key = moves # a time in place of any text: a key that is older is rotated once
rotate_transition_period_ms: rotate.key_transition_period_ms -> previous_key_expires_at = moves
@ api_keys workspaces.0.api_keys.1
usage_limits.periodic_reset_days
rotation_policy.next_rotation_at
@ api_keys workspaces.0.api_keys.2
user_id: user -> user_id # the address of a person of the file; another one makes another key
@ api_keys - Mover
workspace_id = moved
@ api_keys - Shaped
type = moved # "workspace" in a workspace, else "organisation"
sub_type -> type = moved # "user" if there is a `user`, else "service"

[config]
@ configs workspaces.0.configs.0
config
name
is_default: isDefault = unkept # Portkey drops it: the plan says so
@ configs - Mover
workspace_id = moved

[guardrail]
@ guardrails workspaces.0.guardrails.0
actions
checks
name
@ guardrails - Mover
workspace_id = moved

[integration]
@ integrations integrations.0
name
description
configurations # any fields: those that are not known here come with a warning
key # {env: NAME} or {file: PATH}
key_wo: key # all secrets are write-only
key_version: key # not needed: a digest of what was sent tells that the secret is another one
@ integrations integrations.3
ai_provider_id = replaced
@ integrations integrations.4
secret_mappings
secret_mappings.target_field
secret_mappings.secret_reference_id
secret_mappings.secret_key
@ integrations integrations.0
allow_all_models
@ integrations - Movable
workspace_id = moved # it stands in the workspace, or at the top
@ integrations integrations.2
slug # needed: it is what tells one from another

[integration_model_access]
@ integrations.models integrations.0.models.0
base_model_slug
enabled
is_custom
is_finetune
pricing_config
pricing_config.type = made # `static` is the only one
pricing_config.pay_as_you_go
pay_as_you_go.request_token_price: pricing_config.pay_as_you_go.request_token.price
pay_as_you_go.response_token_price: pricing_config.pay_as_you_go.response_token.price
@ integrations.models integrations.0.models.1
model_slug: slug
@ integrations.models - moving
integration_id -> of = moved # the model stands in `models` of the integration

[integration_workspace_access]
@ integrations.workspaces integrations.0.workspaces.0
integration_id = granted # it stands in the integration
workspace_id = granted
enabled = granted # a workspace that is listed may use it
rate_limits
rate_limits.type
rate_limits.unit
rate_limits.value
usage_limits
usage_limits.type
usage_limits.alert_threshold
usage_limits.credit_limit
usage_limits.periodic_reset

[mcp_integration]
@ mcp_integrations mcp_integrations.0
auth_type
name
transport
url
configurations
description
@ mcp_integrations mcp_integrations.1
configurations # with another header as well
@ mcp_integrations mcp_integrations.2
slug
@ mcp_integrations - Mover
workspace_id = moved

[mcp_integration_capabilities]
@ mcp_integrations.capabilities mcp_integrations.0
capabilities = switched
capabilities.enabled = switched
capabilities.name = switched
capabilities.type = switched
mcp_integration_id = switched # they stand in the MCP integration

[mcp_integration_workspace_access]
@ mcp_integrations.workspaces mcp_integrations.0
mcp_integration_id = granted # it stands in the MCP integration
workspace_id = granted
enabled = granted

[prompt]
@ prompts workspaces.0.prompts.0
collection_id
model
name
template: string
virtual_key
parameters
version_description -> prompt_version_description

[prompt_collection]
@ collections workspaces.0.collections.0
name
parent_collection_id
@ collections - Mover
workspace_id = moved

[prompt_partial]
@ prompt_partials workspaces.0.prompt_partials.0
name
content: string
version_description
@ prompt_partials - Mover
workspace_id = moved

[provider]
@ providers workspaces.0.providers.0
name
note
@ providers workspaces.0.providers.1
slug # needed: it is what tells one from another
@ providers workspaces.0.providers.2
integration_id = replaced
@ providers - Mover
workspace_id = moved

[rate_limits_policy]
@ rate_limit_policies workspaces.0.rate_limit_policies.0
conditions
group_by = replaced
type = replaced
unit
value
name # needed: it is what tells one from another
@ rate_limit_policies - Mover
workspace_id = moved

[usage_limits_policy]
@ usage_limit_policies workspaces.0.usage_limit_policies.0
conditions
credit_limit
group_by = replaced
type = replaced
alert_threshold
name
periodic_reset
@ usage_limit_policies - Mover
workspace_id = moved

[scim_workspace_mapping]
@ scim_mappings workspaces.0.scim_mappings.0
scim_group_name -> scim_group
@ scim_mappings workspaces.0.scim_mappings.1
role
@ scim_mappings workspaces.0.scim_mappings.2
scim_group_id
@ scim_mappings - Movers
workspace_id = moved

[secret_reference]
@ secret_references secret_references.0
name
secret_path
secret_key
description
tags
allow_all_workspaces
auth_version: auth_config.vault_token # not needed: a digest tells that the secret is another one
vault_token_auth: auth_config # `auth_config` with vault_auth_type: token
vault_token_auth.vault_addr: auth_config.vault_addr
vault_token_auth.vault_namespace: auth_config.vault_namespace
vault_token_auth.vault_token: auth_config.vault_token
vault_token_auth.vault_token_wo: auth_config.vault_token
@ secret_references secret_references.1
allowed_workspaces
vault_approle_auth: auth_config
vault_approle_auth.vault_addr: auth_config.vault_addr
vault_approle_auth.vault_role_id: auth_config.vault_role_id
vault_approle_auth.vault_namespace: auth_config.vault_namespace
vault_approle_auth.vault_secret_id: auth_config.vault_secret_id
vault_approle_auth.vault_secret_id_wo: auth_config.vault_secret_id
@ secret_references secret_references.2
vault_kubernetes_auth: auth_config
vault_kubernetes_auth.vault_addr: auth_config.vault_addr
vault_kubernetes_auth.vault_role: auth_config.vault_role
vault_kubernetes_auth.vault_namespace: auth_config.vault_namespace
@ secret_references secret_references.3
aws_access_key_auth: auth_config
aws_access_key_auth.aws_region: auth_config.aws_region
aws_access_key_auth.aws_access_key_id: auth_config.aws_access_key_id
aws_access_key_auth.aws_access_key_id_wo: auth_config.aws_access_key_id
aws_access_key_auth.aws_secret_access_key: auth_config.aws_secret_access_key
aws_access_key_auth.aws_secret_access_key_wo: auth_config.aws_secret_access_key
@ secret_references secret_references.4
aws_assumed_role_auth: auth_config
aws_assumed_role_auth.aws_region: auth_config.aws_region
aws_assumed_role_auth.aws_role_arn: auth_config.aws_role_arn
aws_assumed_role_auth.aws_external_id: auth_config.aws_external_id
aws_assumed_role_auth.aws_external_id_wo: auth_config.aws_external_id
@ secret_references secret_references.5
aws_service_role_auth: auth_config
aws_service_role_auth.aws_region: auth_config.aws_region
@ secret_references secret_references.6
azure_entra_auth: auth_config
azure_entra_auth.azure_entra_client_id: auth_config.azure_entra_client_id
azure_entra_auth.azure_entra_tenant_id: auth_config.azure_entra_tenant_id
azure_entra_auth.azure_vault_url: auth_config.azure_vault_url
azure_entra_auth.azure_entra_client_secret: auth_config.azure_entra_client_secret
azure_entra_auth.azure_entra_client_secret_wo: auth_config.azure_entra_client_secret
@ secret_references secret_references.7
azure_managed_auth: auth_config
azure_managed_auth.azure_vault_url: auth_config.azure_vault_url
azure_managed_auth.azure_managed_client_id: auth_config.azure_managed_client_id
@ secret_references secret_references.8
slug
manager_type

[user_invite]
@ invites people.6
role # an invite that is pending is taken back, and another one sent
workspaces: workspaces.~ -> workspaces.workspace_id
workspaces.id: workspaces.~ -> workspaces.workspace_id
workspaces.role: workspaces.* -> workspaces.role
@ invites people.7
email
@ invites people.9
scopes: workspace_api_key_details.scopes -> api_key_scopes # no response shows them: a digest tells a change

[workspace]
@ workspaces workspaces.2
name
description
icon
metadata: defaults.metadata
rate_limits
rate_limits.type
rate_limits.unit
rate_limits.value
usage_limits
usage_limits.type
usage_limits.alert_threshold
usage_limits.credit_limit
usage_limits.periodic_reset

[workspace_member]
@ members workspaces.0.members.0
role
@ members workspaces.0.members.2
user_id: email -> user_id
@ members - hal@example.com
workspace_id = moved
"""


@attrs.frozen(kw_only=True)
class Argument:
    """One argument of the Terraform provider, and how it is said here.

    Attributes:
        resource, name: in Terraform.
        table: of the plane, with the rows of the resource.
        entry: path of the entry in the manifest; "-": it stands elsewhere after the change, and is `told` so.
        path, field: where it stands in the entry and in the row.
        proof: "changed" unless it is shown in another way.
    """

    resource: str
    name: str
    table: str
    entry: str
    told: str
    path: str
    field: str
    proof: str = "changed"

    def __str__(self) -> str:
        return f"{self.resource}.{self.name}"


def arguments() -> Iterator[Argument]:
    """Yield the arguments of the table."""
    resource = table = entry = ""
    told: list[str] = []
    for line in TABLE.splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            resource = line.strip("[]")
        elif line.startswith("@"):
            _, table, entry, *rest = line.split()
            told = [*map(str, rest)]
        elif line:
            text, _, proof = line.partition(" = ")
            text, _, field = text.partition(" -> ")
            name, _, path = text.partition(": ")
            path = path.strip() or name.strip()
            yield Argument(
                resource=resource,
                name=name.strip(),
                table=table,
                entry=entry,
                told="".join(told),
                path=path,
                field=field.strip() or path,
                proof=proof.strip() or "changed",
            )


ARGUMENTS = tuple(arguments())
