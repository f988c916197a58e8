"""What takes several writes, cut off between them."""

from __future__ import annotations

from typing import Any

import anyio
import httpx
import pytest
from backends import RunAsync
from reconcile.reconciling import Scene, furnished, scene

from portkey_admin import AmbiguousWriteError, BadRequestError
from portkey_admin.testing import ErrorStatus, FaultPlan, Rule, Stale


async def prompt(here: Scene) -> dict[str, Any]:
    """Make a prompt, and return what is wanted of it."""
    fields = {"string": "old", "parameters": {"temperature": 1}, "virtual_key": "vk", "model": "gull-1"}
    wanted = {"name": "Greet", "collection_id": here.home["collection"], **fields}
    await here.reconciler().ensure("prompts", wanted)
    here.writes.clear()
    return wanted


async def versions(here: Scene, id: str) -> list[tuple[object, object]]:
    """Return number and template of each version, the first one first."""
    found = [each.to_dict() for each in await here.portkey.prompts.versions.list(id).collect()]
    return sorted((each["prompt_version"], each["prompt_template"]["string"]) for each in found)


async def test_a_version_that_is_not_listed_yet_is_waited_for_and_put_into_use_once() -> None:
    async with furnished() as here:
        wanted = await prompt(here)
        # The list is read before the version is made, and then for its number.
        here.plane.faults = FaultPlan([Rule(Stale(60_000), on="prompts.versions.list", first=2)])
        done = await here.portkey.prompts.ensure(**(wanted | {"string": "new"}))
        assert done.status == "updated"
        assert [each[1] for each in await versions(here, done.id)] == ["old", "new"]
        assert (await here.portkey.prompts.get(done.id)).string == "new"
        assert here.waits


async def test_a_run_does_not_call_a_version_done_that_is_not_in_use() -> None:
    async with furnished() as here:
        wanted = await prompt(here) | {"string": "new"}
        here.hurt(Stale(60_000), "prompts.versions.list", first=None)
        reconciler = here.reconciler()
        with pytest.raises(AmbiguousWriteError, match="not in the list of its versions yet"):
            await reconciler.ensure("prompts", wanted)
        here.plane.faults = FaultPlan()
        reconciler.forget()
        done = await reconciler.ensure("prompts", wanted)
        assert (done.status, done.adopted) == ("updated", True)
        assert [each[1] for each in await versions(here, done.id)] == ["old", "new"]


async def test_a_version_that_was_made_and_not_published_is_published_by_the_next_run() -> None:
    async with furnished() as here:
        wanted = await prompt(here) | {"string": "new", "parameters": {}}
        here.hurt(ErrorStatus(400), "prompts.publish")
        with pytest.raises(BadRequestError):
            await here.reconciler().ensure("prompts", wanted)
        done = await here.reconciler().ensure("prompts", wanted)
        assert done.status == "updated"
        assert [each[1] for each in await versions(here, done.id)] == ["old", "new"]
        assert (await here.portkey.prompts.get(done.id)).string == "new"
        assert (await here.reconciler().ensure("prompts", wanted)).status == "unchanged"


async def test_somebodys_draft_is_not_put_into_use_along_with_what_is_wanted() -> None:
    async with furnished() as here:
        wanted = await prompt(here)
        found = await here.reconciler().look("prompts", wanted)
        await here.portkey.prompts.update(found.id, patch=True, string="draft", model="gull-2")
        done = await here.reconciler().ensure("prompts", wanted | {"parameters": {"temperature": 2}})
        assert [each.field for each in done.difference] == ["parameters.temperature"]
        shown = await here.portkey.prompts.get(done.id)
        assert (shown.string, shown.model) == ("old", "gull-1")
        assert [each[1] for each in await versions(here, done.id)] == ["old", "draft", "old"]


@pytest.mark.parametrize("method", ["DELETE", "POST"])
def test_a_cancellation_leaves_the_old_invite_or_the_new_one(method: str, run_async: RunAsync) -> None:
    async def main() -> list[str]:
        async with scene() as here:
            await here.portkey.invites.create(email="eve@example.com", role="member")
            with anyio.CancelScope() as scope:

                async def cut(request: httpx.Request) -> None:
                    if request.method == method:
                        scope.cancel()

                here.portkey.transport._connection.client().event_hooks["request"].append(cut)
                await here.reconciler().ensure("people", {"email": "eve@example.com", "role": "admin"})
            here.portkey.transport._connection.client().event_hooks["request"].pop()
            assert scope.cancelled_caught or scope.cancel_called
            invites = await here.portkey.invites.list(status="pending").collect()
            return [str(invite.role) for invite in invites]

    assert run_async(main) == ["admin"]


async def test_what_is_not_named_of_an_invite_goes_into_the_one_that_takes_its_place() -> None:
    async with furnished() as here:
        entry = {"id": here.home["workspace"], "role": "manager"}
        wanted = {"email": "eve@example.com", "role": "member", "workspaces": [entry]}
        await here.reconciler().ensure("people", wanted)
        done = await here.reconciler().ensure("people", {"email": "eve@example.com", "role": "admin"})
        assert [each.field for each in done.difference] == ["role"]
        assert (await here.reconciler().ensure("people", wanted | {"role": "admin"})).status == "unchanged"
