"""Questions that sources answer differently: each switch answers one the other way."""

from __future__ import annotations

import pytest
from plane_conversation import conversation

from portkey_admin.testing import Behaviour

CONFIG = {"name": "Retries", "config": {"retry": {"attempts": 2}}}


async def test_configs_are_answered_in_a_wrapper_and_show_the_default_twice() -> None:
    async with conversation(behaviour=Behaviour(wrapped_configs=True, camel_case_default=True)) as api:
        here = {"workspace_id": (await api.workspace())["id"]}
        made = (await api.http.post("/configs", json={**CONFIG, **here})).json()
        assert made["success"] is True
        path = f"/configs/{made['data']['slug']}"
        changed = (await api.http.put(path, json={"config": {}})).json()
        assert changed["data"].keys() == {"version_id"}
        read = await api("GET", path)
        assert (read["is_default"], read["isDefault"]) == (0, 0)


@pytest.mark.parametrize(("allowed", "status"), [(True, 200), (False, 409)])
async def test_a_key_is_rotated_again_while_the_old_secret_works(allowed: bool, status: int) -> None:
    async with conversation(behaviour=Behaviour(rotates_in_transition=allowed)) as api:
        path = f"/api-keys/{(await api.api_key())['id']}/rotate"
        await api("POST", path)
        await api("POST", path, status=status)


async def test_the_second_version_answers_in_the_place_of_the_first() -> None:
    async with conversation(behaviour=Behaviour(second_version=True)) as api:
        assert (await api.http.get("/admin/organisation/defaults")).status_code == 404
        second = api.plane.base_url.replace("/v1", "/v2")
        assert (await api.http.get(f"{second}/admin/organisation/defaults")).status_code == 200


@pytest.mark.parametrize(("anywhere", "status"), [(True, 200), (False, 400)])
async def test_virtual_keys_are_reached_without_a_workspace(anywhere: bool, status: int) -> None:
    async with conversation(behaviour=Behaviour(virtual_keys_anywhere=anywhere)) as api:
        await api.workspace()
        await api("GET", "/virtual-keys", status=status)
        await api("GET", "/providers", status=400)


async def test_limits_of_workspaces_and_versions_of_prompts_are_read_late() -> None:
    async with conversation(behaviour=Behaviour(stale_reads_ms=500)) as api:
        api.clock.advance(10)
        made = await api.workspace()
        path = f"/admin/workspaces/{made['id']}"
        limits = [{"type": "requests", "unit": "rpm", "value": 9}]
        await api("PUT", path, {"rate_limits": limits})
        assert (await api("GET", path))[
            "rate_limits"
        ] == limits  # before there was a workspace, there is none
        api.clock.advance(1)
        await api("PUT", path, {"rate_limits": None})
        assert (await api("GET", path))["rate_limits"] == limits
        api.clock.advance(1)
        assert (await api("GET", path))["rate_limits"] is None


@pytest.mark.parametrize("limits", [[{"type": "requests", "unit": "rpm", "value": 9}], None])
async def test_a_limit_is_taken_alone_or_in_a_list_and_null_is_left_alone(limits: object) -> None:
    one = {"type": "requests", "unit": "rpm", "value": 9}
    async with conversation() as api:
        here = {"workspace_id": (await api.workspace())["id"]}
        body = {"name": "Main", "integration_id": "granted-by-default", "rate_limits": limits or one, **here}
        made = await api("POST", "/providers", body)
        read = await api("GET", f"/providers/{made['slug']}", query=here)
        assert read["rate_limits"] == [one]
        (collection,) = (await api("GET", "/collections", query=here))["data"]
        prompt = {"name": "Greet", "string": "[]", "parameters": {"top_p": 1}, "virtual_key": "open"}
        id = (await api("POST", "/prompts", {**prompt, "collection_id": collection["id"]}))["id"]
        await api("PUT", f"/prompts/{id}", {"name": "Welcome", "parameters": None})
        assert (await api("GET", f"/prompts/{id}"))["parameters"]["top_p"] == 1
        second = {"string": "[2]", "parameters": {}, "virtual_key": "open", "is_raw_template": 0}
        await api("PUT", f"/prompts/{id}", second)
        assert (await api("GET", f"/prompts/{id}", query={"version": 2}))["string"] == "[2]"
        assert (await api("GET", f"/prompts/{id}"))["string"] == "[]"
        await api("GET", f"/prompts/{id}", query={"version": 3}, status=404)


async def test_a_refusal_says_which_parameter_it_is_about() -> None:
    async with conversation() as api:
        refused = await api("POST", "/configs", CONFIG, status=400)
        assert refused["error_details"] == {"param": "workspace_id", "location": "body"}
        refused = await api("GET", "/configs", query={"workspace_id": "unknown"}, status=403)
        assert "error_details" not in refused
