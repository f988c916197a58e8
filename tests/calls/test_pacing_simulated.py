"""The pacing against simulated servers: how much it uses of what they allow, and what that costs."""

from __future__ import annotations

import itertools
import math

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rate_simulation import UNSURE, Knowing, OnlyPauses, Scenario, best, simulate

BUCKETS = [
    *(("a token bucket that says when", Scenario(rate=r, burst=b, retry_after="exact"))
      for r in (10, 60, 200) for b in (0.3, 1, 5)),
    *(("a token bucket that says a second", Scenario(rate=r, burst=b))
      for r in (10, 60, 200) for b in (1, 5)),
    *(("a token bucket that says nothing", Scenario(rate=r, burst=b, retry_after=None))
      for r in (10, 60, 200) for b in (0.3, 1, 5)),
]  # fmt: skip


def title(value: object) -> str | None:
    if isinstance(value, Scenario):
        return f"{value.rate:g} per second, {value.burst:g} s at once, {value.callers} callers"
    return value if isinstance(value, str) else None


@pytest.mark.parametrize(("server", "scenario"), BUCKETS, ids=title)
def test_nearly_all_is_used_and_hardly_anything_refused(server: str, scenario: Scenario) -> None:
    result = simulate(scenario)
    assert result.used() > 0.93
    assert result.used(UNSURE) > 0.95
    assert result.rejected() < 0.01


@pytest.mark.parametrize(
    ("callers", "latency"), [(8, 0.005), (32, 0.05), (100, 0.2)], ids=["near", "farther", "far"]
)
@pytest.mark.parametrize("retry_after", ["exact", 1.0, None])
def test_it_does_so_near_and_far(callers: int, latency: float, retry_after: float | None) -> None:
    result = simulate(Scenario(rate=60, callers=callers, latency=latency, retry_after=retry_after))
    assert result.used(UNSURE) > 0.95
    assert result.rejected() < 0.03


@pytest.mark.parametrize(
    ("scenario", "least"),
    [
        # A pause of a second fills the bucket in a third of it, and wastes the rest.
        (Scenario(rate=100, burst=0.3), 0.93),
        (Scenario(rate=1000, burst=0.3, callers=100, seconds=60), 0.88),
        # So little is stored that the end of a climb tells the rate.
        (Scenario(rate=60, burst=0.1), 0.955),
        (Scenario(rate=200, burst=0.1, retry_after="seconds"), 0.955),
        # Two estimates are alike after six seconds, and the next climb takes forty.
        (Scenario(rate=200, window="sliding", retry_after="seconds"), 0.95),
        # A new second begins somewhere in the pause.
        (Scenario(rate=60, window="fixed"), 0.93),
        (Scenario(rate=60, window="fixed", retry_after="exact"), 0.97),
        (Scenario(rate=60, window="sliding", retry_after="exact"), 0.95),
        (Scenario(rate=60, window="sliding", span=60, seconds=240), 0.94),
        # No two requests may come closer together than the rate has it, and the network moves them.
        (Scenario(rate=10, burst=0), 0.88),
        (Scenario(rate=10, burst=0, retry_after="exact"), 0.93),
        # Another client takes half, and does not slow down.
        (Scenario(rate=100, rival=0.5), 0.95),
    ],
)
def test_hard_cases_are_met_as_well_as_can_be(scenario: Scenario, least: float) -> None:
    result = simulate(scenario)
    assert result.used(UNSURE) > least
    assert result.rejected() < 0.01


@pytest.mark.parametrize("change", [0.5, 2.0], ids=["halves", "doubles"])
@pytest.mark.parametrize("retry_after", ["exact", 1.0, None])
def test_a_change_of_what_the_server_allows_is_followed(retry_after: float | None, change: float) -> None:
    scenario = Scenario(rate=100, retry_after=retry_after, change=change)
    result = simulate(scenario)
    found = 40.0  # at most so many seconds pass until it looks for room where a 429 costs a second
    after = scenario.seconds / 2 + found
    assert result.used(after) > 0.88
    assert result.rejected() < 0.03


@pytest.mark.parametrize(("change", "most"), [(0.1, 35), (0.5, 15)], ids=["to a tenth", "to a half"])
@pytest.mark.parametrize("retry_after", ["exact", 1.0, None])
def test_a_rate_that_drops_is_found_after_a_few_429s(
    retry_after: float | None, change: float, most: int
) -> None:
    refused = simulate(Scenario(rate=20, retry_after=retry_after, change=change)).refused
    assert sum(60 < moment < 90 for moment in refused) <= most


@pytest.mark.parametrize("retry_after", ["exact", 1.0, None])
def test_where_no_client_can_use_all_most_is_used_that_the_best_could(retry_after: float | None) -> None:
    scenario = Scenario(rate=60, burst=0, retry_after=retry_after)
    possible = best(scenario).used(UNSURE)
    assert 0.885 < possible < 0.9  # as docs/performance.md reckons
    assert simulate(scenario).used(UNSURE) > 0.92 * possible


@pytest.mark.parametrize(
    ("callers", "latency"), [(32, 0.02), (8, 0.05), (32, 0.2)], ids=["many", "few", "far"]
)
def test_429s_unrelated_to_the_rate_hardly_slow_down(callers: int, latency: float) -> None:
    scenario = Scenario(rate=100, stray=0.05, callers=callers, latency=latency, retry_after="exact")
    paced, known = simulate(scenario), simulate(scenario, pace=Knowing(scenario, 1.0))
    assert len(paced.taken) > 0.95 * len(known.taken)
    unlimited = attrs.evolve(scenario, rate=math.inf)
    assert len(simulate(unlimited).taken) > 0.5 * len(simulate(unlimited, pace=OnlyPauses()).taken)


@pytest.mark.parametrize("retry_after", ["exact", 1.0, None])
def test_an_explicit_rate_is_kept_and_used(retry_after: float | None) -> None:
    within = simulate(Scenario(rate=100, ceiling=50, retry_after=retry_after, seconds=30))
    assert within.refused == []
    assert len(within.taken) == pytest.approx(50 * 30, rel=0.02)
    beyond = simulate(Scenario(rate=100, ceiling=150, retry_after=retry_after))
    assert beyond.used(UNSURE) > 0.95
    assert beyond.rejected() < 0.03


scenarios = st.builds(
    Scenario,
    rate=st.floats(1, 300),
    burst=st.sampled_from([0.0, 0.3, 1.0, 5.0]),
    window=st.sampled_from([None, "fixed", "sliding"]),
    latency=st.floats(0.001, 0.5),
    callers=st.integers(1, 100),
    retry_after=st.sampled_from(["exact", 0.0, 0.05, 1.0, 3.0, None]),
    stray=st.sampled_from([0.0, 0.01, 0.2]),
    change=st.sampled_from([0.1, 0.5, 1.0, 3.0]),
    ceiling=st.none() | st.floats(1, 300),
    seconds=st.just(20.0),
)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(scenarios, st.integers(0, 3))
def test_whatever_the_server_nothing_starts_in_a_pause_and_nothing_starves(
    scenario: Scenario, seed: int
) -> None:
    result = simulate(scenario, seed=seed)
    assert result.started_in_pauses == 0
    ends = [moment for moment in result.started if moment > scenario.seconds - 10]
    assert ends, "for ten seconds nothing was sent"
    if scenario.ceiling is not None:
        assert len(result.started) <= scenario.ceiling * (scenario.seconds + 0.2) + 2


@pytest.mark.parametrize("burst", [0.3, 1.0, 5.0])
def test_after_a_pause_there_is_no_stampede(burst: float) -> None:
    result = simulate(Scenario(rate=60, burst=burst, callers=100))
    starts = [moment for moment in result.started if moment > UNSURE]
    gap, resumed = max((later - earlier, later) for earlier, later in itertools.pairwise(starts))
    assert gap > 0.9  # that was a pause
    assert sum(resumed <= moment < resumed + 0.5 for moment in starts) < 60 * 0.5 * 1.3


def test_equal_seeds_give_equal_runs() -> None:
    scenario = Scenario(rate=60, stray=0.05, seconds=20)
    assert attrs.asdict(simulate(scenario, seed=5)) == attrs.asdict(simulate(scenario, seed=5))
