"""What is said about installing an extra works from where the package came."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from portkey_admin import installing

WHEEL = "file:///tmp/dist/portkey_admin-1.0-py3-none-any.whl"


def test_from_a_checkout_it_names_the_checkout() -> None:
    root = Path(installing.__file__).parents[1]
    assert installing.pip_install("cli,testing") == f"pip install -e '{root}[cli,testing]'"


def test_on_windows_it_has_the_quotes_that_every_shell_there_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert installing.pip_install("cli").endswith('[cli]"')


def test_in_a_frozen_program_it_says_to_build_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    told = "pip install 'portkey-admin[cli]' where this program is built, and build it again"
    assert installing.pip_install("cli") == told


@pytest.mark.parametrize(
    ("origin", "requirement"),
    [
        ({}, "portkey-admin[cli]"),
        ({"url": "file:///src/tide%20pool", "dir_info": {}}, "/src/tide pool[cli]"),
        ({"url": WHEEL, "archive_info": {}}, f"portkey-admin[cli] @ {WHEEL}"),
        (
            {"url": "https://git.example.com/p.git", "vcs_info": {"vcs": "git", "commit_id": "c0ffee"}},
            "portkey-admin[cli] @ git+https://git.example.com/p.git@c0ffee",
        ),
    ],
)
def test_elsewhere_it_names_where_pip_had_it_from(origin: dict[str, Any], requirement: str) -> None:
    assert installing._requirement(origin, "cli") == requirement
