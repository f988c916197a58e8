from __future__ import annotations

import json
import re
from typing import Any

import pytest
from plane_conversation import Conversation, conversation

_RETRIES = {"retry": {"attempts": 3}}


async def _config(api: Conversation, **body: object) -> Any:
    if "workspace_id" not in body:
        body["workspace_id"] = (await api.workspace())["id"]
    return await api("POST", "/configs", {"name": "Careful", "config": _RETRIES, **body})


async def test_a_config_is_flat_and_holds_its_content_as_text() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await _config(api, workspace_id=workspace["slug"])
        assert re.fullmatch(r"pc-careful-[0-9a-f]{6}", made["slug"])
        read = await api("GET", f"/configs/{made['slug']}")
        assert json.loads(read["config"]) == _RETRIES
        assert (read["workspace_id"], read["version_id"]) == (workspace["id"], made["version_id"])
        assert (read["is_default"], read["type"], read["format"]) == (0, "ORG_CONFIG", "json")


async def test_a_list_leaves_out_what_belongs_to_a_version() -> None:
    async with conversation() as api:
        made = await _config(api)
        (row,) = (await api("GET", "/configs"))["data"]
        assert row.items() <= (await api("GET", f"/configs/{made['slug']}")).items()
        assert not {"config", "format", "type", "version_id"} & row.keys()


async def test_names_may_repeat() -> None:
    async with conversation() as api:
        workspace_id = (await api.workspace())["id"]
        first, second = [await _config(api, workspace_id=workspace_id) for _ in range(2)]
        assert first["slug"] != second["slug"]


async def test_new_content_makes_a_version_that_is_used_at_once_and_a_new_name_makes_none() -> None:
    async with conversation() as api:
        made = await _config(api)
        path = f"/configs/{made['slug']}"
        assert await api("PUT", path, {"name": "Bold"}) == {"version_id": made["version_id"]}
        api.clock.advance(60)
        changed = await api("PUT", path, {"config": {"cache": {"mode": "simple"}}})
        assert changed["version_id"] != made["version_id"]
        read = await api("GET", path)
        assert (read["name"], read["version_id"]) == ("Bold", changed["version_id"])
        assert json.loads(read["config"]) == {"cache": {"mode": "simple"}}
        assert read["last_updated_at"] > read["created_at"]


async def test_versions_are_listed_newest_first_and_read_by_their_id() -> None:
    async with conversation() as api:
        made = await _config(api)
        path = f"/configs/{made['slug']}"
        newer = await api("PUT", path, {"config": {}})
        listed = await api("GET", f"{path}/versions")
        ids = [version["version_id"] for version in listed["data"]]
        assert (listed["total"], ids) == (2, [newer["version_id"], made["version_id"]])
        for reference in (made["id"], made["slug"]):
            older = await api("GET", f"/configs/{reference}/versions/{made['version_id']}")
            assert older == listed["data"][1]
            assert json.loads(older["config"]) == _RETRIES


async def test_a_version_is_found_only_under_its_own_config() -> None:
    async with conversation() as api:
        first, second = await _config(api), await _config(api)
        await api("GET", f"/configs/{first['slug']}/versions/{second['version_id']}", status=404)
        await api("GET", f"/configs/{first['slug']}/versions/unknown", status=404)


@pytest.mark.parametrize("reference", ["slug", "id"])
async def test_the_config_that_a_workspace_gives_its_users_cannot_be_deleted(reference: str) -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await _config(api, workspace_id=workspace["id"])
        path, defaults = f"/admin/workspaces/{workspace['id']}", {"user_api_key_config": made[reference]}
        await api("PUT", path, {"defaults": defaults})
        refused = await api("DELETE", f"/configs/{made['slug']}", status=409)
        assert refused["data"]["errorCode"] == "AB07"
        await api("PUT", path, {"defaults": {"user_api_key_config": None}})
        assert await api("DELETE", f"/configs/{made['slug']}") == {}
        refused = await api("GET", f"/configs/{made['slug']}", status=403)
        assert refused["data"]["errorCode"] == "AB03"


async def test_nobody_makes_a_config_the_default_one_and_the_newest_is_listed_first() -> None:
    async with conversation() as api:
        for name, asked in (("First", {"isDefault": 1}), ("Second", {"is_default": 1}), ("Third", {})):
            await _config(api, name=name, **asked)
        rows = (await api("GET", "/configs"))["data"]
        assert [(row["name"], row["is_default"]) for row in rows] == [
            ("Third", 0),
            ("Second", 0),
            ("First", 0),
        ]


async def test_an_organisation_key_says_which_workspace_and_sees_all_of_them() -> None:
    async with conversation() as api:
        refused = await api("POST", "/configs", {"name": "Nowhere", "config": {}}, status=400)
        assert "workspace_id" in refused["data"]["message"]
        await api("POST", "/configs", {"name": "Lost", "config": {}, "workspace_id": "unknown"}, status=403)
        search, ads = await api.workspace("Search"), await api.workspace("Ads")
        for workspace in (search, ads):
            await _config(api, workspace_id=workspace["id"])
        assert (await api("GET", "/configs"))["total"] == 2
        only = await api("GET", "/configs", query={"workspace_id": ads["slug"]})
        assert [row["workspace_id"] for row in only["data"]] == [ads["id"]]


async def test_a_workspace_key_acts_in_its_own_workspace_alone() -> None:
    async with conversation() as api:
        own, other = await api.workspace("Search"), await api.workspace("Ads")
        scopes = [f"configs.{verb}" for verb in ("create", "read", "list", "update", "delete")]
        issued = await api.api_key("workspace/service", workspace_id=own["id"], scopes=scopes)
        key = issued["key"]
        foreign = await _config(api, workspace_id=other["id"])
        mine = await api("POST", "/configs", {"name": "Mine", "config": {}}, key=key)
        assert (await api("GET", f"/configs/{mine['slug']}", key=key))["owner_id"] == issued["id"]
        assert [row["id"] for row in (await api("GET", "/configs", key=key))["data"]] == [mine["id"]]
        closed = f"/configs/{foreign['slug']}"
        elsewhere = {"name": "Mine", "config": {}, "workspace_id": other["id"]}
        for method, path, body in (
            ("GET", closed, None),
            ("PUT", closed, {"name": "Mine"}),
            ("DELETE", closed, None),
            ("GET", f"{closed}/versions", None),
            ("GET", f"/configs?workspace_id={other['id']}", None),
            ("POST", "/configs", elsewhere),
        ):
            refused = await api(method, path, body, key=key, status=403)
            assert refused["data"]["errorCode"] == "AB03"
