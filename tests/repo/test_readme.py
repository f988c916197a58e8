"""The README's programs run as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import forked
import plane_process
import pytest
from program_blocks import Block, blocks_in, run_program

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAMS = [block for block in blocks_in(README) if block.language == "python"]


@pytest.fixture(scope="module")
def plane() -> Iterator[plane_process.Plane]:
    with plane_process.control_plane(python=forked.python()) as plane:
        yield plane


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_program_runs(plane: plane_process.Plane, program: Block, tmp_path: Path) -> None:
    run_program(program, tmp_path, plane)


def test_every_target_that_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`|─)make ([a-z]+)", README, re.MULTILINE))
    assert {"demo", "test"} <= named
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_every_linked_file_exists() -> None:
    links = re.findall(r"\]\((?!http)([^)]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
