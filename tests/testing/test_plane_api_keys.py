from __future__ import annotations

import re

import pytest
from plane_conversation import conversation

ORGANISATION_SCOPES = ["workspaces.list", "workspaces.read", "organisation_users.list"]


async def test_the_secret_is_told_once_and_masked_ever_after() -> None:
    async with conversation() as api:
        made = await api.api_key(scopes=ORGANISATION_SCOPES)
        assert made.keys() == {"id", "key", "object"}
        read = await api("GET", f"/api-keys/{made['id']}")
        assert read["key"] == f"{made['key'][:2]}*****{made['key'][-3:]}"
        listed = await api.http.get("/api-keys")
        assert made["key"] not in listed.text
        assert api.plane.api_key not in listed.text


async def test_a_new_key_is_a_credential_limited_to_its_scopes() -> None:
    async with conversation() as api:
        key = (await api.api_key(scopes=["workspaces.list"]))["key"]
        await api("GET", "/admin/workspaces", key=key)
        refused = await api("POST", "/admin/workspaces", {"name": "Search"}, key=key, status=403)
        assert refused["data"]["errorCode"] == "AB03"
        assert "workspaces.create" in refused["data"]["message"]


@pytest.mark.parametrize("key", ["", "no-such-key"])
async def test_a_missing_or_unknown_key_is_refused(key: str) -> None:
    async with conversation() as api:
        refused = await api("GET", "/admin/workspaces", key=key, status=401)
        assert (refused["success"], refused["data"]["errorCode"]) == (False, "AB05")


async def test_the_three_kinds_of_keys() -> None:
    async with conversation() as api:
        made = await api.workspace()
        user_id = await api.member(made["id"])
        organisation = await api.api_key()
        service = await api.api_key("workspace/service", workspace_id=made["slug"])
        user = await api.api_key("workspace/user", workspace_id=made["id"], user_id=user_id)
        read = [await api("GET", f"/api-keys/{key['id']}") for key in (organisation, service, user)]
        assert [(key["type"], key["workspace_id"], key["user_id"]) for key in read] == [
            ("organisation-service", None, None),
            ("workspace-service", made["id"], None),
            ("workspace-user", made["id"], user_id),
        ]


@pytest.mark.parametrize(
    ("kind", "fields", "named"),
    [
        ("organisation/user", ["workspace_id", "user_id"], "type"),
        ("workspace/service", [], "workspace_id"),
        ("workspace/user", ["workspace_id"], "user_id"),
        ("workspace/user", ["user_id"], "workspace_id"),
        ("galaxy/service", [], "type"),
    ],
)
async def test_a_key_of_no_valid_kind_is_refused(kind: str, fields: list[str], named: str) -> None:
    async with conversation() as api:
        made = await api.workspace()
        known = {"workspace_id": made["id"], "user_id": await api.member(made["id"])}
        body = {"name": "CI", "scopes": []} | {field: known[field] for field in fields}
        refused = await api("POST", f"/api-keys/{kind}", body, status=400)
        assert refused["data"]["errorCode"] == "AB01"
        assert named in refused["data"]["message"]


async def test_a_user_key_is_for_members_only() -> None:
    async with conversation() as api:
        made, user_id = await api.workspace(), await api.user()
        body = {"name": "Mine", "scopes": [], "workspace_id": made["id"], "user_id": user_id}
        assert (
            "user_id" in (await api("POST", "/api-keys/workspace/user", body, status=400))["data"]["message"]
        )


async def test_an_update_keeps_clears_and_sets() -> None:
    async with conversation() as api:
        limits = [{"type": "requests", "unit": "rpm", "value": 10}]
        key = await api.api_key(
            rate_limits=limits,
            usage_limits={"type": "cost", "credit_limit": 10},
            defaults={"metadata": {"team": "search"}, "config_id": "pc-plain-000000"},
            alert_emails=["ops@example.com"],
        )
        path = f"/api-keys/{key['id']}"
        assert (
            await api("PUT", path, {"name": "Nightly", "usage_limits": None, "defaults": {"config_id": None}})
            == {}
        )
        read = await api("GET", path)
        assert (read["name"], read["rate_limits"], read["usage_limits"]) == ("Nightly", limits, None)
        kept = {"metadata": {"team": "search"}, "config_id": None, "allow_config_override": None}
        assert read["defaults"] == kept
        for said in (True, False):
            await api("PUT", path, {"defaults": {"allow_config_override": said}})
            assert (await api("GET", path))["allow_config_override"] == int(said)
        assert read["alert_emails"] == ["ops@example.com"]


async def test_usage_is_reset_without_the_wish_being_kept() -> None:
    async with conversation() as api:
        path = f"/api-keys/{(await api.api_key())['id']}"
        await api("PUT", path, {"reset_usage": True})
        read = await api("GET", path)
        assert read["reset_usage"] is None
        assert read["last_reset_at"] is not None


async def test_a_rotation_keeps_the_id_and_both_secrets_until_the_transition_ends() -> None:
    async with conversation() as api:
        made = await api.api_key(scopes=["workspaces.list"])
        path = f"/api-keys/{made['id']}/rotate"
        rotated = await api("POST", path, {"key_transition_period_ms": 1_800_000})
        assert rotated["id"] == made["id"]
        assert rotated["key"] != made["key"]
        assert rotated["key_transition_expires_at"] == "2026-01-01T00:30:00.000Z"
        for secret in (made["key"], rotated["key"]):
            await api("GET", "/admin/workspaces", key=secret)
        assert (await api("POST", path, status=409))["data"]["errorCode"] == "AB07"
        api.clock.advance(1801)
        await api("GET", "/admin/workspaces", key=made["key"], status=401)
        await api("GET", "/admin/workspaces", key=rotated["key"])
        await api("POST", path)


@pytest.mark.parametrize("milliseconds", [0, 1_799_999, 10**18])
async def test_a_transition_shorter_than_half_an_hour_or_endless_is_refused(milliseconds: int) -> None:
    async with conversation() as api:
        path = f"/api-keys/{(await api.api_key())['id']}/rotate"
        refused = await api("POST", path, {"key_transition_period_ms": milliseconds}, status=400)
        assert "key_transition_period_ms" in refused["data"]["message"]


async def test_a_key_expires_and_is_no_credential_any_more() -> None:
    async with conversation() as api:
        made = await api.api_key(scopes=["workspaces.list"], expires_at="2026-01-01T01:00:00Z")
        await api("GET", "/admin/workspaces", key=made["key"])
        api.clock.advance(3601)
        await api("GET", "/admin/workspaces", key=made["key"], status=401)
        assert (await api("GET", f"/api-keys/{made['id']}"))["status"] == "expired"
        await api("PUT", f"/api-keys/{made['id']}", {"expires_at": None})
        await api("GET", "/admin/workspaces", key=made["key"])


@pytest.mark.parametrize("moment", ["2025-12-31T23:59:59Z", "tomorrow", "9999-12-31T23:59:59-23:00"])
async def test_an_expiry_that_is_no_time_to_come_is_refused(moment: str) -> None:
    async with conversation() as api:
        body = {"name": "CI", "scopes": [], "expires_at": moment}
        refused = await api("POST", "/api-keys/organisation/service", body, status=400)
        assert "expires_at" in refused["data"]["message"]


async def test_a_rotation_policy_says_when_it_is_due_and_may_not_outlast_itself() -> None:
    async with conversation() as api:
        made = await api.api_key(rotation_policy={"rotation_period": "weekly"})
        policy = (await api("GET", f"/api-keys/{made['id']}"))["rotation_policy"]
        assert policy["next_rotation_at"] == "2026-01-08T00:00:00.000Z"
        longer = {"rotation_period": "weekly", "key_transition_period_ms": 8 * 86_400_000}
        refused = await api("PUT", f"/api-keys/{made['id']}", {"rotation_policy": longer}, status=400)
        assert "key_transition_period_ms" in refused["data"]["message"]


async def test_keys_are_listed_by_workspace_and_by_the_families_that_the_caller_may_list() -> None:
    async with conversation() as api:
        one, two = await api.workspace("One"), await api.workspace("Two")
        first = await api.api_key("workspace/service", workspace_id=one["id"])
        await api.api_key("workspace/service", workspace_id=two["id"])
        page = await api("GET", "/api-keys", query={"workspace_id": one["slug"]})
        assert [row["id"] for row in page["data"]] == [first["id"]]
        lister = await api.api_key(scopes=["workspace_service_api_keys.list"])
        page = await api("GET", "/api-keys", key=lister["key"])
        assert {row["type"] for row in page["data"]} == {"workspace-service"}


async def test_a_workspace_key_sees_its_own_workspace_and_nothing_of_the_organisation() -> None:
    async with conversation() as api:
        own, other = await api.workspace("Own"), await api.workspace("Other")
        scopes = [
            "workspaces.list",
            "workspaces.read",
            *(f"workspace_service_api_keys.{verb}" for verb in ("create", "list", "read")),
        ]
        key = (await api.api_key("workspace/service", workspace_id=own["id"], scopes=scopes))["key"]
        foreign = await api.api_key("workspace/service", workspace_id=other["id"])
        assert [row["name"] for row in (await api("GET", "/admin/workspaces", key=key))["data"]] == ["Own"]
        assert (await api("GET", "/api-keys", key=key))["total"] == 1
        for path in (f"/admin/workspaces/{other['id']}", f"/api-keys/{foreign['id']}", "/admin/users"):
            assert (await api("GET", path, key=key, status=403))["data"]["errorCode"] == "AB03"
        body = {"name": "CI", "scopes": []}
        made = await api("POST", "/api-keys/workspace/service", body, key=key)
        assert (await api("GET", f"/api-keys/{made['id']}"))["workspace_id"] == own["id"]
        elsewhere = body | {"workspace_id": other["id"]}
        await api("POST", "/api-keys/workspace/service", elsewhere, key=key, status=403)
        await api("POST", "/api-keys/organisation/service", body, key=key, status=403)


async def test_reading_a_key_needs_the_scope_of_its_own_family() -> None:
    async with conversation() as api:
        made = await api.workspace()
        target = await api.api_key("workspace/service", workspace_id=made["id"])
        reader = await api.api_key(scopes=["organisation_service_api_keys.read"])
        refused = await api("GET", f"/api-keys/{target['id']}", key=reader["key"], status=403)
        assert "workspace_service_api_keys.read" in refused["data"]["message"]


async def test_a_deleted_key_is_gone_and_lets_nobody_in() -> None:
    async with conversation() as api:
        made = await api.api_key(scopes=["workspaces.list"])
        assert await api("DELETE", f"/api-keys/{made['id']}") == {}
        await api("DELETE", f"/api-keys/{made['id']}", status=403)
        await api("GET", "/admin/workspaces", key=made["key"], status=401)


async def test_the_first_key_is_the_one_that_was_asked_for_or_a_made_one() -> None:
    async with conversation(api_key="chosen-by-the-test") as api:
        assert api.plane.api_key == "chosen-by-the-test"
        await api("GET", "/admin/workspaces", key="chosen-by-the-test")
    async with conversation(seed=7) as first, conversation(seed=7) as second, conversation(seed=8) as third:
        assert first.plane.api_key == second.plane.api_key != third.plane.api_key
        assert re.fullmatch(r"[A-Za-z0-9]{28}", first.plane.api_key)


async def test_making_a_key_needs_the_scope_of_its_own_family() -> None:
    async with conversation() as api:
        maker = await api.api_key(scopes=["workspace_service_api_keys.create"])
        body = {"name": "CI", "scopes": []}
        refused = await api("POST", "/api-keys/organisation/service", body, key=maker["key"], status=403)
        assert "organisation_service_api_keys.create" in refused["data"]["message"]
