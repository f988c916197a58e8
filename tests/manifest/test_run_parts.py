"""The parts of a run that need no server: which secret is handed over to whom, and which steps can start."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import anyio
import pytest
from manifest_runs import change, found, plan_of, step

from portkey_admin import AmbiguousWriteError, ConfigurationError, manifest
from portkey_admin.bulk import Entry, Event, Statistics
from portkey_admin.manifest import IssuedKey, Step
from portkey_admin.manifest.runner.hand_over import Issuing
from portkey_admin.manifest.runner.run import Run, _named_as_plain, _sum
from portkey_admin.reconcile import Ensured, Found


def key_step(fields: str = "", **more: Any) -> Step:
    text = f"workspaces: [{{name: A, api_keys: [{{name: k, scopes: []{fields}}}]}}]"
    (thing,) = [each for each in manifest.loads(text) if each.section.name == "api_keys"]
    return step("create", thing.title, **{"kind": "api_keys", "key": thing.key, "thing": thing, **more})


def ensured(value: Any, status: Any = "created", **more: Any) -> Ensured[object]:
    return Ensured(status=status, id="i", value=value, **more)


AT = "2020-01-01T00:00:00Z"
ROTATING = key_step(f", rotate: {{at: '{AT}'}}")
NEW = IssuedKey(name="k", workspace="A", id="i", secret="s", key="api_keys/A/k")
ANEW = IssuedKey(name="k", workspace="A", id="i", secret="s", key="api_keys/A/k", rotation=AT)

HANDED_OVER: list[tuple[Step, Ensured[object], IssuedKey | None]] = [
    (key_step(), ensured({"key": "s"}), NEW),
    (key_step(), ensured(SimpleNamespace(key="s")), NEW),
    (ROTATING, ensured({"key": "s"}), NEW),  # a new key, not a rotation of an old one
    (ROTATING, ensured({"key": "s"}, "updated"), ANEW),
    (ROTATING, ensured({"key": "s"}, adopted=True), ANEW),
    (key_step(), ensured({"key": "s"}, "updated"), NEW),
    (key_step(), ensured({"key": "pk-***"}, "unchanged"), None),
    (key_step(), ensured({"key": ""}, "unchanged"), None),
    (key_step(), ensured({"key": 5}, "updated"), None),
    (key_step(), ensured(None, "unchanged"), None),
]


@pytest.mark.parametrize(("of", "answer", "issued"), HANDED_OVER)
def test_the_secret_of_a_response_is_handed_over_once(
    of: Step, answer: Ensured[object], issued: IssuedKey | None
) -> None:
    taken: list[IssuedKey] = []
    issuing = Issuing(taken.append, {})

    async def check() -> None:
        left = await issuing.hand_over(of, answer)
        assert left.value is None
        assert (left.id, left.status) == (answer.id, answer.status)
        assert await issuing.hand_over_waiting(of) is None

    anyio.run(check)
    assert taken == ([] if issued is None else [issued])


def test_a_new_key_without_a_secret_is_in_doubt_and_nobody_who_asks_for_none_gets_one() -> None:
    with pytest.raises(
        AmbiguousWriteError, match=r"^the API key i was created, but the response lacks its secret"
    ):
        anyio.run(Issuing(print, {}).hand_over, key_step(), ensured({"key": "pk-***"}))
    assert anyio.run(Issuing(None, {}).hand_over, key_step(), ensured({"key": "s"})).value is None


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (
            OSError(28, "No space left"),
            "No space left; fix that and resume the run: the key then gets a new secret",
        ),
        (OSError("s"), "OSError"),
        (ValueError("s"), "ValueError"),
    ],
)
def test_a_secret_that_was_not_taken_is_offered_again(error: Exception, why: str) -> None:
    taken: list[IssuedKey] = []

    async def sink(issued: IssuedKey) -> None:
        taken.append(issued)
        if len(taken) == 1:
            raise error

    async def check() -> None:
        issuing = Issuing(sink, {})
        with pytest.raises(AmbiguousWriteError) as caught:
            await issuing.hand_over(key_step(), ensured({"key": "s"}))
        assert str(caught.value).startswith(f"the API key i was created, but its secret was not saved: {why}")
        assert caught.value.__cause__ is error
        again = await issuing.hand_over_waiting(key_step())
        assert again is not None
        assert (again.status, again.value) == ("created", None)
        assert await issuing.hand_over_waiting(key_step()) is None

    anyio.run(check)
    assert taken == [NEW, NEW]


def test_which_key_may_have_been_made_without_its_secret() -> None:
    of = key_step()

    def owed(entry: Entry | None) -> bool:
        return Issuing(print, {} if entry is None else {of.key: entry}).is_owed(of)

    assert not owed(None)
    assert owed(Entry(key=of.key, digest="d", creating=True))
    assert not owed(Entry(key=of.key, digest="d", creating=False))
    assert not owed(Entry(key=of.key, digest="d", status="created", creating=None))
    with pytest.raises(
        ConfigurationError, match=r"^API key 'k' in workspace 'A': the journal of version 0.1.0"
    ):
        owed(Entry(key=of.key, digest="d", creating=None))
    issuing = Issuing(print, {})
    intended: list[bool] = []

    async def intend(*, creates: bool = False) -> None:
        intended.append(creates)

    async def announce(creates: bool) -> None:
        await issuing.announcing(of, intend)(creates=creates)

    anyio.run(announce, False)
    assert not issuing.is_owed(of)
    anyio.run(announce, True)
    assert issuing.is_owed(of)
    assert intended == [False, True]


class Holding:
    """A sink that has the secret of one key."""

    def __call__(self, issued: IssuedKey) -> None: ...

    def holds(self, id: str) -> bool:
        return id == "i"


class HoldingRotation(Holding):
    def holds_rotation(self, id: str, rotation: str) -> bool:
        return (id, rotation) == ("i", AT)


def row(id: str = "i", created: str = "2010-01-01T00:00:00Z") -> Found:
    return found("api_keys", id, created_at=created)


DELIVERED: list[tuple[Any, Step, Found, bool]] = [
    (print, key_step(), row(), False),
    (Holding(), key_step(), row(), True),
    (Holding(), key_step(), row("j"), False),
    (Holding(), key_step(), Found(kind="api_keys", status="missing", id="i"), False),
    (Holding(), ROTATING, row(), False),  # it may be the secret from before
    (HoldingRotation(), ROTATING, row(), True),
    (HoldingRotation(), ROTATING, row("j"), False),
    (Holding(), ROTATING, row(created="2021-01-01T00:00:00Z"), True),  # newer than the rotation
]


@pytest.mark.parametrize(("sink", "of", "there", "is_there"), DELIVERED)
def test_whether_a_sink_has_the_secret_of_a_key(sink: Any, of: Step, there: Found, is_there: bool) -> None:
    assert Issuing(sink, {}).is_delivered(of, there) is is_there


# Which steps can start


def running(*steps: Step) -> tuple[Run, list[Event[Any, Any]]]:
    events: list[Event[Any, Any]] = []
    resolver = SimpleNamespace(reconciler=None)
    return Run(plan_of(*steps, resolver=resolver), None, None, events.append, 0.0), events


def test_what_depends_on_something_undone_is_skipped_with_the_reason() -> None:
    async def check() -> None:
        steps = [
            step("wait", "W", key="w", note="ada@example.com has to accept"),
            step("blocked", "B", key="b", blocked=(change("slug", 1, 2), change("type.x", 1, 2))),
            step("blocked", "N", key="n", note="its slug is taken"),
            step("create", "D", key="d", needs=("x", "w")),
            step("create", "E", key="e", needs=("d",)),
            step("create", "F", key="f", needs=("x",)),
            step("delete", "G", key="g"),
        ]
        run, events = running(*steps)
        assert [each.key for each in run.ready(steps)] == ["f", "g"]
        report = run.report()
        assert [
            (each.item.key, each.index, each.status, str(each.error), each.attempts)
            for each in report.outcomes
        ] == [
            ("w", 0, "skipped", "ada@example.com has to accept", 0),
            ("b", 1, "skipped", "no request can change slug, type.x", 0),
            ("n", 2, "skipped", "its slug is taken", 0),
            ("d", 3, "skipped", "W was not done", 0),
            ("e", 4, "skipped", "D was not done", 0),
        ]
        assert [each.kind for each in events] == ["finished"] * 5
        assert [each.statistics.skipped for each in events] == [1, 2, 3, 4, 5]
        assert (run.failures, report.stopped) == (0, False)
        run.stopped = True
        run.ended()
        assert (events[-1].kind, events[-1].outcome, run.report().stopped) == ("ended", None, True)
        run.tell(Event(kind="ended", statistics=Statistics()))
        assert len(events) == 6
        run.tell(Event(kind="finished", statistics=Statistics(created=2)))
        assert (events[-1].statistics.created, events[-1].statistics.skipped) == (2, 5)

    anyio.run(check)


def test_counts_of_a_run_are_added_and_plain_names_are_no_secrets() -> None:
    both = _sum(Statistics(created=1, failed=2), Statistics(created=3, updated=5))
    assert (both.created, both.failed, both.updated) == (4, 2, 5)
    assert _named_as_plain({"key": [{"key": 1, "x": 2}], "y": "key"}, {"key"}) == {
        "key (no secret)": [{"key (no secret)": 1, "x": 2}],
        "y": "key",
    }
