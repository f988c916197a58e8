from __future__ import annotations

import re

import pytest
from plane_conversation import conversation

from portkey_admin.testing import Behaviour


async def test_a_new_workspace_has_a_uuid_and_a_slug_made_of_its_name() -> None:
    async with conversation() as api:
        made = await api("POST", "/admin/workspaces", {"name": "Search & Ads", "description": "Both of them"})
        assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", made["id"])
        assert re.fullmatch(r"ws-search-ads-[0-9a-f]{6}", made["slug"])
        assert (made["name"], made["description"], made["object"]) == (
            "Search & Ads",
            "Both of them",
            "workspace",
        )


@pytest.mark.parametrize("reference", ["id", "slug"])
async def test_a_workspace_is_found_by_id_and_by_slug(reference: str) -> None:
    async with conversation() as api:
        made = await api.workspace()
        assert (await api("GET", f"/admin/workspaces/{made[reference]}"))["id"] == made["id"]


async def test_names_may_repeat_and_slugs_may_not() -> None:
    async with conversation() as api:
        first, second = await api.workspace("Search"), await api.workspace("Search")
        assert first["slug"] != second["slug"]
        refused = await api("POST", "/admin/workspaces", {"name": "Other", "slug": first["slug"]}, status=409)
        assert refused["data"]["errorCode"] == "AB07"


async def test_a_workspace_without_a_name_is_refused() -> None:
    async with conversation() as api:
        for body in ({}, {"name": " "}):
            refused = await api("POST", "/admin/workspaces", body, status=400)
            assert refused["data"]["errorCode"] == "AB01"
            assert "name" in refused["data"]["message"]


async def test_an_update_answers_nothing_keeps_what_it_omits_and_clears_what_is_null() -> None:
    async with conversation() as api:
        limits = [{"type": "requests", "unit": "rpm", "value": 60}]
        body = {"name": "Search", "rate_limits": limits, "defaults": {"metadata": {"team": "search"}}}
        path = f"/admin/workspaces/{(await api('POST', '/admin/workspaces', body))['id']}"
        api.clock.advance(60)
        assert await api("PUT", path, {"description": "All of it"}) == {}
        kept = await api("GET", path)
        assert (kept["rate_limits"], kept["description"]) == (limits, "All of it")
        assert kept["last_updated_at"] > kept["created_at"]
        await api("PUT", path, {"rate_limits": None})
        cleared = await api("GET", path)
        assert cleared["rate_limits"] is None
        assert cleared["defaults"]["metadata"] == {"team": "search"}


async def test_defaults_and_security_settings_are_replaced_whole_and_settings_are_merged() -> None:
    async with conversation() as api:
        path = f"/admin/workspaces/{(await api.workspace())['id']}"
        await api("PUT", path, {"defaults": {"input_guardrails": ["pg-one"], "metadata": {"team": "search"}}})
        await api("PUT", path, {"defaults": {"output_guardrails": ["pg-two"]}})
        await api("PUT", path, {"security_settings": {"membersWriteConfigs": True}})
        await api("PUT", path, {"security_settings": {"managersViewLogs": True}})
        await api("PUT", path, {"settings": {"debug_log": 1}})
        await api("PUT", path, {"settings": {"user_api_key_count": 2}})
        read = await api("GET", path)
        assert read["defaults"]["output_guardrails"] == ["pg-two"]
        assert not read["defaults"].get("input_guardrails")
        assert not read["defaults"].get("metadata")
        assert read["security_settings"]["managersViewLogs"] is True
        assert not read["security_settings"].get("membersWriteConfigs")
        assert (read["settings"]["debug_log"], read["settings"]["user_api_key_count"]) == (1, 2)


@pytest.mark.parametrize(
    ("stated", "shown", "bare"),
    [
        ({"name": "Search", "icon": "🔎"}, "🔎 Search", "Search"),
        ({"name": "🔎 Search"}, "🔎 Search", "Search"),
        ({"name": "👩🏽‍🔬Labs"}, "👩🏽‍🔬 Labs", "Labs"),
        ({"name": "🇫🇷 Paris", "icon": "🇫🇷"}, "🇫🇷 Paris", "Paris"),
        ({"name": "🔎 Search", "icon": "🚀"}, "🚀 🔎 Search", "🔎 Search"),
        ({"name": "🔎"}, "🔎", "🔎"),
    ],
)
async def test_an_emoji_before_a_name_is_the_icon_and_no_part_of_the_name(
    stated: dict[str, str], shown: str, bare: str
) -> None:
    async with conversation() as api:
        made = await api("POST", "/admin/workspaces", stated)
        assert made["name"] == shown
        path = f"/admin/workspaces/{made['id']}"
        await api("PUT", path, {"name": shown})
        assert (await api("GET", path))["name"] == shown
        if shown != bare:
            await api("DELETE", path, {"name": shown}, status=400)
        await api.close({"id": made["id"], "name": bare})


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "AB01"),
        ({"name": "Serch", "force_delete": True}, 400, "AB01"),
        ({"name": "Search"}, 409, "AB07"),
        ({"name": "Search", "force_delete": True}, 409, "AB07"),
    ],
)
async def test_a_delete_is_refused(body: dict[str, object], status: int, code: str) -> None:
    async with conversation() as api:
        path = f"/admin/workspaces/{(await api.workspace())['id']}"
        assert (await api("DELETE", path, body, status=status))["data"]["errorCode"] == code
        await api("GET", path)


async def test_where_sources_of_old_are_right_a_forced_delete_takes_all_along() -> None:
    async with conversation(behaviour=Behaviour(force_delete_cascades=True)) as api:
        made = await api.workspace()
        key = await api.api_key("workspace/service", workspace_id=made["id"])
        await api("DELETE", f"/admin/workspaces/{made['id']}", {"name": "Search", "force_delete": True})
        await api("GET", f"/api-keys/{key['id']}", status=403)


async def test_the_default_workspace_is_there_from_the_start_and_stays() -> None:
    async with conversation(behaviour=Behaviour(default_workspace=True)) as api:
        await api.workspace()
        default, other = (await api("GET", "/admin/workspaces"))["data"]
        assert (default["name"], default["is_default"], other["is_default"]) == ("Default", 1, 0)
        with pytest.raises(AssertionError, match="400"):
            await api.close(default)


async def test_an_empty_workspace_is_archived_with_its_members() -> None:
    async with conversation() as api:
        made = await api.workspace()
        user_id = await api.member(made["id"])
        await api.close(made)
        await api("GET", f"/admin/workspaces/{made['id']}", status=403)
        assert (await api("GET", f"/admin/users/{user_id}"))["workspace_ids"] == []
        assert (await api("GET", "/admin/workspaces"))["data"] == []
        archived = await api("GET", "/admin/workspaces", query={"status": "archived"})
        assert [row["id"] for row in archived["data"]] == [made["id"]]


async def test_lists_filter_by_part_of_a_name_by_the_whole_of_it_and_mind_the_case() -> None:
    async with conversation() as api:
        for name in ("Search", "Search Ads", "search"):
            await api.workspace(name)

        async def names(**query: str) -> list[str]:
            return [row["name"] for row in (await api("GET", "/admin/workspaces", query=query))["data"]]

        assert await names(name="Search") == ["Search", "Search Ads"]
        assert await names(exact_name="Search") == ["Search"]
        assert await names(exact_name="Nothing") == []


async def test_get_tells_of_the_members_and_a_list_does_not() -> None:
    async with conversation() as api:
        made = await api.workspace()
        user_id = await api.member(made["id"], role="manager")
        (member,) = (await api("GET", f"/admin/workspaces/{made['id']}"))["users"]
        assert (member["id"], member["role"]) == (user_id, "manager")
        assert "email" not in member
        (row,) = (await api("GET", "/admin/workspaces"))["data"]
        assert "users" not in row
        assert row["status"] == "active"


async def test_users_named_at_creation_become_members_and_strangers_are_refused() -> None:
    async with conversation() as api:
        user_id = await api.user()
        await api("POST", "/admin/workspaces", {"name": "Ads", "users": ["nobody"]}, status=400)
        made = await api("POST", "/admin/workspaces", {"name": "Search", "users": [user_id]})
        assert (await api("GET", f"/admin/users/{user_id}"))["workspace_ids"] == [made["id"]]
        assert (await api("GET", "/admin/workspaces"))["total"] == 1
