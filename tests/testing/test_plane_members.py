from __future__ import annotations

import pytest
from plane_conversation import conversation

from portkey_admin.testing import Behaviour


async def test_a_member_read_alone_has_a_prefixed_role_and_no_id() -> None:
    async with conversation() as api:
        made = await api.workspace()
        user_id = await api.member(made["id"], role="manager")
        member = await api("GET", f"/admin/workspaces/{made['slug']}/users/{user_id}")
        assert member["role"] == "ws-manager"
        assert "id" not in member
        (listed,) = (await api("GET", f"/admin/workspaces/{made['id']}/users"))["data"]
        assert (listed["role"], listed["id"], listed["email"]) == ("manager", user_id, "ada@example.com")


async def test_a_member_is_given_another_role_and_removed() -> None:
    async with conversation() as api:
        made = await api.workspace()
        path = f"/admin/workspaces/{made['id']}/users/{await api.member(made['id'])}"
        assert await api("PUT", path, {"role": "admin"}) == {}
        assert (await api("GET", path))["role"] == "ws-admin"
        assert await api("DELETE", path) == {}
        await api("GET", path, status=404)


async def test_only_users_of_the_organisation_become_members_and_a_refusal_adds_nobody() -> None:
    async with conversation() as api:
        made, user_id = await api.workspace(), await api.user()
        stranger = "00000000-0000-4000-8000-000000000000"
        body = {"users": [{"id": user_id, "role": "member"}, {"id": stranger, "role": "member"}]}
        refused = await api("POST", f"/admin/workspaces/{made['id']}/users", body, status=400)
        assert "users[1].id" in refused["data"]["message"]
        assert (await api("GET", f"/admin/workspaces/{made['id']}/users"))["total"] == 0


async def test_adding_a_member_again_is_a_conflict() -> None:
    async with conversation() as api:
        made = await api.workspace()
        body = {"users": [{"id": await api.member(made["id"]), "role": "admin"}]}
        refused = await api("POST", f"/admin/workspaces/{made['id']}/users", body, status=409)
        assert refused["data"]["errorCode"] == "AB07"


@pytest.mark.parametrize(("raised", "role"), [(False, "ws-member"), (True, "ws-admin")])
async def test_an_organisation_admin_may_be_a_plain_member_unless_roles_are_raised(
    raised: bool, role: str
) -> None:
    async with conversation(behaviour=Behaviour(admins_run_workspaces=raised)) as api:
        made, user_id = await api.workspace(), await api.user(role="admin")
        path = f"/admin/workspaces/{made['id']}/users"
        await api("POST", path, {"users": [{"id": user_id, "role": "member"}]})
        assert (await api("GET", f"{path}/{user_id}"))["role"] == role
        await api("PUT", f"{path}/{user_id}", {"role": "member"})
        assert (await api("GET", f"{path}/{user_id}"))["role"] == role


@pytest.mark.parametrize(
    ("query", "emails"),
    [
        ({}, ["ada@example.com", "bo@example.com", "cy@example.com"]),
        ({"role": "manager"}, ["bo@example.com"]),
        ({"email": "CY@example.com"}, ["cy@example.com"]),
        ({"page_size": 2, "current_page": 1}, ["cy@example.com"]),
    ],
)
async def test_members_are_filtered_and_paged(query: dict[str, str | int], emails: list[str]) -> None:
    async with conversation() as api:
        made = await api.workspace()
        for email, role in (("ada", "member"), ("bo", "manager"), ("cy", "member")):
            await api.member(made["id"], f"{email}@example.com", role)
        page = await api("GET", f"/admin/workspaces/{made['id']}/users", query=query)
        assert [row["email"] for row in page["data"]] == emails


async def test_a_manager_gives_nobody_more_than_they_have_themselves() -> None:
    async with conversation() as api:
        made = await api.workspace()
        manager = await api.member(made["id"], "mo@example.com", "manager")
        scopes = ["workspace_users.create"]
        made_key = await api.api_key(
            "workspace/user", workspace_id=made["id"], user_id=manager, scopes=scopes
        )
        path, key = f"/admin/workspaces/{made['id']}/users", made_key["key"]
        new = await api.user("ada@example.com")
        await api("POST", path, {"users": [{"id": new, "role": "admin"}]}, key=key, status=403)
        await api("POST", path, {"users": [{"id": new, "role": "manager"}]}, key=key)
