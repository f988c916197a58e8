"""What PyInstaller includes in a program with this package, whose modules are imported by name on demand.

PyInstaller finds the hook through the entry point `pyinstaller40`, so a program is frozen without options:

    pyinstaller --onefile program.py
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("portkey_admin", "portkey_admin_api")

METADATA = ("portkey-admin", "httpx", "anyio", "attrs", "click")
"""The distributions whose versions are read at run time, if they are installed."""

_LEFT_OUT = (
    "portkey_admin.freezing",
    "portkey_admin.testing.pytest_entry",
    "portkey_admin.testing.pytest_plugin",
)
_BACKENDS = ("anyio._backends._asyncio", "anyio._backends._trio")


def __dir__() -> list[str]:
    return ["METADATA", "PACKAGES", "files", "get_hook_dirs", "modules"]


def get_hook_dirs() -> list[str]:
    """Return the folder of the hooks for PyInstaller."""
    return [str(Path(__file__).parent / "hooks")]


def modules() -> list[str]:
    """Return the names of all modules that a frozen program may load."""
    found = [
        ".".join([package, *path.relative_to(folder).with_suffix("").parts]).removesuffix(".__init__")
        for package in PACKAGES
        for folder in [_folder(package)]
        for path in sorted(folder.rglob("*.py"))
    ]
    ours = [name for name in found if not any(f"{name}.".startswith(f"{each}.") for each in _LEFT_OUT)]
    return [*ours, *(each for each in _BACKENDS if find_spec(each.rpartition("_")[2]))]


def files() -> list[tuple[str, str]]:
    """Return the files that are read at run time, each with its folder in the program."""
    return [
        (str(path), Path(package, path.parent.relative_to(folder)).as_posix())
        for package in PACKAGES
        for folder in [_folder(package)]
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix not in (".py", ".pyc")
    ]


def _folder(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent
