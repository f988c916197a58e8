"""Every friendly method: the request that it makes, and what it returns."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from pytest_httpx import HTTPXMock
from resource_rows import Call, every_row
from sending import API_KEY

from portkey_admin import InvalidArgumentError, InvalidFieldError, PortkeyAdmin
from portkey_admin.resources.api_keys import ApiKeyOptions
from portkey_admin_api import api, models

CALLS, LISTS = every_row()


@pytest.fixture
async def portkey() -> AsyncIterator[PortkeyAdmin]:
    async with PortkeyAdmin(API_KEY, base_url="https://portkey.example.com/v1") as client:
        yield client


def sent(httpx_mock: HTTPXMock) -> tuple[str, str, object]:
    (request,) = httpx_mock.get_requests()
    target = str(request.url).removeprefix("https://portkey.example.com/v1")
    return request.method, target, json.loads(request.content) if request.content else None


def test_there_is_a_row_for_every_operation_of_the_families_in_the_tables() -> None:
    rows = CALLS.keys() | LISTS.keys()
    families = {id.split(".")[0] for id in rows}
    assert rows == {id for id in api.OPERATIONS if id.split(".")[0] in families}


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
    assert [item if isinstance(item, dict) else item.to_dict() for item in page.items] == rows
    assert page.total == answer.get("total", answer.get("total_count"))


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (lambda p: p.configs.update("pc-1", name="Fallback"), "version_id"),
        (lambda p: p.prompts.update("p-1", name="Greet"), "prompt_version_id"),
        (lambda p: p.prompt_partials.update("q-1", name="Tone"), "prompt_partial_version_id"),
    ],
)
async def test_a_change_that_makes_no_version_returns_none_for_its_id(
    call: Call, field: str, portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json={})
    assert getattr(await call(portkey), field) is None


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
        lambda p: p.guardrails.output_exclusions.list(),
        lambda p: p.guardrails.input_exclusions.update(workspaces=[]),
        lambda p: p.prompts.publish("p-1"),
    ],
)
async def test_a_missing_or_misspelt_field_is_a_type_error(call: Any, portkey: PortkeyAdmin) -> None:
    with pytest.raises(TypeError):
        await call(portkey)


async def test_a_refused_field_names_the_one_that_was_meant(portkey: PortkeyAdmin) -> None:
    with pytest.raises(InvalidFieldError, match="did you mean 'description'"):
        await portkey.workspaces.create(name="x", descripton="y")  # type: ignore[call-arg]


BARE: dict[str, tuple[Call, str, str, object]] = {
    "a body that may be missing": (
        lambda p: p.api_keys.rotate("k-1"),
        "POST",
        "/api-keys/k-1/rotate",
        None,
    ),
    "a free-form body that may be missing": (
        lambda p: p.mcp_servers.metadata.sync("s-1"),
        "POST",
        "/mcp-servers/s-1/metadata/sync",
        None,
    ),
    "a free-form body that may not be missing": (
        lambda p: p.mcp_servers.tokens.update("s-1"),
        "PUT",
        "/mcp-servers/s-1/tokens",
        {},
    ),
    "a query": (lambda p: p.providers.get("search"), "GET", "/providers/search", None),
    "a query beside a body": (
        lambda p: p.providers.update("search", name="Find"),
        "PUT",
        "/providers/search",
        {"name": "Find"},
    ),
}


@pytest.mark.parametrize("what", BARE)
async def test_what_is_not_given_is_not_sent(what: str, portkey: PortkeyAdmin, httpx_mock: HTTPXMock) -> None:
    call, method, target, body = BARE[what]
    httpx_mock.add_response(json={"id": "x-1"})
    await call(portkey)
    assert sent(httpx_mock) == (method, target, body)


def test_the_options_of_a_key_are_the_fields_that_no_kind_needs() -> None:
    def spelled(annotations: dict[str, Any]) -> dict[str, str]:
        texts = {name: value.__forward_arg__ for name, value in annotations.items()}
        return {name: re.sub(r"^(Not)?Required\[(.*)\]$", r"\2", text) for name, text in texts.items()}

    expected = spelled(models.CreateApiKey.__annotations__)
    for needed in ("name", "scopes", "workspace_id", "user_id"):
        del expected[needed]
    assert spelled(ApiKeyOptions.__annotations__) == expected
