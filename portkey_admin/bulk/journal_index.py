"""What a journal keeps in memory for each key: about 150 bytes, or 150 MB for a million keys."""

from __future__ import annotations

import functools
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping

from .journal_lines import Entry
from .outcome import STATUSES, Status

# One int per key: the offset of its last line, the run that has claimed it, and its status.
_CODES: tuple[Status | None, ...] = (None, *STATUSES)
_UNWRITTEN = 15
_RUNS = 1 << 16


class JournalIndex:
    """Knows the offset of the last line of each key, its status, and the run that claimed it."""

    def __init__(self) -> None:
        self._states: dict[int, int] = {}
        self._counts: Counter[Status | None] = Counter()
        self._runs = 0

    def __len__(self) -> int:
        return len(self._states)

    def counts(self) -> Mapping[str, int]:
        """Return the number of keys by last status; `unfinished`: those whose write may have happened."""
        counts: Counter[str] = Counter()
        for status, count in self._counts.items():
            counts["unfinished" if status in (None, "in_doubt") else str(status)] += count
        return {name: count for name, count in counts.items() if count}

    def keep(self, entry: Entry, place: int) -> None:
        """Note the offset of the last line of a key."""
        hashed = hash_of(entry.key)
        before = self._states.get(hashed, _UNWRITTEN)
        if before & 15 != _UNWRITTEN:
            self._counts[_CODES[before & 15]] -= 1
        self._counts[entry.status] += 1
        run = before >> 4 & (_RUNS - 1)
        self._states[hashed] = place << 20 | run << 4 | _CODES.index(entry.status)

    def place(self, key: str) -> int | None:
        """Return the offset of the last line of a key; None if there is none."""
        state = self._states.get(hash_of(key), _UNWRITTEN)
        return None if state & 15 == _UNWRITTEN else state >> 20

    def unfinished(self) -> Iterator[int]:
        """Yield the offsets of entries that were begun and are not known to be finished, in order."""
        open_codes = [_CODES.index(None), _CODES.index("in_doubt")]
        for state in sorted(state for state in self._states.values() if state & 15 in open_codes):
            yield state >> 20

    def new_run(self) -> int:
        """Return a number for a run that is about to claim keys."""
        self._runs = self._runs % (_RUNS - 1) + 1
        return self._runs

    def claim(self, key: str, run: int) -> bool:
        """Return whether this is the first time that the run claims the key."""
        hashed = hash_of(key)
        state = self._states.get(hashed, _UNWRITTEN)
        if state >> 4 & (_RUNS - 1) == run:
            return False
        self._states[hashed] = (state >> 20) << 20 | run << 4 | state & 15
        return True


@functools.lru_cache(maxsize=256)  # an item in flight is looked up four times
def hash_of(key: str) -> int:
    """Return a number that identifies a key in memory."""
    # 120 bits: among a million keys, a collision is not expected within the age of the universe.
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=15).digest())
