"""Text for people: on one line, and with a hint at what was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def one_line(text: str) -> str:
    """Return the text on one line, without control characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" with the most similar of the known names, "" where none is similar."""
    names = sorted(set(known))
    folded = {each.casefold(): each for each in reversed(names)}
    if (same := folded.get(name.casefold())) is not None:
        return f"; did you mean {same!r}?"
    near = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
