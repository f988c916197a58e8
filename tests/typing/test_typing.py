"""What type checkers say about right and wrong calls."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
CORRECT = HERE / "correct_usage.py"
WRONG = HERE / "wrong_usage.txt"

Reports = set[tuple[str, int]]


def run(*arguments: str) -> str:
    result = subprocess.run(
        [sys.executable, "-m", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert result.returncode in (0, 1), result.stdout + result.stderr
    return result.stdout


def mypy(*files: Path) -> Reports:
    lines = run("mypy", "--strict", "--output=json", *map(str, files)).splitlines()
    reports = [json.loads(line) for line in lines if line.startswith("{")]
    return {
        (Path(report["file"]).name, report["line"]) for report in reports if report["severity"] == "error"
    }


def pyright(*files: Path) -> Reports:
    diagnostics = json.loads(run("pyright", "--outputjson", *map(str, files)))["generalDiagnostics"]
    return {
        (Path(report["file"]).name, report["range"]["start"]["line"] + 1)
        for report in diagnostics
        if report["severity"] == "error"
    }


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_wrong_calls_are_reported_and_right_ones_are_not(
    checker: Callable[..., Reports], tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong_usage.py"
    wrong.write_text(WRONG.read_text())
    lines = WRONG.read_text().splitlines()
    marked = {(wrong.name, number) for number, line in enumerate(lines, 1) if "  # " in line}
    assert len(marked) == 30
    assert checker(CORRECT, wrong) == marked
