"""From the bytes of a downloaded file to its records, piece by piece. Nothing here does I/O."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from portkey_admin.calls import json_text

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WINDOW = 16 + zlib.MAX_WBITS  # says zlib's manual: 16 more to read the gzip format

# A few kilobytes of gzip may hold gigabytes: what is unpacked comes in pieces of at most this size.
_LONGEST_PIECE = 1 << 20


class DamagedFileError(Exception):
    """The bytes are not what the file should hold. Its message is fit for people."""


class Unpacker:
    """Undoes gzip wherever the content begins as gzip does, and passes all else through.

    Storage may send a gzip file as it is, or compress a plain one on the way, or do both; the first two bytes
    tell, whatever the headers say. No JSON begins with them.
    """

    def __init__(self) -> None:
        self._head = b""
        self._plain = False
        self._gunzip: _Gunzip | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield the unpacked pieces of the next bytes of the file. Raises DamagedFileError."""
        if self._gunzip is None and not self._plain:
            data = self._head + data
            if len(data) < len(_GZIP_MAGIC):
                self._head = data
                return
            self._head = b""
            if data.startswith(_GZIP_MAGIC):
                self._gunzip = _Gunzip()
            self._plain = self._gunzip is None
        if self._gunzip is not None:
            yield from self._gunzip.feed(data)
        elif data:
            yield data

    def finish(self) -> Iterator[bytes]:
        """Yield what is left at the end of the file. Raises DamagedFileError where gzip breaks off."""
        if self._gunzip is not None:
            yield from self._gunzip.finish()
        elif self._head:
            yield self._head


class _Gunzip:
    """Reads gzip, of which a file may hold several one after the other, and gzip inside it."""

    def __init__(self) -> None:
        self._zlib = zlib.decompressobj(_GZIP_WINDOW)
        self._inner = Unpacker()

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._zlib.eof:
                self._zlib = zlib.decompressobj(_GZIP_WINDOW)
            try:
                piece = self._zlib.decompress(data, _LONGEST_PIECE)
            except zlib.error as error:
                raise DamagedFileError(f"its gzip cannot be read: {error}") from None
            data = self._zlib.unused_data if self._zlib.eof else self._zlib.unconsumed_tail
            yield from self._inner.feed(piece)

    def finish(self) -> Iterator[bytes]:
        if not self._zlib.eof:
            raise DamagedFileError("its gzip breaks off before its end")
        yield from self._inner.finish()


class Lines:
    """Cuts pieces of JSON Lines into lines that are not blank, and counts them."""

    def __init__(self) -> None:
        self.count: int = 0
        self._pending: list[bytes] = []

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Yield the lines that end in this piece. Raises DamagedFileError for one that is no JSON object."""
        first, *rest = piece.split(b"\n")
        self._pending.append(first)
        for text in rest:
            yield from self.finish()
            self._pending.append(text)

    def finish(self) -> Iterator[bytes]:
        """Yield the last line, which need not end in a line break. Raises DamagedFileError."""
        line, self._pending = b"".join(self._pending).strip(), []
        if line:
            self.count += 1
            # Enough to notice a web page, or a file that breaks off, without parsing all of it.
            if not (line.startswith(b"{") and line.endswith(b"}")):
                raise DamagedFileError(f"line {self.count} is no JSON object")
            yield line


def read_record(line: bytes, number: int) -> dict[str, Any]:
    """Return the record in a line. Raises DamagedFileError that names the line and not what it holds."""
    try:
        record = json_text.read(line)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise DamagedFileError(f"line {number} is no JSON object")
    return record
