"""Writes whose outcome is unknown: whatever befalls them, there is one thing in the end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest
from backends import RunAsync
from reconcile.reconcile_cases import CASES, Case, name_of
from reconcile.reconciling import Scene, filled, furnished, scene
from scripted_server import DROP, answer, serving

from portkey_admin import (
    AmbiguousWriteError,
    APIStatusError,
    BadRequestError,
    ConflictError,
    PortkeyAdmin,
    SeveralMatchesError,
    operations,
)
from portkey_admin.reconcile import Ensured
from portkey_admin.reconcile.writing import says_taken
from portkey_admin.testing import Dropped, ErrorStatus, FaultPlan, Rule, Stale, Truncated
from portkey_admin.testing.faults import Kind
from portkey_admin_api.models import CreatedApiKey, RotatedApiKey

Ensure = Callable[[PortkeyAdmin, Mapping[str, Any]], Awaitable[Ensured[Any]]]

UNCLEAR: dict[str, Kind] = {
    "dropped before": Dropped(),
    "dropped after": Dropped(after=True),
    "500 before": ErrorStatus(500),
    "500 after": ErrorStatus(500, after=True),
    "half an answer": Truncated(framed=True),
}
HAPPENED = ("dropped after", "500 after", "half an answer")


def ensure_with(kind: str) -> Ensure:
    """Return the call of the friendly method that ensures a thing of this kind."""

    def call(portkey: PortkeyAdmin, wanted: Mapping[str, Any]) -> Any:
        families: Any = portkey
        fields = dict(wanted)
        match kind:
            case "people":
                return families.users.ensure(**fields)
            case "members":
                return families.workspaces.members.ensure(fields.pop("workspace_id"), **fields)
            case "api_keys":
                return families.api_keys.ensure(fields.pop("type"), fields.pop("sub_type"), **fields)
            case "scim_mappings":
                return families.workspaces.scim_mappings.ensure(**fields)
        return getattr(families, kind).ensure(**fields)

    return call


async def count(here: Scene, case: Case, wanted: Mapping[str, Any]) -> int:
    """Return how many there are with the natural key."""
    found = await here.reconciler().look(case.kind, wanted)
    return len(found.matches)


@pytest.mark.parametrize("case", CASES, ids=name_of)
async def test_a_friendly_method_ends_with_one_thing_when_the_answer_to_its_create_is_lost(
    case: Case,
) -> None:
    async with furnished() as here:
        wanted = filled(case.wanted, here.home)
        ensure = ensure_with(case.kind)
        here.hurt(Dropped(after=True), case.create)
        made = await ensure(here.portkey, wanted)
        here.plane.faults = FaultPlan()

        # A create that may be repeated is repeated by the transport, and answered.
        repeated = operations()[case.create].idempotent
        assert (made.status, made.adopted) == ("created", not repeated)
        assert await count(here, case, wanted) == 1
        here.writes.clear()
        again = await ensure(here.portkey, wanted)
        assert (again.status, again.id, here.writes) == ("unchanged", made.id, [])


@pytest.mark.parametrize("fault", UNCLEAR)
@pytest.mark.parametrize("kind", ["workspaces", "people", "configs"])
async def test_one_thing_is_there_whatever_became_of_the_first_write(kind: str, fault: str) -> None:
    case = next(case for case in CASES if case.kind == kind)
    async with furnished() as here:
        wanted = filled(case.wanted, here.home)
        here.hurt(UNCLEAR[fault], case.create)
        made = await ensure_with(kind)(here.portkey, wanted)
        here.plane.faults = FaultPlan()
        happened = fault in HAPPENED
        assert (made.status, made.adopted) == ("created", happened)
        # What is not there even after all the waits is written again.
        assert here.waits == ([0.5] if happened else [0.5, 1.0, 2.0])
        assert len(here.writes) == (1 if happened else 2)
        assert await count(here, case, wanted) == 1


async def test_reads_that_lag_behind_are_waited_for() -> None:
    async with furnished() as here:
        here.clock.advance(10)
        rules = [
            Rule(Dropped(after=True), on="configs.create", first=1),
            Rule(Stale(1200), on="configs.list"),
        ]
        here.plane.faults = FaultPlan(rules)
        made = await here.portkey.configs.ensure(
            workspace_id=here.home["workspace"], name="Retries", config={"retry": {}}
        )
        here.plane.faults = FaultPlan()
        assert (made.status, made.adopted, here.waits) == ("created", True, [0.5, 1.0])
        assert len((await here.portkey.configs.list()).items) == 1


NEVER_REPEATED = [case for case in CASES if not operations()[case.create].idempotent]


@pytest.mark.parametrize("case", NEVER_REPEATED, ids=name_of)
async def test_a_create_that_is_never_answered_is_repeated_once_and_ends_in_doubt(case: Case) -> None:
    async with furnished() as here:
        # A gateway that loses each response, and reads that show nothing new.
        lost = Rule(ErrorStatus(504, after=True), on=case.create)
        here.plane.faults = FaultPlan([lost, Rule(Stale(600_000))])
        here.clock.advance(600)
        wanted = filled(case.wanted, here.home)
        with pytest.raises(AmbiguousWriteError) as caught:
            await ensure_with(case.kind)(here.portkey, wanted)
        creates = [write for write in here.writes if write.method == "POST"]
        assert len(creates) == 2 or isinstance(caught.value.__cause__, ConflictError)


async def test_a_new_version_that_is_never_answered_is_sent_twice_at_most() -> None:
    async with furnished() as here:
        config = {"workspace_id": here.home["workspace"], "name": "Retries", "config": {"retry": {}}}
        await here.portkey.configs.ensure(**config)  # type: ignore[arg-type]
        here.writes.clear()
        here.hurt(ErrorStatus(504), "configs.update", first=None)
        config["config"] = {"retry": {"attempts": 2}}
        with pytest.raises(AmbiguousWriteError, match="sent twice"):
            await here.portkey.configs.ensure(**config)  # type: ignore[arg-type]
        assert len(here.writes) == 2


async def test_what_a_second_write_leaves_in_doubt_is_looked_for_once_more() -> None:
    async with scene() as here:
        rules = [
            Rule(ErrorStatus(504), on="workspaces.create", first=1),
            Rule(ErrorStatus(504, after=True), on="workspaces.create", first=2),
        ]
        here.plane.faults = FaultPlan(rules)
        made = await here.portkey.workspaces.ensure(name="Ads")
        assert (made.status, made.adopted, len(here.writes)) == ("created", True, 2)


async def test_an_update_that_was_done_is_not_sent_again() -> None:
    async with furnished() as here:
        config = {"workspace_id": here.home["workspace"], "name": "Retries", "config": {"retry": {}}}
        made = await here.portkey.configs.ensure(**config)  # type: ignore[arg-type]
        here.writes.clear()
        here.hurt(Dropped(after=True), "configs.update")
        config["config"] = {"retry": {"attempts": 2}}
        updated = await here.portkey.configs.ensure(**config)  # type: ignore[arg-type]
        assert (updated.status, updated.adopted, len(here.writes)) == ("updated", True, 1)
        assert len((await here.portkey.configs.versions.list(made.id)).items) == 2


def test_a_key_whose_secret_was_lost_gets_another_that_works(run_async: RunAsync) -> None:
    async def main() -> None:
        async with scene() as here:
            here.hurt(Dropped(after=True), "api_keys.create")
            made = await here.portkey.api_keys.ensure_organisation_service(
                name="Root", scopes=["workspaces.list"]
            )
            assert (made.status, made.adopted) == ("created", True)
            assert isinstance(made.value, RotatedApiKey)
            assert repr(made.value.key) not in repr(made)
            async with PortkeyAdmin(made.value.key, base_url=here.portkey.transport.servers.control) as root:
                assert (await root.workspaces.list()).items == []

            again = await here.portkey.api_keys.ensure_organisation_service(
                name="Root", scopes=["workspaces.list"]
            )
            assert (again.status, again.id) == ("unchanged", made.id)
            assert not isinstance(again.value, CreatedApiKey | RotatedApiKey)

    run_async(main)


async def test_a_key_whose_rotation_was_lost_as_well_is_made_anew() -> None:
    async with scene() as here:
        here.plane.faults = FaultPlan(
            [Rule(Dropped(after=True), on=on, first=1) for on in ("api_keys.create", "api_keys.rotate")]
        )
        made = await here.portkey.api_keys.ensure("organisation", "service", name="Root", scopes=[])
        assert made.status == "created"
        assert isinstance(made.value, CreatedApiKey)
        named = [key.id for key in await here.portkey.api_keys.list().collect() if key.name == "Root"]
        assert named == [made.id]


async def test_a_key_whose_create_nobody_saw_answered_gets_a_new_secret_whatever_its_age() -> None:
    wanted = {"type": "organisation", "sub_type": "service", "name": "Root", "scopes": []}
    async with scene() as here:
        await here.portkey.api_keys.create_organisation_service(name="Root", scopes=[])
        here.clock.advance(864_000)
        mine = await here.reconciler().ensure("api_keys", wanted, doubted=True)
        assert (mine.status, mine.adopted, type(mine.value)) == ("created", True, RotatedApiKey)
        here.writes.clear()
        theirs = await here.reconciler().ensure("api_keys", wanted)
        assert (theirs.status, theirs.adopted, here.writes) == ("unchanged", False, [])


async def test_in_bulk_the_error_comes_as_it_is_and_the_next_round_adopts() -> None:
    async with scene() as here:
        intents = 0

        async def intend(*, creates: bool = False) -> None:
            nonlocal intents
            assert here.writes == []
            assert creates
            intents += 1

        reconciler = here.reconciler()
        here.hurt(Dropped(after=True), "workspaces.create")
        with pytest.raises(AmbiguousWriteError):
            await reconciler.ensure("workspaces", {"name": "Ads"}, intend=intend)
        assert (intents, here.waits) == (1, [])
        reconciler.forget()
        adopted = await reconciler.ensure("workspaces", {"name": "Ads"})
        assert (adopted.status, adopted.adopted, len(here.writes)) == ("created", True, 1)
        # And then it is a thing like any other.
        assert (await reconciler.ensure("workspaces", {"name": "Ads"})).status == "unchanged"


async def test_somebody_else_was_faster() -> None:
    async with furnished() as here:
        reconciler = here.reconciler()
        wanted = {"slug": "openai", "name": "OpenAI", "ai_provider_id": "openai", "key": "sk-invented"}
        assert (await reconciler.look("integrations", wanted)).status == "missing"
        await here.portkey.integrations.create(**{**wanted, "name": "Open AI"})  # type: ignore[arg-type]
        here.writes.clear()

        found = await reconciler.ensure("integrations", wanted)

        assert (found.status, found.adopted, found.id) == ("updated", False, "openai")
        assert [write.method for write in here.writes] == ["POST", "PUT"]
        here.writes.clear()
        assert (await reconciler.ensure("integrations", wanted)).status == "unchanged"


@pytest.mark.parametrize(
    ("refusal", "taken"),
    [
        (ConflictError("taken", status=409, code="AB07"), True),
        (ConflictError("taken", status=409), True),
        (BadRequestError("taken", status=400, code="AB07"), True),
        (BadRequestError("wrong", status=400, code="AB01"), False),
    ],
    ids=["409 AB07", "409", "400 AB07", "400 AB01"],
)
def test_what_says_that_there_is_one_already(refusal: APIStatusError, taken: bool) -> None:
    assert says_taken(refusal) is taken


async def test_a_conflict_about_something_else_stays_a_conflict() -> None:
    async with furnished() as here:
        here.hurt(ErrorStatus(409), "workspaces.create", first=None)
        with pytest.raises(ConflictError):
            await here.portkey.workspaces.ensure(name="Ads")
        assert len(here.writes) == 1


async def test_a_conflict_after_a_doubt_is_waited_out_while_reads_lag_behind() -> None:
    async with furnished() as here:
        here.clock.advance(10)
        rules = [
            Rule(Dropped(after=True), on="integrations.create", first=1),
            Rule(Stale(5000), on="integrations.list"),
        ]
        here.plane.faults = FaultPlan(rules)
        made = await here.portkey.integrations.ensure(
            slug="openai", name="OpenAI", ai_provider_id="openai", key="sk-invented"
        )
        assert (made.status, made.adopted) == ("created", True)
        assert here.waits == [0.5, 1.0, 2.0, 0.5, 1.0]


async def test_several_that_come_of_a_doubt_are_named() -> None:
    async with furnished() as here:
        place = {"workspace_id": here.home["workspace"], "name": "Retries", "config": {}}
        reconciler = here.reconciler()
        here.hurt(Dropped(after=True), "configs.create")
        with pytest.raises(AmbiguousWriteError):
            await reconciler.ensure("configs", place)
        await here.portkey.configs.create(**place)  # type: ignore[arg-type]
        reconciler.forget()
        with pytest.raises(SeveralMatchesError):
            await reconciler.ensure("configs", place)


async def test_a_refused_write_is_raised_and_leaves_no_doubt() -> None:
    async with furnished() as here:
        with pytest.raises(BadRequestError):
            await here.portkey.labels.ensure(name="gold")  # the place is missing
        assert len(here.writes) == 1


@pytest.mark.parametrize(
    "look",
    [answer(403, {}), answer(500, {}), answer(200, b"<html>"), DROP],
    ids=["403", "500", "page", "drop"],
)
def test_a_create_whose_look_up_fails_stays_in_doubt(look: bytes, run_async: RunAsync) -> None:
    async def run() -> AmbiguousWriteError:
        async with PortkeyAdmin("key", base_url=server.url, max_retries=0) as portkey:
            with pytest.raises(AmbiguousWriteError) as caught:
                await portkey.workspaces.ensure(name="Search")
            return caught.value

    with serving(answer(200, {"object": "list", "total": 0, "data": []}), DROP, look) as server:
        error = run_async(run)
    assert [request.method for request in server.requests] == ["GET", "POST", "GET"]
    assert (error.operation, error.method) == ("workspaces.create", "POST")
    assert "may or may not have happened" in str(error)
    assert "workspaces.list" in str(error.__cause__)
