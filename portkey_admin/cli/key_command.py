"""Run the `key_command` of a profile, and take the key from what it prints."""

from __future__ import annotations

import shlex
import subprocess
import sys
from threading import Thread
from typing import IO

import click

_SECONDS = 60
_MOST = 1 << 16  # bytes of its output


def key_printed_by(where: str, command: str) -> str:
    """Return the first line that a command prints. Raises click.UsageError if it fails or prints no key."""
    try:
        ended = _run(command)
    except (OSError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise click.UsageError(f"{where}: key_command did not run: {why}; try it in a shell") from None
    if isinstance(ended, str):
        return ended
    if ended is None:
        raise click.UsageError(f"{where}: key_command printed more than {_MOST:,} bytes, not just a key")
    raise click.UsageError(f"{where}: key_command exited with {ended} and printed no key")


def _run(command: str) -> str | int | None:
    """Return the key that a command prints; or else its exit code, or None if its output is too long."""
    # Windows programs split their command line themselves.
    split = command if sys.platform == "win32" else shlex.split(command)
    process = subprocess.Popen(split, stdout=subprocess.PIPE)
    assert process.stdout is not None
    printed: list[bytes] = []
    # A program that it leaves behind may keep the pipe open, so that reading never ends.
    reader = Thread(target=_read, args=(process.stdout, printed), daemon=True)
    try:
        reader.start()
        reader.join(_SECONDS)
        if not printed:
            raise subprocess.TimeoutExpired(command, _SECONDS)
        if len(printed[0]) > _MOST:
            return None
        status = process.wait(_SECONDS)
    finally:
        process.kill()
        process.wait()
    first = printed.pop().decode(errors="replace").splitlines()[:1] if status == 0 else []
    return (first[0].strip() if first else "") or status


def _read(pipe: IO[bytes], printed: list[bytes]) -> None:
    with pipe:
        printed.append(pipe.read(_MOST + 1))
