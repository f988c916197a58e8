"""Computes figures from samples: medians, and ratios to the baseline of the same round, without I/O."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.lineup import BASELINE


@dataclass(frozen=True)
class Sample:
    """What one measurement of one peer gave in one round."""

    round: int
    figure: str
    peer: str
    figures: Mapping[str, float]


def rounded(figures: Mapping[str, float]) -> Mapping[str, float]:
    """Return figures with six digits each, which is more than they are worth."""
    return {metric: float(f"{value:.6g}") for metric, value in figures.items()}


@dataclass(frozen=True)
class Spread:
    """Some values: the least, the one in the middle, and the most."""

    minimum: float
    median: float
    maximum: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread:
        """Return the spread of some values; at least one is required."""
        found = sorted(values)
        return cls(found[0], statistics.median(found), found[-1])


@dataclass(frozen=True)
class Summary:
    """What all rounds say of one figure of one peer."""

    value: Spread
    ratio: Spread | None
    """Ratio to the baseline of the same round; None if no round has both."""


Summaries = Mapping[str, Mapping[str, Mapping[str, Summary]]]
"""By figure, peer and metric."""

Values = Mapping[tuple[str, str, str], Mapping[int, float]]


def by_round(samples: Iterable[Sample]) -> Values:
    """Return each value by (figure, peer, metric) and round."""
    values: dict[tuple[str, str, str], dict[int, float]] = defaultdict(dict)
    for sample in samples:
        for metric, value in sample.figures.items():
            values[sample.figure, sample.peer, metric][sample.round] = value
    return values


def summarise(samples: Iterable[Sample]) -> Summaries:
    """Return the median of each figure, and its ratios to the baseline, each taken within one round."""
    values = by_round(samples)
    found: dict[str, dict[str, dict[str, Summary]]] = defaultdict(lambda: defaultdict(dict))
    for (figure, peer, metric), rounds in values.items():
        base = values.get((figure, BASELINE, metric), {})
        ratios = [value / base[each] for each, value in rounds.items() if base.get(each)]
        ratio = Spread.of(ratios) if ratios else None
        found[figure][peer][metric] = Summary(Spread.of(rounds.values()), ratio)
    return found


def difference(
    samples: Iterable[Sample], figure: str, metric: str, peer: str, other: str, times: float = 1.0
) -> Spread | None:
    """Return how much more a peer takes than another, within each round; None if no round has both."""
    values = by_round(samples)
    ours, theirs = (values.get((figure, name, metric), {}) for name in (peer, other))
    found = [(ours[each] - theirs[each]) * times for each in ours if each in theirs]
    return Spread.of(found) if found else None
