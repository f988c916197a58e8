"""The import contracts of pyproject.toml hold, and would notice what breaks them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    for folder in ("scripts/spec_sync", "scripts/generator", "portkey_admin"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("module", "line", "complaint"),
    [
        ("portkey_admin/calls/retry.py", "import portkey_admin.client", "portkey_admin.calls is not allowed"),
        (
            "portkey_admin/scopes/access.py",
            "if TYPE_CHECKING:\n    from portkey_admin.lists.pager import Pager",
            "portkey_admin.scopes is not allowed to import portkey_admin.lists",
        ),
        (
            "portkey_admin/http/types.py",
            "def late():\n    from portkey_admin.http import client",
            "No cycles are allowed in portkey_admin.http",
        ),
        ("portkey_admin/newcomer.py", "", "newcomer"),
        (
            "scripts/spec_sync/document.py",
            "from .tasks import Task",
            "spec_sync.document is not allowed",
        ),
        (
            "scripts/spec_sync/live.py",
            "from .annotate import annotate",
            "spec_sync.live is not allowed",
        ),
        (
            "scripts/generator/problems.py",
            "from .views import entry",
            "generator.problems is not allowed",
        ),
        ("scripts/spec_sync/newcomer.py", "", "newcomer"),
    ],
)
def test_an_import_upwards_is_noticed(copied: Path, module: str, line: str, complaint: str) -> None:
    with (copied / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = lint(copied)
    assert done.returncode == 1, done.stdout + done.stderr
    assert complaint in done.stdout


def test_the_contracts_hold() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
