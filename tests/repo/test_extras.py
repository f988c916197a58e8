"""The wheel with each extra, in an environment that holds what its metadata asks for and nothing else."""

from __future__ import annotations

import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import matrix
import pytest
from packaging.requirements import Requirement
from repo.environment import Environment

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
    for arguments in (("-c", matrix.PROOF), (str(PROGRAMS / f"{PROGRAM[extra]}.py"),)):
        ended = environment.run(*arguments)
        assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize(
    ("requirements", "pins"),
    [
        (["httpx>=0.28,<0.29"], ["httpx==0.28"]),
        (["b>=2", "a~=1.5"], ["a==1.5", "b==2"]),
        (['pandas>=2; extra == "dataframe"'], ["pandas==2"]),
        (['pandas>=2; extra == "other"'], []),
        (["PyYAML>=6.0.2", "pyyaml>=6"], ["pyyaml==6.0.2"]),
        (["a>=1; python_version < '3.12'", "a>=2; python_version >= '3.12'"], ["a==2"]),
    ],
)
def test_the_lowest_versions_are_the_lower_bounds(requirements: list[str], pins: list[str]) -> None:
    assert matrix.lowest(map(Requirement, requirements), "3.12.4", ["dataframe"]) == pins


@pytest.mark.parametrize("requirement", ["httpx", "httpx<1", "httpx>=1,>=2"])
def test_a_requirement_without_one_lower_bound_is_refused(requirement: str) -> None:
    with pytest.raises(ValueError, match=r"needs one lower bound, such as httpx>=1\.0"):
        matrix.lowest([Requirement(requirement)], "3.12.4", [])


def test_every_requirement_of_ours_has_one_lower_bound() -> None:
    extras = PROJECT["optional-dependencies"].values()
    ours = [
        Requirement(text) for text in [*PROJECT["dependencies"], *(each for some in extras for each in some)]
    ]
    others = [each for each in ours if each.name != PROJECT["name"]]
    assert matrix.lowest(others, "3.11.0", EXTRAS)


def test_tests_that_use_a_program_of_the_repository_are_left_out() -> None:
    texts = {
        "a.py": "import sync\n",
        "b.py": "from matrix import x\n",
        "c.py": "import synced\n# import sync",
    }
    assert matrix.tied_to_the_repository(texts, ["sync", "matrix"]) == ["a.py", "b.py"]


def test_an_interpreter_that_is_missing_is_named() -> None:
    assert list(matrix.interpreters(["python-nowhere"])) == [("python-nowhere", None)]


def test_test_tools_are_the_pinned_ones() -> None:
    pinned = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    assert [line.partition("==")[0] for line in matrix.tools(pinned)] == list(matrix.TOOLS)
