from __future__ import annotations

import re
from typing import Any

import pytest
from plane_conversation import Conversation, conversation

_CHECKS = [{"id": "default.contains", "parameters": {"operator": "none", "words": ["secret"]}}]
_ACTIONS = {"onFail": "block", "message": "No secrets", "deny": True, "async": False}
_VERBS = ("create", "read", "list", "update", "delete")


async def _guardrail(api: Conversation, **body: object) -> Any:
    if not {"workspace_id", "organisation_id"} & body.keys():
        body["workspace_id"] = (await api.workspace())["id"]
    return await api(
        "POST", "/guardrails", {"name": "No leaks", "checks": _CHECKS, "actions": _ACTIONS, **body}
    )


async def _organisation_id(api: Conversation) -> str:
    id: str = (await api.workspace("Elsewhere"))["organisation_id"]
    return id


async def test_a_guardrail_is_made_for_a_workspace_and_read_by_id_and_slug() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await _guardrail(api, workspace_id=workspace["slug"])
        assert made.keys() == {"id", "slug", "version_id"}
        assert re.fullmatch(r"pg-no-leaks-[0-9a-f]{6}", made["slug"])
        read = await api("GET", f"/guardrails/{made['slug']}")
        assert read == await api("GET", f"/guardrails/{made['id']}")
        assert (read["checks"], read["actions"]) == (_CHECKS, _ACTIONS)
        assert (read["workspace_id"], read["organisation_id"]) == (
            workspace["id"],
            workspace["organisation_id"],
        )
        assert read["updated_by"] is None


async def test_a_check_says_whether_it_is_enabled_only_while_it_is_not() -> None:
    async with conversation() as api:
        checks = [{**_CHECKS[0], "is_enabled": True}, {**_CHECKS[0], "is_enabled": False}]
        made = await _guardrail(api, checks=checks)
        on, off = (await api("GET", f"/guardrails/{made['id']}"))["checks"]
        assert "is_enabled" not in on
        assert off["is_enabled"] is False


async def test_a_list_leaves_out_checks_and_actions_and_is_narrowed_by_ids() -> None:
    async with conversation() as api:
        made = [await _guardrail(api) for _ in range(3)]
        listed = await api("GET", "/guardrails", query={"page_size": 2})
        assert (listed["total"], len(listed["data"])) == (3, 2)
        assert not {"checks", "actions", "version_id"} & listed["data"][0].keys()
        wanted = [made[0]["id"], made[2]["id"]]
        some = await api("GET", "/guardrails", query={"ids": ",".join(wanted)})
        assert [row["id"] for row in some["data"]] == wanted


async def test_an_update_makes_a_version_that_is_used_at_once_and_a_new_name_makes_none() -> None:
    async with conversation() as api:
        made = await _guardrail(api)
        path = f"/guardrails/{made['slug']}"
        assert await api("PUT", path, {"name": "No secrets"}) == made
        changed = await api("PUT", path, {"actions": {"onFail": "log"}})
        assert (changed["id"], changed["slug"]) == (made["id"], made["slug"])
        assert changed["version_id"] != made["version_id"]
        read = await api("GET", path)
        assert (read["name"], read["checks"], read["actions"]) == ("No secrets", _CHECKS, {"onFail": "log"})
        assert read["updated_by"] is not None


async def test_a_guardrail_that_is_deleted_is_gone() -> None:
    async with conversation() as api:
        made = await _guardrail(api)
        assert await api("DELETE", f"/guardrails/{made['id']}") == {}
        await api("GET", f"/guardrails/{made['slug']}", status=403)


async def test_guardrails_of_the_organisation_have_scopes_of_their_own() -> None:
    async with conversation() as api:
        organisation_id = await _organisation_id(api)
        of_workspace = await _guardrail(api)
        of_organisation = await _guardrail(api, organisation_id=organisation_id)
        assert (await api("GET", f"/guardrails/{of_organisation['id']}"))["workspace_id"] == ""
        for family, seen, hidden in (
            ("guardrails", of_workspace, of_organisation),
            ("organisation_guardrails", of_organisation, of_workspace),
        ):
            key = (await api.api_key(scopes=[f"{family}.{verb}" for verb in _VERBS]))["key"]
            assert [row["id"] for row in (await api("GET", "/guardrails", key=key))["data"]] == [seen["id"]]
            for method, body in (("GET", None), ("PUT", {"name": "Mine"}), ("DELETE", None)):
                await api(method, f"/guardrails/{hidden['id']}", body, key=key, status=403)
            await api("PUT", f"/guardrails/{seen['id']}", {"name": "Mine"}, key=key)
        stated = {"name": "No leaks", "checks": _CHECKS, "actions": {}}
        only_own = (await api.api_key(scopes=["guardrails.create"]))["key"]
        of_all = stated | {"organisation_id": organisation_id}
        await api("POST", "/guardrails", of_all, key=only_own, status=403)


@pytest.mark.parametrize(
    ("change", "status", "told"),
    [
        ({"checks": []}, 400, "body.checks"),
        ({"checks": None}, 400, "body.checks"),
        ({"workspace_id": "unknown"}, 403, "workspace"),
    ],
)
async def test_a_guardrail_is_refused(change: dict[str, object], status: int, told: str) -> None:
    async with conversation() as api:
        body = {"name": "No leaks", "checks": _CHECKS, "actions": _ACTIONS, "workspace_id": "given"} | change
        stated = {field: value for field, value in body.items() if value is not None or field == "checks"}
        refused = await api("POST", "/guardrails", stated, status=status)
        assert told in refused["data"]["message"]


async def test_the_organisation_puts_its_guardrails_on_all_workspaces() -> None:
    async with conversation() as api:
        path = "/admin/organisation/defaults"
        none: dict[str, list[Any]] = {
            f"{kind}_guardrails": [] for kind in ("input", "output", "mcp_input", "mcp_output")
        }
        assert await api("GET", path) == none
        organisation_id = await _organisation_id(api)
        made = await _guardrail(api, organisation_id=organisation_id)
        named = {"id": made["id"], "slug": made["slug"]}
        assert await api("PUT", path, {"input_guardrails": [made["slug"]]}) == {}
        # A list that is left out stays as it was.
        await api("PUT", path, {"output_guardrails": [made["id"]]})
        assert await api("GET", path) == none | {"input_guardrails": [named], "output_guardrails": [named]}
        await api("PUT", path, {"input_guardrails": []})
        assert await api("GET", path) == none | {"output_guardrails": [named]}
        await api("PUT", path, {}, status=400)
        await api("DELETE", f"/guardrails/{made['id']}", status=400)
        await api("PUT", path, {"output_guardrails": []})
        workspace = f"/admin/workspaces/{(await api.workspace())['id']}"
        for reference, status in ((made["slug"], 400), (made["id"], 400), ("pg-other", 200)):
            await api("PUT", workspace, {"defaults": {"output_guardrails": [reference]}})
            await api("DELETE", f"/guardrails/{made['id']}", status=status)


async def test_a_default_is_a_guardrail_of_the_organisation() -> None:
    async with conversation() as api:
        own = await _guardrail(api)
        for reference in (own["id"], "unknown"):
            body = {"output_guardrails": [reference]}
            refused = await api("PUT", "/admin/organisation/defaults", body, status=400)
            assert refused["data"]["message"].startswith("body.output_guardrails[0]:")


async def test_workspaces_are_spared_one_by_one_or_all_anew() -> None:
    async with conversation() as api:
        search, ads = await api.workspace("Search"), await api.workspace("Ads")
        organisation_id = search["organisation_id"]
        path = "/workspace-exclusions/input-guardrails"

        async def spare(*entries: tuple[str, bool], **options: bool) -> list[str]:
            workspaces = [{"workspace_id": id, "excluded": excluded} for id, excluded in entries]
            body = {"organisation_id": organisation_id, "workspaces": workspaces, **options}
            assert (await api("PUT", path, body))["success"] is True
            listed = await api("GET", path, query={"organisation_id": organisation_id})
            rows = listed["data"]["exclusions"]
            assert {(row["entity_type"], row["status"]) for row in rows} == {("input_guardrails", "active")}
            assert len({row["id"] for row in rows}) == len(rows)
            return [row["workspace_id"] for row in rows]

        assert await spare((search["slug"], True)) == [search["id"]]
        assert await spare((ads["id"], True)) == [search["id"], ads["id"]]
        assert await spare((search["id"], False)) == [ads["id"]]
        assert await spare((search["id"], True), override_existing=True) == [search["id"]]
        other = await api(
            "GET", "/workspace-exclusions/output-guardrails", query={"organisation_id": organisation_id}
        )
        assert other == {"success": True, "data": {"exclusions": []}}
        query = {"organisation_id": organisation_id, "workspace_id": ads["slug"]}
        assert (await api("GET", path, query=query))["data"] == {"exclusions": []}


async def test_exclusions_are_for_the_right_organisation_and_workspaces_that_exist() -> None:
    async with conversation() as api:
        organisation_id = await _organisation_id(api)
        path = "/workspace-exclusions/output-guardrails"
        await api("GET", path, status=400)
        await api("GET", path, query={"organisation_id": "unknown"}, status=404)
        entry = {"workspace_id": "unknown", "excluded": True}
        body = {"organisation_id": organisation_id, "workspaces": [entry]}
        await api("PUT", path, body, status=403)
        await api("PUT", path, body | {"organisation_id": "unknown"}, status=404)
        await api("PUT", path, body | {"workspaces": []}, status=400)
        again = {"workspace_id": (await api.workspace("Search"))["slug"], "excluded": True}
        await api("PUT", path, body | {"workspaces": [again, again]}, status=400)
