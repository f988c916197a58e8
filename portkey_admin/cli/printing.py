"""The only module that writes to stdout and stderr. Escapes control and unencodable characters."""

from __future__ import annotations

import errno
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from portkey_admin.text import printable, shortened

if TYPE_CHECKING:
    from rich.console import Console


def prepare() -> None:
    """Make stdout and stderr escape unencodable characters, and discard output if they are closed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - until the end
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


def out(text: str) -> None:
    """Write text to stdout. The text must be clean, as returned by `shown`, `json_text` and the like.

    Raises OSError if stdout is closed or full.
    """
    sys.stdout.write(text)


def say(text: str) -> None:
    """Write lines for people to stdout. A closed or full stdout doesn't stop the work."""
    _survive(sys.stdout, lambda: out(f"{shown(text, lines=True)}\n"))


def note(text: str) -> None:
    """Write a note to stderr that is not part of the output."""
    _survive(sys.stderr, lambda: _err(f"portkey-admin: {shown(shortened(text))}"))


def complain(message: str) -> None:
    """Write a one-line error to stderr."""
    note(" ".join(message.split()))


def copyable(text: str) -> None:
    """Write a line to stderr for copying, with its spaces intact."""
    _survive(sys.stderr, lambda: _err(shown(text)))


def flush() -> None:
    """Flush the output of `say`."""
    _survive(sys.stdout, sys.stdout.flush)


@contextmanager
def of_what_is_done() -> Iterator[None]:
    """Print the results of finished work in this block. If stdout fails, only a message says so.

    The exit code reports on the work: an error here would make callers repeat it.
    """
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        silence(sys.stdout)
        if not is_reader_gone(error):
            note(f"the work is done, but its output can't be written: {error.strerror}")


def shown(text: str, *, lines: bool = False) -> str:
    """Escape text so that stdout can show it."""
    return printable(text, encoding=_encoding(), lines=lines)


def json_text(value: Any, *, indent: int | None = None) -> str:
    """Return JSON that escapes whatever stdout can't show or a terminal would act on."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    encoding = _encoding()
    if printable(text, encoding=encoding, lines=True) == text:
        return text
    # Such characters occur only in strings, and JSON can escape each.
    return re.sub(r"[^\x20-\x7e\n]", lambda found: _json_escape(found[0], encoding), text)


def yaml_text(value: Any) -> str:
    """Return YAML, escaped as in `json_text`."""
    import yaml

    def dump(allow_unicode: bool) -> str:
        text: str = yaml.safe_dump(value, sort_keys=False, allow_unicode=allow_unicode, width=100)
        return text.removesuffix("...\n")

    text = dump(True)
    return text if printable(text, encoding=_encoding(), lines=True) == text else dump(False)


def console(*, stderr: bool = False) -> Console:
    """Return a rich console for stdout or stderr that doesn't interpret markup, emoji or numbers."""
    from rich.console import Console

    return Console(stderr=stderr, markup=False, emoji=False, highlight=False)


def is_reader_gone(error: OSError) -> bool:
    """Return whether the output goes to a program that has ended, as `head` does once it has seen enough."""
    # Python on Windows says EINVAL of a closed pipe, without a name.
    unnamed = error.filename is None and error.errno == errno.EINVAL
    return isinstance(error, BrokenPipeError) or (sys.platform == "win32" and unnamed)


def silence(stream: TextIO) -> None:
    """Redirect the stream to nowhere, so that the interpreter doesn't complain on exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):  # not a file
        return


def _err(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201


def _survive(stream: TextIO, write: Callable[[], None]) -> None:
    try:
        write()
    except OSError:
        silence(stream)
    except ValueError:  # it was closed
        return


def _encoding() -> str:
    return getattr(sys.stdout, "encoding", None) or "utf-8"


def _json_escape(char: str, encoding: str) -> str:
    if printable(char, encoding=encoding) == char:
        return char
    return json.dumps(char)[1:-1]
