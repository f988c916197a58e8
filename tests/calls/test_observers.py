"""What is known of the writes inside a block, whatever the block returned or raised."""

from __future__ import annotations

from contextlib import suppress
from types import SimpleNamespace
from typing import Any, cast

import pytest
from scripted_server import DROP, answer, serving
from sending import CREATE, READ, transport_to

from portkey_admin import (
    APIError,
    CallNext,
    ClientClosedError,
    InvalidFieldError,
    Middleware,
    Request,
    Response,
)
from portkey_admin.calls.observers import Counts, WriteWatch, watching, writes
from portkey_admin.scopes.checks import recorders
from portkey_admin_api.types import Fields, Operation


def known(*watches: WriteWatch) -> list[tuple[bool, bool]]:
    return [(watch.maybe_done, watch.failed) for watch in watches]


def test_a_write_may_have_happened_while_it_is_in_flight_and_when_nothing_says_that_it_did_not() -> None:
    with watching() as outer, watching() as inner:
        assert known(outer, inner) == [(False, False)] * 2
        inner.begin()
        inner.begin()
        assert known(outer, inner) == [(True, False)] * 2
        inner.end(begun=True, maybe_done=False, failed=True)
        assert known(outer, inner) == [(True, True)] * 2  # another is in flight
        inner.end(begun=True, maybe_done=False, failed=False)
        assert known(outer, inner) == [(False, True)] * 2  # a failure is not forgotten
        inner.end(begun=False, maybe_done=False, failed=False)  # of a read
        assert known(outer, inner) == [(False, True)] * 2
        outer.begin()
        assert known(outer, inner) == [(True, True), (False, True)]  # what is outside is not inside
        outer.end(begun=True, maybe_done=True, failed=False)
        outer.begin()
        outer.end(begun=True, maybe_done=False, failed=False)
        assert known(outer, inner) == [(True, True), (False, True)]  # nor is what has happened forgotten


def test_no_write_begins_once_a_block_around_it_has_raised() -> None:
    watches: list[WriteWatch] = []
    with pytest.raises(KeyError), watching() as around:
        with watching() as within:
            watches += [around, within]
            assert writes.get() is within  # and that of a task that starts here, for as long as it runs
        raise KeyError
    outer, inner = watches
    assert writes.get() is None
    assert (outer.over, inner.over) == (True, False)
    for watch in (outer, inner):
        with pytest.raises(ClientClosedError, match="has ended with an error"):
            watch.begin()
    assert known(outer, inner) == [(False, False)] * 2


@pytest.mark.parametrize(
    ("operation", "reply", "after"),
    [
        (READ, answer(200, {}), (False, False)),
        (READ, answer(404), (False, True)),
        (READ, DROP, (False, True)),
        (CREATE, answer(200, {"id": "1"}), (True, False)),  # it has happened, whatever fails after it
        (CREATE, answer(404), (False, True)),
        (CREATE, DROP, (True, True)),
    ],
)
def test_a_call_says_what_is_known_of_it_while_it_is_in_flight_and_afterwards(
    operation: Operation[Any], reply: bytes, after: tuple[bool, bool], run_async: Any
) -> None:
    seen: list[tuple[bool, bool]] = []
    watch = WriteWatch()

    class Look(Middleware):
        async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
            seen.extend(known(watch))
            return await call_next(request)

    async def main() -> None:
        nonlocal watch
        async with transport_to(server.url, max_retries=0, middleware=[Look()]) as transport:
            with watching() as watch, suppress(APIError):
                ids = ["t-1"] * len(operation.path_params)
                await transport.send(operation, *ids, body={"name": "Lamp"} if operation.body else None)

    with serving(reply) as server:
        run_async(main)
    assert seen == [(operation is CREATE, False)]
    assert known(watch) == [after]


async def test_only_a_transport_that_owns_bodies_empties_those_with_secrets() -> None:
    bodies = [
        {"name": "Lamp", "key": "sk-invented-0123456789"},
        {"name": "Lamp", "key": "sk-invented-0123456789"},
    ]
    plain, wrong = {"name": "Lamp"}, {"name": "Lamp", "kye": "sk-invented-0123456789"}
    with serving(answer(200, {"id": "1"})) as server:
        async with transport_to(server.url) as transport:
            await transport.send(CREATE, body=bodies[0])
            await transport.owning().send(CREATE, body=bodies[1])
            await transport.owning().send(CREATE, body=plain)
            with pytest.raises(InvalidFieldError):
                await transport.owning().send(CREATE, body=wrong)
    assert (len(bodies[0]), bodies[1], plain, wrong) == (2, {}, {"name": "Lamp"}, {})
    assert [request.json for request in server.requests][1] == bodies[0]


async def test_checks_see_what_is_asked_for_and_what_came() -> None:
    seen: list[tuple[object, ...]] = []
    checks: Any = SimpleNamespace(
        key=object(),
        admit=lambda *given: seen.append(("admit", *given)),
        learn=lambda *given: seen.append(("learn", *given)),
    )
    token = recorders.set((cast(Any, object()),))
    with serving(answer(200, {"id": "1"})) as server:
        async with transport_to(server.url) as transport:
            transport.checks = checks
            query, body = {"name": None}, {"name": "Lamp"}
            operation: Operation[Any] = Operation(
                id="things.create",
                method="POST",
                path="/things",
                summary="",
                query=Fields(kinds={"name": "string"}),
                body=CREATE.body,
                response=CREATE.response,
            )
            await transport.send(operation, query=query, body=body)
    recorders.reset(token)
    assert seen == [("admit", operation, (), query, body), ("learn", operation, (), {"id": "1"})]


def test_counts_are_added_each_to_its_own() -> None:
    one, other = Counts(), Counts()
    one.calls, one.attempts, one.resends, one.throttled, one.waited = 1, 2, 3, 4, 5.5
    one.failures.update(["NotFoundError"])
    other.failures.update(["NotFoundError", "ConflictError"])
    for _ in range(2):
        other.add(one)
    found = other.snapshot()
    assert (found.calls, found.attempts, found.resends, found.throttled) == (2, 4, 6, 8)
    assert (found.waited, found.failures) == (11.0, {"ConflictError": 1, "NotFoundError": 3})
