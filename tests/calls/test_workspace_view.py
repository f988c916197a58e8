"""Views of a client that are about one workspace."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytest_httpx import HTTPXMock
from sending import API_KEY

from portkey_admin import InvalidArgumentError, KeyDiscoveryError, PortkeyAdmin, operations
from portkey_admin.calls.workspace_view import targeted
from portkey_admin_api import api
from portkey_admin_api.types import Fields, Operation

BASE = "https://api.example.com/v1"
SLUG = "ws-search-1a2b3c"
UUID = "0b6f4f0e-7a43-4a53-9a51-3f5b1c1d2e3f"
START, END = "2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"


def client() -> PortkeyAdmin:
    return PortkeyAdmin(API_KEY, base_url=BASE)


def operation(*, query: str = "", body: str = "", id: str = "things.do") -> Operation[Any]:
    """Return an operation whose query and body take the fields named in the texts."""
    return Operation(
        id=id,
        method="POST",
        path="/things",
        summary="",
        query=Fields(kinds=dict.fromkeys(query.split(), "string")) if query else None,
        body=Fields(kinds=dict.fromkeys(body.split(), "string")) if body else None,
    )


FILLED: dict[str, tuple[Operation[Any], Any, Any, Any, Any]] = {
    # name: operation, query and body that were given, query and body that are sent
    "in the query": (operation(query="workspace_id a"), {"a": 1}, None, {"a": 1, "workspace_id": SLUG}, None),
    "in a query that was not given": (
        operation(query="workspace_id"),
        None,
        None,
        {"workspace_id": SLUG},
        None,
    ),
    "as the slug": (operation(query="workspace_slug"), None, None, {"workspace_slug": SLUG}, None),
    "in the body": (operation(body="workspace_id a"), None, {"a": 1}, None, {"a": 1, "workspace_id": SLUG}),
    "in a body that was not given": (
        operation(body="workspace_id"),
        None,
        None,
        None,
        {"workspace_id": SLUG},
    ),
    "nowhere": (operation(query="a", body="b"), {"a": 1}, {"b": 2}, {"a": 1}, {"b": 2}),
    "nowhere, where there is neither": (operation(), None, None, None, None),
    "what the caller gives goes first": (
        operation(query="workspace_id", body="workspace_id"),
        {"workspace_id": "x"},
        {"workspace_id": "y"},
        {"workspace_id": "x"},
        {"workspace_id": "y"},
    ),
    "None is given, too": (
        operation(query="workspace_id"),
        {"workspace_id": None},
        None,
        {"workspace_id": None},
        None,
    ),
    "under either name": (
        operation(query="workspace_id workspace_slug"),
        {"workspace_slug": "x"},
        None,
        {"workspace_slug": "x"},
        None,
    ),
    "a list of workspaces is another thing": (
        operation(body="workspaces workspace_api_key_details"),
        None,
        {"workspaces": []},
        None,
        {"workspaces": []},
    ),
    "a body that is no object stays": (operation(body="workspace_id"), None, [1], None, [1]),
}


@pytest.mark.parametrize("name", FILLED)
def test_the_workspace_is_put_where_the_operation_takes_it(name: str) -> None:
    wanted, query, body, sent_query, sent_body = FILLED[name]
    assert targeted(wanted, SLUG, (), query, body) == (sent_query, sent_body)
    assert targeted(wanted, None, (), query, body) == (query, body)


def test_what_the_caller_gave_is_not_changed() -> None:
    query: dict[str, object] = {"a": 1}
    targeted(operation(query="workspace_id a"), SLUG, (), query)
    assert query == {"a": 1}


@pytest.mark.parametrize(
    ("wanted", "workspace", "message"),
    [
        (operation(query="workspace_slug"), UUID, "workspace_slug must be the slug"),
        (
            operation(query="workspace_id", id="workspaces.scim_mappings.list"),
            SLUG,
            "workspace_id must be the UUID",
        ),
    ],
)
def test_an_id_of_the_wrong_kind_is_refused_unless_the_caller_gives_another(
    wanted: Operation[Any], workspace: str, message: str
) -> None:
    """Sent, it would find nothing or, for analytics, might be taken for the default workspace."""
    with pytest.raises(InvalidArgumentError, match=message):
        targeted(wanted, workspace)
    assert wanted.query is not None
    (name,) = wanted.query.kinds
    assert targeted(wanted, workspace, (), {name: "mine"}) == ({name: "mine"}, None)


@pytest.mark.parametrize("workspace", ["", " ", "ws/x", "..", "ws?x", 7, None])
def test_a_workspace_that_cannot_be_one_is_refused(workspace: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="workspace"):
        client().workspace(workspace)


def test_every_operation_that_takes_a_workspace_gets_it() -> None:
    """By a rule that reads the API description: none is left out, and none gets what it does not take."""
    for id in operations():
        wanted: Operation[Any] = api.operation(id)
        for workspace in (SLUG, UUID):
            try:
                query, body = targeted(wanted, workspace)
            except InvalidArgumentError:
                continue
            for fields, filled in ((wanted.query, query), (wanted.body, body)):
                takes = {"workspace_id", "workspace_slug"} & set(fields.kinds if fields else ())
                assert set(filled or {}) == takes, id  # type: ignore[call-overload]


async def test_calls_of_a_view_name_the_workspace(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "c-1", "data": []}, is_reusable=True)
    async with client() as portkey:
        view = portkey.workspace(SLUG)
        await view.configs.create(name="fast", config={})
        await view.configs.create(name="fast", config={}, workspace_id="ws-other")
        await view.analytics.graphs.requests(time_of_generation_min=START, time_of_generation_max=END)
        await api.configs_list(view.transport)
        await view.users.get("u-1")
        await portkey.configs.list()
    first, second, third, fourth, fifth, sixth = httpx_mock.get_requests()
    assert json.loads(first.content)["workspace_id"] == SLUG
    assert json.loads(second.content)["workspace_id"] == "ws-other"
    assert third.url.params["workspace_slug"] == SLUG
    assert fourth.url.params["workspace_id"] == SLUG
    assert not fifth.url.query
    assert not sixth.url.query


async def test_every_page_of_a_views_list_is_the_workspaces(httpx_mock: HTTPXMock) -> None:
    page = {"data": [{"id": "k-1"}], "total": 3}
    for number in range(3):
        httpx_mock.add_response(json={**page, "data": [{"id": f"k-{number}"}]})
    async with client() as portkey:
        keys = await portkey.workspace(SLUG).api_keys.list(page_size=1).collect(prefetch=2)
    assert len(keys) == 3
    assert [request.url.params["workspace_id"] for request in httpx_mock.get_requests()] == [SLUG] * 3


async def test_a_key_of_the_organisation_is_made_for_no_workspace(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"id": "k-1", "key": "pk-new"}, is_reusable=True)
    async with client() as portkey:
        view = portkey.workspace(SLUG)
        await view.api_keys.create("organisation", "service", name="a", scopes=[])
        await view.api_keys.create("workspace", "service", name="a", scopes=[])
    first, second = (json.loads(request.content) for request in httpx_mock.get_requests())
    assert "workspace_id" not in first
    assert second["workspace_id"] == SLUG


async def test_a_view_finds_out_about_its_key_in_the_whole_organisation(httpx_mock: HTTPXMock) -> None:
    httpx_mock.add_response(json={"data": [], "total": 0})
    async with client() as portkey:
        with pytest.raises(KeyDiscoveryError):
            await portkey.workspace(SLUG).discover_key()
    assert not httpx_mock.get_requests()[0].url.query


def test_a_view_and_its_clones_share_all_else() -> None:
    portkey = client()
    view = portkey.with_options(max_retries=1).workspace(SLUG)
    clone = view.with_options(timeout=9)
    assert view.limiter is clone.limiter is portkey.limiter
    assert (view.transport.options.max_retries, clone.transport.options.max_retries) == (1, 1)
    assert (view.transport.workspace, clone.transport.workspace) == (SLUG, SLUG)
    assert clone.workspace("ws-other").transport.workspace == "ws-other"
    assert portkey.transport.workspace is None


def test_a_view_and_what_is_reached_from_it_show_the_workspace() -> None:
    view = client().workspace(SLUG)
    for shown in (view, view.transport, view.configs, view.workspaces.members, view.configs.list()):
        assert SLUG in repr(shown)
    assert "None" not in repr(client()) + repr(client().configs) + repr(client().configs.list())
