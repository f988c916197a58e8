"""A control plane that has one of everything, and how to refer to each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs
from plane_conversation import spec

from portkey_admin.testing import ControlPlane, ManualClock

_WORKSPACE = {"workspace_id": "/admin/workspaces/"}
_MCP = {"name": "Tickets", "url": "https://mcp.example.com", "auth_type": "none", "transport": "http"}
_PLACE = {"conditions": [{"key": "api_key", "value": "*"}], "group_by": [{"key": "api_key"}]}
_VAULT = {"vault_auth_type": "token", "vault_addr": "https://vault.example.com", "vault_token": "invented"}
_REFERENCE = {"manager_type": "hashicorp_vault", "auth_config": _VAULT, "secret_path": "kv/ai"}
_TEXT = {"string": "[]", "parameters": {}, "virtual_key": "open", "model": "small-1"}
_CHECKS = {"checks": [{"id": "default.contains"}], "actions": {}}

# Where something is made, what of the answer refers to it, and its body. A value that is the beginning of the
# path of something made before stands for the reference to that.
_THINGS: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("/admin/workspaces/", "id", {"name": "Search"}),
    ("/admin/users/invites/", "id", {"email": "bob@example.com", "role": "member"}),
    ("/api-keys/workspace/service/", "id", {"name": "CI", "scopes": ["configs.list"], **_WORKSPACE}),
    ("/configs/", "slug", {"name": "Retries", "config": {"retry": {"attempts": 2}}, **_WORKSPACE}),
    ("/collections/", "id", {"name": "Support", **_WORKSPACE}),
    ("/labels/", "id", {"name": "gold", **_WORKSPACE}),
    ("/prompts/", "id", {"name": "Greet", "collection_id": "/collections/", **_TEXT}),
    ("/prompts/partials/", "id", {"name": "Tone", "string": "Be kind.", **_WORKSPACE}),
    ("/guardrails/", "id", {"name": "No leaks", "target": "mcp_tools", **_CHECKS, **_WORKSPACE}),
    ("/policies/usage-limits/", "id", {**_PLACE, "type": "cost", "credit_limit": 9, **_WORKSPACE}),
    ("/policies/rate-limits/", "id", {**_PLACE, "type": "requests", "unit": "rpm", "value": 9, **_WORKSPACE}),
    ("/integrations/", "slug", {"name": "OpenAI", "ai_provider_id": "openai", "key": "k", **_WORKSPACE}),
    ("/providers/", "slug", {"name": "Main", "integration_id": "/integrations/", **_WORKSPACE}),
    ("/secret-references/", "id", {"name": "Key", **_REFERENCE}),
    ("/mcp-integrations/", "id", {**_MCP, **_WORKSPACE}),
    ("/mcp-servers/", "id", {"name": "Desk", "mcp_integration_id": "/mcp-integrations/", **_WORKSPACE}),
    (
        "/deployments/",
        "id",
        {"name": "Harbour", "auth_settings": {"gateway_base_url": "https://gw.example.com"}},
    ),
    ("/logs/exports/", "id", {"filters": {}, "requested_data": ["id"], **_WORKSPACE}),
    ("/scim/workspaces/", "id", {"role": "member", "scim_group_name": "Engineers", **_WORKSPACE}),
)


@attrs.frozen
class Furnished:
    """A control plane, and what refers to the things in it."""

    plane: ControlPlane
    known: Mapping[str, str]
    """References by the path of the API that is asked for them, as far as the reference itself."""
    fields: Mapping[str, str]
    """References by the field of a query or a body that holds such a one."""
    state: Mapping[str, Any]

    def anew(self) -> ControlPlane:
        """Return the plane as it was at first."""
        self.plane.restore(self.state)
        return self.plane

    def refer(self, path: str, parameters: dict[str, Any], *parts: object) -> None:
        """Have the parameters of a path, and fields of a query and of a body, refer to what exists."""
        begun = ""
        for before, name in re.findall(r"([^{}]*)\{([^{}]*)\}", path):
            begun += before
            parameters[name] = self.known.get(begun, parameters[name])
            begun += f"{{{name}}}"
        for part in parts:
            if isinstance(part, dict):
                part |= {field: self.fields[field] for field in part.keys() & self.fields.keys()}


async def furnished() -> Furnished:
    """Make one of everything."""
    known: dict[str, str] = {}
    async with ControlPlane(spec=spec(), clock=ManualClock()) as plane:
        http = plane.http_client()
        for path, reference, body in _THINGS:
            stated = {
                name: known.get(value, value) if isinstance(value, str) else value
                for name, value in body.items()
            }
            answer = (await http.post(path.rstrip("/"), json=stated)).raise_for_status().json()
            known[path] = answer[reference]
            if "version_id" in answer:
                known[f"{path}{{configId}}/versions/"] = answer["version_id"]
        organisation_id = (await http.get("/integrations")).json()["data"][0]["organisation_id"]
        workspace_id = known["/admin/workspaces/"]
        (user_id,) = plane.accept_invites()
        users = {"users": [{"id": user_id, "role": "member"}]}
        (await http.post(f"/admin/workspaces/{workspace_id}/users", json=users)).raise_for_status()
        policy = known["/policies/usage-limits/"]
        known |= {
            "/admin/users/": user_id,
            "/admin/workspaces/{workspaceId}/users/": user_id,
            "/api-keys/": known["/api-keys/workspace/service/"],
            "/virtual-keys/": known["/providers/"],
            "/guardrails/{guardrailId}/mcp-servers/": known["/mcp-servers/"],
            "/logs/": plane.generate_logs(10)[0],
            "/policies/usage-limits/{policyUsageLimitsId}/entities/": plane.set_usage(policy, "api_key:a", 4),
            "/analytics/groups/": "status_code",
            "/logs/groups/": "status_code",
        }
        fields = {
            "workspace_id": workspace_id,
            "workspace_slug": workspace_id,
            "organisation_id": organisation_id,
            "user_id": user_id,
            "collection_id": known["/collections/"],
            "parent_collection_id": known["/collections/"],
            "label_id": known["/labels/"],
            "integration_id": known["/integrations/"],
            "mcp_integration_id": known["/mcp-integrations/"],
        }
        return Furnished(plane, known, fields, plane.snapshot())
