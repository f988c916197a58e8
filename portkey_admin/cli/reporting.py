"""How an error is told: on stderr, with what to do next, for people or as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portkey_admin.errors import PortkeyError

_MACHINE_FORMATS = ("json", "jsonl")


def complain(message: str) -> None:
    """Say one line."""
    print(f"portkey-admin: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201


def tell(error: PortkeyError, arguments: Iterable[str]) -> None:
    """Tell of an error of the API or of a call. With `--output json` or `jsonl` it is told as JSON."""
    from portkey_admin.cli.advice import advice_on
    from portkey_admin.errors import APIError

    arguments = [*arguments]
    advice = advice_on(error)
    curl = error.curl() if isinstance(error, APIError) and wants_curl(arguments) else None
    if wants_json(arguments):
        facts = {
            "type": type(error).__name__,
            "message": getattr(error, "message", None) or str(error),
            **{name: getattr(error, name, None) for name in ("status", "code", "request_id", "operation")},
            "notes": list(getattr(error, "__notes__", ())) or None,
            "what_to_do": advice,
            "curl": curl,
        }
        told = {name: value for name, value in facts.items() if value is not None}
        print(json.dumps({"error": told}, ensure_ascii=False), file=sys.stderr)  # noqa: T201
        return
    complain(str(error))
    for fact in getattr(error, "__notes__", ()):
        complain(fact)
    if advice:
        complain(f"what to do: {advice}")
    if curl:
        print(curl, file=sys.stderr)  # noqa: T201  # alone on its line, and with its blanks as they are


def wants_curl(arguments: Iterable[str]) -> bool:
    """Say whether a failed request is to be shown as a curl command."""
    return "--curl" in arguments or os.environ.get("PORTKEY_LOG", "").strip().lower() == "debug"


def wants_json(arguments: Iterable[str]) -> bool:
    """Say whether these arguments ask for JSON, as far as one can see without parsing them."""
    given = list(arguments)
    for name, value in zip(given, [*given[1:], ""], strict=True):
        if name in ("-o", "--output") and value in _MACHINE_FORMATS:
            return True
        if name.removeprefix("--output=").removeprefix("-o") in _MACHINE_FORMATS and name.startswith("-"):
            return True
    return False
