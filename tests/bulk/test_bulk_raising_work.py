"""Whatever work raises after its write may have happened: it is in doubt, and nothing is there twice."""

from __future__ import annotations

import asyncio
import contextvars
import errno
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import anyio
import pytest
import sniffio
import trio
from backends import RunAsync

from portkey_admin import PortkeyAdmin, PortkeyError, bulk
from portkey_admin.calls import transport
from portkey_admin.testing import ControlPlane, Dropped, FaultPlan, Latency, RateLimited, Rule
from portkey_admin_api.models import Workspace


async def names(portkey: PortkeyAdmin) -> list[str | None]:
    return [each.name for each in await portkey.workspaces.list().collect()]


Work = Callable[[PortkeyAdmin, str], Awaitable[object]]


@asynccontextmanager
async def scene(*rules: Rule) -> AsyncIterator[PortkeyAdmin]:
    async with (
        ControlPlane(seed=0, faults=FaultPlan(rules)) as plane,
        plane.serve() as url,
        PortkeyAdmin(plane.api_key, base_url=url) as portkey,
    ):
        yield portkey


async def too_slow(portkey: PortkeyAdmin, name: str) -> object:
    with anyio.fail_after(0.2):
        return await portkey.workspaces.create(name=name)


async def fails_after_the_answer(portkey: PortkeyAdmin, name: str) -> None:
    made = await portkey.workspaces.create(name=name)
    raise ValueError(f"{made.id} can't be put into our own table")


async def fails_in_a_group(portkey: PortkeyAdmin, name: str) -> None:
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(fails_after_the_answer, portkey, name)


async def reports_in_its_own_words(portkey: PortkeyAdmin, name: str) -> object:
    try:
        return await portkey.workspaces.create(name=name)
    except PortkeyError:
        raise RuntimeError(f"could not make {name}") from None


async def leaves_it_on_its_way(portkey: PortkeyAdmin, name: str) -> None:
    _later(portkey.workspaces.create(name=name))
    await anyio.sleep(0.2)
    raise ValueError("and does not wait for it")


async def leaves_it_unsent(portkey: PortkeyAdmin, name: str) -> None:
    _later(portkey.workspaces.create(name=name))
    raise ValueError("and does not wait for it")


def _later(call: Awaitable[object]) -> None:
    """Run a call in a task that nobody waits for, on either event loop."""

    async def run() -> None:
        with suppress(PortkeyError):
            await call

    if sniffio.current_async_library() == "trio":
        trio.lowlevel.spawn_system_task(run, context=contextvars.copy_context())
    else:
        _TASKS.append(asyncio.ensure_future(run()))


_TASKS: list[asyncio.Task[None]] = []


async def looks_and_is_refused_then(portkey: PortkeyAdmin, name: str) -> object:
    await portkey.workspaces.create(name=name)
    return await portkey.workspaces.get("nowhere")


async def create(portkey: PortkeyAdmin, name: str) -> object:
    return await portkey.workspaces.create(name=name)


SLOW = Rule(Latency(1500), on="workspaces.create", first=1)
LOST = Rule(Dropped(after=True), on="workspaces.create", first=1)


@pytest.mark.parametrize(
    ("work", "rules", "error"),
    [
        (too_slow, [SLOW], None),
        (fails_after_the_answer, [], None),
        (fails_in_a_group, [], None),
        (reports_in_its_own_words, [LOST], None),
        (looks_and_is_refused_then, [], None),
        (leaves_it_on_its_way, [SLOW], None),
        (create, [], OSError(errno.EMFILE, os.strerror(errno.EMFILE))),
        (create, [], RecursionError("maximum recursion depth exceeded")),
        (create, [], MemoryError()),
    ],
    ids=lambda value: getattr(value, "__name__", None) or repr(value)[:30],
)
def test_it_is_in_doubt_looked_for_by_the_next_run_and_there_once(
    run_async: RunAsync,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    work: Work,
    rules: list[Rule],
    error: Exception | None,
) -> None:
    path = tmp_path / "run.jsonl"

    async def scenario() -> None:
        async with scene(*rules) as portkey:

            async def find(name: str) -> Workspace | None:
                return next(
                    (each for each in await portkey.workspaces.list().collect() if each.name == name), None
                )

            async def run(work: Work, find: Callable[[str], Awaitable[object | None]] | None) -> str:
                async with bulk.Journal.open(path) as journal:
                    report = await bulk.run(
                        ["Search"],
                        lambda name: work(portkey, name),
                        journal=journal,
                        key=str,
                        find=find,
                        settle=0,
                    )
                return report.outcomes[0].status

            def failing(*arguments: object) -> None:
                assert error is not None
                raise error

            with monkeypatch.context() as patch:
                if error is not None:
                    patch.setattr(transport, "read_answer", failing)
                assert await run(work, None) == "in_doubt"
            # The next run sends nothing, and one that can look for it finds it, or makes it where it is not.
            made = await names(portkey)
            assert await run(create, None) == "in_doubt"
            assert await names(portkey) == made
            assert await run(create, find) == ("created" if "Search" in made else "done")
            assert (await names(portkey)).count("Search") == 1

    run_async(scenario)


async def is_refused(portkey: PortkeyAdmin, name: str) -> object:
    return await portkey.workspaces.create(name="")


async def fails_before(portkey: PortkeyAdmin, name: str) -> object:
    await portkey.workspaces.list()
    raise ValueError("no such team in our own table")


async def gives_up_reading(portkey: PortkeyAdmin, name: str) -> object:
    with anyio.fail_after(0.05):
        return await portkey.workspaces.list()


async def changes_and_fails(portkey: PortkeyAdmin, name: str) -> object:
    # An update may be sent again without harm, so there is no doubt to speak of.
    first = (await portkey.workspaces.list().collect())[0]
    await portkey.workspaces.update(str(first.id), description=name)
    raise ValueError("and then our own table was locked")


@pytest.mark.parametrize("work", [is_refused, fails_before, gives_up_reading, changes_and_fails])
def test_what_sent_no_write_that_could_be_there_twice_has_failed(run_async: RunAsync, work: Work) -> None:
    async def scenario() -> None:
        async with scene(Rule(Latency(300), on="workspaces.list", every=2)) as portkey:
            await portkey.workspaces.create(name="First")
            if work is gives_up_reading:
                await portkey.workspaces.list()
            report = await bulk.run(["Search"], lambda name: work(portkey, name))
            assert [each.status for each in report.outcomes] == ["failed"], report.outcomes[0].error

    run_async(scenario)


def test_a_write_that_failed_work_left_unsent_is_never_sent(run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene() as portkey:
            report = await bulk.run(["Search"], lambda name: leaves_it_unsent(portkey, name))
            assert [each.status for each in report.outcomes] == ["failed"]
            await anyio.sleep(0.2)
            assert await names(portkey) == []

    run_async(scenario)


def test_a_429_after_a_write_is_no_reason_to_send_it_again(run_async: RunAsync) -> None:
    async def scenario() -> None:
        async with scene(Rule(RateLimited(retry_after=0.01), on="labels.create")) as portkey:

            async def work(name: str) -> object:
                made = await portkey.with_options(max_retries=0).workspaces.create(name=name)
                return await portkey.with_options(max_retries=0).labels.create(
                    name="x", workspace_id=str(made.id)
                )

            report = await bulk.run(["Search"], work)
            assert [each.status for each in report.outcomes] == ["in_doubt"]
            assert (await names(portkey)).count("Search") == 1

    run_async(scenario)
