"""What the tests of the command line share: an environment of its own, and a control plane."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.command_line import ServedPlane, serving
from plane_conversation import spec

from portkey_admin.testing import Clock, ControlPlane, ManualClock

KEY = "canary-of-the-command-line-0123456789"


@pytest.fixture(autouse=True)
def environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Take away what the machine says, and give the profiles a folder; return that."""
    for name in list(os.environ):
        if name.upper().startswith("PORTKEY_") or name.upper().endswith("_PROXY"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PORTKEY_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_PROXY", "*")
    return tmp_path / "config"


@pytest.fixture
def clock() -> Clock:
    """Stand still: tests that wait for something take a clock that goes."""
    return ManualClock()


@pytest.fixture
def served(clock: Clock) -> Iterator[ServedPlane]:
    """Serve a new plane."""
    with serving(ControlPlane(spec=spec(), clock=clock, api_key=KEY)) as plane:
        yield plane


@pytest.fixture
def plane(served: ServedPlane, monkeypatch: pytest.MonkeyPatch) -> ServedPlane:
    """Serve a new plane that the environment names, key and all."""
    monkeypatch.setenv("PORTKEY_API_KEY", KEY)
    monkeypatch.setenv("PORTKEY_BASE_URL", served.url)
    return served
