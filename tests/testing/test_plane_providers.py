"""Providers, and the virtual keys that they once were."""

from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import Conversation, conversation

SECRET = "sk-invented-0123456789"
BEGUN_WITH = "granted-by-default"
LIMIT = {"credit_limit": 10, "type": "cost"}
RATE = {"type": "requests", "unit": "rpm", "value": 60}


async def provider(api: Conversation, workspace: Any, **body: object) -> Any:
    stated = {"name": "Main", "integration_id": BEGUN_WITH, "workspace_id": workspace["id"], **body}
    return await api("POST", "/providers", stated)


async def virtual_key(api: Conversation, workspace: Any, **body: object) -> str:
    stated = {"name": "Old", "provider": "openai", "key": SECRET, "workspace_id": workspace["id"], **body}
    slug: str = (await api("POST", "/virtual-keys", stated))["data"]["slug"]
    return slug


async def test_a_provider_is_made_from_an_integration_named_by_slug_or_id() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await provider(api, workspace, rate_limits=[RATE], usage_limits=LIMIT, note="ours")
        query = {"workspace_id": workspace["slug"]}
        read = await api("GET", f"/providers/{made['slug']}", query=query)
        assert (read["integration_id"], read["status"], read["object"]) == (BEGUN_WITH, "active", "provider")
        assert (read["rate_limits"], read["usage_limits"], read["note"]) == ([RATE], LIMIT, "ours")
        id = (await api("GET", f"/integrations/{BEGUN_WITH}"))["id"]
        await provider(api, workspace, integration_id=id)
        assert (await api("GET", "/providers", query=query))["total"] == 3


async def test_an_integration_that_the_workspace_may_not_use_makes_no_provider() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        body = {"name": "OpenAI", "ai_provider_id": "openai", "key": SECRET}
        closed = (await api("POST", "/integrations", body))["slug"]
        wish = {"name": "Main", "integration_id": closed, "workspace_id": workspace["id"]}
        assert (await api("POST", "/providers", wish, status=403))["data"]["errorCode"] == "AB03"
        await api("POST", "/providers", wish | {"integration_id": "unheard-of"}, status=404)


async def test_an_organisation_key_has_to_say_which_workspace() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        slug = (await provider(api, workspace))["slug"]
        body = {"name": "Main", "integration_id": BEGUN_WITH}
        for method, path, sent in (
            ("POST", "/providers", body),
            ("GET", "/providers", None),
            ("GET", f"/providers/{slug}", None),
            ("PUT", f"/providers/{slug}", {"name": "Other"}),
            ("DELETE", f"/providers/{slug}", None),
            ("GET", "/providers/models", None),
            ("GET", "/virtual-keys", None),
        ):
            assert "workspace_id" in (await api(method, path, sent, status=400))["data"]["message"]


async def test_a_workspace_key_acts_in_its_own_workspace() -> None:
    async with conversation() as api:
        own, other = await api.workspace(), await api.workspace()
        scopes = [f"providers.{verb}" for verb in ("create", "read", "list")]
        key = (await api.api_key("workspace/service", workspace_id=own["id"], scopes=scopes))["key"]
        await api("POST", "/providers", {"name": "Main", "integration_id": BEGUN_WITH}, key=key)
        assert (await api("GET", "/providers", key=key))["total"] == 2
        await api("GET", "/providers", key=key, query={"workspace_id": other["id"]}, status=403)
        foreign = await provider(api, other, slug="foreign")
        for reference in (foreign["slug"], foreign["id"]):
            await api("GET", f"/providers/{reference}", key=key, status=403)


async def test_slugs_are_unique_in_a_workspace_and_may_repeat_in_the_next() -> None:
    async with conversation() as api:
        first, second = await api.workspace(), await api.workspace()
        for workspace in (first, second):
            assert (await provider(api, workspace, slug="main"))["slug"] == "main"
        body = {"name": "M", "integration_id": BEGUN_WITH, "workspace_id": first["id"], "slug": "main"}
        assert (await api("POST", "/providers", body, status=409))["data"]["errorCode"] == "AB07"


@pytest.mark.parametrize("place", ["query", "body"])
async def test_an_update_answers_the_id_and_takes_the_workspace_from_query_or_body(
    place: str,
) -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await provider(api, workspace, usage_limits=LIMIT, rate_limits=[RATE])
        where, path = {"workspace_id": workspace["id"]}, f"/providers/{made['slug']}"
        changes: dict[str, object] = {"usage_limits": None, "reset_usage": True}
        if place == "query":
            answer = await api("PUT", path, changes, query=where)
        else:
            answer = await api("PUT", path, {**changes, **where})
        assert answer == {"id": made["id"], "slug": made["slug"]}
        read = await api("GET", path, query=where)
        assert (read["usage_limits"], read["rate_limits"], read["reset_usage"]) == (None, [RATE], None)
        assert read["last_reset_at"] is not None


async def test_a_provider_expires() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        body = {"name": "M", "integration_id": BEGUN_WITH, "workspace_id": workspace["id"]}
        await api("POST", "/providers", body | {"expires_at": "2020-01-01T00:00:00Z"}, status=400)
        made = await provider(api, workspace, expires_at="2026-01-01T01:00:00Z")
        api.clock.advance(3600)
        read = await api("GET", f"/providers/{made['slug']}", query={"workspace_id": workspace["id"]})
        assert read["status"] == "expired"


async def test_the_models_of_providers_are_those_that_are_switched_on() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        off = {"models": [{"slug": "gpt-4o", "enabled": False}]}
        await api("PUT", f"/integrations/{BEGUN_WITH}/models", off)
        answer = await api("GET", "/providers/models", query={"workspace_id": workspace["id"]})
        ids = [row["id"] for row in answer["data"]]
        assert f"@{BEGUN_WITH}/gpt-4o-mini" in ids
        assert f"@{BEGUN_WITH}/gpt-4o" not in ids


async def test_virtual_keys_and_providers_are_the_same_records() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        query, slug = {"workspace_id": workspace["id"]}, await virtual_key(api, workspace)
        assert (await api("GET", f"/providers/{slug}", query=query))["name"] == "Old"
        assert (await api("GET", "/virtual-keys", query=query))["total"] == 2
        await api("DELETE", f"/providers/{slug}", query=query)
        await api("GET", f"/virtual-keys/{slug}", query=query, status=403)
        # The credential went along.
        assert (await api("GET", "/integrations"))["total"] == 1


async def test_a_virtual_key_reads_differently_alone_and_in_a_list() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        query, slug = {"workspace_id": workspace["id"]}, await virtual_key(api, workspace)
        alone = await api("GET", f"/virtual-keys/{slug}", query=query)
        listed = (await api("GET", "/virtual-keys", query=query))["data"][0]
        assert set(alone) - set(listed) == {"ai_provider_name", "key", "masked_api_key"}
        assert set(listed) - set(alone) == {
            "provider",
            "organisation_id",
            "workspace_id",
            "workspace_name",
            "reset_usage",
        }
        assert (alone["key"], alone["masked_api_key"], alone["ai_provider_name"]) == (
            "",
            "sk*****789",
            "openai",
        )
        empty = ("usage_limits", "rate_limits", "model_config")
        assert [alone[field] for field in empty] == [None, [], {}]
        assert [listed[field] for field in empty] == [None, None, None]
        assert (listed["provider"], listed["workspace_name"]) == ("openai", "Search")


async def test_the_account_behind_a_virtual_key_is_masked_and_changed_through_it() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        aws = {"awsRegion": "eu-west-1", "awsSecretAccessKey": SECRET}
        slug = await virtual_key(api, workspace, provider="bedrock", **aws)
        path, query = f"/virtual-keys/{slug}", {"workspace_id": workspace["id"]}
        read = await api("GET", path, query=query)
        assert read["model_config"] == {"awsRegion": "eu-west-1", "masked_awsSecretAccessKey": "sk*****789"}
        body = {"key": "another-invented-key", "note": "new", "workspace_id": workspace["id"]}
        assert await api("PUT", path, body) == {}
        read = await api("GET", path, query=query)
        assert (read["masked_api_key"], read["note"]) == ("an*****key", "new")
        shared = {"key": "mine", "workspace_id": workspace["id"]}
        await api("PUT", f"/virtual-keys/{BEGUN_WITH}", shared, status=400)


async def test_a_virtual_key_needs_a_provider() -> None:
    async with conversation() as api:
        body = {"name": "Old", "key": SECRET, "workspace_id": (await api.workspace())["id"]}
        refused = await api("POST", "/virtual-keys", body, status=400)
        assert "body.provider" in refused["data"]["message"]
