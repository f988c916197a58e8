from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import Conversation, conversation

_UNIVERSAL = ["production", "staging", "development"]
_SCOPES = [f"prompts.{verb}" for verb in ("create", "read", "list", "update", "delete")]


async def _names(api: Conversation, key: str | None = None, **query: str | int) -> list[str]:
    return [row["name"] for row in (await api("GET", "/labels", key=key, query=query))["data"]]


async def _three(api: Conversation) -> dict[str, Any]:
    """A label for the organisation and one for each of two workspaces, by name."""
    search, ads = await api.workspace("Search"), await api.workspace("Ads")
    bodies: list[dict[str, str]] = [
        {"name": "everywhere", "organisation_id": search["organisation_id"]},
        {"name": "in-search", "workspace_id": search["slug"]},
        {"name": "in-ads", "workspace_id": ads["id"]},
    ]
    made = {body["name"]: (await api("POST", "/labels", body))["id"] for body in bodies}
    return made | {"search": search, "ads": ads}


async def test_an_organisation_begins_with_labels_that_nobody_can_change() -> None:
    async with conversation() as api:
        assert await _names(api) == _UNIVERSAL
        label = (await api("GET", "/labels"))["data"][0]
        assert (label["is_universal"], label["organisation_id"], label["workspace_id"]) == (True, None, None)
        path = f"/labels/{label['id']}"
        assert await api("GET", path) == label
        await api("PUT", path, {"description": "Ours"}, status=403)
        await api("DELETE", path, status=403)


async def test_a_label_answers_only_its_id_and_is_read_changed_and_deleted_by_it() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        body = {"name": "tried", "workspace_id": workspace["slug"], "color_code": "#00aa00"}
        made = await api("POST", "/labels", body)
        assert made.keys() == {"id"}
        path = f"/labels/{made['id']}"
        assert await api("PUT", path, {"name": "tested", "description": "By hand"}) == {}
        read = await api("GET", path)
        assert (read["name"], read["description"], read["color_code"]) == ("tested", "By hand", "#00aa00")
        assert (read["workspace_id"], read["is_universal"]) == (workspace["id"], False)
        assert await api("DELETE", path) == {}
        await api("GET", path, status=404)


async def test_labels_hold_in_the_organisation_or_in_one_workspace() -> None:
    async with conversation() as api:
        made = await _three(api)
        assert await _names(api) == [*_UNIVERSAL, "everywhere", "in-search", "in-ads"]
        assert await _names(api, workspace_id=made["ads"]["slug"]) == [*_UNIVERSAL, "everywhere", "in-ads"]
        own = await _names(api, organisation_id=made["ads"]["organisation_id"])
        assert own == ["everywhere", "in-search", "in-ads"]
        assert await _names(api, search="in-", current_page=1, page_size=1) == ["in-ads"]
        assert await _names(api, name="everywhere") == ["everywhere"]


async def test_a_workspace_key_reads_what_holds_in_its_workspace_and_changes_what_is_its_own() -> None:
    async with conversation() as api:
        made = await _three(api)
        workspace_id = made["search"]["id"]
        key = (await api.api_key("workspace/service", workspace_id=workspace_id, scopes=_SCOPES))["key"]
        assert await _names(api, key) == [*_UNIVERSAL, "everywhere", "in-search"]
        await api("GET", f"/labels/{made['everywhere']}", key=key)
        await api("GET", f"/labels/{made['in-ads']}", key=key, status=403)
        await api("PUT", f"/labels/{made['everywhere']}", {"name": "mine"}, key=key, status=403)
        await api("PUT", f"/labels/{made['in-search']}", {"name": "mine"}, key=key)
        for body in (
            {"organisation_id": made["ads"]["organisation_id"]},
            {"workspace_id": made["ads"]["id"]},
        ):
            await api("POST", "/labels", {"name": "mine-too", **body}, key=key, status=403)
        own = await api("POST", "/labels", {"name": "mine-too"}, key=key)
        assert (await api("GET", f"/labels/{own['id']}"))["workspace_id"] == workspace_id


async def test_a_name_is_taken_once_in_each_place() -> None:
    async with conversation() as api:
        made = await _three(api)
        again = {"name": "in-search", "workspace_id": made["search"]["id"]}
        refused = await api("POST", "/labels", again, status=409)
        assert refused["data"]["errorCode"] == "AB07"
        second = await api("POST", "/labels", again | {"workspace_id": made["ads"]["id"]})
        await api("PUT", f"/labels/{second['id']}", {"name": "in-ads"}, status=409)
        await api("PUT", f"/labels/{second['id']}", {"name": "in-search", "description": "Still"})


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"name": "tried"}, 400),
        ({"name": "latest", "workspace_id": "given"}, 400),
        ({"name": "12", "workspace_id": "given"}, 400),
        ({"name": "tried", "workspace_id": "unknown"}, 403),
        ({"name": "tried", "organisation_id": "unknown"}, 404),
    ],
)
async def test_a_label_is_refused(body: dict[str, str], status: int) -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        if body.get("workspace_id") == "given":
            body = body | {"workspace_id": workspace["id"]}
        await api("POST", "/labels", body, status=status)
        assert await _names(api) == _UNIVERSAL
