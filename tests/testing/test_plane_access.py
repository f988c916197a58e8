"""Who may do what: every operation against every kind of key, and scopes one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from plane_conversation import Conversation, conversation, spec

from portkey_admin.scopes.vocabulary import SCOPES
from portkey_admin.testing.plane.description import Described
from portkey_admin.testing.plane.routing import PREFIX

KINDS = ("organisation-service", "workspace-service", "workspace-user")
OPERATIONS = list(spec().operations.values())
DAY = "organisation_id=unknown&start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z"
GUARDED = [operation for operation in OPERATIONS if not operation.public]


def test_only_the_prices_are_for_everybody() -> None:
    assert [operation.id for operation in OPERATIONS if operation.public] == ["model_pricing.get"]


async def keys_of(api: Conversation, scopes: Sequence[str]) -> dict[str, str]:
    """Have the plane issue a key of each kind, with those of the scopes that the kind may have."""
    made = await api.workspace("Home")
    user_id = await api.member(made["id"])
    keys = {}
    for kind in KINDS:
        held = [scope for scope in scopes if kind in SCOPES.get(scope, KINDS)]
        place: dict[str, Any] = {} if kind == KINDS[0] else {"workspace_id": made["id"]}
        place |= {"user_id": user_id} if kind == KINDS[2] else {}
        keys[kind] = (await api.api_key(kind.replace("-", "/"), scopes=held, **place))["key"]
    return keys


def path_of(operation: Described) -> str:
    path = operation.path
    for parameter in operation.parameters:
        path = path.replace(f"{{{parameter.name}}}", "00000000-0000-4000-8000-000000000000")
    return path


async def status_of(api: Conversation, operation: Described, key: str | None) -> tuple[int, str | None]:
    headers = {} if key is None else {"x-portkey-api-key": key}
    response = await api.http.request(operation.method, path_of(operation), headers=headers)
    assert response.headers["x-portkey-request-id"]
    failed = response.status_code >= 400
    return response.status_code, response.json()["data"]["errorCode"] if failed else None


async def test_nothing_but_prices_is_to_be_had_without_a_key_that_the_plane_issued() -> None:
    async with conversation() as api:
        for operation in GUARDED:
            for key in ("", "nobody-has-this-key"):
                assert await status_of(api, operation, key) == (401, "AB05"), operation.id
        (public,) = (operation for operation in OPERATIONS if operation.public)
        url = api.plane.base_url.removesuffix(PREFIX) + path_of(public)
        assert (
            await api.http.request(public.method, url, headers={"x-portkey-api-key": ""})
        ).status_code in (
            200,
            404,
        )


async def test_keys_that_the_plane_issued_without_scopes_open_nothing_that_needs_one() -> None:
    async with conversation() as api:
        keys = await keys_of(api, [])
        for operation in GUARDED:
            for kind, key in keys.items():
                refused = (await status_of(api, operation, key)) == (403, "AB03")
                assert refused or (kind in operation.facts.keys and not operation.facts.scopes), (
                    operation.id,
                    kind,
                )


async def test_keys_with_every_scope_that_they_may_have_open_what_their_kind_may_do() -> None:
    async with conversation() as api:
        keys = await keys_of(api, list(SCOPES))
        for operation in GUARDED:
            for kind, key in keys.items():
                status, code = await status_of(api, operation, key)
                assert status != 401
                if kind not in operation.facts.keys:
                    assert (status, code) == (403, "AB03"), (operation.id, kind)


@pytest.mark.parametrize(
    ("kind", "scope"),
    [
        ("organisation/service", "completions.write"),
        ("workspace/service", "organisation_users.list"),
        ("workspace/user", "workspace_service_api_keys.create"),
    ],
)
async def test_a_key_can_t_have_a_scope_that_its_kind_never_has(kind: str, scope: str) -> None:
    async with conversation() as api:
        made = await api.workspace()
        body: dict[str, Any] = {"name": "CI", "scopes": ["logs.view", scope]}
        if kind != "organisation/service":
            body["workspace_id"] = made["id"]
        if kind == "workspace/user":
            body["user_id"] = await api.member(made["id"])
        refused = await api("POST", f"/api-keys/{kind}", body, status=400)
        assert refused["data"]["message"].endswith(f"can't have the scope {scope}")
        key = await api("POST", f"/api-keys/{kind}", body | {"scopes": ["logs.view"]})
        await api("PUT", f"/api-keys/{key['id']}", {"scopes": [scope]}, status=400)
        await api("PUT", f"/api-keys/{key['id']}", {"scopes": ["scope_of.tomorrow"]})


@pytest.mark.parametrize(
    ("kind", "scope", "method", "path", "let_in"),
    [
        # As Portkey documents them, scopes are exact: list never means read.
        ("organisation/service", "workspaces.list", "GET", "/admin/workspaces", True),
        ("organisation/service", "workspaces.read", "GET", "/admin/workspaces", False),
        ("organisation/service", "configs.read", "GET", "/configs", False),
        ("organisation/service", "audit_logs.list", "GET", "/audit-logs?" + DAY, True),
        ("workspace/service", "configs.list", "GET", "/configs", True),
        ("workspace/service", "providers.list", "GET", "/configs", False),
        ("workspace/service", "logs.write", "POST", "/feedback", True),
        ("workspace/service", "workspaces.list", "POST", "/admin/workspaces", False),
        ("workspace/user", "prompts.list", "GET", "/prompts", True),
        ("workspace/user", "prompts.read", "POST", "/prompts", False),
    ],
)
async def test_what_is_documented_of_a_key_and_a_scope_holds(
    kind: str, scope: str, method: str, path: str, let_in: bool
) -> None:
    async with conversation() as api:
        place: dict[str, Any] = {}
        if kind != "organisation/service":
            made = await api.workspace()
            place = {"workspace_id": made["id"]}
        if kind == "workspace/user":
            place["user_id"] = await api.member(made["id"])
        key = (await api.api_key(kind, scopes=[scope], **place))["key"]
        headers = {"x-portkey-api-key": key}
        answer = await api.http.request(method, path, headers=headers, json={"trace_id": "t", "value": 1})
        assert (answer.status_code != 403) is let_in, answer.text


async def test_a_workspace_s_keys_do_not_reach_into_another_workspace() -> None:
    async with conversation() as api:
        other = await api.workspace("Elsewhere")
        for kind, key in (await keys_of(api, list(SCOPES))).items():
            status = 200 if kind == "organisation-service" else 403
            await api("GET", f"/admin/workspaces/{other['id']}", key=key, status=status)
            await api("GET", f"/admin/workspaces/{other['id']}/users", key=key, status=status)
