"""Text for display: safe for a terminal; Python spelling of names; suggestions for misspelt ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST_LINE = 4000
"""Characters of one line of a message."""


def printable(text: str, *, encoding: str | None = None, lines: bool = False) -> str:
    r"""Escape everything in a text that a terminal cannot show or would act on.

    Control characters (C0, C1), escape sequences, bidirectional and other invisible characters and lone
    surrogates are escaped as in Python, such as \x1b and \u202e.

    Args:
        text: text from any source, such as a server.
        encoding: the encoding of the output; characters that it cannot encode are escaped too.
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
    """Return `printable` text on one line: each run of white space becomes one space."""
    return printable(" ".join(text.split()))


def shortened(text: str) -> str:
    """Return a message with the middle of each line that is far too long for one left out.

    What a message quotes, such as the name of a field, may be as long as a file.
    """
    if len(text) <= LONGEST_LINE:
        return text
    return "\n".join(
        line
        if len(line) <= LONGEST_LINE
        else f"{line[: LONGEST_LINE // 2]}… ({len(line):,} characters) …{line[-LONGEST_LINE // 4 :]}"
        for line in text.split("\n")
    )


def python_name(api_name: str) -> str:
    """Return the Python name of a path parameter: "workspaceId" is workspace_id, "sub-type" is sub_type."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", api_name).replace("-", "_").lower()


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 item", "2 items"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" with the most similar of the known names, "" if none is similar."""
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
