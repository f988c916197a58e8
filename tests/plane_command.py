"""The command `portkey-admin` as a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def command(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start the command; it is gone at the end whatever happens."""
    line = [sys.executable, "-m", "portkey_admin.cli", *arguments]
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
