"""Read and write JSON: with msgspec if the extra `fast` is installed, else with the standard library.

msgspec rejects input that the standard library accepts: NaN, lone surrogates, UTF-16, a byte order mark,
numbers out of range. If it rejects something, the standard library tries again, so the result is the same
with and without the extra. orjson is a little faster, but reads integers of more than 64 bits as floats.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

# Created once: `json.dumps` creates an encoder for every call with special options.
_to_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def read_slowly(text: bytes) -> Any:
    """Parse JSON text. Raises ValueError, or RecursionError if it is too deep."""
    return json.loads(text)


def write_slowly(value: object) -> bytes:
    """Return a value as compact JSON text in UTF-8. Raises ValueError for NaN and lone surrogates."""
    return _to_text(value).encode()


try:
    import msgspec
except ImportError:
    decode: Callable[[bytes], Any] = json.loads
    encode: Callable[[object], bytes | str] = _to_text
else:
    decode, encode = msgspec.json.Decoder().decode, msgspec.json.Encoder().encode

# These two are the fastest, but may reject valid input. A call uses them directly, and falls back to the
# slow ones.


def read(text: bytes) -> Any:
    """Parse JSON text as fast as possible. Raises what `read_slowly` does."""
    try:
        return decode(text)
    except Exception:
        return read_slowly(text)


def write(value: object) -> bytes:
    """Return a value as JSON text, as fast as possible. Raises what `write_slowly` does."""
    try:
        text = encode(value)
        return text if isinstance(text, bytes) else text.encode()
    except Exception:
        return write_slowly(value)


def is_deep(data: object, most: int) -> bool:
    """Return whether JSON is nested more deeply than this many levels.

    The limits of JSON parsers differ between CPython versions.
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
