"""What stands between a request and the resource: refusals, limits, delays, the record."""

from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import conversation, spec

from portkey_admin.testing import ControlPlane
from portkey_admin.testing.resources import HANDLERS, labels, secret_references

STATISTICS = "http://control-plane.test/_plane/statistics"


async def test_what_comes_too_fast_is_shed_and_told_when_to_come_back() -> None:
    async with conversation(rate=8, burst=2) as api:
        for _ in range(2):
            await api("GET", "/admin/users")
        shed = await api.http.get("/admin/users")
        assert shed.status_code == 429
        assert shed.json()["data"]["errorCode"] == "AB06"
        assert (shed.headers["retry-after"], shed.headers["retry-after-ms"]) == ("1", "125")
        api.clock.advance(0.125)
        await api("GET", "/admin/users")
        await api("GET", "/admin/users", status=429)
        assert (api.plane.statistics().requests, api.plane.statistics().shed) == (5, 2)


async def test_a_shed_write_did_not_happen() -> None:
    async with conversation(rate=1, burst=1) as api:
        await api("GET", "/admin/workspaces")
        await api("POST", "/admin/workspaces", {"name": "Search"}, status=429)
        api.clock.advance(1)
        assert (await api("GET", "/admin/workspaces"))["total"] == 0


async def test_every_answer_is_kept_back_for_the_latency() -> None:
    async with conversation(latency_ms=20) as api:
        await api("GET", "/admin/users")
        await api("GET", "/admin/users", key="wrong", status=401)
        assert [round(request.milliseconds) for request in api.plane.requests] == [20, 20]


@pytest.mark.parametrize("settings", [{"burst": 5}, {"rate": 0}, {"rate": 1, "burst": 0}])
def test_senseless_limits_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"rate|burst"):
        ControlPlane(spec=spec(), **settings)


async def test_the_record_tells_what_was_received_and_no_secrets() -> None:
    async with conversation() as api:
        made = await api.api_key()
        await api("GET", "/admin/users", query={"pageSize": 1})
        await api("GET", "/nowhere", status=404)
        assert [
            (request.method, request.path, request.query, request.operation, request.status)
            for request in api.plane.requests
        ] == [
            ("POST", "/v1/api-keys/organisation/service", "", "api_keys.create", 200),
            ("GET", "/v1/admin/users", "pageSize=1", "users.list", 200),
            ("GET", "/v1/nowhere", "", None, 404),
        ]
        told = repr(api.plane.requests) + repr(api.plane) + repr(api.plane.statistics())
        assert made["key"] not in told
        assert api.plane.api_key not in told


async def test_the_counts_are_to_be_had_over_http_and_do_not_count_themselves() -> None:
    async with conversation(rate=1, burst=1) as api:
        await api("GET", "/admin/users")
        await api("GET", "/admin/users", status=429)
        await api.http.get(STATISTICS)
        assert (await api.http.get(STATISTICS)).json() == {
            "requests": 2,
            "shed": 1,
            "statuses": {"200": 1, "429": 1},
            "operations": {"users.list": 2},
            "simulated": {},
        }


async def test_the_plane_s_own_endpoints_need_a_key_and_know_their_limits() -> None:
    async with conversation() as api:
        assert (await api.http.get(STATISTICS, headers={"x-portkey-api-key": "wrong"})).status_code == 401
        assert (await api.http.get("http://control-plane.test/_plane/nothing")).status_code == 404


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/no/such/path", 404, "AB08"),
        ("PATCH", "/admin/users", 405, "AB01"),
        ("GET", "/admin/users/00000000-0000-4000-8000-000000000000", 404, "AB08"),
        ("GET", "/admin/workspaces/ws-nothing-000000", 403, "AB03"),
        ("GET", "/admin/users/..%2f..%2fx", 404, "AB08"),
    ],
)
async def test_what_is_not_there_is_refused_in_the_api_s_own_shape(
    method: str, path: str, status: int, code: str
) -> None:
    async with conversation() as api:
        refused = await api(method, path, status=status)
        assert (refused["success"], refused["data"]["errorCode"]) == (False, code)


async def test_an_id_of_another_kind_of_thing_is_not_found() -> None:
    async with conversation() as api:
        made, user_id = await api.workspace(), await api.user()
        await api("GET", f"/admin/users/{made['id']}", status=404)
        await api("GET", f"/admin/workspaces/{user_id}", status=403)
        await api("GET", f"/admin/users/invites/{user_id}", status=404)


async def test_an_operation_without_rules_is_served_by_its_shape_and_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without = {*labels.FAMILY.handlers, *secret_references.FAMILY.handlers}
    others = {id: handler for id, handler in HANDLERS.items() if id not in without}
    monkeypatch.setattr("portkey_admin.testing.app.HANDLERS", others)
    async with conversation() as api:
        workspace = await api.workspace()
        stated = {"name": "gold", "color_code": "#ffd700", "workspace_id": workspace["id"]}
        ids = [(await api("POST", "/labels", stated))["id"] for _ in range(3)]
        page = await api("GET", "/labels", query={"page_size": 2, "current_page": 1})
        assert ([row["id"] for row in page["data"]], page["total"]) == (ids[2:], 3)
        path = f"/labels/{ids[0]}"
        await api("PUT", path, {"name": "silver"})
        read = await api("GET", path)
        assert (read["name"], read["color_code"]) == ("silver", "#ffd700")
        await api("POST", "/labels", {"color_code": "red"}, status=400)
        stranger = await api.api_key("workspace/service", **{"workspace_id": (await api.workspace())["id"]})
        await api("DELETE", path, key=stranger["key"], status=403)
        await api("DELETE", path)
        await api("GET", path, status=404)
        vault = {"vault_auth_type": "token", "vault_addr": "https://vault.example.com", "vault_token": "x"}
        manager = {"name": "V", "manager_type": "hashicorp_vault", "secret_path": "kv", "auth_config": vault}
        made = await api("POST", "/secret-references", manager)
        assert (await api("GET", f"/secret-references/{made['slug']}"))["secret_path"] == "kv"
        simulated = api.plane.statistics().simulated
        assert (simulated["labels.create"], simulated["labels.delete"]) == (4, 2)
        assert "workspaces.create" not in simulated


async def test_a_request_outside_the_description_is_refused_before_it_does_anything() -> None:
    async with conversation() as api:
        made = await api.workspace()
        body = {"users": [{"id": await api.user(), "role": "emperor"}]}
        refused = await api("POST", f"/admin/workspaces/{made['id']}/users", body, status=400)
        assert "body.users[0].role" in refused["data"]["message"]
        refused = await api("GET", "/admin/users", query={"role": "emperor"}, status=400)
        assert refused["data"]["message"].startswith("role: ")


async def test_a_body_that_is_too_long_is_refused() -> None:
    async with conversation() as api:
        response = await api.http.post("/admin/workspaces", content=b" " * (16 * 1024 * 1024 + 1))
        assert response.status_code == 413


async def test_each_answer_has_an_id_of_its_own() -> None:
    async with conversation() as api:
        ids = [(await api.http.get("/admin/users")).headers["x-portkey-request-id"] for _ in range(2)]
        assert ids == ["plane-00000001", "plane-00000002"]


async def test_equal_seeds_and_requests_give_equal_answers() -> None:
    async def run(seed: int) -> list[Any]:
        async with conversation(seed=seed) as api:
            made = await api.workspace()
            return [made, await api.member(made["id"]), await api.api_key(), await api("GET", "/admin/users")]

    assert await run(3) == await run(3) != await run(4)


async def test_a_quoted_slash_belongs_to_the_id() -> None:
    async with conversation() as api:
        refused = await api("GET", "/admin/users/one%2Ftwo", status=404)
        assert refused["data"]["message"] == "user not found"
