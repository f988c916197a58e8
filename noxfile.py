"""Test the wheel: on each interpreter, with the lowest and the newest dependencies; and in a frozen program.

`make matrix` runs the first, on the interpreters that PYTHONS names or on those that are found; `make frozen`
the second. Each session is a new environment with the wheel, its extras and the test tools. The tests run in
a folder that holds copies of them and nothing else of this repository.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

import nox

ROOT = Path(__file__).resolve().parent
PINS = ROOT / "requirements-dev.txt"
NAMED = os.environ.get("PYTHONS", "").split()
FOLDERS = ("bulk", "calls", "client", "exports", "http", "lists", "resources", "scopes", "secrets")
"""The tests that need no other part of this repository, and few tools."""
TOOLS = (
    *("pytest", "pytest-asyncio", "pytest-httpx", "pytest-timeout", "hypothesis", "trio"),
    *("trustme", "truststore", "h2", "httpx-aiohttp"),
)
PROOF = (
    "import pathlib, sys, portkey_admin, portkey_admin_api\n"
    "for package in (portkey_admin, portkey_admin_api):\n"
    "    assert pathlib.Path(package.__file__).is_relative_to(sys.prefix), package.__file__"
)
"""It is the wheel that is tested."""
FROZEN = ("aiohttp", "cli", "fast", "manifest", "otel", "socks", "testing")
"""The extras that are frozen: all but those that bring the largest packages."""
ALONE = {"PYTHONPATH": None, "PYTEST_ADDOPTS": None}

nox.options.error_on_missing_interpreters = bool(NAMED)
if not NAMED:
    # pyenv's commands on PATH work only for the selected versions: select all of them.
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    os.environ["PYENV_VERSION"] = ":".join(sorted(each.name for each in pyenv.glob("3.1[1-9].*")))


@nox.session(python=NAMED or ["3.11", "3.12", "3.13", "3.14", "3.15"])
@nox.parametrize("versions", ["lowest", "newest"])
def matrix(session: nox.Session, versions: str) -> None:
    """Install the wheel with all extras, run the programs of the extras, and the tests."""
    folder, wheel = build(session)
    constraints = folder / "constraints.txt"
    constraints.touch()
    if versions == "lowest":
        python = session.run("python", "-c", "import sys; print(sys.executable)", silent=True)
        resolve = (
            "--all-extras",
            "--resolution",
            "lowest-direct",
            "--python",
            str(python).strip(),
            "--quiet",
        )
        session.run(
            sys.executable,
            "-m",
            "uv",
            "pip",
            "compile",
            "pyproject.toml",
            *resolve,
            "--output-file",
            str(constraints),
            external=True,
        )
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    pinned = tools(PINS.read_text("utf-8"))
    # The OpenTelemetry SDK may have any version: each requires the API of the same version.
    wanted = (f"{wheel}[{','.join(extras)}]", *pinned, "opentelemetry-sdk")
    session.install("--constraint", str(constraints), *wanted, env=ALONE)
    session.run("python", "-m", "pip", "check", env=ALONE)
    left_out = copy_tests(folder / "work")
    session.chdir(folder / "work")
    session.run("python", "-c", PROOF, env=ALONE)
    for program in sorted(Path("tests/repo/extras").glob("with_*.py")):
        session.run("python", str(program), env=ALONE)
    tested = session.posargs or [f"tests/{name}" for name in FOLDERS]
    session.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *left_out, *tested, env=ALONE)


@nox.session(python=NAMED or None)
def frozen(session: nox.Session) -> None:
    """Install the wheel with the pinned versions and PyInstaller; freeze the command, and use it."""
    folder, wheel = build(session)
    pinned = PINS.read_text("utf-8")
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(line for line in pinned.splitlines() if "[" not in line), "utf-8")
    session.install(
        *("--constraint", str(constraints), "--requirement", str(ROOT / "requirements-frozen.txt")),
        *(f"{wheel}[{','.join(FROZEN)}]", *tools(pinned)),
        env=ALONE,
    )
    copy_tests(folder / "work")
    session.chdir(folder / "work")
    tested = session.posargs or ["tests/frozen"]
    session.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *tested, env=ALONE)


def build(session: nox.Session) -> tuple[Path, Path]:
    """Build the wheel; return the session's folder, emptied, and the wheel in it."""
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder)
    folder.mkdir()
    session.run(
        sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist"), external=True
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    return folder, wheel


def tools(pinned: str) -> list[str]:
    """Return the lines of requirements-dev.txt that pin what the tests are run with."""
    lines = {line.partition("==")[0]: line for line in pinned.splitlines() if "==" in line}
    return [lines[name] for name in TOOLS]


def copy_tests(folder: Path) -> list[str]:
    """Copy the tests and their settings; return the options that leave out what needs this repository."""
    shutil.copytree(ROOT / "tests", folder / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    texts = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for name in FOLDERS
        for path in (folder / "tests" / name).rglob("*.py")
    }
    programs = [path.stem for path in (ROOT / "scripts").iterdir() if path.suffix in (".py", "")]
    return [f"--ignore={name}" for name in tied_to_the_repository(texts, programs)]


def tied_to_the_repository(tests: Mapping[str, str], programs: Iterable[str]) -> list[str]:
    """Return the names of the test files that import a program of `scripts/`."""
    wanted = re.compile(rf"^(?:from|import) (?:{'|'.join(map(re.escape, programs))})\b", re.MULTILINE)
    return [name for name, text in tests.items() if wanted.search(text)]
