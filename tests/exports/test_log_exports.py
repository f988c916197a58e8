"""Log exports from creation to file, over real sockets: one server is the API, another is storage."""

from __future__ import annotations

import errno
import gc
import os
import pickle
from pathlib import Path
from typing import Any

import anyio
import pytest
from backends import RunAsync
from exporting import (
    BODY,
    CREATED,
    FILE,
    MISSING,
    ROWS,
    STARTED,
    located,
    on_api,
    plain,
    read,
    status,
)
from scripted_server import DROP, HANG, cut_short, serving
from sending import API_KEY, Skipping

from portkey_admin import (
    AmbiguousWriteError,
    ClientClosedError,
    ConfigurationError,
    ExportedFile,
    ExportError,
    ExportProgress,
    InvalidArgumentError,
    NotFoundError,
    PermissionDeniedError,
    PortkeyAdmin,
)
from portkey_admin.resources.log_exports import LogExports


def test_run_creates_starts_polls_and_writes_the_file(run_async: RunAsync, tmp_path: Path) -> None:
    path, clock, told = tmp_path / "logs.jsonl", Skipping(), list[ExportProgress]()

    async def use(log_exports: LogExports) -> ExportedFile:
        return await log_exports.run(to=path, on_progress=told.append, **BODY)

    with serving(plain(FILE)) as storage:
        script = CREATED, STARTED, status("in_progress"), status("in_progress"), status("success")
        file, asked = on_api(run_async, use, *script, located(storage), clock=clock.clock)

    assert path.read_bytes() == FILE
    assert list(tmp_path.iterdir()) == [path]
    assert (file.path, file.bytes, file.records, file.export.id) == (path, len(FILE), 300, "e-1")
    assert asked == ["POST ", "POST /e-1/start", *["GET /e-1"] * 3, "GET /e-1/download"]
    assert clock.waits == [2.0, 3.0]
    assert [progress.state for progress in told[:4]] == ["draft", "in_progress", "in_progress", "success"]
    assert {progress.state for progress in told[4:-1]} == {"downloading"}
    assert told[-1] == ExportProgress(
        export_id="e-1", state="done", bytes=len(FILE), size=len(FILE), records=300
    )


def test_stream_gives_the_records_one_by_one(run_async: RunAsync) -> None:
    told: list[ExportProgress] = []

    async def use(log_exports: LogExports) -> list[dict[str, Any]]:
        async with log_exports.stream(on_progress=told.append, **BODY) as records:
            return [record async for record in records]

    with serving(plain(FILE)) as storage:
        script = CREATED, STARTED, status("success"), located(storage)
        records, asked = on_api(run_async, use, *script)

    assert records == ROWS
    assert asked == ["POST ", "POST /e-1/start", "GET /e-1", "GET /e-1/download"]
    assert (told[-1].state, told[-1].records, told[-1].bytes) == ("done", 300, len(FILE))


def test_fetch_goes_on_with_an_export_that_is_there(run_async: RunAsync, tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    with serving(plain(FILE)) as storage:
        script = status("in_progress"), status("success"), located(storage)
        file, asked = on_api(run_async, lambda it: it.fetch("e-1", to=path), *script)
    assert asked == ["GET /e-1", "GET /e-1", "GET /e-1/download"]
    assert path.read_bytes() == FILE
    assert file.records == 300


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("failed", "the export failed"),
        ("failure", "the export failed"),
        ("stopped", "the export was stopped"),
    ],
)
def test_an_export_without_a_file_is_an_error(
    run_async: RunAsync, name: str, reason: str, tmp_path: Path
) -> None:
    async def use(log_exports: LogExports) -> None:
        await log_exports.run(to=tmp_path / "logs.jsonl", **BODY)

    with pytest.raises(ExportError, match=reason) as caught:
        on_api(run_async, use, CREATED, STARTED, status("in_progress"), status(name))
    assert (caught.value.export_id, caught.value.status) == ("e-1", name)
    assert str(caught.value) == f"{reason} [log export e-1, {name}]"
    assert list(tmp_path.iterdir()) == []
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.export_id) == (str(caught.value), "e-1")


def test_a_draft_that_nobody_starts_is_an_error(run_async: RunAsync) -> None:
    with pytest.raises(ExportError, match=r"has not been started: call log_exports\.start"):
        on_api(run_async, read, status("draft"))


def test_a_wait_that_takes_too_long_is_an_error_at_the_end_of_the_time(run_async: RunAsync) -> None:
    clock = Skipping()

    async def use(log_exports: LogExports) -> None:
        await read(log_exports, timeout=12, poll=5)

    with pytest.raises(ExportError, match="was not done within 12 s; it continues"):
        on_api(run_async, use, status("in_progress"), clock=clock.clock)
    assert clock.waits[0] == 5.0
    assert 11.5 < sum(clock.waits) <= 12.0


@pytest.mark.parametrize(("seen", "goes_on"), [("in_progress", True), ("success", True), ("draft", False)])
def test_a_start_in_doubt_is_looked_into_and_never_repeated(
    run_async: RunAsync, seen: str, goes_on: bool
) -> None:
    async def use(log_exports: LogExports) -> list[dict[str, Any]]:
        async with log_exports.stream(**BODY) as records:
            return [record async for record in records]

    with serving(plain(FILE)) as storage:
        script = CREATED, DROP, status(seen), status("success"), located(storage)
        if goes_on:
            records, asked = on_api(run_async, use, *script)
            assert records == ROWS
            assert asked.count("POST /e-1/start") == 1
        else:
            with pytest.raises(ExportError, match="it is not known whether it was started") as caught:
                on_api(run_async, use, *script)
            assert isinstance(caught.value.__cause__, AmbiguousWriteError)


def test_an_error_of_a_call_says_which_export_it_was_about(run_async: RunAsync) -> None:
    with pytest.raises(NotFoundError) as caught:
        on_api(run_async, read, MISSING)
    assert caught.value.__notes__ == ["log export e-1"]


def test_an_error_of_the_reader_is_left_as_it_is(run_async: RunAsync) -> None:
    async def use(log_exports: LogExports) -> None:
        async with log_exports.records("e-1") as records:
            await anext(records)
            raise PermissionDeniedError("of the reader's own")

    with serving(plain(FILE)) as storage, pytest.raises(PermissionDeniedError) as caught:
        on_api(run_async, use, status("success"), located(storage))
    assert not hasattr(caught.value, "__notes__")


def test_a_loop_that_is_left_early_closes_the_connection(run_async: RunAsync) -> None:
    first: list[object] = []

    async def use(log_exports: LogExports) -> Any:
        async with log_exports.records("e-1") as records:
            async for record in records:
                first.append(record)
                break
        with pytest.raises(ClientClosedError, match="inside `async with`"):
            await anext(records)

    large = plain(FILE * 500)
    with serving(large) as storage:
        on_api(run_async, use, status("success"), located(storage))
    assert first == ROWS[:1]


def test_an_error_of_the_callback_leaves_no_file_and_no_connection(
    run_async: RunAsync, tmp_path: Path
) -> None:
    def fail(progress: ExportProgress) -> None:
        if progress.state == "downloading":
            raise KeyError("of the callback's own")

    async def use(log_exports: LogExports) -> None:
        with pytest.raises(KeyError):
            await log_exports.fetch("e-1", to=tmp_path / "logs.jsonl", on_progress=fail)
        gc.collect()  # here trio would complain of a generator that was left half-run

    with serving(plain(FILE * 500)) as storage:
        on_api(run_async, use, status("success"), located(storage))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_what_was_there_and_says_what_to_do(
    run_async: RunAsync, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "logs.jsonl"
    path.write_bytes(b"of last week")

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    async def use(log_exports: LogExports) -> ExportError:
        with monkeypatch.context() as patch, pytest.raises(ExportError) as caught:
            patch.setattr(os, step, full)
            await log_exports.fetch("e-1", to=path)
        return caught.value

    with serving(plain(FILE)) as storage:
        error, _ = on_api(run_async, use, status("success"), located(storage))
    assert "could not be written: No space left on device; the partial file was deleted" in str(error)
    assert "fetch it again by its id [log export e-1, success]" in str(error)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"of last week"]


@pytest.mark.parametrize("moment", ["polling", "downloading"])
def test_cancelled_it_leaves_no_file_and_the_export_going(
    run_async: RunAsync, moment: str, tmp_path: Path
) -> None:
    reached: list[str] = []

    async def use(log_exports: LogExports) -> None:
        with anyio.CancelScope() as scope:

            def cancel(progress: ExportProgress) -> None:
                reached.append(progress.state)
                if progress.state == ("in_progress" if moment == "polling" else "downloading"):
                    scope.cancel()

            await log_exports.run(to=tmp_path / "logs.jsonl", on_progress=cancel, **BODY)
        assert scope.cancelled_caught

    looks = [status("in_progress"), HANG] if moment == "polling" else [status("success")]
    with serving(cut_short(200, FILE, missing=1_000_000)) as storage:
        _, asked = on_api(run_async, use, CREATED, STARTED, *looks, located(storage))
    assert reached[-1] == ("in_progress" if moment == "polling" else "downloading")
    assert list(tmp_path.iterdir()) == []
    assert not [target for target in asked if "cancel" in target]


@pytest.mark.parametrize(
    "options",
    [
        {"poll": 0},
        {"poll": "1"},
        {"poll": float("inf")},
        {"timeout": -1},
        {"timeout": True},
        {"poll": float("nan")},
    ],
)
async def test_times_that_cannot_be_are_refused(options: Any) -> None:
    async with PortkeyAdmin(API_KEY) as portkey:
        with pytest.raises(InvalidArgumentError, match="must be a number of seconds"):
            portkey.log_exports.records("e-1", **options)


async def test_a_callback_that_would_have_to_be_awaited_is_refused() -> None:
    async def on_progress(progress: ExportProgress) -> None: ...

    async with PortkeyAdmin(API_KEY) as portkey:
        with pytest.raises(InvalidArgumentError, match="plain function"):
            portkey.log_exports.stream(on_progress=on_progress, **BODY)


async def test_a_target_that_cannot_be_is_refused_before_anything_is_created(tmp_path: Path) -> None:
    async with PortkeyAdmin(API_KEY, base_url="http://127.0.0.1:9/v1") as portkey:
        with pytest.raises(InvalidArgumentError, match="to is a folder"):
            await portkey.log_exports.run(to=tmp_path, **BODY)


async def test_a_transport_of_another_making_is_refused_before_anything_is_created() -> None:
    class Other:
        async def send(self, *arguments: object, **more: object) -> Any:
            raise AssertionError("nothing is to be sent")

    with pytest.raises(ConfigurationError, match="it cannot download files"):
        async with LogExports(Other()).stream(**BODY):
            pass
