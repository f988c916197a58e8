"""`bulk.ensure` against a plane behind real sockets: look, write what is needed, and never twice."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from backends import RunAsync

from portkey_admin import PortkeyAdmin, bulk
from portkey_admin.bulk.journal_rules import digest_of
from portkey_admin.errors import InvalidArgumentError, SeveralMatchesError
from portkey_admin.testing import ControlPlane, Dropped, ErrorStatus, FaultPlan, Rule, Stale


@asynccontextmanager
async def scene() -> AsyncIterator[tuple[ControlPlane, PortkeyAdmin]]:
    async with (
        ControlPlane(seed=0) as plane,
        plane.serve() as url,
        PortkeyAdmin(plane.api_key, base_url=url) as portkey,
    ):
        yield plane, portkey


async def names(portkey: PortkeyAdmin) -> Counter[str | None]:
    return Counter([workspace.name async for workspace in portkey.workspaces.list()])


# The plane remembers only from such a rule on what it was like.
STALE = Rule(Stale(3_600_000), on="users.list")


def wanted(count: int, **fields: object) -> list[Mapping[str, object]]:
    return [{"name": f"Team {number}", **fields} for number in range(count)]


def test_creates_updates_and_leaves_alone_with_the_difference(run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene() as (plane, portkey):
            made = await bulk.ensure(portkey.workspaces, wanted(20))
            assert made.statistics().created == 20
            before = plane.statistics().requests
            again = await bulk.ensure(portkey.workspaces, wanted(20))
            assert again.statistics().unchanged == 20
            assert [each.id for each in again.outcomes] == [each.id for each in made.outcomes]
            # One look at the list serves all.
            assert plane.statistics().requests - before <= 2
            changed = await bulk.ensure(portkey.workspaces, [{"name": "Team 3", "description": "Search"}])
            (outcome,) = changed.outcomes
            assert outcome.status == "updated"
            assert outcome.value is not None
            assert [(each.field, each.after) for each in outcome.value.difference] == [
                ("description", "Search")
            ]
            assert await names(portkey) == Counter(item["name"] for item in wanted(20))

    run_async(scenario)


@pytest.mark.parametrize("options", [{"on_error": "stop"}, {"max_failures": 1}])
def test_it_stops_and_tells_as_a_run_does(options: dict[str, Any], run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene() as (_, portkey):
            events: list[str] = []
            items: list[Mapping[str, object]] = [{"name": 7}, *wanted(3)]
            report = await bulk.ensure(
                portkey.workspaces,
                items,
                concurrency=1,
                on_event=lambda event: events.append(event.kind),
                **options,
            )
            assert report.stopped
            assert [each.status for each in report.outcomes] == ["failed"]
            assert events == ["started", "stopped", "finished", "ended"]

    run_async(scenario)


def test_what_was_lost_is_adopted_and_there_once(run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene() as (plane, portkey):
            plane.faults = FaultPlan(
                [
                    Rule(Dropped(after=True), on="workspaces.create", every=4),
                    Rule(Dropped(), on="workspaces.create", first=4),
                ]
            )
            report = await bulk.ensure(portkey.workspaces, wanted(40), settle=0)
            assert report.statistics().created == 40, report
            assert sum(bool(each.value and each.value.adopted) for each in report.outcomes) >= 8
            assert await names(portkey) == Counter(item["name"] for item in wanted(40))

    run_async(scenario)


def test_a_resumed_run_looks_for_what_was_begun_and_skips_what_is_done(
    run_async: RunAsync, tmp_path: Path
) -> None:
    path = tmp_path / "run.jsonl"

    async def scenario() -> None:
        async with scene() as (_, portkey):
            async with bulk.Journal.open(path) as journal:
                await bulk.ensure(portkey.workspaces, wanted(3), journal=journal)
                # Two that another run announced: one that it made, and one that it did not come to.
                await portkey.workspaces.create(name="Team 3")
                await journal.begin("workspaces/Team 3", digest_of({"name": "Team 3"}))
                await journal.begin("workspaces/Team 4", "another wanted state")
            async with bulk.Journal.open(path) as journal:
                report = await bulk.ensure(portkey.workspaces, wanted(6), journal=journal, settle=0)
                assert list(journal.unfinished()) == []
            statuses = [each.status for each in report.outcomes]
            assert statuses[:3] == ["skipped"] * 3
            assert statuses[4:] == ["created"] * 2
            assert report.outcomes[3].succeeded
            # What is sent instead of that other state was announced as well.
            digest = digest_of({"name": "Team 4"})
            told = [entry["d"] for entry in read(path) if entry.get("k") == "workspaces/Team 4"]
            assert told == ["another wanted state", digest, digest]
            async with bulk.Journal.open(path) as journal:
                changed = await bulk.ensure(
                    portkey.workspaces, wanted(1, description="Search"), journal=journal
                )
            assert [each.status for each in changed.outcomes] == ["updated"]
            assert await names(portkey) == Counter(item["name"] for item in wanted(6))

    run_async(scenario)


def test_a_key_that_was_begun_and_lost_gets_a_secret_that_somebody_knows(
    run_async: RunAsync, tmp_path: Path
) -> None:
    path = tmp_path / "run.jsonl"

    async def scenario() -> None:
        async with scene() as (_, portkey):
            workspace = await portkey.workspaces.create(name="Search")
            name, place, scopes = "Search service", str(workspace.id), ["completions.write"]
            item: dict[str, object] = {"name": name, "workspace_id": place, "scopes": scopes}
            item |= {"type": "workspace", "sub_type": "service"}
            async with bulk.Journal.open(path) as journal:
                first = await bulk.ensure(portkey.api_keys, [{**item, "name": "Another"}], journal=journal)
                assert first.statistics().created == 1
                (key,) = [entry["k"] for entry in read(path) if entry.get("e") == "begin"]
                await journal.begin(str(key).replace("Another", "Search service"), digest_of(item))
                lost = await portkey.api_keys.create_workspace_service(
                    name=name, workspace_id=place, scopes=scopes
                )
            async with bulk.Journal.open(path) as journal:
                report = await bulk.ensure(portkey.api_keys, [item], journal=journal, settle=0)
            (outcome,) = report.outcomes
            assert (outcome.status, outcome.id) == ("created", lost.id)
            assert outcome.value is not None
            secret = getattr(outcome.value.value, "key", None)
            assert secret
            assert secret != lost.key
            assert str(secret) not in path.read_text()
            assert str(lost.key) not in path.read_text()

    run_async(scenario)


def read(path: Path) -> list[dict[str, object]]:
    import json

    return [json.loads(line) for line in path.read_text().splitlines()]


@pytest.mark.parametrize("is_there", [True, False], ids=["still there", "gone"])
def test_what_a_journal_has_seen_there_is_looked_for_twice_before_it_is_made_again(
    run_async: RunAsync, tmp_path: Path, is_there: bool
) -> None:
    path = tmp_path / "run.jsonl"

    async def scenario() -> None:
        async with scene() as (plane, portkey):

            async def go(**fields: object) -> str:
                async with bulk.Journal.open(path) as journal:
                    report = await bulk.ensure(
                        portkey.workspaces, [{"name": "Search", **fields}], journal=journal, settle=0
                    )
                return report.outcomes[0].status

            plane.faults = FaultPlan([STALE])
            assert await go() == "created"
            plane.faults = FaultPlan([Rule(ErrorStatus(400), on="workspaces.update"), STALE])
            assert await go(description="Finds things") == "failed"
            plane.faults = FaultPlan([STALE])
            if not is_there:
                (made,) = [each async for each in portkey.workspaces.list() if each.name == "Search"]
                await portkey.workspaces.update(str(made.id), name="Another")
            # A read that is an hour old does not show it, and the line that came last does not say "created".
            plane.faults = FaultPlan([Rule(Stale(3_600_000), on="workspaces.list", first=1)])
            assert await go(description="Finds things") == ("updated" if is_there else "created")
            assert (await names(portkey))["Search"] == 1

    run_async(scenario)


def test_two_items_of_one_natural_key_are_not_made_twice(run_async: RunAsync, tmp_path: Path) -> None:
    async def scenario() -> None:
        async with scene() as (_, portkey):
            items: list[Mapping[str, object]] = [{"name": "Search"}, {"name": "Ads"}, {"name": "Search"}]

            def own(item: Mapping[str, object]) -> str:
                return str(id(item))

            with bulk.Journal.open(tmp_path / f"{id(portkey)}.jsonl") as journal:
                given: list[dict[str, Any]] = [{}, {"journal": journal}, {"journal": journal, "key": own}]
                for options in given:
                    report = await bulk.ensure(portkey.workspaces, items, **options)
                    assert [each.succeeded for each in report.outcomes] == [True, True, False]
                    error = report.outcomes[2].error
                    assert isinstance(error, InvalidArgumentError)
                    assert "is for the same resource, workspaces/Search: name each resource once" in str(
                        error
                    )
            assert await names(portkey) == Counter(["Search", "Ads"])

    run_async(scenario)


def test_several_matches_and_wrong_items_fail_and_disturb_no_other(run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene() as (_, portkey):
            for _ in range(2):
                await portkey.workspaces.create(name="Twice")
            items: list[Mapping[str, object]] = [
                *({"name": "Twice"}, {"nmae": "Search"}, "Search"),  # type: ignore[list-item]
                {"name": "Search"},
            ]
            report = await bulk.ensure(portkey.workspaces, items)
            assert [each.status for each in report.outcomes] == ["failed", "failed", "failed", "created"]
            several, unknown, text, _ = report.outcomes
            assert isinstance(several.error, SeveralMatchesError)
            assert "did you mean 'name'" in str(unknown.error)
            assert "an item must be a dict" in str(text.error)

    run_async(scenario)


def test_no_error_of_an_item_leads_to_its_secrets(run_async: RunAsync, tmp_path: Path) -> None:
    secret = "sk-canary-of-an-item"
    kinds = {"slug": "cloud", "name": "Cloud", "ai_provider_id": "openai", "key": secret}
    items = [
        kinds,
        {**kinds, "name": "Again"},
        {**kinds, "slug": 5},
        {**kinds, "slug": "b", "nmae": "B"},
        [secret],
    ]

    async def scenario() -> None:
        async with scene() as (plane, portkey):
            plane.faults = FaultPlan([Rule(Dropped(), on="integrations.create")])
            with bulk.Journal.open(tmp_path / "run.jsonl") as journal:
                report = await bulk.ensure(portkey.integrations, items, journal=journal, settle=0.0)  # type: ignore[arg-type]
            assert len(report.outcomes) == len(items)
            for outcome in report.outcomes:
                assert outcome.error is not None
                trace = traceback.TracebackException.from_exception(outcome.error, capture_locals=True)
                assert secret not in "".join(trace.format())

    run_async(scenario)


def test_a_family_without_ensure_is_refused(run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene() as (_, portkey):
            with pytest.raises(InvalidArgumentError, match="has no ensure"):
                await bulk.ensure(portkey.audit_logs, [])  # type: ignore[arg-type]

    run_async(scenario)


def test_a_create_whose_response_is_lost_each_time_is_sent_twice_at_most(run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene() as (plane, portkey):
            plane.faults = FaultPlan([Rule(ErrorStatus(504, after=True), on="workspaces.create")])
            report = await bulk.ensure(portkey.workspaces, wanted(3), settle=0)
            assert report.statistics().created == 3  # adopted
            assert await names(portkey) == Counter(item["name"] for item in wanted(3))
            plane.faults = FaultPlan([Rule(ErrorStatus(504), on="workspaces.create")])
            before = plane.statistics().operations["workspaces.create"]
            report = await bulk.ensure(portkey.workspaces, [{"name": "Lost"}], settle=0)
            assert [each.status for each in report.outcomes] == ["in_doubt"]
            assert plane.statistics().operations["workspaces.create"] == before + 2

    run_async(scenario)


def seen_in_a_crash_report(error: BaseException) -> str:
    reached = [error]
    for each in reached:
        behind = (each.__cause__, each.__context__, *getattr(each, "exceptions", ()))
        reached += [one for one in behind if one is not None and one not in reached]
    frames = [frame for each in reached for frame, _ in traceback.walk_tb(each.__traceback__)]
    ours = [each for each in frames if each.f_globals["__name__"].startswith("portkey_admin")]
    return "".join(repr(frame.f_locals) for frame in ours)


@pytest.mark.parametrize("how", ["cancelled", "event", "concurrency", "settle"])
@pytest.mark.parametrize("call", ["ensure", "run", "stream"])
def test_no_error_of_a_whole_run_leads_to_its_items(call: str, how: str, run_async: RunAsync) -> None:
    async def one() -> None:
        items = [{"slug": "s", "name": "S", "ai_provider_id": "openai", "key": "sk-canary"}]

        async def endless() -> AsyncIterator[Mapping[str, object]]:
            yield items[0]
            await anyio.sleep_forever()

        def on_event(event: object) -> None:
            if how == "event":
                raise LookupError("of the program")

        async with scene() as (_, portkey):

            async def work(item: Mapping[str, object]) -> object:
                return await portkey.integrations.ensure(**item)  # type: ignore[arg-type]

            source: Any = endless() if how == "cancelled" else items
            options: Any = {"on_event": on_event, "settle": -1 if how == "settle" else 0}
            options["concurrency"] = 0 if how == "concurrency" else 1
            caught: list[BaseException] = []
            with anyio.move_on_after(0.2):
                try:
                    if call == "ensure":
                        await bulk.ensure(portkey.integrations, source, **options)
                    elif call == "run":
                        await bulk.run(source, work, **options)
                    else:
                        async with bulk.stream(source, work, **options) as outcomes:
                            async for _outcome in outcomes:
                                pass
                except BaseException as error:
                    caught.append(error)
                    if not isinstance(error, Exception):
                        raise
            assert "sk-canary" not in seen_in_a_crash_report(caught[0])

    run_async(one)
