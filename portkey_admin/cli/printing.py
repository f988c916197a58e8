"""The only way to stdout and stderr: nothing that is printed acts on a terminal or breaks on its encoding."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from portkey_admin.text import printable

if TYPE_CHECKING:
    from rich.console import Console


def prepare() -> None:
    """Let stdout and stderr escape what their encoding cannot hold, and take anything if they are closed."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - until the end
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


def out(text: str) -> None:
    """Write text to stdout, which is clean already: `shown`, `json_text` and the like make it so.

    Raises OSError where stdout is closed or full.
    """
    sys.stdout.write(text)


def say(text: str) -> None:
    """Write lines for people to stdout. A stdout that is closed or full does not stop the work."""
    _survive(sys.stdout, lambda: out(f"{shown(text, lines=True)}\n"))


def note(text: str) -> None:
    """Say something on stderr that is no part of the output."""
    _survive(sys.stderr, lambda: _err(f"portkey-admin: {shown(text)}"))


def complain(message: str) -> None:
    """Say on stderr what is wrong, in one line."""
    note(" ".join(message.split()))


def copyable(text: str) -> None:
    """Write a line to stderr that is to be copied, blanks and all."""
    _survive(sys.stderr, lambda: _err(shown(text)))


def flush() -> None:
    """Write out what `say` said."""
    _survive(sys.stdout, sys.stdout.flush)


@contextmanager
def of_what_is_done() -> Iterator[None]:
    """Print in this block what became of work that is done: a stdout that takes nothing is told, no more.

    The exit code tells of the work. Who reads an error for it would do the work again.
    """
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        silence(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            note(f"it is done, but its output cannot be written: {error.strerror}")


def shown(text: str, *, lines: bool = False) -> str:
    """Return text as stdout can show it."""
    return printable(text, encoding=_encoding(), lines=lines)


def json_text(value: Any, *, indent: int | None = None) -> str:
    """Return JSON in which only what stdout can show, and what cannot act on a terminal, stands unescaped."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    encoding = _encoding()
    if printable(text, encoding=encoding, lines=True) == text:
        return text
    # Such characters stand only in strings, where JSON has an escape for each.
    return re.sub(r"[^\x20-\x7e\n]", lambda found: _json_escape(found[0], encoding), text)


def yaml_text(value: Any) -> str:
    """Return YAML, which is escaped where `json_text` would be."""
    import yaml

    def dump(allow_unicode: bool) -> str:
        text: str = yaml.safe_dump(value, sort_keys=False, allow_unicode=allow_unicode, width=100)
        return text.removesuffix("...\n")

    text = dump(True)
    return text if printable(text, encoding=_encoding(), lines=True) == text else dump(False)


def console(*, stderr: bool = False) -> Console:
    """Return rich's console for stdout or stderr, which takes no text for markup, emoji or a number."""
    from rich.console import Console

    return Console(stderr=stderr, markup=False, emoji=False, highlight=False)


def silence(stream: TextIO) -> None:
    """Let the stream take nothing more, so that the interpreter has nothing to complain of at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):  # it is no file
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
