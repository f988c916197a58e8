"""A run that is killed by SIGKILL, again and again, on a plane where much goes wrong: all is there, once."""

from __future__ import annotations

import killed_runs
import pytest

SEEDS = range(1, 26)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_and_nothing_is_there_twice(seed: int) -> None:
    verdict = killed_runs.killed_run(seed, items=500, kills=3)
    assert (verdict.lost, verdict.twice, verdict.unknown, verdict.exit) == ((), (), (), 0), verdict


def test_a_thing_that_is_missing_there_twice_or_never_asked_for_is_noticed() -> None:
    manifest = killed_runs.organisation(100)
    asked = killed_runs.wanted(manifest)
    assert asked.total() == 100
    assert asked == killed_runs.wanted(killed_runs.organisation(100))
    lost = asked.copy()
    lost.subtract({("workspace", "Team 0"): 1})
    assert +(asked - lost) == {("workspace", "Team 0"): 1}
