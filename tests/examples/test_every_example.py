"""What holds for all examples: short enough to read at once, and no traceback where the key is missing."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import forked
import pytest
from example_programs import EXAMPLES

PROGRAMS = sorted(EXAMPLES.rglob("*.py"))
ARGUMENTS: dict[str, tuple[str, ...]] = {
    "audit_to_siem.py": ("an-id", "state.json"),
    "budgets.py": (),
    "drift.py": (str(EXAMPLES / "org.yaml"),),
    "nightly_export.py": ("logs",),
    "offboard.py": ("ada@example.com",),
    "onboard.py": (str(EXAMPLES / "people.csv"),),
    "rotate_keys.py": ("rotation.jsonl", "--", "true"),
}


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_it_is_short(program: Path) -> None:
    assert len(program.read_text(encoding="utf-8").splitlines()) < 100


@pytest.mark.parametrize("program", ARGUMENTS)
def test_without_a_key_it_says_what_to_set(program: str, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PORTKEY_")}
    command = [forked.python(), str(EXAMPLES / program), *ARGUMENTS[program]]
    ended = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert ended.returncode in (1, 2)
    assert "PORTKEY_API_KEY" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
