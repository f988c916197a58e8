from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import Conversation, conversation

TOKEN = "invented-vault-token"
VAULT = {"vault_auth_type": "token", "vault_addr": "https://vault.example.com", "vault_token": TOKEN}
BODY = {"name": "OpenAI key", "manager_type": "hashicorp_vault", "auth_config": VAULT, "secret_path": "kv/ai"}


async def reference(api: Conversation, **body: object) -> Any:
    return await api("POST", "/secret-references", {**BODY, **body})


async def test_a_list_tells_less_than_a_single_answer_and_neither_tells_the_secret() -> None:
    async with conversation() as api:
        made = await reference(api, tags={"team": "search"})
        assert made["object"] == "secret-reference"
        single = await api("GET", f"/secret-references/{made['slug']}")
        assert single["auth_config"] == {
            "vault_auth_type": "token",
            "vault_addr": "https://vault.example.com",
            "masked_vault_token": "in*****ken",
        }
        assert (single["status"], single["allow_all_workspaces"]) == ("ACTIVE", True)
        listed = await api("GET", "/secret-references")
        (row,) = listed["data"]
        assert row.items() <= single.items()
        assert "auth_config" not in row
        assert TOKEN not in str((single, listed))


async def test_a_list_is_narrowed_down() -> None:
    async with conversation() as api:
        aws = {"aws_auth_type": "serviceRole"}
        await reference(api, tags={"team": "ads"})
        await reference(api, name="Bedrock", manager_type="aws_sm", auth_config=aws)

        async def names(**query: str) -> list[str]:
            return [row["name"] for row in (await api("GET", "/secret-references", query=query))["data"]]

        assert await names(manager_type="aws_sm") == ["Bedrock"]
        assert await names(search="AI k") == ["OpenAI key"]
        assert await names(tags='{"team":"ads"}') == ["OpenAI key"]


async def test_signing_in_is_merged_field_by_field_and_the_manager_stays() -> None:
    async with conversation() as api:
        path = f"/secret-references/{(await reference(api, secret_key='openai'))['id']}"
        changes = {"auth_config": {"vault_namespace": "ai"}, "manager_type": "aws_sm", "secret_key": None}
        assert await api("PUT", path, changes) == {}
        read = await api("GET", path)
        assert read["auth_config"].keys() == {
            "vault_auth_type",
            "vault_addr",
            "masked_vault_token",
            "vault_namespace",
        }
        assert (read["manager_type"], read["secret_key"]) == ("hashicorp_vault", None)
        for body in ({}, {"manager_type": "aws_sm"}, {"nonsense": 1}):
            await api("PUT", path, body, status=400)


async def test_naming_workspaces_closes_a_reference_to_all_others() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await reference(api, allowed_workspaces=[workspace["slug"]])
        path = f"/secret-references/{made['id']}"
        read = await api("GET", path)
        assert (read["allow_all_workspaces"], read["allowed_workspaces"]) == (False, [workspace["id"]])
        await api("PUT", path, {"allow_all_workspaces": True})
        read = await api("GET", path)
        assert (read["allow_all_workspaces"], read["allowed_workspaces"]) == (True, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"allowed_workspaces": []},
        {"allow_all_workspaces": True, "allowed_workspaces": ["ws"]},
        {"auth_config": {"aws_auth_type": "serviceRole"}},
    ],
)
async def test_contradictions_are_refused(wrong: dict[str, object]) -> None:
    async with conversation() as api:
        refused = await api("POST", "/secret-references", {**BODY, **wrong}, status=400)
        assert refused["data"]["errorCode"] == "AB01"
        assert next(reversed(wrong)) in refused["data"]["message"]


MAPPED = {
    "integrations": ("/integrations", {"name": "A", "ai_provider_id": "openai"}, "key"),
    "virtual keys": ("/virtual-keys", {"name": "A", "provider": "openai"}, "key"),
    "MCP integrations": (
        "/mcp-integrations",
        {"name": "A", "url": "https://mcp.example.com", "auth_type": "headers", "transport": "http"},
        "configurations.custom_headers",
    ),
}


@pytest.mark.parametrize("kind", MAPPED)
async def test_a_reference_stays_while_something_is_filled_from_it(kind: str) -> None:
    async with conversation() as api:
        workspace, made = await api.workspace(), await reference(api)
        path, body, target = MAPPED[kind]
        mapping = {"target_field": target, "secret_reference_id": made["slug"]}
        extra = {"workspace_id": workspace["id"], "secret_mappings": [mapping]}
        user = await api("POST", path, {**body, **extra})
        refused = await api("DELETE", f"/secret-references/{made['id']}", status=400)
        assert refused["data"]["errorCode"] == "AB01"
        slug = user.get("slug") or user["data"]["slug"]
        query = {"workspace_id": workspace["id"]} if kind == "virtual keys" else {}
        assert (await api("GET", f"{path}/{slug}", query=query))["secret_mappings"] == [mapping]
        await api("DELETE", f"{path}/{slug}", query=query)
        await api("DELETE", f"/secret-references/{made['id']}")
        gone = await api("GET", f"/secret-references/{made['id']}", status=404)
        assert gone["data"]["errorCode"] == "AB08"


@pytest.mark.parametrize("wrong", ["target", "twice", "unheard-of", "foreign"])
async def test_a_wrong_mapping_is_refused_by_its_place(wrong: str) -> None:
    async with conversation() as api:
        own, other = await api.workspace(), await api.workspace()
        made = await reference(api, allowed_workspaces=[own["id"]])
        good = {"target_field": "key", "secret_reference_id": made["id"]}
        mappings, home = {
            "target": ([{**good, "target_field": "name"}], own),
            "twice": ([good, good], own),
            "unheard-of": ([{**good, "secret_reference_id": "x"}], own),
            "foreign": ([good], other),
        }[wrong]
        body = {"name": "A", "ai_provider_id": "openai", "secret_mappings": mappings}
        refused = await api("POST", "/integrations", {**body, "workspace_id": home["id"]}, status=400)
        assert refused["data"]["message"].startswith(f"body.secret_mappings[{len(mappings) - 1}].")
