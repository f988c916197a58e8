"""Limit and decompress the content of a response.

A kilobyte of gzip can expand to any size. So decompression stops at the response size limit. It runs in
steps, and after the first step in a thread, so that the event loop isn't blocked and deadlines work.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping

from portkey_admin.http import errors as http_errors
from portkey_admin.http.types import ContentError

ACCEPTED = "gzip, deflate"
"""The `accept-encoding` header: only what is supported here."""

_QUOTED = r"""(?s)[\s:(]*(?:\bbytearray\()?(?:\bb)?(?<![A-Za-z]{2})['"`].*|\s*\n.*"""
_STEP = 1024 * 1024  # bytes
_WINDOWS = {"gzip": zlib.MAX_WBITS | 16, "x-gzip": zlib.MAX_WBITS | 16, "deflate": zlib.MAX_WBITS}


def too_long(most: int) -> ContentError:
    """Return the error for content above the limit."""
    return ContentError(f"more than {most:,} bytes, the most that max_response_size allows")


async def unpacked(headers: Mapping[str, str], raw: bytes, most: int) -> bytes:
    """Decompress content. Raises ContentError."""
    encodings = [each.strip().lower() for each in headers["content-encoding"].split(",")]
    encodings = [each for each in encodings if each not in ("", "identity")]
    if not encodings or not raw:
        return raw
    if len(encodings) > 1:
        raise ContentError(f"it is encoded {len(encodings)} times over")
    if encodings[0] not in _WINDOWS:
        raise ContentError(f"it is encoded as {encodings[0][:20]!r}, which was not asked for")
    pieces: list[bytes] = []
    size = 0
    steps = _steps(encodings[0], raw)
    piece = next(steps, b"")
    while piece:
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise too_long(most)
        if len(piece) < _STEP:
            piece = next(steps, b"")
        else:
            from anyio import to_thread

            piece = await to_thread.run_sync(next, steps, b"", abandon_on_cancel=True)
    return b"".join(pieces)


def _steps(encoding: str, raw: bytes) -> Iterator[bytes]:
    """Decompress step by step. Raises ContentError if the data doesn't match its encoding."""
    window = _WINDOWS[encoding]
    if encoding == "deflate" and not _has_zlib_header(raw):
        window = -zlib.MAX_WBITS  # what some servers send instead
    unpacker = zlib.decompressobj(window)
    left = raw
    while left and not unpacker.eof:
        try:
            piece = unpacker.decompress(left, _STEP)
        except zlib.error as error:
            raise ContentError(f"it is not valid {encoding}: {error}") from None
        left = unpacker.unconsumed_tail
        if piece:
            yield piece
    if not unpacker.eof:
        raise ContentError(f"its {encoding} data is incomplete")


def _has_zlib_header(raw: bytes) -> bool:
    return raw[0] & 0x0F == zlib.DEFLATED and int.from_bytes(raw[:2]) % 31 == 0


def told_by(cause: Exception) -> str:
    """Return the text of an exception without what it quotes of a response, which may hold a new secret.

    Parsers of HTTP quote the bytes that they can't read. What the system and TLS say quotes host names alone.
    """
    if isinstance(cause, OSError | http_errors.ConnectError | http_errors.ProxyError):
        return str(cause)
    return re.sub(_QUOTED, "", str(cause))
