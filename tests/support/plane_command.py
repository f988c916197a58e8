"""The command `portkey-admin` as a process of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import forked


@contextmanager
def command(*arguments: str, python: str | None = None) -> Iterator[subprocess.Popen[str]]:
    """Start the command, as a fork or by another `python`; it is gone at the end whatever happens."""
    line = [python or forked.python(), "-m", "portkey_admin.cli", *arguments]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def first_line(process: subprocess.Popen[str]) -> str:
    """Return the line by which it says that it is ready; what it complained about where there is none."""
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, process.stderr.read() if process.stderr else ""
    return line
