from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from plane_conversation import Conversation, conversation

from portkey_admin.testing import ControlPlane
from portkey_admin.testing.plane.clock import seconds_of, timestamp
from portkey_admin.testing.resources.usage_limit_policies import next_reset

_USAGE = "/policies/usage-limits"
_RATE = "/policies/rate-limits"
_PLACE = {"conditions": [{"key": "api_key", "value": ["first", "second"]}], "group_by": [{"key": "api_key"}]}
_BODIES: dict[str, dict[str, Any]] = {
    _USAGE: {"name": "Budget", **_PLACE, "type": "cost", "credit_limit": 10.5, "alert_threshold": 8},
    _RATE: {"name": "Pace", **_PLACE, "type": "requests", "unit": "rpw", "value": 60},
}
both = pytest.mark.parametrize("path", [_USAGE, _RATE])


async def _policy(api: Conversation, path: str = _USAGE, **body: object) -> str:
    """Make a policy and return its path."""
    if "workspace_id" not in body:
        body["workspace_id"] = (await api.workspace())["slug"]
    return f"{path}/{(await api('POST', path, _BODIES[path] | body))['id']}"


def _id(policy: str) -> str:
    return policy.rpartition("/")[2]


def _content(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


@both
async def test_a_policy_is_read_as_it_was_made_with_its_workspace_as_a_uuid(path: str) -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await api("POST", path, _BODIES[path] | {"workspace_id": workspace["slug"]})
        assert made.keys() == {"id", "object"}
        read = await api("GET", f"{path}/{made['id']}")
        assert _BODIES[path].items() <= read.items()
        assert (read["workspace_id"], read["organisation_id"]) == (
            workspace["id"],
            workspace["organisation_id"],
        )
        assert (read["status"], read["object"]) == ("active", made["object"])


@both
async def test_a_policy_may_be_for_the_whole_organisation(path: str) -> None:
    async with conversation() as api:
        organisation_id = (await api.workspace())["organisation_id"]
        made = await api("POST", path, _BODIES[path] | {"organisation_id": organisation_id})
        assert (await api("GET", f"{path}/{made['id']}"))["workspace_id"] is None
        refused = await api("POST", path, _BODIES[path], status=400)
        assert "body.workspace_id" in refused["data"]["message"]


@both
async def test_an_update_answers_nothing_and_keeps_what_it_leaves_out(path: str) -> None:
    async with conversation() as api:
        policy = await _policy(api, path)
        conditions = [{"key": "metadata.team", "value": "search"}]
        # What a policy counts and how it groups stay for good.
        body = {"conditions": conditions, "group_by": [{"key": "workspace_id"}], "type": "tokens"}
        assert await api("PUT", policy, body | {"description": "For now"}) == {}
        read = await api("GET", policy)
        assert (read["conditions"], read["description"]) == (conditions, "For now")
        for field in ("name", "group_by", "type"):
            assert read[field] == _BODIES[path][field]


@both
async def test_a_deleted_policy_is_archived_and_found_only_when_asked_for(path: str) -> None:
    async with conversation() as api:
        policy = await _policy(api, path)
        assert await api("DELETE", policy) == {}
        await api("GET", policy, status=404)
        await api("DELETE", policy, status=404)
        await api("PUT", policy, {"name": "Back"}, status=404)
        assert (await api("GET", policy, query={"status": "archived"}))["status"] == "archived"
        assert (await api("GET", path))["total"] == 0
        listed = await api("GET", path, query={"status": "archived"})
        assert [row["id"] for row in listed["data"]] == [_id(policy)]


@both
async def test_policies_are_filtered_searched_and_paged(path: str) -> None:
    async with conversation() as api:
        search, ads = await api.workspace("Search"), await api.workspace("Ads")
        for name, kind, workspace in (
            ("a1", "requests", search),
            ("a2", "tokens", search),
            ("b", "tokens", ads),
        ):
            await _policy(api, path, name=name, type=kind, workspace_id=workspace["id"])

        async def names(**query: str | int) -> list[str]:
            return [row["name"] for row in (await api("GET", path, query=query))["data"]]

        assert await names(workspace_id=search["slug"]) == ["a1", "a2"]
        assert await names(type="tokens") == ["a2", "b"]
        assert await names(search="a") == ["a1", "a2"]
        assert await names(current_page=1, page_size=2) == ["b"]
        assert await names(organisation_id="another") == []


@both
async def test_a_workspace_key_has_the_policies_of_its_workspace(path: str) -> None:
    async with conversation() as api:
        own, other = await api.workspace("Search"), await api.workspace("Ads")
        scopes = [f"policies.{verb}" for verb in ("create", "read", "list", "update", "delete")]
        key = (await api.api_key("workspace/service", workspace_id=own["id"], scopes=scopes))["key"]
        foreign = await _policy(api, path, workspace_id=other["id"])
        made = await api("POST", path, _BODIES[path], key=key)
        assert [row["id"] for row in (await api("GET", path, key=key))["data"]] == [made["id"]]
        await api("GET", foreign, key=key, status=403)
        await api("DELETE", foreign, key=key, status=403)
        organisation_wide = _BODIES[path] | {"organisation_id": own["organisation_id"]}
        await api("POST", path, organisation_wide, key=key, status=403)


async def test_rate_limits_are_filtered_by_unit_and_keep_their_target() -> None:
    async with conversation() as api:
        policy = await _policy(api, _RATE, target="mcp_tools")
        await _policy(api, _RATE, unit="rpm")
        await api("PUT", policy, {"unit": "rph", "value": 2.5, "target": "llm"})
        read = await api("GET", policy)
        assert (read["unit"], read["value"], read["target"]) == ("rph", 2.5, "mcp_tools")
        (other,) = (await api("GET", _RATE, query={"unit": "rpm"}))["data"]
        assert other["target"] == "llm"


async def test_groups_are_listed_by_state_and_key_and_set_back_one_by_one() -> None:
    async with conversation() as api:
        policy = await _policy(api)
        for value_key, usage in (("api_key:first", 10.5), ("api_key:second", 3.25), ("api_key:third", 0)):
            last = api.plane.set_usage(_id(policy), value_key, usage)
        assert api.plane.set_usage(_id(policy), "api_key:third", 8) == last

        async def used(**query: str | int) -> dict[str, float]:
            rows = (await api("GET", f"{policy}/entities", query=query))["data"]
            return {row["value_key"]: row["current_usage"] for row in rows}

        assert await used() == {"api_key:first": 10.5, "api_key:second": 3.25, "api_key:third": 8}
        assert await used(status="exhausted") == {"api_key:first": 10.5}
        assert await used(status="active", page_size=1) == {"api_key:second": 3.25}
        assert await used(search="third") == {"api_key:third": 8}
        assert await api("PUT", f"{policy}/entities/{last}/reset") == {}
        await api("PUT", policy, {"reset_usage_for_value": "api_key:first"})
        assert await used() == {"api_key:first": 0, "api_key:second": 3.25, "api_key:third": 0}


async def test_usage_is_told_on_request_with_the_state_of_each_group() -> None:
    async with conversation() as api:
        policy = await _policy(api)
        for value_key, usage in (("first", 10.5), ("second", 8), ("third", 7)):
            api.plane.set_usage(_id(policy), value_key, usage)
        assert "value_key_usage_map" not in await api("GET", policy)
        told = (await api("GET", policy, query={"include_usage": "true"}))["value_key_usage_map"]
        assert {key: (group["status"], group["is_threshold_alerts_sent"]) for key, group in told.items()} == {
            "first": ("exhausted", True),
            "second": ("active", True),
            "third": ("active", False),
        }


async def test_a_group_is_set_back_only_under_its_own_policy() -> None:
    async with conversation() as api:
        first, second = await _policy(api), await _policy(api)
        entity = api.plane.set_usage(_id(first), "api_key:first", 1)
        await api("PUT", f"{second}/entities/{entity}/reset", status=404)
        await api("PUT", f"{first}/entities/unknown/reset", status=404)
        refused = await api("PUT", second, {"reset_usage_for_value": "api_key:first"}, status=400)
        assert "reset_usage_for_value" in refused["data"]["message"]
        await api("DELETE", first)
        await api("GET", f"{first}/entities", status=404)


async def test_usage_is_set_for_policies_that_exist_and_to_amounts() -> None:
    async with conversation() as api:
        policy = _id(await _policy(api))
        with pytest.raises(ValueError, match="usage limit policy not found"):
            api.plane.set_usage("unknown", "api_key:first", 1)
        for usage in (-1, float("nan"), float("inf")):
            with pytest.raises(ValueError, match="at least 0"):
                api.plane.set_usage(policy, "api_key:first", usage)


async def test_usage_that_was_set_is_in_the_file_at_once(tmp_path: Path) -> None:
    async with ControlPlane(database=tmp_path / "plane.db") as plane:
        http = plane.http_client()
        workspace_id = (await http.post("/admin/workspaces", json={"name": "Search"})).json()["id"]
        made = await http.post(_USAGE, json=_BODIES[_USAGE] | {"workspace_id": workspace_id})
        entity = plane.set_usage(made.json()["id"], "api_key:first", 4)
        # Nobody else can open the file meanwhile; what a crash would leave can still be looked at.
        assert entity.encode() in _content(tmp_path)


async def test_usage_of_a_served_plane_is_set_over_http() -> None:
    async with conversation() as api:
        policy = await _policy(api)
        address = "http://control-plane.test/_plane/usage"
        body = {"policy_id": _id(policy), "value_key": "api_key:first", "usage": 4}
        answer = await api.http.post(address, json=body)
        (entity,) = (await api("GET", f"{policy}/entities"))["data"]
        assert (answer.status_code, answer.json()) == (200, {"id": entity["id"]})
        wrong_bodies: tuple[object, ...] = (
            [],
            {"policy_id": _id(policy)},
            body | {"usage": "4"},
            body | {"usage": -4},
        )
        for wrong in wrong_bodies:
            assert (await api.http.post(address, json=wrong)).status_code == 400
        assert (await api.http.post(address, json=body | {"policy_id": "unknown"})).status_code == 404


async def test_usage_starts_anew_after_so_many_days_again_and_again() -> None:
    async with conversation() as api:
        policy = await _policy(api, periodic_reset_days=3)
        api.plane.set_usage(_id(policy), "api_key:first", 4)
        assert (await api("GET", policy))["next_usage_reset_at"] == "2026-01-04T00:00:00.000Z"
        ended = await _policy(api, periodic_reset_days=3)
        api.plane.set_usage(_id(ended), "api_key:first", 4)
        await api("PUT", ended, {"status": "archived"})
        api.clock.advance(7 * 86_400)
        read = await api("GET", policy, query={"include_usage": "true"})
        assert read["last_reset_at"] == "2026-01-07T00:00:00.000Z"
        assert read["next_usage_reset_at"] == "2026-01-10T00:00:00.000Z"
        assert read["value_key_usage_map"]["api_key:first"]["current_usage"] == 0
        archived = await api("GET", ended, query={"status": "archived", "include_usage": "true"})
        assert archived["value_key_usage_map"]["api_key:first"]["current_usage"] == 4


async def test_a_reset_that_was_put_off_or_ended_does_not_happen_at_its_old_time() -> None:
    async with conversation() as api:
        put_off = await _policy(api, periodic_reset_days=3)
        ended = await _policy(api, periodic_reset="weekly")
        for policy in (put_off, ended):
            api.plane.set_usage(_id(policy), "api_key:first", 4)
        await api("PUT", put_off, {"next_usage_reset_at": "2026-02-01T12:00:00+02:00"})
        await api("PUT", ended, {"periodic_reset": None})
        api.clock.advance(20 * 86_400)
        for policy, due in ((put_off, "2026-02-01T10:00:00.000Z"), (ended, None)):
            read = await api("GET", policy)
            assert (read["last_reset_at"], read["next_usage_reset_at"]) == (None, due)
            (entity,) = (await api("GET", f"{policy}/entities"))["data"]
            assert entity["current_usage"] == 4


async def test_a_number_of_days_stands_in_place_of_a_period() -> None:
    async with conversation() as api:
        policy = await _policy(api, periodic_reset="monthly")
        assert (await api("GET", policy))["next_usage_reset_at"] == "2026-02-01T00:00:00.000Z"
        await api("PUT", policy, {"periodic_reset_days": 5})
        read = await api("GET", policy)
        assert (read["periodic_reset"], read["periodic_reset_days"]) == (None, 5)
        refused = await api("PUT", policy, {"periodic_reset": "weekly", "periodic_reset_days": 5}, status=400)
        assert "periodic_reset_days" in refused["data"]["message"]


@pytest.mark.parametrize("when", ["2025-12-31T00:00:00Z", "0001-01-01T00:00:00+10:00"])
async def test_a_reset_in_the_past_is_refused(when: str) -> None:
    async with conversation() as api:
        workspace_id = (await api.workspace())["id"]
        body = _BODIES[_USAGE] | {"workspace_id": workspace_id, "next_usage_reset_at": when}
        refused = await api("POST", _USAGE, body, status=400)
        assert "next_usage_reset_at" in refused["data"]["message"]


@pytest.mark.parametrize(
    ("after", "period", "days", "due"),
    [
        # The first of January 2026 is a Thursday.
        ("2026-01-01T15:30:00Z", None, None, None),
        ("2026-01-01T15:30:00Z", "", None, None),
        ("2026-01-01T15:30:00Z", None, 2, "2026-01-03T15:30:00.000Z"),
        ("2026-01-01T15:30:00Z", "weekly", None, "2026-01-04T00:00:00.000Z"),
        ("2026-01-03T23:59:59Z", "weekly", None, "2026-01-04T00:00:00.000Z"),
        ("2026-01-04T00:00:00Z", "weekly", None, "2026-01-11T00:00:00.000Z"),
        ("2026-01-31T12:00:00Z", "monthly", None, "2026-02-01T00:00:00.000Z"),
        ("2026-02-01T00:00:00Z", "monthly", None, "2026-03-01T00:00:00.000Z"),
        ("2026-12-31T12:00:00Z", "monthly", None, "2027-01-01T00:00:00.000Z"),
    ],
)
def test_usage_starts_anew(after: str, period: str | None, days: int | None, due: str | None) -> None:
    seconds = next_reset(seconds_of(after), period, days)
    assert (seconds if seconds is None else timestamp(seconds)) == due
