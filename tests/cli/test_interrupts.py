"""An interrupted command: what may have been carried out is told, and no secret that came is lost."""

from __future__ import annotations

import asyncio
import importlib
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cli.command_line import Asked, ServedPlane, run

from portkey_admin.cli.interrupts import held_back, last_words, run_async, stoppable
from portkey_admin.durable import AppendFile

CREATE = "api-keys create organisation service --name batch --scopes logs.view"
EXPORT = "logs export --last 1d --requested-data id --workspace-id"
STOPS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.fixture(autouse=True)
def nothing_is_ignored() -> Iterator[None]:
    """`nohup` and jobs in the background ignore some of these signals, and so would the commands."""
    before = [signal.signal(number, signal.SIG_DFL) for number in STOPS]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    for number, handler in zip(STOPS, before, strict=True):
        signal.signal(number, handler)


class Interrupting(list[Asked]):
    """Interrupts the command when a request of this kind arrives, before it is answered."""

    def __init__(self, number: int, which: Callable[[Asked], bool]) -> None:
        super().__init__()
        self.number, self.which = number, which

    def append(self, asked: Asked) -> None:
        super().append(asked)
        if self.which(asked):
            os.kill(os.getpid(), self.number)


def on(method: str, end: str) -> Callable[[Asked], bool]:
    return lambda asked: asked.method == method and asked.path.endswith(end)


@pytest.mark.parametrize("number", STOPS)
def test_a_write_that_was_sent_is_told(plane: ServedPlane, tmp_path: Path, number: int) -> None:
    plane.asked = Interrupting(number, on("POST", ""))
    place = tmp_path / "secret"
    ended = run(*CREATE.split(), "--secret-file", str(place))
    assert ended.status == 130
    assert "api_keys.create was sent and may have been carried out" in ended.err
    assert "the new secret is lost" in ended.err
    assert not place.exists()
    assert "Traceback" not in ended.err
    assert signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler)


@pytest.mark.parametrize("line", ["workspaces list", "api-keys list"])
def test_of_a_read_there_is_nothing_to_tell(plane: ServedPlane, line: str) -> None:
    plane.asked = Interrupting(signal.SIGINT, on("GET", ""))
    ended = run(*line.split())
    assert (ended.status, ended.out, ended.err.strip()) == (130, "", "portkey-admin: interrupted")


@pytest.mark.parametrize("number", STOPS)
def test_a_secret_that_came_is_in_its_file(
    plane: ServedPlane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    write = AppendFile.append_synced

    def interrupted(self: AppendFile, data: bytes) -> None:
        signal.raise_signal(number)
        signal.raise_signal(number)
        write(self, data)

    monkeypatch.setattr(AppendFile, "append_synced", interrupted)
    place = tmp_path / "secret"
    ended = run(*CREATE.split(), "--secret-file", str(place))
    assert ended.status == 130
    assert f"the secret is in {place}" in ended.err
    assert "may have been" not in ended.err
    assert len(place.read_text().strip()) > 10


@pytest.mark.parametrize(("end", "told"), [("/exports", "log_exports.create was sent"), ("/start", "--id ")])
def test_an_interrupted_export_says_how_to_go_on(
    plane: ServedPlane, tmp_path: Path, end: str, told: str
) -> None:
    workspace = run("workspaces", "create", "--name", "Search").json["id"]
    plane.asked = Interrupting(signal.SIGTERM, on("POST", end))
    ended = run(*EXPORT.split(), workspace, "--to", str(tmp_path / "logs.jsonl"))
    assert ended.status == 130
    assert told in ended.err.splitlines()[-1]
    assert [*tmp_path.glob("*.jsonl*")] == []


def test_what_is_held_back_comes_later_and_once() -> None:
    with stoppable():
        done = False
        with pytest.raises(KeyboardInterrupt), held_back():
            for number in STOPS:
                signal.raise_signal(number)
            done = True
        assert done
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.mark.parametrize("number", STOPS)
@pytest.mark.parametrize("kind", [KeyboardInterrupt, ValueError])
def test_an_interruption_while_the_loop_ends_is_one(number: int, kind: type[BaseException]) -> None:
    async def ending() -> None:
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, int)  # the loop waits for its threads at its end
        loop.call_soon(signal.raise_signal, number)
        if kind is ValueError:
            raise ValueError("created, but not written")

    before = signal.getsignal(signal.SIGINT)
    with stoppable(), pytest.raises(kind):
        run_async(ending)
    assert signal.getsignal(signal.SIGINT) is before


def test_more_interruptions_than_two_change_nothing_and_show_no_traceback(
    capfd: pytest.CaptureFixture[str],
) -> None:
    ended: list[str] = []

    async def works() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            for _ in range(3):
                try:
                    signal.raise_signal(signal.SIGINT)
                except KeyboardInterrupt:
                    ended.append("broken off")
                    raise

    async def main() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(works())
            asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        run_async(main)
    assert ended == ["broken off"]
    assert capfd.readouterr() == ("", "")


def test_an_import_is_not_broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "module_that_is_interrupted.py").write_text(
        "import signal\nfor _ in range(3): signal.raise_signal(signal.SIGINT)\nwhole = True\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    found: list[bool] = []

    async def main() -> None:
        found.append(importlib.import_module("module_that_is_interrupted").whole)
        await asyncio.sleep(60)

    with pytest.raises(KeyboardInterrupt):
        run_async(main)
    assert found == [True]


def test_after_its_last_words_an_interruption_ends_a_command_at_once() -> None:
    with last_words():
        for number in STOPS:
            signal.raise_signal(number)
    assert [signal.getsignal(number) for number in STOPS] == [signal.SIG_DFL] * len(STOPS)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # as in the background jobs of scripts
    with last_words():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
