"""Text for people: nothing in it acts on a terminal; Python's spelling of a name; what was meant by one."""

from __future__ import annotations

import re
from collections.abc import Iterable


def printable(text: str, *, encoding: str | None = None, lines: bool = False) -> str:
    r"""Return a text that a terminal can show and that does nothing to it.

    Control characters (C0, C1), escape sequences, bidirectional and other invisible characters and lone
    surrogates are written as Python writes them, such as \x1b and \u202e.

    Args:
        text: text from anywhere, such as a server.
        encoding: the encoding that the text will be written in; what it cannot hold is escaped too.
        lines: keep line breaks.
    """
    if text.isprintable() and _fits(text, encoding):
        return text
    return "".join(
        char
        if (char.isprintable() and _fits(char, encoding)) or (lines and char == "\n")
        else char.encode("unicode_escape").decode()
        for char in text
    )


def one_line(text: str) -> str:
    """Return `printable` text on one line: each run of white space becomes one blank."""
    return printable(" ".join(text.split()))


def python_name(api_name: str) -> str:
    """Return the Python name of a path parameter: "workspaceId" is workspace_id, "sub-type" is sub_type."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", api_name).replace("-", "_").lower()


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" with the most similar of the known names, "" where none is similar."""
    names = sorted(set(known))
    folded = {each.casefold(): each for each in reversed(names)}
    if (same := folded.get(name.casefold())) is not None:
        return f"; did you mean {same!r}?"
    import difflib

    near = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _fits(text: str, encoding: str | None) -> bool:
    if encoding is None:
        return True
    try:
        text.encode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True
