"""Invites, and the users that they become."""

from __future__ import annotations

import pytest
from plane_conversation import Conversation, conversation

from portkey_admin.testing import Behaviour

DAY = 24 * 3600


async def invited(api: Conversation, email: str = "ada.byron@example.com", **body: object) -> str:
    sent = {"email": email, "role": "member", "workspaces": [], **body}
    id: str = (await api("POST", "/admin/users/invites", sent))["id"]
    return id


async def test_an_invite_is_pending_until_it_is_accepted_and_then_its_person_is_a_user() -> None:
    async with conversation() as api:
        made = await api.workspace()
        id = await invited(api, workspaces=[{"id": made["slug"], "role": "manager"}])
        pending = await api("GET", f"/admin/users/invites/{id}")
        assert (pending["status"], pending["accepted_at"]) == ("pending", None)
        assert pending["workspaces"] == [{"id": made["id"], "workspace_id": made["id"], "role": "manager"}]
        (user_id,) = api.plane.accept_invites()
        accepted = await api("GET", f"/admin/users/invites/{id}")
        assert accepted["status"] == "accepted"
        assert accepted["accepted_at"] is not None
        user = await api("GET", f"/admin/users/{user_id}")
        assert (user["first_name"], user["last_name"], user["role"]) == ("Ada", "Byron", "member")
        assert user["workspace_ids"] == [made["id"]]
        member = await api("GET", f"/admin/workspaces/{made['id']}/users/{user_id}")
        assert member["role"] == "ws-manager"


async def test_links_are_spelled_in_two_ways() -> None:
    async with conversation() as api:
        body = {"email": "ada@example.com", "role": "member", "workspaces": []}
        created = await api("POST", "/admin/users/invites", body)
        resent = await api("POST", f"/admin/users/invites/{created['id']}/resend")
        assert resent == {"inviteLink": created["invite_link"]}


async def test_an_invite_can_promise_a_key_in_each_workspace() -> None:
    async with conversation() as api:
        made = await api.workspace()
        entry = {"id": made["id"], "role": "member"}
        await invited(api, workspaces=[entry], workspace_api_key_details={"scopes": ["logs.view"]})
        (user_id,) = api.plane.accept_invites()
        (key,) = (await api("GET", "/api-keys", query={"workspace_id": made["id"]}))["data"]
        assert (key["type"], key["user_id"], key["scopes"]) == ("workspace-user", user_id, ["logs.view"])


@pytest.mark.parametrize("email", ["ada@example.com", "ADA@example.com"])
async def test_a_second_invite_to_the_same_address_is_a_conflict(email: str) -> None:
    async with conversation() as api:
        body = {"email": email, "role": "member", "workspaces": []}
        await invited(api, "ada@example.com")
        assert (await api("POST", "/admin/users/invites", body, status=409))["data"]["errorCode"] == "AB07"
        api.plane.accept_invites()
        assert (await api("POST", "/admin/users/invites", body, status=409))["data"]["errorCode"] == "AB07"


async def test_a_cancelled_invite_stays_to_be_read_and_frees_the_address() -> None:
    async with conversation() as api:
        id = await invited(api)
        assert await api("DELETE", f"/admin/users/invites/{id}") == {}
        assert (await api("GET", f"/admin/users/invites/{id}"))["status"] == "cancelled"
        await api("DELETE", f"/admin/users/invites/{id}", status=404)
        await api("POST", f"/admin/users/invites/{id}/resend", status=400)
        await invited(api)
        with pytest.raises(ValueError, match="not found"):
            api.plane.accept_invites([id])


async def test_an_invite_to_a_workspace_that_is_not_there_is_refused() -> None:
    async with conversation() as api:
        entry = {"id": "ws-nowhere-000000", "role": "member"}
        body = {"email": "ada@example.com", "role": "member", "workspaces": [entry]}
        assert (await api("POST", "/admin/users/invites", body, status=403))["data"]["errorCode"] == "AB03"
        assert (await api("GET", "/admin/users/invites"))["total"] == 0


async def test_invites_are_accepted_by_themselves_after_the_given_time() -> None:
    async with conversation(accept_invites_after_ms=200) as api:
        await invited(api)
        api.clock.advance(0.19)
        assert (await api("GET", "/admin/users"))["total"] == 1
        api.clock.advance(0.02)
        assert (await api("GET", "/admin/users"))["total"] == 2


async def test_an_old_invite_expires_and_is_pending_again_when_sent_again() -> None:
    async with conversation() as api:
        path = f"/admin/users/invites/{await invited(api)}"
        api.clock.advance(8 * DAY)
        assert (await api("GET", path))["status"] == "expired"
        await api("POST", f"{path}/resend")
        assert (await api("GET", path))["status"] == "pending"
        assert len(api.plane.accept_invites()) == 1


async def test_invites_are_accepted_over_http_all_or_by_id() -> None:
    async with conversation() as api:
        first, _ = await invited(api, "ada@example.com"), await invited(api, "bo@example.com")
        url = "http://control-plane.test/_plane/invites/accept"
        assert len((await api.http.post(url, json={"ids": [first]})).json()["accepted"]) == 1
        assert len((await api.http.post(url)).json()["accepted"]) == 1
        assert (await api.http.post(url, json={"ids": [first]})).status_code == 404
        assert (await api.http.post(url, json={"ids": "all"})).status_code == 400
        assert (await api.http.post(url, headers={"x-portkey-api-key": "wrong"})).status_code == 401


@pytest.mark.parametrize(
    ("query", "emails"),
    [
        ({"status": "pending"}, ["bo@example.com", "cy@example.com"]),
        ({"status": "accepted"}, ["ada@example.com"]),
        ({"role": "admin"}, ["cy@example.com"]),
        ({"email": "bo@example.com"}, ["bo@example.com"]),
        ({"email": "bo@example.com", "status": "accepted"}, []),
    ],
)
async def test_invites_are_filtered(query: dict[str, str], emails: list[str]) -> None:
    async with conversation() as api:
        api.plane.accept_invites([await invited(api, "ada@example.com")])
        await invited(api, "bo@example.com")
        await invited(api, "cy@example.com", role="admin")
        page = await api("GET", "/admin/users/invites", query=query)
        assert [row["email"] for row in page["data"]] == emails


async def test_an_organisation_begins_with_its_owner_who_can_not_be_changed() -> None:
    async with conversation() as api:
        (owner,) = (await api("GET", "/admin/users"))["data"]
        assert (owner["role"], owner["email"]) == ("owner", "owner@example.com")
        await api("PUT", f"/admin/users/{owner['id']}", {"role": "member"}, status=403)
        await api("DELETE", f"/admin/users/{owner['id']}", status=403)


async def test_a_role_that_changes_nothing_is_refused() -> None:
    async with conversation() as api:
        path = f"/admin/users/{await api.user()}"
        assert (await api("PUT", path, {"role": "member"}, status=400))["data"]["errorCode"] == "AB01"
        assert await api("PUT", path, {"role": "admin"}) == {}
        assert (await api("GET", path))["role"] == "admin"


@pytest.mark.parametrize(("raised", "role"), [(False, "ws-member"), (True, "ws-admin")])
async def test_an_admin_is_told_of_every_workspace_and_runs_their_own_where_roles_are_raised(
    raised: bool, role: str
) -> None:
    async with conversation(behaviour=Behaviour(admins_run_workspaces=raised)) as api:
        first, second = await api.workspace("One"), await api.workspace("Two")
        user_id = await api.member(first["id"])
        await api("PUT", f"/admin/users/{user_id}", {"role": "admin"})
        assert (await api("GET", f"/admin/users/{user_id}"))["workspace_ids"] == [first["id"], second["id"]]
        member = await api("GET", f"/admin/workspaces/{first['id']}/users/{user_id}")
        assert (member["role"], member["org_role"]) == (role, "admin")


async def test_a_removed_user_takes_memberships_and_keys_along() -> None:
    async with conversation() as api:
        made = await api.workspace()
        user_id = await api.member(made["id"])
        key = await api.api_key("workspace/user", workspace_id=made["id"], user_id=user_id)
        assert await api("DELETE", f"/admin/users/{user_id}") == {}
        await api("GET", f"/admin/users/{user_id}", status=404)
        await api("GET", f"/api-keys/{key['id']}", status=403)
        assert (await api("GET", f"/admin/workspaces/{made['id']}/users"))["total"] == 0


@pytest.mark.parametrize(
    "query",
    [
        {"currentPage": 1, "pageSize": 2},
        {"current_page": 1, "page_size": 2},
        {"currentPage": 1, "page_size": 2},
    ],
)
async def test_users_are_paged_in_both_spellings(query: dict[str, str | int]) -> None:
    async with conversation() as api:
        for name in ("ada", "bo", "cy", "di"):
            await api.user(f"{name}@example.com")
        page = await api("GET", "/admin/users", query=query)
        assert [row["email"] for row in page["data"]] == ["bo@example.com", "cy@example.com"]
        assert (page["object"], page["total"]) == ("list", 5)
