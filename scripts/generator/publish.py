"""Formats the written package and replaces the old one."""

import shutil
import subprocess
import sys
from pathlib import Path

from .problems import SpecificationError

__all__ = ("differences", "format_package", "replace")

# Generated code must not depend on the settings of the project, nor contain caches.
ALONE = ("--isolated", "--no-cache", "--line-length", "110", "--target-version", "py311", "--quiet")


def format_package(directory: Path) -> None:
    """Drop unused imports, sort the rest and format."""
    for command in (("check", "--fix-only", "--select", "F401,I,F811"), ("format",)):
        done = subprocess.run(
            # -P: the package's types.py must not shadow that of the standard library.
            [sys.executable, "-P", "-m", "ruff", *command, *ALONE, str(directory)],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SpecificationError([f"ruff {command[0]} failed: {(done.stderr or done.stdout).strip()}"])


def replace(new: Path, old: Path) -> None:
    """Replace a directory by another, so that none of its old files remain."""
    old.parent.mkdir(parents=True, exist_ok=True)
    if not old.exists():
        new.rename(old)
        return
    aside = new.with_name(f"{new.name}.old")
    old.rename(aside)
    new.rename(old)
    shutil.rmtree(aside)


def differences(new: Path, old: Path) -> list[str]:
    """Return the names of the files that differ between two directories."""
    left, right = _files(new), _files(old)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def _files(directory: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(directory)): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
