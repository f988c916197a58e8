"""What the gateway reaches: providers and their credentials, MCP servers."""

from __future__ import annotations

from typing import Any

import pytest
from scenarios.life import Live, column, life, shown

from portkey_admin import BadRequestError, PermissionDeniedError

SECRET = "sk-invented-0123456789"
VAULT = {"vault_auth_type": "token", "vault_addr": "https://vault.example.com", "vault_token": "invented"}
MCP: dict[str, Any] = {
    "name": "Tickets",
    "url": "https://mcp.example.com",
    "auth_type": "none",
    "transport": "http",
}
FOUND: dict[str, Any] = {
    "server_info": {"name": "tickets", "version": "1.2.0", "protocolVersion": "2025-06-18"},
    "capabilities": {"tools": [{"name": "search", "inputSchema": {"type": "object"}}]},
}
OFF: list[Any] = [{"type": "tool", "name": "search", "enabled": False}]


async def integrations(at: Live) -> None:
    family = at.portkey.integrations
    made = {"name": "OpenAI", "ai_provider_id": "openai", "key": SECRET}
    async with life(family, made, {"description": "Ours"}, by="slug") as slug:
        assert SECRET not in str((await family.get(slug)).to_dict())
        await family.workspaces.update(slug, workspaces=[{"id": at.workspace.id, "enabled": True}])
        assert await column(family.workspaces.list(slug)) == [at.workspace.slug]
        assert slug in await column(at.portkey.providers.list(workspace_id=at.workspace.id), "integration_id")
        mine: list[Any] = [{"slug": "mine", "enabled": True, "is_custom": True, "base_model_slug": "gpt-4o"}]
        await family.models.update(slug, models=mine)
        assert "mine" in await column(family.models.list(slug), "slug")
        await family.models.delete(slug, slugs="mine")
        assert "mine" not in await column(family.models.list(slug), "slug")


async def providers(at: Live) -> None:
    family = at.portkey.providers
    integration = await at.portkey.integrations.create(
        name="OpenAI", ai_provider_id="openai", key=SECRET, workspace_id=at.workspace.id
    )
    made = {"name": "Main", "integration_id": integration.slug, "slug": "main", **at.here}
    async with life(family, made, {"note": "Ours"}, by="slug", listed=at.here, where=at.here):
        assert [model async for model in family.models.list(workspace_id=at.workspace.id)] != []


async def virtual_keys(at: Live) -> None:
    family = at.portkey.virtual_keys
    made = await family.create(name="Old", provider="openai", key=SECRET, workspace_id=at.workspace.id)
    assert made.data is not None
    assert made.data.slug is not None
    slug = made.data.slug
    assert slug in await column(family.list(workspace_id=at.workspace.id), "slug")
    await family.update(slug, note="Not for long", workspace_id=at.workspace.id)
    read = await family.get(slug, workspace_id=at.workspace.id)
    assert read.note == "Not for long"
    assert SECRET not in str(read.to_dict())
    await family.delete(slug, workspace_id=at.workspace.id)
    with pytest.raises(PermissionDeniedError):
        await family.get(slug, workspace_id=at.workspace.id)


async def secret_references(at: Live) -> None:
    family = at.portkey.secret_references
    made = {
        "name": "OpenAI key",
        "manager_type": "hashicorp_vault",
        "auth_config": VAULT,
        "secret_path": "kv/ai",
    }
    async with life(family, made, {"secret_path": "kv/ai/new", "tags": {"team": "search"}}):
        pass


async def mcp_integrations(at: Live) -> None:
    family = at.portkey.mcp_integrations
    of_all = {"organisation_id": at.organisation_id}
    async with life(family, {**MCP, **of_all}, {"description": "Ours"}, listed=of_all) as id:
        assert (await family.test(id)).success is True
        await family.sync(id, **FOUND)
        assert (await family.metadata.get(id)).server_name == "tickets"
        await family.capabilities.update(id, capabilities=OFF)
        assert await column(family.capabilities.list(id), "enabled") == [False]
        await family.workspaces.update(id, workspaces=[{"id": at.workspace.slug, "enabled": True}])
        assert await column(family.workspaces.list(id)) == [at.workspace.id]


async def mcp_servers(at: Live) -> None:
    family = at.portkey.mcp_servers
    integration = await at.portkey.mcp_integrations.create(**MCP, workspace_id=at.workspace.id)
    made = {"name": "Desk", "mcp_integration_id": integration.id, **at.here}
    async with life(family, made, {"description": "Ours"}, listed=at.here) as id:
        assert (await family.test(id)).success is True
        assert shown(await family.client_info.get(id), ["client_name"]) == {"client_name": "Desk"}
        await family.metadata.sync(id, name="desk", version="2")
        assert shown(await family.metadata.get(id), ["server_name"]) == {"server_name": "desk"}
        await family.capabilities.sync(id, tools=FOUND["capabilities"]["tools"])
        await family.capabilities.update(id, capabilities=OFF)
        assert await column(family.capabilities.list(id), "enabled") == [False]
        await _sign_in(at, id)


async def deployments(at: Live) -> None:
    family = at.portkey.deployments
    made = await family.create(
        name="Harbour", tags={"team": "search"}, auth_settings={"workspaces_allowed": [at.workspace.slug]}
    )
    other = await family.create(name="Quay", type="non_production")
    assert made.client_auth not in repr(made)
    assert await column(family.list(tags={"team": "search"})) == [made.id]
    assert await column(family.list(workspace_slug=["ws-other", at.workspace.slug])) == [made.id, other.id]
    assert await column(family.list(workspace_slug=["ws-other"])) == [other.id]
    with pytest.raises(BadRequestError):
        await family.ping(made.id)

    reach: Any = {"gateway_base_url": "https://gateway.example.com"}
    rotated = await family.update(made.id, auth_settings=reach, rotate_auth=True)
    assert rotated.client_auth not in (None, made.client_auth)
    assert (await family.update(made.id, tags=None)).client_auth is None
    seen = await family.get(made.id)
    assert seen.auth_settings is not None
    assert (seen.is_default, seen.tags, seen.auth_settings.allow_all_workspaces) == (1, None, 0)
    assert str(rotated.client_auth) not in str(seen.to_dict())
    assert (await family.ping(made.id)).status == "healthy"

    await family.delete(made.id)
    assert (await family.get(made.id)).status == "archived"
    assert (await family.get(other.id)).is_default == 1
    with pytest.raises(BadRequestError):
        await family.update(other.id, is_default=False)


async def _sign_in(at: Live, server: str) -> None:
    """Have a person let in sign in to a server twice, and be signed out in each of the two ways."""
    ada = await at.member()
    access = at.portkey.mcp_servers.user_access
    await access.update(server, default_user_access="deny", user_access=[{"user_id": ada, "enabled": True}])
    assert await column(access.list(server), "enabled") == [True]
    scopes = [f"mcp_servers.{verb}" for verb in ("read", "list", "update", "delete")]
    async with at.signed_in(await at.user_key(ada, *scopes)) as portkey:
        theirs = portkey.mcp_servers
        assert shown(await theirs.user_access.check(server), ["enabled"]) == {"enabled": True}
        await theirs.tokens.update(server, access_token="invented-access-token")
        assert (await theirs.tokens.get(server)).to_dict() == {"access_token": "invented-access-token"}
        assert await column(at.portkey.mcp_servers.connections.list(server), "user_id") == [ada]
        await theirs.tokens.delete(server)
        await theirs.tokens.update(server, access_token="invented-access-token")
        await theirs.connections.delete(server)
        assert await column(theirs.connections.list(server), "user_id") == []
