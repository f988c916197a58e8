"""What installing the SDK takes: the wheel, its longest path, and the packages that come with it.

    make size, or: python -m benchmarks.size

Exits with 1 where the wheel is larger, or a path in it longer, than it may be.
"""

from __future__ import annotations

import sys
import tempfile
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from benchmarks.environments import build_wheel

LARGEST = 1_250_000
"""Bytes that the wheel may have."""

LONGEST = 120
"""Characters that no path in it may reach: Windows allows 260 for all of a path."""


def longest_path(wheel: Path) -> str:
    """Return the longest path in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return max(archive.namelist(), key=len)


def needed(package: str, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield what a package needs at run time, and what that needs, without any extra."""
    for text in metadata.requires(package) or ():
        requirement, _, marker = text.partition(";")
        name = _name(requirement)
        if "extra ==" not in marker and name not in seen and _is_installed(name):
            yield name
            yield from needed(name, seen | {name})


def installed_bytes(package: str) -> int:
    """Return how much the files of an installed package take, compiled ones left out."""
    files = metadata.files(package) or ()
    paths = (Path(str(file.locate())) for file in files if file.suffix != ".pyc")
    return sum(path.stat().st_size for path in paths if path.is_file())


def _name(requirement: str) -> str:
    end = next(
        (place for place, each in enumerate(requirement) if not (each.isalnum() or each in "-_.")), None
    )
    return requirement[:end].lower().replace("_", "-")


def _is_installed(package: str) -> bool:
    try:
        metadata.distribution(package)
    except metadata.PackageNotFoundError:
        return False  # not needed on this system or with this Python
    return True


def main() -> int:
    """Print the sizes; returns 1 if one is too large."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = build_wheel(Path(folder))
        size, longest = wheel.stat().st_size, longest_path(wheel)
    print(f"wheel: {size:,} bytes, at most {LARGEST:,}")
    print(f"longest path in it: {len(longest)} characters, fewer than {LONGEST}: {longest}")
    print("installed with it:")
    total = 0
    for package in sorted(set(needed("portkey-admin"))):
        total += installed_bytes(package)
        print(f"  {package} {metadata.version(package)}: {installed_bytes(package):,} bytes")
    print(f"  all of them: {total:,} bytes")
    return 0 if size <= LARGEST and len(longest) < LONGEST else 1


if __name__ == "__main__":
    sys.exit(main())
