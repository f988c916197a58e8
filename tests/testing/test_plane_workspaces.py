from __future__ import annotations

import re

import pytest
from plane_conversation import conversation


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
        assert (cleared["rate_limits"], cleared["defaults"]) == (None, {"metadata": {"team": "search"}})


async def test_a_workspace_with_an_icon_shows_it_before_the_name_and_is_deleted_by_the_bare_name() -> None:
    async with conversation() as api:
        made = await api("POST", "/admin/workspaces", {"name": "Search", "icon": "🔎"})
        assert made["name"] == "🔎 Search"
        path = f"/admin/workspaces/{made['id']}"
        await api("DELETE", path, {"name": made["name"], "force_delete": True}, status=400)
        await api("DELETE", path, {"name": "Search", "force_delete": True})


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "AB01"),
        ({"name": "Serch", "force_delete": True}, 400, "AB01"),
        ({"name": "Search"}, 409, "AB07"),
        ({"name": "Search", "force_delete": False}, 409, "AB07"),
    ],
)
async def test_a_delete_is_refused(body: dict[str, object], status: int, code: str) -> None:
    async with conversation() as api:
        path = f"/admin/workspaces/{(await api.workspace())['id']}"
        assert (await api("DELETE", path, body, status=status))["data"]["errorCode"] == code
        await api("GET", path)


async def test_a_forced_delete_takes_members_and_keys_along_and_archives() -> None:
    async with conversation() as api:
        made = await api.workspace()
        user_id = await api.member(made["id"])
        key = await api.api_key("workspace/service", workspace_id=made["id"])
        await api("DELETE", f"/admin/workspaces/{made['id']}", {"name": "Search", "force_delete": True})
        await api("GET", f"/admin/workspaces/{made['id']}", status=404)
        await api("GET", f"/api-keys/{key['id']}", status=404)
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
