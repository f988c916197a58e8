"""Example calls of each operation with the required arguments only, derived from the method's signature."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any

import attrs

from docs_site.parameters import MethodParameter, parameters_of
from portkey_admin import OperationRecord, PortkeyAdmin

# Example values of arguments by name; "operation:name" takes precedence.
_VALUES: Mapping[str, Any] = {
    "actions": {"deny": True},
    "ai_provider_id": "openai",
    "auth_config": {
        "vault_auth_type": "token",
        "vault_addr": "https://vault.example.com",
        "vault_token": "invented",
    },
    "auth_type": "none",
    "capabilities": [{"name": "search", "type": "tool", "enabled": True}],
    "checks": [{"id": "default.contains"}],
    "collection_id": "9b0f1d8e-3c55-4a19-8f0e-6a2f1c4f7a11",
    "conditions": [{"key": "api_key", "value": "*"}],
    "config": {"retry": {"attempts": 3}},
    "config_id": "pc-retries-1a2b3c",
    "config_version_id": "5f0c3a0e-8d0b-4c3e-9a55-0d5d6a2c7b10",
    "credit_limit": 100,
    "deployment_id": "3b1f0c6e-7d2a-4e58-9c4b-6a5f8e7d1c20",
    "email": "ada@example.com",
    "end_time": "2026-02-01T00:00:00Z",
    "entity_id": "2d1f7d1c-9f0a-4a57-8f6e-5f5ad6b1c0aa",
    "export_id": "b3f3a6de-5d4f-4d92-9a30-1b7e1f0f3c21",
    "filters": {"time_of_generation_min": "2026-01-01T00:00:00Z"},
    "group_by": [{"key": "api_key"}],
    "analytics.groups.by:group_by": "model",
    "logs.groups.by:group_by": "model",
    "guardrail_id": "pg-no-leaks-1a2b3c",
    "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    "integration_id": "openai-1a2b3c",
    "invite_id": "0a6f1c52-11c6-4a5e-9f6d-0d9d3f4e8b77",
    "label_id": "4a4f5f5e-2d3b-4a0f-8d40-7c1b2f6a9d33",
    "log_id": "c1d0f6a2-6b39-47a5-a0a9-2f9a0e7b5c44",
    "manager_type": "hashicorp_vault",
    "mcp_integration_id": "tickets-1a2b3c",
    "mcp_server_id": "desk-1a2b3c",
    "mcp_servers": {},
    "metadata_key": "team",
    "model": "gpt-4o",
    "models": [{"slug": "gpt-4o", "enabled": True}],
    "name": "Search",
    "organisation_id": "6f1c4f7a-3c55-4a19-8f0e-9b0f1d8e6a2f",
    "parameters": {"temperature": 0},
    "policy_usage_limits_id": "e2b7a9c4-0f5d-4f0c-8c58-3a1d2b6f9e55",
    "prompt_id": "pp-greet-1a2b3c",
    "prompt_partial_id": "pl-tone-1a2b3c",
    "provider": "openai",
    "rate_limits_policy_id": "f3c8bad5-1a6e-4a1d-9d69-4b2e3c7a0f66",
    "request": {"url": "https://models.example.com/v1/chat/completions", "body": {"model": "gpt-4o"}},
    "requested_data": ["id", "created_at", "cost"],
    "response": {"status": 200, "body": {}},
    "role": "member",
    "scim_workspace_group_id": "a4d9cbe6-2b7f-4b2e-8e7a-5c3f4d8b1a77",
    "scopes": ["completions.write"],
    "secret_path": "kv/ai",
    "secret_reference_id": "b5eadcf7-3c8a-4c3f-9f8b-6d4a5e9c2b88",
    "slug": "openai-1a2b3c",
    "configs.get:slug": "pc-retries-1a2b3c",
    "configs.update:slug": "pc-retries-1a2b3c",
    "configs.delete:slug": "pc-retries-1a2b3c",
    "configs.versions.list:slug": "pc-retries-1a2b3c",
    "slugs": "our-model",
    "start_time": "2026-01-01T00:00:00Z",
    "string": "Be kind.",
    "prompts.create:string": '[{"role": "user", "content": "Greet {{name}}"}]',
    "sub_type": "service",
    "time_of_generation_max": "2026-02-01T00:00:00Z",
    "time_of_generation_min": "2026-01-01T00:00:00Z",
    "to": "logs.jsonl",
    "logs": [
        {
            "request": {"url": "https://models.example.com/v1/chat/completions", "body": {"model": "gpt-4o"}},
            "response": {"status": 200, "body": {}},
        }
    ],
    "trace_id": "trace-1",
    "transport": "http",
    "type": "requests",
    "usage_limit_policies.create:type": "cost",
    "api_keys.create:type": "workspace",
    "unit": "rpm",
    "url": "https://mcp.example.com",
    "user_id": "d8f7a6b5-4c3e-4d2f-8a1b-0c9d8e7f6a5b",
    "users.update:role": "admin",
    "users": [{"id": "d8f7a6b5-4c3e-4d2f-8a1b-0c9d8e7f6a5b", "role": "member"}],
    "value": 60,
    "feedback.create:value": 1,
    "feedback.update:value": 1,
    "version": 2,
    "version_id": "5f0c3a0e-8d0b-4c3e-9a55-0d5d6a2c7b10",
    "virtual_key": "open-1a2b3c",
    "workspace_id": "ws-search-1a2b3c",
    "workspaces": [{"id": "ws-search-1a2b3c", "enabled": True}],
    "guardrails.input_exclusions.update:workspaces": [{"workspace_id": "ws-search-1a2b3c", "excluded": True}],
    "guardrails.output_exclusions.update:workspaces": [
        {"workspace_id": "ws-search-1a2b3c", "excluded": True}
    ],
}

_IN: Mapping[str, Any] = {"workspace_id": _VALUES["workspace_id"]}
_NAME: Mapping[str, Any] = {"name": "Find"}

# Arguments that a method does not require but the API does: mostly the workspace, for organisation keys.
_ALSO: Mapping[str, Mapping[str, Any]] = {
    **dict.fromkeys(
        (
            "collections.create",
            "configs.create",
            "labels.create",
            "log_exports.create",
            "mcp_integrations.create",
            "mcp_integrations.list",
            "mcp_servers.create",
            "mcp_servers.list",
            "prompt_partials.create",
            "providers.create",
            "providers.delete",
            "providers.get",
            "providers.list",
            "providers.models.list",
            "virtual_keys.delete",
            "virtual_keys.get",
            "virtual_keys.list",
        ),
        _IN,
    ),
    "api_keys.create": {**_NAME, "scopes": ["completions.write"], **_IN},
    "api_keys.update": {"usage_limits": {"type": "cost", "credit_limit": 100}},
    "collections.update": _NAME,
    "configs.update": {"config": {"retry": {"attempts": 5}}},
    "deployments.create": {"auth_settings": {"gateway_base_url": "https://gateway.example.com"}},
    "deployments.update": {"tags": {"team": "search"}},
    "guardrails.create": {"checks": _VALUES["checks"], "actions": _VALUES["actions"], **_IN},
    "guardrails.mcp_servers.upsert": {"run_on": ["input"]},
    "guardrails.defaults.update": {"input_guardrails": ["pg-no-leaks-1a2b3c"]},
    "guardrails.update": _NAME,
    "integrations.create": {"key": "the provider's key"},
    "integrations.update": _NAME,
    "integrations.workspaces.update": {"workspaces": _VALUES["workspaces"]},
    "invites.create": {"workspaces": [{"id": "ws-search-1a2b3c", "role": "member"}]},
    "labels.update": _NAME,
    "log_exports.update": {},
    "mcp_integrations.update": _NAME,
    "mcp_servers.connections.delete": {"user_id": _VALUES["user_id"]},
    "mcp_servers.update": _NAME,
    "prompt_partials.update": {"string": "Be kind and brief."},
    "prompts.update": _NAME,
    "providers.update": {**_IN, **_NAME},
    "rate_limit_policies.create": {"group_by": _VALUES["group_by"], **_IN},
    "rate_limit_policies.update": {"value": 120},
    "secret_references.update": _NAME,
    "usage_limit_policies.create": {"group_by": _VALUES["group_by"], **_IN},
    "usage_limit_policies.update": {"credit_limit": 200},
    "virtual_keys.create": {**_IN, "provider": "openai", "key": "the provider's key"},
    "virtual_keys.update": {**_IN, **_NAME},
    "users.ensure": {"workspaces": [{"id": "ws-search-1a2b3c", "role": "member"}]},
    "workspaces.members.ensure": {"email": "ada@example.com"},
    "workspaces.scim_mappings.ensure": {"scim_group_name": "Engineers"},
    "workspaces.scim_mappings.create": {"scim_group_name": "Engineers"},
    "workspaces.update": {"description": "All of it"},
}

_WIDTH = 96


@attrs.frozen(kw_only=True)
class Example:
    """A call of a client method: ids by position, the rest by name."""

    id: str
    ids: Mapping[str, Any]
    keywords: Mapping[str, Any]
    is_list: bool
    opens: bool = False
    """The call returns a context manager, for `async with`, that yields records."""

    def code(self) -> str:
        """Return the call as Python code for an async function, with `portkey` as the client."""
        arguments = [repr_of(value) for value in self.ids.values()]
        arguments += [f"{name}={repr_of(value)}" for name, value in self.keywords.items()]
        call = f"portkey.{self.id}({', '.join(arguments)})"
        if len(self._around(call).partition("\n")[0]) > _WIDTH:
            lines = "".join(f"    {argument},\n" for argument in arguments)
            call = f"portkey.{self.id}(\n{lines})"
        return self._around(call)

    def _around(self, call: str) -> str:
        if self.opens:
            return f"async with {call} as records:\n    async for record in records:\n        print(record)"
        return f"async for each in {call}:\n    print(each)" if self.is_list else f"result = await {call}"


def example_of(record: OperationRecord, client: PortkeyAdmin) -> Example:
    """Return the example of an operation. Raises KeyError if a required argument has no value here."""
    parameters = parameters_of(attrgetter(record.id)(client))
    needed = [parameter for parameter in parameters if parameter.required]
    also = _ALSO.get(record.id, {})
    return Example(
        id=record.id,
        ids={each.name: _value(record.id, each) for each in needed if each.in_path},
        keywords={each.name: _value(record.id, each) for each in needed if not each.in_path} | dict(also),
        is_list=record.paging is not None,
    )


def helper_example(id: str, function: Callable[..., object]) -> Example:
    """Return the example of a helper method, such as `workspaces.ensure`. Raises KeyError as above."""
    family, _, name = id.rpartition(".")
    made = f"{family}.{name.replace('ensure', 'create')}"
    parameters = [each for each in parameters_of(function) if each.required]
    also = _ALSO.get(id, _ALSO.get(made, {}))
    known = {each.name for each in parameters_of(function)}
    given = {each.name: _value(made if f"{made}:{each.name}" in _VALUES else id, each) for each in parameters}
    ids = {each.name: given.pop(each.name) for each in parameters if each.in_path}
    keywords = given | {name: value for name, value in also.items() if name in known and name not in ids}
    returned = str(inspect.signature(function).return_annotation)
    return Example(
        id=id, ids=ids, keywords=keywords, is_list=False, opens=returned.startswith("AbstractAsyncContext")
    )


def repr_of(value: object) -> str:
    """Return a value as Python code with double quotes."""
    if isinstance(value, Mapping):
        inner = ", ".join(f"{repr_of(name)}: {repr_of(each)}" for name, each in value.items())
        return f"{{{inner}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(repr_of, value))}]"
    if isinstance(value, str) and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return repr(value)


def _value(id: str, parameter: MethodParameter) -> Any:
    own = f"{id}:{parameter.name}"
    return _VALUES[own] if own in _VALUES else _VALUES[parameter.name.rstrip("_")]
