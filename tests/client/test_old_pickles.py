"""What 0.1.0 pickled can be loaded: errors and reports outlive the process that made them."""

from __future__ import annotations

import base64
import importlib
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import portkey_admin.errors
from portkey_admin._moved import MODULES

# Written by 0.1.0 itself: `base64.b64encode(pickle.dumps(value, protocol=4))`.
PICKLES: dict[str, str] = json.loads(Path(__file__).with_name("pickles_of_0_1_0.json").read_text())


@pytest.mark.parametrize("name", PICKLES)
def test_a_pickle_of_0_1_0_loads(name: str) -> None:
    value = pickle.loads(base64.b64decode(PICKLES[name]))
    assert type(value).__name__ == name
    assert repr(value)
    assert type(pickle.loads(pickle.dumps(value))) is type(value)


def test_every_error_of_0_1_0_was_pickled() -> None:
    assert set(portkey_admin.errors.__all__) >= {name for name in PICKLES if name.endswith("Error")}
    assert len([name for name in PICKLES if name.endswith("Error")]) >= 30


def test_an_old_path_gives_the_module_itself() -> None:
    program = (
        "import portkey_admin.backends, portkey_admin.http.client as new\n"
        "from portkey_admin import backends\n"
        "assert backends is new and portkey_admin.backends is new\n"
        "assert new.__name__ == 'portkey_admin.http.client'"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_old_path_leads_somewhere() -> None:
    for old, new in MODULES.items():
        assert importlib.import_module(old) is importlib.import_module(new), old
