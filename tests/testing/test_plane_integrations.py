from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import Conversation, conversation

SECRET = "sk-invented-0123456789"
BEGUN_WITH = "granted-by-default"


async def integration(api: Conversation, **body: object) -> Any:
    stated = {"name": "OpenAI", "ai_provider_id": "openai", "key": SECRET, **body}
    return await api("POST", "/integrations", stated)


async def providers(api: Conversation, workspace: Any) -> dict[str, str]:
    """The slugs of a workspace's providers by the integrations that they were made from."""
    rows = (await api("GET", "/providers", query={"workspace_id": workspace["id"]}))["data"]
    return {row["integration_id"]: row["slug"] for row in rows if row["integration_id"] != BEGUN_WITH}


async def grant(api: Conversation, made: Any, *workspaces: Any, status: int = 200, **body: Any) -> Any:
    entries = [entry if "enabled" in entry else {"id": entry["id"], "enabled": True} for entry in workspaces]
    path = f"/integrations/{made['slug']}/workspaces"
    return await api("PUT", path, {"workspaces": entries, **body}, status=status)


async def test_a_key_is_never_told_again() -> None:
    async with conversation() as api:
        settings = {"aws_auth_type": "accessKey", "aws_region": "eu-west-1", "aws_role_arn": "arn:role"}
        made = await integration(api, configurations={**settings, "aws_secret_access_key": SECRET})
        assert set(made) == {"id", "slug"}
        read = await api("GET", f"/integrations/{made['slug']}")
        assert read["masked_key"] == "sk*****789"
        assert read["configurations"] == {**settings, "masked_aws_secret_access_key": "sk*****789"}
        assert SECRET not in str(await api("GET", "/integrations"))


async def test_an_integration_needs_a_key_or_something_that_stands_for_it() -> None:
    async with conversation() as api:
        bare = {"name": "OpenAI", "ai_provider_id": "openai"}
        assert "body.key" in (await api("POST", "/integrations", bare, status=400))["data"]["message"]
        await api(
            "POST", "/integrations", bare | {"configurations": {"custom_host": "https://llm.example.com"}}
        )


async def test_a_slug_is_made_unless_it_is_named_and_no_two_are_the_same() -> None:
    async with conversation() as api:
        assert (await integration(api))["slug"].startswith("openai-")
        assert (await integration(api, slug="main"))["slug"] == "main"
        body = {"name": "OpenAI", "ai_provider_id": "openai", "key": SECRET, "slug": "main"}
        assert (await api("POST", "/integrations", body, status=409))["data"]["errorCode"] == "AB07"


async def test_an_update_merges_settings_and_keeps_what_it_omits() -> None:
    async with conversation() as api:
        prices = {"multiplier": {"default": 1.1}}
        made = await integration(api, configurations={"openai_project": "a"}, pricing_adjustments=prices)
        path = f"/integrations/{made['slug']}"
        assert await api("PUT", path, {"configurations": {"openai_organization": "b"}}) == {}
        read = await api("GET", path)
        assert read["configurations"] == {"openai_project": "a", "openai_organization": "b"}
        assert (read["name"], read["pricing_adjustments"]) == ("OpenAI", prices)
        await api("PUT", path, {"pricing_adjustments": None})
        assert (await api("GET", path))["pricing_adjustments"] is None


async def test_access_makes_a_provider_once() -> None:
    async with conversation() as api:
        workspace, made = await api.workspace(), await integration(api)
        assert await providers(api, workspace) == {}
        await grant(api, made, workspace)
        await grant(api, made, workspace)
        assert await providers(api, workspace) == {made["slug"]: made["slug"]}
        rows = (await api("GET", "/providers", query={"workspace_id": workspace["slug"]}))["data"]
        assert rows[-1]["note"] == "Created automatically on integration access grant"


@pytest.mark.parametrize(
    ("at_creation", "for_all", "for_one", "slug"),
    [
        ({"create_default_provider": False}, {}, {}, None),
        ({}, {"create_default_provider": False}, {}, None),
        ({}, {"create_default_provider": False}, {"create_default_provider": True}, "main"),
        ({"default_provider_slug": "a"}, {}, {}, "a"),
        ({"default_provider_slug": "a"}, {"default_provider_slug": "b"}, {}, "b"),
        ({}, {"default_provider_slug": "b"}, {"default_provider_slug": "c"}, "c"),
    ],
)
async def test_what_is_said_closest_decides_about_the_provider(
    at_creation: dict[str, Any], for_all: dict[str, Any], for_one: dict[str, Any], slug: str | None
) -> None:
    async with conversation() as api:
        workspace, made = await api.workspace(), await integration(api, slug="main", **at_creation)
        await grant(api, made, {"id": workspace["id"], "enabled": True, **for_one}, **for_all)
        assert (await providers(api, workspace)).get("main") == slug


async def test_a_default_slug_that_another_provider_has_is_refused_and_nothing_is_granted() -> None:
    async with conversation() as api:
        workspace, first, second = await api.workspace(), await integration(api), await integration(api)
        await grant(api, first, workspace, default_provider_slug="main")
        refused = await grant(api, second, workspace, default_provider_slug="main", status=400)
        assert refused["data"]["errorCode"] == "AB01"
        assert (await api("GET", f"/integrations/{second['slug']}/workspaces"))["total"] == 0
        # The same slug in another workspace is free.
        await grant(api, second, await api.workspace("Ads"), default_provider_slug="main")


async def test_workspaces_are_named_by_id_or_slug_and_answered_by_slug() -> None:
    async with conversation() as api:
        first, second, made = await api.workspace(), await api.workspace(), await integration(api)
        limits = [{"type": "requests", "unit": "rpm", "value": 60}]
        await grant(api, made, {"id": first["id"], "enabled": True, "rate_limits": limits})
        await grant(api, made, {"id": second["slug"], "enabled": False})
        answer = await api("GET", f"/integrations/{made['slug']}/workspaces")
        assert answer == {
            "total": 2,
            "workspaces": [
                {"id": first["slug"], "enabled": True, "usage_limits": None, "rate_limits": limits},
                {"id": second["slug"], "enabled": False, "usage_limits": None, "rate_limits": None},
            ],
        }
        assert (await api("GET", f"/integrations/{made['slug']}"))["workspace_count"] == 1


async def test_access_is_merged_unless_it_shall_be_replaced() -> None:
    async with conversation() as api:
        first, second, made = await api.workspace(), await api.workspace(), await integration(api)

        async def listed() -> list[str]:
            answer = await api("GET", f"/integrations/{made['slug']}/workspaces")
            return [row["id"] for row in answer["workspaces"]]

        await grant(api, made, first)
        await grant(api, made, second)
        assert await listed() == [first["slug"], second["slug"]]
        await grant(api, made, second, override_existing_workspace_access=True)
        assert await listed() == [second["slug"]]


async def test_what_all_workspaces_may_use_reaches_those_to_come_unless_one_is_kept_out() -> None:
    async with conversation() as api:
        first, second, made = await api.workspace(), await api.workspace(), await integration(api)
        await grant(
            api, made, {"id": second["id"], "enabled": False}, global_workspace_access={"enabled": True}
        )
        third = await api.workspace()
        has = [made["slug"] in await providers(api, workspace) for workspace in (first, second, third)]
        assert has == [True, False, True]
        read = await api("GET", f"/integrations/{made['slug']}")
        assert read["global_workspace_access_settings"] == {"enabled": True}
        assert read["workspace_count"] == 2


async def test_an_integration_of_a_workspace_is_for_that_one_alone() -> None:
    async with conversation() as api:
        own, other = await api.workspace(), await api.workspace()
        made = await integration(api, workspace_id=own["slug"], default_provider_slug="main")
        assert await providers(api, own) == {made["slug"]: "main"}
        await grant(api, made, other, status=400)
        await grant(api, made, global_workspace_access={"enabled": True}, status=400)


async def test_lists_show_what_a_workspace_may_use_and_tell_the_levels_apart() -> None:
    async with conversation() as api:
        own, other = await api.workspace(), await api.workspace()
        shared, private = await integration(api), await integration(api, workspace_id=own["id"])
        hidden = await integration(api, tags={"team": "ads"})
        await grant(api, shared, own)

        async def slugs(key: str | None = None, **query: str) -> list[str]:
            answer = await api("GET", "/integrations", key=key, query=query)
            assert answer["total"] == len(answer["data"])
            return [row["slug"] for row in answer["data"]]

        assert await slugs() == [BEGUN_WITH, shared["slug"], private["slug"], hidden["slug"]]
        usable = [BEGUN_WITH, shared["slug"], private["slug"]]
        assert await slugs(workspace_id=own["id"]) == usable
        assert await slugs(workspace_id=other["id"]) == [BEGUN_WITH]
        await grant(api, hidden, {"id": own["id"], "enabled": False})
        assert await slugs(workspace_id=own["id"]) == usable
        assert await slugs(type="workspace") == [private["slug"]]
        assert await slugs(type="organisation", workspace_id=own["id"]) == usable[:2]
        assert await slugs(tags='{"team": "ads"}') == [hidden["slug"]]
        await api("GET", "/integrations", query={"tags": "ads"}, status=400)
        scopes = ["workspace_integrations.list"]
        key = (await api.api_key("workspace/service", workspace_id=own["id"], scopes=scopes))["key"]
        assert await slugs(key, workspace_id=other["id"]) == usable


async def test_each_level_needs_its_own_scopes() -> None:
    async with conversation() as api:
        workspace, other = await api.workspace(), await api.workspace()
        scopes = [f"workspace_integrations.{verb}" for verb in ("create", "read", "update")]
        key = (await api.api_key("workspace/service", workspace_id=workspace["id"], scopes=scopes))["key"]
        body = {"name": "Own", "ai_provider_id": "openai", "key": SECRET}
        own = await api("POST", "/integrations", body, key=key)
        await api("GET", f"/integrations/{own['slug']}", key=key)
        await api("GET", f"/integrations/{BEGUN_WITH}", key=key, status=403)
        foreign = await integration(api, workspace_id=other["id"])
        await api("GET", f"/integrations/{foreign['slug']}", key=key, status=403)
        key = (await api.api_key(scopes=scopes))["key"]
        await api("GET", f"/integrations/{own['slug']}", key=key)
        await api("GET", f"/integrations/{BEGUN_WITH}", key=key, status=403)
        await api("POST", "/integrations", body, key=key, status=403)


async def test_models_are_switched_added_and_removed_one_by_one() -> None:
    async with conversation() as api:
        path = f"/integrations/{(await integration(api))['slug']}/models"
        before = await api("GET", path)
        assert (before["allow_all_models"], before["total"]) == (True, len(before["models"]))
        own = {"slug": "ours", "enabled": True, "is_custom": True, "base_model_slug": "gpt-4o"}
        body = {"models": [own, {"slug": "gpt-4o", "enabled": False}], "allow_all_models": False}
        assert await api("PUT", path, body) == {}
        after = await api("GET", path)
        models = {model["slug"]: model for model in after["models"]}
        assert (after["total"], after["allow_all_models"]) == (before["total"] + 1, False)
        assert (models["gpt-4o"]["enabled"], models["gpt-4o-mini"]["enabled"]) == (False, True)
        await api("PUT", path, {"models": [{"slug": "ours", "enabled": False}]})
        (changed,) = [model for model in (await api("GET", path))["models"] if model["slug"] == "ours"]
        assert (changed["enabled"], changed["base_model_slug"]) == (False, "gpt-4o")
        refused = await api("DELETE", path, query={"slugs": "ours,gpt-4o"}, status=400)
        assert "gpt-4o is built in" in refused["data"]["message"]
        await api("DELETE", path, query={"slugs": "unheard-of"}, status=404)
        assert await api("DELETE", path, query={"slugs": "ours"}) == {}
        assert (await api("GET", path))["total"] == before["total"]


async def test_a_deleted_integration_takes_its_providers_along() -> None:
    async with conversation() as api:
        workspace, made = await api.workspace(), await integration(api)
        await grant(api, made, workspace)
        await api("DELETE", f"/integrations/{made['slug']}")
        await api("GET", f"/integrations/{made['slug']}", status=404)
        assert await providers(api, workspace) == {}


async def test_a_workspace_without_providers_is_deleted_without_force_and_leaves_no_access_behind() -> None:
    async with conversation() as api:
        workspace, made = await api.workspace(), await integration(api)
        own = await integration(api, workspace_id=workspace["id"])
        await grant(api, made, workspace)
        path = f"/admin/workspaces/{workspace['id']}"
        await api("DELETE", path, {"name": "Search"}, status=409)
        for row in (await api("GET", "/providers", query={"workspace_id": workspace["id"]}))["data"]:
            await api("DELETE", f"/providers/{row['slug']}", query={"workspace_id": workspace["id"]})
        await api("DELETE", path, {"name": "Search"})
        assert (await api("GET", f"/integrations/{made['slug']}/workspaces"))["total"] == 0
        await api("GET", f"/integrations/{own['slug']}", status=404)
