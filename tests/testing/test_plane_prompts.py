from __future__ import annotations

import re
from typing import Any

import pytest
from plane_conversation import Conversation, conversation

_GREETING = '[{"role":"user","content":"Greet {{name}}"}]'
_FAREWELL = '[{"role":"user","content":"Send {{name}} off"}]'
_WHOLE = {"string": _FAREWELL, "parameters": {}, "virtual_key": "open", "is_raw_template": 0}


async def _collection(api: Conversation, workspace: str = "Search") -> Any:
    workspace_id = (await api.workspace(workspace))["id"]
    return await api("POST", "/collections", {"name": "Support", "workspace_id": workspace_id})


async def _prompt(api: Conversation, **body: object) -> Any:
    if "collection_id" not in body:
        body["collection_id"] = (await _collection(api))["id"]
    stated = {"name": "Greet", "string": _GREETING, "parameters": {"top_p": 1}, "virtual_key": "open"}
    return await api("POST", "/prompts", stated | {"model": "small-1"} | body)


async def test_a_new_prompt_has_its_first_version_in_use() -> None:
    async with conversation() as api:
        collection = await _collection(api)
        made = await _prompt(
            api,
            collection_id=collection["slug"],
            version_description="The first",
            template_metadata={"team": "search"},
        )
        assert re.fullmatch(r"pp-greet-[0-9a-f]{6}", made["slug"])
        read = await api("GET", f"/prompts/{made['slug']}")
        assert (read["prompt_version"], read["prompt_version_id"]) == (1, made["version_id"])
        assert (read["string"], read["collection_id"]) == (_GREETING, collection["id"])
        assert (read["prompt_version_description"], read["is_raw_template"]) == ("The first", 0)
        assert read["template_metadata"] == {"team": "search"}
        # The API adds the model to the parameters that were sent.
        assert read["parameters"] == {"top_p": 1, "model": "small-1"}
        assert (read["functions"], read["tools"], read["prompt_version_label_id"]) == (None, None, None)


async def test_the_model_may_be_named_in_the_parameters_alone() -> None:
    async with conversation() as api:
        body = {"name": "Greet", "string": "[]", "parameters": {"model": "small-1"}, "virtual_key": "open"}
        body["collection_id"] = (await _collection(api))["id"]
        made = await api("POST", "/prompts", body)
        assert (await api("GET", f"/prompts/{made['id']}"))["model"] == "small-1"


async def test_a_provider_that_is_named_by_its_id_is_answered_by_its_slug() -> None:
    async with conversation() as api:
        workspace_id = (await api.workspace())["id"]
        body = {"name": "Open", "ai_provider_id": "openai", "key": "invented", "workspace_id": workspace_id}
        integration_id = (await api("POST", "/integrations", body))["slug"]
        body = {"name": "Open", "integration_id": integration_id, "workspace_id": workspace_id}
        provider = await api("POST", "/providers", body)
        for reference in ("id", "slug"):
            made = await _prompt(api, virtual_key=provider[reference])
            assert (await api("GET", f"/prompts/{made['id']}"))["virtual_key"] == provider["slug"]


async def test_a_list_shows_what_a_prompt_is_and_not_what_it_says() -> None:
    async with conversation() as api:
        made = await _prompt(api)
        (row,) = (await api("GET", "/prompts"))["data"]
        assert row.items() <= (await api("GET", f"/prompts/{made['id']}")).items()
        assert not {"string", "parameters", "prompt_version"} & row.keys()


async def test_a_new_version_is_not_in_use_until_it_is_published_by_its_number() -> None:
    async with conversation() as api:
        made = await _prompt(api)
        path = f"/prompts/{made['id']}"
        changed = await api("PUT", path, _WHOLE)
        assert (changed["id"], changed["slug"]) == (made["id"], made["slug"])
        assert (await api("GET", path))["string"] == _GREETING
        assert await api("PUT", f"{path}/makeDefault", {"version": 2}) == {}
        read = await api("GET", path)
        assert (read["string"], read["prompt_version"]) == (_FAREWELL, 2)
        assert read["prompt_version_id"] == changed["prompt_version_id"]
        await api("PUT", f"{path}/makeDefault", {"version": 1})
        assert (await api("GET", path))["string"] == _GREETING
        refused = await api("PUT", f"{path}/makeDefault", {"version": 3}, status=404)
        assert refused["data"]["errorCode"] == "AB08"
        await api("PUT", f"{path}/makeDefault", {"version": made["version_id"]}, status=400)


@pytest.mark.parametrize("left_out", sorted(_WHOLE))
async def test_without_patch_a_version_is_sent_whole(left_out: str) -> None:
    async with conversation() as api:
        made = await _prompt(api)
        body = {field: value for field, value in _WHOLE.items() if field != left_out}
        refused = await api("PUT", f"/prompts/{made['id']}", body, status=400)
        assert refused["data"]["message"].startswith(f"body.{left_out}:")
        await api("PUT", f"/prompts/{made['id']}", body | {"patch": False}, status=400)
        assert (await api("GET", f"/prompts/{made['id']}/versions"))["total"] == 1


async def test_a_whole_version_takes_over_nothing_and_a_patched_one_what_it_leaves_out() -> None:
    async with conversation() as api:
        made = await _prompt(api, tools=[{"type": "function"}], template_metadata={"team": "search"})
        path = f"/prompts/{made['id']}"

        async def version(body: dict[str, object]) -> Any:
            return await api("GET", f"{path}/versions/{(await api('PUT', path, body))['prompt_version_id']}")

        described = {"patch": True, "string": "[]", "version_description": "Emptied"}
        assert (await version(described))["prompt_version_description"] == "Emptied"
        patched = await version({"patch": True, "string": _FAREWELL, "prompt_metadata": {"team": "ads"}})
        assert (patched["string"], patched["tools"]) == (_FAREWELL, [{"type": "function"}])
        assert (patched["model"], patched["parameters"]) == ("small-1", {"top_p": 1, "model": "small-1"})
        assert (patched["template_metadata"], patched["prompt_version_description"]) == ({"team": "ads"}, "")
        retuned = await version({"patch": True, "parameters": {"model": "large-1"}})
        assert (retuned["model"], retuned["string"]) == ("large-1", _FAREWELL)
        whole = await version(_WHOLE)
        assert (whole["tools"], whole["model"], whole["template_metadata"]) == (None, "", {})


async def test_a_change_that_makes_no_version_answers_nothing() -> None:
    async with conversation() as api:
        made = await _prompt(api)
        path = f"/prompts/{made['id']}"
        before = await api("GET", path)
        api.clock.advance(60)
        for body in ({}, {"version_description": "Better"}, {"patch": True, "version_description": "Better"}):
            assert await api("PUT", path, body) == {}
        assert await api("GET", path) == before
        assert await api("PUT", path, {"name": "Welcome"}) == {}
        after = await api("GET", path)
        assert (after["name"], after["prompt_version_id"]) == ("Welcome", made["version_id"])
        assert after["last_updated_at"] > before["last_updated_at"]


async def test_a_prompt_moves_within_its_workspace_only() -> None:
    async with conversation() as api:
        here, elsewhere = await _collection(api), await _collection(api, "Ads")
        made = await _prompt(api, collection_id=here["id"])
        path = f"/prompts/{made['id']}"
        workspace_id = (await api("GET", f"/collections/{here['id']}"))["workspace_id"]
        near = await api("POST", "/collections", {"name": "Sales", "workspace_id": workspace_id})
        assert await api("PUT", path, {"collection_id": near["slug"]}) == {}
        assert (await api("GET", path))["collection_id"] == near["id"]
        await api("PUT", path, {"collection_id": elsewhere["id"]}, status=400)
        await api("PUT", path, {"collection_id": "unknown"}, status=404)
        for collection, total in ((here, 0), (near, 1)):
            assert (await api("GET", "/prompts", query={"collection_id": collection["slug"]}))[
                "total"
            ] == total


async def test_versions_are_listed_newest_first() -> None:
    async with conversation() as api:
        made = await _prompt(api)
        path = f"/prompts/{made['id']}"
        await api("PUT", path, _WHOLE | {"version_description": "Shorter"})
        listed = await api("GET", f"{path}/versions")
        newer, older = listed["data"]
        assert listed["total"] == 2
        assert (newer["prompt_version"], newer["prompt_description"]) == (2, "Shorter")
        assert (older["prompt_version"], older["prompt_description"]) == (1, None)
        assert (older["id"], older["prompt_template"]["string"]) == (made["version_id"], _GREETING)
        assert [newer["status"], older["status"]] == ["archived", "active"]


async def test_a_label_marks_one_version_of_a_prompt_at_a_time() -> None:
    async with conversation() as api:
        made = await _prompt(api)
        path = f"/prompts/{made['id']}"
        newer = (await api("PUT", path, _WHOLE))["prompt_version_id"]
        labels = {row["name"]: row["id"] for row in (await api("GET", "/labels"))["data"]}
        body = {"label_id": labels["production"]}

        async def labelled() -> list[bool]:
            listed = await api("GET", f"{path}/versions")
            return [version["label_id"] == labels["production"] for version in listed["data"]]

        assert await api("PUT", f"{path}/versions/{made['version_id']}", body) == {}
        assert await labelled() == [False, True]
        read = await api("GET", path)
        assert (read["prompt_version_label_name"], read["prompt_version_label_id"]) == (
            "production",
            labels["production"],
        )
        await api("PUT", f"{path}/versions/{newer}", body)
        assert await labelled() == [True, False]
        await api("PUT", f"{path}/versions/{newer}", {})
        assert await labelled() == [True, False]
        await api("PUT", f"{path}/versions/{newer}", {"label_id": None})
        assert await labelled() == [False, False]


async def test_a_label_of_another_workspace_and_a_deleted_one_mark_nothing() -> None:
    async with conversation() as api:
        made = await _prompt(api)
        path = f"/prompts/{made['id']}/versions/{made['version_id']}"
        elsewhere = (await api.workspace("Ads"))["id"]
        foreign = await api("POST", "/labels", {"name": "tried", "workspace_id": elsewhere})
        await api("PUT", path, {"label_id": foreign["id"]}, status=404)
        workspace_id = (await api("GET", "/admin/workspaces"))["data"][0]["id"]
        own = await api("POST", "/labels", {"name": "tried", "workspace_id": workspace_id})
        await api("PUT", path, {"label_id": own["id"]})
        await api("DELETE", f"/labels/{own['id']}")
        assert (await api("GET", path))["prompt_version_label_id"] is None


async def test_a_deleted_prompt_is_gone_with_its_versions() -> None:
    async with conversation() as api:
        made = await _prompt(api)
        assert await api("DELETE", f"/prompts/{made['slug']}") == {}
        for path in (f"/prompts/{made['id']}", f"/prompts/{made['id']}/versions"):
            await api("GET", path, status=403)
        assert (await api("GET", "/prompts"))["total"] == 0


async def test_prompts_are_searched_paged_and_kept_to_the_workspace_of_the_key() -> None:
    async with conversation() as api:
        here, elsewhere = await _collection(api), await _collection(api, "Ads")
        for name in ("Greet", "Thank", "Greet again"):
            await _prompt(api, name=name, collection_id=here["id"])
        foreign = await _prompt(api, collection_id=elsewhere["id"])

        async def names(key: str | None = None, **query: str | int) -> list[str]:
            return [row["name"] for row in (await api("GET", "/prompts", key=key, query=query))["data"]]

        assert await names(search="Greet", page_size=2) == ["Greet", "Greet again"]
        assert await names(type="shared") == []
        workspace_id = (await api("GET", f"/collections/{here['id']}"))["workspace_id"]
        scopes = ["prompts.list", "prompts.read", "prompts.create"]
        key = (await api.api_key("workspace/service", workspace_id=workspace_id, scopes=scopes))["key"]
        assert await names(key) == ["Greet again", "Thank", "Greet"]
        await api("GET", f"/prompts/{foreign['id']}", key=key, status=403)
        body = {"name": "Greet", "string": "[]", "parameters": {}, "virtual_key": "open"}
        body["collection_id"] = elsewhere["id"]
        await api("POST", "/prompts", body, key=key, status=403)
