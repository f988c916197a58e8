"""Two runs of one organisation at a time or one after the other, from Python."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any

import attrs
import pytest
from backends import RunAsync
from manifest_runs import Site, site, statuses

from portkey_admin import PortkeyAdmin, manifest
from portkey_admin.errors import AnotherRunError, SeveralMatchesError
from portkey_admin.manifest.runner.run import Applied

TEXT = "workspaces: [{name: Search}, {name: Ads}]"


async def planned(portkey: PortkeyAdmin) -> manifest.Plan:
    return await manifest.plan(portkey, manifest.loads(TEXT, file="org.yaml"))


async def applied(portkey: PortkeyAdmin, plan: manifest.Plan, **options: Any) -> Applied:
    return await manifest.apply(portkey, plan, settle=0.0, **options)


async def names(here: Site) -> Counter[str | None]:
    return Counter([each.name async for each in here.portkey.workspaces.list()])


def test_two_applies_at_once_are_one_and_the_later_one_makes_nothing_twice(run_async: RunAsync) -> None:
    async def check() -> None:
        async with site() as here, PortkeyAdmin(here.plane.api_key, base_url=here.url) as other:
            first, second = await planned(here.portkey), await planned(other)
            refused: list[str] = []

            async def also() -> None:
                with pytest.raises(AnotherRunError) as error:
                    await applied(other, second)
                refused.append(str(error.value))

            # The second one begins while the first one is at work.
            original = here.portkey.transport.send

            async def send(operation: Any, *path: Any, **more: Any) -> Any:
                if operation.id == "workspaces.create" and not refused:
                    await also()
                return await original(operation, *path, **more)

            here.portkey.transport.send = send  # type: ignore[method-assign]
            assert (await applied(here.portkey, first)).ok
            assert "another run is changing this organisation: process " in refused[0]
            assert ", org.yaml. Wait until it ends" in refused[0]
            # Its plan is some moments old, and of before the other run: it looks again.
            assert {each.status for each in (await applied(other, second)).outcomes} == {"unchanged"}
            assert await names(here) == Counter(["Search", "Ads"])

    run_async(check)


async def test_what_somebody_else_makes_at_the_same_time_is_reported_by_both_ids() -> None:
    async with site() as here, PortkeyAdmin(here.plane.api_key, base_url=here.url) as other:
        plan = await planned(here.portkey)
        await other.workspaces.create(name="Search")
        report = await applied(here.portkey, plan)
        assert statuses(report) == {"workspaces/Search": "in_doubt", "workspaces/Ads": "created"}
        (error,) = [each.error for each in report.outcomes if each.error]
        ids = {each.id async for each in here.portkey.workspaces.list() if each.name == "Search"}
        assert isinstance(error, SeveralMatchesError)
        assert set(error.ids) == ids
        assert len(ids) == 2
        assert not report.ok


@pytest.mark.parametrize(("age", "made"), [(59.0, 2), (61.0, 1)])
async def test_a_plan_of_more_than_a_minute_looks_again_before_it_writes(age: float, made: int) -> None:
    async with site() as here, PortkeyAdmin(here.plane.api_key, base_url=here.url) as other:
        plan = attrs.evolve(await planned(here.portkey), made=time.monotonic() - age)
        await other.workspaces.create(name="Search")
        await applied(here.portkey, plan)
        assert await names(here) == Counter({"Search": made, "Ads": 1})
