"""What a fresh clone relies on: exact pins, and a Makefile that says clearly what is wrong."""

from __future__ import annotations

import os
import re
import subprocess
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
TARGETS = (
    *("help", "demo", "test", "check", "format", "generate", "sync", "docs", "bench", "size"),
    *("public-api", "matrix", "frozen", "build", "release-check", "clean"),
)


def pins(file: str = "requirements-dev.txt") -> dict[str, str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(line) for line in lines if line and not line.startswith("#")]
    exact = re.compile(r"==[0-9][0-9A-Za-z.]*")
    assert [each for each in wanted if not exact.fullmatch(str(each.specifier))] == []
    here = [each for each in wanted if each.marker is None or each.marker.evaluate()]
    return {normal(each.name): str(each.specifier).removeprefix("==") for each in here}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    # Without what an outer make hands down, which would add its own flags.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_everything_that_is_installed_is_pinned() -> None:
    installed = {normal(each.metadata["Name"]): each.version for each in distributions()}
    for ours in ("portkey-admin", "pip", "setuptools"):  # the last two come with the virtual environment
        installed.pop(ours, None)
    mutants = pins("requirements-mutants.txt")  # there once `make mutants` has run
    installed = {name: version for name, version in installed.items() if mutants.get(name) != version}
    assert installed == pins(), "after a pin has gone, `make clean` is needed"


@pytest.mark.parametrize("file", sorted(path.name for path in ROOT.glob("requirements-*.txt")))
def test_each_pin_is_exact(file: str) -> None:
    assert pins(file)


@pytest.mark.parametrize("target", TARGETS)
def test_help_lists(target: str) -> None:
    assert re.search(rf"^make {target} +\S", make("help").stdout, re.MULTILINE)


def test_an_old_python_is_refused_with_what_to_do(tmp_path: Path) -> None:
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.9.1 && exit\nexit 1\n', encoding="utf-8")
    old.chmod(0o755)
    ended = make(f"PYTHON={old}", f"VENV={tmp_path}/venv", f"{tmp_path}/venv/.ready")
    assert ended.returncode != 0
    assert "is Python 3.9.1; portkey-admin needs CPython 3.11 or newer: make PYTHON=" in ended.stderr
    assert not (tmp_path / "venv").exists()


def test_a_missing_python_is_refused_with_what_to_do(tmp_path: Path) -> None:
    ended = make("PYTHON=python-nowhere", f"VENV={tmp_path}/venv", f"{tmp_path}/venv/.ready")
    assert ended.returncode != 0
    assert "python-nowhere was not found: install CPython 3.11 or newer" in ended.stderr


def test_sync_without_a_document_says_how_to_name_it(tmp_path: Path) -> None:
    ended = make("sync", f"VENV={tmp_path}/venv")
    assert ended.returncode != 0
    assert "make sync UPSTREAM=<file or URL>" in ended.stderr
    assert not (tmp_path / "venv").exists()


def test_ci_runs_what_the_readme_says() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make test" in script.read_text(encoding="utf-8")
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")
