"""What is known of the writes inside a block, whatever the block returned or raised."""

from __future__ import annotations

import pytest

from portkey_admin import ClientClosedError
from portkey_admin.calls.observers import Counts, WriteWatch, watching, writes


def known(*watches: WriteWatch) -> list[tuple[bool, bool]]:
    return [(watch.maybe_done, watch.failed) for watch in watches]


def test_a_write_may_have_happened_while_it_is_in_flight_and_when_nothing_says_that_it_did_not() -> None:
    with watching() as outer, watching() as inner:
        assert known(outer, inner) == [(False, False)] * 2
        inner.begin()
        inner.begin()
        assert known(outer, inner) == [(True, False)] * 2
        inner.end(begun=True, maybe_done=False, failed=True)
        assert known(outer, inner) == [(True, True)] * 2  # another is in flight
        inner.end(begun=True, maybe_done=False, failed=False)
        assert known(outer, inner) == [(False, True)] * 2  # a failure is not forgotten
        inner.end(begun=False, maybe_done=False, failed=False)  # of a read
        assert known(outer, inner) == [(False, True)] * 2
        outer.begin()
        assert known(outer, inner) == [(True, True), (False, True)]  # what is outside is not inside
        outer.end(begun=True, maybe_done=True, failed=False)
        outer.begin()
        outer.end(begun=True, maybe_done=False, failed=False)
        assert known(outer, inner) == [(True, True), (False, True)]  # nor is what has happened forgotten


def test_no_write_begins_once_a_block_around_it_has_raised() -> None:
    watches: list[WriteWatch] = []
    with pytest.raises(KeyError), watching() as around:
        with watching() as within:
            watches += [around, within]
            assert writes.get() is within  # and that of a task that starts here, for as long as it runs
        raise KeyError
    outer, inner = watches
    assert writes.get() is None
    assert (outer.over, inner.over) == (True, False)
    for watch in (outer, inner):
        with pytest.raises(ClientClosedError, match="has ended with an error"):
            watch.begin()
    assert known(outer, inner) == [(False, False)] * 2


def test_counts_are_added_each_to_its_own() -> None:
    one, other = Counts(), Counts()
    one.calls, one.attempts, one.resends, one.throttled, one.waited = 1, 2, 3, 4, 5.5
    one.failures.update(["NotFoundError"])
    other.failures.update(["NotFoundError", "ConflictError"])
    for _ in range(2):
        other.add(one)
    found = other.snapshot()
    assert (found.calls, found.attempts, found.resends, found.throttled) == (2, 4, 6, 8)
    assert (found.waited, found.failures) == (11.0, {"ConflictError": 1, "NotFoundError": 3})
