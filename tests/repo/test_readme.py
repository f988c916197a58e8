"""The README's programs run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import plane_process
import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAMS = re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def plane() -> Iterator[plane_process.Plane]:
    with plane_process.control_plane() as plane:
        yield plane


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_program_runs(plane: plane_process.Plane, program: str, tmp_path: Path) -> None:
    file = tmp_path / "test_program.py"
    file.write_text(program, encoding="utf-8")
    runner = ["-m", "pytest", "-p", "no:asyncio"] if "def test_" in program else []
    environment = {**os.environ, "PORTKEY_BASE_URL": plane.url, "PORTKEY_API_KEY": plane.key}
    ended = subprocess.run(
        [sys.executable, "-W", "error", *runner, str(file)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_every_target_that_the_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`|─)make ([a-z]+)", README, re.MULTILINE))
    assert {"demo", "test"} <= named
    assert named <= set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def test_every_linked_file_exists() -> None:
    links = re.findall(r"\]\((?!http)([^)]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []
