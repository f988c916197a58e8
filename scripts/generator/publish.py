"""Formats the written package and puts it in place of the old one."""

import shutil
import subprocess
import sys
from pathlib import Path

from .problems import SpecificationError

__all__ = ("differences", "format_package", "replace")

# The host project's settings must not reach generated code, nor caches its folders.
ALONE = ("--isolated", "--no-cache", "--line-length", "110", "--target-version", "py311", "--quiet")


def format_package(directory: Path) -> None:
    """Drop unused imports, sort the rest and format."""
    for command in (("check", "--fix-only", "--select", "F401,I,F811"), ("format",)):
        done = subprocess.run(
            # -P: the package holds a types.py, which must not stand in for the standard library's.
            [sys.executable, "-P", "-m", "ruff", *command, *ALONE, str(directory)],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SpecificationError([f"ruff {command[0]} failed: {(done.stderr or done.stdout).strip()}"])


def replace(new: Path, old: Path) -> None:
    """Move a directory into the place of another, so that no file of the other stays."""
    old.parent.mkdir(parents=True, exist_ok=True)
    if not old.exists():
        new.rename(old)
        return
    aside = new.with_name(f"{new.name}.old")
    old.rename(aside)
    new.rename(old)
    shutil.rmtree(aside)


def differences(new: Path, old: Path) -> list[str]:
    """Name the files in which two directories differ."""
    left, right = _files(new), _files(old)
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def _files(directory: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(directory)): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
