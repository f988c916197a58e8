"""What a client does with what it knows about its key: over HTTP, counting what the server sees."""

from __future__ import annotations

import logging
import pickle
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import pytest
from plane_conversation import spec
from scripted_server import answer, serving
from sending import API_KEY

from portkey_admin import (
    ConfigurationError,
    InvalidArgumentError,
    KeyAccess,
    KeyDiscoveryError,
    MissingScopeError,
    PermissionDeniedError,
    PortkeyAdmin,
    ScopeError,
    ScopeWarning,
    WrongKeyKindError,
)
from portkey_admin.secrets.masking import is_mask_of
from portkey_admin.testing import ControlPlane
from portkey_admin_api import api

ADMIN: Final = "organisation-service"
SERVICE: Final = "workspace-service"
USER: Final = "workspace-user"
DENIED = answer(403, {"success": False, "data": {"message": "Not\nallowed", "errorCode": "AB03"}})


@asynccontextmanager
async def client(url: str, key: KeyAccess | None = None, **options: Any) -> AsyncIterator[PortkeyAdmin]:
    async with PortkeyAdmin(API_KEY, base_url=url, key=key, max_retries=0, **options) as portkey:
        yield portkey


def seen_by(plane: ControlPlane, before: int) -> int:
    return len(plane.requests) - before


def test_a_key_with_few_scopes_is_refused_before_anything_is_sent(run_async: Any) -> None:
    async def main() -> None:
        async with ControlPlane(spec=spec()) as plane, plane.serve() as url:
            admin = PortkeyAdmin(plane.api_key, base_url=url)
            async with admin:
                few = await admin.api_keys.create_organisation_service(name="few", scopes=["workspaces.list"])
            known = KeyAccess(ADMIN, ["workspaces.list"])
            before = len(plane.requests)
            async with PortkeyAdmin(few.key, base_url=url, key=known) as portkey:
                with pytest.raises(MissingScopeError) as caught:
                    await portkey.workspaces.create(name="Search")
                with pytest.raises(MissingScopeError):
                    await api.workspaces_get(portkey.transport, "ws-search")
                with pytest.raises(WrongKeyKindError):
                    await api.feedback_create(portkey.transport, body={"trace_id": "t", "value": 1})
                assert seen_by(plane, before) == 0
                assert (await portkey.workspaces.list()).items == []
                assert seen_by(plane, before) == 1
        error = caught.value
        assert error.operation == "workspaces.create"
        assert error.missing == ("workspaces.create",)
        assert error.key == known
        assert error.needs is not None
        assert (error.needs.rule, error.needs.evidence) == ("any", "documented")

    run_async(main)


def test_a_key_that_nothing_is_known_about_goes_to_the_server_whose_refusal_is_explained(
    run_async: Any,
) -> None:
    async def main() -> PermissionDeniedError:
        async with ControlPlane(spec=spec()) as plane, plane.serve() as url:
            async with PortkeyAdmin(plane.api_key, base_url=url) as admin:
                few = await admin.api_keys.create_organisation_service(name="few", scopes=["workspaces.list"])
            before = len(plane.requests)
            async with PortkeyAdmin(few.key, base_url=url) as portkey:
                with pytest.raises(PermissionDeniedError) as caught:
                    await portkey.users.list()
            assert seen_by(plane, before) == 1
            return caught.value

    error = run_async(main)
    assert error.needs.scopes == ("organisation_users.list",)
    assert error.needs.kinds == (ADMIN,)
    assert "users.list needs the scope organisation_users.list" in error.explanation
    assert str(error).endswith("nothing is known about this key (see PortkeyAdmin.discover_key)")


async def test_the_explanation_of_a_403_is_one_line_and_survives_pickling() -> None:
    with serving(DENIED) as server:
        async with client(server.url, KeyAccess(USER)) as portkey:
            with pytest.raises(PermissionDeniedError) as caught:
                await portkey.workspaces.get("w-1")
    error = pickle.loads(pickle.dumps(caught.value))
    assert "\n" not in str(error)
    assert str(error).startswith(
        "Not allowed (workspace_id 'w-1') [403 AB03, GET /admin/workspaces/{workspaceId}, workspaces.get]"
    )
    assert str(error).endswith("all that is known is that this is a workspace-user key")
    assert (error.needs, error.explanation) == (caught.value.needs, caught.value.explanation)


async def test_a_public_operation_needs_nothing_and_its_403_explains_nothing() -> None:
    with serving(DENIED) as server:
        async with client(server.url, KeyAccess(USER, ())) as portkey:
            with pytest.raises(PermissionDeniedError) as caught:
                await api.model_pricing_get(portkey.transport, "openai", "some-model")
    assert caught.value.needs is None
    assert str(caught.value).endswith("model_pricing.get]")


async def test_a_doubt_is_sent_and_warned_of_once_for_each_operation_and_client() -> None:
    with serving(answer(200, {"data": []})) as server:
        async with client(server.url, KeyAccess(USER)) as portkey:
            with pytest.warns(ScopeWarning, match=r"invites\.list .*only the server knows\)") as seen:
                await portkey.invites.list()
            assert [warning.filename for warning in seen] == [__file__]
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                await portkey.invites.list()
                await portkey.with_options(timeout=9).invites.list()
            with pytest.warns(ScopeWarning, match=r"invites\.get"):
                await portkey.invites.get("i-1")
        async with client(server.url, KeyAccess(USER)) as another:
            with pytest.warns(ScopeWarning, match=r"invites\.list"):
                await another.invites.list()
    assert len(server.requests) == 5


async def test_checks_may_only_warn_or_be_off() -> None:
    with serving(answer(200, {"id": "w-1"})) as server:
        async with client(server.url, KeyAccess(USER), scope_checks="warn") as portkey:
            with pytest.warns(
                ScopeWarning, match=r"workspaces\.create needs .* this is a workspace-user key$"
            ):
                await portkey.workspaces.create(name="Search")
        async with client(server.url, KeyAccess(USER), scope_checks="off") as portkey:
            await portkey.workspaces.create(name="Search")
            await portkey.invites.get("i-1")
            portkey.require("workspaces.create")
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("options", "match"),
    [
        ({"key": API_KEY}, "key must be a portkey_admin.KeyAccess, not str"),
        ({"key": {"kind": ADMIN}}, "not dict"),
        ({"scope_checks": "strict"}, "'enforce', 'warn', 'off', not 'strict'"),
        ({"scope_checks": None}, "not None"),
    ],
)
def test_what_cannot_work_is_refused_when_the_client_is_made(options: Any, match: str) -> None:
    with pytest.raises(ConfigurationError, match=match) as caught:
        PortkeyAdmin(API_KEY, **options)
    assert API_KEY not in str(caught.value)


def test_requiring_tells_of_everything_that_is_missing_at_once() -> None:
    portkey = PortkeyAdmin(API_KEY, key=KeyAccess(ADMIN, ["workspaces.create"]))
    portkey.require("workspaces.create", "model_pricing.get")
    portkey.require()
    with pytest.raises(MissingScopeError) as caught:
        portkey.require("workspaces.get", "workspaces.create", "users.list", "workspaces.get")
    assert [needs.operation for needs in caught.value.refused] == ["workspaces.get", "users.list"]
    assert caught.value.missing == ("workspaces.read", "organisation_users.list")
    assert str(caught.value).startswith("2 operations: workspaces.get needs")
    with pytest.raises(ScopeError) as mixed:
        portkey.require("users.list", "feedback.create")
    assert type(mixed.value) is ScopeError
    with pytest.raises(WrongKeyKindError):
        portkey.require("feedback.create")


def test_requiring_may_tell_of_which_kind_a_new_key_is_to_be() -> None:
    portkey = PortkeyAdmin(API_KEY, key=KeyAccess(SERVICE, ["workspace_user_api_keys.create"]))
    portkey.require("api_keys.create", "api_keys.create_workspace_user")
    with pytest.raises(MissingScopeError, match=r"workspace_service_api_keys\.create"):
        portkey.require("api_keys.create_workspace_service")
    with pytest.raises(WrongKeyKindError):
        portkey.require("api_keys.create_organisation_service")


def test_requiring_warns_of_doubts_as_calls_do() -> None:
    portkey = PortkeyAdmin(API_KEY, key=KeyAccess(USER))
    with pytest.warns(ScopeWarning, match=r"invites\.list") as seen:
        portkey.require("invites.list")
    assert [warning.filename for warning in seen] == [__file__]


@pytest.mark.parametrize("key", [None, KeyAccess(USER)])
def test_requiring_what_does_not_exist_names_what_is_nearest(key: KeyAccess | None) -> None:
    portkey = PortkeyAdmin(API_KEY, key=key, scope_checks="off")
    with pytest.raises(InvalidArgumentError, match=r"'workspace\.create'; did you mean 'workspaces\.create'"):
        portkey.require("workspace.create")
    with pytest.raises(InvalidArgumentError, match=r"operations\(\) lists them"):
        portkey.require("?")


def test_a_refusal_survives_pickling() -> None:
    with pytest.raises(MissingScopeError) as caught:
        PortkeyAdmin(API_KEY, key=KeyAccess(ADMIN, ["workspaces.list"])).require("workspaces.get")
    error = pickle.loads(pickle.dumps(caught.value))
    assert vars(error) == vars(caught.value)
    assert str(error) == str(caught.value)


@pytest.mark.parametrize("by_id", [False, True])
def test_a_key_finds_out_about_itself_and_clones_know_it(by_id: bool, run_async: Any) -> None:
    scopes = ["workspaces.list", "organisation_service_api_keys.list", "organisation_service_api_keys.read"]

    async def main() -> None:
        async with ControlPlane(spec=spec()) as plane, plane.serve() as url:
            async with PortkeyAdmin(plane.api_key, base_url=url) as admin:
                made = await admin.api_keys.create_organisation_service(name="few", scopes=scopes)
                for number in range(3):
                    await admin.api_keys.create_organisation_service(name=f"{number}", scopes=["logs.view"])
            async with PortkeyAdmin(made.key, base_url=url) as portkey:
                # A view of a workspace, in which a key of the organisation is not.
                clone = portkey.workspace("ws-search-1a2b3c").with_options(max_retries=0)
                assert portkey.key is None
                found = await clone.discover_key(made.id if by_id else None)
                assert found == KeyAccess(ADMIN, scopes)
                assert portkey.key == clone.key == portkey.with_options().key == found
                before = len(plane.requests)
                with pytest.raises(MissingScopeError):
                    await portkey.workspaces.create(name="Search")
                assert seen_by(plane, before) == 0

    run_async(main)


def key_row(id: str, mask: str | None, type: str = ADMIN, scopes: Any = ("logs.view",)) -> dict[str, Any]:
    return {"id": id, "key": mask, "type": type, "scopes": scopes and list(scopes), "name": id}


OURS = f"{API_KEY[:2]}*****{API_KEY[-3:]}"
NOT_FOUND = answer(404, {"success": False, "data": {"message": "No such key", "errorCode": "AB08"}})


@pytest.mark.parametrize(
    ("response", "id", "match"),
    [
        (answer(200, {"data": [], "total": 0}), None, "not among the 0 API keys that it may list"),
        (answer(200, {"data": [key_row("k-1", "zz*****zzz")]}), None, "not among the 1 API keys"),
        (answer(200, {"data": [key_row("k-1", None), key_row("k-2", "*****")]}), None, "not among the 2"),
        (answer(200, {"data": [key_row("k-1", OURS), key_row("k-2", OURS)]}), None, "one of k-1, k-2"),
        (DENIED, None, r"may not read API keys.*api_keys\.list needs.*give its id, or pass"),
        (DENIED, "k-1", r"may not read API keys.*api_keys\.get needs.*\); pass"),
        (NOT_FOUND, "k-1", "no API key with this id"),
        (answer(200, key_row("k-1", "zz*****zzz")), "k-1", "the id of another API key"),
    ],
)
async def test_where_the_api_does_not_tell_it_is_said_why_and_nothing_is_forgotten(
    response: bytes, id: str | None, match: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    known = KeyAccess(ADMIN)
    with serving(response) as server:
        async with client(server.url, known) as portkey:
            with pytest.raises(KeyDiscoveryError, match=match) as caught:
                await portkey.discover_key(id)
            assert portkey.key is known
    assert API_KEY not in f"{caught.value!r} {caught.value.__cause__!r} {caplog.text}"


@pytest.mark.parametrize(
    ("row", "access"),
    [
        (key_row("k-1", OURS, SERVICE), KeyAccess(SERVICE, ["logs.view"])),
        (key_row("k-1", OURS, "workspace-agent"), KeyAccess(None, ["logs.view"])),
        (key_row("k-1", OURS, scopes=["tools.create", None]), KeyAccess(ADMIN, ["tools.create"])),
        (key_row("k-1", OURS, scopes=None), KeyAccess(ADMIN)),
        (key_row("k-1", OURS, scopes=()), KeyAccess(ADMIN)),
        (key_row("k-1", None), KeyAccess(ADMIN, ["logs.view"])),
    ],
)
async def test_an_answer_that_is_new_to_us_is_read_as_far_as_it_goes(row: Any, access: KeyAccess) -> None:
    with serving(answer(200, row)) as server:
        async with client(server.url) as portkey:
            assert await portkey.discover_key("k-1") == access


@pytest.mark.parametrize(
    ("mask", "matches"),
    [
        ("pk*****def", True),
        ("pk*def", True),
        ("*****cdef", True),
        ("pk-te*****", True),
        ("pk*****xyz", False),
        ("xx*****def", False),
        ("*****", False),
        ("p*****f", False),
        (API_KEY, False),
        (f"{API_KEY}*", False),
        (f"{API_KEY}*****def", False),
        ("", False),
        (None, False),
        (7, False),
    ],
)
def test_a_masked_form_is_recognised(mask: object, matches: bool) -> None:
    assert is_mask_of(mask, API_KEY) is matches
