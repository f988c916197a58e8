from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import Conversation, conversation

BODY = {"name": "Tickets", "url": "https://mcp.example.com", "auth_type": "none", "transport": "http"}
TOKEN = "Bearer invented-token"
FOUND = {
    "server_info": {"name": "tickets", "version": "1.2.0", "protocolVersion": "2025-06-18"},
    "capabilities": {
        "tools": [{"name": "search", "inputSchema": {"type": "object"}}, {"name": "close"}],
        "prompts": [{"name": "triage", "arguments": [{"name": "ticket"}]}],
        "resources": [{"uri": "tickets://all", "mimeType": "text/csv", "size": 12}],
        "resourceTemplates": [{"name": "ticket", "uriTemplate": "tickets://{id}"}],
    },
}


async def mcp_integration(api: Conversation, **body: object) -> Any:
    owner = {} if "workspace_id" in body else {"organisation_id": await organisation_id(api)}
    return await api("POST", "/mcp-integrations", {**BODY, **owner, **body})


async def organisation_id(api: Conversation) -> str:
    id: str = (await api("GET", "/integrations"))["data"][0]["organisation_id"]
    return id


async def test_an_organisation_key_that_names_nothing_means_its_organisation() -> None:
    async with conversation() as api:
        shared = await api("POST", "/mcp-integrations", BODY)
        await api("POST", "/mcp-integrations", BODY | {"organisation_id": "another"}, status=404)
        assert (await api("GET", "/mcp-integrations"))["total"] == 1
        own = await mcp_integration(api, workspace_id=(await api.workspace())["id"])
        types = [(await api("GET", f"/mcp-integrations/{made['id']}"))["type"] for made in (shared, own)]
        assert types == ["organisation", "workspace"]


async def test_headers_that_sign_in_may_come_later_and_come_back_masked() -> None:
    async with conversation() as api:
        owner = {"organisation_id": await organisation_id(api), "auth_type": "headers"}
        await api("POST", "/mcp-integrations", BODY | owner)
        settings = {"custom_headers": {"Authorization": TOKEN}, "passthrough_header": {"x-user": {}}}
        made = await mcp_integration(api, auth_type="headers", configurations=settings)
        masked = {
            "masked_custom_headers": {"Authorization": "Be*****ken"},
            "passthrough_header": {"x-user": {}},
        }
        assert (await api("GET", f"/mcp-integrations/{made['slug']}"))["configurations"] == masked
        assert TOKEN not in str(await api("GET", "/mcp-integrations", query=owner))


async def test_lists_are_paged_from_zero_and_say_whether_there_is_more() -> None:
    async with conversation() as api:
        query: dict[str, str | int] = {"organisation_id": await organisation_id(api), "page_size": 2}
        for name in ("Tickets", "Wiki", "Wiki of old"):
            await mcp_integration(api, name=name)
        first = await api("GET", "/mcp-integrations", query=query)
        last = await api("GET", "/mcp-integrations", query={**query, "current_page": 1})
        assert [(len(page["data"]), page["total"], page["has_more"]) for page in (first, last)] == [
            (2, 3, True),
            (1, 3, False),
        ]
        found = await api("GET", "/mcp-integrations", query={**query, "search": "Wiki"})
        assert found["total"] == 2


async def test_a_workspace_key_sees_what_its_workspace_may_use_and_opens_what_is_its_own() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        shared, hidden = await mcp_integration(api), await mcp_integration(api)
        own = await mcp_integration(api, workspace_id=workspace["id"])
        entry = {"id": workspace["id"], "enabled": True}
        await api("PUT", f"/mcp-integrations/{shared['id']}/workspaces", {"workspaces": [entry]})
        scopes = ["workspace_mcp_integrations.list", "workspace_mcp_integrations.read"]
        key = (await api.api_key("workspace/service", workspace_id=workspace["id"], scopes=scopes))["key"]
        listed = (await api("GET", "/mcp-integrations", key=key))["data"]
        assert [row["id"] for row in listed] == [shared["id"], own["id"]]
        await api("GET", f"/mcp-integrations/{own['id']}", key=key)
        for other in (shared, hidden):
            await api("GET", f"/mcp-integrations/{other['id']}", key=key, status=403)
        rows = (await api("GET", f"/mcp-integrations/{own['id']}/workspaces", key=key))["workspaces"]
        assert [row["id"] for row in rows] == [workspace["slug"]]


async def test_access_has_an_older_and_a_newer_form() -> None:
    async with conversation() as api:
        workspace, path = await api.workspace(), f"/mcp-integrations/{(await mcp_integration(api))['id']}"
        entry = {"id": workspace["slug"], "enabled": False}
        everybody = {"enabled": True}
        body = {"workspaces": [entry], "global_workspace_access": everybody}
        assert await api("PUT", f"{path}/workspaces", body) == {}
        older = await api("GET", f"{path}/workspaces")
        assert set(older) == {"object", "workspaces", "global_workspace_access"}
        assert (older["object"], older["global_workspace_access"]) == ("integration", everybody)
        ((id, enabled),) = [(row["id"], row["enabled"]) for row in older["workspaces"]]
        assert (id, enabled) == (workspace["id"], False)
        newer = await api("GET", f"{path}/workspaces", query={"version": "2"})
        assert (newer["data"], newer["total"]) == (older["workspaces"], 1)
        await api("PUT", f"{path}/workspaces", {"workspaces": [], "global_workspace_access": None})
        kept = await api("GET", f"{path}/workspaces")
        assert (kept["global_workspace_access"], len(kept["workspaces"])) == (None, 1)
        await api("PUT", f"{path}/workspaces", {"workspaces": [], "override_existing_workspace_access": True})
        assert (await api("GET", f"{path}/workspaces"))["workspaces"] == []


async def test_nothing_is_known_of_a_server_until_it_is_read() -> None:
    async with conversation() as api:
        path = f"/mcp-integrations/{(await mcp_integration(api))['id']}"
        assert (await api("GET", f"{path}/metadata"))["sync_status"] == "pending"
        assert (await api("GET", f"{path}/capabilities"))["total"] == 0
        await api("POST", f"{path}/sync", FOUND)
        metadata = await api("GET", f"{path}/metadata")
        assert (metadata["server_name"], metadata["server_version"]) == ("tickets", "1.2.0")
        assert (metadata["protocol_version"], metadata["sync_status"]) == ("2025-06-18", "success")
        rows = {row["name"]: row for row in (await api("GET", f"{path}/capabilities"))["data"]}
        assert rows["search"]["input_schema"] == {"type": "object"}
        assert (rows["tickets://all"]["mime_type"], rows["tickets://all"]["size"]) == ("text/csv", 12)
        assert rows["ticket"]["type"] == "resource_template"


async def test_capabilities_are_paged_from_one_counted_by_kind_and_filtered() -> None:
    async with conversation() as api:
        path = f"/mcp-integrations/{(await mcp_integration(api))['id']}"
        await api("POST", f"{path}/sync", FOUND)
        off = [{"name": "close", "type": "tool", "enabled": False}]
        assert await api("PUT", f"{path}/capabilities", {"capabilities": off}) == {"success": True}
        seen: list[str] = []
        for page, more in ((1, True), (2, True), (3, False)):
            answer = await api("GET", f"{path}/capabilities", query={"page": page, "page_size": 2})
            seen += [row["name"] for row in answer["data"]]
            assert (answer["total"], answer["has_more"]) == (5, more)
        assert seen == ["search", "close", "triage", "tickets://all", "ticket"]
        await api("GET", f"{path}/capabilities", query={"page": 0}, status=400)
        tools = await api("GET", f"{path}/capabilities", query={"type": "tool"})
        assert [(row["name"], row["enabled"]) for row in tools["data"]] == [
            ("search", True),
            ("close", False),
        ]
        assert tools["counts"] == {
            "tools": {"total": 2, "enabled": 1},
            "prompts": {"total": 1, "enabled": 1},
            "resources": {"total": 1, "enabled": 1},
            "resource_templates": {"total": 1, "enabled": 1},
        }


async def test_templates_can_be_read_and_not_switched() -> None:
    async with conversation() as api:
        path = f"/mcp-integrations/{(await mcp_integration(api))['id']}/capabilities"
        body = {"capabilities": [{"name": "ticket", "type": "resource_template", "enabled": False}]}
        await api("PUT", path, body, status=400)


async def test_another_reading_replaces_what_was_found_and_keeps_the_switches() -> None:
    async with conversation() as api:
        path = f"/mcp-integrations/{(await mcp_integration(api))['id']}"
        await api("POST", f"{path}/sync", FOUND)
        off = [{"name": "search", "type": "tool", "enabled": False}]
        await api("PUT", f"{path}/capabilities", {"capabilities": off})
        listed = [{"type": "tool", "name": "search", "title": "Find"}]
        await api("POST", f"{path}/sync", {"capabilities": listed})
        (row,) = (await api("GET", f"{path}/capabilities"))["data"]
        assert (row["name"], row["title"], row["enabled"]) == ("search", "Find", False)
        assert (await api("GET", f"{path}/metadata"))["server_name"] == "tickets"


@pytest.mark.parametrize(
    "capabilities",
    [
        5,
        [5],
        [{"name": "a"}],
        [{"name": "a", "type": "skill"}],
        [{"name": "a", "type": "tool", "title": 5}],
        [{"name": "a", "type": "resource", "size": True}],
        {"tools": {}},
        {"tools": [{"name": 5}]},
    ],
)
async def test_what_makes_no_sense_is_not_kept(capabilities: object) -> None:
    async with conversation() as api:
        path = f"/mcp-integrations/{(await mcp_integration(api))['id']}"
        await api("POST", f"{path}/sync", {"capabilities": capabilities}, status=400)
        assert (await api("GET", f"{path}/metadata"))["sync_status"] == "pending"


async def test_a_connection_is_tested_without_being_made() -> None:
    async with conversation() as api:
        there = await mcp_integration(api)
        answer = await api("POST", f"/mcp-integrations/{there['id']}/test", {"anything": 1})
        assert (answer["success"], answer["status_code"], answer["url"]) == (True, 200, BODY["url"])
        assert answer == await api("POST", f"/mcp-integrations/{there['slug']}/test")
        nowhere = await mcp_integration(api, url="https://mcp.invalid/sse")
        answer = await api("POST", f"/mcp-integrations/{nowhere['id']}/test")
        assert (answer["success"], answer["status_code"]) == (False, None)
        assert answer["error"]


async def test_an_integration_with_servers_stays() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await mcp_integration(api, workspace_id=workspace["id"])
        body = {"name": "Tickets", "mcp_integration_id": made["id"], "workspace_id": workspace["id"]}
        server = await api("POST", "/mcp-servers", body)
        refused = await api("DELETE", f"/mcp-integrations/{made['id']}", status=409)
        assert refused["data"]["errorCode"] == "AB07"
        await api("DELETE", f"/mcp-servers/{server['id']}")
        assert await api("DELETE", f"/mcp-integrations/{made['id']}") == {}
        await api("GET", f"/mcp-integrations/{made['id']}", status=404)


async def test_an_update_needs_something_to_change_and_keeps_the_rest() -> None:
    async with conversation() as api:
        path = f"/mcp-integrations/{(await mcp_integration(api, description='ours'))['id']}"
        await api("PUT", path, {}, status=400)
        assert await api("PUT", path, {"name": "Issues"}) == {}
        read = await api("GET", path)
        assert (read["name"], read["description"]) == ("Issues", "ours")
