"""Walk the admin methods of Portkey's official Python SDK against a control plane; say what each came to.

Runs in the environment of that SDK alone, and prints one line of JSON: method -> "ok", or how it failed.
Arguments: the base URL, an organisation key, a workspace key, and the ids of that workspace and of a member.
"""

from __future__ import annotations

import inspect
import json
import sys
from operator import attrgetter
from typing import Any

from portkey_ai import Portkey

URL, ADMIN, WORKSPACE_KEY, WORKSPACE, MEMBER = sys.argv[1:]
HERE = {"workspace_id": WORKSPACE}
MONTH = {
    "time_of_generation_min": "2026-01-01T00:00:00Z",
    "time_of_generation_max": "2026-02-01T00:00:00Z",
}
CHECKS = [{"id": "default.contains", "parameters": {"operator": "none", "words": ["secret"]}}]
TEXT = {"string": "[]", "parameters": {"model": "gpt-4o"}, "virtual_key": "main", "model": "gpt-4o"}
LOG = {
    "request": {
        "url": "https://api.openai.com/v1/chat/completions",
        "method": "POST",
        "headers": {},
        "body": {},
    },
    "response": {"status": 200, "headers": {}, "body": {}, "response_time": 20},
    "metadata": {"team": "search"},
}
TOOL = [{"name": "search", "type": "tool", "enabled": False}]
FILTERS = {**MONTH}

# Method, what it is called with, and what later steps refer to: "$name" is the id, "$name.field"
# another field of it. Deletes come last, in the order that lets each one through.
STEPS: list[Any] = [
    (
        "admin.users.invites.create",
        {"email": "ida@example.com", "role": "member", "workspaces": []},
        "invite",
    ),
    ("admin.users.invites.retrieve", {"invite_id": "$invite"}),
    ("admin.users.invites.resend", {"invite_id": "$invite"}),
    ("admin.users.invites.list", {"page_size": 5, "current_page": 0}),
    ("admin.users.invites.delete", {"invite_id": "$invite"}),
    ("admin.users.list", {}),
    ("admin.users.retrieve", {"user_id": MEMBER}),
    ("admin.users.update", {"user_id": MEMBER, "role": "admin"}),
    ("admin.workspaces.create", {"name": "Peer", "description": "of a peer"}, "workspace"),
    ("admin.workspaces.retrieve", {"workspace_id": "$workspace"}),
    ("admin.workspaces.update", {"workspace_id": "$workspace", "description": "changed"}),
    ("admin.workspaces.list", {}),
    (
        "admin.workspaces.users.create",
        {"workspace_id": "$workspace", "users": [{"id": MEMBER, "role": "member"}]},
    ),
    ("admin.workspaces.users.list", {"workspace_id": "$workspace"}),
    ("admin.workspaces.users.retrieve", {"workspace_id": "$workspace", "user_id": MEMBER}),
    ("admin.workspaces.users.update", {"workspace_id": "$workspace", "user_id": MEMBER, "role": "manager"}),
    ("admin.workspaces.users.delete", {"workspace_id": "$workspace", "user_id": MEMBER}),
    ("admin.workspaces.delete", {"workspace_id": "$workspace", "name": "Peer"}),
    (
        "api_keys.create",
        {"type": "workspace", "sub_type": "service", "name": "CI", "scopes": ["logs.view"], **HERE},
        "key",
    ),
    ("api_keys.retrieve", {"id": "$key"}),
    ("api_keys.update", {"id": "$key", "name": "Builds"}),
    ("api_keys.list", HERE),
    ("api_keys.delete", {"id": "$key"}),
    (
        "integrations.create",
        {"name": "Peer AI", "ai_provider_id": "openai", "key": "sk-invented", "slug": "peer-ai"},
        "integration",
    ),
    ("integrations.retrieve", {"slug": "peer-ai"}),
    ("integrations.update", {"slug": "peer-ai", "description": "ours"}),
    ("integrations.list", {}),
    (
        "integrations.workspaces.update",
        {"slug": "peer-ai", "workspaces": [{"id": WORKSPACE, "enabled": True}]},
    ),
    ("integrations.workspaces.list", {"slug": "peer-ai"}),
    (
        "integrations.models.update",
        {
            "slug": "peer-ai",
            "allow_all_models": True,
            "models": [{"slug": "mine", "enabled": True, "is_custom": True}],
        },
    ),
    ("integrations.models.list", {"slug": "peer-ai"}),
    ("integrations.models.delete", {"slug": "peer-ai", "slugs": "mine"}),
    ("providers.create", {"name": "Main", "integration_id": "peer-ai", "slug": "main", **HERE}),
    ("providers.retrieve", {"slug": "main", **HERE}),
    ("providers.update", {"slug": "main", "note": "ours", **HERE}),
    ("providers.list", HERE),
    ("virtual_keys.create", {"name": "Old", "provider": "openai", "key": "sk-invented", **HERE}, "old"),
    ("virtual_keys.list", HERE),
    ("virtual_keys.retrieve", {"slug": "main"}),
    ("virtual_keys.update", {"slug": "main", "note": "older"}),
    ("configs.create", {"name": "Retries", "config": {"retry": {"attempts": 2}}, **HERE}, "config"),
    ("configs.retrieve", {"slug": "$config.slug"}),
    ("configs.update", {"slug": "$config.slug", "name": "More", "config": {}}),
    ("configs.list", HERE),
    ("configs.delete", {"slug": "$config.slug"}),
    ("collections.create", {"name": "Replies", **HERE}, "collection"),
    ("collections.retrieve", {"collection_id": "$collection"}),
    ("collections.update", {"collection_id": "$collection", "name": "Answers"}),
    ("collections.list", HERE),
    ("labels.create", {"name": "gold", **HERE}, "label"),
    ("labels.retrieve", {"label_id": "$label"}),
    ("labels.update", {"label_id": "$label", "name": "silver"}),
    ("labels.list", HERE),
    ("prompts.create", {"name": "Greet", "collection_id": "$collection", **TEXT}, "prompt"),
    ("prompts.retrieve", {"prompt_slug": "$prompt"}),
    ("prompts.update", {"prompt_slug": "$prompt", "name": "Welcome"}),
    ("prompts.list", HERE),
    ("prompts.publish", {"prompt_slug": "$prompt", "version": 1}),
    ("prompts.versions.list", {"prompt_slug": "$prompt"}),
    ("prompts.versions.retrieve", {"prompt_slug": "$prompt", "version_id": "$prompt.version_id"}),
    (
        "prompts.versions.update",
        {"prompt_slug": "$prompt", "version_id": "$prompt.version_id", "label_id": "$label"},
    ),
    ("prompts.partials.create", {"name": "Tone", "string": "Be kind.", **HERE}, "partial"),
    ("prompts.partials.retrieve", {"partial_slug": "$partial"}),
    ("prompts.partials.update", {"partial_slug": "$partial", "name": "Manner"}),
    ("prompts.partials.list", {"collection_id": "$collection"}),
    ("prompts.partials.publish", {"partial_slug": "$partial", "version": 1}),
    ("prompts.partials.versions.list", {"partial_slug": "$partial"}),
    ("prompts.partials.delete", {"partial_slug": "$partial"}),
    ("prompts.delete", {"prompt_slug": "$prompt"}),
    ("labels.delete", {"label_id": "$label"}),
    ("collections.delete", {"collection_id": "$collection"}),
    (
        "guardrails.create",
        {"name": "No leaks", "checks": CHECKS, "actions": {"onFail": "block"}, **HERE},
        "guardrail",
    ),
    ("guardrails.retrieve", {"guardrail_id": "$guardrail"}),
    ("guardrails.update", {"guardrail_id": "$guardrail", "name": "No secrets"}),
    ("guardrails.list", HERE),
    ("guardrails.delete", {"guardrail_id": "$guardrail"}),
    (
        "mcp_integrations.create",
        {"name": "Wiki", "url": "https://mcp.example.com", "auth_type": "none", "transport": "http", **HERE},
        "mcp",
    ),
    ("mcp_integrations.retrieve", {"mcp_integration_id": "$mcp"}),
    ("mcp_integrations.update", {"mcp_integration_id": "$mcp", "description": "ours"}),
    ("mcp_integrations.list", HERE),
    ("mcp_integrations.test", {"mcp_integration_id": "$mcp"}),
    (
        "mcp_integrations.sync",
        {"mcp_integration_id": "$mcp", "server_info": {"name": "wiki"}, "capabilities": []},
    ),
    ("mcp_integrations.metadata.retrieve", {"mcp_integration_id": "$mcp"}),
    ("mcp_integrations.capabilities.list", {"mcp_integration_id": "$mcp"}),
    ("mcp_integrations.capabilities.update", {"mcp_integration_id": "$mcp", "capabilities": TOOL}),
    ("mcp_integrations.workspaces.list", {"mcp_integration_id": "$mcp"}),
    (
        "mcp_integrations.workspaces.update",
        {"mcp_integration_id": "$mcp", "workspaces": [{"id": WORKSPACE, "enabled": True}]},
    ),
    ("mcp_servers.create", {"name": "Desk", "mcp_integration_id": "$mcp", **HERE}, "server"),
    ("mcp_servers.retrieve", {"mcp_server_id": "$server"}),
    ("mcp_servers.update", {"mcp_server_id": "$server", "description": "ours"}),
    ("mcp_servers.list", HERE),
    ("mcp_servers.test", {"mcp_server_id": "$server"}),
    ("mcp_servers.capabilities.sync", {"mcp_server_id": "$server", "capabilities": []}),
    ("mcp_servers.capabilities.list", {"mcp_server_id": "$server"}),
    ("mcp_servers.capabilities.update", {"mcp_server_id": "$server", "capabilities": TOOL}),
    ("mcp_servers.metadata.retrieve", {"mcp_server_id": "$server"}),
    ("mcp_servers.metadata.sync", {"mcp_server_id": "$server", "server_name": "wiki"}),
    ("mcp_servers.get_client_info", {"mcp_server_id": "$server"}),
    ("mcp_servers.update_tokens", {"mcp_server_id": "$server", "access_token": "invented"}),
    ("mcp_servers.get_tokens", {"mcp_server_id": "$server"}),
    ("mcp_servers.delete_tokens", {"mcp_server_id": "$server"}),
    ("mcp_servers.user_access.list", {"mcp_server_id": "$server"}),
    ("mcp_servers.user_access.check", {"mcp_server_id": "$server"}),
    ("mcp_servers.user_access.update", {"mcp_server_id": "$server", "default_user_access": "deny"}),
    ("mcp_servers.delete", {"mcp_server_id": "$server"}),
    ("mcp_integrations.delete", {"mcp_integration_id": "$mcp"}),
    ("logs.create", LOG),
    ("feedback.create", {"trace_id": "t-1", "value": 5}, "feedback"),
    (
        "feedback.bulk_create",
        {"feedbacks": [{"trace_id": "t-1", "value": 1}, {"trace_id": "t-2", "value": 2}]},
    ),
    ("feedback.update", {"feedback_id": "$feedback.feedback_ids.0", "value": 3}),
    ("logs.exports.create", {"filters": FILTERS, "requested_data": ["id"], **HERE}, "export"),
    ("logs.exports.retrieve", {"export_id": "$export"}),
    ("logs.exports.update", {"export_id": "$export", "filters": FILTERS, "requested_data": ["id"], **HERE}),
    ("logs.exports.list", HERE),
    ("logs.exports.start", {"export_id": "$export"}),
    ("logs.exports.cancel", {"export_id": "$export"}),
    ("logs.exports.download", {"export_id": "$export"}),
    ("analytics.groups.group_by", {"group_by": "provider", **MONTH}),
    ("analytics.groups.metadata", {"metadata_key": "team", **MONTH}),
    ("virtual_keys.delete", {"slug": "main"}),
    ("providers.delete", {"slug": "granted-by-default", **HERE}),
    ("integrations.delete", {"slug": "peer-ai"}),
    ("admin.users.delete", {"user_id": MEMBER}),
]
# Nothing of the Admin API: the gateway answers these.
GATEWAY = {"prompts.completions.create", "prompts.render"}
FAMILIES = (
    *("admin", "analytics", "api_keys", "collections", "configs", "feedback", "guardrails", "integrations"),
    *("labels", "logs", "mcp_integrations", "mcp_servers", "prompts", "providers", "virtual_keys"),
)
FOR_WORKSPACES = ("feedback.", "logs.create", "virtual_keys.")


def filled(value: Any, known: dict[str, Any]) -> Any:
    if isinstance(value, str) and value.startswith("$"):
        name, *path = value[1:].split(".")
        made = known[name]
        for step in path or ["id"]:
            made = made[int(step)] if step.isdigit() else made[step]
        return made
    if isinstance(value, dict):
        return {key: filled(item, known) for key, item in value.items()}
    return [filled(item, known) for item in value] if isinstance(value, list) else value


def methods(thing: object, path: str) -> list[str]:
    found = []
    for name in dir(thing):
        if name.startswith("_") or name in ("get", "post", "put", "with_options"):
            continue
        part = getattr(thing, name, None)
        if inspect.ismethod(part) and part.__self__ is thing:
            if next(iter(inspect.signature(part).parameters), "") != "path":
                found.append(f"{path}.{name}")
        elif type(part).__module__.startswith("portkey_ai.api_resources.apis") and len(path.split(".")) < 4:
            found += methods(part, f"{path}.{name}")
    return found


def main() -> None:
    admin, own = Portkey(api_key=ADMIN, base_url=URL), Portkey(api_key=WORKSPACE_KEY, base_url=URL)
    known: dict[str, Any] = {}
    came_to: dict[str, str] = {}
    every = [method for family in FAMILIES for method in methods(getattr(admin, family), family)]
    graphs = [(name, MONTH) for name in every if name.startswith("analytics.")]
    stated = {step[0] for step in STEPS}
    for name, arguments, *label in [*STEPS, *(step for step in graphs if step[0] not in stated)]:
        portkey = own if name.startswith(FOR_WORKSPACES) else admin
        try:
            answer = attrgetter(name)(portkey)(**filled(arguments, known))
            if label:
                known[label[0]] = json.loads(answer.model_dump_json())
            came_to[name] = "ok"
        except Exception as error:
            came_to[name] = f"{type(error).__name__}: {error}".replace("\n", " ")[:300]
    missing = sorted(set(every) - set(came_to) - GATEWAY)
    sys.stdout.write(json.dumps({"came_to": came_to, "not_tried": missing}))


main()
