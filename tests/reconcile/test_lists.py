"""How many requests it takes, who shares a walk, and what is remembered."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import anyio
import pytest
from backends import RunAsync
from reconcile.reconciling import Scene, furnished, scene

from portkey_admin import PermissionDeniedError, PortkeyAdmin
from portkey_admin.reconcile import Reconciler
from portkey_admin.testing import ErrorStatus, FaultPlan

MANY = 1_000


async def ensure_all(reconciler: Reconciler, kind: str, items: list[dict[str, Any]]) -> list[str]:
    """Ensure many things at once, and return what became of each."""
    statuses = [""] * len(items)
    limit = anyio.CapacityLimiter(32)

    async def one(index: int) -> None:
        async with limit:
            statuses[index] = (await reconciler.ensure(kind, items[index])).status

    async with anyio.create_task_group() as tasks:
        for index in range(len(items)):
            tasks.start_soon(one, index)
    return statuses


def described(kind: str, home: Mapping[str, str]) -> list[dict[str, Any]]:
    """Describe many things of a kind."""
    key = {"type": "workspace", "sub_type": "service", "workspace_id": home["slug"], "scopes": ["logs.list"]}
    each: dict[str, Any] = {
        "workspaces": lambda n: {"name": f"Team {n}"},
        "people": lambda n: {"email": f"person{n}@example.com", "role": "member"},
        "api_keys": lambda n: {**key, "name": f"Key {n}"},
    }
    return [each[kind](number) for number in range(MANY)]


@pytest.mark.parametrize("kind", ["workspaces", "people", "api_keys"])
async def test_ensuring_a_thousand_things_that_exist_takes_few_requests(kind: str) -> None:
    async with furnished() as here, quick(here) as portkey:
        items = described(kind, here.home)
        assert set(await ensure_all(Reconciler(portkey.transport), kind, items)) == {"created"}
        before, here.writes[:] = here.requests(), []
        assert set(await ensure_all(here.reconciler(), kind, items)) == {"unchanged"}
        assert here.requests(since=before) <= MANY // 100 + 5
        assert here.writes == []


@asynccontextmanager
async def quick(here: Scene) -> AsyncIterator[PortkeyAdmin]:
    """Open a client of the same plane in process, for what takes thousands of requests."""
    async with here.plane.client() as portkey:
        yield portkey


def test_concurrent_looks_share_one_walk(run_async: RunAsync) -> None:
    async def main() -> int:
        async with scene() as here:
            reconciler = here.reconciler()
            async with anyio.create_task_group() as tasks:
                for number in range(20):
                    tasks.start_soon(reconciler.look, "workspaces", {"name": f"Team {number}"})
            return here.requests()

    assert run_async(main) == 1


async def test_a_single_answer_is_asked_for_once_and_only_where_a_field_is_missing() -> None:
    async with scene() as here:
        await here.portkey.workspaces.create(name="Ads")
        reconciler = here.reconciler()
        before = here.requests()
        await reconciler.look("workspaces", {"name": "Ads", "description": "x"})
        assert here.requests(since=before) == 1
        for _ in range(2):
            await reconciler.look("workspaces", {"name": "Ads", "settings": {"debug_log": 1}})
        assert here.requests(since=before) == 2


async def test_what_others_write_is_seen_after_forgetting() -> None:
    async with scene() as here:
        reconciler = here.reconciler()
        assert (await reconciler.look("workspaces", {"name": "Ads"})).status == "missing"
        await here.portkey.workspaces.create(name="Ads")
        reconciler.forget("labels")
        assert (await reconciler.look("workspaces", {"name": "Ads"})).status == "missing"
        reconciler.forget("workspaces")
        assert (await reconciler.look("workspaces", {"name": "Ads"})).status == "same"


def test_everybody_who_waits_for_a_walk_learns_that_it_failed(run_async: RunAsync) -> None:
    async def main() -> None:
        async with scene() as here:
            here.hurt(ErrorStatus(403), "workspaces.list", first=None)
            reconciler = here.reconciler()
            failed = 0

            async def look() -> None:
                nonlocal failed
                with pytest.raises(PermissionDeniedError):
                    await reconciler.look("workspaces", {"name": "Ads"})
                failed += 1

            async with anyio.create_task_group() as tasks:
                for _ in range(5):
                    tasks.start_soon(look)
            assert (failed, here.requests()) == (5, 1)
            # The next one tries again.
            here.plane.faults = FaultPlan()
            assert (await reconciler.look("workspaces", {"name": "Ads"})).status == "missing"

    run_async(main)


def test_a_cancelled_walk_is_taken_up_by_who_waited_for_it(run_async: RunAsync) -> None:
    async def main() -> str:
        async with scene() as here:
            reconciler = here.reconciler()
            status = ""

            async def wait() -> None:
                nonlocal status
                status = (await reconciler.look("workspaces", {"name": "Ads"})).status

            async with anyio.create_task_group() as tasks:
                with anyio.CancelScope() as walking:
                    tasks.start_soon(wait)
                    walking.cancel()
                    await reconciler.look("workspaces", {"name": "Ads"})
            return status

    assert run_async(main) == "missing"


async def test_a_list_of_a_place_is_all_that_is_there() -> None:
    async with furnished() as here:
        reconciler = here.reconciler()
        place = {"workspace_id": here.home["workspace"]}
        collections = await reconciler.rows("collections", place)
        assert {row.current.name for row in collections} == {"Default", "Support"}  # type: ignore[attr-defined]
        assert {row.status for row in collections} == {"same"}
        people = await reconciler.rows("people", {})
        assert len(people) == 3
        # Those of the organisation and Portkey's own are not those of the workspace.
        await here.portkey.labels.create(name="gold", **place)
        assert len(await reconciler.rows("labels", place)) == 1


async def test_a_view_of_one_workspace_finds_what_lies_there() -> None:
    async with furnished() as here:
        view = here.portkey.workspace(here.home["workspace"])
        things: dict[str, dict[str, Any]] = {
            "labels": {"name": "gold"},
            "configs": {"name": "Retries", "config": {}},
            "collections": {"name": "Support"},
        }
        for kind, wanted in things.items():
            await Reconciler(view.transport).ensure(kind, wanted)
            assert (await Reconciler(view.transport).ensure(kind, wanted)).status == "unchanged"
        assert {write.path for write in here.writes} == {"/v1/labels", "/v1/configs"}


async def test_a_family_will_do_for_the_client() -> None:
    async with scene() as here:
        reconciler = Reconciler(here.portkey.workspaces.transport)
        assert (await reconciler.look(here.portkey.workspaces.kind, {"name": "Ads"})).status == "missing"


async def test_one_thing_is_looked_for_by_its_name() -> None:
    async with scene() as here:
        for number in range(3):
            await here.portkey.workspaces.create(name=f"Team {number}", icon="🚀")
        found = await here.portkey.workspaces.ensure(name="Team 1")
        assert (found.status, found.value.icon) == ("unchanged", "🚀")
        assert here.plane.requests[-1].query == "name=Team%201&page_size=100"
