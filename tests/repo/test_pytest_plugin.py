"""The pytest plugin in a project that has nothing but the wheel and what it needs."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

TESTS = """
import anyio
import pytest

import portkey_admin
from portkey_admin.testing import Dropped, ErrorStatus, FaultPlan, Rule


async def onboard(portkey):
    made = await portkey.workspaces.create(name="Search")
    assert (await portkey.workspaces.get(made.id)).name == "Search"
    return [row.name async for row in portkey.workspaces.list()]


def test_it_is_the_wheel():
    assert "site-packages" in portkey_admin.__file__


@pytest.mark.asyncio
async def test_with_pytest_asyncio(portkey):
    assert await onboard(portkey) == ["Search"]


@pytest.mark.anyio
async def test_with_anyio_s_plugin(portkey, portkey_plane):
    assert await onboard(portkey) == ["Search"]
    assert portkey_plane.statistics().requests == 3


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_without_any_plugin(portkey, backend):
    assert anyio.run(onboard, portkey, backend=backend) == ["Search"]


async def twice(portkey):
    async with portkey:
        return await onboard(portkey)


def test_async_with_is_no_mistake(portkey):
    assert anyio.run(twice, portkey) == ["Search"]


@pytest.mark.portkey_plane(seed=3, faults=FaultPlan([Rule(ErrorStatus(503), on="workspaces.create")]))
def test_the_plane_is_as_the_marker_says(portkey):
    with pytest.raises(portkey_admin.AmbiguousWriteError):
        anyio.run(onboard, portkey)


def test_planes_are_not_shared(portkey_plane):
    assert portkey_plane.statistics().requests == 0
    portkey_plane.faults = FaultPlan([Rule(Dropped())])
"""


@pytest.fixture(scope="module")
def project(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an environment with the wheel, and the packages that it needs from this environment."""
    folder = tmp_path_factory.mktemp("project")
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    (packages,) = (folder / "venv").glob("lib/python*/site-packages")
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # A path that a .pth file adds has no .pth files read in it: this repository's code stays out.
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib"))
    # pytest-asyncio complains, and fails under -W error, where this is not said.
    (folder / "pytest.ini").write_text("[pytest]\nasyncio_default_fixture_loop_scope = function\n")
    (folder / "test_team.py").write_text(TESTS)
    # Beside the entry point, and by its path of 0.1.0: as projects with plugins switched off name it.
    (folder / "conftest.py").write_text('pytest_plugins = ["portkey_admin.pytest_plugin"]\n')
    return folder


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    return subprocess.run(
        [project / "venv/bin/python", *arguments],
        cwd=project,
        env=clean,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_its_fixtures_work_with_every_async_plugin_and_with_none(project: Path) -> None:
    ended = run(project, "-m", "pytest", "-W", "error", "--strict-markers", "-p", "no:cacheprovider")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "9 passed" in ended.stdout


def test_it_may_be_named_beside_the_entry_point(project: Path) -> None:
    other = project / "other"
    other.mkdir()
    (other / "conftest.py").write_text('pytest_plugins = ["portkey_admin.testing.pytest_plugin"]\n')
    (other / "test_one.py").write_text("def test_one(portkey):\n    assert portkey\n")
    options = ("-W", "error", "--rootdir", str(other), "-c", str(project / "pytest.ini"))
    ended = run(project, "-m", "pytest", *options, "--confcutdir", str(other), str(other))
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_it_loads_nothing_before_a_test_asks_for_it(project: Path) -> None:
    program = "import sys, portkey_admin.testing.pytest_plugin; print(*sys.modules)"
    loaded = set(run(project, "-c", program).stdout.split())
    assert "portkey_admin.testing.pytest_plugin" in loaded
    assert not loaded & {
        "httpx",
        "anyio",
        "attrs",
        "jsonschema_rs",
        "portkey_admin.testing.app",
        "portkey_admin_api",
    }


def test_its_fixtures_are_listed_with_what_they_are(project: Path) -> None:
    listed = run(project, "-m", "pytest", "--fixtures", "-p", "no:cacheprovider").stdout
    assert "portkey_plane -- venv/lib/python" in listed
    assert "A control plane for this test alone." in listed
    assert sys.prefix not in listed.partition("portkey_plane --")[2].partition("\n")[0]
