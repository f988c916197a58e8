from __future__ import annotations

from typing import Any

from plane_conversation import Conversation, conversation


async def _partial(api: Conversation, **body: object) -> Any:
    if not {"workspace_id", "collection_id"} & body.keys():
        body["workspace_id"] = (await api.workspace())["slug"]
    return await api("POST", "/prompts/partials", {"name": "Tone", "string": "Be kind.", **body})


async def test_a_partial_lies_in_the_default_collection_unless_told() -> None:
    async with conversation() as api:
        await api.workspace()
        (default,) = (await api("GET", "/collections"))["data"]
        made = await _partial(api, workspace_id=default["workspace_id"], version_description="The first")
        read = await api("GET", f"/prompts/partials/{made['slug']}")
        assert (read["id"], read["collection_id"]) == (made["id"], default["id"])
        assert (read["string"], read["version"]) == ("Be kind.", 1)
        assert read["prompt_partial_version_id"] == made["version_id"]
        assert (read["version_description"], read["status"]) == ("The first", "active")
        body = {"name": "Support", "workspace_id": default["workspace_id"]}
        collection = await api("POST", "/collections", body)
        await _partial(api, collection_id=collection["slug"])
        listed = await api("GET", "/prompts/partials", query={"collection_id": collection["id"]})
        assert [row["collection_id"] for row in listed["data"]] == [collection["id"]]


async def test_a_partial_cannot_lie_in_the_collection_of_another_workspace() -> None:
    async with conversation() as api:
        search, ads = await api.workspace("Search"), await api.workspace("Ads")
        collection = await api("POST", "/collections", {"name": "Support", "workspace_id": search["id"]})
        body = {"name": "Tone", "string": "", "workspace_id": ads["id"], "collection_id": collection["id"]}
        refused = await api("POST", "/prompts/partials", body, status=400)
        assert "body.collection_id" in refused["data"]["message"]


async def test_a_list_leaves_out_the_text() -> None:
    async with conversation() as api:
        await _partial(api)
        listed = await api("GET", "/prompts/partials")
        assert (listed["object"], listed["total"]) == ("list", 1)
        (row,) = listed["data"]
        assert (row["object"], row["name"]) == ("partial", "Tone")
        assert not {"string", "version", "prompt_partial_version_id"} & row.keys()


async def test_a_new_text_is_not_in_use_until_it_is_published() -> None:
    async with conversation() as api:
        path = f"/prompts/partials/{(await _partial(api))['id']}"
        body = {"string": "Be brief.", "version_description": "Shorter"}
        changed = await api("PUT", path, body)
        assert (await api("GET", path))["string"] == "Be kind."
        assert await api("PUT", f"{path}/makeDefault", {"version": 2}) == {}
        read = await api("GET", path)
        assert (read["string"], read["version"], read["version_description"]) == ("Be brief.", 2, "Shorter")
        assert read["prompt_partial_version_id"] == changed["prompt_partial_version_id"]
        await api("PUT", f"{path}/makeDefault", {"version": 0}, status=404)


async def test_versions_are_listed_newest_first_and_forget_a_description_under_the_wrong_name() -> None:
    async with conversation() as api:
        path = f"/prompts/partials/{(await _partial(api))['id']}"
        await api("PUT", path, {"string": "Be brief.", "description": "Lost"})
        listed = await api("GET", f"{path}/versions")
        assert listed["total"] == 2
        assert [row["version"] for row in listed["data"]] == [2, 1]
        assert [row["prompt_version_status"] for row in listed["data"]] == ["archived", "active"]
        assert listed["data"][0]["description"] == ""


async def test_a_change_without_a_text_answers_nothing_and_a_description_alone_does_nothing() -> None:
    async with conversation() as api:
        path = f"/prompts/partials/{(await _partial(api))['id']}"
        before = await api("GET", path)
        api.clock.advance(60)
        assert await api("PUT", path, {"version_description": "Better", "description": "Better"}) == {}
        assert await api("GET", path) == before
        assert await api("PUT", path, {"name": "Manner", "status": "archived"}) == {}
        after = await api("GET", path)
        assert (after["name"], after["status"], after["version"]) == ("Manner", "archived", 1)


async def test_a_partial_is_no_prompt_and_is_deleted_for_good() -> None:
    async with conversation() as api:
        made = await _partial(api)
        await api("GET", f"/prompts/{made['id']}", status=403)
        assert await api("DELETE", f"/prompts/partials/{made['id']}") == {}
        await api("GET", f"/prompts/partials/{made['id']}/versions", status=404)
