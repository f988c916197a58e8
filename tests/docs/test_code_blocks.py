"""Every code block of docs/ runs against a local control plane, in the order of its page.

- A block of Python that is a program (`asyncio.run`, `blocking`) or holds tests runs by itself, in a process
  of its own.
- Any other block of Python goes on with the page: `portkey` is an open client, `await` stands where it would
  stand in an async function, and names are known from there on.
- `bash` is run by bash; each command has to succeed. `console` is for `portkey-admin serve`: it is started,
  and stopped when it is ready.
- A block of another language with a title is a file of that name.
- `text` is output, and is not looked at.

Programs for `portkey-ai` are on the page about leaving it alone, and are only read by Python's parser.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import logging
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import forked
import plane_process
import program_blocks
import pytest
from program_blocks import Block, blocks_in

from portkey_admin import PortkeyAdmin

DOCS = Path(__file__).resolve().parents[2] / "docs"
LANGUAGES = {"python", "bash", "console", "text", "yaml", "csv", "json", "html"}
PAGES = {
    page.relative_to(DOCS).as_posix(): [*blocks_in(page.read_text(encoding="utf-8"))]
    for page in sorted(DOCS.rglob("*.md"))
}


@pytest.fixture
def plane() -> Iterator[plane_process.Plane]:
    with plane_process.control_plane(python=forked.python()) as plane:
        yield plane


@pytest.fixture
def logging_as_it_was() -> Iterator[None]:
    """A page configures logging, as a program would; the tests that come after it want it as it was."""
    loggers = [logging.getLogger(), logging.getLogger("portkey_admin")]
    before = [(each, each.level, [*each.handlers]) for each in loggers]
    yield
    for each, level, handlers in before:
        each.setLevel(level)
        each.handlers[:] = handlers


@pytest.mark.usefixtures("logging_as_it_was")
@pytest.mark.parametrize("page", [page for page, blocks in PAGES.items() if blocks])
def test_blocks_run(
    page: str, plane: plane_process.Plane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PORTKEY_BASE_URL", plane.url)
    monkeypatch.setenv("PORTKEY_API_KEY", plane.key)

    async def go_through() -> None:
        async with PortkeyAdmin() as portkey:
            names: dict[str, Any] = {"portkey": portkey}
            for block in PAGES[page]:
                if block.language == "python" and not runs_alone(block):
                    await continued(page, block, names)
                else:
                    await asyncio.to_thread(carried_out, block, tmp_path, plane)

    asyncio.run(go_through())


def runs_alone(block: Block) -> bool:
    return block.is_program or bool(block.title) or is_for_portkey_ai(block)


def is_for_portkey_ai(block: Block) -> bool:
    return "portkey_ai" in block.text


async def continued(page: str, block: Block, names: dict[str, Any]) -> None:
    """Run a block where `await` may stand anywhere; a traceback shows the line of the page."""
    text = "\n" * (block.line - 1) + block.text
    running = eval(compile(text, page, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT), names)
    if inspect.isawaitable(running):
        await running


def carried_out(block: Block, folder: Path, plane: plane_process.Plane) -> None:
    """Do with any other block what its language asks for."""
    if block.language == "python":
        if is_for_portkey_ai(block):
            ast.parse(block.text)
        else:
            program_blocks.run_program(block, folder, plane)
    elif block.language == "bash":
        program_blocks.run_commands(block, folder, plane)
    elif block.language == "console":
        serve(block)
    elif block.title:
        (folder / block.title).write_text(block.text, encoding="utf-8")


def serve(block: Block) -> None:
    commands = [line[2:] for line in block.text.replace("\\\n", " ").splitlines() if line.startswith("$ ")]
    for command in commands:
        program, verb, *options = shlex.split(command)
        assert (program, verb) == ("portkey-admin", "serve"), f"line {block.line}: use bash for {command!r}"
        # Any port will do, and one that is named may be taken.
        options = [*options, "--port", "0"] if "--port" in options else options
        with plane_process.control_plane(*options, python=forked.python()) as served:
            assert served.url.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("page", PAGES)
def test_blocks_say_what_they_are(page: str) -> None:
    assert {block.language for block in PAGES[page]} <= LANGUAGES
    fences = [line for line in (DOCS / page).read_text(encoding="utf-8").splitlines() if line[:3] == "```"]
    assert len(fences) == 2 * len(PAGES[page])


def test_only_the_page_about_portkey_ai_has_blocks_that_are_not_run() -> None:
    assert {page for page, blocks in PAGES.items() if any(map(is_for_portkey_ai, blocks))} <= {"migration.md"}
