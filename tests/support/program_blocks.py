"""Code blocks of Markdown pages, and running those that are programs."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import attrs
import forked
import plane_process

_BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.DOTALL | re.MULTILINE)
_SECONDS = 300
_WITHOUT = ("-p", "no:asyncio", "-p", "no:schemathesis", "-p", "no:xdist")
"""Plugins that nothing in the pages needs, and the time that importing them takes."""


@attrs.frozen
class Block:
    """A fenced block: its language, its text, the line of its text in the page, and its title."""

    language: str
    text: str
    line: int
    title: str = ""

    @property
    def is_test(self) -> bool:
        """Whether it is a file for pytest."""
        return re.search(r"^(async )?def test_", self.text, re.MULTILINE) is not None

    @property
    def is_program(self) -> bool:
        """Whether it runs by itself, and is no part of a longer program."""
        return self.is_test or "asyncio.run(" in self.text or "with blocking(" in self.text


def blocks_in(page: str) -> Iterator[Block]:
    """Yield the blocks of a page that name their language."""
    for found in _BLOCK.finditer(page):
        yield Block(found[1], found[3], page.count("\n", 0, found.start(3)) + 1, found[2] or "")


def run_program(block: Block, folder: Path, plane: plane_process.Plane) -> None:
    """Run a program of its own, or a file of tests, against a control plane; any warning is an error."""
    file = folder / (block.title or ("test_program.py" if block.is_test else "program.py"))
    file.write_text(block.text, encoding="utf-8")
    runner = ["-m", "pytest", *_WITHOUT] if block.is_test else []
    run([forked.python(), "-W", "error", *runner, str(file)], folder, plane, f"line {block.line}")


def run_commands(block: Block, folder: Path, plane: plane_process.Plane) -> None:
    """Run lines of a shell one after the other, each of which has to succeed."""
    run(["bash", "-euo", "pipefail", "-c", block.text], folder, plane, f"line {block.line}")


def run(command: list[str], folder: Path, plane: plane_process.Plane, where: str) -> None:
    environment = {
        **os.environ,
        "PATH": f"{forked.programs()}{os.pathsep}{os.environ['PATH']}",
        "PORTKEY_BASE_URL": plane.url,
        "PORTKEY_API_KEY": plane.key,
        # Profiles and the like are those of the page.
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    ended = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    assert ended.returncode == 0, f"{where}: {ended.stdout}{ended.stderr}"
