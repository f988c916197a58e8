"""A plausible organisation for a plane: people, workspaces, keys, prompts, policies and a month of logs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin.client import PortkeyAdmin
    from portkey_admin.testing.app import ControlPlane

Step: TypeAlias = tuple[str, Sequence[str], Mapping[str, Any], str]
"""An operation, its path parameters, its body, and a name: later steps refer to its id as `$name`."""

_LOGS = 1_500
_DAYS = 30
_TEAMS = {
    "Search": "Ranking and answers on the shop's search page",
    "Support": "Drafts for the help desk",
    "Research": "Evaluation of new models",
}
_PEOPLE = (
    ("ada@example.com", "admin", "Search", "admin"),
    ("bela@example.com", "member", "Search", "member"),
    ("chidi@example.com", "member", "Support", "manager"),
    ("dana@example.com", "member", "Support", "member"),
    ("emre@example.com", "member", "Research", "manager"),
)
_BY_KEY = {"conditions": [{"key": "api_key", "value": "*"}], "group_by": [{"key": "api_key"}]}
_VAULT = {"vault_auth_type": "token", "vault_addr": "https://vault.example.com", "vault_token": "demo-token"}


def _workspaces() -> list[Step]:
    limits = [{"type": "cost", "credit_limit": 500, "periodic_reset": "monthly"}]
    return [
        ("workspaces.create", (), {"name": name, "description": about, "usage_limits": limits}, name)
        for name, about in _TEAMS.items()
    ]


def _people() -> list[Step]:
    return [
        (
            "invites.create",
            (),
            {"email": email, "role": role, "workspaces": [{"id": f"${team}.slug", "role": role_there}]},
            email,
        )
        for email, role, team, role_there in _PEOPLE
    ]


def _organisation() -> list[Step]:
    return [
        ("deployments.create", (), {"name": "Gateway in Frankfurt"}, ""),
        ("invites.create", (), {"email": "fumiko@example.com", "role": "member"}, "pending"),
        ("integrations.create", (), _integration("OpenAI", "openai"), "openai"),
        ("integrations.create", (), _integration("Anthropic", "anthropic"), "anthropic"),
        (
            "secret_references.create",
            (),
            {
                "name": "Provider keys",
                "manager_type": "hashicorp_vault",
                "auth_config": _VAULT,
                "secret_path": "kv/ai",
            },
            "secret",
        ),
        (
            "workspaces.scim_mappings.create",
            (),
            {"workspace_id": "$Search", "role": "member", "scim_group_name": "Searchers"},
            "scim",
        ),
    ]


def _integration(name: str, provider: str) -> dict[str, Any]:
    return {"name": name, "ai_provider_id": provider, "key": f"demo-key-of-{provider}"}


def _of_team(team: str) -> list[Step]:
    place = {"workspace_id": f"${team}"}
    open_to = {"workspaces": [{"id": f"${team}", "enabled": True}]}
    prompt = {
        "name": f"{team} assistant",
        "collection_id": f"${team} collection",
        "string": '[{"role": "user", "content": "{{question}}"}]',
        "parameters": {},
        "virtual_key": f"${team} provider.slug",
        "model": "gpt-4o-mini",
    }
    checks = [{"id": "default.regexMatch", "parameters": {"rule": "[^ ]+@[^ ]+", "not": True}}]
    scopes = ["completions.write", "logs.view"]
    policy = {**_BY_KEY, **place}
    mcp = {
        "name": f"{team} tickets",
        "url": "https://mcp.example.com",
        "auth_type": "none",
        "transport": "http",
    }
    server = {"name": "Tickets", "mcp_integration_id": f"${team} mcp", **place}
    return [
        (
            "api_keys.create",
            ("workspace", "service"),
            {"name": f"{team} production", "scopes": scopes, **place},
            "",
        ),
        ("integrations.workspaces.update", ("$openai.slug",), open_to, ""),
        (
            "providers.create",
            (),
            {"name": f"{team} OpenAI", "integration_id": "$openai.slug", **place},
            f"{team} provider",
        ),
        ("configs.create", (), {"name": "Retry twice", "config": {"retry": {"attempts": 2}}, **place}, ""),
        (
            "guardrails.create",
            (),
            {"name": "No e-mail addresses", "checks": checks, "actions": {"deny": True}, **place},
            "",
        ),
        ("collections.create", (), {"name": "Assistants", **place}, f"{team} collection"),
        ("labels.create", (), {"name": "production", **place}, ""),
        ("prompt_partials.create", (), {"name": "Tone", "string": "Be brief and kind.", **place}, ""),
        ("prompts.create", (), prompt, ""),
        (
            "usage_limit_policies.create",
            (),
            {**policy, "name": "200 dollars a key", "type": "cost", "credit_limit": 200},
            "",
        ),
        (
            "rate_limit_policies.create",
            (),
            {**policy, "name": "300 a minute", "type": "requests", "unit": "rpm", "value": 300},
            "",
        ),
        ("mcp_integrations.create", (), {**mcp, **place}, f"{team} mcp"),
        ("mcp_servers.create", (), server, ""),
    ]


async def furnish(plane: ControlPlane) -> None:
    """Fill a plane with demo data, so that every command shows something.

    A plane that already has workspaces is left alone. Equal planes get equal ids and keys; times count back
    from now.
    """
    async with plane.client() as portkey:
        existing = await portkey.workspaces.list().collect()
        if [each for each in existing if not each.is_default]:
            return
        known: dict[str, Any] = {}
        for step in [*_workspaces(), *_people()]:
            await _take(portkey, step, known)
        plane.accept_invites()
        for step in [*_organisation(), *(step for team in _TEAMS for step in _of_team(team))]:
            await _take(portkey, step, known)
        plane.generate_logs(_LOGS, days=_DAYS)
        fields = ["id", "created_at", "ai_model", "cost"]
        export = {"filters": {}, "requested_data": fields, "workspace_id": "$Search"}
        await _take(portkey, ("log_exports.create", (), export, "export"), known)


async def _take(portkey: PortkeyAdmin, step: Step, known: dict[str, Any]) -> None:
    operation, path, body, name = step
    made: Any = await portkey.transport.send(
        api.operation(operation), *_filled(path, known), body=_filled(body, known)
    )
    if name:
        known[name] = made


def _filled(value: Any, known: Mapping[str, Any]) -> Any:
    """Return a value with each `$name` replaced by the id of that step, and `$name.slug` by its slug."""
    if isinstance(value, str) and value.startswith("$"):
        name, _, attribute = value[1:].partition(".")
        return getattr(known[name], attribute or "id")
    if isinstance(value, Mapping):
        return {key: _filled(each, known) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_filled(each, known) for each in value]
    return value
