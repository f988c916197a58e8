"""Every friendly method: the request that it makes, and what it returns."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_httpx import HTTPXMock
from sending import API_KEY

from portkey_admin import InvalidArgumentError, InvalidFieldError, PortkeyAdmin
from portkey_admin.resources.api_keys import ApiKeyOptions
from portkey_admin_api import api, models

Call = Callable[[PortkeyAdmin], Awaitable[Any]]
MEMBERS = [{"id": "u-1", "role": "manager"}]
WHEN = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)

# operation: call, method, target, body, answer, what it returns (the answer, read back, where it is not None)
CALLS: dict[str, tuple[Call, str, str, object, object]] = {
    "workspaces.create": (
        lambda p: p.workspaces.create(
            name="Search", description="All of it", usage_limits=[{"credit_limit": 10}]
        ),
        "POST",
        "/admin/workspaces",
        {"name": "Search", "description": "All of it", "usage_limits": [{"credit_limit": 10}]},
        {"id": "w-1", "slug": "ws-search-1a2b3c", "name": "Search"},
    ),
    "workspaces.get": (
        lambda p: p.workspaces.get("ws-search"),
        "GET",
        "/admin/workspaces/ws-search",
        None,
        {"id": "w-1", "users": []},
    ),
    "workspaces.update": (
        lambda p: p.workspaces.update("ws-search", name="Find", rate_limits=None),
        "PUT",
        "/admin/workspaces/ws-search",
        {"name": "Find", "rate_limits": None},
        {},
    ),
    "workspaces.delete": (
        lambda p: p.workspaces.delete("ws-search", name="Search", force_delete=True),
        "DELETE",
        "/admin/workspaces/ws-search",
        {"name": "Search", "force_delete": True},
        {},
    ),
    "workspaces.members.add": (
        lambda p: p.workspaces.members.add("ws-search", users=[{"id": "u-1", "role": "manager"}]),
        "POST",
        "/admin/workspaces/ws-search/users",
        {"users": MEMBERS},
        {},
    ),
    "workspaces.members.get": (
        lambda p: p.workspaces.members.get("ws-search", "u-1"),
        "GET",
        "/admin/workspaces/ws-search/users/u-1",
        None,
        {"role": "ws-admin", "email": "ada@example.com"},
    ),
    "workspaces.members.update": (
        lambda p: p.workspaces.members.update("ws-search", "u-1", role="admin"),
        "PUT",
        "/admin/workspaces/ws-search/users/u-1",
        {"role": "admin"},
        {},
    ),
    "workspaces.members.remove": (
        lambda p: p.workspaces.members.remove("ws-search", "u-1"),
        "DELETE",
        "/admin/workspaces/ws-search/users/u-1",
        None,
        {},
    ),
    "workspaces.scim_mappings.create": (
        lambda p: p.workspaces.scim_mappings.create(
            workspace_id="w-1", role="member", scim_group_name="Search"
        ),
        "POST",
        "/scim/workspaces",
        {"workspace_id": "w-1", "role": "member", "scim_group_name": "Search"},
        {"id": "m-1", "role": "member"},
    ),
    "workspaces.scim_mappings.delete": (
        lambda p: p.workspaces.scim_mappings.delete("m-1"),
        "DELETE",
        "/scim/workspaces/m-1",
        None,
        {"success": True},
    ),
    "users.get": (
        lambda p: p.users.get("u-1"),
        "GET",
        "/admin/users/u-1",
        None,
        {"id": "u-1", "role": "owner"},
    ),
    "users.update": (
        lambda p: p.users.update("u-1", role="admin"),
        "PUT",
        "/admin/users/u-1",
        {"role": "admin"},
        {},
    ),
    "users.delete": (lambda p: p.users.delete("u-1"), "DELETE", "/admin/users/u-1", None, {}),
    "invites.create": (
        lambda p: p.invites.create(
            email="ada@example.com", role="member", workspaces=[{"id": "w-1", "role": "manager"}]
        ),
        "POST",
        "/admin/users/invites",
        {"email": "ada@example.com", "role": "member", "workspaces": [{"id": "w-1", "role": "manager"}]},
        {"id": "i-1", "invite_link": "https://app.example.com/i-1"},
    ),
    "invites.get": (
        lambda p: p.invites.get("i-1"),
        "GET",
        "/admin/users/invites/i-1",
        None,
        {"id": "i-1", "status": "pending"},
    ),
    "invites.delete": (lambda p: p.invites.delete("i-1"), "DELETE", "/admin/users/invites/i-1", None, {}),
    "invites.resend": (
        lambda p: p.invites.resend("i-1"),
        "POST",
        "/admin/users/invites/i-1/resend",
        None,
        {"inviteLink": "https://app.example.com/i-1"},
    ),
    "api_keys.create": (
        lambda p: p.api_keys.create(
            "workspace", "service", name="ci", scopes=["logs.list"], workspace_id="w-1"
        ),
        "POST",
        "/api-keys/workspace/service",
        {"name": "ci", "scopes": ["logs.list"], "workspace_id": "w-1"},
        {"id": "k-1", "key": "pk-new", "object": "api-key"},
    ),
    "api_keys.get": (
        lambda p: p.api_keys.get("k-1"),
        "GET",
        "/api-keys/k-1",
        None,
        {"id": "k-1", "key": "z1***3A"},
    ),
    "api_keys.update": (
        lambda p: p.api_keys.update("k-1", expires_at=WHEN, rate_limits=None, reset_usage=True),
        "PUT",
        "/api-keys/k-1",
        {"expires_at": "2027-01-02T03:04:00Z", "rate_limits": None, "reset_usage": True},
        {},
    ),
    "api_keys.delete": (lambda p: p.api_keys.delete("k-1"), "DELETE", "/api-keys/k-1", None, {}),
    "api_keys.rotate": (
        lambda p: p.api_keys.rotate("k-1", key_transition_period_ms=1_800_000),
        "POST",
        "/api-keys/k-1/rotate",
        {"key_transition_period_ms": 1_800_000},
        {"id": "k-1", "key": "pk-newer", "key_transition_expires_at": "2027-01-02T03:04:00.000Z"},
    ),
}

# operation: call, target, answer
LISTS: dict[str, tuple[Call, str, dict[str, object]]] = {
    "workspaces.list": (
        lambda p: p.workspaces.list(status="active", page_size=2, current_page=3),
        "/admin/workspaces?status=active&page_size=2&current_page=3",
        {"object": "list", "total": 7, "data": [{"id": "w-7", "name": "Search"}]},
    ),
    "workspaces.members.list": (
        lambda p: p.workspaces.members.list("ws-search", role="manager"),
        "/admin/workspaces/ws-search/users?role=manager",
        {"total": 1, "data": [{"id": "u-1", "role": "manager"}]},
    ),
    "workspaces.scim_mappings.list": (
        lambda p: p.workspaces.scim_mappings.list(workspace_id="w-1"),
        "/scim/workspaces?workspace_id=w-1",
        {"total_count": 1, "mappings": [{"id": "m-1"}]},
    ),
    "workspaces.scim_groups.list": (
        lambda p: p.workspaces.scim_groups.list(),
        "/scim/groups",
        {"total_count": 1, "groups": [{"id": "g-1"}]},
    ),
    "users.list": (
        lambda p: p.users.list(email="ada@example.com", pageSize=10),
        "/admin/users?email=ada@example.com&pageSize=10",
        {"object": "list", "total": 1, "data": [{"id": "u-1"}]},
    ),
    "invites.list": (
        lambda p: p.invites.list(status="pending"),
        "/admin/users/invites?status=pending",
        {"object": "list", "total": 1, "data": [{"id": "i-1"}]},
    ),
    "api_keys.list": (
        lambda p: p.api_keys.list(workspace_id="w-1"),
        "/api-keys?workspace_id=w-1",
        {"object": "list", "total": 1, "data": [{"id": "k-1", "status": "expired"}]},
    ),
}


@pytest.fixture
async def portkey() -> AsyncIterator[PortkeyAdmin]:
    async with PortkeyAdmin(API_KEY, base_url="https://portkey.example.com/v1") as client:
        yield client


def sent(httpx_mock: HTTPXMock) -> tuple[str, str, object]:
    (request,) = httpx_mock.get_requests()
    target = str(request.url).removeprefix("https://portkey.example.com/v1")
    return request.method, target, json.loads(request.content) if request.content else None


def test_these_are_all_operations_of_the_four_families() -> None:
    families = ("workspaces.", "users.", "invites.", "api_keys.")
    assert CALLS.keys() | LISTS.keys() == {id for id in api.OPERATIONS if id.startswith(families)}


@pytest.mark.parametrize("id", CALLS)
async def test_a_method_makes_its_request_and_returns_its_answer(
    id: str, portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    call, method, target, body, answer = CALLS[id]
    httpx_mock.add_response(json=answer)
    result = await call(portkey)
    assert sent(httpx_mock) == (method, target, body)
    if answer == {}:
        assert result is None
    else:
        assert result.to_dict() == answer


@pytest.mark.parametrize("id", LISTS)
async def test_a_list_makes_its_request_and_gives_rows(
    id: str, portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    call, target, answer = LISTS[id]
    httpx_mock.add_response(json=answer)
    page = await call(portkey)
    assert sent(httpx_mock) == ("GET", target, None)
    (rows,) = [value for value in answer.values() if isinstance(value, list)]
    assert [item.to_dict() for item in page.items] == rows
    assert page.total == answer.get("total", answer.get("total_count"))


KINDS: dict[str, tuple[Call, str, dict[str, object]]] = {
    "organisation service": (
        lambda p: p.api_keys.create_organisation_service(name="ci", scopes=("workspaces.list",)),
        "/api-keys/organisation/service",
        {"name": "ci", "scopes": ["workspaces.list"]},
    ),
    "workspace service": (
        lambda p: p.api_keys.create_workspace_service(
            workspace_id="w-1", name="ci", scopes=["logs.list"], usage_limits={"credit_limit": 5}
        ),
        "/api-keys/workspace/service",
        {"workspace_id": "w-1", "name": "ci", "scopes": ["logs.list"], "usage_limits": {"credit_limit": 5}},
    ),
    "workspace user": (
        lambda p: p.api_keys.create_workspace_user(
            workspace_id="w-1", user_id="u-1", name="Ada", scopes=[], expires_at=None
        ),
        "/api-keys/workspace/user",
        {"workspace_id": "w-1", "user_id": "u-1", "name": "Ada", "scopes": [], "expires_at": None},
    ),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_each_kind_of_key_has_a_method_of_its_own(
    kind: str, portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    call, target, body = KINDS[kind]
    httpx_mock.add_response(json={"id": "k-1", "key": "pk-new"})
    created = await call(portkey)
    assert sent(httpx_mock) == ("POST", target, body)
    assert created.key == "pk-new"
    assert "pk-new" not in repr(created)


@pytest.mark.parametrize(
    "kind",
    [
        ("organisation", "user"),
        ("workspace", "robot"),
        ("team", "service"),
        ("", ""),
        (None, "user"),
        ("../x", "y"),
    ],
)
async def test_a_kind_of_key_that_does_not_exist_is_refused(kind: Any, portkey: PortkeyAdmin) -> None:
    with pytest.raises(InvalidArgumentError, match="organisation/service, workspace/service, workspace/user"):
        await portkey.api_keys.create(*kind, name="ci", scopes=[])


@pytest.mark.parametrize(
    "call",
    [
        lambda p: p.api_keys.create_workspace_service(name="ci", scopes=[]),
        lambda p: p.api_keys.create_workspace_user(workspace_id="w-1", name="ci", scopes=[]),
        lambda p: p.api_keys.create_organisation_service(name="ci"),
        lambda p: p.api_keys.create_organisation_service(
            name="ci", scopes=[], workspace_id="w-1", descripton="x"
        ),
        lambda p: p.invites.create(email="ada@example.com"),
        lambda p: p.workspaces.create(),
        lambda p: p.workspaces.delete("ws-search"),
    ],
)
async def test_a_missing_or_misspelt_field_is_a_type_error(call: Any, portkey: PortkeyAdmin) -> None:
    with pytest.raises(TypeError):
        await call(portkey)


async def test_a_refused_field_names_the_one_that_was_meant(portkey: PortkeyAdmin) -> None:
    with pytest.raises(InvalidFieldError, match="did you mean 'description'"):
        await portkey.workspaces.create(name="x", descripton="y")  # type: ignore[call-arg]


async def test_a_rotation_without_a_period_sends_no_body(
    portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json={"id": "k-1", "key": "pk-newer"})
    await portkey.api_keys.rotate("k-1")
    assert sent(httpx_mock) == ("POST", "/api-keys/k-1/rotate", None)


def test_the_options_of_a_key_are_the_fields_that_no_kind_needs() -> None:
    def spelled(annotations: dict[str, Any]) -> dict[str, str]:
        texts = {name: value.__forward_arg__ for name, value in annotations.items()}
        return {name: re.sub(r"^(Not)?Required\[(.*)\]$", r"\2", text) for name, text in texts.items()}

    expected = spelled(models.CreateApiKey.__annotations__)
    for needed in ("name", "scopes", "workspace_id", "user_id"):
        del expected[needed]
    assert spelled(ApiKeyOptions.__annotations__) == expected
