"""Test the wheel on each interpreter, with the oldest and the newest versions of what it depends on.

    python scripts/matrix.py [--pythons "python3.12 /opt/python3.14/bin/python"] [--versions lowest newest]

Each cell of the matrix is a new virtual environment with the wheel, all of its extras and the test tools.
The tests run in a folder that holds copies of them and nothing else of this repository. Exit status: 0, or 1
where a cell failed or no interpreter was found. An interpreter that is not there is reported and skipped.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from email import message_from_string
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
MINORS = ("3.11", "3.12", "3.13", "3.14")
VERSIONS = ("lowest", "newest")
FOLDERS = ("bulk", "calls", "client", "exports", "http", "lists", "resources", "scopes", "secrets")
"""The tests that need no other part of this repository, and few tools."""
TOOLS = ("pytest", "pytest-asyncio", "pytest-httpx", "pytest-timeout", "hypothesis", "trio")
PROOF = (
    "import pathlib, sys, portkey_admin, portkey_admin_api\n"
    "for package in (portkey_admin, portkey_admin_api):\n"
    "    assert pathlib.Path(package.__file__).is_relative_to(sys.prefix), package.__file__"
)
"""It is the wheel that is tested."""


class Wheel(NamedTuple):
    """The built wheel, and what its metadata asks for."""

    path: Path
    extras: list[str]
    requirements: list[Requirement]


class Result(NamedTuple):
    """What became of one cell."""

    python: str
    versions: str
    seconds: float
    outcome: str
    ok: bool


class Failed(Exception):
    """A step of a cell ended with an error, whose last lines this holds."""


def lowest(requirements: Iterable[Requirement], python: str, extras: Iterable[str]) -> list[str]:
    """Return constraints that pin each requirement of this version of Python to its lower bound.

    Raises:
        ValueError: A requirement has no lower bound, so nobody can know what is the oldest that works.
    """
    found: dict[str, list[Version]] = {}
    python_versions = {"python_version": ".".join(python.split(".")[:2]), "python_full_version": python}
    situations = [{**python_versions, "extra": extra} for extra in ("", *extras)]
    for requirement in requirements:
        if requirement.marker and not any(map(requirement.marker.evaluate, situations)):
            continue
        bounds = [each.version for each in requirement.specifier if each.operator in (">=", "==", "~=")]
        if len(bounds) != 1:
            raise ValueError(f"{requirement}: needs one lower bound, such as {requirement.name}>=1.0")
        found.setdefault(canonicalize_name(requirement.name), []).append(Version(bounds[0]))
    # What two extras ask for has to please both.
    return sorted(f"{name}=={max(bounds)}" for name, bounds in found.items())


def tools(pinned: str) -> list[str]:
    """Return the lines of requirements-dev.txt that pin what the tests are run with."""
    lines = {line.partition("==")[0]: line for line in pinned.splitlines() if "==" in line}
    return [lines[name] for name in TOOLS]


def tied_to_the_repository(tests: Mapping[str, str], programs: Iterable[str]) -> list[str]:
    """Return the names of the test files that import a program of `scripts/`."""
    wanted = re.compile(rf"^(?:from|import) (?:{'|'.join(map(re.escape, programs))})\b", re.MULTILINE)
    return [name for name, text in tests.items() if wanted.search(text)]


def interpreters(named: list[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each interpreter's version with its path, or None where there is none."""
    if named:
        for each in named:
            path = shutil.which(each)
            yield (_version(path) if path else None) or each, path
        return
    for minor in MINORS:
        yield minor, next((path for path in _places(minor) if (_version(path) or "").startswith(minor)), None)


def _places(minor: str) -> Iterator[str]:
    found = shutil.which(f"python{minor}")
    if found:
        yield found
    # pyenv puts a name on PATH that answers only for the versions that were chosen.
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from map(str, sorted(pyenv.glob(f"versions/{minor}.*/bin/python")))


def _version(path: str) -> str | None:
    program = "import platform; print(platform.python_version())"
    ended = subprocess.run([path, "-c", program], capture_output=True, text=True, check=False)
    return ended.stdout.strip() or None if ended.returncode == 0 else None


def build(folder: Path) -> Wheel:
    """Build the wheel as for a release: the sdist first, then the wheel from it."""
    _run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)], folder)
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = message_from_string(archive.read(name).decode())
    requirements = [Requirement(text) for text in metadata.get_all("Requires-Dist", [])]
    own = metadata["Name"]  # which an extra names to ask for another extra
    others = [requirement for requirement in requirements if requirement.name != own]
    return Wheel(path, metadata.get_all("Provides-Extra", []), others)


def copy_tests(folder: Path) -> list[str]:
    """Copy the tests and their settings; return the options that leave out what needs this repository."""
    shutil.copytree(ROOT / "tests", folder / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for name in FOLDERS
        for path in (folder / "tests" / name).rglob("*.py")
    }
    programs = [path.stem for path in (ROOT / "scripts").iterdir() if path.suffix in (".py", "")]
    return [f"--ignore={name}" for name in tied_to_the_repository(texts, programs)]


def cell(python: str, wheel: Wheel, versions: str, tests: Path, options: list[str], folder: Path) -> str:
    """Run one cell and return pytest's closing line.

    Raises:
        Failed: Something could not be installed, or did not work.
    """
    _run([python, "-m", "venv", str(folder)], tests)
    own = str(folder / "bin" / "python")
    constraints = folder / "constraints.txt"
    pins = lowest(wheel.requirements, _version(python) or "", wheel.extras) if versions == "lowest" else []
    constraints.write_text("\n".join(pins), encoding="utf-8")
    wanted = [f"{wheel.path}[{','.join(wheel.extras)}]" if wheel.extras else str(wheel.path)]
    wanted += tools((ROOT / "requirements-dev.txt").read_text(encoding="utf-8"))
    wanted.append("opentelemetry-sdk")  # of any version: each wants the API of just its own
    _run([own, "-m", "pip", "install", "--quiet", "--constraint", str(constraints), *wanted], tests)
    _run([own, "-m", "pip", "check"], tests)
    _run([own, "-c", PROOF], tests)
    for program in sorted((tests / "tests" / "repo" / "extras").glob("with_*.py")):
        _run([own, str(program)], tests)
    command = [own, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options]
    output = _run([*command, *(f"tests/{name}" for name in FOLDERS)], tests)
    return output.strip().splitlines()[-1]


def _run(command: list[str], folder: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    ended = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True, check=False)
    if ended.returncode:
        last = (ended.stdout + ended.stderr).strip().splitlines()[-40:]
        raise Failed("\n".join([f"$ {' '.join(command)}", *last]))
    return ended.stdout


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pythons", default="", help="names or paths, separated by spaces")
    parser.add_argument("--versions", nargs="+", choices=VERSIONS, default=VERSIONS)
    arguments = parser.parse_args()
    results: list[Result] = []
    with tempfile.TemporaryDirectory(prefix="portkey-admin-matrix-") as name:
        folder = Path(name)
        (folder / "dist").mkdir()
        wheel = build(folder / "dist")
        (folder / "work").mkdir()
        options = copy_tests(folder / "work")
        print(f"{wheel.path.name} with the extras {', '.join(wheel.extras)}", flush=True)
        for version, python in interpreters(arguments.pythons.split()):
            if python is None:
                print(f"CPython {version:7} not found on this machine", flush=True)
                continue
            for versions in arguments.versions:
                started = time.perf_counter()
                venv = folder / f"{version}-{versions}"
                try:
                    outcome, ok = cell(python, wheel, versions, folder / "work", options, venv), True
                except (Failed, ValueError) as failure:
                    outcome, ok = f"FAILED\n{failure}", False
                results.append(Result(version, versions, time.perf_counter() - started, outcome, ok))
                print(f"CPython {version:7} {versions}  {results[-1].seconds:4.0f} s  {outcome}", flush=True)
                shutil.rmtree(venv, ignore_errors=True)
    if not results:
        print("no interpreter was found: name some with PYTHONS=…", file=sys.stderr)
    return 0 if results and all(result.ok for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
