"""What PyInstaller puts into a program: all that is loaded by name or read as a file at run time."""

from __future__ import annotations

import re
import runpy
import sys
import tomllib
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest

import portkey_admin
import portkey_admin_api
from portkey_admin import freezing
from portkey_admin.cli import doctor

ROOT = Path(__file__).parents[2]
FOLDERS = [Path(package.__file__ or "").parent for package in (portkey_admin, portkey_admin_api)]


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What the hook says to PyInstaller, which is not installed here."""
    for name in ("PyInstaller", "PyInstaller.utils", "PyInstaller.utils.hooks"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    helpers = sys.modules["PyInstaller.utils.hooks"]
    monkeypatch.setattr(helpers, "copy_metadata", lambda name: [(f"{name}.dist-info", name)], raising=False)
    (folder,) = freezing.get_hook_dirs()
    return runpy.run_path(f"{folder}/hook-portkey_admin.py")


def test_every_module_and_file_is_there(hook: dict[str, object]) -> None:
    modules, files = hook["hiddenimports"], hook["datas"]
    assert isinstance(modules, list)
    assert isinstance(files, list)
    assert len(modules) == len(set(modules)) > 500
    assert [name for name in modules if find_spec(name) is None] == []
    assert {"portkey_admin.cli.serve", "portkey_admin_api.models.workspace", "portkey_admin.calls"} <= {
        *modules
    }
    assert not any(name.startswith("portkey_admin.freezing") or "pytest" in name for name in modules)
    there = {f"{folder}/{Path(path).name}" for path, folder in files}
    read = re.compile(r"""resources\.files\("([\w.]+)"\)\.joinpath\("([\w.]+)"\)""")
    wanted = {
        f"{package.replace('.', '/')}/{name}"
        for folder in FOLDERS
        for source in folder.rglob("*.py")
        for package, name in read.findall(source.read_text("utf-8"))
    }
    assert len(wanted) >= 3
    assert wanted <= there
    assert {*doctor._PACKAGES} <= {folder for _, folder in files}


def test_pyinstaller_finds_the_hook() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    module, _, function = project["entry-points"]["pyinstaller40"]["hook-dirs"].partition(":")
    assert getattr(import_module(module), function)() == freezing.get_hook_dirs()
    assert list(Path(freezing.get_hook_dirs()[0]).glob("hook-*.py"))
