from __future__ import annotations

from plane_conversation import conversation


async def test_a_mapping_made_twice_is_one_mapping_and_another_role_is_refused() -> None:
    async with conversation() as api:
        made = await api.workspace()
        body = {"workspace_id": made["slug"], "role": "member", "scim_group_name": "Engineers"}
        mapping = await api("POST", "/scim/workspaces", body)
        assert (mapping["workspace_id"], mapping["scim_group"]) == (made["id"], "Engineers")
        assert await api("POST", "/scim/workspaces", body) == mapping
        await api("POST", "/scim/workspaces", body | {"role": "admin"}, status=400)
        assert await api("GET", "/scim/workspaces") == {
            "total_count": 1,
            "page": 0,
            "page_size": 100,
            "mappings": [mapping],
        }


async def test_a_mapping_takes_exactly_one_way_to_name_its_group() -> None:
    async with conversation() as api:
        body = {"workspace_id": (await api.workspace())["id"], "role": "member"}
        await api("POST", "/scim/workspaces", body, status=400)
        both = {"scim_group_name": "Engineers", "scim_group_id": "g"}
        await api("POST", "/scim/workspaces", body | both, status=400)
        await api("POST", "/scim/workspaces", body | {"scim_group_id": "unknown"}, status=404)


async def test_mappings_are_filtered_paged_and_deleted_with_a_word() -> None:
    async with conversation() as api:
        made = await api.workspace()
        for name in ("Engineers", "Analysts", "Editors"):
            body = {"workspace_id": made["id"], "role": "member", "scim_group_name": name}
            last = await api("POST", "/scim/workspaces", body)
        page = await api("GET", "/scim/workspaces", query={"page": 1, "page_size": 2})
        assert (page["total_count"], [row["scim_group"] for row in page["mappings"]]) == (3, ["Editors"])
        found = await api("GET", "/scim/workspaces", query={"scim_group_id": last["scim_group_id"]})
        assert found["mappings"] == [last]
        assert await api("DELETE", f"/scim/workspaces/{last['id']}") == {"success": True}
        await api("DELETE", f"/scim/workspaces/{last['id']}", status=404)
