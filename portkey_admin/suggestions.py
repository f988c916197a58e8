"""Say what a misspelt name was most likely meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" with the most similar of the known names, "" where none is similar."""
    names = sorted(set(known))
    folded = {each.casefold(): each for each in reversed(names)}
    if (same := folded.get(name.casefold())) is not None:
        return f"; did you mean {same!r}?"
    near = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
