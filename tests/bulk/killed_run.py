"""A program for tests: makes things in a folder, one file each, with a journal, until it is killed.

Usage: python killed_run.py <journal> <folder> <items> [<bytes that the journal's file may have>]

Prints a line for each thing that is made. What is made with a journal is never made twice.
"""

from __future__ import annotations

import sys
from pathlib import Path

import anyio

from portkey_admin import bulk
from portkey_admin.errors import JournalError


async def main(path: str, folder: Path, count: int) -> None:
    async def create(number: int) -> str:
        await anyio.sleep(0.002)
        # A thing that is made twice fails here.
        with (folder / str(number)).open("x"):
            pass
        print(number, flush=True)  # noqa: T201
        await anyio.sleep(0.002)
        return str(number)

    async def find(number: int) -> str | None:
        return str(number) if (folder / str(number)).exists() else None

    with bulk.Journal.open(path) as journal:
        report = await bulk.run(
            range(count), create, concurrency=8, journal=journal, key=str, find=find, settle=0
        )
    print(report)  # noqa: T201
    assert report.ok, report


if __name__ == "__main__":
    journal_path, folder_path, items = sys.argv[1:4]
    if sys.argv[4:]:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), int(sys.argv[4])))
    try:
        anyio.run(main, journal_path, Path(folder_path), int(items))
    except JournalError as error:
        print(error, file=sys.stderr)  # noqa: T201
        sys.exit(3)
