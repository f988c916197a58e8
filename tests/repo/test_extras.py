"""The wheel with each extra, in an environment that holds what its metadata asks for and nothing else."""

from __future__ import annotations

import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from repo.environment import Environment

import noxfile

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(__file__).parent / "extras"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = sorted(PROJECT["optional-dependencies"])
PROGRAM = {"none": "without_extras", **{extra: f"with_{extra}" for extra in EXTRAS}}


def test_each_extra_has_a_program_that_shows_it() -> None:
    assert {path.stem for path in PROGRAMS.glob("*.py")} == {*PROGRAM.values()}, (
        "add a short program to tests/repo/extras/"
    )


@pytest.mark.parametrize("extra", PROGRAM)
def test_its_program_runs_where_nothing_else_is_installed(extra: str, built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        requirements = message_from_string(archive.read(name).decode()).get_all("Requires-Dist", [])
    extras = [] if extra == "none" else [extra]
    environment = Environment(tmp_path, wheel, requirements, extras)
    for arguments in (("-c", noxfile.PROOF), (str(PROGRAMS / f"{PROGRAM[extra]}.py"),)):
        ended = environment.run(*arguments)
        assert ended.returncode == 0, ended.stdout + ended.stderr


def test_every_requirement_of_ours_has_one_lower_bound() -> None:
    """The oldest that works is tested, and nobody could know which that is."""
    extras = PROJECT["optional-dependencies"].values()
    for text in [*PROJECT["dependencies"], *(each for some in extras for each in some)]:
        bounds = [each for each in Requirement(text).specifier if each.operator in (">=", "==", "~=")]
        assert len(bounds) == 1, text


def test_tests_that_use_a_program_of_the_repository_are_left_out() -> None:
    texts = {
        "a.py": "import sync\n",
        "b.py": "from matrix import x\n",
        "c.py": "import synced\n# import sync",
    }
    assert noxfile.tied_to_the_repository(texts, ["sync", "matrix"]) == ["a.py", "b.py"]


def test_test_tools_are_the_pinned_ones() -> None:
    pinned = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    assert [line.partition("==")[0] for line in noxfile.tools(pinned)] == list(noxfile.TOOLS)
