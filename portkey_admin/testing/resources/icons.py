"""The emoji of a workspace, which is stored apart from the name and shown before it."""

from __future__ import annotations

import re

_PICTURE = "[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"
_FINISHED = "[\ufe0f\U0001f3fb-\U0001f3ff]*"
_JOINED = f"{_PICTURE}{_FINISHED}(?:\u200d{_PICTURE}{_FINISHED})*"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_AT_THE_START = re.compile(f"({_FLAG}|{_JOINED})\\s*(?=\\S)")


def apart(text: str) -> tuple[str | None, str]:
    """Return the emoji that a name begins with, and the name without it.

    The live API stores such an emoji as the icon (Portkey's Terraform provider 0.2.25). A name that is only
    an emoji stays a name: a guess.
    """
    found = _AT_THE_START.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


def together(icon: str | None, name: str) -> str:
    """Return a name as responses show it."""
    return f"{icon} {name}" if icon else name
