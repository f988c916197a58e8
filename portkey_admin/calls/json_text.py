"""JSON text, read and written. With the extra `fast`, msgspec does it; the standard library is the judge.

msgspec refuses what the standard library takes: NaN, lone surrogates, UTF-16, a byte order mark, numbers out
of range. Whatever it refuses, the standard library is asked again, so that the result is the same with and
without the extra. orjson is a little faster and no choice: it reads integers of more than 64 bits as floats.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

# Made once: `json.dumps` makes an encoder for every call that asks for anything special.
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def read_slowly(text: bytes) -> Any:
    """Return the value that JSON text holds. Raises ValueError, or RecursionError if it is too deep."""
    return json.loads(text)


def write_slowly(value: object) -> bytes:
    """Return a value as JSON text in UTF-8, without blanks. Raises ValueError for NaN and lone surrogates."""
    return _encode(value).encode()


def _fast() -> tuple[Callable[[bytes], Any], Callable[[object], bytes]] | None:
    try:
        import msgspec
    except ImportError:
        return None
    decode, encode = msgspec.json.Decoder().decode, msgspec.json.Encoder().encode

    def read(text: bytes) -> Any:
        try:
            return decode(text)
        except Exception:
            return read_slowly(text)

    def write(value: object) -> bytes:
        try:
            return encode(value)
        except Exception:
            return write_slowly(value)

    return read, write


read: Callable[[bytes], Any]
write: Callable[[object], bytes]
read, write = _fast() or (read_slowly, write_slowly)
