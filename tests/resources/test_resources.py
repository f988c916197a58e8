"""What friendly methods do beyond what their operation says; tests/spec calls each of them."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeAlias

import pytest
from pytest_httpx import HTTPXMock
from sending import API_KEY

from portkey_admin import AmbiguousWriteError, InvalidArgumentError, InvalidFieldError, PortkeyAdmin
from portkey_admin.resources.api_keys import ApiKeyOptions
from portkey_admin_api import models

Call: TypeAlias = Callable[[PortkeyAdmin], Awaitable[Any]]


@pytest.fixture
async def portkey() -> AsyncIterator[PortkeyAdmin]:
    async with PortkeyAdmin(API_KEY, base_url="https://portkey.example.com/v1") as client:
        yield client


def sent(httpx_mock: HTTPXMock) -> tuple[str, str, object]:
    (request,) = httpx_mock.get_requests()
    target = str(request.url).removeprefix("https://portkey.example.com/v1")
    return request.method, target, json.loads(request.content) if request.content else None


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


async def test_what_portkey_drops_in_silence_is_not_sent_and_warned_of(
    portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json={"id": "c-1", "slug": "pc-1", "version_id": "v-1"})
    create: Any = portkey.configs.create
    with pytest.warns(DeprecationWarning, match="isDefault is not sent"):
        await create(name="Fallback", config={}, isDefault=1)
    assert sent(httpx_mock) == ("POST", "/configs", {"name": "Fallback", "config": {}})


@pytest.mark.parametrize("answer", [{"id": "d-1"}, {"id": "d-1", "client_auth": "ab***yz"}])
async def test_a_secret_that_was_made_and_is_not_told_is_no_success(
    answer: dict[str, str], portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json=answer)
    with pytest.raises(AmbiguousWriteError, match=r"without the new secret \(client_auth\)"):
        await portkey.deployments.create(name="Harbour")


EXCLUSION = {"id": "x-1", "workspace_id": "w-1", "status": "active"}
ATTACHED = {"id": "m-1", "guardrail_id": "g-1", "mcp_server_id": "s-1", "run_on": ["input"]}


@pytest.mark.parametrize(
    ("call", "answer", "rows"),
    [
        (lambda p: p.guardrails.input_exclusions.list(organisation_id="o-1"), answer, [row])
        for answer, row in (
            ({"success": True, "data": {"exclusions": [EXCLUSION]}}, EXCLUSION),
            (
                {"workspaces": [{"workspace_id": "w-1", "excluded": True}]},
                {"workspace_id": "w-1", "excluded": True},
            ),
            ([EXCLUSION], EXCLUSION),
        )
    ]
    + [
        (lambda p: p.guardrails.mcp_servers.list("g-1"), answer, [ATTACHED])
        for answer in ([ATTACHED], {"object": "list", "data": [ATTACHED]})
    ],
)
async def test_rows_are_found_in_every_form_that_a_source_gives(
    call: Any, answer: object, rows: object, portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json=answer)
    found = [row async for row in call(portkey)]
    assert [row if isinstance(row, dict) else row.to_dict() for row in found] == rows


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
    httpx_mock.add_response(json={"id": "x-1", "key": "pk-new"})
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
