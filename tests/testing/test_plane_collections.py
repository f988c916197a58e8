from __future__ import annotations

import re
from typing import Any

import pytest
from plane_conversation import Conversation, conversation


async def _collection(api: Conversation, name: str = "Support", **body: object) -> Any:
    return await api("POST", "/collections", {"name": name, **body})


async def _prompt(api: Conversation, collection_id: str) -> Any:
    body = {"name": "Greet", "collection_id": collection_id, "string": "[]", "parameters": {}}
    return await api("POST", "/prompts", body | {"virtual_key": "open"})


async def test_each_workspace_begins_with_a_collection_that_cannot_be_deleted() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        (default,) = (await api("GET", "/collections"))["data"]
        assert (default["is_default"], default["workspace_id"]) == (1, workspace["id"])
        refused = await api("DELETE", f"/collections/{default['id']}", status=404)
        assert refused["data"]["errorCode"] == "AB08"
        await api("DELETE", f"/collections/{default['id']}?cascade=true", status=404)


@pytest.mark.parametrize("reference", ["id", "slug"])
async def test_a_collection_is_made_read_renamed_and_deleted(reference: str) -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await _collection(api, workspace_id=workspace["slug"])
        assert made.keys() == {"id", "slug"}
        assert re.fullmatch(r"co-support-[0-9a-f]{6}", made["slug"])
        path = f"/collections/{made[reference]}"
        assert await api("PUT", path, {"name": "Help"}) == {}
        read = await api("GET", path)
        assert (read["name"], read["workspace_id"], read["is_default"]) == ("Help", workspace["id"], 0)
        assert await api("DELETE", path) == {}
        await api("GET", path, status=404)


async def test_collections_lie_in_collections_of_the_same_workspace() -> None:
    async with conversation() as api:
        search, ads = await api.workspace("Search"), await api.workspace("Ads")
        top = await _collection(api, workspace_id=search["id"])
        # Where a parent is named its workspace need not be.
        inner = await _collection(api, "Refunds", parent_collection_id=top["slug"])
        path = f"/collections/{inner['id']}"
        assert (await api("GET", path))["parent_collection_id"] == top["id"]
        (child,) = (await api("GET", f"/collections/{top['id']}"))["child_collections"]
        assert (child["id"], child["name"]) == (inner["id"], "Refunds")
        body = {"name": "Refunds", "workspace_id": ads["id"], "parent_collection_id": top["id"]}
        await api("POST", "/collections", body, status=400)
        for reference, parent in ((None, None), (top["slug"], top["id"])):
            await api("PUT", path, {"name": "Refunds", "parent_collection_id": reference})
            assert (await api("GET", path))["parent_collection_id"] == parent


async def test_a_collection_cannot_lie_inside_itself() -> None:
    async with conversation() as api:
        top = await _collection(api, workspace_id=(await api.workspace())["id"])
        inner = await _collection(api, "Refunds", parent_collection_id=top["id"])
        for parent in (top["id"], inner["id"]):
            body = {"name": "Support", "parent_collection_id": parent}
            await api("PUT", f"/collections/{top['id']}", body, status=400)


async def test_a_list_counts_what_lies_in_each_collection_and_is_searched_and_paged() -> None:
    async with conversation() as api:
        workspace_id = (await api.workspace())["id"]
        top = await _collection(api, workspace_id=workspace_id)
        await _collection(api, "Refunds", parent_collection_id=top["id"])
        api.clock.advance(60)
        await _prompt(api, top["slug"])
        (row,) = (await api("GET", "/collections", query={"search": "Supp"}))["data"]
        details = row["collection_details"]
        assert (details["child_collections_count"], details["prompts_count"]) == (1, 1)
        assert details["prompts_last_updated_at"] > details["child_collections_last_updated_at"]
        query = {"current_page": 1, "page_size": 2, "workspace_id": workspace_id}
        page = await api("GET", "/collections", query=query)
        assert (page["total"], [row["name"] for row in page["data"]]) == (3, ["Refunds"])


async def test_a_plain_delete_loses_nothing_and_a_cascade_takes_everything_along() -> None:
    async with conversation() as api:
        await api.workspace()
        (default,) = (await api("GET", "/collections"))["data"]
        for cascade, status in (("false", 200), ("true", 404)):
            top = await _collection(api, workspace_id=default["workspace_id"])
            inner = await _collection(api, "Refunds", parent_collection_id=top["id"])
            prompts = [await _prompt(api, collection["id"]) for collection in (top, inner)]
            await api("DELETE", f"/collections/{top['id']}", query={"cascade": cascade})
            left = await api("GET", f"/collections/{inner['id']}", status=status)
            for prompt in prompts:
                await api("GET", f"/prompts/{prompt['id']}", status=status if status == 200 else 403)
            if status == 200:
                assert left["parent_collection_id"] is None
                moved = await api("GET", f"/prompts/{prompts[0]['id']}")
                assert moved["collection_id"] == default["id"]
