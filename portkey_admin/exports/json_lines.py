"""From the bytes of a downloaded file to its records, chunk by chunk. Nothing here does I/O."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Any

from portkey_admin.calls import json_text

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WINDOW = 16 + zlib.MAX_WBITS  # according to zlib's manual: 16 more to read the gzip format

# A few kilobytes of gzip may contain gigabytes: decompressed data is split into chunks of at most this size.
_LONGEST_PIECE = 1 << 20

# zlib copies the rest of its input at the end of each member, and a member may have 20 bytes.
_LONGEST_INPUT = 1 << 16

# A file that is gzip, which storage compresses once more in transit. Each layer is a call inside a call.
_MOST_LAYERS = 2

# What a reader of lines keeps in memory while it waits for the end of a line.
_LONGEST_LINE = 64 << 20

_BLANK_LINES = re.compile(rb"\n\s+")


class DamagedFileError(Exception):
    """The bytes are not a valid export file. Its message is safe to display."""


class Unpacker:
    """Decompresses content that starts like gzip, and passes everything else through.

    Storage may send a gzip file as it is, or compress a plain one in transit, or both; the first two bytes
    decide, whatever the headers say. No JSON starts with them.

    layers: how often the content may be compressed.
    """

    def __init__(self, layers: int = _MOST_LAYERS) -> None:
        self._layers = layers
        self._head = b""
        self._plain = False
        self._gunzip: _Gunzip | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield the decompressed chunks of the next bytes of the file. Raises DamagedFileError.

        Some are empty: however little the bytes contain, only a bounded time passes between two chunks.
        """
        if self._gunzip is None and not self._plain:
            data = self._head + data
            if len(data) < len(_GZIP_MAGIC):
                self._head = data
                return
            self._head = b""
            if data.startswith(_GZIP_MAGIC):
                if not self._layers:
                    raise DamagedFileError(f"it is compressed more than {_MOST_LAYERS} times over")
                self._gunzip = _Gunzip(self._layers - 1)
            self._plain = self._gunzip is None
        if self._gunzip is not None:
            yield from self._gunzip.feed(data)
        elif data:
            yield data

    def finish(self) -> Iterator[bytes]:
        """Yield the rest at the end of the file. Raises DamagedFileError if the gzip data is incomplete."""
        if self._gunzip is not None:
            yield from self._gunzip.finish()
        elif self._head:
            yield self._head


class _Gunzip:
    """Reads gzip, which may have several members, or gzip inside it."""

    def __init__(self, layers: int) -> None:
        self._zlib = zlib.decompressobj(_GZIP_WINDOW)
        self._inner = Unpacker(layers)

    def feed(self, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), _LONGEST_INPUT):
            yield from self._feed(data[start : start + _LONGEST_INPUT])
            yield b""

    def _feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._zlib.eof:
                self._zlib = zlib.decompressobj(_GZIP_WINDOW)
            try:
                piece = self._zlib.decompress(data, _LONGEST_PIECE)
            except zlib.error as error:
                raise DamagedFileError(f"its gzip data is invalid: {error}") from None
            data = self._zlib.unused_data if self._zlib.eof else self._zlib.unconsumed_tail
            yield from self._inner.feed(piece)

    def finish(self) -> Iterator[bytes]:
        if not self._zlib.eof:
            raise DamagedFileError("its gzip data is incomplete")
        yield from self._inner.finish()


class Lines:
    """Splits chunks of JSON Lines into lines that are not blank, and counts them."""

    def __init__(self) -> None:
        self.count: int = 0
        self._pending: list[bytes] = []
        self._size = 0

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Yield the lines that end in this chunk.

        Raises DamagedFileError if one is not a JSON object, or too long to keep in memory.
        """
        # Blank lines are skipped all at once: a few kilobytes of gzip may hold a billion.
        first, *rest = _BLANK_LINES.sub(b"\n", piece).split(b"\n")
        if first:
            self._keep(first)
        for text in rest:
            if self._pending:
                yield from self.finish()
            if text:
                self._keep(text)

    def finish(self) -> Iterator[bytes]:
        """Yield the last line, which need not end in a newline. Raises DamagedFileError."""
        line, self._pending, self._size = b"".join(self._pending).strip(), [], 0
        if line:
            self.count += 1
            # Enough to detect a web page, or an incomplete file, without parsing all of it.
            if not (line.startswith(b"{") and line.endswith(b"}")):
                raise DamagedFileError(f"line {self.count} is not a JSON object")
            yield line

    def _keep(self, text: bytes) -> None:
        self._size += len(text)
        if self._size > _LONGEST_LINE:
            raise DamagedFileError(f"line {self.count + 1} is longer than {_LONGEST_LINE >> 20} MiB")
        self._pending.append(text)


def read_record(line: bytes, number: int) -> dict[str, Any]:
    """Return the record in a line. Raises DamagedFileError with the line number, but not its content."""
    try:
        record = json_text.read(line)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise DamagedFileError(f"line {number} is not a JSON object")
    return record
