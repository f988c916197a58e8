"""Read and write JSON: with msgspec if the extra `fast` is installed, else with the standard library.

msgspec rejects input that the standard library accepts: NaN, lone surrogates, UTF-16, a byte order mark,
numbers out of range. If it rejects something, the standard library tries again, so the result is the same
with and without the extra. orjson is a little faster, but reads integers of more than 64 bits as floats.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

_STEP = 64 * 1024  # bytes

_scan = json.JSONDecoder().raw_decode

# Created once: `json.dumps` creates an encoder for every call with special options.
_to_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def read_slowly(text: bytes) -> Any:
    """Parse JSON text. Raises ValueError, or RecursionError if it is too deep."""
    return json.loads(text)


def write_slowly(value: object) -> bytes:
    """Return a value as compact JSON text in UTF-8. Raises ValueError for NaN and lone surrogates."""
    return _to_text(value).encode()


def read_plainly(text: bytes) -> Any:
    """Parse UTF-8, with nothing before the value: `json.loads` looks for more, twice. Raises any error."""
    plain = text.decode()
    value, end = _scan(plain, 0)
    if end < len(plain) and plain[end:].strip(" \t\n\r"):
        raise ValueError("there is more after the value")
    return value


try:
    import msgspec
except ImportError:
    decode: Callable[[bytes], Any] = read_plainly
    encode: Callable[[object], bytes] = write_slowly
else:
    decode, encode = msgspec.json.Decoder().decode, msgspec.json.Encoder().encode

# Of what comes, `decode` may reject valid input: then `read_slowly` tries. What `fields.plain_json` returned,
# `encode` always takes.


def read(text: bytes) -> Any:
    """Parse JSON text as fast as possible. Raises what `read_slowly` does."""
    try:
        return decode(text)
    except Exception:
        return read_slowly(text)


def has_more_values(text: bytes, most: int) -> bool:
    """Return whether JSON text has more values than this, at a small fraction of the cost of parsing it.

    A value takes up to 200 bytes of memory, but only two bytes of text: 20 MB of `[],` become 500 MB.
    """
    if len(text) <= 2 * most or text.count(b",") + text.count(b"[") + text.count(b"{") < most:
        return False
    if not json.detect_encoding(text).startswith("utf-8"):
        return True  # half of a character may look like a quote
    # Commas and brackets inside strings don't count. Without escaped quotes, every quote begins or ends one.
    text = text.replace(b"\\\\", b"").replace(b'\\"', b"")
    count, outside = 1, 0
    for start in range(0, len(text), _STEP):
        parts = text[start : start + _STEP].split(b'"')
        for part in parts[outside::2]:
            count += part.count(b",") + part.count(b"[") + part.count(b"{")
        if count > most:
            return True
        outside ^= (len(parts) - 1) & 1
    return False


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
