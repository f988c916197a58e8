"""The scopes that a run needed, for a key with no more than those."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

import anyio
import pytest
from plane_conversation import spec
from scripted_server import answer, serving
from sending import API_KEY

from portkey_admin import KeyAccess, MissingScopeError, NotFoundError, PortkeyAdmin, record_scopes
from portkey_admin.scopes.access import Needs, needs_of
from portkey_admin.scopes.checks import recorders
from portkey_admin.testing import ControlPlane
from portkey_admin_api import api

ADMIN: Final = "organisation-service"
SERVICE: Final = "workspace-service"
USER: Final = "workspace-user"
ANYWHERE, IN_WORKSPACE = False, True


def record(needs: Needs, key: KeyAccess | None, *, in_workspace: bool, path: Sequence[str] = ()) -> None:
    for recorder in recorders.get():
        recorder.called(needs, key, in_workspace=in_workspace, path=path)


# calls, kind of key, whether a workspace is named, scopes
CHOICES: list[tuple[str, Any, bool, list[str]]] = [
    # No choice.
    (
        "workspaces.create users.list workspaces.create",
        ADMIN,
        ANYWHERE,
        ["organisation_users.list", "workspaces.create"],
    ),
    ("logs.create", SERVICE, ANYWHERE, ["completions.write", "logs.write"]),
    ("model_pricing.get workspaces.scim_groups.list", ADMIN, ANYWHERE, []),
    ("api_keys.create/workspace/user", ADMIN, ANYWHERE, ["workspace_user_api_keys.create"]),
    # Those that the kind may hold.
    ("integrations.get", USER, ANYWHERE, ["workspace_integrations.read"]),
    ("api_keys.delete/k-1", SERVICE, ANYWHERE, ["workspace_service_api_keys.delete"]),
    # The organisation's with a key of the organisation, but not in a workspace.
    ("integrations.get", ADMIN, ANYWHERE, ["organisation_integrations.read"]),
    ("integrations.get", ADMIN, IN_WORKSPACE, ["workspace_integrations.read"]),
    ("integrations.list", USER, ANYWHERE, ["workspace_integrations.list"]),
    ("integrations.get", None, ANYWHERE, ["workspace_integrations.read"]),
    ("guardrails.create", ADMIN, ANYWHERE, ["organisation_guardrails.create"]),
    ("guardrails.create", ADMIN, IN_WORKSPACE, ["guardrails.create"]),
    ("guardrails.create", SERVICE, ANYWHERE, ["guardrails.create"]),
    # One that is needed anyway.
    ("configs.versions.list/c-1 configs.list", ADMIN, ANYWHERE, ["configs.list"]),
    ("configs.list configs.versions.list/c-1", ADMIN, ANYWHERE, ["configs.list"]),
    (
        "mcp_integrations.test/m-1 mcp_integrations.update/m-1",
        SERVICE,
        ANYWHERE,
        ["workspace_mcp_integrations.update"],
    ),
    # The first, which is the weakest; not the one that is in no vocabulary.
    ("configs.versions.list/c-1", ADMIN, ANYWHERE, ["configs.read"]),
    ("logs.get/l-1", ADMIN, ANYWHERE, ["logs.view"]),
    ("api_keys.rotate/k-1", SERVICE, ANYWHERE, ["workspace_service_api_keys.rotate"]),
]


@pytest.mark.parametrize(("calls", "kind", "in_workspace", "scopes"), CHOICES)
def test_the_choice_where_one_of_several_is_enough(
    calls: str, kind: Any, in_workspace: bool, scopes: list[str]
) -> None:
    with record_scopes() as needed:
        for call in calls.split():
            id, *path = call.split("/")
            record(needs_of(api.operation(id), path), KeyAccess(kind), in_workspace=in_workspace, path=path)
    assert list(needed) == scopes
    assert needed.operations == tuple(sorted({call.split("/")[0] for call in calls.split()}))


def test_what_another_kind_of_key_needed_is_no_choice_for_one_that_may_not_hold_it() -> None:
    with record_scopes() as needed:
        record(needs_of(api.operation("logs.create")), KeyAccess(SERVICE), in_workspace=False)
        record(needs_of(api.operation("logs.get")), KeyAccess(ADMIN), in_workspace=False)
    assert needed == ["completions.write", "logs.view", "logs.write"]


async def run(portkey: PortkeyAdmin) -> None:
    """What a program might do: with choices, paging, and keys of every kind."""
    workspace = await portkey.workspaces.create(name="Search")
    made = await portkey.api_keys.create_workspace_service(
        workspace_id=workspace.id, name="ci", scopes=["logs.view"]
    )
    assert made.id is not None
    await portkey.api_keys.get(made.id)
    await portkey.api_keys.rotate(made.id)
    await portkey.api_keys.delete(made.id)
    assert [row.name async for row in portkey.workspaces.list()]
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(portkey.workspaces.get, workspace.id)
    with pytest.raises(NotFoundError):
        await portkey.workspaces.members.get(workspace.id, "nobody")


def test_a_key_with_the_recorded_scopes_and_no_others_can_do_the_run_again(run_async: Any) -> None:
    async def main() -> list[str]:
        async with ControlPlane(spec=spec()) as plane, plane.serve() as url:
            async with PortkeyAdmin(plane.api_key, base_url=url) as admin:
                await admin.discover_key()
                with record_scopes() as needed:
                    await run(admin)
                least = await admin.api_keys.create("organisation", "service", name="least", scopes=needed)
                assert least.id is not None
                assert (await admin.api_keys.get(least.id)).scopes == list(needed)
            async with PortkeyAdmin(least.key, base_url=url, key=KeyAccess(ADMIN, needed)) as portkey:
                await run(portkey)
        return list(needed)

    assert run_async(main) == [
        "workspace_service_api_keys.create",
        "workspace_service_api_keys.delete",
        "workspace_service_api_keys.read",
        "workspace_service_api_keys.rotate",
        "workspace_users.read",
        "workspaces.create",
        "workspaces.list",
        "workspaces.read",
    ]


async def test_a_call_that_names_a_workspace_is_in_it() -> None:
    with serving(answer(200, {"data": [], "id": "i-1"})) as server, record_scopes() as needed:
        async with PortkeyAdmin(API_KEY, base_url=server.url, key=KeyAccess(ADMIN)) as portkey:
            await api.integrations_list(portkey.transport, query={"workspace_id": "w-1"})
            await api.integrations_create(
                portkey.transport, body={"name": "x", "ai_provider_id": "openai", "workspace_id": "w-1"}
            )
    assert needed == ["workspace_integrations.create", "workspace_integrations.list"]


async def test_keys_that_were_listed_tell_of_which_kind_they_are() -> None:
    rows = [{"id": "k-1", "type": USER}, {"id": "k-2", "type": ADMIN}, {"id": None, "type": USER}]
    with serving(answer(200, {"data": rows})) as server, record_scopes() as needed:
        async with PortkeyAdmin(API_KEY, base_url=server.url, key=KeyAccess(ADMIN)) as portkey:
            await portkey.api_keys.update("k-1", name="x")
            await portkey.api_keys.list(workspace_id="w-1")
            await portkey.api_keys.delete("k-2")
    assert needed == [
        "organisation_service_api_keys.delete",
        "workspace_service_api_keys.list",
        "workspace_user_api_keys.update",
    ]
    assert needed.choices["api_keys.update"] == {
        "workspace_user_api_keys.update": (
            "organisation_service_api_keys.update",
            "workspace_service_api_keys.update",
        )
    }


async def test_a_call_that_is_refused_here_was_needed_all_the_same() -> None:
    async with PortkeyAdmin(API_KEY, key=KeyAccess(ADMIN, ())) as portkey:
        with record_scopes() as needed, pytest.raises(MissingScopeError):
            await portkey.workspaces.create(name="Search")
    assert needed == ["workspaces.create"]


def test_blocks_nest_and_end() -> None:
    def call(id: str) -> None:
        record(needs_of(api.operation(id)), None, in_workspace=False)

    with record_scopes() as outer:
        call("workspaces.create")
        with record_scopes() as inner:
            call("configs.list")
        call("users.list")
    call("users.delete")
    assert inner == ["configs.list"]
    assert outer == ["configs.list", "organisation_users.list", "workspaces.create"]


def test_it_is_a_list_of_strings_to_whoever_takes_one() -> None:
    with record_scopes() as needed:
        for id in ("users.list", "configs.list"):
            record(needs_of(api.operation(id)), None, in_workspace=False)
    assert (len(needed), needed[0], needed[1:]) == (2, "configs.list", ["organisation_users.list"])
    assert "configs.list" in needed
    assert needed != "configs.list"
    assert repr(needed) == "<NeededScopes ['configs.list', 'organisation_users.list']>"
    assert json.dumps(list(needed)) == '["configs.list", "organisation_users.list"]'
    assert KeyAccess(ADMIN, needed).scopes == frozenset(needed)
