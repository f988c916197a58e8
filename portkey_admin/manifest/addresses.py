"""What an e-mail address is."""

from __future__ import annotations

import re

_LOCAL = r"[^\s@<>(),;:\"\[\]\\.]+"
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_ADDRESS = re.compile(rf"{_LOCAL}(?:\.{_LOCAL})*@{_LABEL}(?:\.{_LABEL})+")


def is_address(text: str) -> bool:
    """Say whether a text is an e-mail address, and nothing but that."""
    return _ADDRESS.fullmatch(text) is not None
