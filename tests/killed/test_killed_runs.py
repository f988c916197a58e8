"""A run that is killed by SIGKILL, again and again, on a plane where much goes wrong: all is there, once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import killed_runs
import pytest

# Each run waits more than it works, so that some go side by side.
AT_ONCE = 5
SEEDS = [range(first, first + AT_ONCE) for first in range(1, 26, AT_ONCE)]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seeds", SEEDS, ids=lambda seeds: f"seeds {seeds[0]} to {seeds[-1]}")
def test_nothing_is_lost_and_nothing_is_there_twice(seeds: range) -> None:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        verdicts = list(pool.map(lambda seed: killed_runs.killed_run(seed, items=500, kills=3), seeds))
    assert [verdict for verdict in verdicts if not verdict.holds] == []
    assert sum(verdict.kills for verdict in verdicts) > AT_ONCE


def test_a_thing_that_is_missing_is_noticed() -> None:
    manifest = killed_runs.organisation(100)
    asked = killed_runs.wanted(manifest)
    assert asked.total() == len(asked) == 100
    there = asked.copy()
    del there["workspace", "Team 0"]
    assert asked - there == {("workspace", "Team 0"): 1}
