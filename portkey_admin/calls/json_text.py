"""JSON text, read and written. With the extra `fast`, msgspec does it; the standard library is the judge.

msgspec refuses what the standard library takes: NaN, lone surrogates, UTF-16, a byte order mark, numbers out
of range. Whatever it refuses, the standard library is asked again, so that the result is the same with and
without the extra. orjson is a little faster and no choice: it reads integers of more than 64 bits as floats.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

# Made once: `json.dumps` makes an encoder for every call that asks for anything special.
_to_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def read_slowly(text: bytes) -> Any:
    """Return the value that JSON text holds. Raises ValueError, or RecursionError if it is too deep."""
    return json.loads(text)


def write_slowly(value: object) -> bytes:
    """Return a value as JSON text in UTF-8, without blanks. Raises ValueError for NaN and lone surrogates."""
    return _to_text(value).encode()


try:
    import msgspec
except ImportError:
    decode: Callable[[bytes], Any] = json.loads
    encode: Callable[[object], bytes | str] = _to_text
else:
    decode, encode = msgspec.json.Decoder().decode, msgspec.json.Encoder().encode

# These two are what is fastest, and may refuse what is right. A call asks them itself, with nothing in
# between, and asks the slow ones where they refuse.


def read(text: bytes) -> Any:
    """Return the value that JSON text holds, as fast as can be. Raises what `read_slowly` does."""
    try:
        return decode(text)
    except Exception:
        return read_slowly(text)


def write(value: object) -> bytes:
    """Return a value as JSON text, as fast as can be. Raises what `write_slowly` does."""
    try:
        text = encode(value)
        return text if isinstance(text, bytes) else text.encode()
    except Exception:
        return write_slowly(value)


def is_deep(data: object, most: int) -> bool:
    """Say whether JSON is nested more deeply than so many levels.

    How deep the readers of JSON go differs from one version of CPython to the next.
    """
    level = [data]
    for _ in range(most):
        level = [
            item
            for each in level
            if isinstance(each, dict | list)
            for item in (each.values() if isinstance(each, dict) else each)
        ]
        if not level:
            return False
    return True
