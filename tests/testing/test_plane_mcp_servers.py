from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import attrs
from plane_conversation import Conversation, conversation

INTEGRATION = {"name": "Tickets", "url": "https://mcp.example.com", "auth_type": "none", "transport": "http"}
SCOPES = [f"mcp_servers.{verb}" for verb in ("create", "read", "update", "delete", "list")]


@attrs.frozen
class Scene:
    """A workspace with an MCP server, and the integration that it was made from."""

    api: Conversation
    workspace: Any
    integration: str
    server: str

    async def user_key(self, user_id: str) -> str:
        key = await self.api.api_key(
            "workspace/user", workspace_id=self.workspace["id"], user_id=user_id, scopes=SCOPES
        )
        return str(key["key"])


@asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    async with conversation() as api:
        workspace = await api.workspace()
        body = {**INTEGRATION, "workspace_id": workspace["id"]}
        integration = (await api("POST", "/mcp-integrations", body))["id"]
        body = {"name": "Desk", "mcp_integration_id": integration, "workspace_id": workspace["id"]}
        server = (await api("POST", "/mcp-servers", body))["id"]
        yield Scene(api, workspace, f"/mcp-integrations/{integration}", f"/mcp-servers/{server}")


async def test_a_server_needs_a_workspace_and_an_integration_that_it_may_use() -> None:
    async with scene() as at:
        other = await at.api.workspace("Ads")
        body = {"name": "Desk", "mcp_integration_id": at.integration.rpartition("/")[2]}
        assert "workspace_id" in (await at.api("POST", "/mcp-servers", body, status=400))["data"]["message"]
        await at.api("POST", "/mcp-servers", body | {"workspace_id": other["id"]}, status=403)
        wrong = {**body, "workspace_id": other["id"], "mcp_integration_id": "unheard-of"}
        await at.api("POST", "/mcp-servers", wrong, status=404)
        await at.api("GET", "/mcp-servers", status=400)


async def test_a_list_tells_where_a_server_comes_from() -> None:
    async with scene() as at:
        answer = await at.api("GET", "/mcp-servers", query={"workspace_id": at.workspace["slug"]})
        (row,) = answer["data"]
        assert (row["name"], row["workspace_slug"], row["workspace_name"]) == (
            "Desk",
            at.workspace["slug"],
            "Search",
        )
        assert (row["mcp_integration_url"], row["auth_type"]) == (INTEGRATION["url"], "none")
        query = {"workspace_id": at.workspace["id"]}
        for narrowed, total in (({"id": row["id"]}, 1), ({"id": "x"}, 0), ({"search": "esk"}, 1)):
            answer = await at.api("GET", "/mcp-servers", query=query | narrowed)
            assert answer["total"] == total


async def test_a_service_is_told_about_the_integration_and_a_person_is_not() -> None:
    async with scene() as at:
        key = await at.user_key(await at.api.member(at.workspace["id"]))
        told = await at.api("GET", at.server)
        assert (told["workspace_id"], told["mcp_integration_details"]["url"]) == (
            at.workspace["id"],
            INTEGRATION["url"],
        )
        told = await at.api("GET", at.server, key=key)
        assert (told["workspace_id"], told["mcp_integration_details"]) == (None, None)


async def test_another_workspaces_server_is_out_of_reach() -> None:
    async with scene() as at:
        other = await at.api.workspace("Ads")
        key = (await at.api.api_key("workspace/service", workspace_id=other["id"], scopes=SCOPES))["key"]
        await at.api("GET", at.server, key=key, status=403)
        assert (await at.api("GET", "/mcp-servers", key=key))["total"] == 0


async def test_a_server_offers_what_its_integration_does_unless_either_switches_it_off() -> None:
    async with scene() as at:
        tools = [{"type": "tool", "name": name} for name in ("search", "close", "open")]
        await at.api("POST", f"{at.integration}/sync", {"capabilities": tools})

        async def switch(path: str, name: str, enabled: bool = False) -> None:
            entry = {"type": "tool", "name": name, "enabled": enabled}
            await at.api("PUT", f"{path}/capabilities", {"capabilities": [entry]})

        await switch(at.integration, "close")
        await switch(at.server, "open")
        await switch(at.server, "close", enabled=True)
        answer = await at.api("GET", f"{at.server}/capabilities", query={"page": 1, "page_size": 500})
        rows = [(row["name"], row["enabled"], row["integration_enabled"]) for row in answer["data"]]
        assert rows == [("search", True, True), ("close", False, False), ("open", False, True)]
        assert answer["counts"]["tools"] == {"total": 3, "enabled": 1}
        above = await at.api("GET", f"{at.integration}/capabilities")
        assert [row["enabled"] for row in above["data"]] == [True, False, True]
        key = await at.user_key(await at.api.member(at.workspace["id"]))
        for row in (await at.api("GET", f"{at.server}/capabilities", key=key))["data"]:
            assert row["integration_enabled"] is None


async def test_what_is_found_on_the_server_itself_is_added_to_that() -> None:
    async with scene() as at:
        await at.api("POST", f"{at.integration}/sync", {"capabilities": [{"type": "tool", "name": "search"}]})
        off = {"capabilities": [{"type": "tool", "name": "search", "enabled": False}]}
        await at.api("PUT", f"{at.server}/capabilities", off)
        await at.api("POST", f"{at.server}/capabilities/sync", {"prompts": [{"name": "triage"}]})
        rows = (await at.api("GET", f"{at.server}/capabilities"))["data"]
        assert [(row["name"], row["enabled"]) for row in rows] == [("search", False), ("triage", True)]
        assert (await at.api("GET", f"{at.integration}/capabilities"))["total"] == 1


async def test_metadata_is_the_integrations_until_the_server_has_its_own() -> None:
    async with scene() as at:
        assert (await at.api("GET", f"{at.server}/metadata"))["sync_status"] == "pending"
        await at.api("POST", f"{at.integration}/sync", {"server_info": {"name": "tickets"}})
        assert (await at.api("GET", f"{at.server}/metadata"))["server_name"] == "tickets"
        await at.api("POST", f"{at.server}/metadata/sync", {"name": "desk", "version": "2"})
        metadata = await at.api("GET", f"{at.server}/metadata")
        assert (metadata["server_name"], metadata["server_version"]) == ("desk", "2")


async def test_access_holds_for_everybody_but_those_who_are_named() -> None:
    async with scene() as at:
        path = f"{at.server}/user-access"
        ada = await at.api.member(at.workspace["id"], "ada@example.com")
        bob = await at.api.member(at.workspace["id"], "bob@example.com")
        stranger = await at.api.user("eve@example.com")

        async def access() -> list[tuple[str, bool, bool]]:
            answer = await at.api("GET", path)
            return [(row["user_id"], row["enabled"], row["has_override"]) for row in answer["data"]]

        assert await access() == [(ada, True, False), (bob, True, False)]
        body = {"default_user_access": "deny", "user_access": [{"user_id": bob, "enabled": True}]}
        assert await at.api("PUT", path, body) == {"success": True}
        assert await access() == [(ada, False, False), (bob, True, True)]
        await at.api("PUT", path, {"user_access": [{"user_id": ada, "enabled": True}]})
        assert await access() == [(ada, True, True), (bob, True, True)]
        unknown = {"user_access": [{"user_id": stranger, "enabled": True}]}
        await at.api("PUT", path, unknown, status=400)


async def test_access_is_paged_from_one_and_searched_by_name_or_address() -> None:
    async with scene() as at:
        for name in ("ada", "bob", "cleo"):
            await at.api.member(at.workspace["id"], f"{name}@example.com")
        path = f"{at.server}/user-access"
        first = await at.api("GET", path, query={"page": 1, "page_size": 2})
        last = await at.api("GET", path, query={"page": 2, "page_size": 2})
        assert [row["first_name"] for row in first["data"] + last["data"]] == ["Ada", "Bob", "Cleo"]
        assert (first["has_more"], last["has_more"], last["total"]) == (True, False, 3)
        assert (first["default_user_access"], first["data"][0]["object"]) == ("allow", "user-acces")
        for text, total in (("BOB", 1), ("example.com", 3), ("dora", 0)):
            assert (await at.api("GET", path, query={"search": text}))["total"] == total


async def test_people_and_services_ask_for_their_own_access() -> None:
    async with scene() as at:
        ada = await at.api.member(at.workspace["id"])
        denied = {"user_access": [{"user_id": ada, "enabled": False}]}
        await at.api("PUT", f"{at.server}/user-access", denied)
        check = f"{at.server}/user-access/check"
        assert (await at.api("GET", check, key=await at.user_key(ada)))["enabled"] is False
        assert (await at.api("GET", check))["enabled"] is True


async def test_tokens_sign_a_person_in_and_a_connection_is_seen_by_that_person_and_by_services() -> None:
    async with scene() as at:
        ada = await at.api.member(at.workspace["id"], "ada@example.com")
        bob = await at.api.member(at.workspace["id"], "bob@example.com")
        keys = {user: await at.user_key(user) for user in (ada, bob)}
        tokens = {"access_token": "invented-access-token"}
        await at.api("PUT", f"{at.server}/tokens", tokens, key=keys[ada])
        await at.api("PUT", f"{at.server}/tokens", tokens)
        assert await at.api("GET", f"{at.server}/tokens", key=keys[ada]) == tokens
        assert await at.api("GET", f"{at.server}/tokens", key=keys[bob]) == {}

        async def connected(key: str | None = None, **query: str) -> list[str]:
            answer = await at.api("GET", f"{at.server}/connections", key=key, query=query)
            assert answer["has_more"] is False
            return [row["user_id"] for row in answer["data"]]

        assert await connected() == await connected(keys[ada]) == await connected(user_id=ada) == [ada]
        assert await connected(keys[bob]) == await connected(user_id=bob) == []
        await at.api("GET", f"{at.server}/connections", key=keys[bob], query={"user_id": ada}, status=403)
        rows = (await at.api("GET", f"{at.server}/user-access"))["data"]
        assert [row["connection_status"] for row in rows] == ["connected", "not_connected"]
        assert await at.api("DELETE", f"{at.server}/tokens", key=keys[ada]) == {"success": True}
        assert await connected() == []
        await at.api("PUT", f"{at.server}/tokens", tokens, key=keys[bob])
        assert await connected() == [bob]
        await at.api("DELETE", f"/admin/workspaces/{at.workspace['id']}/users/{bob}")
        assert await connected() == []


async def test_a_connection_is_ended_by_its_owner_an_admin_or_a_service_that_says_whose() -> None:
    async with scene() as at:
        path, tokens = f"{at.server}/connections", f"{at.server}/tokens"
        ada = await at.api.member(at.workspace["id"], "ada@example.com")
        boss = await at.api.member(at.workspace["id"], "boss@example.com", role="admin")
        adas, bosses = await at.user_key(ada), await at.user_key(boss)
        await at.api("DELETE", path, key=adas, status=404)
        for key, query in ((adas, {}), (bosses, {"user_id": ada}), (None, {"user_id": ada})):
            await at.api("PUT", tokens, {"access_token": "t"}, key=adas)
            assert await at.api("DELETE", path, key=key, query=query) == {"success": True}
        assert "user_id" in (await at.api("DELETE", path, status=400))["data"]["message"]
        await at.api("PUT", tokens, {"access_token": "t"}, key=bosses)
        await at.api("DELETE", path, key=adas, query={"user_id": boss}, status=403)


async def test_a_connection_belongs_to_the_workspace_of_its_server() -> None:
    async with scene() as at:
        other = await at.api.workspace("Ads")
        path = f"{at.server}/connections"
        await at.api("GET", path, query={"workspace_id": at.workspace["slug"]})
        await at.api("GET", path, query={"workspace_id": other["id"]}, status=404)


async def test_a_test_and_the_client_information_need_nothing() -> None:
    async with scene() as at:
        answer = await at.api("POST", f"{at.server}/test")
        assert (answer["success"], answer["server_name"]) == (True, "Desk")
        assert (await at.api("GET", f"{at.server}/client-info"))["client_name"] == "Desk"


async def test_a_server_is_changed_and_goes_with_all_that_hangs_on_it() -> None:
    async with scene() as at:
        ada = await at.api.member(at.workspace["id"])
        assert await at.api("PUT", at.server, {"description": "ours"}) == {}
        assert (await at.api("GET", at.server))["description"] == "ours"
        await at.api("PUT", at.server, {}, status=400)
        await at.api("PUT", f"{at.server}/user-access", {"user_access": [{"user_id": ada, "enabled": True}]})
        assert await at.api("DELETE", at.server) == {}
        await at.api("GET", f"{at.server}/user-access", status=404)
        await at.api.close(at.workspace)
        await at.api("GET", at.integration, status=404)
