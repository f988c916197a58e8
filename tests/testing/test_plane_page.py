"""The page at `/`: what it tells, to whom, and that watching leaves everything as it is."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import Any

import httpx
import pytest
from plane_command import command, first_line
from plane_conversation import Conversation, conversation

from portkey_admin.testing import Dropped, ErrorStatus, FaultPlan, ManualClock, Rule

ORIGIN = "http://control-plane.test"
LIVE = f"{ORIGIN}/_plane/live"


async def page(api: Conversation) -> httpx.Response:
    """Return the page, as a browser gets it: without a key."""
    response = await api.http.get(f"{ORIGIN}/", headers={"x-portkey-api-key": ""})
    assert response.status_code == 200
    return response


async def live(api: Conversation) -> Any:
    """Return what the page shows, asked for with nothing but the token that is in the page."""
    found = re.search(r'<meta name="view-token" content="([\w-]+)">', (await page(api)).text)
    assert found is not None
    headers = {"x-portkey-api-key": "", "x-portkey-plane-view": found[1]}
    response = await api.http.get(LIVE, headers=headers)
    assert response.status_code == 200
    return response.json()


async def kinds(api: Conversation) -> dict[str, tuple[int, list[tuple[str, str]]]]:
    """Return the count and the newest names of each kind of thing."""
    return {
        kind["title"]: (kind["count"], [(each["name"], each["about"]) for each in kind["newest"]])
        for kind in (await live(api))["kinds"]
    }


async def test_it_tells_what_exists_the_newest_first() -> None:
    async with conversation() as api:
        for name in ("Search", "Ranking"):
            made = await api.workspace(name)
            api.clock.advance(1)
        await api.member(made["id"], "ada@example.com")
        await api.api_key(name="Deploy")
        limits = {"conditions": [{"key": "workspace_id", "value": made["id"]}], "workspace_id": made["id"]}
        by_key = {"group_by": [{"key": "api_key"}], **limits}
        usage = {"name": "Monthly", "type": "cost", "credit_limit": 10, **by_key}
        await api("POST", "/policies/usage-limits", usage)
        api.clock.advance(1)
        rate = {"type": "requests", "unit": "rpm", "value": 9, **by_key}
        await api("POST", "/policies/rate-limits", rate)
        told = await kinds(api)
        assert told["Workspaces"][0] == 2
        assert told["Workspaces"][1] == [("Ranking", "1 member"), ("Search", "0 members")]
        assert told["People"] == (2, [("ada@example.com", "member"), ("owner@example.com", "owner")])
        assert told["API keys"][0] == 2
        assert told["API keys"][1][0] == ("Deploy", "organisation-service")
        names = [("(no name)", "rate limit, requests"), ("Monthly", "usage limit, cost")]
        assert told["Policies"] == (2, names)


async def test_what_is_archived_does_not_count() -> None:
    async with conversation() as api:
        kept, gone = await api.workspace("Search"), await api.workspace("Ranking")
        policy = {
            "conditions": [{"key": "workspace_id", "value": kept["id"]}],
            "group_by": [{"key": "api_key"}],
            "workspace_id": kept["id"],
            "type": "requests",
            "unit": "rpm",
            "value": 9,
        }
        made = await api("POST", "/policies/rate-limits", policy)
        assert (await kinds(api))["Policies"][0] == 1
        await api("DELETE", f"/policies/rate-limits/{made['id']}")
        await api.close(gone)
        told = await kinds(api)
        assert told["Workspaces"] == (1, [("Search", "0 members")])
        assert told["Policies"] == (0, [])


async def test_invites_wait_until_they_fall_due() -> None:
    async with conversation(accept_invites_after_ms=200) as api:
        body = {"email": "ada@example.com", "role": "member", "workspaces": []}
        await api("POST", "/admin/users/invites", body)
        people = (await live(api))["kinds"][1]
        assert (people["count"], people["waiting"]) == (1, "1 invited")
        api.clock.advance(0.2)
        people = (await live(api))["kinds"][1]
        assert (people["count"], people["waiting"]) == (2, "")


async def test_other_things_are_counted_where_there_are_any() -> None:
    async with conversation() as api:
        assert "memberships" not in (await live(api))["others"]
        await api.member((await api.workspace())["id"])
        others = (await live(api))["others"]
        assert (others["memberships"], others["audit log entries"]) == (1, 3)


async def test_requests_come_with_number_time_status_and_fault() -> None:
    plan = FaultPlan([Rule(ErrorStatus(503), on="users.list"), Rule(Dropped(), on="labels.list")])
    async with conversation(latency_ms=20, faults=plan) as api:
        await api("GET", "/admin/workspaces", query={"page_size": 1})
        await api("GET", "/admin/users", status=503)
        with pytest.raises(httpx.RemoteProtocolError):
            await api.http.get("/labels")
        requests = (await live(api))["requests"]
        assert (requests["total"], requests["statuses"]) == (3, {"0": 1, "200": 1, "503": 1})
        start = ManualClock().time()
        assert [request["received_at"] for request in requests["last"]] == pytest.approx(
            [start + 0.04, start + 0.02, start], rel=0, abs=0.001
        )
        assert [(request["number"], request["status"]) for request in requests["last"]] == [
            (3, 0),
            (2, 503),
            (1, 200),
        ]
        assert requests["last"][1]["fault"].startswith("ErrorStatus(")
        del requests["last"][2]["received_at"]
        assert requests["last"][2] == {
            "number": 1,
            "method": "GET",
            "path": "/v1/admin/workspaces",
            "operation": "workspaces.list",
            "status": 200,
            "milliseconds": 20.0,
            "fault": None,
        }


async def test_of_thousands_the_last_hundred_are_told() -> None:
    async with conversation() as api:
        for _ in range(1_500):
            await api.http.get("/nowhere")
        requests = (await live(api))["requests"]
        assert requests["total"] == 1_500
        assert [request["number"] for request in requests["last"]] == list(range(1_500, 1_400, -1))


async def test_no_key_and_no_query_is_told() -> None:
    async with conversation() as api:
        workspace = await api.workspace()
        made = await api.api_key()
        rotated = await api("POST", f"/api-keys/{made['id']}/rotate", {})
        await api.api_key("workspace/service", workspace_id=workspace["id"])
        await api.http.get("/admin/users", params={"key": "hidden-in-a-query"})
        told = json.dumps(await live(api)) + (await page(api)).text
        kept = [row[field] for row in api.plane.snapshot()["tables"]["api_keys"] for field in _secrets(row)]
        assert {api.plane.api_key, made["key"], rotated["key"]} <= set(kept)
        assert [secret for secret in kept if secret in told] == []
        assert "hidden-in-a-query" not in told


def _secrets(row: dict[str, Any]) -> list[str]:
    return [field for field in ("key", "previous_key") if row.get(field)]


async def test_long_names_and_paths_are_cut() -> None:
    async with conversation() as api:
        await api.workspace("W" * 255)
        await api("GET", f"/{'p' * 5_000}", status=404)
        told = await live(api)
        assert told["kinds"][0]["newest"][0]["name"] == "W" * 160 + "…"
        assert told["requests"]["last"][0]["path"] == "/v1/" + "p" * 156 + "…"


async def test_watching_changes_nothing() -> None:
    plan = FaultPlan([Rule(ErrorStatus(503))])
    async with conversation(latency_ms=20, rate=1, burst=1, faults=plan) as api:
        before = api.clock.time()
        for _ in range(3):
            await live(api)
        assert api.plane.requests == ()
        assert api.plane.statistics().requests == 0
        assert api.clock.time() == before
        response = await api.http.get("/admin/users")
        assert (response.status_code, response.headers["x-portkey-request-id"]) == (503, "plane-00000001")


@pytest.mark.parametrize(
    "headers",
    [{}, {"x-portkey-plane-view": ""}, {"x-portkey-plane-view": "wrong"}, {"x-portkey-api-key": "wrong"}],
)
async def test_the_live_endpoint_needs_the_token_or_a_key(headers: dict[str, str]) -> None:
    async with conversation() as api:
        response = await api.http.get(LIVE, headers={"x-portkey-api-key": "", **headers})
        assert response.status_code == 401
        assert "requests" not in response.json()
        assert (await api.http.get(LIVE)).status_code == 200


async def test_the_token_opens_nothing_else_and_is_another_one_each_time() -> None:
    tokens: list[str] = []
    for _ in range(2):
        async with conversation(seed=1) as api:
            (token,) = re.findall(r'name="view-token" content="(.+)"', (await page(api)).text)
            tokens.append(token)
            headers = {"x-portkey-api-key": "", "x-portkey-plane-view": token}
            for path in ("/v1/admin/users", "/_plane/statistics"):
                assert (await api.http.get(f"{ORIGIN}{path}", headers=headers)).status_code == 401
            as_a_key = {"x-portkey-api-key": token}
            assert (await api.http.get("/admin/users", headers=as_a_key)).status_code == 401
    assert tokens[0] != tokens[1]


@pytest.mark.parametrize("path", ["/", "/_plane/live"])
async def test_the_page_is_only_read(path: str) -> None:
    async with conversation() as api:
        response = await api.http.post(f"{ORIGIN}{path}", json={})
        assert (response.status_code, response.headers["allow"]) == (405, "GET")
        assert api.plane.requests == ()


async def test_the_page_stands_alone_and_runs_only_its_own_script() -> None:
    async with conversation() as api:
        response = await page(api)
        assert response.headers["content-type"] == "text/html; charset=utf-8"
        assert response.headers["cache-control"] == "no-store"
        led_to = re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?([^\s>]+)""", response.text)
        assert [address for address in led_to if not address.startswith("data:")] == []
        policy = response.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ")
        for element in ("script", "style"):
            (text,) = re.findall(rf"<{element}>(.*?)</{element}>", response.text, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"{element}-src 'sha256-{digest}';" in policy


def test_the_command_says_where_the_page_is() -> None:
    with command("serve", "--ready-json") as process:
        ready = json.loads(first_line(process))
        assert ready["page"] == ready["url"].removesuffix("v1")
        assert "Portkey control plane" in httpx.get(ready["page"]).text
