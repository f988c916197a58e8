"""Runs that are ended badly, again and again, on a plane where much goes wrong: all is there, once."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import killed_organisation
import killed_runs
import pytest

# Each run waits more than it works, so that some go side by side.
SEEDS = range(1, 4)


@pytest.mark.timeout(300)
def test_nothing_is_lost_nothing_is_there_twice_and_no_secret_is_taken_away() -> None:
    with ThreadPoolExecutor(len(SEEDS)) as pool:
        verdicts = list(pool.map(lambda seed: killed_runs.killed_run(seed, items=60, ends=4), SEEDS))
    assert [verdict for verdict in verdicts if not verdict.holds] == []
    assert sum(verdict.kills for verdict in verdicts) >= len(SEEDS)
    assert sum(verdict.fills for verdict in verdicts) >= 1


def test_a_thing_that_is_missing_is_noticed() -> None:
    manifest = killed_organisation.organisation(100)
    asked = killed_organisation.wanted(manifest)
    assert asked.total() == len(asked) == 100
    there = asked.copy()
    del there["workspace", "Team 0"]
    assert asked - there == {("workspace", "Team 0"): 1}


def test_a_secret_that_is_missing_or_was_changed_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "keys.jsonl"
    secrets = [("a", "pk-one-1"), ("b", "pk-two-2"), ("b", "pk-two-3"), ("d", "pk-four4")]
    file.write_text("".join(f"{json.dumps({'id': id, 'key': secret})}\n" for id, secret in secrets))
    masks = {"a": "pk***e-1", "b": "pk***o-3", "c": "pk***e-3"}
    assert killed_organisation.without_secret(file, masks) == [("secret", "c")]
    assert killed_organisation.rotated(file, masks) == ["b", "d"]
    assert killed_organisation.without_secret(file, {"b": "pk***o-2"}) == [("secret", "b")]
