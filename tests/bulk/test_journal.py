"""The journal as a file: what is in it, who may write it, and what if it was cut or cannot be written."""

from __future__ import annotations

import errno
import json
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import anyio
import pytest
from backends import RunAsync

from portkey_admin import file_locks
from portkey_admin.bulk import Entry, Journal, Status
from portkey_admin.bulk.journal_lines import LONGEST_LINE
from portkey_admin.bulk.outcome import STATUSES
from portkey_admin.errors import InvalidArgumentError, JournalError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.jsonl"


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


async def do(journal: Journal, key: str, status: Status = "created", digest: str = "d") -> None:
    await journal.begin(key, digest)
    await journal.end(key, digest, status, id=f"id-{key}")


async def written(path: Path) -> None:
    """Leave a journal with one key in each state that there is."""
    with Journal.open(path, {"manifest": "org.yaml"}) as journal:
        for status in STATUSES[:-1]:
            await do(journal, f"is {status}", status)
        await do(journal, "again", "failed")
        await do(journal, "again", "created", digest="other")
        await journal.begin("was begun ✓", "d")


def known(journal: Journal) -> dict[str, tuple[str | None, str]]:
    names = ["again", "was begun ✓"]
    names += [f"is {status}" for status in STATUSES]
    states = {name: journal.state(name) for name in names}
    return {name: (state.status, state.digest) for name, state in states.items() if state is not None}


def replayed(content: bytes) -> dict[str, tuple[str | None, str]]:
    """Return what the whole lines of a journal say, read in the simplest way."""
    states: dict[str, tuple[str | None, str]] = {}
    for line in content.splitlines(keepends=True):
        entry = json.loads(line) if line.endswith(b"\n") else {}
        if "k" in entry:
            states[entry["k"]] = (entry.get("s"), entry["d"])
    return states


def test_what_was_written_is_known_after_it_was_opened_again(run_async: RunAsync, path: Path) -> None:
    run_async(lambda: written(path))
    with Journal.open(path, {"manifest": "another"}) as journal:
        assert journal.header == {"manifest": "org.yaml"}
        assert journal.torn == 0
        assert known(journal) == replayed(path.read_bytes())
        assert known(journal)["again"] == ("created", "other")
        assert journal.state("nobody knows it") is None
        assert [entry.key for entry in journal.unfinished()] == ["is in_doubt", "was begun ✓"]
        assert journal.counts == {
            **{"created": 2, "updated": 1, "unchanged": 1, "deleted": 1, "done": 1, "failed": 1},
            "unfinished": 2,
        }


def test_an_entry_says_what_became_of_it(run_async: RunAsync, path: Path) -> None:
    async def scenario() -> Entry | None:
        with Journal.open(path) as journal:
            await journal.end("ada", "d1", "failed", error="The name is taken [409]")
            return journal.state("ada")

    entry = run_async(scenario)
    assert entry is not None
    assert (entry.status, entry.digest, entry.error) == ("failed", "d1", "The name is taken [409]")
    assert entry.time > 0


def test_the_file_is_for_its_owner_only_and_holds_one_object_on_each_line(
    run_async: RunAsync, path: Path
) -> None:
    run_async(lambda: written(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    header, opened, begin, end, *_ = lines(path)
    assert header == {"portkey_admin": "journal", "version": 1, "run": {"manifest": "org.yaml"}}
    assert (opened["e"], opened["pid"]) == ("open", os.getpid())
    assert {**begin, "t": 0} == {"t": 0, "e": "begin", "k": "is created", "d": "d"}
    assert {**end, "t": 0} == {
        **{"t": 0, "e": "end", "k": "is created", "d": "d", "s": "created"},
        "r": {"id": "id-is created"},
    }


def test_a_journal_cut_at_any_byte_opens_with_what_its_whole_lines_say(
    run_async: RunAsync, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_async(lambda: written(path))
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)  # some thousand times, it takes long
    whole = path.read_bytes()
    cut = tmp_path / "cut.jsonl"
    for size in range(len(whole) + 1):
        cut.write_bytes(whole[:size])
        with Journal.open(cut, {"manifest": "org.yaml"}) as journal:
            assert known(journal) == replayed(whole[:size]), size
            assert journal.torn == size - (whole[:size].rfind(b"\n") + 1)
            assert journal.header == {"manifest": "org.yaml"}
        with Journal.open(cut) as journal:
            assert journal.torn == 0
            assert known(journal) == replayed(whole[:size]), size
        cut.unlink()


@pytest.mark.parametrize(
    "tail", [b"\0" * 300, b"\0" * 9 + b"\n", b"\0" * 9 + b'"}\n', b'{"t":1', b"x" * 100_000]
)
def test_a_last_line_that_was_not_written_to_its_end_is_cut_off(
    run_async: RunAsync, path: Path, tail: bytes
) -> None:
    run_async(lambda: written(path))
    whole = path.read_bytes()
    path.write_bytes(whole + tail)
    with Journal.open(path) as journal:
        assert journal.torn == len(tail)
        assert known(journal) == replayed(whole)


def test_a_last_line_that_no_run_has_written_is_not_cut_off(run_async: RunAsync, path: Path) -> None:
    run_async(lambda: written(path))
    path.write_bytes(whole := path.read_bytes() + b"x" * LONGEST_LINE)
    with pytest.raises(JournalError, match="this is not a journal line: it was cut short"):
        Journal.open(path)
    assert path.read_bytes() == whole


ENTRY = b'{"t":1.5,"e":"end","k":"a","d":"d","s":"failed"}'


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (b"x", "it is not JSON"),
        (b"", "it is not JSON"),
        (b"\0" * 20, "it is not JSON"),
        (b'"begin"', "it is not a JSON object"),
        (b"\xff" + ENTRY, "it is not JSON"),
        (b'{"e":"begin","k":' + b"[" * 50_000 + b"]" * 50_000 + b"}", "it is nested too deeply"),
        (b'{"x":"' + b"y" * 1_100_000 + b'"}', "it is longer than 1,048,576 bytes"),
        (b'{"t":1,"e":"begin"}', "it has no key, or no digest"),
        (b'{"t":1,"e":"begin","k":1,"d":""}', "it has no key, or no digest"),
        (b'{"t":1,"e":"rename","k":"a","d":"d"}', "it is of an unknown kind, 'rename'"),
        (ENTRY.replace(b"failed", b"postponed"), "its status is 'postponed'"),
        (ENTRY.replace(b'"end"', b'"begin"'), "its status is 'failed'"),
        (ENTRY.replace(b"1.5", b"NaN"), "it is not JSON"),
        (ENTRY.replace(b"1.5", b"1e999"), "its time is not a number of seconds"),
        (ENTRY.replace(b"1.5", b"-1"), "its time is not a number of seconds"),
        (ENTRY.replace(b"1.5", b"1" + b"0" * 400), "its time is not a number of seconds"),
        (ENTRY.replace(b"1.5", b"true"), "its time is not a number of seconds"),
        (ENTRY.replace(b'"d":"d"', b'"d":"d","b":"x"'), "its time is not a number of seconds"),
        (ENTRY.replace(b'"d":"d"', b'"d":"d","r":{"id":{}}'), "its id or its error is not a string"),
        (ENTRY.replace(b'"d":"d"', b'"d":"d","c":"yes"'), "its flags are not booleans"),
        (ENTRY.replace(b'"d":"d"', b'"d":"d","m":null'), "its flags are not booleans"),
        (b'{"t":1,"e":"open","pid":true}', "its pid is not a process id"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_a_whole_line_that_is_none_is_told_with_its_number_and_changes_nothing(
    run_async: RunAsync, path: Path, damage: bytes, what: str
) -> None:
    run_async(lambda: written(path))
    content = path.read_bytes().splitlines(keepends=True)
    for place in (4, len(content)):
        if place == len(content) and b"\0" in damage:
            continue  # as a power cut may leave it
        damaged = b"".join([*content[:place], damage + b"\n", *content[place + 1 :]])
        path.write_bytes(damaged)
        with pytest.raises(JournalError) as caught:
            Journal.open(path)
        assert f"run.jsonl, line {place + 1}: this is not a journal line: {what}" in str(caught.value)
        assert len(str(caught.value)) < 500
        assert path.read_bytes() == damaged


def test_a_new_journal_and_one_that_was_mended_are_on_the_disk_before_anything_is_added(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bytes] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            synced.append(path.read_bytes())
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    Journal.open(path).close()
    header = path.read_bytes().splitlines(keepends=True)[0]
    assert synced[0] == header
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"t":')
    synced.clear()
    Journal.open(path).close()
    assert synced[0] == whole


def test_a_journal_that_was_taken_away_while_it_was_opened_is_made_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, lock = Journal.open(path), file_locks.lock

    def late(descriptor: int) -> None:
        # The run before this one ends right here, and leaves no journal.
        first.discard()
        lock(descriptor)

    monkeypatch.setattr(file_locks, "lock", late)
    with Journal.open(path) as journal:
        assert path.read_bytes().count(b"\n") == 2
        assert journal.counts == {}
    assert path.exists()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"email,team\nada@example.com,Search\n", "is not the journal of a bulk run"),
        (b"{}\n", "is not the journal of a bulk run"),
        (b'{"portkey_admin":"journal","version":1,"run":\n{"e":1}\n', "is not the journal of a bulk run"),
        (b"a word", "is not the journal of a bulk run"),
        (b'{"portkey_admin":"journal","version":2,"run":{}}\n', "it has version 2, and this package reads"),
    ],
)
def test_another_file_is_refused_and_left_as_it_is(path: Path, content: bytes, complaint: str) -> None:
    path.write_bytes(content)
    with pytest.raises(JournalError, match=complaint):
        Journal.open(path)
    assert path.read_bytes() == content


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be opened: Is a directory"):
        Journal.open(tmp_path)
    with pytest.raises(JournalError, match="cannot be opened: No such file or directory"):
        Journal.open(tmp_path / "missing" / "run.jsonl")


def test_a_header_that_is_no_json_is_refused(path: Path) -> None:
    with pytest.raises(InvalidArgumentError, match="the header of a journal must be plain JSON"):
        Journal.open(path, {"started": object()})
    Journal.open(path).close()


def test_a_journal_has_one_writer_and_is_free_again_once_it_is_closed(path: Path) -> None:
    who = rf"in use by another run \(process {os.getpid()}\)"
    with Journal.open(path), pytest.raises(JournalError, match=who):
        Journal.open(path)
    Journal.open(path).close()


def test_nothing_is_written_once_it_is_closed(run_async: RunAsync, path: Path) -> None:
    async def scenario() -> None:
        async with Journal.open(path) as journal:
            pass
        journal.close()
        with pytest.raises(JournalError, match="is closed: use it inside its `with` block"):
            await journal.begin("ada", "d")
        with pytest.raises(JournalError, match="is closed"):
            journal.state("ada")

    run_async(scenario)


def test_keys_of_all_kinds_stay_apart(run_async: RunAsync, path: Path) -> None:
    keys = ["a", "A", "a ", "ä", "a\nb", '"', "\\", "\ud800", "\0", "x" * 5000, "🙂"]

    async def scenario() -> None:
        with Journal.open(path) as journal:
            for number, key in enumerate(keys):
                await journal.end(key, str(number), "done")

    run_async(scenario)
    with Journal.open(path) as journal:
        states = [journal.state(key) for key in keys]
        assert [(state.key, state.digest) for state in states if state] == [
            (key, str(number)) for number, key in enumerate(keys)
        ]


def test_a_begin_is_on_the_disk_before_it_returns_and_one_sync_serves_many(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = path.read_bytes

    async def scenario() -> int:
        syncs: list[int] = []
        fsync = os.fsync

        def counted(descriptor: int) -> None:
            syncs.append(os.fstat(descriptor).st_size)
            fsync(descriptor)

        async def begin(journal: Journal, key: str) -> None:
            await journal.begin(key, "d")
            place = content().index(f'"k":"{key}"'.encode())
            assert max(syncs) > place

        with Journal.open(path) as journal:
            monkeypatch.setattr(os, "fsync", counted)
            async with anyio.create_task_group() as tasks:
                for number in range(200):
                    tasks.start_soon(begin, journal, f"key {number}")
            return len(syncs)

    assert run_async(scenario) < 20


def test_what_is_written_while_the_disk_is_busy_waits_for_the_next_sync(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> list[tuple[str, int]]:
        busy, go_on = threading.Event(), threading.Event()
        synced: list[int] = []
        done: list[tuple[str, int]] = []
        fsync = os.fsync

        def slow(descriptor: int) -> None:
            synced.append(os.fstat(descriptor).st_size)
            busy.set()
            assert go_on.wait(10)
            fsync(descriptor)

        async def begin(journal: Journal, key: str) -> None:
            await journal.begin(key, "d")
            done.append((key, len(synced)))

        with Journal.open(path) as journal:
            monkeypatch.setattr(os, "fsync", slow)
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(begin, journal, "first")
                await anyio.to_thread.run_sync(busy.wait)
                tasks.start_soon(begin, journal, "second")
                await anyio.sleep(0.01)
                go_on.set()
            assert synced[0] < synced[1]
        return done

    assert run_async(scenario) == [("first", 1), ("second", 2)]


def test_ends_reach_the_disk_in_batches_and_when_it_is_closed(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> tuple[int, int]:
        syncs: list[int] = []
        journal = Journal.open(path)
        monkeypatch.setattr(os, "fsync", syncs.append)
        for number in range(130):
            await journal.end(f"key {number}", "d", "unchanged")
        before = len(syncs)
        journal.close()
        return before, len(syncs)

    assert run_async(scenario) == (2, 3)


@pytest.mark.parametrize("room", [0, 1, 30])
def test_a_full_disk_breaks_the_journal_and_leaves_whole_lines(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    left = room
    write = os.write

    def limited(descriptor: int, data: memoryview) -> int:
        nonlocal left
        if not left:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = write(descriptor, data[:left])
        left -= written
        return written

    async def scenario() -> None:
        journal = Journal.open(path)
        await do(journal, "ada")
        with monkeypatch.context() as patch:
            patch.setattr(os, "write", limited)
            for _ in range(2):
                with pytest.raises(
                    JournalError, match=r"No space left on device; nothing more is sent\. Its"
                ):
                    await journal.begin("bob", "d")
        assert journal.broken
        journal.close()

    before: Callable[[], bytes] = path.read_bytes
    run_async(scenario)
    assert before().endswith(b"}\n")
    assert replayed(before()) == {"ada": ("created", "d")}


def test_a_disk_without_room_for_the_first_line_is_left_without_a_journal(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(JournalError, match="nothing was sent"):
        patch.setattr(os, "write", full)
        Journal.open(path)
    assert not path.exists()


def test_a_disk_that_fails_to_sync_breaks_the_journal_for_all_who_wait(
    run_async: RunAsync, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> list[str]:
        told: list[str] = []

        def failing(descriptor: int) -> None:
            raise OSError(errno.EIO, "Input/output error")

        async def begin(journal: Journal, key: str) -> None:
            try:
                await journal.begin(key, "d")
            except JournalError as error:
                told.append(str(error))

        with Journal.open(path) as journal:
            monkeypatch.setattr(os, "fsync", failing)
            async with anyio.create_task_group() as tasks:
                for key in "abc":
                    tasks.start_soon(begin, journal, key)
        return told

    told = run_async(scenario)
    assert len(told) == 3
    assert all("cannot be synced to disk: Input/output error" in each for each in told)


def test_a_cancelled_wait_for_the_disk_leaves_the_journal_usable(run_async: RunAsync, path: Path) -> None:
    async def scenario() -> None:
        with Journal.open(path) as journal:
            async with anyio.create_task_group() as tasks:
                for key in "abc":
                    tasks.start_soon(journal.begin, key, "d")
                tasks.cancel_scope.cancel()
            await journal.begin("after", "d")

    run_async(scenario)
    assert "after" in replayed(path.read_bytes())


def replace_with(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


@pytest.mark.parametrize("harm", [Path.unlink, replace_with, lambda path: os.truncate(path, 40)])
def test_a_journal_that_is_taken_away_while_it_is_open_ends_the_run_before_anything_is_sent(
    run_async: RunAsync, path: Path, harm: Callable[[Path], None]
) -> None:
    async def scenario() -> None:
        journal = Journal.open(path)
        await do(journal, "ada")
        harm(path)
        assert not journal.is_lost
        with pytest.raises(JournalError, match="was deleted, replaced or cut while it was open"):
            await journal.begin("bob", "d")
        assert journal.is_lost
        with pytest.raises(JournalError, match="nothing more is sent"):
            await journal.begin("cyn", "d")
        journal.close()

    run_async(scenario)


def test_a_line_that_something_else_wrote_is_not_taken_for_that_of_a_key(
    run_async: RunAsync, path: Path
) -> None:
    async def scenario() -> None:
        with Journal.open(path) as journal:
            begin = '{"t":1,"e":"%s","k":"%s","d":"d"%s}\n'
            with path.open("a") as other:  # without a look at the lock
                other.write(begin % ("end", "mallory", ',"s":"created"'))
            await journal.begin("ada", "d")
            with pytest.raises(JournalError, match="was changed while it was open"):
                journal.state("ada")

    run_async(scenario)


def test_a_journal_with_a_relative_path_outlives_a_change_of_folder(
    run_async: RunAsync, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        monkeypatch.chdir(tmp_path)
        with Journal.open("run.jsonl") as journal:
            (tmp_path / "inner").mkdir()
            monkeypatch.chdir(tmp_path / "inner")
            await do(journal, "ada")

    run_async(scenario)


def test_a_key_is_claimed_once_by_each_run(run_async: RunAsync, path: Path) -> None:
    async def scenario() -> None:
        with Journal.open(path) as journal:
            first, second = journal.new_run(), journal.new_run()
            assert journal.claim("ada", first)
            await do(journal, "ada")
            assert not journal.claim("ada", first)
            assert journal.claim("bob", first)
            assert journal.claim("ada", second)
            state = journal.state("ada")
            assert state is not None
            assert state.succeeded
            assert journal.state("bob") is None
            assert list(journal.unfinished()) == []

    run_async(scenario)
