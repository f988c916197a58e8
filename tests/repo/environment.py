"""A new virtual environment with the wheel and just what its metadata asks for, made without a network.

The packages that are asked for are there already, in the environment that the tests run in: their files are
linked into the new one. What the wheel needs and does not ask for is therefore missing, as it would be for a
user. `make matrix` installs from the package index instead.
"""

from __future__ import annotations

import os
import subprocess
import venv
import zipfile
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement


def asked_for(requirements: Iterable[str], extras: Iterable[str]) -> dict[str, Distribution]:
    """Return the distributions that requirements lead to, by name.

    Raises:
        PackageNotFoundError: One is not installed here: `requirements-dev.txt` lacks it.
    """
    found: dict[str, Distribution] = {}
    waiting = [(Requirement(text), frozenset(extras)) for text in requirements]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        requirement, wanted = waiting.pop()
        if requirement.marker and not any(
            requirement.marker.evaluate({"extra": extra}) for extra in wanted or {""}
        ):
            continue
        key = requirement.name, frozenset(requirement.extras)
        if key in seen:
            continue
        seen.add(key)
        if requirement.name == "portkey-admin":  # an extra that asks for another one
            waiting += [(Requirement(text), key[1]) for text in requirements]
            continue
        installed = found[requirement.name] = distribution(requirement.name)
        waiting += [(Requirement(text), key[1]) for text in installed.requires or ()]
    return found


def link(installed: Distribution, packages: Path) -> None:
    """Link the files of a distribution into another folder of packages."""
    for file in installed.files or ():
        if file.parts[0] == ".." or file.suffix == ".pth":
            continue
        place = packages / file
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            place.symlink_to(Path(str(file.locate())).resolve())


class Environment:
    """A virtual environment with the wheel.

    Args:
        folder: Where it is made; programs run there.
        wheel: The built wheel.
        requirements: What the wheel's metadata asks for.
        extras: The extras that are installed with it.
    """

    def __init__(self, folder: Path, wheel: Path, requirements: Iterable[str], extras: Iterable[str]) -> None:
        self.folder = folder
        venv.create(folder / "venv", with_pip=False, symlinks=True)
        (self.packages,) = (folder / "venv").glob("lib/python*/site-packages")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(self.packages)
        for installed in asked_for(list(requirements), extras).values():
            link(installed, self.packages)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run its Python, with nothing of this environment's settings."""
        clean = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))
        }
        return subprocess.run(
            [self.folder / "venv" / "bin" / "python", "-W", "error", *arguments],
            cwd=self.folder,
            env=clean,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
