# The Terraform configuration of an invented harbour company. org.yaml beside it says the same as a manifest.

terraform {
  required_providers {
    portkey = { source = "portkey-ai/portkey" }
  }
}

variable "openai_key" { sensitive = true }
variable "vault_token" { sensitive = true }
variable "tickets_token" { sensitive = true }

resource "portkey_workspace" "search" {
  name        = "Search"
  description = "Finds ships and berths"
  metadata    = { team = "search", cost_centre = "4711" }
  usage_limits = [{ type = "cost", credit_limit = 2000, alert_threshold = 1500, periodic_reset = "monthly" }]
  rate_limits  = [{ type = "requests", unit = "rpm", value = 600 }]
}

resource "portkey_workspace" "billing" {
  name = "Billing"
  icon = "🧾"
}

resource "portkey_user_invite" "ada" {
  email      = "ada@example.com"
  role       = "admin"
  workspaces = [{ id = portkey_workspace.search.id, role = "manager" }]
  scopes     = ["completions.write", "logs.view"]
}

data "portkey_user" "bob" { email = "bob@example.com" }

resource "portkey_workspace_member" "bob" {
  workspace_id = portkey_workspace.billing.id
  user_id      = data.portkey_user.bob.id
  role         = "member"
}

resource "portkey_secret_reference" "vault" {
  name                   = "Model keys"
  slug                   = "model-keys"
  manager_type           = "hashicorp_vault"
  secret_path            = "kv/ai/models"
  allow_all_workspaces   = false
  allowed_workspaces     = [portkey_workspace.search.id]
  vault_token_auth       = { vault_addr = "https://vault.example.com", vault_token_wo = var.vault_token }
  auth_version           = 1
  tags                   = { owner = "platform" }
}

resource "portkey_integration" "openai" {
  name           = "OpenAI"
  slug           = "openai"
  ai_provider_id = "openai"
  key_wo         = var.openai_key
  key_version    = 1
  configurations = jsonencode({ openai_organization = "org-harbour" })
}

resource "portkey_integration" "anthropic" {
  name           = "Anthropic"
  slug           = "anthropic"
  ai_provider_id = "anthropic"
  secret_mappings = [{
    target_field        = "key"
    secret_reference_id = portkey_secret_reference.vault.slug
    secret_key          = "anthropic"
  }]
}

resource "portkey_integration_workspace_access" "openai_search" {
  integration_id = portkey_integration.openai.id
  workspace_id   = portkey_workspace.search.id
  enabled        = true
  usage_limits   = [{ type = "cost", credit_limit = 500, periodic_reset = "weekly" }]
}

resource "portkey_integration_model_access" "mini" {
  integration_id = portkey_integration.openai.id
  model_slug     = "gpt-4o-mini"
  enabled        = false
}

resource "portkey_integration_model_access" "ships" {
  integration_id  = portkey_integration.openai.id
  model_slug      = "ft-ships"
  base_model_slug = "gpt-4o"
  is_finetune     = true
  enabled         = true
  pricing_config = {
    type          = "static"
    pay_as_you_go = { request_token_price = 0.3, response_token_price = 1.2 }
  }
}

resource "portkey_provider" "search" {
  name           = "OpenAI for search"
  slug           = "openai-search"
  workspace_id   = portkey_workspace.search.id
  integration_id = portkey_integration.openai.id
  note           = "Production"
}

resource "portkey_mcp_integration" "tickets" {
  name           = "Tickets"
  slug           = "tickets"
  url            = "https://tickets.example.com/mcp"
  transport      = "http"
  auth_type      = "headers"
  configurations = jsonencode({ custom_headers = { Authorization = var.tickets_token } })
}

resource "portkey_mcp_integration_capabilities" "tickets" {
  mcp_integration_id = portkey_mcp_integration.tickets.id
  capabilities       = [{ type = "tool", name = "delete_ticket", enabled = false }]
}

resource "portkey_mcp_integration_workspace_access" "tickets" {
  mcp_integration_id = portkey_mcp_integration.tickets.id
  workspace_id       = portkey_workspace.search.id
  enabled            = true
}

resource "portkey_guardrail" "short" {
  name         = "Short answers"
  workspace_id = portkey_workspace.search.id
  checks       = jsonencode([{ id = "default.wordCount", parameters = { minWords = 1, maxWords = 400 } }])
  actions      = jsonencode({ onFail = "block", deny = true, async = false })
}

resource "portkey_config" "main" {
  name         = "Main"
  workspace_id = portkey_workspace.search.id
  config = jsonencode({
    retry             = { attempts = 3, on_status_codes = [429, 503] }
    cache             = { mode = "simple", max_age = 3600 }
    output_guardrails = [portkey_guardrail.short.slug]
    targets           = [{ provider = "@${portkey_provider.search.slug}" }]
  })
}

resource "portkey_api_key" "backend" {
  name                  = "Backend"
  type                  = "workspace"
  sub_type              = "service"
  workspace_id          = portkey_workspace.search.id
  scopes                = ["completions.write", "prompts.render"]
  config_id             = portkey_config.main.slug
  allow_config_override = false
  metadata              = { service = "backend" }
  alert_emails          = ["ada@example.com"]
  usage_limits          = { type = "cost", credit_limit = 800, periodic_reset = "monthly" }
  rate_limits           = [{ type = "requests", unit = "rpm", value = 300 }]
  rotation_policy       = { rotation_period = "monthly", key_transition_period_ms = 3600000 }
  rotate_trigger        = "2026-11"
}

resource "portkey_prompt_collection" "berths" {
  name         = "Berths"
  workspace_id = portkey_workspace.search.id
}

resource "portkey_prompt_partial" "tone" {
  name                = "Tone"
  workspace_id        = portkey_workspace.search.id
  content             = "Write short sentences."
  version_description = "First version"
}

resource "portkey_prompt" "find" {
  name                = "Find a berth"
  collection_id       = portkey_prompt_collection.berths.id
  virtual_key         = portkey_provider.search.slug
  model               = "gpt-4o"
  template            = "{{>${portkey_prompt_partial.tone.slug}}} Find a berth for {{ship}}."
  parameters          = jsonencode({ temperature = 0 })
  version_description = "First version"
}

resource "portkey_usage_limits_policy" "per_key" {
  name           = "Per key"
  workspace_id   = portkey_workspace.search.id
  type           = "cost"
  credit_limit   = 100
  periodic_reset = "monthly"
  conditions     = jsonencode([{ key = "workspace_id", value = portkey_workspace.search.id }])
  group_by       = jsonencode([{ key = "api_key" }])
}

resource "portkey_rate_limits_policy" "team" {
  name         = "Team"
  workspace_id = portkey_workspace.search.id
  type         = "requests"
  unit         = "rpm"
  value        = 60
  conditions   = jsonencode([{ key = "metadata.team", value = "search" }])
  group_by     = jsonencode([{ key = "api_key" }])
}

resource "portkey_scim_workspace_mapping" "engineers" {
  workspace_id    = portkey_workspace.search.id
  scim_group_name = "Engineers"
  role            = "member"
}
