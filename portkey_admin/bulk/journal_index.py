"""What a journal keeps in memory of each key: some 150 bytes, and 150 MB for a million of them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping

from .journal_lines import Entry
from .outcome import STATUSES, Status

# Of each key there is one int: the place of its last line, the run that has claimed it, and its status.
_CODES: tuple[Status | None, ...] = (None, *STATUSES)
_UNWRITTEN = 15
_RUNS = 1 << 16


class JournalIndex:
    """Knows where the last line about each key is, what its status is, and which run has claimed it."""

    def __init__(self) -> None:
        self._states: dict[int, int] = {}
        self._counts: Counter[Status | None] = Counter()
        self._runs = 0

    def __len__(self) -> int:
        return len(self._states)

    def counts(self) -> Mapping[str, int]:
        """Return how many keys have each status last; `unfinished`: those whose write may have happened."""
        counts: Counter[str] = Counter()
        for status, count in self._counts.items():
            counts["unfinished" if status in (None, "in_doubt") else str(status)] += count
        return {name: count for name, count in counts.items() if count}

    def keep(self, entry: Entry, place: int) -> None:
        """Note that the last line about a key is at this place."""
        hashed = hash_of(entry.key)
        before = self._states.get(hashed, _UNWRITTEN)
        if before & 15 != _UNWRITTEN:
            self._counts[_CODES[before & 15]] -= 1
        self._counts[entry.status] += 1
        run = before >> 4 & (_RUNS - 1)
        self._states[hashed] = place << 20 | run << 4 | _CODES.index(entry.status)

    def place(self, key: str) -> int | None:
        """Return where the last line about a key is; None where there is none."""
        state = self._states.get(hash_of(key), _UNWRITTEN)
        return None if state & 15 == _UNWRITTEN else state >> 20

    def unfinished(self) -> Iterator[int]:
        """Yield where the lines are of what was begun and is not known to be done, in their order."""
        open_codes = [_CODES.index(None), _CODES.index("in_doubt")]
        for state in sorted(state for state in self._states.values() if state & 15 in open_codes):
            yield state >> 20

    def new_run(self) -> int:
        """Return a number for a run that is going to claim keys."""
        self._runs = self._runs % (_RUNS - 1) + 1
        return self._runs

    def claim(self, key: str, run: int) -> bool:
        """Say whether this is the first time that the run asks for the key."""
        hashed = hash_of(key)
        state = self._states.get(hashed, _UNWRITTEN)
        if state >> 4 & (_RUNS - 1) == run:
            return False
        self._states[hashed] = (state >> 20) << 20 | run << 4 | state & 15
        return True


def hash_of(key: str) -> int:
    """Return a number that stands for a key in memory."""
    # 120 bits: among a million keys, two that share them are not to be expected in the age of the universe.
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=15).digest())
