"""What a user gets from the package index: the wheel and the sdist, built as for a release."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Iterator
from email import message_from_string
from email.message import Message
from pathlib import Path

import pytest

from benchmarks import size

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(built: Path) -> Iterator[zipfile.ZipFile]:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


@pytest.fixture(scope="module")
def sdist(built: Path) -> set[str]:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def metadata(wheel: zipfile.ZipFile) -> Message:
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    return message_from_string(wheel.read(name).decode())


def test_wheel_puts_two_packages_and_nothing_else_into_site_packages(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"portkey_admin", "portkey_admin_api"}


@pytest.mark.parametrize(
    "name",
    [
        "portkey_admin/__init__.py",
        "portkey_admin/py.typed",
        "portkey_admin_api/__init__.py",
        "portkey_admin_api/py.typed",
        "portkey_admin_api/openapi.json",
    ],
)
def test_wheel_holds(wheel: zipfile.ZipFile, name: str) -> None:
    assert name in wheel.namelist()


def test_wheel_holds_every_module_of_both_packages(wheel: zipfile.ZipFile) -> None:
    modules = {
        path.relative_to(folder).as_posix()
        for folder, package in ((ROOT, "portkey_admin"), (ROOT / "generated", "portkey_admin_api"))
        for path in (folder / package).rglob("*.py")
    }
    assert modules == {name for name in wheel.namelist() if name.endswith(".py")}


def test_wheel_is_small_and_fits_into_deep_folders(built: Path) -> None:
    (path,) = built.glob("*.whl")
    assert path.stat().st_size <= size.LARGEST
    assert len(size.longest_path(path)) < size.LONGEST


def test_wheel_needs_three_packages_and_has_the_command(wheel: zipfile.ZipFile) -> None:
    needed = [text for text in metadata(wheel).get_all("Requires-Dist", []) if "extra ==" not in text]
    assert sorted(text.partition(">")[0].partition("<")[0] for text in needed) == ["anyio", "attrs", "httpx"]
    (name,) = (name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt"))
    entry_points = wheel.read(name).decode()
    assert "portkey-admin = portkey_admin.cli:main" in entry_points
    assert "[pytest11]\nportkey-admin = portkey_admin.testing.pytest_entry" in entry_points


def test_version_is_said_once(wheel: zipfile.ZipFile) -> None:
    import portkey_admin

    assert metadata(wheel)["Version"] == portkey_admin.__version__


@pytest.mark.parametrize(
    "name",
    [
        "openapi.yaml",
        "Makefile",
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "requirements-dev.txt",
        "generated/portkey_admin_api/py.typed",
        "scripts/regenerate.py",
        "scripts/sync.py",
        "examples/people.csv",
        "tests/conftest.py",
    ],
)
def test_sdist_holds(sdist: set[str], name: str) -> None:
    assert name in sdist
